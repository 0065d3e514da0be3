import { SCANNER_IDS } from '../../domain/finding.ts'
import type { ScannerId } from '../../domain/finding.ts'
import type { ImageReport } from '../../domain/report.ts'
import { findNarrower, findScan } from './conditions.ts'
import { quote } from './quote.ts'
import { SCANNER_NAMES } from './scanner-notes.ts'

const MOST_REASONS = 5

/** What the head looked at and the base did not: scanners, kinds, classes of packages, paths. Phrases for people. */
export function findUnseen(base: ImageReport, head: ImageReport): readonly string[] {
  const scanners = SCANNER_IDS.filter(
    (scanner) => findScan(scanner, head) !== null && !hasLooked(scanner, base),
  )
  const all = [
    ...scanners.map((scanner) => `${SCANNER_NAMES[scanner]} did not judge it`),
    ...findNarrower(base, head).map((sentence) => `"${quote(sentence).replace(/\.$/u, '')}"`),
  ]
  const left = all.length - MOST_REASONS
  return left > 0 ? [...all.slice(0, MOST_REASONS), `and ${String(left)} more`] : all
}

/** A scanner that recognised nothing has looked all the same. */
function hasLooked(scanner: ScannerId, { scans }: ImageReport): boolean {
  return scans.some((scan) => scan.scanner === scanner && scan.state !== 'failed')
}

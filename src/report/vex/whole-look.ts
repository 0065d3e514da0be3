import type { VulnerabilityFinding } from '../../domain/finding.ts'
import type { ImageReport } from '../../domain/report.ts'

/** Other kinds of findings, and a scanner that is asked for by name below, are no part of the look for vulnerabilities. */
const NO_PART =
  /^(?:Not looked for: (?!vulnerabilities)|Secrets were looked for|The scanner \S+ did not run)/

/** Whether everybody who saw a finding before has looked for it here, in all of the image. */
export function wasLookedForBy({
  coverage,
  scans,
}: Pick<ImageReport, 'coverage' | 'scans'>): (before: VulnerabilityFinding) => boolean {
  const isWhole = coverage.narrowed.every((sentence) => NO_PART.test(sentence))
  const looked = new Set<string>(
    scans.filter(({ state }) => state === 'analysed').map(({ scanner }) => scanner),
  )
  return ({ seenBy }) => isWhole && seenBy.every((witness) => looked.has(witness))
}

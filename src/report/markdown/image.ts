import type { ImageReport, Report } from '../../domain/report.ts'
import { formatNumber } from '../words.ts'
import { countBytes } from './cells.ts'
import { toCoveragePart, toRulePart, toScanPart, toSubjectPart } from './evidence.ts'
import { toFindingTables } from './findings.ts'
import { toVerdictPart } from './verdict.ts'

export type ImageSection = { readonly text: string; readonly hidden: number }

/** Everything about one image in at most `maxBytes`; null when not even the frame of it fits. */
export function toImageSection(
  image: ImageReport,
  report: Report,
  maxBytes: number,
): ImageSection | null {
  const coverage = toCoveragePart(image)
  const before = [
    ...toVerdictPart(image),
    '### What was looked at',
    toSubjectPart(image, report),
    ...toScanPart(image),
    ...(image.rules.length === 0 ? [] : ['### Rules', toRulePart(image)]),
  ]
  const after = coverage.length === 0 ? [] : ['### What this verdict does not cover', ...coverage]
  const frame = join([...before, '### Findings', '', ...after])
  const left = maxBytes - countBytes(frame) - ROOM_FOR_NOTE
  if (left < 0) return null
  const findings = toFindingsPart(image, left)
  return { text: join([...before, ...findings.parts, ...after]), hidden: findings.hidden }
}

const ROOM_FOR_NOTE = 200

function toFindingsPart(
  image: ImageReport,
  maxBytes: number,
): { readonly parts: readonly string[]; readonly hidden: number } {
  if (image.findings.length === 0) return { parts: [], hidden: 0 }
  const tables = toFindingTables(image, maxBytes)
  const hidden = image.findings.length - tables.shown
  const note =
    hidden === 0 ? [] : [`… and ${formatNumber(hidden)} more, less urgent, in the JSON report.`]
  const parts = ['### Findings', tables.text, ...note].filter((part) => part !== '')
  return { parts, hidden }
}

function join(parts: readonly string[]): string {
  return parts.join('\n\n')
}

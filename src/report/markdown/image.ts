import type { ImageReport, Report } from '../../domain/report.ts'
import { formatNumber } from '../words.ts'
import { toAdvicePart } from './advice.ts'
import { toAgreementPart } from './agreement.ts'
import { countBytes, fold } from './cells.ts'
import { toChartPart } from './charts.ts'
import { toComparisonPart } from './comparison.ts'
import { toCountPart } from './counts.ts'
import { toCoveragePart, toRulePart, toScanPart, toSubjectPart } from './evidence.ts'
import { toFindingTables } from './findings.ts'
import { toStandardPart } from './standards.ts'
import { toVerdictPart } from './verdict.ts'

export type ImageSection = { readonly text: string; readonly hidden: number }

/**
 * Everything about one image in at most `maxBytes`: first what anybody wants to know, then the evidence, then
 * every finding. Where that is too much, without the evidence; null when not even that fits.
 */
export function toImageSection(
  image: ImageReport,
  report: Report,
  { maxBytes, hasCharts }: { readonly maxBytes: number; readonly hasCharts: boolean },
): ImageSection | null {
  const answer = [
    ...toVerdictPart(image),
    ...toComparisonPart(image),
    ...toAdvicePart(image),
    ...toStandardPart(image),
    ...toCoverage(image),
  ]
  const whole = [
    ...answer,
    ...toCountPart(image),
    ...(hasCharts ? toChartPart(image) : []),
    ...toAgreementPart(image),
    ...toEvidence(image, report),
  ]
  for (const frame of [whole, answer]) {
    const left = maxBytes - countBytes(join([...frame, '### Findings', ''])) - ROOM_FOR_NOTE
    if (left < 0) continue
    const findings = toFindingsPart(image, left)
    return { text: join([...frame, ...findings.parts]), hidden: findings.hidden }
  }
  return null
}

const ROOM_FOR_NOTE = 200

function toCoverage(image: ImageReport): string[] {
  const coverage = toCoveragePart(image)
  return coverage.length === 0 ? [] : ['### What this verdict does not cover', ...coverage]
}

function toEvidence(image: ImageReport, report: Report): string[] {
  const rules = image.rules.length === 0 ? [] : fold('Every rule of the gate', [toRulePart(image)])
  return [
    ...rules,
    ...fold('What was looked at', [toSubjectPart(image, report), ...toScanPart(image)]),
  ]
}

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

import type { Comparison } from '../../domain/comparison.ts'
import type { Finding } from '../../domain/finding.ts'
import type { ImageReport } from '../../domain/report.ts'
import { blockingIds } from '../blocking.ts'
import { escapeMarkdown } from '../escape.ts'
import { describeComparison } from '../image-words.ts'
import { takeFirst } from '../order.ts'
import { inReadingOrder } from '../reading-order.ts'
import { findingSubject, formatNumber } from '../words.ts'
import { SEVERITY_MARKS, fold, toRow, toTableHead } from './cells.ts'
import { toFindingCell, toFixCell } from './finding-cells.ts'

const MOST_ROWS = 10
const MOST_NOTES = 5

/** What changed since the baseline: what got worse stands open, what is fixed is folded. Bounded. */
export function toComparisonPart(image: ImageReport): string[] {
  const { comparison } = image
  if (comparison === null) return []
  const blocking = blockingIds(image)
  const worse = image.findings.filter(
    ({ change }) => change === 'introduced' || change === 'worsened',
  )
  return [
    '### What changed',
    `Compared ${escapeMarkdown(describeComparison(comparison), 500)}.`,
    ...comparison.notes.slice(0, MOST_NOTES).map((note) => `⚠️ ${escapeMarkdown(note, 500)}`),
    ...toWorse(worse, blocking),
    ...toFixed(comparison),
  ]
}

function toWorse(findings: readonly Finding[], blocking: ReadonlySet<string>): string[] {
  if (findings.length === 0) return []
  const rows = takeFirst(inReadingOrder(findings, blocking), MOST_ROWS).map((finding) =>
    toRow([
      `${blocking.has(finding.id) ? '⛔ ' : ''}${finding.change ?? ''}`,
      `${SEVERITY_MARKS[finding.severity]} ${finding.severity}`,
      toFindingCell(finding),
      escapeMarkdown(findingSubject(finding), 120),
      escapeMarkdown(finding.package?.version ?? '', 60),
      toFixCell(finding),
    ]),
  )
  const head = toTableHead(['Change', 'Severity', 'Finding', 'In', 'Installed', 'Fixed in'])
  return [[head, ...rows].join('\n'), ...toMore(findings.length - rows.length)]
}

function toFixed({ fixed }: Comparison): string[] {
  if (fixed.length === 0) return []
  const rows = takeFirst(inReadingOrder(fixed, new Set()), MOST_ROWS).map((finding) =>
    toRow([
      `${SEVERITY_MARKS[finding.severity]} ${finding.severity}`,
      toFindingCell(finding),
      escapeMarkdown(findingSubject(finding), 120),
      escapeMarkdown(finding.package?.version ?? '', 60),
    ]),
  )
  return fold(`✅ ${formatNumber(fixed.length)} fixed`, [
    [toTableHead(['Severity', 'Finding', 'Was in', 'Version']), ...rows].join('\n'),
    ...toMore(fixed.length - rows.length),
  ])
}

function toMore(left: number): string[] {
  return left > 0 ? [`… and ${formatNumber(left)} more in the JSON report.`] : []
}

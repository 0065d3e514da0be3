import type { Comparison } from '../../domain/comparison.ts'
import type { Finding } from '../../domain/finding.ts'
import type { ImageReport } from '../../domain/report.ts'
import { blockingIds } from '../blocking.ts'
import { describeChanges } from '../comparison/rows.ts'
import { escapeMarkdown } from '../escape.ts'
import { describeCompared } from '../image-words.ts'
import { takeFirst } from '../order.ts'
import {
  countRowFindings,
  describeShown,
  groupBySource,
  rowsInReadingOrder,
} from '../source-groups.ts'
import type { FindingRow } from '../source-groups.ts'
import { formatNumber } from '../words.ts'
import { SEVERITY_MARKS, fold, toRow, toSmall, toTableHead } from './cells.ts'
import { toFindingCell, toFixCell, toNameCell } from './finding-cells.ts'
import { escapeWithCommit } from './own-commit.ts'

const MOST_ROWS = 10
const MOST_NOTES = 5

/** What changed since the baseline: what got worse stands open, what is fixed is folded. Bounded. */
export function toComparisonPart(image: ImageReport): string[] {
  const { comparison, judged } = image
  if (comparison === null) return []
  const blocking = blockingIds(image)
  const worse = image.findings.filter(
    ({ change }) => change === 'introduced' || change === 'worsened',
  )
  return [
    '### What changed',
    `Compared with ${escapeWithCommit(describeCompared(comparison, judged), 400)}: ${describeChanges(comparison.counts)}.`,
    ...comparison.notes.slice(0, MOST_NOTES).map((note) => `⚠️ ${escapeMarkdown(note, 500)}`),
    ...toWorse(worse, blocking),
    ...toFixed(comparison),
  ]
}

function toWorse(findings: readonly Finding[], blocking: ReadonlySet<string>): string[] {
  if (findings.length === 0) return []
  const { shown, left } = takeRows(findings, blocking)
  const rows = shown.map((row) =>
    toRow([
      `${blocking.has(row.finding.id) ? '⛔ ' : ''}${row.finding.change ?? ''}`,
      ...toCells(row),
      toFixCell(row.finding),
    ]),
  )
  const head = toTableHead(['Change', 'Severity', 'Finding', 'In', 'Installed', 'Fixed in'])
  return [
    ...toSmall(describeShown(shown, findings.length)),
    [head, ...rows].join('\n'),
    ...toMore(left),
  ]
}

type Shown = { readonly shown: readonly FindingRow[]; readonly left: number }

/** `left`: findings, not rows. */
function takeRows(findings: readonly Finding[], blocking: ReadonlySet<string>): Shown {
  const rows = groupBySource(findings, blocking)
  const shown = takeFirst(rowsInReadingOrder(rows, blocking), MOST_ROWS)
  return { shown, left: findings.length - countRowFindings(shown) }
}

function toCells(row: FindingRow): string[] {
  const { finding } = row
  return [
    `${SEVERITY_MARKS[finding.severity]} ${finding.severity}`,
    toFindingCell(finding),
    toNameCell(row),
    escapeMarkdown(finding.package?.version ?? '', 60),
  ]
}

function toFixed({ fixed }: Comparison): string[] {
  if (fixed.length === 0) return []
  const { shown, left } = takeRows(fixed, new Set())
  const rows = shown.map((row) => toRow(toCells(row)))
  return fold(`✅ ${formatNumber(fixed.length)} fixed`, [
    ...toSmall(describeShown(shown, fixed.length)),
    [toTableHead(['Severity', 'Finding', 'Was in', 'Version']), ...rows].join('\n'),
    ...toMore(left),
  ])
}

function toMore(left: number): string[] {
  return left > 0 ? [`… and ${formatNumber(left)} more in the JSON report.`] : []
}

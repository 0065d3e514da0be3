import type { Finding } from '../../domain/finding.ts'
import type { ImageReport } from '../../domain/report.ts'
import type { Severity } from '../../domain/severity.ts'
import { SEVERITIES } from '../../domain/severity.ts'
import { isFixable } from '../../policy/rules/index.ts'
import { isCounted } from '../finding-words.ts'
import {
  countRowFindings,
  describeRows,
  groupBySource,
  rowsInReadingOrder,
} from '../source-groups.ts'
import type { FindingRow } from '../source-groups.ts'
import { countOf, formatNumber } from '../words.ts'
import { SEVERITY_MARKS, countBytes } from './cells.ts'
import { createFindingRows } from './finding-rows.ts'
import type { FindingRows } from './finding-rows.ts'

export type FindingTables = { readonly text: string; readonly shown: number }

type Table = {
  readonly grouped: readonly FindingRow[]
  readonly before: string
  readonly after: string
}

/**
 * One table per severity, worst first, and one of what is not counted: as many whole rows as fit into
 * `maxBytes`.
 */
export function toFindingTables(image: ImageReport, maxBytes: number): FindingTables {
  const rows = createFindingRows(image)
  const texts: string[] = []
  let left = maxBytes
  let shown = 0
  for (const { grouped, before, after } of toTables(image, rows)) {
    const { taken, texts: lines } = takeRows(grouped, rows, left - countBytes(before + after))
    if (taken.length > 0) texts.push(`${before}${lines.join('\n')}${after}`)
    left -= countBytes(texts.at(-1) ?? '') + 2
    shown += countRowFindings(taken)
    if (taken.length < grouped.length) break
  }
  return { text: texts.join('\n\n'), shown }
}

function toTables({ findings }: ImageReport, rows: FindingRows): Table[] {
  const counted = new Map<Severity, Finding[]>(SEVERITIES.map((severity) => [severity, []]))
  const others: Finding[] = []
  for (const finding of findings) {
    const home = isCounted(finding, rows.blocking) ? counted.get(finding.severity) : others
    home?.push(finding)
  }
  return [
    ...[...counted].map(([severity, all]) => toTable(severity, all, rows)),
    toOtherTable(others, rows),
  ].filter((table) => table.grouped.length > 0)
}

function toOtherTable(others: readonly Finding[], rows: FindingRows): Table {
  const grouped = groupBySource(others, rows.blocking)
  const title = `➖ ${formatNumber(others.length)} not counted${describeRows(grouped)}`
  return { grouped, ...toFoldedFrame(title, rows) }
}

/** Critical and high stand open; the rest is folded, so that what matters fits a screen. */
function toTable(severity: Severity, findings: readonly Finding[], rows: FindingRows): Table {
  const grouped = groupBySource(findings, rows.blocking)
  const fixable = findings.filter(isFixable).length
  const open = fixable === 0 ? '' : `, ${formatNumber(fixable)} fixable`
  const count = countOf(findings.length, severity, severity)
  const title = `${SEVERITY_MARKS[severity]} ${count}${describeRows(grouped)}${open}`
  return severity === 'critical' || severity === 'high'
    ? { grouped, before: `#### ${title}\n\n${rows.head}\n`, after: '' }
    : { grouped, ...toFoldedFrame(title, rows) }
}

function toFoldedFrame(title: string, { head }: FindingRows): Omit<Table, 'grouped'> {
  return {
    before: `<details><summary>${title}</summary>\n\n${head}\n`,
    after: '\n\n</details>',
  }
}

type Taken = { readonly taken: readonly FindingRow[]; readonly texts: readonly string[] }

function takeRows(grouped: readonly FindingRow[], rows: FindingRows, maxBytes: number): Taken {
  const taken: FindingRow[] = []
  const texts: string[] = []
  let left = maxBytes
  for (const row of rowsInReadingOrder(grouped, rows.blocking)) {
    const text = rows.toRow(row)
    left -= countBytes(text) + 1
    if (left < 0) break
    taken.push(row)
    texts.push(text)
  }
  return { taken, texts }
}

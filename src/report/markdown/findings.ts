import type { Finding } from '../../domain/finding.ts'
import type { ImageReport } from '../../domain/report.ts'
import type { Severity } from '../../domain/severity.ts'
import { SEVERITIES } from '../../domain/severity.ts'
import { isFixable } from '../../policy/rules.ts'
import { isCounted } from '../finding-words.ts'
import { inReadingOrder } from '../reading-order.ts'
import { countOf, formatNumber } from '../words.ts'
import { SEVERITY_MARKS, countBytes } from './cells.ts'
import { createFindingRows } from './finding-rows.ts'
import type { FindingRows } from './finding-rows.ts'

export type FindingTables = { readonly text: string; readonly shown: number }

type Table = {
  readonly findings: readonly Finding[]
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
  for (const { findings, before, after } of toTables(image, rows)) {
    const taken = takeRows(findings, rows, left - countBytes(before + after))
    if (taken.length > 0) texts.push(`${before}${taken.join('\n')}${after}`)
    left -= countBytes(texts.at(-1) ?? '') + 2
    shown += taken.length
    if (taken.length < findings.length) break
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
  const title = `➖ ${formatNumber(others.length)} not counted`
  return [
    ...[...counted].map(([severity, all]) => ({ findings: all, ...toFrame(severity, all, rows) })),
    { findings: others, ...toFoldedFrame(title, rows) },
  ].filter((table) => table.findings.length > 0)
}

/** Critical and high stand open; the rest is folded, so that what matters fits a screen. */
function toFrame(
  severity: Severity,
  findings: readonly Finding[],
  rows: FindingRows,
): Omit<Table, 'findings'> {
  const fixable = findings.filter(isFixable).length
  const open = fixable === 0 ? '' : `, ${formatNumber(fixable)} fixable`
  const title = `${SEVERITY_MARKS[severity]} ${countOf(findings.length, severity, severity)}${open}`
  return severity === 'critical' || severity === 'high'
    ? { before: `#### ${title}\n\n${rows.head}\n`, after: '' }
    : toFoldedFrame(title, rows)
}

function toFoldedFrame(title: string, { head }: FindingRows): Omit<Table, 'findings'> {
  return {
    before: `<details><summary>${title}</summary>\n\n${head}\n`,
    after: '\n\n</details>',
  }
}

function takeRows(findings: readonly Finding[], rows: FindingRows, maxBytes: number): string[] {
  const taken: string[] = []
  let left = maxBytes
  for (const finding of inReadingOrder(findings, rows.blocking)) {
    const row = rows.toRow(finding)
    left -= countBytes(row) + 1
    if (left < 0) break
    taken.push(row)
  }
  return taken
}

import type { Finding } from '../../domain/finding.ts'
import { CHANGE_WORDS } from '../comparison/rows.ts'
import { escapeMarkdown, findSafeUrl, toMarkdownLink } from '../escape.ts'
import { SEVERITY_MARKS, toRow } from '../markdown/cells.ts'
import { toFindingCell, toFixCell, toNameCell } from '../markdown/finding-cells.ts'
import { takeFirst } from '../order.ts'
import { countRowFindings, groupBySource, rowsInReadingOrder } from '../source-groups.ts'
import type { FindingRow } from '../source-groups.ts'
import { formatNumber, pathsOf } from '../words.ts'
import type { Row } from './blocks.ts'
import type { Subject } from './subject.ts'

export type TakenRows = { readonly taken: readonly FindingRow[]; readonly left: number }

/** The most urgent rows; `left`: findings, not rows. */
export function takeRows(
  findings: readonly Finding[],
  blocking: ReadonlySet<string>,
  most: number,
): TakenRows {
  const rows = groupBySource(findings, blocking)
  const taken = takeFirst(rowsInReadingOrder(rows, blocking), most)
  return { taken, left: findings.length - countRowFindings(taken) }
}

/** A row of a table whose cells are Markdown. */
export function toTableRow(row: FindingRow, cells: readonly string[]): Row {
  return { text: toRow(cells), count: row.findings.length }
}

/** Severity, name, title, and on a third line what else there is to know: when it came, and where its alert is. */
export function toWhatCell({ finding }: FindingRow, { image, findAlert }: Subject): string {
  const { severity, change } = finding
  const came = image.comparison === null || change === null ? [] : [CHANGE_WORDS[change]]
  const small = [...came, ...toAlertWords(findAlert(finding))].join(', ')
  const more = small === '' ? '' : `<br><sub>${small}</sub>`
  return `${SEVERITY_MARKS[severity]} ${severity}: ${toFindingCell(finding)}${more}`
}

function toAlertWords(url: string | null): string[] {
  return url === null || findSafeUrl(url) === null ? [] : [toMarkdownLink('alert', url)]
}

const SHOWN_PATHS = 2

/** What it is in, in which version, and where that lies. */
export function toWhereCell(row: FindingRow): string {
  const { finding } = row
  if (finding.package === null) return toNameCell(row)
  const version = escapeMarkdown(finding.package.version, 60)
  const paths = pathsOf([finding])
  const shown = paths.slice(0, SHOWN_PATHS).map((path) => escapeMarkdown(path, 100))
  const left = paths.length - shown.length
  const more = left > 0 ? ` and ${formatNumber(left)} more` : ''
  const small = shown.length === 0 ? '' : `<br><sub>${shown.join('<br>')}${more}</sub>`
  return `${toNameCell(row)} ${version}${small}`
}

/** What makes it go away, as far as one finding tells. */
export function toCureCell({ finding }: FindingRow): string {
  if (finding.kind !== 'vulnerability') return escapeMarkdown(finding.remedy ?? '', 200)
  const cell = toFixCell(finding, '**')
  return finding.fix.state === 'fixed' && finding.fix.version !== null ? `upgrade to ${cell}` : cell
}

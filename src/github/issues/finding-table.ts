import type { MessageFinding, MessageImage } from '../../domain/message.ts'
import { escapeMarkdown } from '../../report/escape.ts'
import { formatNumber } from '../../report/words.ts'

const HEAD = '| Finding | Severity | In | Fix | |\n| --- | --- | --- | --- | --- |'

/** A table of Markdown with as many rows as fit, and how many there are besides; nothing where there are none. */
export function toFindingTable(
  { findings, more }: Pick<MessageImage, 'findings' | 'more'>,
  maxLength: number,
): string[] {
  const rows: string[] = []
  let length = HEAD.length
  for (const row of findings.map(toRow)) {
    length += row.length + 1
    if (length > maxLength) break
    rows.push(row)
  }
  const left = findings.length - rows.length + more
  const rest = left > 0 ? [`and ${formatNumber(left)} more.`] : []
  return rows.length > 0 ? [[HEAD, ...rows].join('\n'), ...rest] : rest
}

function toRow(finding: MessageFinding): string {
  const { id, title, severity, fix } = finding
  const name = [id, title].filter((text) => text !== '').map((text) => escapeMarkdown(text, 160))
  const cells = [
    name.join(': '),
    severity,
    escapeMarkdown(finding.package ?? '', 120),
    escapeMarkdown(fix ?? 'none known', 80),
    toMarks(finding),
  ]
  return `| ${cells.join(' | ')} |`
}

function toMarks({ isKnownExploited, isNew, epss }: MessageFinding): string {
  return [
    ...(isKnownExploited ? ['known to be exploited'] : []),
    ...(isNew === true ? ['new'] : []),
    // In steps of ten, so that a forecast that moves each day does not change the issue each day.
    ...(epss !== null && epss >= 0.1 ? [`EPSS over ${Math.floor(epss * 10) * 10} %`] : []),
  ].join(', ')
}

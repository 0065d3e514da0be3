import type { Finding, VulnerabilityFinding } from '../../domain/finding.ts'
import type { ImageReport } from '../../domain/report.ts'
import type { Severity } from '../../domain/severity.ts'
import { SEVERITIES } from '../../domain/severity.ts'
import { isFixable } from '../../policy/rules.ts'
import { blockingIds } from '../blocking.ts'
import { cleanLine } from '../clean.ts'
import { escapeMarkdown, toMarkdownLink } from '../escape.ts'
import { inReadingOrder } from '../reading-order.ts'
import {
  KIND_NOUNS,
  countOf,
  describeFix,
  findingName,
  findingSubject,
  formatNumber,
  pathsOf,
} from '../words.ts'
import { SEVERITY_MARKS, countBytes, toRow, toTableHead } from './cells.ts'

export type FindingTables = { readonly text: string; readonly shown: number }

const HEAD = toTableHead(['Blocks', 'Finding', 'In', 'Installed', 'Fixed in', 'Seen by'])

/** One table per severity, worst first, of as many whole rows as fit into `maxBytes`. */
export function toFindingTables(image: ImageReport, maxBytes: number): FindingTables {
  const blocking = blockingIds(image)
  const tables: string[] = []
  let left = maxBytes
  let shown = 0
  for (const severity of SEVERITIES) {
    const findings = image.findings.filter((finding) => finding.severity === severity)
    if (findings.length === 0) continue
    const frame = toFrame(severity, findings)
    const room = left - countBytes(frame.before + frame.after)
    const rows = takeRows(findings, blocking, room)
    if (rows.length > 0) tables.push(`${frame.before}${rows.join('\n')}${frame.after}`)
    left -= countBytes(tables.at(-1) ?? '') + 2
    shown += rows.length
    if (rows.length < findings.length) break
  }
  return { text: tables.join('\n\n'), shown }
}

/** Critical and high stand open; the rest is folded, so that what matters fits a screen. */
function toFrame(
  severity: Severity,
  findings: readonly Finding[],
): { before: string; after: string } {
  const fixable = findings.filter(isFixable).length
  const open = fixable === 0 ? '' : `, ${formatNumber(fixable)} fixable`
  const title = `${SEVERITY_MARKS[severity]} ${countOf(findings.length, severity, severity)}${open}`
  return severity === 'critical' || severity === 'high'
    ? { before: `#### ${title}\n\n${HEAD}\n`, after: '' }
    : {
        before: `<details><summary>${title}</summary>\n\n${HEAD}\n`,
        after: '\n\n</details>',
      }
}

function takeRows(
  findings: readonly Finding[],
  blocking: ReadonlySet<string>,
  maxBytes: number,
): string[] {
  const rows: string[] = []
  let left = maxBytes
  for (const finding of inReadingOrder(findings, blocking)) {
    const row = toFindingRow(finding, blocking.has(finding.id))
    left -= countBytes(row) + 1
    if (left < 0) break
    rows.push(row)
  }
  return rows
}

function toFindingRow(finding: Finding, isBlocking: boolean): string {
  return toRow([
    isBlocking ? '⛔' : '',
    toFindingCell(finding),
    toSubjectCell(finding),
    finding.package === null ? '' : escapeMarkdown(finding.package.version, 60),
    finding.kind === 'vulnerability' ? escapeMarkdown(describeFix(finding.fix), 60) : '',
    finding.seenBy.join(', '),
  ])
}

/** A vulnerability by its linked id, the rest by their name and kind; what explains it on a second line. */
export function toFindingCell(finding: Finding): string {
  const name = findingName(finding)
  const main = cleanLine(name.main, 90)
  const specials = specialsOf(finding)
    .map((word) => `, ${word}`)
    .join('')
  if (finding.kind === 'vulnerability') {
    return twoLines(`${toMarkdownLink(main, findAdvisory(finding))}${specials}`, name.detail)
  }
  const [noun] = KIND_NOUNS[finding.kind]
  return twoLines(`${escapeMarkdown(main)}, ${noun}${specials}`, name.detail)
}

function twoLines(main: string, detail: string): string {
  const small = escapeMarkdown(detail, 90).trim()
  return small === '' ? main : `${main}<br><sub>${small}</sub>`
}

function specialsOf(finding: Finding): string[] {
  const isExploited = finding.kind === 'vulnerability' && finding.kev !== null
  return [
    ...(isExploited ? ['**known to be exploited**'] : []),
    ...(finding.status === 'open' ? [] : [STATUS_WORDS[finding.status]]),
  ]
}

const STATUS_WORDS = {
  waived: 'waived',
  'not-affected': 'not affected',
  'off-gate': 'not counted',
} as const

/** The reference that names the vulnerability, else the first. */
function findAdvisory({ vulnerability }: VulnerabilityFinding): string | null {
  const links = [...vulnerability.references].filter((link) => link.startsWith('https://')).sort()
  return links.find((link) => link.includes(vulnerability.id)) ?? links[0] ?? null
}

const SHOWN_PATHS = 2

function toSubjectCell(finding: Finding): string {
  const subject = escapeMarkdown(findingSubject(finding), 120)
  if (finding.package === null) return subject
  const paths = pathsOf([finding])
  const shown = paths.slice(0, SHOWN_PATHS).map((path) => escapeMarkdown(path, 100))
  const more = paths.length > SHOWN_PATHS ? ` and ${paths.length - SHOWN_PATHS} more` : ''
  return shown.length === 0 ? subject : `${subject}<br><sub>${shown.join('<br>')}${more}</sub>`
}

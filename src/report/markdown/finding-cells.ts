import type { Finding, VulnerabilityFinding } from '../../domain/finding.ts'
import { cleanLine } from '../clean.ts'
import { escapeMarkdown, toMarkdownLink } from '../escape.ts'
import {
  findDoubt,
  findFixMark,
  findOrigin,
  findRiskName,
  whyNotCounted,
} from '../finding-words.ts'
import type { RiskName } from '../finding-words.ts'
import { distinctTexts } from '../order.ts'
import { rowSubject } from '../source-groups.ts'
import type { FindingRow } from '../source-groups.ts'
import { KIND_NOUNS, describeFix, findingName, formatNumber, pathsOf } from '../words.ts'

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

const RISK_WORDS: Readonly<Record<RiskName, string>> = {
  malware: '**malware**',
  exploited: '**known to be exploited**',
  likely: '**likely to be exploited**',
}

function specialsOf(finding: Finding): string[] {
  const risk = findRiskName(finding)
  return [
    // The kind of a finding that is malware says so already.
    ...(risk === null || finding.kind === 'malware' ? [] : [RISK_WORDS[risk]]),
    ...(finding.status === 'open' ? [] : [escapeMarkdown(whyNotCounted(finding), 200)]),
  ]
}

/** The reference that names the vulnerability, else the first. */
function findAdvisory({ vulnerability }: VulnerabilityFinding): string | null {
  const links = [...vulnerability.references].filter((link) => link.startsWith('https://')).sort()
  return links.find((link) => link.includes(vulnerability.id)) ?? links[0] ?? null
}

const SHOWN_MEMBERS = 6

/** `openssl (libcrypto3, libssl3)`, or what a row of one finding is in. */
export function toNameCell(row: FindingRow): string {
  const { name, members } = rowSubject(row)
  const source = escapeMarkdown(name, 120)
  if (members.length === 0) return source
  const shown = members.slice(0, SHOWN_MEMBERS).map((member) => escapeMarkdown(member, 100))
  const left = members.length - shown.length
  const more = left > 0 ? ` and ${formatNumber(left)} more` : ''
  return `${source} (${shown.join(', ')}${more})`
}

const SHOWN_PATHS = 2

/** The same, and where language packages lie. */
export function toSubjectCell(row: FindingRow): string {
  const { finding } = row
  const subject = toNameCell(row)
  if (finding.package === null) return subject
  const paths = pathsOf([finding])
  const shown = paths.slice(0, SHOWN_PATHS).map((path) => escapeMarkdown(path, 100))
  const more = paths.length > SHOWN_PATHS ? ` and ${paths.length - SHOWN_PATHS} more` : ''
  return shown.length === 0 ? subject : `${subject}<br><sub>${shown.join('<br>')}${more}</sub>`
}

const FIX_MARKS = { major: 'a new major version', 'by hand': 'to be brought in by hand' } as const

/** The version to go to, and what going there means; `emphasis` is a sign of Markdown around the version. */
export function toFixCell(finding: Finding, emphasis: '' | '**' = ''): string {
  if (finding.kind !== 'vulnerability') return ''
  const mark = findFixMark(finding.fix)
  const version = `${emphasis}${escapeMarkdown(describeFix(finding.fix), 60)}${emphasis}`
  return mark === null ? version : `${version}<br><sub>${FIX_MARKS[mark]}</sub>`
}

const SHOWN_REPLACED = 2

/** A package that a later layer has upgraded is there because of a lower one. */
export function toOriginCell(finding: Finding): string {
  const replaced = distinctTexts(
    finding.instances.flatMap((one) => one.replaced?.version ?? []),
  ).slice(0, SHOWN_REPLACED)
  const origin = findOrigin(finding) ?? ''
  if (replaced.length === 0) return origin
  const versions = replaced.map((version) => escapeMarkdown(version, 60)).join(', ')
  return `${origin}<br><sub>over ${versions} below</sub>`
}

/** What was there before is not told: it is most of them. */
export function toChangeCell({ change }: Finding): string {
  return change === null || change === 'pre-existing' ? '' : change
}

export function toSeenCell(finding: Finding): string {
  const doubt = findDoubt(finding)
  const seen = finding.seenBy.join(', ')
  return doubt === null ? seen : `${seen}<br><sub>${doubt}</sub>`
}

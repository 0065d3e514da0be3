import type { Finding, FixState, RuleFinding, VulnerabilityFinding } from '../../domain/finding.ts'
import type { Severity } from '../../domain/severity.ts'
import { escapeSarif } from '../escape.ts'
import type { RiskName } from '../finding-words.ts'
import { RISK_NAMES, findDoubt, findOrigin, findRiskName, whyNotCounted } from '../finding-words.ts'
import { distinctTexts } from '../order.ts'
import { KIND_NOUNS, findingName, listSome, packageLabel, pathsOf, toTarget } from '../words.ts'
import type { Group } from './groups.ts'

const SHOWN_PATHS = 5
const SHOWN_VERSIONS = 5

/**
 * What the alert says. The first sentence stands alone in lists: severity, package, version, image and
 * fix. Foreign parts are escaped, so the text is SARIF message text; the image's name is so already.
 */
export function toMessage(group: Group, image: string): string {
  const [worst] = group.findings
  const sentences =
    worst.kind === 'vulnerability'
      ? vulnerabilitySentences(group, image)
      : ruleSentences(worst, group, image)
  const scanners = distinctTexts(group.findings.flatMap((finding) => finding.seenBy))
  return [
    ...sentences,
    `Seen by ${listSome(scanners, scanners.length)}.`,
    ...(group.isBlocking ? ['It blocks the gate.'] : []),
    ...statusSentences(group.findings),
  ].join(' ')
}

function vulnerabilitySentences(group: Group, image: string): string[] {
  const vulnerabilities = group.findings.filter((finding) => finding.kind === 'vulnerability')
  const [worst] = vulnerabilities
  if (worst === undefined) return []
  const versions = distinctTexts(vulnerabilities.map((finding) => finding.package.version))
  const installed = listSome(
    versions.map((version) => escapeSarif(version)),
    SHOWN_VERSIONS,
  )
  return [
    `${capitalise(group.severity)}: ${escapeSarif(packageLabel(worst.package))} ${installed} in ${image}, ${describeFixes(vulnerabilities)}.`,
    ...pathSentences(vulnerabilities),
    ...originSentences(vulnerabilities),
    ...riskSentences(vulnerabilities),
    ...disagreementSentences(vulnerabilities),
    ...doubtSentences(vulnerabilities),
  ]
}

function describeFixes(findings: readonly VulnerabilityFinding[]): string {
  const fixes = findings.map((finding) => finding.fix)
  const versions = distinctTexts(
    fixes.flatMap((fix) =>
      fix.state === 'fixed' && fix.version !== null ? [toTarget(fix.version, fix)] : [],
    ),
  )
  if (versions.length > 0) {
    return `fixed in ${listSome(
      versions.map((version) => escapeSarif(version)),
      SHOWN_VERSIONS,
    )}`
  }
  return distinctTexts(fixes.map((fix) => UNFIXED_WORDS[fix.state])).join(', ')
}

const UNFIXED_WORDS: Readonly<Record<FixState, string>> = {
  fixed: 'a fix is available',
  'not-fixed': 'no fix yet',
  'wont-fix': 'will not be fixed',
  deferred: 'the fix is deferred',
  'end-of-life': 'no fix, as it is past its end of life',
  unknown: 'no fix known',
}

function pathSentences(findings: readonly Finding[]): string[] {
  const paths = pathsOf(findings).map((path) => escapeSarif(path))
  return paths.length === 0 ? [] : [`Found in ${listSome(paths, SHOWN_PATHS)}.`]
}

/** Only where all copies come from the same place, and that is known. */
function originSentences(findings: readonly Finding[]): string[] {
  const [origin, ...others] = distinctTexts(findings.map((one) => findOrigin(one) ?? ''))
  if (others.length > 0) return []
  if (origin === 'base') return ['It comes with the base image.']
  return origin === 'added' ? ['It was added on top of the base image.'] : []
}

const RISK_SENTENCES: Readonly<Record<RiskName, string>> = {
  malware: 'It is malware.',
  exploited: 'Known to be exploited (CISA KEV).',
  likely: 'Likely to be exploited (EPSS).',
}

function riskSentences(findings: readonly VulnerabilityFinding[]): string[] {
  const names = findings.map(findRiskName)
  const worst = RISK_NAMES.find((name) => names.includes(name))
  return worst === undefined ? [] : [RISK_SENTENCES[worst]]
}

/** Why it may be none, which the reader has to know before the flaw is looked for. */
function doubtSentences(findings: readonly VulnerabilityFinding[]): string[] {
  const doubts = findings.filter((one) => one.status === 'open' && findDoubt(one) !== null)
  const [reason, ...others] = distinctTexts(doubts.map((one) => one.confidenceReason))
  if (reason === undefined || others.length > 0 || doubts.length < findings.length) return []
  return [`Not confirmed: ${escapeSarif(reason, LONGEST_PROSE)}.`]
}

const SHOWN_RATINGS = 5

/** Who says something else about the severity, since a reader who looks it up will find that. */
function disagreementSentences(findings: readonly VulnerabilityFinding[]): string[] {
  const [worst] = findings
  if (worst === undefined) return []
  const others = findings
    .flatMap(({ ratings }) =>
      ratings.filter(({ severity }) => severity !== worst.severity && severity !== 'unknown'),
    )
    .map((rating) => `${rating.severity} (${escapeSarif(rating.authority)}, by ${rating.scanner})`)
  if (others.length === 0) return []
  const authority = escapeSarif(worst.severityAuthority)
  return [`Rated by ${authority}; others say ${listSome(distinctTexts(others), SHOWN_RATINGS)}.`]
}

function ruleSentences(worst: RuleFinding, group: Group, image: string): string[] {
  const [noun] = KIND_NOUNS[worst.kind]
  const first = `${capitalise(group.severity)} ${noun}: ${escapeSarif(findingName(worst).main)} in ${image}.`
  const subject =
    worst.package === null
      ? pathSentences(group.findings)
      : [`On package ${escapeSarif(`${packageLabel(worst.package)} ${worst.package.version}`)}.`]
  return [
    first,
    ...subject,
    ...lineSentences(group.findings),
    ...sentence(worst.message),
    ...sentence(worst.remedy ?? ''),
  ]
}

function lineSentences(findings: readonly Finding[]): string[] {
  const lines = findings
    .flatMap((finding) => (finding.kind === 'vulnerability' ? [] : (finding.line ?? [])))
    .sort((a, b) => a - b)
  if (lines.length === 0) return []
  return [
    `${lines.length === 1 ? 'Line' : 'Lines'} ${listSome([...new Set(lines)].map(String), 5)}.`,
  ]
}

const LONGEST_PROSE = 600

function sentence(text: string): string[] {
  const clean = escapeSarif(text, LONGEST_PROSE).trim()
  if (clean === '') return []
  return [/[.!?…]$/.test(clean) ? clean : `${clean}.`]
}

/** Said only when it holds for every finding of the alert. */
function statusSentences(findings: readonly Finding[]): readonly string[] {
  if (findings.some((finding) => finding.status === 'open')) return []
  const [why, ...others] = distinctTexts(findings.map(whyNotCounted))
  if (why === undefined || others.length > 0) return ['Not counted by the gate.']
  return [`Not counted by the gate: ${escapeSarif(why, LONGEST_PROSE)}.`]
}

function capitalise(severity: Severity): string {
  return `${severity.charAt(0).toUpperCase()}${severity.slice(1)}`
}

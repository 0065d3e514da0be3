import type { VulnerabilityFinding } from '../../domain/finding.ts'
import { isCve } from '../../domain/vulnerability-id.ts'
import type { Case } from './case.ts'
import { isCounted } from './countable.ts'
import { countFound } from './counting.ts'
import { needsVulnerabilities } from './needs.ts'
import { acceptLine, updateRemedy } from './remedies.ts'
import { missing } from './rule.ts'
import type { Found, Missing, Rule } from './rule.ts'
import { needsSecondScanner } from './second-scanner.ts'
import { noteOnScope } from './scope.ts'
import { filterSplit } from './split.ts'

export const SCORE_RULES: readonly Rule[] = [cvssRule(), epssRule()]

function cvssRule(): Rule {
  return {
    id: 'cvss',
    title: 'Vulnerabilities of a high CVSS score',
    titleFor: ({ policy: { values } }) =>
      `Vulnerabilities with a CVSS score of ${cvssBar(values)} and above`,
    settings: ['vulnerabilities.cvss.at_least', 'vulnerabilities.cvss.max'],
    isDefault: false,
    judges: 'changes',
    howToPass: 'Update what has such a score; waive what cannot be updated',
    level: () => 'fail',
    needs: (opened) =>
      needsVulnerabilities(opened) ?? needsSecondScanner(opened, judgeCvss) ?? needsRating(opened),
    judge: judgeCvss,
    remedy: ({ findings, value }, { policy }) =>
      updateRemedy(findings, acceptLine(policy, 'vulnerabilities.cvss.max', value)),
  }
}

function judgeCvss(opened: Case): Found {
  const { policy, flaws } = opened
  const bar = cvssBar(policy.values)
  const isAbove = (one: VulnerabilityFinding): boolean =>
    isCounted(one, policy) && scoreOf(one) >= bar
  const limit = policy.values['vulnerabilities.cvss.max'] ?? 0
  const note = noteOnScope(opened, ({ open }) => open.filter(isAbove).length)
  return countFound(filterSplit(flaws, isAbove), { limit }, note)
}

function judgeEpss(opened: Case): Found {
  const { policy, flaws } = opened
  const isLikely = (one: VulnerabilityFinding): boolean =>
    isCounted(one, policy) && isAboveBars(one, policy.values)
  const limit = policy.values['vulnerabilities.epss.max'] ?? 0
  const note = noteOnScope(opened, ({ open }) => open.filter(isLikely).length)
  return countFound(filterSplit(flaws, isLikely), { limit }, note)
}

/** True when the rule is kept even if all of these were above its bar. */
function isKeptWith(unscored: number, { findings, limit }: Found): boolean {
  return unscored === 0 || findings.length + unscored <= Number(limit)
}

type Values = Case['policy']['values']

/** Without a bar every vulnerability with a score counts: somebody set a number for them. */
function cvssBar(values: Values): number {
  return values['vulnerabilities.cvss.at_least'] ?? 0
}

/** CVSS v3.1 and v4.0 give each word of severity a range; without a score its highest value counts. */
const HIGHEST_OF = { critical: 10, high: 8.9, medium: 6.9, low: 3.9, negligible: 0, unknown: -1 }

function scoreOf({ score, severity }: VulnerabilityFinding): number {
  return score?.score ?? HIGHEST_OF[severity]
}

function needsRating(opened: Case): Missing | null {
  const { policy, flaws } = opened
  const unrated = flaws.bySeverity.unknown.open.filter(
    (one) => one.score === null && isCounted(one, policy),
  )
  if (isKeptWith(unrated.length, judgeCvss(opened))) return null
  return missing(
    `${unrated.length} have neither a CVSS score nor a severity`,
    'Wait until somebody rates them, or waive them',
  )
}

function epssRule(): Rule {
  return {
    id: 'epss',
    title: 'Vulnerabilities that are likely to be exploited (EPSS)',
    titleFor: ({ policy: { values } }) => `Vulnerabilities with an EPSS ${describeBars(values)}`,
    settings: [
      'vulnerabilities.epss.score_at_least',
      'vulnerabilities.epss.percentile_at_least',
      'vulnerabilities.epss.max',
    ],
    isDefault: false,
    judges: 'changes',
    howToPass: 'Update what is likely to be exploited; waive what cannot be updated',
    level: () => 'fail',
    needs: (opened) =>
      needsVulnerabilities(opened) ?? needsSecondScanner(opened, judgeEpss) ?? needsEpss(opened),
    judge: judgeEpss,
    remedy: ({ findings, value }, { policy }) =>
      updateRemedy(findings, acceptLine(policy, 'vulnerabilities.epss.max', value)),
  }
}

/** Either bar is enough: a new model of EPSS moves all scores and leaves the percentiles what they mean. */
function isAboveBars({ epss }: VulnerabilityFinding, values: Values): boolean {
  if (epss === null) return false
  const score = values['vulnerabilities.epss.score_at_least']
  const percentile = values['vulnerabilities.epss.percentile_at_least']
  if (score === undefined && percentile === undefined) return true
  return epss.score >= (score ?? Infinity) || epss.percentile >= (percentile ?? Infinity)
}

function describeBars(values: Values): string {
  const score = values['vulnerabilities.epss.score_at_least']
  const percentile = values['vulnerabilities.epss.percentile_at_least']
  const bars = [
    ...(score === undefined ? [] : [`score of ${score} and above`]),
    ...(percentile === undefined ? [] : [`percentile of ${percentile} and above`]),
  ]
  return bars.length === 0 ? 'score' : bars.join(' or ')
}

/** EPSS scores CVEs alone: what has no CVE can have none, and so is not missing. */
function needsEpss(opened: Case): Missing | null {
  const { policy, flaws } = opened
  const unscored = flaws.open.filter(
    (one) => one.epss === null && hasCve(one) && isCounted(one, policy),
  )
  if (isKeptWith(unscored.length, judgeEpss(opened))) return null
  return missing(
    `nobody gives an EPSS score for ${unscored.length} CVEs`,
    'Let Grype run, or let the run reach the list of FIRST (input epss-url)',
  )
}

function hasCve({ vulnerability }: VulnerabilityFinding): boolean {
  return isCve(vulnerability.id) || vulnerability.aliases.some(isCve)
}

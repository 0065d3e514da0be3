import type { Finding, VulnerabilityFinding } from '../../domain/finding.ts'
import type { LimitedSeverity } from '../../domain/severity.ts'
import { LIMITED_SEVERITIES } from '../../domain/severity.ts'
import type { Policy } from '../policy.ts'
import type { Case } from './case.ts'
import { countsOnlyFixable, isSure, neededConfidence } from './countable.ts'
import { countFound, joinNotes } from './counting.ts'
import { isFixable } from './fixable.ts'
import { graceOf } from './grace.ts'
import { needsVulnerabilities } from './needs.ts'
import { originOf } from './origin.ts'
import { updateRemedy } from './remedies.ts'
import type { Found, Rule } from './rule.ts'
import { noteOnScope } from './scope.ts'
import { needsSecondScanner } from './second-scanner.ts'
import { filterOnce } from './split.ts'
import type { Split } from './split.ts'

export const SEVERITY_RULES: readonly Rule[] = LIMITED_SEVERITIES.map(vulnerabilitiesOf)

function vulnerabilitiesOf(severity: LimitedSeverity): Rule {
  const key = `vulnerabilities.${severity}` as const
  return {
    id: key,
    title: `Vulnerabilities of severity ${severity}`,
    settings: [`${key}.max`, `${key}.warn`],
    isDefault: true,
    judges: 'changes',
    howToPass: 'Update what can be updated until no more are open than allowed; waive the rest',
    level: (policy) => (limitOf(policy, severity) === null ? 'warn' : 'fail'),
    needs: (opened) =>
      needsVulnerabilities(opened) ?? needsSecondScanner(opened, (one) => judge(one, severity)),
    judge: (opened) => judge(opened, severity),
    remedy: ({ findings }, { policy }) =>
      updateRemedy(findings, acceptUnfixed(policy, severity, findings)),
  }
}

/** Without a number of its own, critical keeps the default. */
function limitOf({ values }: Policy, severity: LimitedSeverity): number | null {
  return values[`vulnerabilities.${severity}.max`] ?? (severity === 'critical' ? 0 : null)
}

function judge(opened: Case, severity: LimitedSeverity): Found {
  const { counted, note } = countedOf(opened, severity)
  const limit = limitOf(opened.policy, severity)
  const warn = opened.policy.values[`vulnerabilities.${severity}.warn`]
  return countFound(counted, { limit, warn }, note)
}

export type Counted = {
  readonly counted: Split<VulnerabilityFinding>
  readonly note: string | null
}

/** What counts of a severity: fixable where that is asked, sure enough, and past its grace. */
export function countedOf(opened: Case, severity: LimitedSeverity): Counted {
  const { policy, flaws } = opened
  const onlyFixable = countsOnlyFixable(policy, severity)
  const needed = neededConfidence(policy, severity)
  const grace = graceOf(opened, severity)
  const isInQuestion = (one: VulnerabilityFinding): boolean =>
    (!onlyFixable || isFixable(one)) && isSure(one, needed)
  const asked = filterOnce(
    flaws.bySeverity[severity],
    JSON.stringify(['count', onlyFixable, needed]),
    isInQuestion,
  )
  const counted = grace.key === null ? asked : filterOnce(asked, grace.key, grace.isOver)
  const young = asked.open.length - counted.open.length
  const spared = young === 0 ? null : `${young} more are within their days of grace`
  const unseen = noteOnScope(opened, ({ bySeverity }) => bySeverity[severity].open.length)
  return { counted, note: joinNotes(grace.noteOn(counted.open), spared, unseen) }
}

/** The one line that accepts what cannot be fixed, where the limit stands. */
function acceptUnfixed(
  policy: Policy,
  severity: LimitedSeverity,
  findings: readonly Finding[],
): string {
  const number = findings.filter((one) => !isFixable(one)).length
  const key = `vulnerabilities.${severity}` as const
  const { values } = policy
  const isFixableOnly = values['vulnerabilities.only_fixable'] === true
  const origin = originOf(policy, [`${key}.max`])
  switch (origin.kind) {
    case 'input':
    case 'default':
      return isFixableOnly
        ? `set max-${severity}: ${number}`
        : `set only-fixable: true, or max-${severity}: ${number}`
    case 'file':
      return `set ${key}.only_fixable: true, or ${key}.max: ${number}, in ${origin.path}:${origin.line}`
    case 'standard':
      return 'waive them with a reason and an expiry'
  }
}

import type { VulnerabilityFinding } from '../../domain/finding.ts'
import type { LimitedSeverity } from '../../domain/severity.ts'
import { LIMITED_SEVERITIES } from '../../domain/severity.ts'
import type { SettingKey } from '../settings.ts'
import type { Case } from './case.ts'
import { isSure, neededConfidence } from './countable.ts'
import { countFound, joinNotes } from './counting.ts'
import type { AgeOf } from './days.ts'
import { isFixable } from './fixable.ts'
import { fixDateOf } from './grace.ts'
import { needsVulnerabilities } from './needs.ts'
import { acceptLine, updateRemedy } from './remedies.ts'
import type { Found, Rule } from './rule.ts'
import { noteOnScope } from './scope.ts'
import { needsSecondScanner } from './second-scanner.ts'
import { filterOnce } from './split.ts'

/** Fixes that have been known for too long, whatever the count. */
export const OVERDUE_RULES: readonly Rule[] = LIMITED_SEVERITIES.map(overdueRule)

function overdueRule(severity: LimitedSeverity): Rule {
  const key = `vulnerabilities.${severity}.overdue_days` as const satisfies SettingKey
  return {
    id: `vulnerabilities.${severity}.overdue`,
    title: `Fixes of severity ${severity} that are overdue`,
    titleFor: ({ policy }) =>
      `Fixes of severity ${severity} known for more than ${policy.values[key] ?? 0} days`,
    settings: [key],
    isDefault: false,
    judges: 'changes',
    howToPass: 'Bring each fix into the image within the days that the policy gives',
    level: () => 'fail',
    needs: (opened) =>
      needsVulnerabilities(opened) ?? needsSecondScanner(opened, (one) => judge(one, severity)),
    judge: (opened) => judge(opened, severity),
    remedy: ({ findings }, { policy }) =>
      updateRemedy(findings, acceptLine(policy, key, 'a longer time')),
  }
}

function judge(opened: Case, severity: LimitedSeverity): Found {
  const { policy, flaws, ground } = opened
  const days = policy.values[`vulnerabilities.${severity}.overdue_days`] ?? 0
  const needed = neededConfidence(policy, severity)
  const isLate = (one: VulnerabilityFinding): boolean =>
    isFixable(one) && isSure(one, needed) && (knownDays(one, ground.ageOf) ?? Infinity) > days
  const late = filterOnce(flaws.bySeverity[severity], `overdue ${days} ${needed}`, isLate)
  const undated = late.open.filter((one) => ground.ageOf(fixDateOf(one)) === null).length
  const unseen = noteOnScope(
    opened,
    ({ bySeverity }) => bySeverity[severity].open.filter(isLate).length,
  )
  const note =
    undated === 0
      ? null
      : `of ${undated} no advisory dates the fix: counted from publication, or as overdue where that is not known either`
  return countFound(late, { limit: 0 }, joinNotes(note, unseen))
}

/** No fix is known as one before its flaw is published: that is the longest time that it can be. */
function knownDays(finding: VulnerabilityFinding, ageOf: AgeOf): number | null {
  return ageOf(fixDateOf(finding)) ?? ageOf(finding.vulnerability.published)
}

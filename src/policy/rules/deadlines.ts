import type { ImageContext } from '../../domain/context.ts'
import type { VulnerabilityFinding } from '../../domain/finding.ts'
import { toSituation } from '../deadlines/situation.ts'
import { findTable } from '../deadlines/tables.ts'
import type { DeadlineTable } from '../deadlines/tables.ts'
import type { Policy } from '../policy.ts'
import type { Case } from './case.ts'
import { countFound, joinNotes } from './counting.ts'
import type { AgeOf } from './days.ts'
import { needsExploitation } from './needs.ts'
import { updateRemedy } from './remedies.ts'
import { condition } from './rule.ts'
import type { Found, Rule } from './rule.ts'
import { noteOnScope } from './scope.ts'
import { filterOnce } from './split.ts'

/** What is open for longer than a named table allows, fix or not: remediation may also be removal. */
export const DEADLINES: Rule = {
  id: 'deadlines',
  title: 'Vulnerabilities past the deadline of a named table',
  titleFor: ({ policy }) => `Vulnerabilities past their deadline (${tableOf(policy)?.title ?? ''})`,
  settings: ['vulnerabilities.deadlines'],
  isDefault: false,
  judges: 'changes',
  howToPass: 'Remediate each within its days; a baseline tells since when it is known',
  level: (policy) => (tableOf(policy) === null ? 'off' : 'fail'),
  needs: needsExploitation,
  judge: (opened) => {
    const table = tableOf(opened.policy)
    return table === null ? condition(false, 0, {}) : judgeBy(table, opened)
  },
  remedy: ({ findings }) =>
    updateRemedy(findings, 'remove the package, or waive it with a reason and an expiry'),
}

function tableOf({ values }: Policy): DeadlineTable | null {
  return findTable(values['vulnerabilities.deadlines'])
}

function judgeBy(table: DeadlineTable, opened: Case): Found {
  const { ground, flaws, circumstances } = opened
  const { context } = circumstances
  const isLate = (one: VulnerabilityFinding): boolean =>
    isPastDeadline(one, { table, context, ageOf: ground.ageOf })
  const late = filterOnce(flaws, `deadlines ${table.title}`, isLate)
  const unseen = late.open.filter((one) => one.firstSeen === null).length
  return countFound(
    late,
    { limit: 0 },
    joinNotes(
      ...readings(table, opened),
      describeUnseen(unseen),
      noteOnScope(opened, ({ open }) => open.filter(isLate).length),
    ),
  )
}

export type DeadlineGround = {
  readonly table: DeadlineTable
  readonly context: ImageContext
  readonly ageOf: AgeOf
}

/** True of what is open for longer than the table allows; of what nobody can date, too. */
export function isPastDeadline(
  finding: VulnerabilityFinding,
  { table, context, ageOf }: DeadlineGround,
): boolean {
  const days = table.daysOf(toSituation(finding, context))
  return days !== null && (knownDays(finding, ageOf) ?? Infinity) > days
}

/**
 * The directive counts from the listing in KEV or from detection, whichever was first. Where no baseline tells
 * when it was detected, it can have been on the day of publication.
 */
function knownDays(
  { kev, firstSeen, vulnerability }: VulnerabilityFinding,
  ageOf: AgeOf,
): number | null {
  const detected = ageOf(firstSeen ?? vulnerability.published)
  if (kev === null) return detected
  const listed = ageOf(kev.added)
  if (detected === null || listed === null) return detected ?? listed
  return Math.max(detected, listed)
}

function readings({ usesImpact }: DeadlineTable, { circumstances }: Case): (string | null)[] {
  const { exposure, impact } = circumstances.context
  return [
    exposure === null ? 'context.exposure is not set: read as public' : null,
    usesImpact && impact === null ? 'context.impact is not set: read as severe' : null,
    'how an attack can be automated and what it takes is derived from CVSS vectors, without one the worst counts',
  ]
}

function describeUnseen(count: number): string | null {
  return count === 0
    ? null
    : `of ${count} no baseline tells since when they are known: counted from publication`
}

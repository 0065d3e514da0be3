import type { Check } from '../../domain/check.ts'
import { LIMITED_SEVERITIES } from '../../domain/severity.ts'
import type { ControlResult, ControlState } from '../../domain/standard.ts'
import type { Reason, RuleResult } from '../../domain/verdict.ts'
import type { Policy, ValueOrigin } from '../policy.ts'
import type { Case } from '../rules/case.ts'
import { withPolicy } from '../rules/case.ts'
import { toCheckParameters } from '../rules/checks.ts'
import type { PolicyValues, SettingKey } from '../settings.ts'
import { toEvidence, toPhrase } from './evidence.ts'
import type { Control, Standard } from './standard.ts'

/** One rule of the gate, applied. */
export type Applied = { readonly result: RuleResult; readonly reason: Reason | null }

export type ApplyRules = (opened: Case) => readonly Applied[]

/** A control, and what of it weighs for the gate. */
export type Judged = {
  readonly result: ControlResult
  readonly reasons: readonly Reason[]
  /** True when a rule lacked evidence, and not only what the user can give. */
  readonly isUnassessed: boolean
}

export type Subject = { readonly standard: Standard; readonly control: Control }

/** One control: a small policy of its own, judged by the rules of the gate. */
export function judgeControl(
  { standard, control }: Subject,
  opened: Case,
  applyRules: ApplyRules,
): Judged {
  const { id, title, level, open, kind } = control
  if (kind !== 'automated' && kind !== 'partial') return describeUndecided(control, kind)
  const own = withPolicy(opened, toPolicy({ standard, control }, opened.policy))
  const applied = applyOnce(own, control.uses, applyRules)
  const results = applied.map(({ result }) => result)
  const missing = control.uses.filter((key) => opened.policy.values[key] === undefined)
  const reasons = applied.flatMap(({ reason }) => reason ?? [])
  const checks = own.ground.checks(toCheckParameters(own))
  const state = toState(results, missing.length > 0, toScope(checks))
  return {
    result: {
      ...{ id, title, open, state },
      level: isOnlyWarned(results, control) ? 'warn' : level,
      evidence: toEvidence({ results: results.map((one) => inWords(one, own)), missing, checks }),
      rules: results.map((one) => one.id),
      remedy: toRemedy(reasons, results, missing),
    },
    reasons,
    isUnassessed: state === 'not-assessed' && isHeldAgainst(results, missing),
  }
}

/**
 * Controls of one standard and of several demand the same over and over, of what may be a hundred thousand findings.
 * Where a value comes from is not among what a control tells, but for those that the policy gives.
 */
function applyOnce(
  own: Case,
  uses: readonly SettingKey[],
  applyRules: ApplyRules,
): readonly Applied[] {
  const { memory } = own.ground
  const entries = Object.entries(own.policy.values).sort(([one], [other]) => (one < other ? -1 : 1))
  const key = JSON.stringify([entries, uses])
  const known = memory.get(key) as readonly Applied[] | undefined
  if (known !== undefined) return known
  const applied = applyRules(own)
  memory.set(key, applied)
  return applied
}

/** A count of what can be fixed says so: what cannot is left out of it. */
function inWords(result: RuleResult, { policy: { values } }: Case): RuleResult {
  const severity = LIMITED_SEVERITIES.find((one) => result.id === `vulnerabilities.${one}`)
  if (severity === undefined) return result
  const isFixableOnly =
    values[`vulnerabilities.${severity}.only_fixable`] ?? values['vulnerabilities.only_fixable']
  return isFixableOnly === true ? { ...result, title: `${result.title} with a fix` } : result
}

function describeUndecided(
  { id, title, level, open, why }: Control,
  state: 'manual' | 'not-applicable' | 'superseded',
): Judged {
  const evidence = why === null ? [] : [why]
  const result = { id, title, level, open, state, evidence, rules: [], remedy: null }
  return { result, reasons: [], isUnassessed: false }
}

/** A demand of level `warn` is told like a control of that level, unless something worse stands beside it. */
function isOnlyWarned(results: readonly RuleResult[], { whenNotAssessed }: Control): boolean {
  const states = results.map(({ state }) => state)
  const worse = whenNotAssessed === 'fail' ? ['failed', 'not-assessed'] : ['failed']
  return states.includes('warned') && !states.some((state) => worse.includes(state))
}

function isAnyUnassessed(results: readonly RuleResult[]): boolean {
  return results.some(({ state }) => state === 'not-assessed')
}

/** What only the user can give is asked for; that nothing at all was judged is not taken for that. */
function isHeldAgainst(results: readonly RuleResult[], missing: readonly SettingKey[]): boolean {
  return isAnyUnassessed(results) || (results.length === 0 && missing.length === 0)
}

/** The demands of one control, with what it takes from the policy in force. */
function toPolicy({ standard, control }: Subject, policy: Policy): Policy {
  const used = control.uses.filter((key) => policy.values[key] !== undefined)
  const values = {
    ...control.requires,
    ...Object.fromEntries(used.map((key) => [key, policy.values[key]])),
  } as Partial<PolicyValues>
  const own: ValueOrigin = { kind: 'standard', id: standard.id, control: control.id }
  const origins = new Map<SettingKey, ValueOrigin>([
    ...(Object.keys(control.requires) as SettingKey[]).map((key) => [key, own] as const),
    ...used.map((key) => [key, policy.origins.get(key) ?? own] as const),
  ])
  // What could not be assessed is the control's to weigh, not each rule's.
  const quiet = { ...values, when_not_assessed: { default: 'warn' } } as const
  return { values: quiet, origins, isDefault: false }
}

/** Whether there is anything in the image that the rule of this id could be about. */
type Scope = (rule: string) => boolean

function toScope(checks: readonly Check[]): Scope {
  const outside = checks.filter(({ state }) => state === 'not-applicable').map(({ rule }) => rule)
  return (rule) => !outside.includes(rule)
}

/** The worst word first: what is broken is broken, and what nobody could assess is never passed. */
function toState(
  results: readonly RuleResult[],
  isMissing: boolean,
  isInScope: Scope,
): ControlState {
  const states = results.map(({ state }) => state)
  if (states.includes('failed') || states.includes('warned')) return 'fail'
  if (isMissing || results.length === 0 || isAnyUnassessed(results)) return 'not-assessed'
  if (!results.some(({ id }) => isInScope(id))) return 'not-applicable'
  return states.includes('waived') ? 'waived' : 'pass'
}

function toRemedy(
  reasons: readonly Reason[],
  results: readonly RuleResult[],
  missing: readonly SettingKey[],
): string | null {
  const lacking = results.filter(({ state }) => state === 'not-assessed')
  const cures = [
    ...reasons.map(({ remedy }) => toPhrase(remedy)),
    ...missing.map((key) => `set ${key} in the policy`),
    ...lacking.flatMap(({ note }) => (note === null ? [] : [`give what lacks: ${toPhrase(note)}`])),
  ]
  return cures.length === 0 ? null : [...new Set(cures)].join('; ')
}

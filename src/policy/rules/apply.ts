import type { Finding } from '../../domain/finding.ts'
import type { Reason, RuleResult } from '../../domain/verdict.ts'
import type { Level } from '../settings.ts'
import type { Case } from './case.ts'
import { isFixable } from './fixable.ts'
import { describeOrigin, originOf } from './origin.ts'
import type { Found, Missing, Rule } from './rule.ts'
import { isDemanded, rulesOf } from './table.ts'

export type Applied = {
  readonly result: RuleResult
  /** Why it blocks; null when it does not. */
  readonly reason: Reason | null
  /** What breaking the rule does. */
  readonly level: Exclude<Level, 'off'>
}

/** Every rule that the policy asks for, applied; the rules of the default gate are always among them. */
export function applyRules(opened: Case): readonly Applied[] {
  return rulesOf(opened.policy).map((rule) => applyRule(rule, opened))
}

/** Only what settings of the policy ask for: for a control of a standard, whose policy is a few values. */
export function applyDemandedRules(opened: Case): readonly Applied[] {
  const { policy } = opened
  const demanded = rulesOf(policy).filter((rule) => isDemanded(rule, policy))
  return demanded.map((rule) => applyRule(rule, opened))
}

/** One rule that the policy asks for. */
export function applyRule(rule: Rule, opened: Case): Applied {
  const found = rule.judge(opened)
  const level = rule.level(opened.policy) === 'fail' ? 'fail' : 'warn'
  if (found.isBroken && level === 'fail') return { ...toBroken(rule, found, opened), level }
  const lacking = rule.needs(opened)
  // What was found blocks, also where not everything could be looked at; what was not found proves nothing there.
  if (lacking !== null) return { ...toUnassessed(rule, { found, lacking, opened }), level }
  return {
    result: toResult(rule, { found, opened, state: stateOf(found, level) }),
    reason: null,
    level,
  }
}

function stateOf(found: Found, level: 'warn' | 'fail'): RuleResult['state'] {
  if (level === 'fail' && found.isBrokenWithWaived) return 'waived'
  return found.isBroken || found.isWarned ? 'warned' : 'passed'
}

type Judged = {
  readonly found: Found
  readonly opened: Case
  readonly state: RuleResult['state']
}

function toResult(rule: Rule, { found, opened, state }: Judged): RuleResult {
  const { value, limit, waived, note, findings } = found
  return {
    id: rule.id,
    title: rule.titleFor?.(opened) ?? rule.title,
    state,
    limit,
    value,
    fixable: waived === null ? null : tellOf(findings).fixable,
    waived,
    origin: originWords(rule, opened),
    note,
  }
}

function originWords(rule: Rule, { policy }: Case): string {
  return describeOrigin(originOf(policy, rule.settings))
}

function toBroken(rule: Rule, found: Found, opened: Case): Omit<Applied, 'level'> {
  const result = toResult(rule, { found, opened, state: 'failed' })
  const reason: Reason = {
    rule: rule.id,
    limit: found.limit ?? 0,
    value: found.value,
    origin: result.origin,
    findings: tellOf(found.findings).ids,
    remedy: rule.remedy(found, opened),
  }
  return { result, reason }
}

type Told = { readonly ids: readonly string[]; readonly fixable: number }

const TOLD = new WeakMap<readonly Finding[], Told>()

/** The same lists for the same findings: whoever joins those of many rules goes through each once. */
function tellOf(findings: readonly Finding[]): Told {
  const made = TOLD.get(findings) ?? {
    ids: findings.map(({ id }) => id),
    fixable: findings.filter(isFixable).length,
  }
  TOLD.set(findings, made)
  return made
}

type Unassessed = { readonly found: Found; readonly lacking: Missing; readonly opened: Case }

function toUnassessed(rule: Rule, { found, lacking, opened }: Unassessed): Omit<Applied, 'level'> {
  const known = toResult(rule, { found, opened, state: 'not-assessed' })
  const result = { ...known, value: null, fixable: null, note: lacking.why }
  if (decideUnassessed(rule, lacking, opened) === 'warn') return { result, reason: null }
  const reason: Reason = {
    rule: rule.id,
    limit: found.limit ?? 0,
    value: 'not assessed',
    origin: result.origin,
    findings: [],
    remedy: `${lacking.remedy}; or accept it: when_not_assessed: { ${rule.id}: warn }`,
  }
  return { result, reason }
}

/**
 * What a rule does that could not be assessed: what the policy says of it, else it fails where the policy demands
 * it and somebody could know at this stage.
 */
function decideUnassessed(
  rule: Rule,
  lacking: Missing,
  { policy, circumstances }: Case,
): 'warn' | 'fail' {
  if (rule.isKnowable?.(circumstances) === false) return 'warn'
  const words = new Map(Object.entries(policy.values.when_not_assessed ?? {}))
  const own = words.get(rule.id)
  if (own !== undefined) return own
  if (lacking.isSaidElsewhere || rule.level(policy) !== 'fail') return 'warn'
  const isOfDefault = originOf(policy, rule.settings).kind === 'default'
  return words.get('default') ?? (isOfDefault ? 'warn' : 'fail')
}

import type { Finding } from '../../domain/finding.ts'
import type { RuleResult } from '../../domain/verdict.ts'
import { describeDisclosed } from './disclosed.ts'
import { applyRule } from './apply.ts'
import type { Applied } from './apply.ts'
import type { Case } from './case.ts'
import { countsAsUntold, toChanges } from './changes.ts'
import type { Changes } from './changes.ts'
import { joinNotes } from './counting.ts'
import { isFixable } from './fixable.ts'
import type { Rule } from './rule.ts'
import { rulesOf } from './table.ts'

/**
 * The rules of the policy on a change: those about findings count what it brought, and say what they leave out; what
 * became known only since the baseline warns by itself. Every other rule judges the whole image.
 */
export function applyToChanges(opened: Case, changes: Changes): readonly Applied[] {
  const changed = toChanges(opened, changes)
  const disclosed = new Map<string, Finding>()
  const applied = rulesOf(opened.policy).map((rule) => {
    if (rule.judges === 'all') return applyRule(rule, opened)
    const left = findLeftOut(rule, { opened, changed, changes })
    for (const finding of left.disclosed) disclosed.set(finding.id, finding)
    return withNote(applyRule(rule, changed), describeLeftOut(left))
  })
  return [...applied, toDisclosedRule([...disclosed.values()])]
}

type Sides = { readonly opened: Case; readonly changed: Case; readonly changes: Changes }

type LeftOut = {
  readonly disclosed: readonly Finding[]
  /** How many more the rule would count of the whole image. */
  readonly old: number
  /** How many it counts of which nobody can tell whether they are new. */
  readonly untold: number
  /** Why the rule could not be assessed on the whole image, where it can on the change. */
  readonly unassessed: string | null
}

function findLeftOut(rule: Rule, { opened, changed, changes }: Sides): LeftOut {
  const all = rule.judge(opened)
  const judged = rule.judge(changed)
  const counted = new Set(judged.findings.map(({ id }) => id))
  const left = all.findings.filter(({ id }) => !counted.has(id))
  const disclosed = left.filter(({ change }) => change === 'newly-disclosed')
  const old = Number(all.value) - Number(judged.value) - disclosed.length
  const lacking = rule.needs(changed) === null ? rule.needs(opened) : null
  const untold = judged.findings.filter((one) => countsAsUntold(one, changes)).length
  return { disclosed, old, untold, unassessed: lacking?.why ?? null }
}

function describeLeftOut({ disclosed, old, untold, unassessed }: LeftOut): string | null {
  const count = disclosed.length
  return joinNotes(
    old > 0 ? `${old} pre-existing ${old === 1 ? 'is' : 'are'} not judged` : null,
    count > 0 ? `${count} newly disclosed only ${count === 1 ? 'warns' : 'warn'}` : null,
    untold > 0
      ? `nobody can tell of ${untold} whether ${untold === 1 ? 'it is' : 'they are'} new: counted`
      : null,
    unassessed === null ? null : `not assessed of what was there before: ${unassessed}`,
  )
}

function withNote(applied: Applied, note: string | null): Applied {
  if (note === null) return applied
  const { result } = applied
  return { ...applied, result: { ...result, note: joinNotes(result.note, note) } }
}

export const NEWLY_DISCLOSED = 'changes.newly-disclosed'

/** Nobody's change brought them, and somebody has to know of them all the same. */
function toDisclosedRule(findings: readonly Finding[]): Applied {
  const result: RuleResult = {
    id: NEWLY_DISCLOSED,
    title: 'Flaws of what was there before that became known since',
    state: findings.length > 0 ? 'warned' : 'passed',
    limit: null,
    value: findings.length,
    fixable: findings.filter(isFixable).length,
    waived: null,
    origin: null,
    note: describeDisclosed(findings),
  }
  return { result, reason: null, level: 'warn' }
}

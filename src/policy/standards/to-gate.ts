import type { RuleResult } from '../../domain/verdict.ts'
import type { Applied, Judged } from './judge-control.ts'
import type { Control, Standard } from './standard.ts'

export type JudgedControl = Judged & { readonly control: Control }

const SHOWN = 5

/** What a standard adds to the gate: one rule, whose failure names the controls. */
export function toGate(standard: Standard, judged: readonly JudgedControl[]): Applied {
  const isBlocking = ({ control, result, isUnassessed }: JudgedControl): boolean =>
    result.level === 'fail' &&
    (result.state === 'fail' || (isUnassessed && control.whenNotAssessed === 'fail'))
  const blocking = judged.filter(isBlocking)
  const warned = judged.filter((one) => one.result.state === 'fail' && !isBlocking(one))
  const unknown = judged.filter((one) => one.result.state === 'not-assessed' && !isBlocking(one))
  const state = toGateState({ blocking, warned, unknown, judged })
  const findings = findingsOf(blocking)
  const rule = `standard.${standard.id}`
  const result: RuleResult = {
    id: rule,
    title: `Failed controls of ${standard.title}`,
    state,
    limit: 0,
    value: state === 'not-assessed' ? null : blocking.length,
    fixable: null,
    waived: judged.filter((one) => one.result.state === 'waived').length,
    origin: `standard ${standard.id}`,
    note: toNote({ warned, unknown }),
  }
  if (blocking.length === 0) return { result, reason: null }
  return {
    result,
    reason: {
      rule,
      limit: 0,
      value: blocking.length,
      origin: `standard ${standard.id}`,
      findings,
      remedy: toGateRemedy(blocking),
    },
  }
}

/** Controls that demand the same share their lists: each list is gone through once. */
function findingsOf(blocking: readonly JudgedControl[]): readonly string[] {
  const lists = new Set(blocking.flatMap((one) => one.reasons.map(({ findings }) => findings)))
  const ids = new Set<string>()
  for (const list of lists) for (const id of list) ids.add(id)
  return [...ids].sort()
}

type Sorted = Readonly<
  Record<'blocking' | 'warned' | 'unknown' | 'judged', readonly JudgedControl[]>
>

function toGateState({ blocking, warned, unknown, judged }: Sorted): RuleResult['state'] {
  if (blocking.length > 0) return 'failed'
  const states = judged.map((one) => one.result.state)
  const isAnyDecided = states.some((state) => ['pass', 'waived', 'fail'].includes(state))
  if (unknown.length > 0 || !isAnyDecided) return 'not-assessed'
  if (warned.length > 0) return 'warned'
  return states.includes('waived') ? 'waived' : 'passed'
}

function toNote({ warned, unknown }: Pick<Sorted, 'warned' | 'unknown'>): string | null {
  const names = (all: readonly JudgedControl[]): string =>
    all.map((one) => one.control.id).join(', ')
  const parts = [
    ...(warned.length === 0 ? [] : [`warned: ${names(warned)}`]),
    ...(unknown.length === 0 ? [] : [`not assessed: ${names(unknown)}`]),
  ]
  return parts.length === 0 ? null : parts.join('; ')
}

function toGateRemedy(blocking: readonly JudgedControl[]): string {
  const cures = blocking.slice(0, SHOWN).map(({ control, result }) => {
    return `${control.id}: ${shorten(result.remedy ?? 'see its evidence')}`
  })
  const left = blocking.length - cures.length
  return left > 0 ? `${cures.join('. ')}. And ${left} more` : cures.join('. ')
}

/** The control itself says all of it. */
function shorten(remedy: string): string {
  const [first = '', ...more] = remedy.split('; ')
  return more.length === 0 ? first : `${first} (and more)`
}

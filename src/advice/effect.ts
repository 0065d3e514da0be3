import type { Effect } from '../domain/advice.ts'
import type { Finding } from '../domain/finding.ts'

/** Ids of the findings because of which the gate fails. */
export type Blocking = ReadonlySet<string>

export const NO_EFFECT: Effect = {
  total: 0,
  critical: 0,
  high: 0,
  knownExploited: 0,
  blocking: 0,
}

/** What it would mean if these findings were gone. */
export function effectOf(findings: readonly Finding[], blocking: Blocking): Effect {
  const effect = { ...NO_EFFECT, total: findings.length }
  for (const finding of findings) {
    if (finding.severity === 'critical') effect.critical += 1
    else if (finding.severity === 'high') effect.high += 1
    if (finding.kind === 'vulnerability' && finding.kev !== null) effect.knownExploited += 1
    if (blocking.has(finding.id)) effect.blocking += 1
  }
  return effect
}

export function sumEffects(effects: readonly Effect[]): Effect {
  const sum = { ...NO_EFFECT }
  for (const effect of effects) {
    sum.total += effect.total
    sum.critical += effect.critical
    sum.high += effect.high
    sum.knownExploited += effect.knownExploited
    sum.blocking += effect.blocking
  }
  return sum
}

/** Negative when `a` is worth more: what blocks, what is exploited, what is severe, how many. */
export function compareEffects(a: Effect, b: Effect): number {
  return (
    b.blocking - a.blocking ||
    b.knownExploited - a.knownExploited ||
    b.critical - a.critical ||
    b.high - a.high ||
    b.total - a.total
  )
}

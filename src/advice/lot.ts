import type { Effect } from '../domain/advice.ts'
import type { Finding } from '../domain/finding.ts'
import { NO_EFFECT, effectOf, sumEffects } from './effect.ts'
import type { Blocking } from './effect.ts'

/** Findings as an action accounts for them: an image may have a hundred thousand, and each is looked at once. */
export type Lot = { readonly ids: readonly string[]; readonly effect: Effect }

export const EMPTY_LOT: Lot = { ids: [], effect: NO_EFFECT }

export function toLot(findings: readonly Finding[], blocking: Blocking): Lot {
  if (findings.length === 0) return EMPTY_LOT
  // Without a function it sorts by code unit, and several times as fast as with one.
  return { ids: findings.map((one) => one.id).sort(), effect: effectOf(findings, blocking) }
}

/** Of lots that have nothing in common. */
export function joinLots(lots: readonly Lot[]): Lot {
  return {
    ids: lots.flatMap((one) => one.ids),
    effect: sumEffects(lots.map((one) => one.effect)),
  }
}

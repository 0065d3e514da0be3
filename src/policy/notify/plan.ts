import type { Told } from '../../domain/message.ts'
import { keepsIncidents, toPlace } from './cases.ts'
import type { Case } from './cases.ts'
import { createIsQuiet } from './quiet-hours.ts'
import { toKnownKeys, toToldKey } from './told-key.ts'
import type { ToldPlace } from './told-key.ts'

/** What is to be told, by case; `fresh`: the keys that make it news. */
export type Planned =
  | { readonly kind: 'news'; readonly of: Case; readonly fresh: readonly string[] }
  | { readonly kind: 'resolved'; readonly of: Case; readonly fresh: readonly [] }

export type Memory = {
  /** Null: nothing is kept between runs here. */
  readonly told: Told | null
  /** Keys that a message of this run was about already, by where they are kept. */
  readonly spent: ReadonlyMap<string, ReadonlySet<string>>
}

/** Which cases make a message now. What is held back stays untold, so that the next run after the time tells it. */
export function plan(cases: readonly Case[], memory: Memory, now: Date): readonly Planned[] {
  const isHeld = createIsHeld(memory, now)
  return cases.flatMap((one): readonly Planned[] => {
    if (one.keys.length === 0) return isToResolve(one, memory) ? [toResolved(one)] : []
    const fresh = findFresh(one, memory)
    if (fresh.length === 0 || isHeld(one)) return []
    return [{ kind: 'news', of: one, fresh }]
  })
}

function toResolved(of: Case): Planned {
  return { kind: 'resolved', of, fresh: [] }
}

function findFresh(one: Case, { told, spent }: Memory): readonly string[] {
  const { toldKey, keys, change } = one
  const places = change === null ? [toldKey] : toKnownKeys(toPlace(one))
  const entries = places.map((key) => told?.entries[key])
  const known = new Set(entries.flatMap((entry) => entry?.keys ?? []))
  const done = spent.get(toldKey)
  return keys.filter((key) => !known.has(key) && done?.has(key) !== true)
}

/** An issue is found by its mark also where nobody remembers whether there is one; an incident is not. */
function isToResolve(one: Case, { told, spent }: Memory): boolean {
  const { channel, isWhole, isPast, toldKey } = one
  if (!isWhole || !keepsIncidents(channel) || spent.has(toldKey)) return false
  const entry = told?.entries[toldKey]
  if (entry !== undefined) return entry.isOpen
  return channel.kind === 'github-issue' && !(isPast && told !== null)
}

function createIsHeld({ told }: Memory, now: Date): (one: Case) => boolean {
  const isQuiet = createIsQuiet(now)
  return (one) => {
    const { rule } = one
    if (rule.quiet !== null && isQuiet(rule.quiet)) return true
    if (told === null) return false
    const place = toPlace(one)
    const isToldWithin = (where: ToldPlace, spanMs: number): boolean =>
      spanMs > 0 && toKnownKeys(where).some((key) => isWithin(told.entries[key]?.at, spanMs, now))
    return (
      isToldWithin({ ...place, subject: null }, rule.digestMs) ||
      isToldWithin(place, rule.leastIntervalMs)
    )
  }
}

/** Where it stands when a rule told a channel anything at all. */
export function toDigestKey(one: Case): string {
  return toToldKey({ ...toPlace(one), subject: null })
}

/** A time in the future is of a clock that was wrong: it holds nothing back. */
function isWithin(at: string | undefined, spanMs: number, now: Date): boolean {
  if (at === undefined) return false
  const passed = now.getTime() - Date.parse(at)
  return passed >= 0 && passed < spanMs
}

import type { Effect } from '../domain/advice.ts'
import { compareEffects, sumEffects } from './effect.ts'
import { compareText } from './words.ts'

/** Lists by key, in the order in which the keys come first. */
export function groupBy<T>(all: Iterable<T>, toKey: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const key = toKey(one)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return groups
}

/** Groups under their names, from the one that is worth most on. */
export function rankGroups<T>(
  groups: ReadonlyMap<string, readonly T[]>,
  toEffect: (one: T) => Effect,
): readonly (readonly [name: string, group: readonly T[]])[] {
  return [...groups]
    .map(([name, group]) => ({ name, group, effect: sumEffects(group.map(toEffect)) }))
    .sort((a, b) => compareEffects(a.effect, b.effect) || compareText(a.name, b.name))
    .map(({ name, group }) => [name, group])
}

import { SETTINGS } from '../settings.ts'
import type { PolicyValues, Setting, SettingKey } from '../settings.ts'
import { intersect, sorted, unite } from './join-lists.ts'

/*
 * Which of two values is the stricter, for every kind of setting. `stricterOf` does not depend on the order of
 * its two values and gives a value that is at least as strict as either; not to set a value is a value too.
 */

type Value<K extends SettingKey> = PolicyValues[K] | undefined
type Levels = Readonly<Record<string, string>>
type Scalar = number | string | boolean
type Items = readonly (string | number)[]
type Of<K extends Setting['kind']> = Extract<Setting, { kind: K }>

/** The stricter of two values, or what is as strict as both of them together; undefined: not set. */
export function stricterOf<K extends SettingKey>(key: K, a: Value<K>, b: Value<K>): Value<K> {
  return join(SETTINGS[key], a, b) as Value<K>
}

/** True when `a` surely demands more than `b`: for a setting whose words have no order, hardly ever. */
export function isStricter<K extends SettingKey>(key: K, a: Value<K>, b: Value<K>): boolean {
  if (isSameValue(a, b)) return false
  const setting = SETTINGS[key]
  if (setting.kind === 'word' && !setting.isOrdered && a !== undefined && b !== undefined) {
    return a === setting.strictest || b === setting.loosest
  }
  return isSameValue(stricterOf(key, a, b), a)
}

export function isSameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function join(setting: Setting, a: unknown, b: unknown): unknown {
  if (setting.kind === 'levels') return joinLevels(setting, a as Levels, b as Levels)
  if (a === undefined || b === undefined) return joinUnset(setting, a ?? b)
  if (setting.kind === 'texts' || setting.kind === 'ports') {
    return joinItems(setting, a as Items, b as Items)
  }
  return joinScalars(setting, a as Scalar, b as Scalar)
}

/** Where nothing is demanded unless it is set, the value; else only the strictest value there is. */
function joinUnset(setting: Setting, value: unknown): unknown {
  if (setting.unset !== 'strictest') return value
  return isSameValue(value, findStrictest(setting)) ? value : undefined
}

function findStrictest(setting: Setting): unknown {
  switch (setting.kind) {
    case 'count':
      return setting.stricter === 'lower' ? 0 : null
    case 'number':
      return setting.least
    case 'flag':
      return setting.stricter
    case 'word':
      return setting.words.at(-1)
    case 'texts':
    case 'ports':
      return setting.stricter === 'shorter' ? [] : null
    case 'levels':
      return null
  }
}

type ScalarSetting = Of<'count'> | Of<'number'> | Of<'flag'> | Of<'word'>

function joinScalars(setting: ScalarSetting, a: Scalar, b: Scalar): Scalar {
  switch (setting.kind) {
    case 'count':
    case 'number':
      return setting.stricter === 'lower'
        ? Math.min(Number(a), Number(b))
        : Math.max(Number(a), Number(b))
    case 'flag':
      return a === b ? a : setting.stricter
    case 'word':
      return laterWord(setting.words, String(a), String(b))
  }
}

function laterWord(words: readonly string[], a: string, b: string): string {
  return words.indexOf(a) >= words.indexOf(b) ? a : b
}

function joinItems(setting: Of<'texts'> | Of<'ports'>, a: Items, b: Items): Items {
  return setting.stricter === 'longer' ? unite(a, b) : intersect(a, b)
}

/** Rule by rule; a rule that only one of them names is not set by the other. */
function joinLevels(
  setting: Of<'levels'>,
  a: Levels | undefined,
  b: Levels | undefined,
): Levels | undefined {
  const rules = sorted([...new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})])])
  const levels = rules.flatMap((rule): [string, string][] => {
    const level = joinLevel(setting, a?.[rule], b?.[rule])
    return level === undefined ? [] : [[rule, level]]
  })
  return levels.length === 0 ? undefined : Object.fromEntries(levels)
}

function joinLevel(
  setting: Of<'levels'>,
  a: string | undefined,
  b: string | undefined,
): string | undefined {
  if (a !== undefined && b !== undefined) return laterWord(setting.words, a, b)
  const level = a ?? b
  return setting.unset !== 'strictest' || level === setting.words.at(-1) ? level : undefined
}

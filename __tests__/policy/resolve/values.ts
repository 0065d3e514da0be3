import fc from 'fast-check'
import { SETTINGS } from '../../../src/policy/settings.ts'
import type { PolicyValues, Setting, SettingKey } from '../../../src/policy/settings.ts'

/** Values as the reader of a policy would give them (lists in order, each item once), or none. */
export function valueOf(key: SettingKey): fc.Arbitrary<PolicyValues[SettingKey] | undefined> {
  return fc.option(arbitraryOf(SETTINGS[key]), { nil: undefined, freq: 4 }) as fc.Arbitrary<
    PolicyValues[SettingKey] | undefined
  >
}

function arbitraryOf(setting: Setting): fc.Arbitrary<unknown> {
  switch (setting.kind) {
    case 'count':
      return fc.nat({ max: 5 })
    case 'number':
      return fc.constantFrom(setting.least, 0.5, 0.9, setting.most)
    case 'flag':
      return fc.boolean()
    case 'word':
      return fc.constantFrom(...setting.words)
    case 'texts':
      return someOf(['MIT', 'deb', 'npm', 'a/*', 'a/b', 'a/**'])
    case 'ports':
      return someOf([22, 80, 443])
    case 'levels':
      return fc
        .tuple(
          someOf(['CFG-USER', 'FS-SUID', 'default']),
          fc.infiniteStream(fc.constantFrom(...setting.words)),
        )
        .filter(([ids]) => ids.length > 0)
        .map(([ids, words]) =>
          Object.fromEntries(ids.map((id) => [id, words.next().value as string])),
        )
  }
}

function someOf<T extends string | number>(items: readonly T[]): fc.Arbitrary<readonly T[]> {
  return fc
    .subarray([...items])
    .map((some) => [...some].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)))
}

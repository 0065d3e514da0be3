import type { Policy, ValueOrigin } from '../policy.ts'
import type { SettingKey } from '../settings.ts'

/** Where a value comes from, in words: `.plimsoll.yml:4`, `input max-high`, `the default`. */
export function describeOrigin(origin: ValueOrigin): string {
  switch (origin.kind) {
    case 'default':
      return 'the default'
    case 'file':
      return `${origin.path}:${origin.line}`
    case 'input':
      return `input ${origin.name}`
    case 'standard':
      return `standard ${origin.id}, control ${origin.control}`
  }
}

export function isSet(policy: Policy, key: SettingKey): boolean {
  return policy.values[key] !== undefined
}

/** The origin of the first of these settings that is set; of the default gate where none is. */
export function originOf(policy: Policy, keys: readonly SettingKey[]): ValueOrigin {
  const key = keys.find((one) => isSet(policy, one))
  if (key === undefined) return { kind: 'default' }
  return policy.origins.get(key) ?? { kind: 'file', path: 'the policy', line: 1 }
}

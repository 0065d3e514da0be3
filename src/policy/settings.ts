import { LIMITED_SEVERITIES } from '../domain/severity.ts'
import { CONTENT_SETTINGS } from './settings/content.ts'
import { IMAGE_SETTINGS } from './settings/image.ts'
import type { Setting } from './settings/kinds.ts'
import { TRUST_SETTINGS } from './settings/trust.ts'
import type { SettingKey } from './settings/values.ts'
import { SEVERITY_SETTINGS, VULNERABILITY_SETTINGS } from './settings/vulnerabilities.ts'

export type { Setting, SettingKind } from './settings/kinds.ts'
export { GRACE_CLOCKS, LEVELS, NEEDED_CONFIDENCES } from './settings/values.ts'
export type {
  GraceClock,
  Level,
  NeededConfidence,
  PolicyValues,
  SettingKey,
} from './settings/values.ts'

/*
 * Every value that a policy can set below `security_gates`, by its path there. The tables of `settings/` are the
 * only home of their names, kinds and strictness: the reader of policy files, the published schema, `policy
 * explain`, the documentation and the rule that inputs and standards only tighten are all made from them.
 */

/** Every setting, by its path below `security_gates`. */
export const SETTINGS: Readonly<Record<SettingKey, Setting>> = {
  ...SEVERITY_SETTINGS,
  ...VULNERABILITY_SETTINGS,
  ...CONTENT_SETTINGS,
  ...IMAGE_SETTINGS,
  ...TRUST_SETTINGS,
}

export const SETTING_KEYS = Object.keys(SETTINGS) as readonly SettingKey[]

/** A bare value stands for this setting: `high: 5`, `secrets: 0`. */
export const SHORT_FORMS: ReadonlyMap<string, SettingKey> = new Map<string, SettingKey>([
  ...LIMITED_SEVERITIES.map((severity): [string, SettingKey] => [
    `vulnerabilities.${severity}`,
    `vulnerabilities.${severity}.max`,
  ]),
  ['secrets', 'secrets.max'],
  ['malware', 'malware.max'],
])

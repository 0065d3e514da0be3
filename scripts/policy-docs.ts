/* The tables of docs/policy.md, made from the table of settings. */
import { DEFAULTS } from '../src/policy/resolve/defaults.ts'
import { SETTINGS, SETTING_KEYS, SHORT_FORMS } from '../src/policy/settings.ts'
import type { Setting, SettingKey } from '../src/policy/settings.ts'

export const POLICY_DOCS_PATH = 'docs/policy.md'

/** Head and rows of the table of settings; the severities stand in one row. */
export function toSettingRows(): readonly (readonly string[])[] {
  const shown = SETTING_KEYS.filter((key) => !REPEATED.test(key))
  return shown.map((key) => [
    `\`${key.replace(/^vulnerabilities\.critical\./u, 'vulnerabilities.SEVERITY.')}\``,
    describeKind(SETTINGS[key]),
    describeDefault(key),
    describeMeaning(key),
  ])
}

export const SETTING_HEAD = ['setting', 'value', 'when nobody says', 'meaning'] as const

/** Every severity has what critical has. */
const REPEATED = /^vulnerabilities\.(?:high|medium|low|unknown)\./u

function describeKind(setting: Setting): string {
  switch (setting.kind) {
    case 'count':
      return `number of ${setting.unit}`
    case 'number':
      return `${setting.least} to ${setting.most}`
    case 'flag':
      return '`true`, `false`'
    case 'word':
      return setting.words.map((word) => `\`${word}\``).join(', ')
    case 'texts':
      return `list of ${TERMS[setting.of]}`
    case 'ports':
      return 'list of ports'
    case 'levels':
      return `map of rules to ${setting.words.map((word) => `\`${word}\``).join(', ')}`
  }
}

const TERMS: Readonly<Record<Extract<Setting, { kind: 'texts' }>['of'], string>> = {
  glob: 'patterns',
  spdx: 'licences (SPDX ids)',
  'purl-type': 'types of packages',
  label: 'labels',
  scanner: 'scanners',
  text: 'texts',
}

function describeDefault(key: SettingKey): string {
  const value = DEFAULTS[key]
  if (value === undefined) return ''
  const shown = `\`${JSON.stringify(value).replaceAll('"', '')}\``
  return key.startsWith('vulnerabilities.critical.') ? `critical: ${shown}` : shown
}

function describeMeaning(key: SettingKey): string {
  const short = [...SHORT_FORMS].find(([, long]) => long === key)?.[0]
  const about = SETTINGS[key].about
    .replaceAll('severity critical', 'that severity')
    .replaceAll('Severity critical', 'That severity')
  const written = short?.replace('vulnerabilities.critical', 'vulnerabilities.SEVERITY')
  return written === undefined ? about : `${about} Short: \`${written}: NUMBER\`.`
}

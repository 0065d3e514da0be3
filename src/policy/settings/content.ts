import type { Setting } from './kinds.ts'
import { atMost, level } from './kinds.ts'
import type { SettingKey } from './values.ts'

type Key = Extract<
  SettingKey,
  `secrets.${string}` | `misconfigurations.${string}` | `malware.${string}` | `compliance.${string}`
>

/** Secrets, misconfigurations, malware, licences. */
export const CONTENT_SETTINGS: Readonly<Record<Key, Setting>> = {
  'secrets.max': atMost('The most secrets in files that no package owns.'),
  'secrets.severity': {
    kind: 'word',
    words: ['critical', 'high', 'medium', 'low'],
    isOrdered: true,
    about: 'The least severity of a secret that counts.',
  },
  'secrets.layers': {
    kind: 'word',
    words: ['added', 'all'],
    isOrdered: true,
    about: 'Whether secrets in layers of the base image count.',
  },
  'misconfigurations.critical': atMost('The most misconfigurations of severity critical.'),
  'misconfigurations.high': atMost('The most misconfigurations of severity high.'),
  'misconfigurations.medium': atMost('The most misconfigurations of severity medium.'),
  'misconfigurations.low': atMost('The most misconfigurations of severity low.'),
  'malware.max': atMost('The most packages or files that are known as malware.'),
  'compliance.max_image_age_days': atMost('The most days since the image was made.', 'days'),
  'compliance.required_licenses': {
    kind: 'texts',
    of: 'spdx',
    stricter: 'shorter',
    about: 'The only licences that packages may have.',
  },
  'compliance.forbidden_licenses': {
    kind: 'texts',
    of: 'spdx',
    stricter: 'longer',
    about: 'Licences that no package may have; GPL-3.0 means its -only and its -or-later form.',
  },
  'compliance.unknown_licenses': level('Packages whose licence nobody can name.'),
  'compliance.license_packages': {
    kind: 'word',
    words: ['application', 'all'],
    isOrdered: true,
    about: 'Whether licence rules look at packages of the system too.',
  },
  'compliance.license_layers': {
    kind: 'word',
    words: ['added', 'all'],
    isOrdered: true,
    about: 'Whether licence rules look at layers of the base image too.',
  },
}

import type { Setting } from './kinds.ts'
import { atMost, level } from './kinds.ts'
import type { SettingKey } from './values.ts'
import { LEVELS } from './values.ts'

type Key = Extract<SettingKey, `image.${string}` | `base.${string}` | `registries.${string}`>

/** The image itself, its base and where it comes from. */
export const IMAGE_SETTINGS: Readonly<Record<Key, Setting>> = {
  'image.max_size_mb': atMost(
    'The most megabytes (10^6 bytes) of all layers as stored.',
    'megabytes',
  ),
  'image.max_layers': atMost('The most layers.', 'layers'),
  'image.user': {
    kind: 'word',
    words: ['any', 'non-root', 'numeric-non-root'],
    isOrdered: true,
    about: 'The user that the image starts as.',
  },
  'image.allowed_ports': {
    kind: 'ports',
    stricter: 'shorter',
    about: 'The only ports that the image may expose.',
  },
  'image.forbidden_ports': {
    kind: 'ports',
    stricter: 'longer',
    about: 'Ports that the image may not expose.',
  },
  'image.required_labels': {
    kind: 'texts',
    of: 'label',
    stricter: 'longer',
    about: 'Labels that have to be there and not empty.',
  },
  'image.healthcheck': level('An image without a health check.'),
  'image.allowed_setuid': {
    kind: 'texts',
    of: 'glob',
    stricter: 'shorter',
    about: 'Files that may be setuid or setgid, instead of the usual ones of the system.',
  },
  'image.rules': {
    kind: 'levels',
    words: LEVELS,
    rules: 'image',
    about: 'Per rule about the image, by its id (CFG-USER …): fail, warn or off.',
  },
  'base.approved': {
    kind: 'texts',
    of: 'glob',
    stricter: 'shorter',
    about: 'Base images that may be built on: references with globs.',
  },
  'base.digest_pinned': level('A base image that the Dockerfile names without a digest.'),
  'base.stale': level('A base image whose tag has moved on since.'),
  'registries.approved': {
    kind: 'texts',
    of: 'glob',
    stricter: 'shorter',
    about: 'Repositories that images may come from, with globs.',
  },
  'registries.digest_required': level('An image that was named without a digest.'),
}

import type { Setting } from './kinds.ts'
import { atMost, level } from './kinds.ts'
import type { SettingKey } from './values.ts'

type Key = Extract<
  SettingKey,
  `coverage.${string}` | `signing.${string}` | `runtime.${string}` | 'judge' | 'when_not_assessed'
>

/** What has to be looked at, signed and set where it runs, and what happens where nobody could tell. */
export const TRUST_SETTINGS: Readonly<Record<Key, Setting>> = {
  'coverage.scanners': {
    kind: 'texts',
    of: 'scanner',
    stricter: 'longer',
    about: 'Scanners that have to have analysed the image.',
  },
  'coverage.max_database_age_hours': atMost('The most hours since a database was built.', 'hours'),
  'coverage.min_packages': {
    kind: 'count',
    stricter: 'higher',
    unit: 'packages',
    about: 'The fewest packages that have to be recognised.',
  },
  'coverage.operating_system': level('An image in which no operating system is recognised.'),
  'coverage.degraded': level('A verdict that rests on less than was asked for.'),
  'coverage.narrowing': level(
    'Inputs that leave out kinds, scanners, packages or paths; fail under a policy file that does not name it.',
  ),
  'coverage.not_assessed': level('Content that no scanner assesses.'),
  'coverage.inventory': level('No whole list of the packages of the image.'),
  'signing.required': {
    kind: 'flag',
    stricter: true,
    about: 'The image has to be signed; binds at the stages deploy and monitor.',
  },
  'signing.allowed_signers': {
    kind: 'texts',
    of: 'text',
    stricter: 'shorter',
    about: 'Whose signatures count.',
  },
  'runtime.allow_privileged': {
    kind: 'flag',
    stricter: false,
    about: 'A setting of pods: not to be seen in an image, so it is told and never blocks.',
  },
  'runtime.allow_root': {
    kind: 'flag',
    stricter: false,
    about: 'False: the user that the image starts as must not be root.',
  },
  'runtime.read_only_root_filesystem': {
    kind: 'flag',
    stricter: true,
    about: 'A setting of pods: not to be seen in an image, so it is told and never blocks.',
  },
  judge: {
    kind: 'word',
    words: ['changes', 'auto', 'all'],
    isOrdered: true,
    about:
      'Which findings count: all; only those that came since the baseline; or, by auto, the latter on pull requests whose base branch has kept a report, and all elsewhere.',
  },
  when_not_assessed: {
    kind: 'levels',
    words: ['warn', 'fail'],
    rules: 'any',
    unset: 'strictest',
    about: 'Per rule of the gate, or default: what a rule that could not be assessed does.',
  },
}

import type { LimitedSeverity } from '../domain/severity.ts'
import { LIMITED_SEVERITIES } from '../domain/severity.ts'

/*
 * Every value that a policy can set below `security_gates`, by its path there. This table is the only home of
 * their names, kinds and strictness: the reader of policy files, the published schema, `policy explain`, the
 * documentation and the rule that inputs and standards only tighten are all made from it.
 */

/** What blocks and what only warns. */
export const LEVELS = ['off', 'warn', 'fail'] as const

export type Level = (typeof LEVELS)[number]

/** How sure a finding has to be to count: of both scanners, or of one whose word nothing contradicts, or any. */
export const NEEDED_CONFIDENCES = ['confirmed', 'single', 'any'] as const

export type NeededConfidence = (typeof NEEDED_CONFIDENCES)[number]

/** From when days of grace count; the clock that mostly starts last stands first. */
export const GRACE_CLOCKS = ['first_seen', 'fix', 'published'] as const

export type GraceClock = (typeof GRACE_CLOCKS)[number]

type OfSeverity = {
  /** The most that may be open. */
  readonly [S in LimitedSeverity as `vulnerabilities.${S}.max`]: number
} & {
  /** Above this it warns. */
  readonly [S in LimitedSeverity as `vulnerabilities.${S}.warn`]: number
} & {
  readonly [S in LimitedSeverity as `vulnerabilities.${S}.only_fixable`]: boolean
} & {
  /** The most that may be open in layers of the base image. */
  readonly [S in LimitedSeverity as `vulnerabilities.${S}.base`]: number
} & {
  /** The most that may be open in layers above the base image, or whose origin is not known. */
  readonly [S in LimitedSeverity as `vulnerabilities.${S}.added`]: number
} & {
  readonly [S in LimitedSeverity as `vulnerabilities.${S}.grace_days`]: number
} & {
  /** A fix that has been there for longer than this many days fails, whatever the count. */
  readonly [S in LimitedSeverity as `vulnerabilities.${S}.overdue_days`]: number
} & {
  readonly [S in LimitedSeverity as `vulnerabilities.${S}.confidence`]: NeededConfidence
}

export type PolicyValues = OfSeverity & {
  readonly 'vulnerabilities.only_fixable': boolean
  readonly 'vulnerabilities.confidence': NeededConfidence
  readonly 'vulnerabilities.grace_since': GraceClock
  readonly 'vulnerabilities.severity_from': 'vendor' | 'nvd' | 'highest'
  /** CVSS score from which a finding counts for `cvss.max`. */
  readonly 'vulnerabilities.cvss.at_least': number
  readonly 'vulnerabilities.cvss.max': number
  readonly 'vulnerabilities.epss.score_at_least': number
  readonly 'vulnerabilities.epss.percentile_at_least': number
  readonly 'vulnerabilities.epss.max': number
  readonly 'vulnerabilities.known_exploited': number
  readonly 'vulnerabilities.ransomware': number
  /** purl types that count; all when unset. */
  readonly 'vulnerabilities.package_types': readonly string[]
  /** Globs: findings that lie only there do not count. */
  readonly 'vulnerabilities.ignored_paths': readonly string[]
  readonly 'vulnerabilities.end_of_life': Level
  /** Deadlines of a named table, by KEV, exposure, automatable and impact. */
  readonly 'vulnerabilities.deadlines':
    'none' | 'bod-26-04' | 'fedramp-2026-b' | 'fedramp-2026-c' | 'fedramp-2026-d'
  readonly 'secrets.max': number
  readonly 'secrets.severity': 'critical' | 'high' | 'medium' | 'low'
  readonly 'secrets.layers': 'added' | 'all'
  readonly 'misconfigurations.critical': number
  readonly 'misconfigurations.high': number
  readonly 'misconfigurations.medium': number
  readonly 'misconfigurations.low': number
  readonly 'malware.max': number
  readonly 'compliance.max_image_age_days': number
  /** SPDX ids: every application licence has to be one of them, when set. */
  readonly 'compliance.required_licenses': readonly string[]
  readonly 'compliance.forbidden_licenses': readonly string[]
  readonly 'compliance.unknown_licenses': Level
  readonly 'compliance.license_packages': 'application' | 'all'
  readonly 'compliance.license_layers': 'added' | 'all'
  readonly 'image.max_size_mb': number
  readonly 'image.max_layers': number
  readonly 'image.user': 'any' | 'non-root' | 'numeric-non-root'
  readonly 'image.allowed_ports': readonly number[]
  readonly 'image.forbidden_ports': readonly number[]
  readonly 'image.required_labels': readonly string[]
  readonly 'image.healthcheck': Level
  /** Paths (globs) that may be setuid or setgid. */
  readonly 'image.allowed_setuid': readonly string[]
  /** Per rule about the image: `CFG-USER: fail`. */
  readonly 'image.rules': Readonly<Record<string, Level>>
  /** Globs of references of base images. */
  readonly 'base.approved': readonly string[]
  readonly 'base.digest_pinned': Level
  readonly 'base.stale': Level
  /** Globs of repositories that images may come from: `ghcr.io/example/*`. */
  readonly 'registries.approved': readonly string[]
  readonly 'registries.digest_required': Level
  readonly 'coverage.scanners': readonly string[]
  readonly 'coverage.max_database_age_hours': number
  readonly 'coverage.min_packages': number
  readonly 'coverage.operating_system': Level
  readonly 'coverage.degraded': Level
  /** What inputs left out: kinds, scanners, packages, paths. */
  readonly 'coverage.narrowing': Level
  readonly 'coverage.not_assessed': Level
  readonly 'coverage.inventory': Level
  readonly 'signing.required': boolean
  readonly 'signing.allowed_signers': readonly string[]
  readonly 'runtime.allow_privileged': boolean
  readonly 'runtime.allow_root': boolean
  readonly 'runtime.read_only_root_filesystem': boolean
  /** Per rule of the gate, or `default`: what a rule that could not be assessed does. */
  readonly when_not_assessed: Readonly<Record<string, 'warn' | 'fail'>>
}

export type SettingKey = keyof PolicyValues

/** Of which kind a value is, how it is checked, and which of two values is the stricter. */
export type SettingKind =
  | { readonly kind: 'count'; readonly stricter: 'lower' | 'higher'; readonly unit: string }
  | {
      readonly kind: 'number'
      readonly least: number
      readonly most: number
      readonly stricter: 'lower'
    }
  | { readonly kind: 'flag'; readonly stricter: boolean }
  /**
   * From the loosest to the strictest. Where `isOrdered` is false, no word is surely stricter than another, but
   * for the `strictest` and the `loosest`, where there is one.
   */
  | {
      readonly kind: 'word'
      readonly words: readonly string[]
      readonly isOrdered: boolean
      readonly strictest?: string
      readonly loosest?: string
    }
  /** `shorter`: what both allow; `longer`: what either forbids or demands. */
  | {
      readonly kind: 'texts'
      readonly of: 'glob' | 'spdx' | 'purl-type' | 'label' | 'scanner' | 'text'
      readonly stricter: 'shorter' | 'longer'
    }
  | { readonly kind: 'ports'; readonly stricter: 'shorter' | 'longer' }
  /** Words per rule: of those about the image alone, or of any. */
  | { readonly kind: 'levels'; readonly words: readonly string[]; readonly rules: 'image' | 'any' }

export type Setting = SettingKind & {
  /** One sentence for the documentation and for editors. */
  readonly about: string
  /** What not to set it means. Left out, nothing is demanded then: the loosest there is. */
  readonly unset?: 'strictest'
}

const atMost = (about: string, unit = 'findings'): Setting => ({
  kind: 'count',
  stricter: 'lower',
  unit,
  about,
})
const level = (about: string): Setting => ({ kind: 'word', words: LEVELS, isOrdered: true, about })

function ofSeverity(severity: LimitedSeverity): Readonly<Record<string, Setting>> {
  const key = `vulnerabilities.${severity}`
  return {
    [`${key}.max`]: atMost(`The most open vulnerabilities of severity ${severity}.`),
    [`${key}.warn`]: atMost(`More open vulnerabilities of severity ${severity} than this warn.`),
    [`${key}.only_fixable`]: {
      kind: 'flag',
      stricter: false,
      unset: 'strictest',
      about: `Of severity ${severity}, count only what an update fixes.`,
    },
    [`${key}.base`]: atMost(`The most of severity ${severity} in layers of the base image.`),
    [`${key}.added`]: atMost(
      `The most of severity ${severity} above the base image, or of unknown origin.`,
    ),
    [`${key}.grace_days`]: {
      ...atMost(
        `Severity ${severity} counts only after so many days; from when, grace_since says.`,
        'days',
      ),
      unset: 'strictest',
    },
    [`${key}.overdue_days`]: atMost(
      `A fix of severity ${severity} that has been known for longer than this many days fails, whatever the count.`,
      'days',
    ),
    [`${key}.confidence`]: {
      kind: 'word',
      words: NEEDED_CONFIDENCES,
      isOrdered: true,
      unset: 'strictest',
      about: `How sure a finding of severity ${severity} has to be to count.`,
    },
  }
}

const OTHERS: Readonly<Record<Exclude<SettingKey, keyof OfSeverity>, Setting>> = {
  'vulnerabilities.only_fixable': {
    kind: 'flag',
    stricter: false,
    unset: 'strictest',
    about: 'Count only what an update fixes, at every severity.',
  },
  'vulnerabilities.confidence': {
    kind: 'word',
    words: NEEDED_CONFIDENCES,
    isOrdered: true,
    unset: 'strictest',
    about: 'How sure a finding has to be to count, where its severity does not say.',
  },
  'vulnerabilities.grace_since': {
    kind: 'word',
    words: GRACE_CLOCKS,
    isOrdered: false,
    about: 'From when days of grace count: publication, the first fix, or when we first saw it.',
  },
  'vulnerabilities.severity_from': {
    kind: 'word',
    words: ['vendor', 'nvd', 'highest'],
    isOrdered: false,
    strictest: 'highest',
    about: 'Whose word for a severity counts.',
  },
  'vulnerabilities.cvss.at_least': {
    kind: 'number',
    least: 0,
    most: 10,
    stricter: 'lower',
    about: 'CVSS score from which a vulnerability counts for cvss.max.',
  },
  'vulnerabilities.cvss.max': atMost('The most open vulnerabilities of that score; 0 when unset.'),
  'vulnerabilities.epss.score_at_least': {
    kind: 'number',
    least: 0,
    most: 1,
    stricter: 'lower',
    about: 'EPSS score from which a vulnerability counts for epss.max.',
  },
  'vulnerabilities.epss.percentile_at_least': {
    kind: 'number',
    least: 0,
    most: 1,
    stricter: 'lower',
    about: 'EPSS percentile from which a vulnerability counts for epss.max.',
  },
  'vulnerabilities.epss.max': atMost('The most open vulnerabilities of that score; 0 when unset.'),
  'vulnerabilities.known_exploited': atMost('The most open vulnerabilities in CISA KEV.'),
  'vulnerabilities.ransomware': atMost(
    'The most open vulnerabilities that CISA KEV knows from ransomware campaigns.',
  ),
  'vulnerabilities.package_types': {
    kind: 'texts',
    of: 'purl-type',
    stricter: 'longer',
    unset: 'strictest',
    about: 'Types of packages that count (deb, npm, golang …); all when unset.',
  },
  'vulnerabilities.ignored_paths': {
    kind: 'texts',
    of: 'glob',
    stricter: 'shorter',
    unset: 'strictest',
    about: 'Vulnerabilities that lie only in these paths of the image do not count.',
  },
  'vulnerabilities.end_of_life': level('A system past its end of life.'),
  'vulnerabilities.deadlines': {
    kind: 'word',
    words: ['none', 'fedramp-2026-b', 'fedramp-2026-c', 'fedramp-2026-d', 'bod-26-04'],
    isOrdered: false,
    loosest: 'none',
    about: 'Days to remediate by a named table; what is later than that fails.',
  },
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
  when_not_assessed: {
    kind: 'levels',
    words: ['warn', 'fail'],
    rules: 'any',
    unset: 'strictest',
    about: 'Per rule of the gate, or default: what a rule that could not be assessed does.',
  },
}

/** Every setting, by its path below `security_gates`. */
export const SETTINGS: Readonly<Record<SettingKey, Setting>> = {
  ...(Object.assign({}, ...LIMITED_SEVERITIES.map(ofSeverity)) as Readonly<
    Record<keyof OfSeverity, Setting>
  >),
  ...OTHERS,
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

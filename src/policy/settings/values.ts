import type { LimitedSeverity } from '../../domain/severity.ts'

/** What blocks and what only warns. */
export const LEVELS = ['off', 'warn', 'fail'] as const

export type Level = (typeof LEVELS)[number]

/** How sure a finding has to be to count: of both scanners, or of one whose word nothing contradicts, or any. */
export const NEEDED_CONFIDENCES = ['confirmed', 'single', 'any'] as const

export type NeededConfidence = (typeof NEEDED_CONFIDENCES)[number]

/** From when days of grace count; the clock that mostly starts last stands first. */
export const GRACE_CLOCKS = ['first_seen', 'fix', 'published'] as const

export type GraceClock = (typeof GRACE_CLOCKS)[number]

export type OfSeverity = {
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
  /** Which findings count: all, those that came since the baseline, or the latter on pull requests alone. */
  readonly judge: 'changes' | 'auto' | 'all'
  /** Per rule of the gate, or `default`: what a rule that could not be assessed does. */
  readonly when_not_assessed: Readonly<Record<string, 'warn' | 'fail'>>
}

export type SettingKey = keyof PolicyValues

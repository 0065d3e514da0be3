import type { Justification } from '../../domain/decision.ts'
import type { FindingKind, FixState } from '../../domain/finding.ts'
import type { Severity } from '../../domain/severity.ts'
import type { PackageMatcher, PackagePattern } from '../matching/index.ts'
import type { VersionRange } from '../matching/version-matcher.ts'

export const WAIVER_FORMATS = [
  'plimsoll',
  'trivyignore',
  'trivyignore-yaml',
  'grype',
  'osv-scanner',
  'snyk',
  'safety',
  'list',
] as const

/** Whose form the file has that an entry stands in. */
export type WaiverFormat = (typeof WAIVER_FORMATS)[number]

/** Which packages an entry is about: any of these. */
export type PackageScope = {
  /** As the file writes them: package URLs, or packages in words. */
  readonly written: readonly (string | PackagePattern)[]
  readonly matchers: readonly PackageMatcher[]
  /** True when one of them is a pattern for every package, or for nearly every one. */
  readonly isEverything: boolean
}

/** A pattern of paths or of names of images. */
export type ScopeGlob = {
  readonly pattern: string
  /** True when it matches everything or nearly so, and thus limits nothing. */
  readonly isEverything: boolean
  /** True when it demands nothing at all, not even that there is a path. */
  readonly isAnyPath: boolean
  /** False, at once: the text does not begin as the pattern does. */
  readonly mayMatch: (text: string) => boolean
  readonly matches: (text: string) => boolean
}

export type VersionScope = { readonly text: string; readonly range: VersionRange }

/** What an entry is about; what is null or empty demands nothing. */
export type WaiverScope = {
  /** Any id of a vulnerability: its own, an alias, an advisory. */
  readonly vulnerabilities: readonly string[]
  /** Ids of rules: of secrets, misconfigurations, licences. */
  readonly rules: readonly string[]
  /** Kinds that it may touch at all. */
  readonly kinds: readonly FindingKind[]
  /** True: an id that no scanner printed for the finding, an alias, does not count. */
  readonly isPrintedIdOnly: boolean
  readonly package: PackageScope | null
  readonly versions: VersionScope | null
  readonly paths: readonly ScopeGlob[]
  /** Of the image's stable name. */
  readonly images: readonly ScopeGlob[]
  readonly fixState: FixState | null
}

/** When a waiver ends before its date: the world has changed. */
export type WaiverConditions = {
  readonly untilFixed: boolean
  readonly whileEpssBelow: number | null
  readonly whilePercentileBelow: number | null
  /** `default`: nobody said anything, which is read as `true`. */
  readonly unlessExploited: boolean | 'default'
}

/** One decision to accept findings, with what it is about and how long it holds. */
export type Waiver = {
  /** The id that the file gives, else `path:line`. */
  readonly id: string
  readonly source: { readonly path: string; readonly line: number | null }
  readonly format: WaiverFormat
  readonly scope: WaiverScope
  readonly conditions: WaiverConditions
  readonly reason: string
  readonly owner: string | null
  /** ISO date. */
  readonly created: string | null
  /** ISO date: the last day on which it holds. */
  readonly expires: string | null
  /** Milliseconds since 1970 from which it holds no more; null: no end. */
  readonly until: number | null
  readonly ticket: string | null
  readonly justification: Justification | null
  /** A login or a team, as the file claims. */
  readonly approvedBy: string | null
}

/** What the policy says of waivers. */
export type WaiverRules = {
  /** The most days that a waiver of a finding of this severity may last; null: no limit. */
  readonly maxDays: Readonly<Record<Severity, number | null>>
  /** So many days before its end a waiver is called expiring. */
  readonly expiringDays: number
  /** Teams of which another person has to have approved; null: no approval needed. */
  readonly requireApproval: readonly string[] | null
}

/** No limit of life, a month's warning, no approval. */
export const DEFAULT_WAIVER_RULES: WaiverRules = {
  maxDays: { critical: null, high: null, medium: null, low: null, negligible: null, unknown: null },
  expiringDays: 30,
  requireApproval: null,
}

export const NO_CONDITIONS: WaiverConditions = {
  untilFixed: false,
  whileEpssBelow: null,
  whilePercentileBelow: null,
  unlessExploited: 'default',
}

/** A scope that demands nothing yet, of vulnerabilities alone. */
export const EMPTY_SCOPE: WaiverScope = {
  vulnerabilities: [],
  rules: [],
  kinds: ['vulnerability'],
  isPrintedIdOnly: false,
  package: null,
  versions: null,
  paths: [],
  images: [],
  fixState: null,
}

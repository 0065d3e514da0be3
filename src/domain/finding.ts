import type { Decision } from './decision.ts'
import type { Severity } from './severity.ts'

export const SCANNER_IDS = ['grype', 'trivy'] as const

export type ScannerId = (typeof SCANNER_IDS)[number]

/** Who saw a finding: a scanner, or our own rules about the image. */
export const WITNESSES = [...SCANNER_IDS, 'plimsoll'] as const

export type Witness = (typeof WITNESSES)[number]

export const FINDING_KINDS = [
  'vulnerability',
  'secret',
  'misconfiguration',
  'licence',
  'malware',
] as const

export type FindingKind = (typeof FINDING_KINDS)[number]

/** What a scanner can look for in an image. */
export const SCANNER_FINDS = {
  grype: ['vulnerability'],
  trivy: ['vulnerability', 'secret', 'misconfiguration', 'licence'],
} as const satisfies Record<ScannerId, readonly FindingKind[]>

/** A package as the purl specification names its parts. `type` is the purl type: deb, npm, golang … */
export type Package = {
  readonly type: string
  readonly namespace: string | null
  readonly name: string
  readonly version: string
  readonly purl: string | null
  readonly sourcePackage: { readonly name: string; readonly version: string } | null
}

export type Origin = 'base' | 'added' | 'unknown'

/** Where a finding sits: a path in the image (no leading slash) and the diff id of a layer. */
export type Instance = {
  readonly path: string | null
  readonly layer: string | null
  readonly origin: Origin
  /**
   * Where a lower layer held this package in another version; null when it came with `layer`, or when that is
   * not known. The finding belongs to `layer`; that the package is there at all, to the lower one.
   */
  readonly replaced: { readonly layer: string; readonly version: string | null } | null
}

/** What one scanner passed on of one authority's judgement. */
export type Rating = {
  readonly scanner: ScannerId
  readonly authority: string
  readonly severity: Severity
}

export type Cvss = {
  readonly authority: string
  /** `2.0`, `3.0`, `3.1` or `4.0`. */
  readonly version: string
  readonly vector: string | null
  readonly score: number | null
}

/** The score that stands for a finding: chosen from all, or computed from a vector that came without one. */
export type ChosenScore = {
  readonly authority: string
  readonly version: string
  readonly vector: string | null
  /** 0 to 10. */
  readonly score: number
  readonly isComputed: boolean
}

export type Epss = {
  readonly score: number
  readonly percentile: number
  readonly date: string
  readonly model: string | null
}

/** An entry of CISA's catalogue of known exploited vulnerabilities; `added` is an ISO date. */
export type KnownExploited = { readonly added: string; readonly ransomware: boolean }

export const FIX_STATES = [
  'fixed',
  'not-fixed',
  'wont-fix',
  'deferred',
  'end-of-life',
  'unknown',
] as const

export type FixState = (typeof FIX_STATES)[number]

/** What one scanner says of a fix, in the scanner's own words. */
export type FixStatement = {
  readonly scanner: ScannerId
  /** Whose record says so: debian, ghsa … */
  readonly authority: string
  readonly state: FixState
  /** The scanner's word for the state, as it stands in its report; null where it has none. */
  readonly word: string | null
  /** Versions that fix, without operators. */
  readonly versions: readonly string[]
  /** The version that the scanner itself suggests; null where it suggests none. */
  readonly suggested: string | null
  /** True when the versions are the bounds of a range (`>=4.17.5`), not releases that somebody named. */
  readonly isRange: boolean
  readonly since: string | null
  /** `advisory` and `release` can be trusted; `first-observed` is when a feed saw the fix first, often years late. */
  readonly sinceKind: FixDateKind | null
}

export type FixDateKind = 'advisory' | 'release' | 'first-observed'

export type Fix = {
  readonly state: FixState
  /** The smallest version that fixes, in the line of the installed one where there is such a version. */
  readonly version: string | null
  /** Every version that anybody names, in the ecosystem's own order. */
  readonly versions: readonly string[]
  /** ISO date of the fix where an advisory or release names it. */
  readonly since: string | null
  readonly statements: readonly FixStatement[]
  /** By which rule the version and the state were chosen, in words for people. */
  readonly rule: string
  /** True when the version is the bound of a range: the first release at or above it is meant. */
  readonly isApproximate: boolean
  /** True when no version of the installed line fixes it; null where lines cannot be told. */
  readonly crossesMajor: boolean | null
  /** False for a binary outside every package manager: a newer release has to be brought in by hand. */
  readonly isInPlace: boolean
}

/**
 * What an id stands for. `temporary`: a number that a distribution gives until there is a CVE, and which may
 * change. `maintenance`: a vendor's update without any CVE (new time zones, new keys). `advisory`: a vendor's
 * advisory of which nobody says which CVEs it is about. `rejected`: a source has withdrawn the id.
 */
export const VULNERABILITY_CLASSES = [
  'flaw',
  'malware',
  'temporary',
  'maintenance',
  'advisory',
  'rejected',
] as const

export type VulnerabilityClass = (typeof VULNERABILITY_CLASSES)[number]

export type Vulnerability = {
  readonly id: string
  readonly aliases: readonly string[]
  readonly advisories: readonly string[]
  readonly title: string
  readonly description: string
  readonly cwes: readonly string[]
  readonly published: string | null
  readonly references: readonly string[]
}

export const CONFIDENCES = [
  'confirmed',
  'single-vendor',
  'single-contradicted',
  'cpe-only',
  'likely-fp',
  'not-in-container',
] as const

export type Confidence = (typeof CONFIDENCES)[number]

export type FindingStatus = 'open' | 'waived' | 'not-affected' | 'off-gate'

/** From the most urgent on: reference order of ranking, tier 0 to 5. */
export const RISK_TIERS = [
  'malware',
  'exploited',
  'likely',
  'severe-unscored',
  'severe',
  'rest',
] as const

export type Risk = {
  /** 0 to 5; `RISK_TIERS` names them. */
  readonly tier: number
  /** Why, in words. */
  readonly why: string
}

/** Against a baseline; what is only there is `fixed` and stands in the comparison. */
export const CHANGES = ['introduced', 'worsened', 'newly-disclosed', 'pre-existing'] as const

export type Change = (typeof CHANGES)[number]

/** How one scanner names what it found: where each word of a finding comes from. */
export type Sighting = {
  readonly scanner: ScannerId
  /** The scanner's own id of the vulnerability: a GHSA, an advisory … */
  readonly id: string
  /** The scanner's own name of the package. */
  readonly package: string
  /** The severity that the scanner itself prints. */
  readonly severity: Severity
  /** Number of the row in the scanner's report, from 0: over all results of Trivy, the matches of Grype. */
  readonly row: number
}

type FindingBase = {
  /** Identity over time: no version, tag or date in it. SHA-256, hexadecimal. */
  readonly key: string
  /** Identity within one report: the key and the version. SHA-256, hexadecimal. */
  readonly id: string
  readonly instances: readonly Instance[]
  readonly severity: Severity
  readonly severityAuthority: string
  /** By which rule the severity was chosen, in words for people. */
  readonly severityRule: string
  readonly seenBy: readonly Witness[]
  readonly status: FindingStatus
  /** Null until somebody has ranked it. */
  readonly risk: Risk | null
  /** Null without a baseline. */
  readonly change: Change | null
  /** What waivers and VEX statements say of it; the strongest makes the status. */
  readonly decisions: readonly Decision[]
  /** ISO time of the first report that had it, as far as baselines tell; null: nobody knows. */
  readonly firstSeen: string | null
}

export type VulnerabilityFinding = FindingBase & {
  readonly kind: 'vulnerability'
  readonly vulnerability: Vulnerability
  readonly class: VulnerabilityClass
  readonly package: Package
  readonly ratings: readonly Rating[]
  readonly cvss: readonly Cvss[]
  readonly score: ChosenScore | null
  readonly epss: Epss | null
  readonly kev: KnownExploited | null
  readonly fix: Fix
  readonly confidence: Confidence
  /** Why this confidence and no other, in words. */
  readonly confidenceReason: string
  readonly sightings: readonly Sighting[]
}

/** A secret, misconfiguration, licence or malware: found by a rule, not by an advisory. */
export type RuleFinding = FindingBase & {
  readonly kind: Exclude<FindingKind, 'vulnerability'>
  readonly rule: {
    readonly id: string
    readonly title: string
    /** Other tools' ids of the same rule: `DS-0002`. A scanner's finding under one of them is this finding. */
    readonly aliases: readonly string[]
  }
  readonly line: number | null
  /** The package that a licence was found on. */
  readonly package: Package | null
  /** What the rule says about it, without any secret value. */
  readonly message: string
  readonly remedy: string | null
  /** True when a package of the image owns the file: then the vendor put it there. */
  readonly packageOwned: boolean
}

export type Finding = VulnerabilityFinding | RuleFinding

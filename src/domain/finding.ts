import type { Severity } from './severity.ts'

export const SCANNER_IDS = ['grype', 'trivy'] as const

export type ScannerId = (typeof SCANNER_IDS)[number]

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

export type Fix = {
  readonly state: FixState
  readonly version: string | null
  readonly versions: readonly string[]
  /** ISO date of the fix where an advisory or release names it. */
  readonly since: string | null
}

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

type FindingBase = {
  /** Identity over time: no version, tag or date in it. SHA-256, hexadecimal. */
  readonly key: string
  /** Identity within one report: the key and the version. SHA-256, hexadecimal. */
  readonly id: string
  readonly instances: readonly Instance[]
  readonly severity: Severity
  readonly severityAuthority: string
  readonly seenBy: readonly ScannerId[]
  readonly status: FindingStatus
}

export type VulnerabilityFinding = FindingBase & {
  readonly kind: 'vulnerability'
  readonly vulnerability: Vulnerability
  readonly package: Package
  readonly ratings: readonly Rating[]
  readonly cvss: readonly Cvss[]
  readonly epss: Epss | null
  readonly kev: KnownExploited | null
  readonly fix: Fix
  readonly confidence: Confidence
}

/** A secret, misconfiguration, licence or malware: found by a rule, not by an advisory. */
export type RuleFinding = FindingBase & {
  readonly kind: Exclude<FindingKind, 'vulnerability'>
  readonly rule: { readonly id: string; readonly title: string }
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

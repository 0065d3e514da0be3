import type {
  Cvss,
  Epss,
  FindingKind,
  Fix,
  Instance,
  KnownExploited,
  Package,
  Rating,
} from './finding.ts'
import type { ScannerId, Vulnerability } from './finding.ts'
import type { Severity } from './severity.ts'

/** What one scanner says of one flaw, in our words. Merging makes findings of observations. */
export type VulnerabilityObservation = {
  readonly kind: 'vulnerability'
  readonly scanner: ScannerId
  readonly vulnerability: Vulnerability
  readonly package: Package
  readonly instances: readonly Instance[]
  readonly severity: Severity
  readonly severityAuthority: string
  readonly ratings: readonly Rating[]
  readonly cvss: readonly Cvss[]
  readonly epss: Epss | null
  readonly kev: KnownExploited | null
  readonly fix: Fix
  /** True when every match behind it is by CPE, which names products, not packages. */
  readonly cpeOnly: boolean
}

export type RuleObservation = {
  readonly kind: Exclude<FindingKind, 'vulnerability'>
  readonly scanner: ScannerId
  readonly rule: { readonly id: string; readonly title: string }
  readonly line: number | null
  readonly package: Package | null
  readonly message: string
  readonly remedy: string | null
  readonly instances: readonly Instance[]
  readonly severity: Severity
  readonly severityAuthority: string
}

export type Observation = VulnerabilityObservation | RuleObservation

/** A package that a scanner recognised, with or without findings. */
export type CataloguedPackage = Package & { readonly path: string | null }

/** One scanner's whole report on one image, parsed. */
export type ScannerReport = {
  readonly scanner: ScannerId
  readonly scannerVersion: string
  /** The config digest as the scanner computed it, to prove that both saw the same image. */
  readonly imageId: string | null
  readonly os: OperatingSystem | null
  readonly packages: readonly CataloguedPackage[]
  readonly observations: readonly Observation[]
  /** Paths (no leading slash) that packages of the system own. */
  readonly ownedFiles: readonly string[]
  /** ISO time at which the database in use was built, where the report tells it. */
  readonly databaseBuilt: string | null
}

export type OperatingSystem = {
  readonly family: string
  readonly version: string
  readonly endOfLife: boolean
}

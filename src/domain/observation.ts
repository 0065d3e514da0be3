import type {
  Cvss,
  Epss,
  FindingKind,
  FixStatement,
  Instance,
  KnownExploited,
  Package,
  Rating,
} from './finding.ts'
import type { ImageFacts } from './image-facts.ts'
import type { Layer } from './layer.ts'
import type { ScannerId, Vulnerability } from './finding.ts'
import type { Severity } from './severity.ts'

/** What one scanner says of one flaw, in our words. Merging makes findings of observations. */
export type VulnerabilityObservation = {
  readonly kind: 'vulnerability'
  readonly scanner: ScannerId
  /** Number of the row in the scanner's report, from 0. Several observations share it where a row is about several flaws. */
  readonly row: number
  /** The scanner's own id and name of the package, before any of our rules. */
  readonly ownId: string
  readonly ownPackage: string
  readonly vulnerability: Vulnerability
  readonly package: Package
  readonly instances: readonly Instance[]
  readonly severity: Severity
  readonly severityAuthority: string
  readonly ratings: readonly Rating[]
  readonly cvss: readonly Cvss[]
  readonly epss: Epss | null
  readonly kev: KnownExploited | null
  readonly fix: FixStatement
  /**
   * Whose data named the package as vulnerable, in the words of `severityAuthority`: debian, ghsa, nvd …; null
   * where the report does not say.
   */
  readonly dataSource: string | null
  /** True when a source says that the id was rejected or withdrawn. */
  readonly isRejected: boolean
  /** Set when the scanner found it and set it aside by a rule of its own or of the user who ran it; in words. */
  readonly setAside: string | null
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
export type CataloguedPackage = Package & {
  readonly path: string | null
  /** Diff id of the layer that brought it, where the scanner says. */
  readonly layer: string | null
  /** True when the scanner says that it comes from a repository that is not the distribution's own. */
  readonly isThirdParty: boolean
}

/** One scanner's whole report on one image, parsed. */
export type ScannerReport = {
  readonly scanner: ScannerId
  readonly scannerVersion: string
  /** The config digest as the scanner computed it, to prove that both saw the same image. */
  readonly imageId: string | null
  readonly os: OperatingSystem | null
  readonly packages: readonly CataloguedPackage[]
  /**
   * False when `packages` holds only those with findings: then that a package is missing proves nothing.
   */
  readonly isCatalogueWhole: boolean
  readonly observations: readonly Observation[]
  /** Paths (no leading slash) that packages of the system own. */
  readonly ownedFiles: readonly string[]
  /** ISO time at which the database in use was built, where the report tells it. */
  readonly databaseBuilt: string | null
  /** ISO time at which the report was made, where it tells. */
  readonly madeAt: string | null
  readonly subject: ScannedSubject
}

/** What a report is about, as far as it says: for reports that were made elsewhere. */
export type ScannedSubject = {
  /** `image`, or the scanner's own word for what is none: filesystem, repository, directory, cyclonedx … */
  readonly kind: string
  /** The name that the scanner was given; `''` where the report has none. */
  readonly name: string
  readonly repoDigests: readonly string[]
  /** `os/architecture[/variant]`, or null. */
  readonly platform: string | null
  /** ISO time at which the image was made. */
  readonly created: string | null
  /** From the bottom up; empty where the report lists none. */
  readonly layers: readonly Layer[]
  readonly labels: Readonly<Record<string, string>>
  /** What the config that the report quotes tells the rules about images; null where it quotes none. */
  readonly facts: ImageFacts | null
}

export type OperatingSystem = {
  readonly family: string
  readonly version: string
  readonly endOfLife: boolean
}

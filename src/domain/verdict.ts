import type { ScannerId } from './finding.ts'

/** In the order in which they win: the first that applies to any image is the outcome of the run. */
export const OUTCOMES = ['scan-failed', 'nothing-analysed', 'fail', 'pass'] as const

export type Outcome = (typeof OUTCOMES)[number]

/** Why a gate says no: every blocking finding stands in exactly one reason of its rule. */
export type Reason = {
  readonly rule: string
  /** What the rule allows, in words or as a number. */
  readonly limit: number | string
  readonly value: number | string
  /** Where the limit comes from, in words. */
  readonly origin: string | null
  /** Ids of findings of this report. */
  readonly findings: readonly string[]
  /** What would make it pass. */
  readonly remedy: string
}

export type Verdict = {
  readonly outcome: Outcome
  /** Sentences: why this verdict rests on less than was asked for. */
  readonly degraded: readonly string[]
  readonly reasons: readonly Reason[]
}

export const RULE_STATES = ['passed', 'failed', 'warned', 'waived', 'not-assessed'] as const

export type RuleState = (typeof RULE_STATES)[number]

/** What a rule of the gate found: `fixable` of the `value` could be fixed by an update. */
export type RuleResult = {
  readonly id: string
  readonly title: string
  readonly state: RuleState
  readonly limit: number | string | null
  readonly value: number | string | null
  readonly fixable: number | null
  /** How many findings would count but for a waiver or a VEX statement; null where that means nothing. */
  readonly waived: number | null
  /** Where the limit comes from, in words: `.plimsoll.yml:4`, `input max-high`, `the default`. */
  readonly origin: string | null
  readonly note: string | null
}

export type ScanState = 'analysed' | 'nothing-analysed' | 'failed'

/** How a scanner came to this machine. */
export type Provenance = {
  readonly origin: 'release' | 'path' | 'build'
  /** SHA-256 of the release archive, where there was one. */
  readonly archiveSha256: string | null
  /** SHA-256 of the program that ran. */
  readonly programSha256: string
  /**
   * Address of the archive, module and toolchain of a build, or path of the program, in which `~` and names of variables
   * stand for folders of the runner.
   */
  readonly from: string
}

export type DatabaseRecord = {
  readonly name: DatabaseName
  /** ISO time. */
  readonly built: string
  readonly origin: string
  readonly digest: string | null
  /** Whole days at the time of the run; null for sample databases, whose age means nothing. */
  readonly ageDays: number | null
}

export const DATABASE_NAMES = ['trivy', 'trivy-java', 'grype'] as const

export type DatabaseName = (typeof DATABASE_NAMES)[number]

/** What became of one scanner's run over one image. */
export type ScanRecord = {
  readonly scanner: ScannerId
  readonly version: string | null
  readonly provenance: Provenance | null
  /** Temporary paths are replaced by names such as `$IMAGE`. */
  readonly arguments: readonly string[]
  readonly exitCode: number | null
  readonly database: DatabaseRecord | null
  readonly state: ScanState
  /** Number of packages recognised. */
  readonly packages: number
  readonly error: { readonly code: string; readonly message: string; readonly hint: string } | null
}

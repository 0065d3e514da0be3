import type { Change, Finding } from './finding.ts'

/** What is compared with. */
export type Baseline = {
  readonly reference: string
  readonly name: string
  readonly digest: string | null
  readonly imageId: string | null
  /** ISO time of the run that judged it. */
  readonly asOf: string
}

export type ComparisonCounts = {
  readonly introduced: number
  readonly worsened: number
  readonly newlyDisclosed: number
  readonly preExisting: number
  readonly fixed: number
}

/** One image against its baseline; what became of each finding stands at the finding (`change`). */
export type Comparison = {
  readonly baseline: Baseline
  /** False when the two were judged by different databases: then nothing says that a flaw was unknown before. */
  readonly sameDatabases: boolean
  /** Sentences: what of the comparison could not be told, and why. */
  readonly notes: readonly string[]
  readonly counts: ComparisonCounts
  /** Findings of the baseline that are gone; their ids are ids of the baseline's report. */
  readonly fixed: readonly Finding[]
}

/** What became of one finding, and why this word and no other. */
export type ChangeReason = {
  /** Id of a finding of the head; of the baseline where it is fixed. */
  readonly finding: string
  readonly change: Change | 'fixed'
  /** Versions in which the baseline has the package, rising; empty where it has none or where it is not known. */
  readonly before: readonly string[]
  /** The version that was found; where it is fixed, the versions that the head has, rising. */
  readonly after: readonly string[]
  /** In words for people. */
  readonly reason: string
}

/** One image of two reports. `base` or `head` is null where only the other report has the image. */
export type ComparedImage = {
  readonly name: string
  readonly platform: string | null
  readonly base: Baseline | null
  readonly head: Baseline | null
  /** Null where there was nothing to compare. */
  readonly sameDatabases: boolean | null
  readonly notes: readonly string[]
  readonly counts: ComparisonCounts
  /** The head's findings with their `change`. */
  readonly findings: readonly Finding[]
  /** Findings of the baseline that are gone. */
  readonly fixed: readonly Finding[]
  /** One for each of `findings` and `fixed`. */
  readonly changes: readonly ChangeReason[]
}

/** Two reports side by side; counts are sums over the images. */
export type ReportComparison = {
  readonly base: ReportRun
  readonly head: ReportRun
  /** Sentences on the reports as a whole; what is about one image stands there. */
  readonly notes: readonly string[]
  readonly counts: ComparisonCounts
  readonly images: readonly ComparedImage[]
}

/** The run that made a report. `asOf`: ISO time. */
export type ReportRun = { readonly asOf: string; readonly version: string }

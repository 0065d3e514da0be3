import type { Finding } from './finding.ts'
import type { Contents, Coverage, Image } from './image.ts'
import type { OperatingSystem } from './observation.ts'
import type { RuleResult, ScanRecord, Verdict } from './verdict.ts'

export type Notice = { readonly code: string; readonly text: string }

export type Delivery = {
  readonly to: string
  readonly state: 'delivered' | 'failed' | 'skipped'
  readonly detail: string
}

export type Counts = {
  readonly critical: number
  readonly high: number
  readonly medium: number
  readonly low: number
  readonly negligible: number
  readonly unknown: number
  readonly total: number
  readonly fixable: number
  readonly blocking: number
  readonly secrets: number
  readonly misconfigurations: number
  readonly licences: number
  readonly knownExploited: number
  readonly waived: number
}

/** One image judged. `image` is null when it could not even be opened. */
export type ImageReport = {
  readonly reference: string
  readonly name: string
  readonly image: Image | null
  readonly os: OperatingSystem | null
  readonly contents: Omit<Contents, 'executables' | 'weightPaths'> | null
  readonly coverage: Coverage
  readonly scans: readonly ScanRecord[]
  readonly rules: readonly RuleResult[]
  readonly findings: readonly Finding[]
  readonly counts: Counts
  readonly verdict: Verdict
  /** Why there is no trustworthy answer, when the outcome is `scan-failed`. */
  readonly error: { readonly code: string; readonly message: string; readonly hint: string } | null
}

/** The value from which every format is rendered; the JSON report has its shape (schema/report-1.json). */
export type Report = {
  readonly tool: { readonly name: 'plimsoll'; readonly version: string }
  /** ISO time: the clock of this run. */
  readonly asOf: string
  readonly policy: { readonly isDefault: boolean; readonly description: string }
  readonly verdict: Verdict
  readonly notices: readonly Notice[]
  readonly deliveries: readonly Delivery[]
  readonly images: readonly ImageReport[]
}

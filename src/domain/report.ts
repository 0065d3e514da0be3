import type { Advice } from './advice.ts'
import type { Check } from './check.ts'
import type { Comparison } from './comparison.ts'
import type { ImageContext, Stage } from './context.ts'
import type { WaiverRecord } from './decision.ts'
import type { FeedRecord } from './feed.ts'
import type { Finding, Package, ScannerId } from './finding.ts'
import type { HistoryPoint } from './history.ts'
import type { Contents, Coverage, Image } from './image.ts'
import type { ImageFacts } from './image-facts.ts'
import type { BaseImage, DockerfilePlace } from './layer.ts'
import type { OperatingSystem } from './observation.ts'
import type { StandardResult } from './standard.ts'
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

/** A package of the image, whoever recognised it. */
export type InventoryPackage = Package & {
  readonly seenBy: readonly ScannerId[]
  readonly paths: readonly string[]
  /** Diff id of the layer that brought it, where it is known. */
  readonly layer: string | null
}

/** A flaw that a scanner found and set aside itself, by its own rules or those of whoever ran it. */
export type SetAside = {
  readonly scanner: ScannerId
  readonly id: string
  readonly package: string
  readonly version: string
  /** By which rule, in words. */
  readonly reason: string
}

export const DISAGREEMENT_KINDS = ['only-one', 'severity', 'fix'] as const

/** A group of findings on which the scanners do not agree, and the likely reason. */
export type Disagreement = {
  readonly kind: (typeof DISAGREEMENT_KINDS)[number]
  /** Who alone saw them; null where both did. */
  readonly scanner: ScannerId | null
  /** One sentence for people. */
  readonly reason: string
  readonly count: number
  /** Up to ten ids of findings of this report, the worst first. */
  readonly examples: readonly string[]
}

/** How far the scanners agree: counted over vulnerabilities. */
export type Agreement = {
  readonly both: number
  readonly onlyGrype: number
  readonly onlyTrivy: number
  /** Findings of both whose severities differ so that one scanner's word is high or critical and the other's is not. */
  readonly flips: number
  readonly disagreements: readonly Disagreement[]
}

export const JUDGED_SCOPES = ['all', 'changes'] as const

/** Which findings of an image the gate judged. */
export type Judged = {
  /** `changes`: those that came with a change; what was there before, and what became known since, is shown. */
  readonly scope: (typeof JUDGED_SCOPES)[number]
  /** What was asked for, which is `changes` where all is judged because nothing could be compared with. */
  readonly wanted: (typeof JUDGED_SCOPES)[number]
  /** Why, as a sentence without a capital and a full stop. */
  readonly why: string
}

/** One image judged. `image` is null when it could not even be opened. */
export type ImageReport = {
  readonly reference: string
  readonly name: string
  readonly image: Image | null
  readonly os: OperatingSystem | null
  readonly contents: Omit<Contents, 'executables' | 'weightPaths' | 'layerPackages'> | null
  readonly coverage: Coverage
  /** What only people know of it, as the policy says. */
  readonly context: ImageContext
  readonly scans: readonly ScanRecord[]
  readonly rules: readonly RuleResult[]
  /** What the rules about the image looked at, so that another policy can judge it; null: nobody could look. */
  readonly facts: ImageFacts | null
  /** The rules about the image itself, whether or not the policy asks for them. */
  readonly checks: readonly Check[]
  readonly standards: readonly StandardResult[]
  readonly findings: readonly Finding[]
  readonly base: BaseImage | null
  /** Where alerts point to; null without a Dockerfile, and where it lies outside of the repository. */
  readonly dockerfile: DockerfilePlace | null
  /** Every package that any scanner recognised. */
  readonly packages: readonly InventoryPackage[]
  /** False when a scanner listed only packages with findings: then `packages` is not all there is. */
  readonly isInventoryWhole: boolean
  readonly setAside: readonly SetAside[]
  readonly agreement: Agreement | null
  readonly advice: Advice
  readonly comparison: Comparison | null
  /** What the baselines before this report said, the oldest first. */
  readonly history: readonly HistoryPoint[]
  readonly judged: Judged
  readonly counts: Counts
  readonly verdict: Verdict
  /** Why there is no trustworthy answer, when the outcome is `scan-failed`. */
  readonly error: { readonly code: string; readonly message: string; readonly hint: string } | null
}

/** A file that the policy in force was read from. */
export type PolicyFileRecord = {
  readonly path: string
  /** The commit that it was read from; null: the file of the machine as it was. */
  readonly commit: string | null
  /** `sha256:…` of its bytes. */
  readonly digest: string
}

export type PolicyRecord = {
  /** True when nothing but the default gate was in force. */
  readonly isDefault: boolean
  readonly description: string
  readonly files: readonly PolicyFileRecord[]
  readonly stage: Stage
  readonly standards: readonly string[]
}

/** The value from which every format is rendered; the JSON report has its shape (schema/report-1.json). */
export type Report = {
  readonly tool: { readonly name: 'plimsoll'; readonly version: string }
  /** ISO time: the clock of this run. */
  readonly asOf: string
  readonly feeds: readonly FeedRecord[]
  readonly policy: PolicyRecord
  readonly verdict: Verdict
  readonly notices: readonly Notice[]
  readonly deliveries: readonly Delivery[]
  readonly waivers: readonly WaiverRecord[]
  readonly images: readonly ImageReport[]
}

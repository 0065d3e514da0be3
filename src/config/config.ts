import type { AlertChoice } from '../domain/alert-choice.ts'
import type { Encryption, ProfileChoice } from '../domain/disclosure.ts'
import type { FindingKind, ScannerId } from '../domain/finding.ts'
import type { SeverityChoice } from '../domain/severity.ts'
import type { InputLayer, PolicySettings } from '../policy/resolve/policy-set.ts'
import type { ImageRequest } from '../ports.ts'

export const REPORT_FORMATS = [
  'json',
  'sarif',
  'markdown',
  'html',
  'executive',
  'csv',
  'junit',
  'gitlab',
  'cyclonedx',
  'spdx',
  'openvex',
  'cyclonedx-vex',
  'audit',
] as const

export type ReportFormat = (typeof REPORT_FORMATS)[number]

export type ScanKind = Exclude<FindingKind, 'malware'>

export type PackageClass = 'os' | 'library'

export type ScannerSource = 'auto' | 'release' | 'path' | 'build'

/** A release to use: one whose hash is pinned in the source, or one whose hash the user vouches for. */
export type WantedVersion = { readonly version: string; readonly sha256: string | null }

export type RegistrySettings = {
  /** Sent to this registry only. */
  readonly credentials: {
    readonly registry: string
    readonly username: string
    readonly password: string
  } | null
  readonly allowHttp: boolean
}

export type ScanSettings = {
  readonly scanners: readonly ScannerId[]
  readonly require: 'all' | 'any'
  readonly kinds: readonly ScanKind[]
  readonly packageClasses: readonly PackageClass[]
  readonly skipPaths: readonly string[]
  /** Path of a Trivy secret configuration, absolute. */
  readonly secretRules: string | null
  /** Per scanner and image; null: by size. */
  readonly timeoutMs: number | null
}

export type SupplySettings = {
  readonly versions: Readonly<Record<ScannerId, WantedVersion>>
  readonly scannerSource: ScannerSource
  /** Replaces `https://github.com` in download addresses; null: GitHub. */
  readonly downloadMirror: string | null
  readonly trivyDatabases: readonly string[]
  readonly trivyJavaDatabases: readonly string[]
  readonly grypeDatabase: string
  /** Web address or absolute path of CISA's list of known exploited vulnerabilities; null: switched off. */
  readonly kevUrl: string | null
  /** Web address or absolute path of the EPSS scores; null: switched off. */
  readonly epssUrl: string | null
  readonly updateDatabases: boolean
  /** Whole days after which an unchecked database fails; null: the rule of design.md (5, or 14 when nothing newer is there). */
  readonly databaseMaxAgeDays: number | null
}

/** A JSON report of ours, or an image that is scanned for the comparison. */
export type BaselineSettings =
  | {
      readonly kind: 'report'
      readonly path: string
      /** The same from the root of the repository, with `/`; null or absent where it lies outside of it. */
      readonly repositoryPath?: string | null
    }
  | { readonly kind: 'image'; readonly reference: string }

export const COMMENT_CHOICES = ['auto', 'always', 'on-failure', 'never'] as const

export type CommentChoice = (typeof COMMENT_CHOICES)[number]

/** `auto`: where it makes sense. */
export type Switch = 'auto' | 'on' | 'off'

export type DeliverSettings = {
  readonly reports: readonly { readonly format: ReportFormat; readonly path: string }[]
  readonly summary: boolean
  /** Whether findings are sent to the code host as alerts. */
  readonly uploadSarif: Switch
  readonly alerts: AlertChoice
  /** The category of the alerts; null: made of the image's name and platform. */
  readonly category: string | null
  readonly comment: CommentChoice
  /** Whether the report files are kept with the run. */
  readonly uploadReport: Switch
  /** Whether the messages are sent that the policy asks for. */
  readonly notify: boolean
  /** How much of the findings stands where everybody may read it. */
  readonly profile: ProfileChoice
  /** What the inputs ask for; a policy may ask for more. */
  readonly encryption: Encryption | null
  /** Absolute path of a log to which each run adds a line; null: none. */
  readonly auditLog: string | null
}

/** Which findings the gate judges: all, those that this change brought, or the latter on changes alone. */
export const JUDGE_CHOICES = ['all', 'changes', 'auto'] as const

export type JudgeChoice = (typeof JUDGE_CHOICES)[number]

/** Everything a run has to know, complete: nothing below asks whether it is set. */
export type Config = {
  readonly images: readonly ImageRequest[]
  /** The clock of the run where an input sets it; null: now. */
  readonly asOf: Date | null
  readonly workFolder: string
  readonly registry: RegistrySettings
  readonly scan: ScanSettings
  /** What inputs set of the gate; the policy says how much of it counts. */
  readonly inputs: InputLayer
  /** Where policy, waivers, VEX and standards stand. */
  readonly policy: PolicySettings
  /** Whose word for a severity counts. */
  readonly severityChoice: SeverityChoice
  /** What the images are compared with; null: nothing. */
  readonly baseline: BaselineSettings | null
  /** What the input asks for; a policy may ask for more. */
  readonly judge: JudgeChoice
  readonly mode: 'enforce' | 'report'
  readonly onNothingAnalysed: 'fail' | 'warn'
  readonly onScanFailed: 'fail' | 'warn'
  readonly supply: SupplySettings
  readonly deliver: DeliverSettings
  /** Whether what was fetched and found is kept for other runs, and taken from them. */
  readonly cache: Switch
  /** For GitHub's API; null: none is given. */
  readonly token: string | null
}

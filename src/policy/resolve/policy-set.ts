import type { Stage } from '../../domain/context.ts'
import type { NotifySettings } from '../../domain/notify.ts'
import type { Notice, PolicyFileRecord } from '../../domain/report.ts'
import type { DocumentFault, YamlNode } from '../document/node.ts'
import type { Mode, PolicyDocument, ReportsSection } from '../document/policy-document.ts'
import type { AcceptedEmptiness } from '../policy.ts'
import type { PolicyValues, SettingKey } from '../settings.ts'
import type { WaiverRules } from '../waivers/waiver.ts'

/** What inputs or flags say of the policy: where it stands, and what is added to it. */
export type PolicySettings = {
  /** As the user wrote them; empty: the default file, if it is there. */
  readonly files: readonly string[]
  readonly waivers: readonly string[]
  readonly vex: readonly string[]
  readonly standards: readonly string[]
  readonly stage: Stage
}

/** What inputs or flags set of the gate itself, with the name of the input of each. */
export type InputLayer = {
  readonly values: Partial<PolicyValues>
  readonly names: ReadonlyMap<SettingKey, string>
}

/** Where a file lies that a policy names: in the repository that is judged, or in the one of that policy. */
export type FilePlace = {
  readonly path: string
  readonly elsewhere: { readonly repository: string; readonly ref: string } | null
}

export type WaiverSource =
  | ({ readonly kind: 'file' } & FilePlace & {
        /** True: nobody named it, so that it may be missing. */
        readonly isOptional: boolean
      })
  /** Waivers inside of a policy file. */
  | { readonly kind: 'inline'; readonly path: string; readonly node: YamlNode }

/** A policy file in its place in the order, with where its own files lie. */
export type LoadedDocument = PolicyDocument & {
  readonly elsewhere: FilePlace['elsewhere']
  /**
   * True: only an input of a pull request's own workflow names it, beside the policy of the base. Then it may
   * tighten that policy, and nothing else.
   */
  readonly isAdded: boolean
}

/** Everything that the policy of a run says, before one image is looked at. */
export type PolicySet = {
  /** In the order in which they were laid over each other. */
  readonly documents: readonly LoadedDocument[]
  readonly files: readonly PolicyFileRecord[]
  readonly settings: PolicySettings
  readonly inputs: InputLayer
  /** The mode that the inputs ask for. */
  readonly mode: Mode
  /** True when neither a file nor an input set anything of the gate. */
  readonly isDefault: boolean
  /** `.plimsoll.yml of the base commit 1a2b3c4` */
  readonly description: string
  readonly waivers: {
    readonly sources: readonly WaiverSource[]
    readonly rules: WaiverRules
  }
  readonly vex: {
    readonly files: readonly FilePlace[]
    /** Null: every author's statements count. */
    readonly trustedAuthors: readonly string[] | null
  }
  readonly acceptedEmptiness: readonly AcceptedEmptiness[]
  /** Teams that may approve a change of the policy itself; null: nobody was named. */
  readonly approvals: readonly string[] | null
  /** Who is told what. */
  readonly notify: NotifySettings
  /** What leaves a run, and for whom it is encrypted. */
  readonly reports: ReportsSection
  /** What the run should say of it: from where it was read, what was refused, what can never pass. */
  readonly notices: readonly Notice[]
  /** The pull request's own policy where it differs: shown, and in force once it is approved. */
  readonly proposed: ProposedPolicy | null
}

export type ProposedPolicy =
  | { readonly kind: 'policy'; readonly set: PolicySet }
  /** What the pull request made of the policy cannot be read. */
  | { readonly kind: 'faulty'; readonly faults: readonly DocumentFault[] }

import type { ImageContext, Stage } from '../../domain/context.ts'
import type { Profile } from '../../domain/disclosure.ts'
import type { NotifySettings } from '../../domain/notify.ts'
import type { Severity } from '../../domain/severity.ts'
import type { AcceptedEmptiness } from '../policy.ts'
import type { Lines } from './find-lines.ts'
import type { YamlNode } from './node.ts'
import type { Gates } from './read-gates.ts'

export const MODES = ['enforce', 'report'] as const

export type Mode = (typeof MODES)[number]

/** Another policy that a policy builds on. */
export type ExtendsTarget =
  | { readonly kind: 'path'; readonly path: string; readonly line: number }
  | {
      readonly kind: 'repository'
      /** `owner/name`. */
      readonly repository: string
      /** Commit, tag or branch. */
      readonly ref: string
      readonly path: string
      readonly line: number
    }

/** What a policy says for every image, or for those of one pattern. */
export type Sections = {
  readonly gates: Gates
  readonly mode: Mode | null
  readonly stage: Stage | null
  /** Ids, or paths of files of the user's own. */
  readonly standards: readonly string[]
  readonly context: Partial<ImageContext>
}

export type ImageSection = Sections & {
  /** Glob of the image's stable name. */
  readonly pattern: string
  readonly matches: (name: string) => boolean
}

export type WaiverSection = {
  /** Paths of lists of waivers; null: not said. */
  readonly files: readonly string[] | null
  /** Waivers that stand in the policy itself; null: none. */
  readonly inline: YamlNode | null
  readonly maxDays: Partial<Readonly<Record<Severity, number>>>
  /** Teams of which somebody has to have approved; null: not said. */
  readonly requireApproval: readonly string[] | null
  readonly expiringDays: number | null
}

export type VexSection = {
  readonly files: readonly string[]
  /** Authors whose statements count; null: not said. */
  readonly trustedAuthors: readonly string[] | null
}

/** What a policy says of what leaves a run. */
export type ReportsSection = {
  /** Null: not said. */
  readonly profile: Profile | null
  readonly encrypt: {
    /** Public keys of age; empty: inputs name them. */
    readonly recipients: readonly string[]
    /** True: a run that knows no recipient is refused. */
    readonly isRequired: boolean
    /** True: nothing in plain text leaves a run but a verdict without details. */
    readonly isOnly: boolean
  } | null
}

/** One policy file, read and checked by itself. */
export type PolicyDocument = Sections & {
  readonly path: string
  /** True: nothing stands in it. */
  readonly isEmpty: boolean
  readonly extends: readonly ExtendsTarget[]
  readonly waivers: WaiverSection | null
  readonly vex: VexSection | null
  readonly acceptedEmptiness: readonly AcceptedEmptiness[]
  readonly images: readonly ImageSection[]
  /** Null: not said. */
  readonly notify: NotifySettings | null
  /** Null: not said. */
  readonly reports: ReportsSection | null
  /** Where each part of `notify` and `reports` stands. */
  readonly lines: Lines
  /** Teams that may approve a change of the policy itself; null: not said. */
  readonly approvals: readonly string[] | null
  /** Settings, groups of settings and sections that nothing else may loosen. */
  readonly locked: readonly string[]
}

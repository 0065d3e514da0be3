import type { Notice, PolicyFileRecord } from '../../domain/report.ts'
import type { StandardChoice } from '../../policy/resolve/resolve-policy.ts'
import type { PolicySet } from '../../policy/resolve/policy-set.ts'
import type { Standard } from '../../policy/standards/standard.ts'
import type { VexStatement } from '../../policy/vex/index.ts'
import type { Waiver } from '../../policy/waivers/index.ts'
import type { ApprovalAnswer } from '../../ports.ts'

/** A policy and everything that it names, read. */
export type LoadedPolicy = {
  readonly set: PolicySet
  readonly waivers: readonly Waiver[]
  /** What is known of approvals, by the path of the file that waivers stand in. */
  readonly approvals: ReadonlyMap<string, ApprovalAnswer>
  readonly statements: readonly VexStatement[]
  /** By `standardKey`. */
  readonly standards: ReadonlyMap<string, Standard>
  /** The files of the policy, then those that it names. */
  readonly files: readonly PolicyFileRecord[]
  readonly notices: readonly Notice[]
}

/** Two policies may name different files of one path. */
export function standardKey({ name, elsewhere }: StandardChoice): string {
  return JSON.stringify([name, elsewhere])
}

import type { LimitedSeverity } from '../domain/severity.ts'

/** The numbers of a gate: the most that may be open, per image; null: no limit. */
export type Gate = {
  readonly limits: Readonly<Record<LimitedSeverity, number | null>>
  /** Count only what an update can fix. */
  readonly onlyFixable: boolean
  /** True when no input set a number: the default of design.md 5.4 is in force. */
  readonly isDefault: boolean
}

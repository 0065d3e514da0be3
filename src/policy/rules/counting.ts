import type { Finding } from '../../domain/finding.ts'
import type { Found } from './rule.ts'
import type { Split } from './split.ts'

export type Limits = {
  /** The most that may be open; null: no number blocks. */
  readonly limit: number | null
  /** More than this warns; undefined: without a limit any does, beside a limit none. */
  readonly warn?: number | undefined
}

/** Findings counted against a limit. */
export function countFound(
  { open, waived }: Split<Finding>,
  { limit, warn }: Limits,
  note: string | null = null,
): Found {
  const value = open.length
  const warnsAbove = warn ?? (limit === null ? 0 : Infinity)
  return {
    value,
    limit,
    isBroken: limit !== null && value > limit,
    isBrokenWithWaived: limit !== null && value + waived.length > limit,
    isWarned: value > warnsAbove,
    findings: open,
    waived: waived.length,
    note: joinNotes(
      note,
      value > warnsAbove && warn !== undefined
        ? `${value} are more than the ${warn} from which it warns`
        : null,
    ),
  }
}

export function joinNotes(...notes: readonly (string | null)[]): string | null {
  const told = notes.filter((note) => note !== null)
  return told.length === 0 ? null : told.join('; ')
}

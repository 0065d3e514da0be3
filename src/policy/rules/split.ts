import type { VulnerabilityFinding } from '../../domain/finding.ts'
import type { Severity } from '../../domain/severity.ts'
import { SEVERITIES } from '../../domain/severity.ts'

/** What counts, and what would count but for a waiver or a VEX statement. */
export type Split<T> = { readonly open: readonly T[]; readonly waived: readonly T[] }

export type Flaws = Split<VulnerabilityFinding> & {
  readonly bySeverity: Readonly<Record<Severity, Split<VulnerabilityFinding>>>
}

/** Vulnerabilities, and the same by their severity. */
export function toFlaws({ open, waived }: Split<VulnerabilityFinding>): Flaws {
  const bySeverity = Object.fromEntries(
    SEVERITIES.map((severity) => [severity, createSplit<VulnerabilityFinding>()]),
  ) as Record<Severity, { open: VulnerabilityFinding[]; waived: VulnerabilityFinding[] }>
  for (const one of open) bySeverity[one.severity].open.push(one)
  for (const one of waived) bySeverity[one.severity].waived.push(one)
  return { open, waived, bySeverity }
}

export function createSplit<T>(): { open: T[]; waived: T[] } {
  return { open: [], waived: [] }
}

/** Both sides of a split, with only what the test leaves. */
export function filterSplit<T>({ open, waived }: Split<T>, test: (one: T) => boolean): Split<T> {
  return { open: open.filter(test), waived: waived.filter(test) }
}

/** Each may be a list of a hundred thousand findings. */
const MOST_FILTERED = 16

const FILTERED = new WeakMap<Split<unknown>, Map<string, Split<unknown>>>()

/**
 * The same, made once for each key: controls of standards ask for the same over and over. `key` says all that the
 * test goes by, but for what is one and the same for all findings of the split.
 */
export function filterOnce<T>(split: Split<T>, key: string, test: (one: T) => boolean): Split<T> {
  const known = FILTERED.get(split) ?? new Map<string, Split<unknown>>()
  FILTERED.set(split, known)
  const made = (known.get(key) as Split<T> | undefined) ?? filterSplit(split, test)
  known.delete(key)
  const [oldest] = known.keys()
  if (oldest !== undefined && known.size >= MOST_FILTERED) known.delete(oldest)
  known.set(key, made)
  return made
}

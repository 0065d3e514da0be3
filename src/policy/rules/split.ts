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

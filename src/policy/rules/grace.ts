import type { VulnerabilityFinding } from '../../domain/finding.ts'
import type { LimitedSeverity } from '../../domain/severity.ts'
import type { GraceClock } from '../settings.ts'
import type { Case } from './case.ts'

/** ISO date of the fix that an advisory or a release names; when a feed first saw it is often years late. */
export function fixDateOf({ fix }: VulnerabilityFinding): string | null {
  let first: string | null = null
  for (const { since, sinceKind } of fix.statements) {
    if (since === null || (sinceKind !== 'advisory' && sinceKind !== 'release')) continue
    if (first === null || since < first) first = since
  }
  return first
}

function dateOf(finding: VulnerabilityFinding, clock: GraceClock): string | null {
  switch (clock) {
    case 'published':
      return finding.vulnerability.published
    case 'fix':
      return fixDateOf(finding)
    case 'first_seen':
      return finding.firstSeen
  }
}

export type Grace = {
  /** Tells it from others; null: none is given. */
  readonly key: string | null
  /** False: its days of grace are not over yet. */
  readonly isOver: (finding: VulnerabilityFinding) => boolean
  /** How many of these have no date that can be trusted, and count as if their grace were over; in words. */
  readonly noteOn: (findings: readonly VulnerabilityFinding[]) => string | null
}

const NONE: Grace = { key: null, isOver: () => true, noteOn: () => null }

const CLOCKS: Readonly<Record<GraceClock, string>> = {
  published: 'a date of publication',
  fix: 'a date of a fix that an advisory or a release names',
  first_seen: 'a baseline that tells since when they are known',
}

/** Days of grace of a severity. What has no date counts: the stricter reading. */
export function graceOf({ policy: { values }, ground }: Case, severity: LimitedSeverity): Grace {
  const days = values[`vulnerabilities.${severity}.grace_days`]
  if (days === undefined || days === 0) return NONE
  const clock = values['vulnerabilities.grace_since'] ?? 'published'
  const ageOf = (one: VulnerabilityFinding): number | null => ground.ageOf(dateOf(one, clock))
  return {
    key: `grace ${days} ${clock}`,
    isOver: (one) => (ageOf(one) ?? Infinity) > days,
    noteOn: (findings) => {
      const dateless = findings.filter((one) => ageOf(one) === null).length
      return dateless === 0
        ? null
        : `${dateless} without ${CLOCKS[clock]} count as older than the ${days} days of grace`
    },
  }
}

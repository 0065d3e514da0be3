import type { Finding } from '../../domain/finding.ts'
import type { Severity } from '../../domain/severity.ts'

export type Level = 'error' | 'warning' | 'note'

export function toLevel(severity: Severity): Level {
  switch (severity) {
    case 'critical':
    case 'high':
      return 'error'
    case 'medium':
      return 'warning'
    case 'low':
    case 'negligible':
    case 'unknown':
      return 'note'
  }
}

type Band = { readonly from: number; readonly to: number; readonly middle: number }

/**
 * GitHub's bands of `security-severity`. 9.0 lies in none: its documents call both sides of it theirs.
 * Negligible and unknown have no band, as `low` would say more than anybody said.
 */
const BANDS: Readonly<Partial<Record<Severity, Band>>> = {
  critical: { from: 9.1, to: 10, middle: 9.5 },
  high: { from: 7, to: 8.9, middle: 8 },
  medium: { from: 4, to: 6.9, middle: 5.5 },
  low: { from: 0.1, to: 3.9, middle: 2 },
}

/**
 * A number that GitHub shows as exactly this severity: the highest CVSS score inside its band, else the
 * value of the band nearest to a score, else its middle; one decimal. Null where GitHub has no band.
 */
export function toSecuritySeverity(
  severity: Severity,
  findings: readonly Finding[],
): string | null {
  const band = BANDS[severity]
  if (band === undefined) return null
  const scores = findings.flatMap(scoresOf).sort((a, b) => b - a)
  const inside = scores.find((score) => score >= band.from && score <= band.to)
  const [highest] = scores
  const value = inside ?? (highest === undefined ? band.middle : nearest(highest, band))
  return value.toFixed(1)
}

/** Scores are rounded as they are printed, so that 8.96 is not printed as 9.0. */
function scoresOf(finding: Finding): number[] {
  if (finding.kind !== 'vulnerability') return []
  return finding.cvss.flatMap(({ score }) =>
    score === null || !(score > 0) ? [] : [Math.round(score * 10) / 10],
  )
}

function nearest(score: number, band: Band): number {
  return Math.min(Math.max(score, band.from), band.to)
}

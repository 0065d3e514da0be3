import type { Severity } from '../domain/severity.ts'

/**
 * The word for a score: the qualitative rating scale of CVSS 3.x (section 5) and 4.0 (section 6), whose `None`
 * is our `negligible`; for 2.0, which has no scale of its own, that of the NVD. `unknown` for what is no score.
 */
export function severityOfScore(score: number, version: string): Severity {
  if (!(score >= 0 && score <= 10)) return 'unknown'
  const scale = version.startsWith('2') ? NVD_SECOND : SPECIFIED
  return scale.find(([lowest]) => score >= lowest)?.[1] ?? 'unknown'
}

type Scale = readonly (readonly [number, Severity])[]

const NVD_SECOND: Scale = [
  [7, 'high'],
  [4, 'medium'],
  [0, 'low'],
]

const SPECIFIED: Scale = [
  [9, 'critical'],
  [7, 'high'],
  [4, 'medium'],
  [0.1, 'low'],
  [0, 'negligible'],
]

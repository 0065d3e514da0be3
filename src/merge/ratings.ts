import type { Cvss, Rating } from '../domain/finding.ts'
import type { VulnerabilityObservation } from '../domain/observation.ts'
import { compareNullable, compareText, unite } from './unite.ts'

/** Every rating that any scanner passed on, its own pick included, without doubles. */
export function mergeRatings(observations: readonly VulnerabilityObservation[]): readonly Rating[] {
  return unite(observations, ratingsOf, compareRatings)
}

function ratingsOf(observation: VulnerabilityObservation): readonly Rating[] {
  const { scanner, severityAuthority: authority, severity, ratings } = observation
  const isTold = ratings.some((one) => one.authority === authority && one.severity === severity)
  return isTold ? ratings : [...ratings, { scanner, authority, severity }]
}

function compareRatings(a: Rating, b: Rating): number {
  return (
    compareText(a.scanner, b.scanner) ||
    compareText(a.authority, b.authority) ||
    compareText(a.severity, b.severity)
  )
}

/** Every score of every authority, without doubles. */
export function mergeCvss(observations: readonly VulnerabilityObservation[]): readonly Cvss[] {
  return unite(observations, (one) => one.cvss, compareCvss)
}

function compareCvss(a: Cvss, b: Cvss): number {
  return (
    compareText(a.authority, b.authority) ||
    compareText(a.version, b.version) ||
    compareNullable(a.vector, b.vector) ||
    (a.score ?? -1) - (b.score ?? -1)
  )
}

import type { ChosenScore, Cvss, Epss, KnownExploited, Rating } from '../../domain/finding.ts'
import { byFields, sorted } from './in-order.ts'

export function toRatingsJson(ratings: readonly Rating[]): object[] {
  return sorted(ratings, compareRatings).map(({ authority, scanner, severity }) => {
    return { authority, scanner, severity }
  })
}

export function toCvssJson(scores: readonly Cvss[]): object[] {
  return sorted(scores, compareCvss).map(({ authority, score, vector, version }) => {
    return { authority, score, vector, version }
  })
}

export function toScoreJson(chosen: ChosenScore | null): object | null {
  if (chosen === null) return null
  const { authority, isComputed, score, vector, version } = chosen
  return { authority, isComputed, score, vector, version }
}

export function toEpssJson(epss: Epss | null): object | null {
  if (epss === null) return null
  const { date, model, percentile, score } = epss
  return { date, model, percentile, score }
}

export function toExploitedJson(kev: KnownExploited | null): object | null {
  return kev === null ? null : { added: kev.added, ransomware: kev.ransomware }
}

const compareRatings = byFields<Rating>('scanner', 'authority', 'severity')
const compareCvss = byFields<Cvss>('authority', 'version', 'vector', 'score')

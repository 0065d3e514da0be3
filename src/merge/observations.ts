import type { ScannerId } from '../domain/finding.ts'
import type { Observation } from '../domain/observation.ts'
import { compareText, uniteTexts } from './unite.ts'

/** The same order for the same observations; throws for a group of none, which grouping never makes. */
export function inOrder<T extends Observation>(group: readonly T[]): readonly [T, ...T[]] {
  const sorted = group.length < 2 ? group : [...group].sort(compareObservations)
  if (!isFilled(sorted)) throw new RangeError('a group of observations is never empty')
  return sorted
}

function isFilled<T>(values: readonly T[]): values is readonly [T, ...T[]] {
  return values.length > 0
}

/** By scanner, which is cheap and nearly always enough; then by everything they say. */
function compareObservations(a: Observation, b: Observation): number {
  return compareText(a.scanner, b.scanner) || compareText(JSON.stringify(a), JSON.stringify(b))
}

export function scannersOf(group: readonly Observation[]): readonly ScannerId[] {
  return uniteTexts(group, (one) => [one.scanner])
}

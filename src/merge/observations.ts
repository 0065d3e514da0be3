import { SCANNER_IDS } from '../domain/finding.ts'
import type { ScannerId } from '../domain/finding.ts'
import type { Observation } from '../domain/observation.ts'
import { compareText } from './unite.ts'

/** The same order for the same observations; throws for a group of none, which grouping never makes. */
export function inOrder<T extends Observation>(group: readonly T[]): readonly [T, ...T[]] {
  const sorted = group.length < 2 ? group : [...group].sort(compareObservations)
  if (!isFilled(sorted)) throw new RangeError('a group of observations is never empty')
  return sorted
}

function isFilled<T>(values: readonly T[]): values is readonly [T, ...T[]] {
  return values.length > 0
}

/** By scanner and row, which are cheap and nearly always enough; then by everything they say. */
function compareObservations(a: Observation, b: Observation): number {
  return (
    compareText(a.scanner, b.scanner) ||
    rowOf(a) - rowOf(b) ||
    compareText(JSON.stringify(a), JSON.stringify(b))
  )
}

function rowOf(observation: Observation): number {
  return observation.kind === 'vulnerability' ? observation.row : 0
}

/** In alphabetical order; the same three lists for all findings. */
export function scannersOf(group: readonly Observation[]): readonly ScannerId[] {
  const byGrype = group.some((one) => one.scanner === 'grype')
  const byTrivy = group.some((one) => one.scanner === 'trivy')
  if (byGrype && byTrivy) return SCANNER_IDS
  return byGrype ? GRYPE : TRIVY
}

const GRYPE: readonly ScannerId[] = ['grype']
const TRIVY: readonly ScannerId[] = ['trivy']

import type { ScannerId } from '../domain/finding.ts'
import type { VulnerabilityObservation } from '../domain/observation.ts'
import { compareNullable } from './unite.ts'

type Observations = readonly VulnerabilityObservation[]

/** Why a scanner set aside what it found of a flaw; null where it did not. */
export type FindReason = (flaw: Observations, scanner: ScannerId) => string | null

/** `observations`: what the scanners set aside of one package. */
export function createFindReason(observations: Observations): FindReason {
  const index = indexNames(observations)
  return (flaw, scanner) => {
    if (index.size === 0) return null
    const names = new Set(flaw.flatMap(namesOf))
    const found = [...names].flatMap((name) => index.get(toKey(scanner, name)) ?? [])
    return found.sort(compareRows)[0]?.setAside ?? null
  }
}

/** The first row of each scanner that names a flaw, by any of its names. */
function indexNames(observations: Observations): ReadonlyMap<string, VulnerabilityObservation> {
  const index = new Map<string, VulnerabilityObservation>()
  for (const one of observations) {
    for (const name of namesOf(one)) {
      const key = toKey(one.scanner, name)
      const known = index.get(key)
      if (known === undefined || compareRows(one, known) < 0) index.set(key, one)
    }
  }
  return index
}

function toKey(scanner: ScannerId, name: string): string {
  return `${scanner} ${name}`
}

function compareRows(a: VulnerabilityObservation, b: VulnerabilityObservation): number {
  return a.row - b.row || compareNullable(a.setAside, b.setAside)
}

function namesOf({ vulnerability }: VulnerabilityObservation): readonly string[] {
  return [vulnerability.id, ...vulnerability.aliases]
}

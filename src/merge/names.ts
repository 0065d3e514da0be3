import type { VulnerabilityObservation } from '../domain/observation.ts'
import { isCve } from '../domain/vulnerability-id.ts'
import { compareIds } from './primary-id.ts'

/** Two ids that are one. */
export type Link = readonly [string, string]

/** Which ids are called equal to which. */
export type Names = ReadonlyMap<string, ReadonlySet<string>>

/** `alone`: ids that stand for themselves, beside those of the observations. */
export function toNames(
  observations: readonly VulnerabilityObservation[],
  links: readonly Link[],
  alone: readonly string[],
): Names {
  const names = new Map<string, Set<string>>()
  const at = (id: string): Set<string> => {
    const known = names.get(id) ?? new Set<string>()
    names.set(id, known)
    return known
  }
  const connect = (a: string, b: string): void => {
    at(a).add(b)
    at(b).add(a)
  }
  for (const { vulnerability } of observations) {
    at(vulnerability.id)
    for (const alias of vulnerability.aliases) connect(vulnerability.id, alias)
  }
  for (const [a, b] of links) connect(a, b)
  for (const id of alone) at(id)
  return names
}

/** Ids that hang together, by however many steps. */
export function toComponents(names: Names): string[][] {
  const seen = new Set<string>()
  return [...names.keys()].flatMap((start) => (seen.has(start) ? [] : [spread(start, names, seen)]))
}

/** Adds what it meets to `seen`. */
function spread(start: string, names: Names, seen: Set<string>): string[] {
  const found = [start]
  seen.add(start)
  // `found` grows while it is walked; each id enters it once.
  for (const id of found) {
    for (const next of names.get(id) ?? []) {
      if (seen.has(next)) continue
      seen.add(next)
      found.push(next)
    }
  }
  return found
}

/**
 * The CVEs that an id is called equal to, else those that its other names are called equal to, and so on for as
 * many `rings`; rising. The id itself where none is found.
 */
export function nearestCves(id: string, names: Names, rings: number): readonly string[] {
  if (isCve(id)) return [id]
  const seen = new Set([id])
  let ring: readonly string[] = [id]
  for (let left = rings; left > 0 && ring.length > 0; left -= 1) {
    const next = new Set(ring.flatMap((one) => [...(names.get(one) ?? [])]))
    ring = [...next].filter((one) => !seen.has(one))
    for (const one of ring) seen.add(one)
    const cves = ring.filter(isCve)
    if (cves.length > 0) return cves.sort(compareIds)
  }
  return [id]
}

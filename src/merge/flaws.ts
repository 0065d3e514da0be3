import type { VulnerabilityObservation } from '../domain/observation.ts'
import { isCve } from '../domain/vulnerability-id.ts'
import { bridge } from './bridges.ts'
import { nearestCves, toComponents, toNames } from './names.ts'
import type { Names } from './names.ts'
import { compareIds, primaryId } from './primary-id.ts'

/** One flaw of one package, under all its names. `observations` is never empty. */
export type Flaw = {
  readonly id: string
  readonly aliases: readonly string[]
  readonly observations: readonly VulnerabilityObservation[]
  /** True when its names also spoke of another CVE, from which it was kept apart. */
  readonly isSplit: boolean
}

type Observations = readonly VulnerabilityObservation[]

/**
 * The observations of one package and version, by flaw. Ids that anybody calls equal are one (an alias is
 * symmetric and transitive: OSV schema, `aliases`), whatever the order of the rows. But two CVEs are never
 * joined: aliases are wrong more often than two CVEs are equal.
 */
export function groupByFlaw(observations: Observations): Flaw[] {
  if (observations.every(isPlain)) return groupById(observations)
  const { links, homes } = bridge(observations)
  const named = observations.filter((one) => !homes.has(one))
  const names = toNames(named, links, [...homes.values()].flat())
  const anchors = (one: VulnerabilityObservation): readonly string[] =>
    homes.get(one) ?? [one.vulnerability.id]
  const members = indexBy(observations, anchors)
  return toComponents(names).flatMap((ids) => {
    const own = [...new Set(ids.flatMap((id) => members.get(id) ?? []))]
    const isOne = ids.filter(isCve).length < 2
    return isOne ? [toOneFlaw(ids, own)] : splitByCve(own, { ids, names, homes })
  })
}

/** No other names, and a CVE of its own: nothing to find out. */
function isPlain({ vulnerability: { id, aliases } }: VulnerabilityObservation): boolean {
  return aliases.length === 0 && isCve(id)
}

const NO_NAMES: readonly string[] = []

function groupById(observations: Observations): Flaw[] {
  return [...indexBy(observations, (one) => [one.vulnerability.id])].map(([id, group]) => {
    return { id, aliases: NO_NAMES, observations: group, isSplit: false }
  })
}

function indexBy(
  observations: Observations,
  toKeys: (one: VulnerabilityObservation) => readonly string[],
): Map<string, VulnerabilityObservation[]> {
  const index = new Map<string, VulnerabilityObservation[]>()
  for (const observation of observations) {
    for (const key of toKeys(observation)) {
      const known = index.get(key)
      if (known === undefined) index.set(key, [observation])
      else known.push(observation)
    }
  }
  return index
}

function toOneFlaw(ids: readonly string[], observations: Observations): Flaw {
  const id = primaryId(ids)
  const aliases = ids.filter((name) => name !== id).sort()
  return { id, aliases, observations, isSplit: false }
}

type Group = {
  readonly ids: readonly string[]
  readonly names: Names
  readonly homes: ReadonlyMap<VulnerabilityObservation, readonly string[]>
}

/** The CVEs that an id is nearest to. */
type Nearest = (id: string) => readonly string[]

/**
 * Observations whose names speak of several CVEs, by CVE. An observation's own words come first: its id, then
 * its aliases, then what others call its id. One that speaks of several CVEs is about those of them that
 * somebody reports alone; where nobody does, about the lowest.
 */
function splitByCve(observations: Observations, group: Group): Flaw[] {
  const nearest = createNearest(group)
  const own = new Set(group.ids)
  const stated = new Map(
    observations.map((one) => {
      const home = group.homes.get(one)?.filter((name) => own.has(name))
      return [one, home === undefined ? statedCves(one, nearest) : distinctCves(home, nearest)]
    }),
  )
  const reported = new Set([...stated.values()].flatMap((cves) => (cves.length === 1 ? cves : [])))
  const flaws = indexBy(observations, (one) => {
    const cves = stated.get(one) ?? []
    if (group.homes.has(one)) return cves
    const alone = cves.filter((cve) => reported.has(cve))
    return alone.length > 0 ? alone : cves.slice(0, 1)
  })
  const aliases = toAliases(group.ids, nearest)
  return [...flaws].map(([id, found]) => {
    const called = found.map((one) => one.vulnerability.id).filter((name) => !isCve(name))
    const all = new Set([...(aliases.get(id) ?? []), ...called])
    return { id, aliases: [...all].sort(), observations: found, isSplit: true }
  })
}

/** In rising order; never empty in a group that holds CVEs. */
function statedCves(
  { vulnerability }: VulnerabilityObservation,
  nearest: Nearest,
): readonly string[] {
  if (isCve(vulnerability.id)) return [vulnerability.id]
  const own = vulnerability.aliases.filter(isCve)
  return own.length > 0 ? [...own].sort(compareIds) : nearest(vulnerability.id)
}

function distinctCves(ids: readonly string[], nearest: Nearest): readonly string[] {
  return [...new Set(ids.flatMap(nearest))]
}

/** Beyond this many names nobody means what they say: then only the nearest of them are asked. */
const MANY_NAMES = 300

/** Each id is asked about once, and in a group of absurdly many names only its neighbours are. */
function createNearest({ ids, names }: Group): Nearest {
  const known = new Map<string, readonly string[]>()
  const rings = ids.length > MANY_NAMES ? 1 : MANY_NAMES
  return (id) => {
    const found = known.get(id) ?? nearestCves(id, names, rings)
    known.set(id, found)
    return found
  }
}

/** The names of each CVE that are nearest to it. */
function toAliases(
  ids: readonly string[],
  nearest: Nearest,
): ReadonlyMap<string, readonly string[]> {
  const aliases = new Map<string, string[]>()
  for (const id of ids) {
    if (isCve(id)) continue
    for (const cve of nearest(id)) {
      const known = aliases.get(cve)
      if (known === undefined) aliases.set(cve, [id])
      else known.push(id)
    }
  }
  return aliases
}

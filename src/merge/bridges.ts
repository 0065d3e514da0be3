import type { VulnerabilityObservation } from '../domain/observation.ts'
import { familyOf, isCve, isFlawId } from '../domain/vulnerability-id.ts'
import type { Link } from './names.ts'
import { marksIn } from './reference-marks.ts'

/** What rows without a second name have to do with the other rows of their package. */
export type Bridges = {
  /** Ids that are one by what their references name. */
  readonly links: readonly Link[]
  /** A vendor's advisory is no flaw of its own where it names the flaws that it is about. */
  readonly homes: ReadonlyMap<VulnerabilityObservation, readonly string[]>
}

type Observations = readonly VulnerabilityObservation[]

const NONE: Bridges = { links: [], homes: new Map() }

/**
 * Some rows give no other id than their own: those of old reports, of the Node.js working group, of GitLab and
 * of SUSE. Their references do, or those of the rows beside them. A bridge is only built inside one package and
 * version, and only where there is one flaw that it can lead to.
 */
export function bridge(observations: Observations): Bridges {
  const nameless = observations.filter(isNameless)
  if (nameless.length === 0) return NONE
  const index = toIndex(observations)
  const findHomes = createFindHomes(index, Math.max(1, Math.floor(MOST_HOMES / nameless.length)))
  const links: Link[] = []
  const homes = new Map<VulnerabilityObservation, readonly string[]>()
  for (const observation of nameless) {
    const { id } = observation.vulnerability
    if (isFlawId(id)) {
      for (const name of findNames(observation, index)) links.push([id, name])
      continue
    }
    const flaws = findHomes(observation)
    if (flaws.length > 0) homes.set(observation, flaws)
  }
  return { links, homes }
}

/** In all: an advisory is about hundreds of flaws, and only a report made up names it by the thousand. */
const MOST_HOMES = 100_000

/** The flaws that an advisory is about, in alphabetical order; the same list for all rows that say the same. */
function createFindHomes(
  { citing }: Index,
  most: number,
): (observation: VulnerabilityObservation) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (observation) => {
    const { id } = observation.vulnerability
    const named = namedCves(observation)
    const key = JSON.stringify([id, ...named])
    const flaws =
      known.get(key) ?? [...new Set([...named, ...(citing.get(id) ?? [])])].sort().slice(0, most)
    known.set(key, flaws)
    return flaws
  }
}

function isNameless({ vulnerability: { id, aliases } }: VulnerabilityObservation): boolean {
  return aliases.length === 0 && !isCve(id)
}

/** Names that stand in a row. Rows that say the same are one, however many files they are about. */
type Row = { readonly id: string; readonly names: ReadonlySet<string> }

/** The rows of a package by what they name, made once: a hostile report has thousands of them. */
type Index = {
  readonly named: Lookup<Row>
  readonly referring: Lookup<Row>
  /** The flaws beside which an advisory is named. */
  readonly citing: Lookup<string>
}

type Lookup<T> = ReadonlyMap<string, ReadonlySet<T>>

function toIndex(observations: Observations): Index {
  const rows = new Map<string, Row>()
  const [named, referring] = [new Map<string, Set<Row>>(), new Map<string, Set<Row>>()]
  const citing = new Map<string, Set<string>>()
  for (const { vulnerability } of observations) {
    const { id, aliases, references, advisories } = vulnerability
    const key = JSON.stringify([id, aliases])
    const row = rows.get(key) ?? { id, names: new Set([id, ...aliases]) }
    rows.set(key, row)
    for (const name of row.names) add(named, name, row)
    for (const mark of references.flatMap(marksIn)) add(referring, mark, row)
    if (isFlawId(id)) for (const advisory of advisories) add(citing, advisory, id)
  }
  return { named, referring, citing }
}

function add<T>(lookup: Map<string, Set<T>>, key: string, value: T): void {
  const known = lookup.get(key)
  if (known === undefined) lookup.set(key, new Set([value]))
  else known.add(value)
}

const MOST_CVES = 100

/** The flaws that a vendor's advisory is about: each is a finding of its own, whoever else names it. */
function namedCves({ vulnerability }: VulnerabilityObservation): string[] {
  const named = vulnerability.references.flatMap(marksIn).filter(isCve)
  return [...new Set(named)].slice(0, MOST_CVES)
}

/** Rows of more different names than this are about no one flaw, whatever they name. */
const MOST_ROWS = 300

/**
 * The ids of the rows whose references name this one, or that its own name; none unless all are about one flaw.
 * A flaw that has an id of that family already is another one: then the reference is to something related.
 */
function findNames({ vulnerability }: VulnerabilityObservation, index: Index): readonly string[] {
  const { id, references } = vulnerability
  const node = /^NSWG-ECO-(\d{1,6})$/.exec(id)?.[1]
  const marks = references.flatMap(marksIn)
  const lists =
    node === undefined
      ? [index.referring.get(id), ...marks.map((one) => index.named.get(one))]
      : [`node ${node}`, ...marks.filter((one) => one.startsWith('hackerone '))].map((one) =>
          index.referring.get(one),
        )
  if (lists.some((rows) => (rows?.size ?? 0) > MOST_ROWS)) return []
  const all = lists.flatMap((rows) => [...(rows ?? [])])
  const found = [...new Set(all)].filter((row) => !hasFamily(row, familyOf(id)))
  return isOneFlaw(found) ? [...new Set(found.map((row) => row.id))] : []
}

function hasFamily({ names }: Row, family: string): boolean {
  return [...names].some((name) => familyOf(name) === family)
}

/** True when all are about one flaw: an advisory that speaks of two is no name of either. */
function isOneFlaw([first, ...rest]: readonly Row[]): boolean {
  return (
    first !== undefined && rest.every(({ names }) => [...names].some((one) => first.names.has(one)))
  )
}

import type { VulnerabilityObservation } from '../domain/observation.ts'
import { familyOf, isCve, isFlawId } from '../domain/vulnerability-id.ts'
import type { Link } from './names.ts'

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
  const links: Link[] = []
  const homes = new Map<VulnerabilityObservation, readonly string[]>()
  for (const observation of nameless) {
    const { id } = observation.vulnerability
    if (!isFlawId(id)) {
      const flaws = [...namedCves(observation), ...(index.citing.get(id) ?? []).flatMap(flawOf)]
      if (flaws.length > 0) homes.set(observation, [...new Set(flaws)].sort())
      continue
    }
    const found = findSame(observation, index)
    if (isOneFlaw(found)) links.push(...found.map((one): Link => [id, one.vulnerability.id]))
  }
  return { links, homes }
}

function isNameless({ vulnerability: { id, aliases } }: VulnerabilityObservation): boolean {
  return aliases.length === 0 && !isCve(id)
}

function flawOf({ vulnerability: { id } }: VulnerabilityObservation): string[] {
  return isFlawId(id) ? [id] : []
}

/** The observations of a package by what their rows name, made once: a hostile report has thousands of them. */
type Index = {
  readonly named: Lookup
  readonly referring: Lookup
  readonly citing: Lookup
}

type Lookup = ReadonlyMap<string, Observations>

function toIndex(observations: Observations): Index {
  return {
    named: indexBy(observations, ({ vulnerability: { id, aliases } }) => [id, ...aliases]),
    referring: indexBy(observations, ({ vulnerability }) =>
      vulnerability.references.flatMap(marksIn),
    ),
    citing: indexBy(observations, ({ vulnerability }) => vulnerability.advisories),
  }
}

function indexBy(
  observations: Observations,
  toKeys: (one: VulnerabilityObservation) => readonly string[],
): Lookup {
  const lookup = new Map<string, VulnerabilityObservation[]>()
  for (const observation of observations) {
    for (const key of new Set(toKeys(observation))) {
      const known = lookup.get(key)
      if (known === undefined) lookup.set(key, [observation])
      else known.push(observation)
    }
  }
  return lookup
}

const MOST_CVES = 100

/** The flaws that a vendor's advisory is about: each is a finding of its own, whoever else names it. */
function namedCves({ vulnerability }: VulnerabilityObservation): string[] {
  const named = vulnerability.references.flatMap(marksIn).filter(isCve)
  return [...new Set(named)].slice(0, MOST_CVES)
}

/**
 * The observations whose references name this one, or that its own name. A flaw that has an id of that family
 * already is another one: then the reference is to something related.
 */
function findSame({ vulnerability }: VulnerabilityObservation, index: Index): Observations {
  const { id, references } = vulnerability
  const node = /^NSWG-ECO-(\d{1,6})$/.exec(id)?.[1]
  const marks = references.flatMap(marksIn)
  const found =
    node === undefined
      ? [...(index.referring.get(id) ?? []), ...marks.flatMap((one) => index.named.get(one) ?? [])]
      : [`node ${node}`, ...marks.filter((one) => one.startsWith('hackerone '))].flatMap(
          (one) => index.referring.get(one) ?? [],
        )
  return [...new Set(found)].filter((one) => !hasFamily(one, familyOf(id)))
}

function hasFamily({ vulnerability }: VulnerabilityObservation, family: string): boolean {
  return [vulnerability.id, ...vulnerability.aliases].some((name) => familyOf(name) === family)
}

/** What a reference names: ids, an advisory of the Node.js working group, a report at HackerOne. */
function marksIn(reference: string): string[] {
  const node = nodeAdvisory(reference)
  if (node !== undefined) return [`node ${node}`]
  const report = hackerOneReport(reference)
  return report === undefined ? idsIn(reference) : [`hackerone ${report}`]
}

/** `https://nodesecurity.io/advisories/17`, later `https://www.npmjs.com/advisories/17` */
function nodeAdvisory(reference: string): string | undefined {
  const address = /^https?:\/\/(?:www\.)?(?:nodesecurity\.io|npmjs\.com)\/advisories\/(\d{1,6})\/?$/
  return address.exec(reference)?.[1]
}

function hackerOneReport(reference: string): string | undefined {
  const address = /^https?:\/\/(?:www\.)?hackerone\.com\/reports\/(\d{1,9})\/?$/
  return address.exec(reference)?.[1]
}

const MOST_CHARACTERS = 2000

const IDS =
  /\b(?:CVE-\d{4}-\d{4,12}|GHSA(?:-[0-9a-z]{4}){3}|(?:GO|PYSEC|RUSTSEC|GMS)-\d{4}-\d{1,6})\b/g

function idsIn(reference: string): string[] {
  return reference.slice(0, MOST_CHARACTERS).match(IDS) ?? []
}

/** True when all are about one flaw: an advisory that speaks of two is no name of either. */
function isOneFlaw(found: Observations): boolean {
  const [first, ...rest] = found
  if (first === undefined) return false
  const names = new Set([first.vulnerability.id, ...first.vulnerability.aliases])
  return rest.every(({ vulnerability: { id, aliases } }) =>
    [id, ...aliases].some((name) => names.has(name)),
  )
}

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
  const links: Link[] = []
  const homes = new Map<VulnerabilityObservation, readonly string[]>()
  for (const observation of nameless) {
    const { id } = observation.vulnerability
    if (!isFlawId(id)) {
      const flaws = [...namedCves(observation), ...citedBy(observation, observations)]
      if (flaws.length > 0) homes.set(observation, [...new Set(flaws)].sort())
      continue
    }
    const others = observations.filter((one) => one.vulnerability.id !== id)
    const found = others.filter((one) => isSameFlaw(observation, one))
    if (isOneFlaw(found)) links.push(...found.map((one): Link => [id, one.vulnerability.id]))
  }
  return { links, homes }
}

function isNameless({ vulnerability: { id, aliases } }: VulnerabilityObservation): boolean {
  return aliases.length === 0 && !isCve(id)
}

const MOST_CVES = 100

/** The flaws that a vendor's advisory is about: each is a finding of its own, whoever else names it. */
function namedCves({ vulnerability }: VulnerabilityObservation): string[] {
  const named = vulnerability.references.flatMap(idsIn).filter(isCve)
  return [...new Set(named)].slice(0, MOST_CVES)
}

/** The flaws beside which another row names this advisory. */
function citedBy({ vulnerability }: VulnerabilityObservation, all: Observations): string[] {
  return all
    .filter((one) => one.vulnerability.advisories.includes(vulnerability.id))
    .map((one) => one.vulnerability.id)
    .filter(isFlawId)
}

/**
 * True when the references of either name the other. A flaw that has an id of that family already is another
 * one: then the reference is to something related.
 */
function isSameFlaw(nameless: VulnerabilityObservation, other: VulnerabilityObservation): boolean {
  const { id, references } = nameless.vulnerability
  const names = [other.vulnerability.id, ...other.vulnerability.aliases]
  if (names.some((name) => familyOf(name) === familyOf(id))) return false
  const number = /^NSWG-ECO-(\d{1,6})$/.exec(id)?.[1]
  if (number !== undefined) return isSameNodeAdvisory(number, references, other)
  const named = references.flatMap(idsIn)
  return (
    names.some((name) => named.includes(name)) ||
    other.vulnerability.references.some((reference) => idsIn(reference).includes(id))
  )
}

function isSameNodeAdvisory(
  number: string,
  references: readonly string[],
  { vulnerability }: VulnerabilityObservation,
): boolean {
  const reports = references.flatMap(hackerOneReport)
  return vulnerability.references.some(
    (reference) =>
      nodeAdvisory(reference) === number ||
      hackerOneReport(reference).some((report) => reports.includes(report)),
  )
}

/** `https://nodesecurity.io/advisories/17`, later `https://www.npmjs.com/advisories/17` */
function nodeAdvisory(reference: string): string | undefined {
  const address = /^https?:\/\/(?:www\.)?(?:nodesecurity\.io|npmjs\.com)\/advisories\/(\d{1,6})\/?$/
  return address.exec(reference)?.[1]
}

function hackerOneReport(reference: string): string[] {
  const address = /^https?:\/\/(?:www\.)?hackerone\.com\/reports\/(\d{1,9})\/?$/
  const report = address.exec(reference)?.[1]
  return report === undefined ? [] : [report]
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

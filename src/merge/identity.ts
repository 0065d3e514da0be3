import { createHash } from 'node:crypto'
import type { Package } from '../domain/finding.ts'
import type {
  Observation,
  RuleObservation,
  VulnerabilityObservation,
} from '../domain/observation.ts'

/** Observations that speak of one thing stand together; no group is empty. */
export type Groups = {
  readonly vulnerabilities: readonly (readonly VulnerabilityObservation[])[]
  readonly rules: readonly (readonly RuleObservation[])[]
}

/**
 * Groups observations that speak of the same thing: the same vulnerability (by id or alias) in the same
 * package type, name and version; for rules the same rule at the same place. The order of the input does
 * not matter. This is the one place that decides when two observations are one finding.
 */
export function groupObservations(observations: readonly Observation[]): Groups {
  const byPackage = new Map<string, VulnerabilityObservation[]>()
  const byRule = new Map<string, RuleObservation[]>()
  const toKey = createPackageKeys()
  for (const observation of observations) {
    if (observation.kind === 'vulnerability') {
      addTo(byPackage, toKey(observation.package), observation)
    } else {
      addTo(byRule, ruleKey(observation), observation)
    }
  }
  return {
    vulnerabilities: [...byPackage.values()].flatMap(groupByFlaw),
    rules: [...byRule.values()],
  }
}

function addTo<T>(groups: Map<string, T[]>, key: string, value: T): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [value])
  else group.push(value)
}

/** Parsers hand out one object for all findings in a package, so most keys are made once. */
function createPackageKeys(): (subject: Package) => string {
  const known = new Map<Package, string>()
  return (subject) => {
    const key = known.get(subject) ?? packageKey(subject)
    known.set(subject, key)
    return key
  }
}

/** The observations of one package and version, those of one flaw together. */
function groupByFlaw(
  observations: readonly VulnerabilityObservation[],
): VulnerabilityObservation[][] {
  const canonicalId = createCanonicalIds(observations)
  const groups = new Map<string, VulnerabilityObservation[]>()
  for (const observation of observations) addTo(groups, canonicalId(observation), observation)
  return [...groups.values()]
}

/** Type, namespace, name and version as one unambiguous string. */
export function packageKey(subject: Package): string {
  return JSON.stringify([...packageIdentity(subject), normaliseVersion(subject.version)])
}

/**
 * The package over time: type, namespace and name without version. The namespace of a system package is
 * its distribution, which the scanners spell differently; one image has one, so it says nothing here.
 */
export function packageIdentity(subject: Package): [string, string, string] {
  const namespace = SYSTEM_TYPES.has(subject.type) ? '' : (subject.namespace ?? '')
  const name = subject.type === 'pypi' ? subject.name.replace(/[-_.]+/g, '-') : subject.name
  const isCaseless = CASELESS_TYPES.has(subject.type)
  return isCaseless
    ? [subject.type, namespace.toLowerCase(), name.toLowerCase()]
    : [subject.type, namespace, name]
}

const SYSTEM_TYPES = new Set(['deb', 'apk', 'rpm', 'alpm'])

/** PEP 503 for Python; the purl specification for Go (Trivy lower-cases, Syft does not). */
const CASELESS_TYPES = new Set(['pypi', 'golang'])

/** A missing epoch is epoch 0 (deb-version(7), RPM), and Go writes `v1.2.3` and `go1.2.3` for 1.2.3. */
function normaliseVersion(version: string): string {
  return version.replace(/^0:/, '').replace(/^(?:v|go)(?=\d)/, '')
}

/** The best known id of a vulnerability: the only CVE, else GHSA, else the rest in alphabetical order. */
export function primaryId(ids: readonly string[]): string {
  const sorted = [...new Set(ids)].sort(compareIds)
  const cves = sorted.filter((id) => id.startsWith('CVE-'))
  const usable = cves.length > 1 ? sorted.filter((id) => !cves.includes(id)) : sorted
  return usable[0] ?? sorted[0] ?? ''
}

const FAMILIES = ['CVE-', 'GHSA-', 'GO-', 'PYSEC-', 'RUSTSEC-']

function compareIds(a: string, b: string): number {
  return familyRank(a) - familyRank(b) || (a < b ? -1 : a > b ? 1 : 0)
}

function familyRank(id: string): number {
  const rank = FAMILIES.findIndex((family) => id.startsWith(family))
  return rank === -1 ? FAMILIES.length : rank
}

/**
 * An observation's own words first: its CVE, or the one CVE among its aliases. An id without a CVE takes
 * the CVE that another observation of the same package names for it. Two CVEs are never joined: an alias
 * is wrong more often than two CVEs are equal.
 */
function createCanonicalIds(
  observations: readonly VulnerabilityObservation[],
): (observation: VulnerabilityObservation) => string {
  const bridges = new Map<string, Set<string>>()
  for (const observation of observations) {
    for (const alias of observation.vulnerability.aliases) {
      bridges.set(alias, (bridges.get(alias) ?? new Set()).add(ownId(observation)))
    }
  }
  return (observation) => {
    const id = ownId(observation)
    if (id.startsWith('CVE-')) return id
    const known = bridges.get(id)
    return known?.size === 1 ? primaryId([id, ...known]) : id
  }
}

function ownId({ vulnerability: { id, aliases } }: VulnerabilityObservation): string {
  return id.startsWith('CVE-') ? id : primaryId([id, ...aliases])
}

function ruleKey(observation: RuleObservation): string {
  return JSON.stringify([observation.kind, observation.rule.id, ...rulePlace(observation)])
}

/** Where a rule struck: the package of a licence, else the file and line. */
export function rulePlace(observation: RuleObservation): string[] {
  if (observation.package !== null) return [packageKey(observation.package)]
  const paths = observation.instances.map((instance) => instance.path ?? '').sort()
  return [...paths, String(observation.line ?? '')]
}

/** JSON of an array is unambiguous, where joined text is not: `lib`+`c1` is not `libc`+`1`. */
export function hashOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

import type { Package } from '../domain/finding.ts'
import type { VulnerabilityObservation } from '../domain/observation.ts'
import { isOddVersion, packageKey } from './identity.ts'
import { toLoneGroup } from './lone-group.ts'
import { createLoneGroups } from './lone-groups.ts'
import { compareText } from './unite.ts'

/** Everything that anybody says of one package at one version. Never empty. */
export type PackageGroup = {
  readonly key: string
  /** The package in the words that say most. */
  readonly subject: Package
  readonly observations: readonly VulnerabilityObservation[]
}

/**
 * Observations by the package that they are about. Most packages are spelled alike by both scanners; the
 * few that are not are joined afterwards, by the rules of `createLoneGroups`.
 */
export function groupByPackage(observations: readonly VulnerabilityObservation[]): PackageGroup[] {
  const strict = new Map<string, VulnerabilityObservation[]>()
  const toKey = createPackageKeys()
  for (const observation of observations) {
    const key = toKey(observation.package)
    const group = strict.get(key)
    if (group === undefined) strict.set(key, [observation])
    else group.push(observation)
  }
  return joinSpellings([...strict].map(([key, group]) => toGroup(key, group)))
}

/** Parsers hand out one object for all findings in a package, so most keys are made once. */
export function createPackageKeys(): (subject: Package) => string {
  const known = new Map<Package, string>()
  return (subject) => {
    const key = known.get(subject) ?? packageKey(subject)
    known.set(subject, key)
    return key
  }
}

function toGroup(key: string, observations: readonly VulnerabilityObservation[]): PackageGroup {
  return { key, subject: describePackage(observations.map((one) => one.package)), observations }
}

/** The names of whoever says most, and the source package of whoever knows one. */
function describePackage(subjects: readonly Package[]): Package {
  const distinct = [...new Set(subjects)]
  const [subject] = distinct.length === 1 ? distinct : distinct.sort(comparePackages)
  if (subject === undefined) throw new RangeError('a group of observations is never empty')
  if (subject.sourcePackage !== null) return subject
  const informed = distinct.find((one) => one.sourcePackage !== null)
  return informed === undefined ? subject : { ...subject, sourcePackage: informed.sourcePackage }
}

/** A known namespace and a real version say more than none; then whoever gives a purl. */
function comparePackages(a: Package, b: Package): number {
  return (
    Number(a.namespace === null) - Number(b.namespace === null) ||
    Number(isOddVersion(a.version)) - Number(isOddVersion(b.version)) ||
    Number(a.purl === null) - Number(b.purl === null) ||
    compareText(a.name, b.name) ||
    compareText(a.version, b.version) ||
    compareText(a.purl ?? '', b.purl ?? '') ||
    compareText(JSON.stringify(a.sourcePackage), JSON.stringify(b.sourcePackage))
  )
}

function joinSpellings(groups: readonly PackageGroup[]): PackageGroup[] {
  const byName = new Map<string, PackageGroup[]>()
  for (const group of groups) {
    const name = looseName(group.subject)
    const known = byName.get(name)
    if (known === undefined) byName.set(name, [group])
    else known.push(group)
  }
  return [...byName.values()].flatMap((namesakes) =>
    namesakes.length < 2 ? namesakes : joinNamesakes(namesakes),
  )
}

function looseName({ type, name }: Package): string {
  return `${type}\n${name.toLowerCase()}`
}

/**
 * One after the other in a fixed order, so that the order of the input says nothing. What one scanner lists as
 * two is two, and what both know by one spelling needs no other: only lone groups can find each other.
 */
function joinNamesakes(namesakes: readonly PackageGroup[]): PackageGroup[] {
  const joined: PackageGroup[] = []
  const open = createLoneGroups()
  for (const group of [...namesakes].sort(byInformation)) {
    const lone = toLoneGroup(group, joined.length)
    const home = lone === null ? null : open.takeTwin(lone)
    if (home !== null) joined[home.place] = unite(home.group, group)
    else {
      joined.push(group)
      if (lone !== null) open.add(lone)
    }
  }
  return joined
}

function unite(home: PackageGroup, group: PackageGroup): PackageGroup {
  return toGroup(home.key, [...home.observations, ...group.observations])
}

function byInformation(a: PackageGroup, b: PackageGroup): number {
  return comparePackages(a.subject, b.subject) || compareText(a.key, b.key)
}

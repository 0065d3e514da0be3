import type { Package, ScannerId } from '../domain/finding.ts'
import type { VulnerabilityObservation } from '../domain/observation.ts'
import { isSystemType } from '../domain/package-type.ts'
import { compareVersions } from '../versions/index.ts'
import { isOddVersion, packageIdentity, packageKey } from './identity.ts'
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
 * few that are not are joined afterwards, by the rules of `isSamePackage`.
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

/** One after the other in a fixed order, so that the order of the input says nothing. */
function joinNamesakes(namesakes: readonly PackageGroup[]): PackageGroup[] {
  const joined: PackageGroup[] = []
  for (const group of [...namesakes].sort(byInformation)) {
    const candidates = joined.filter((one) => isSamePackage(one, group))
    const [home] = candidates
    // Two homes are none: joining with either would be a guess.
    if (home === undefined || candidates.length > 1) joined.push(group)
    else joined[joined.indexOf(home)] = unite(home, group)
  }
  return joined
}

function unite(home: PackageGroup, group: PackageGroup): PackageGroup {
  return toGroup(home.key, [...home.observations, ...group.observations])
}

function byInformation(a: PackageGroup, b: PackageGroup): number {
  return comparePackages(a.subject, b.subject) || compareText(a.key, b.key)
}

/**
 * True when two scanners mean one package by two spellings. What one scanner lists as two is two: nobody is
 * corrected by the other.
 */
function isSamePackage(a: PackageGroup, b: PackageGroup): boolean {
  if (sharesScanner(a, b)) return false
  const [left, right] = [a.subject, b.subject]
  const isSameName = compareIdentity(left, right)
  if (isSameName && isSameVersion(left, right)) return true
  if (isSameName && hasOddVersion(left, right)) return sharesPath(a, b)
  return left.type === 'maven' && isSameVersion(left, right) && isSameArtifact(a, b)
}

/** The group of an artifact is often unknown, and sometimes guessed from the manifest: then the file tells. */
function isSameArtifact(a: PackageGroup, b: PackageGroup): boolean {
  if (sharesPath(a, b) || isInside(a, b) || isInside(b, a)) return true
  const isUnknown = a.subject.namespace === null || b.subject.namespace === null
  return isUnknown && (pathsOf(a).length === 0 || pathsOf(b).length === 0)
}

function compareIdentity(left: Package, right: Package): boolean {
  const [a, b] = [packageIdentity(left), packageIdentity(right)]
  return a.every((part, at) => part === b[at])
}

function isSameVersion(left: Package, right: Package): boolean {
  if (left.version === right.version) return true
  const { type } = left
  if (compareVersions(type, left.version, right.version) === 0) return true
  return isSystemType(type) && isSameButForEpoch(left, right)
}

/** Only one side knows the epoch: the name and everything else agree. */
function isSameButForEpoch(left: Package, right: Package): boolean {
  const [a, b] = [left.version, right.version]
  if (EPOCH.test(a) === EPOCH.test(b)) return false
  return compareVersions(left.type, a.replace(EPOCH, ''), b.replace(EPOCH, '')) === 0
}

const EPOCH = /^\d{1,10}:/

function hasOddVersion(left: Package, right: Package): boolean {
  return isOddVersion(left.version) || isOddVersion(right.version)
}

function sharesScanner(a: PackageGroup, b: PackageGroup): boolean {
  const scanners = new Set<ScannerId>(a.observations.map((one) => one.scanner))
  return b.observations.some((one) => scanners.has(one.scanner))
}

function sharesPath(a: PackageGroup, b: PackageGroup): boolean {
  const paths = new Set(pathsOf(a))
  return pathsOf(b).some((path) => paths.has(path))
}

/** True when every file of `inner` lies in an archive of `outer`: older reports name the outer one alone. */
function isInside(inner: PackageGroup, outer: PackageGroup): boolean {
  const archives = pathsOf(outer)
  const paths = pathsOf(inner)
  return (
    paths.length > 0 &&
    paths.every((path) => archives.some((archive) => path.startsWith(`${archive}/`)))
  )
}

function pathsOf(group: PackageGroup): string[] {
  return group.observations.flatMap((one) =>
    one.instances.flatMap((instance) => instance.path ?? []),
  )
}

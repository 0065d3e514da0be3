import type { Finding, Package } from '../../domain/finding.ts'
import { packageIdentity } from '../../domain/package-identity.ts'
import { isSystemType } from '../../domain/package-type.ts'
import { qualifiersOf, subpathOf } from '../../domain/purl.ts'
import { systemNamespaceOf } from '../../domain/system-namespace.ts'
import { versionTypeOf } from '../../versions/index.ts'
import { ready } from './compiled.ts'
import type { Compiled } from './compiled.ts'
import { createGlob, isGlob } from './glob.ts'
import { wantedOfPattern, wantedOfPurl } from './package-pattern.ts'
import type { PackagePattern, WantedPackage } from './package-pattern.ts'
import { isInRange } from './version-matcher.ts'
import type { VersionAnswer } from './version-matcher.ts'

export type PackageMatcher = {
  /** A finding without a package never matches. */
  readonly matches: (finding: Finding) => boolean
  readonly matchesPackage: (subject: Package) => boolean
  /** The same with the reason why a package that has the name and could have the version does not match. */
  readonly judge: (subject: Package) => VersionAnswer
  readonly wanted: WantedPackage
}

/** A package URL, or a package in words. The fault says what is wrong with it. */
export function createPackageMatcher(pattern: string | PackagePattern): Compiled<PackageMatcher> {
  const wanted = typeof pattern === 'string' ? wantedOfPurl(pattern) : wantedOfPattern(pattern)
  if (wanted.kind === 'fault') return wanted
  const hasName = createNameMatcher(wanted.value, typeof pattern !== 'string')
  return hasName.kind === 'fault' ? hasName : ready(toMatcher(wanted.value, hasName.value))
}

type NameMatcher = (subject: Package) => boolean

function toMatcher(wanted: WantedPackage, hasName: NameMatcher): PackageMatcher {
  const judge = (subject: Package): VersionAnswer =>
    isNamed(wanted, hasName, subject) ? judgeVersion(wanted, subject) : OTHER
  return {
    wanted,
    matches: (finding) => finding.package !== null && judge(finding.package).matches,
    matchesPackage: (subject) => judge(subject).matches,
    judge,
  }
}

const OTHER: VersionAnswer = { matches: false, reason: null }

function isNamed(wanted: WantedPackage, hasName: NameMatcher, subject: Package): boolean {
  const { type, distribution, isSource } = wanted
  if (type !== null && type !== subject.type) return false
  if (isSource && subject.sourcePackage === null) return false
  if (distribution !== null && distribution !== subject.namespace) return false
  return hasName(subject) && hasQualifiers(wanted, subject)
}

function judgeVersion({ versions, isSource }: WantedPackage, subject: Package): VersionAnswer {
  if (versions === null) return { matches: true, reason: null }
  const version = isSource ? (subject.sourcePackage?.version ?? '') : subject.version
  return isInRange(versions, versionTypeOf(subject), version)
}

function createNameMatcher(wanted: WantedPackage, mayBeGlob: boolean): Compiled<NameMatcher> {
  if (mayBeGlob && isGlob(wanted.path)) return createGlobMatcher(wanted)
  const inType = memoise((type) => normalisePath(type, wanted.path))
  const ending = endOf(wanted.path)
  return ready(
    (subject) =>
      endOf(nameOf(subject, wanted)) === ending &&
      pathsOf(subject, wanted).includes(inType(subject.type)),
  )
}

function createGlobMatcher(wanted: WantedPackage): Compiled<NameMatcher> {
  const first = createGlob(wanted.path)
  if (first.kind === 'fault') return first
  const inType = memoise((type) => createGlob(normalisePath(type, wanted.path)))
  return ready((subject) => {
    const glob = inType(subject.type)
    return glob.kind === 'ready' && pathsOf(subject, wanted).some(glob.value)
  })
}

/** A pattern is spelled anew for each type of packages, of which there are few. */
function memoise<T>(make: (type: string) => T): (type: string) => T {
  const known = new Map<string, T>()
  return (type) => {
    const value = known.get(type) ?? make(type)
    known.set(type, value)
    return value
  }
}

/** The last letter in whichever case: it tells most names apart before anything is normalised. */
function endOf(text: string): number {
  return text.charCodeAt(text.length - 1) | 32
}

function nameOf(subject: Package, { isSource }: WantedPackage): string {
  return isSource ? (subject.sourcePackage?.name ?? '') : subject.name
}

/** The names under which a package may be asked for, each with slashes between its parts. */
function pathsOf(subject: Package, wanted: WantedPackage): readonly string[] {
  const { type, namespace } = subject
  const name = nameOf(subject, wanted)
  if (isSystemType(type)) return [normalisePath(type, name)]
  const isUnknown = namespace === null || (type === 'maven' && namespace === name)
  if (isUnknown) return [normalisePath(type, name)]
  const full = normalisePath(type, `${namespace}/${name}`)
  return type === 'maven' && wanted.isGroupOptional ? [full, normalisePath(type, name)] : [full]
}

/**
 * As merging compares names, and in small letters where the purl specification writes them so: npm's name in a
 * purl cannot tell `JSONStream` from `jsonstream`.
 */
function normalisePath(type: string, path: string): string {
  const [, , name] = packageIdentity({ type, namespace: null, name: path })
  if (type === 'maven') return name.replace(':', '/')
  return SMALL_IN_PURLS.has(type) ? name.toLowerCase() : name
}

const SMALL_IN_PURLS = new Set(['npm', 'deb', 'apk', 'alpm', 'bitbucket'])

/** What is asked for and not told by the package's own purl is not known to hold. */
function hasQualifiers(wanted: WantedPackage, subject: Package): boolean {
  if (wanted.qualifiers.size === 0 && wanted.subpath === null) return true
  const purl = subject.purl ?? ''
  if (wanted.subpath !== null && wanted.subpath !== subpathOf(purl)) return false
  const own = qualifiersOf(purl) ?? new Map<string, string>()
  return [...wanted.qualifiers].every(([key, value]) => isSame(key, value, own.get(key)))
}

function isSame(key: string, wanted: string, own: string | undefined): boolean {
  if (own === undefined) return false
  if (key === 'distro') return isSameDistribution(wanted, own)
  // A package for every architecture is the one package for each of them.
  return wanted === own || (key === 'arch' && ALL_ARCHES.has(own))
}

const ALL_ARCHES = new Set(['all', 'noarch', 'any'])

/** `debian-10` and `debian-10.9` are one release in two spellings, as are `3.19.9` and `alpine-3.19.9`. */
function isSameDistribution(wanted: string, own: string): boolean {
  const [left, right] = [splitDistribution(wanted), splitDistribution(own)]
  const isNamedAlike = left.name === '' || right.name === '' || left.name === right.name
  return isNamedAlike && (left.release === '' || isSameRelease(left.release, right.release))
}

function isSameRelease(a: string, b: string): boolean {
  return `${a}.`.startsWith(`${b}.`) || `${b}.`.startsWith(`${a}.`)
}

function splitDistribution(text: string): { readonly name: string; readonly release: string } {
  const [, name = '', release = ''] =
    /^([a-z][a-z.]*(?:-[a-z]+)*)?-?(.*)$/.exec(text.toLowerCase()) ?? []
  return { name: name === '' ? '' : systemNamespaceOf(name), release }
}

import type { Package, VulnerabilityFinding } from '../domain/finding.ts'
import { isSystemType } from '../domain/package-type.ts'
import { compareVersions, versionTypeOf } from '../versions/index.ts'
import type { Blocking } from './effect.ts'
import { compareText } from './words.ts'

export type FixableFinding = VulnerabilityFinding & {
  readonly fix: VulnerabilityFinding['fix'] & { readonly version: string }
}

export type Target = {
  readonly version: string
  /** True when nobody names it as a release, or when it could not be compared with all others. */
  readonly isApproximate: boolean
}

/** The smallest version that clears all of these findings of one package. There has to be one. */
export function chooseTarget(installed: Package, findings: readonly FixableFinding[]): Target {
  const compare = createCompare(versionTypeOf(installed))
  const approximate = approximateByVersion(findings)
  const highest = highestOf([...approximate.keys()].sort(), compare)
  const isApproximate = (approximate.get(highest.version) ?? false) || !highest.isSure
  const target = { version: highest.version, isApproximate }
  return isSystemType(installed.type) ? target : raise(target, findings, compare)
}

/** The version that clears what blocks, where that is below the `target`, which clears the rest as well; else null. */
export function chooseEnough(
  installed: Package,
  findings: readonly FixableFinding[],
  { target, blocking }: { readonly target: Target; readonly blocking: Blocking },
): Target | null {
  const lifting = findings.filter(({ id }) => blocking.has(id))
  if (lifting.length === 0 || lifting.length === findings.length) return null
  const enough = chooseTarget(installed, lifting)
  const order = compareVersions(versionTypeOf(installed), enough.version, target.version)
  return order !== null && order < 0 ? enough : null
}

type Compare = (a: string, b: string) => number | null

/** The findings of a package name the same few versions again and again. */
function createCompare(type: string): Compare {
  const known = new Map<string, number | null>()
  return (a, b) => {
    const key = `${a}\n${b}`
    const before = known.get(key)
    if (before !== undefined) return before
    const order = compareVersions(type, a, b)
    known.set(key, order)
    return order
  }
}

/** A version is approximate only when no finding names it as a release. */
function approximateByVersion(findings: readonly FixableFinding[]): Map<string, boolean> {
  const versions = new Map<string, boolean>()
  for (const { fix } of findings) {
    versions.set(fix.version, (versions.get(fix.version) ?? true) && fix.isApproximate)
  }
  return versions
}

type Highest = { readonly version: string; readonly isSure: boolean }

/** By the ecosystem's order; of versions that it cannot compare, the first that it can read. */
function highestOf([first = '', ...others]: readonly string[], compare: Compare): Highest {
  let version = first
  let isSure = true
  for (const other of others) {
    const order = compare(other, version)
    isSure &&= order !== null
    const isBetter = order === null ? compare(version, version) === null : order > 0
    if (isBetter) version = other
  }
  return { version, isSure }
}

/** Each round raises it, and there are few release lines. */
const MAX_ROUNDS = 8

/** A flaw that is fixed in 3.3.5 and in 4.2.6 is still in 4.1.0, to which another flaw of the package may lead. */
function raise(start: Target, findings: readonly FixableFinding[], compare: Compare): Target {
  const several = distinctFixes(findings)
  let target = start
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const before = target
    for (const fix of several) target = raiseTo(target, fix, compare)
    if (target === before) break
  }
  return target
}

function raiseTo(target: Target, fix: FixableFinding['fix'], compare: Compare): Target {
  const needed = neededAbove(target.version, fix.versions, compare)
  return needed === null ? target : { version: needed, isApproximate: fix.isApproximate }
}

/** Most findings of a package that has many name the same versions. */
function distinctFixes(findings: readonly FixableFinding[]): readonly FixableFinding['fix'][] {
  const several = findings.map(({ fix }) => fix).filter((fix) => fix.versions.length > 1)
  const byVersions = new Map(
    several.map((fix) => [`${fix.isApproximate}\n${fix.versions.join('\n')}`, fix]),
  )
  return [...byVersions].sort(([a], [b]) => compareText(a, b)).map(([, fix]) => fix)
}

/**
 * The next fix above `version`, when that is the one for the release line of `version`: it shares no fewer
 * leading numbers with it than the next fix below. Of equals the higher, to be sure. Null when the one below
 * is, and so when there is no other.
 */
function neededAbove(version: string, fixes: readonly string[], compare: Compare): string | null {
  if (fixes.includes(version)) return null
  const orders = fixes.map((fix) => ({ fix, order: compare(fix, version) }))
  if (orders.some(({ order }) => order === 0)) return null
  const above = orders.find(({ order }) => order !== null && order > 0)?.fix
  const below = orders.findLast(({ order }) => order !== null && order < 0)?.fix
  if (above === undefined || below === undefined) return above ?? null
  return sharedNumbers(version, below) > sharedNumbers(version, above) ? null : above
}

/** How many of the leading numbers of two versions are the same. */
function sharedNumbers(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)]
  const differs = left.findIndex((number, at) => number !== right[at])
  return differs === -1 ? left.length : differs
}

function numbersOf(version: string): readonly string[] {
  return version.match(/\d+/g) ?? []
}

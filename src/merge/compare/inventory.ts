import type { Package, Witness } from '../../domain/finding.ts'
import type { ImageReport } from '../../domain/report.ts'
import { packageIdentity } from '../identity.ts'
import { isSameVersion, sortVersions } from './version-order.ts'

/** One version of a package, as an image holds it. */
export type Held = { readonly paths: ReadonlySet<string>; readonly seenBy: ReadonlySet<Witness> }

/** What is known to be in an image: its packages, and those that findings name. */
export type Inventory = {
  /** False: that a package is missing proves nothing. */
  readonly isWhole: boolean
  /** Rising; empty for a package that is not known to be there. */
  readonly versionsOf: (subject: Package) => readonly string[]
  readonly findHeld: (subject: Package) => Held | null
  /** Who recognised the package, in any version. */
  readonly witnessesOf: (subject: Package) => ReadonlySet<Witness>
}

export function createInventory(report: ImageReport): Inventory {
  const packages = new Map<string, Map<string, Builder>>()
  for (const one of report.packages) add(packages, one, one)
  for (const { package: subject, instances, seenBy } of report.findings) {
    if (subject === null) continue
    add(packages, subject, { seenBy, paths: instances.flatMap(({ path }) => path ?? []) })
  }
  const versionsOf = (subject: Package): ReadonlyMap<string, Builder> =>
    packages.get(toIdentityKey(subject)) ?? NO_VERSIONS
  const sorted = new Map<ReadonlyMap<string, Builder>, readonly string[]>()
  return {
    isWhole: report.isInventoryWhole,
    versionsOf: (subject) => {
      const versions = versionsOf(subject)
      const known = sorted.get(versions) ?? sortVersions(subject.type, versions.keys())
      sorted.set(versions, known)
      return known
    },
    findHeld: (subject) => findVersion(versionsOf(subject), subject),
    witnessesOf: (subject) =>
      new Set([...versionsOf(subject).values()].flatMap(({ seenBy }) => [...seenBy])),
  }
}

/** The package over time, as one text. */
export function toIdentityKey(subject: Package): string {
  return JSON.stringify(packageIdentity(subject))
}

type Builder = { readonly paths: Set<string>; readonly seenBy: Set<Witness> }

type Sight = { readonly paths: readonly string[]; readonly seenBy: readonly Witness[] }

const NO_VERSIONS: ReadonlyMap<string, Builder> = new Map()

function add(packages: Map<string, Map<string, Builder>>, subject: Package, sight: Sight): void {
  const key = toIdentityKey(subject)
  const versions = packages.get(key) ?? new Map<string, Builder>()
  packages.set(key, versions)
  const held = versions.get(subject.version) ?? { paths: new Set(), seenBy: new Set() }
  versions.set(subject.version, held)
  for (const path of sight.paths) held.paths.add(path)
  for (const scanner of sight.seenBy) held.seenBy.add(scanner)
}

/** An image with more versions of one package than this was made to keep somebody busy. */
const MOST_SPELLINGS = 1000

function findVersion(versions: ReadonlyMap<string, Builder>, subject: Package): Held | null {
  const exact = versions.get(subject.version)
  if (exact !== undefined) return exact
  if (versions.size > MOST_SPELLINGS) return null
  for (const [version, held] of versions) {
    if (isSameVersion(subject.type, version, subject.version)) return held
  }
  return null
}

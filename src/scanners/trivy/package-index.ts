import type { TrivyPackage } from './packages.ts'

export type PackageIndex = ReadonlyMap<string, TrivyPackage>

/** A vulnerability names its package by a UID; reports before 0.50 only by id or name and version. */
export function indexPackages(packages: readonly TrivyPackage[]): PackageIndex {
  const index = new Map<string, TrivyPackage>()
  for (const found of packages) {
    index.set(nameKey(found.name, found.version), found)
    if (found.id !== '') index.set(idKey(found.id), found)
  }
  // Last, since it is the only one that is surely unique.
  for (const found of packages) if (found.uid !== '') index.set(found.uid, found)
  return index
}

/** The package that a row of the same result means. */
export function findPackage(
  index: PackageIndex,
  named: Pick<TrivyPackage, 'uid' | 'id' | 'name' | 'version'>,
): TrivyPackage | undefined {
  return (
    index.get(named.uid) ??
    index.get(idKey(named.id)) ??
    index.get(nameKey(named.name, named.version))
  )
}

function idKey(id: string): string {
  return `id\u0000${id}`
}

function nameKey(name: string, version: string): string {
  return `name\u0000${name}\u0000${version}`
}

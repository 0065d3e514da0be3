import type { LayerPackages } from '../domain/image.ts'
import type { ListedPackage, PackageType } from './package-database.ts'
import { findPackageType, MOST_PACKAGES } from './package-database.ts'

/** One layer's copy of a list of packages; null: it is there and cannot be read. */
export type PackageFile = {
  readonly path: string
  readonly type: PackageType
  readonly packages: readonly ListedPackage[] | null
}

/** What of a layer decides which lists are in force. */
export type PackageListing = {
  /** `sha256:…`: which layer it is. */
  readonly diffId: string
  readonly packageFiles: readonly PackageFile[]
  /** Paths that the layer takes away from those below, with all that lies in them. */
  readonly whiteouts: readonly string[]
  /** Directories of which nothing of the layers below remains. */
  readonly opaques: readonly string[]
}

const TYPES: readonly PackageType[] = ['deb', 'apk']

/**
 * What is installed as each layer leaves it, from the bottom up: its own copy of a list stands for that of the
 * layers below, and where there is a file for each package, they add up. A layer that touches no list is left out,
 * and so is one whose list cannot be read.
 */
export function toLayerPackages(listings: readonly PackageListing[]): LayerPackages[] {
  const inForce = new Map<string, PackageFile>()
  return listings.flatMap((listing) => {
    const touched = new Set<PackageType>([
      ...remove(inForce, listing),
      ...listing.packageFiles.map(({ type }) => type),
    ])
    for (const file of listing.packageFiles) inForce.set(file.path, file)
    return TYPES.filter((type) => touched.has(type)).flatMap((type) =>
      toList(inForce, type, listing.diffId),
    )
  })
}

/** Takes away what the layer takes away; returns whose lists that were. */
function remove(
  inForce: Map<string, PackageFile>,
  { whiteouts, opaques }: PackageListing,
): PackageType[] {
  const paths = [...inForce.keys()]
  if (paths.length === 0) return []
  const gone = new Set(whiteouts)
  const emptied = new Set(opaques)
  const lost = paths.filter((path) => isGone(path, gone, emptied))
  return lost.flatMap((path) => {
    inForce.delete(path)
    return findPackageType(path) ?? []
  })
}

function isGone(path: string, gone: ReadonlySet<string>, emptied: ReadonlySet<string>): boolean {
  if (gone.has(path) || emptied.has('')) return true
  for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1)) {
    const folder = path.slice(0, slash)
    if (gone.has(folder) || emptied.has(folder)) return true
  }
  return false
}

function toList(
  inForce: ReadonlyMap<string, PackageFile>,
  type: PackageType,
  layer: string,
): LayerPackages[] {
  const packages: ListedPackage[] = []
  for (const file of inForce.values()) {
    if (file.type !== type) continue
    if (file.packages === null) return []
    for (const one of file.packages) packages.push(one)
    if (packages.length > MOST_PACKAGES) return []
  }
  return [{ layer, type, packages }]
}

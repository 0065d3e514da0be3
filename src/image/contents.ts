import type { Contents } from '../domain/image.ts'
import type { FileKinds } from './file-kinds.ts'
import { toLayerPackages } from './layer-packages.ts'
import type { PackageListing } from './layer-packages.ts'

/*
 * What an image holds, from the lists of its layers: a later layer replaces what an earlier one has of the same
 * path, and takes away with whiteouts (OCI image specification 1.1, layer.md).
 */

/** Something other than a directory. */
export type ListedEntry = {
  /** Clean, no leading slash. */
  readonly path: string
  /** Null for links, devices and pipes, which only hide what lies below them. */
  readonly file: { readonly bytes: number; readonly kinds: FileKinds } | null
}

export type LayerListing = PackageListing & {
  readonly entries: readonly ListedEntry[]
  readonly directories: readonly string[]
  /** Files beyond what a list holds: counted as if no other layer had them. */
  readonly unlisted: { readonly files: number; readonly bytes: number; readonly jars: number }
}

/** The most entries that a layer's listing names; larger layers exist, but a list must not fill the memory. */
export const MOST_LISTED = 200_000

/** The same for the paths that are handed on. */
const MOST_PATHS = 200_000

/** Counts what is left when all layers are applied; `listings` from the lowest layer to the highest. */
export function toContents(listings: readonly LayerListing[]): Contents {
  const tally = createTally()
  const cover = createCover()
  for (const listing of listings.toReversed()) {
    for (const entry of listing.entries.toReversed()) {
      if (cover.hides(entry.path)) continue
      cover.add(entry.path)
      if (entry.file !== null) tally.count(entry.path, entry.file)
    }
    cover.close(listing)
    tally.countUnlisted(listing.unlisted)
  }
  return { ...tally.total(), layerPackages: toLayerPackages(listings) }
}

/** Whether some layer had more entries than are listed, so that counts are of at least so many. */
export function isIncomplete(listings: readonly LayerListing[]): boolean {
  return listings.some(({ unlisted }) => unlisted.files > 0)
}

type Cover = {
  /** Whether what was added so far, and the layers that were closed, hide an entry of the layer at hand. */
  hides(path: string): boolean
  add(path: string): void
  close(listing: LayerListing): void
}

/** What the layers above hide. Entries of one directory follow each other, so its answer is kept. */
function createCover(): Cover {
  const atHand = new Set<string>()
  const directories = new Set<string>()
  const gone = new Set<string>()
  const opaque = new Set<string>()
  const judged = new Map<string, boolean>()
  const isDirectoryHidden = (path: string | null): boolean => {
    if (path === null) return opaque.has('')
    const known = judged.get(path)
    if (known !== undefined) return known
    const isHidden = gone.has(path) || opaque.has(path) || isDirectoryHidden(parentOf(path))
    judged.set(path, isHidden)
    return isHidden
  }
  return {
    hides: (path) =>
      atHand.has(path) ||
      gone.has(path) ||
      directories.has(path) ||
      isDirectoryHidden(parentOf(path)),
    add: (path) => atHand.add(path),
    close: (listing) => {
      for (const { path } of listing.entries) gone.add(path)
      for (const path of listing.whiteouts) gone.add(path)
      for (const path of listing.opaques) opaque.add(path)
      for (const path of listing.directories) directories.add(path)
      atHand.clear()
      judged.clear()
    },
  }
}

function parentOf(path: string): string | null {
  const slash = path.lastIndexOf('/')
  return slash === -1 ? null : path.slice(0, slash)
}

function createTally() {
  const counts = { files: 0, bytes: 0, jars: 0, models: 0, condaPackages: 0 }
  const weights = { count: 0, bytes: 0 }
  const executables: string[] = []
  const weightPaths: string[] = []
  const countUnlisted = (more: LayerListing['unlisted']): void => {
    counts.files += more.files
    counts.bytes += more.bytes
    counts.jars += more.jars
  }
  const count = (path: string, { bytes, kinds }: NonNullable<ListedEntry['file']>): void => {
    countUnlisted({ files: 1, bytes, jars: Number(kinds.isJar) })
    counts.models += Number(kinds.isModel)
    counts.condaPackages += Number(kinds.isCondaPackage)
    if (kinds.isExecutable && executables.length < MOST_PATHS) executables.push(path)
    if (!kinds.isWeight) return
    weights.count += 1
    weights.bytes += bytes
    if (weightPaths.length < MOST_PATHS) weightPaths.push(path)
  }
  const total = (): Omit<Contents, 'layerPackages'> => ({
    ...counts,
    weights,
    executables: executables.sort(),
    weightPaths: weightPaths.sort(),
  })
  return { count, countUnlisted, total }
}

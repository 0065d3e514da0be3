import type { ListedDirectory, ListedEntry, LayerListing } from './layer-listing.ts'

/*
 * Layers laid over each other: a later layer replaces what an earlier one has of the same path, and takes away
 * with whiteouts (OCI image specification 1.1, layer.md).
 */

export type LaidUpVisitor = {
  /** Something other than a directory that is left in the image; `layer` is its diff id. */
  entry(entry: ListedEntry, layer: string): void
  /** A marked directory that is left as this layer has it. */
  directory(directory: ListedDirectory, layer: string): void
}

/** Tells of what is left when all layers are applied; `listings` from the lowest layer to the highest. */
export function layUp(listings: readonly LayerListing[], visitor: LaidUpVisitor): void {
  const cover = createCover()
  for (const listing of listings.toReversed()) {
    for (const directory of listing.markedDirectories ?? []) {
      if (!cover.hides(directory.path)) visitor.directory(directory, listing.diffId)
    }
    for (const entry of listing.entries.toReversed()) {
      if (cover.hides(entry.path)) continue
      cover.add(entry.path)
      visitor.entry(entry, listing.diffId)
    }
    cover.close(listing)
  }
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

import { NO_KINDS } from './file-kinds.ts'
import { joinMarks } from './file-marks.ts'
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
  /** A hard link that is left, to something that no layer below lists. */
  lostLink(entry: ListedEntry, layer: string): void
}

/** Tells of what is left when all layers are applied; `listings` from the lowest layer to the highest. */
export function layUp(listings: readonly LayerListing[], visitor: LaidUpVisitor): void {
  const cover = createCover()
  const links = createLinks(visitor)
  for (const listing of listings.toReversed()) {
    links.resolveIn(listing)
    for (const directory of listing.markedDirectories ?? []) {
      if (!cover.hides(directory.path)) visitor.directory(directory, listing.diffId)
    }
    for (const entry of listing.entries.toReversed()) {
      if (cover.hides(entry.path)) continue
      cover.add(entry.path)
      if (entry.linkTo === undefined) visitor.entry(entry, listing.diffId)
      else links.add({ entry, layer: listing.diffId })
    }
    cover.close(listing)
    links.close()
  }
  links.end()
}

type Link = { readonly entry: ListedEntry; readonly layer: string }

/**
 * Hard links wait for the layer below that has what they link to. A whiteout takes that away from the image and not
 * from the link, so that what is hidden is found as well.
 */
function createLinks(visitor: LaidUpVisitor) {
  const waiting = new Map<string, Link[]>()
  const added: Link[] = []
  const resolve = ({ entry, layer }: Link, target: ListedEntry): void => {
    const joined = joinEntries(entry, target)
    if (joined.linkTo === undefined) visitor.entry(joined, layer)
    else added.push({ entry: joined, layer })
  }
  return {
    add: (link: Link): void => void added.push(link),
    resolveIn: ({ entries }: LayerListing): void => {
      for (let at = entries.length - 1; at >= 0 && waiting.size > 0; at -= 1) {
        const target = entries[at]
        if (target === undefined) continue
        for (const link of waiting.get(target.path) ?? []) resolve(link, target)
        waiting.delete(target.path)
      }
    },
    /** What the layer at hand has added can only lead to layers below it. */
    close: (): void => {
      for (const link of added.splice(0)) {
        const path = link.entry.linkTo ?? ''
        const others = waiting.get(path)
        if (others === undefined) waiting.set(path, [link])
        else others.push(link)
      }
    },
    end: (): void => {
      for (const { entry, layer } of [...waiting.values()].flat()) {
        visitor.entry(entry, layer)
        visitor.lostLink(entry, layer)
      }
    },
  }
}

function joinEntries({ path, mark }: ListedEntry, target: ListedEntry): ListedEntry {
  const joined = joinMarks(mark ?? null, target.mark ?? null)
  return {
    path,
    file: { bytes: 0, kinds: target.file?.kinds ?? NO_KINDS },
    ...(joined === null ? {} : { mark: joined }),
    ...(target.linkTo === undefined ? {} : { linkTo: target.linkTo }),
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

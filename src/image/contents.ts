import type { Contents } from '../domain/image.ts'
import type { FileFacts } from '../domain/image-facts.ts'
import { createFileFacts } from './file-facts.ts'
import { layUp } from './lay-up.ts'
import type { LayerListing, ListedEntry } from './layer-listing.ts'
import { toLayerPackages } from './layer-packages.ts'

/* What an image holds, from the lists of its layers. */

export { MOST_LISTED } from './layer-listing.ts'
export type { LayerListing, ListedEntry } from './layer-listing.ts'

/** The same for the paths that are handed on. */
const MOST_PATHS = 200_000

/** Counts what is left when all layers are applied; `listings` from the lowest layer to the highest. */
export function toContents(listings: readonly LayerListing[]): Contents {
  return toWhole(listings).contents
}

/** The same, and what the rules about files ask for: told on one way through the layers. */
export function toWhole(listings: readonly LayerListing[]): WholeImage {
  const tally = createTally()
  const files = createFileFacts(listings)
  layUp(listings, {
    entry: (entry, layer) => {
      if (entry.file !== null) tally.count(entry.path, entry.file)
      files.addEntry(entry, layer)
    },
    directory: (directory, layer) => {
      files.addDirectory(directory, layer)
    },
    lostLink: () => {
      files.addLost()
    },
  })
  for (const { unlisted } of listings) tally.countUnlisted(unlisted)
  const contents = { ...tally.total(), layerPackages: toLayerPackages(listings) }
  return { contents, files: files.total() }
}

export type WholeImage = { readonly contents: Contents; readonly files: FileFacts }

/** Whether some layer had more entries than are listed, so that counts are of at least so many. */
export function isIncomplete(listings: readonly LayerListing[]): boolean {
  return listings.some(({ unlisted }) => unlisted.files > 0)
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

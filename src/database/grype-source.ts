import { lstat, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PlimsollError } from '../domain/errors.ts'
import type { Log, RunProgram } from '../ports.ts'
import { importGrypeDatabase } from './grype-import.ts'
import type { ImportedDatabase } from './grype-import.ts'
import { listingAddress, parseGrypeListing } from './grype-listing.ts'
import type { GrypeListing } from './grype-listing.ts'
import type { VersionFacts } from './kept-version.ts'
import type { DatabaseSource } from './source.ts'
import { requireSpace } from './space.ts'
import type { FreeBytes } from './space.ts'
import type { Workplace } from './store.ts'
import type { Web } from './web.ts'
import { createDamaged, DATABASE_TITLES } from './words.ts'

const MAX_LISTING_BYTES = 1024 ** 2
const MAX_ARCHIVE_BYTES = 1024 ** 3

export type GrypeSourceOptions = {
  readonly web: Web
  readonly log: Log
  readonly runProgram: RunProgram
  readonly freeBytes: FreeBytes
  /** The address above `v6/latest.json`. */
  readonly address: string
  /** Path of the program that imports; null: there is none yet. */
  readonly grype: string | null
}

/** Grype's database: a listing that names an archive and its checksum; Grype itself imports it. */
export function createGrypeSource(options: GrypeSourceOptions): DatabaseSource {
  return {
    name: 'grype',
    origins: [options.address],
    ask: async (origin, signal) => {
      const url = listingAddress(origin)
      const what = `the listing of ${DATABASE_TITLES.grype}`
      const text = await options.web.readText({ url, what, maxBytes: MAX_LISTING_BYTES, signal })
      const listing = parseGrypeListing(text, url)
      if (listing.status === 'deprecated') {
        options.log.warn(
          `${url.host} says that schema ${listing.schema} of Grype's database will not be built much longer; a newer release of Plimsoll uses the next one.`,
        )
      }
      return {
        digest: listing.checksum,
        fetchInto: (workplace, stop) => fetchArchive({ options, listing, workplace, signal: stop }),
      }
    },
  }
}

async function fetchArchive(job: {
  readonly options: GrypeSourceOptions
  readonly listing: GrypeListing
  readonly workplace: Workplace
  readonly signal: AbortSignal
}): Promise<VersionFacts> {
  const { options, listing, workplace, signal } = job
  const { grype } = options
  if (grype === null) throw createNoProgram()
  const file = join(workplace.scratch, archiveName(listing.archive))
  await saveArchive(job, file)
  const { runProgram } = options
  const imported = await importGrypeDatabase({ runProgram, grype, file, workplace, signal })
  await rm(file)
  requireBuiltAsListed(listing, imported)
  const files = await Promise.all(
    imported.files.map(async (path) => ({
      path,
      size: (await lstat(join(workplace.content, path))).size,
    })),
  )
  return { built: imported.built.toISOString(), schema: imported.schema, files }
}

async function saveArchive(job: Parameters<typeof fetchArchive>[0], path: string): Promise<void> {
  const { options, listing, workplace, signal } = job
  const url = listing.archive
  const bars: { advance(amount: number): void; done(): void }[] = []
  try {
    const saved = await options.web.save({
      url,
      what: `the archive of ${DATABASE_TITLES.grype}`,
      maxBytes: MAX_ARCHIVE_BYTES,
      signal,
      path,
      onStart: async (total) => {
        const { freeBytes } = options
        const folder = workplace.content
        if (total !== null) {
          await requireSpace({ name: 'grype', folder, packedBytes: total, freeBytes })
        }
        if (bars.length > 0) return
        bars.push(options.log.progress({ label: DATABASE_TITLES.grype, total, unit: 'bytes' }))
      },
      onBytes: (bytes) => bars[0]?.advance(bytes),
    })
    if (saved.digest !== listing.checksum) {
      throw createDamaged(
        'grype',
        `${url.href} is ${saved.digest}, and its listing says ${listing.checksum}`,
      )
    }
  } finally {
    bars[0]?.done()
  }
}

/** Grype tells a raw database by its ending and archives by their content. */
function archiveName(url: URL): string {
  const ending = /\.(?:db|tar(?:\.(?:zst|gz|xz))?)$/.exec(url.pathname)?.[0] ?? '.archive'
  return `vulnerability-db${ending}`
}

/** Both have whole seconds; a listing of one version over the archive of another would hide its age. */
function requireBuiltAsListed(listing: GrypeListing, imported: ImportedDatabase): void {
  const seconds = (date: Date): number => Math.floor(date.getTime() / 1000)
  if (seconds(listing.built) === seconds(imported.built)) return
  throw createDamaged(
    'grype',
    `it was built at ${imported.built.toISOString()}, and its listing says ${listing.built.toISOString()}`,
  )
}

function createNoProgram(): PlimsollError {
  return new PlimsollError({
    code: 'scanner-missing',
    message: `${DATABASE_TITLES.grype} cannot be imported, since there is no Grype here to do it.`,
    hint: 'Install the scanners first: `plimsoll install`.',
  })
}

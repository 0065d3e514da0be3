import { lstat, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PlimsollError } from '../domain/errors.ts'
import type { Log, RunProgram } from '../ports.ts'
import { importGrypeDatabase } from './grype-import.ts'
import { listingAddress, parseGrypeListing } from './grype-listing.ts'
import type { GrypeListing } from './grype-listing.ts'
import type { VersionFacts } from './kept-version.ts'
import type { DatabaseSource } from './source.ts'
import { requireBuilt } from './require-built.ts'
import type { Shelf } from './shelf.ts'
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
  readonly shelf: Shelf
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
        fetchInto: (workplace, stop) =>
          provideArchive({ options, origin, listing, workplace, signal: stop }),
      }
    },
    recall: async (signal) => {
      const shelved = await options.shelf.findNewest(signal)
      if (shelved === null) return null
      const { version: digest, origin, built } = shelved.record
      return {
        ...{ digest, origin, built: new Date(built) },
        fetchInto: async (workplace, stop) => {
          const importing = { options, file: shelved.path, workplace, signal: stop }
          return requireBuilt('grype', shelved.record, await importArchive(importing))
        },
      }
    },
  }
}

type Job = {
  readonly options: GrypeSourceOptions
  readonly origin: string
  readonly listing: GrypeListing
  readonly workplace: Workplace
  readonly signal: AbortSignal
}

/** From the shared cache where it has the very archive that the listing names, else from the origin. */
async function provideArchive(job: Job): Promise<VersionFacts> {
  const { options, origin, listing, workplace, signal } = job
  const { grype, shelf } = options
  if (grype === null) throw createNoProgram()
  const wanted = { digest: listing.checksum, file: archiveName(listing.archive) }
  const shelved = await shelf.find(wanted, signal)
  const file = shelved ?? join(workplace.scratch, wanted.file)
  if (shelved === null) await saveArchive(job, file)
  const facts = await importArchive({ options, file, workplace, signal })
  requireBuiltAsListed(listing, facts)
  if (shelved === null) {
    await shelf.keep(file, { ...wanted, version: wanted.digest, origin, built: facts.built })
  }
  await rm(file)
  return facts
}

type Importing = Pick<Job, 'options' | 'workplace' | 'signal'> & { readonly file: string }

async function importArchive({
  options,
  file,
  workplace,
  signal,
}: Importing): Promise<VersionFacts> {
  const { runProgram, grype } = options
  if (grype === null) throw createNoProgram()
  const imported = await importGrypeDatabase({ runProgram, grype, file, workplace, signal })
  const files = await Promise.all(
    imported.files.map(async (path) => ({
      path,
      size: (await lstat(join(workplace.content, path))).size,
    })),
  )
  return { built: imported.built.toISOString(), schema: imported.schema, files }
}

async function saveArchive(job: Job, path: string): Promise<void> {
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
function requireBuiltAsListed(listing: GrypeListing, { built }: VersionFacts): void {
  const seconds = (date: Date): number => Math.floor(date.getTime() / 1000)
  if (seconds(listing.built) === seconds(new Date(built))) return
  throw createDamaged(
    'grype',
    `it was built at ${built}, and its listing says ${listing.built.toISOString()}`,
  )
}

function createNoProgram(): PlimsollError {
  return new PlimsollError({
    code: 'scanner-missing',
    message: `${DATABASE_TITLES.grype} cannot be imported, since there is no Grype here to do it.`,
    hint: 'Install the scanners first: `plimsoll install`.',
  })
}

import { constants } from 'node:fs'
import { copyFile, link, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import type { DatabaseName } from '../domain/verdict.ts'
import type { Log, SharedCache } from '../ports.ts'
import { hashArchive } from './hash-archive.ts'
import { readJsonFile } from './kept-version.ts'
import { DATABASE_TITLES } from './words.ts'

/** An archive as its origin publishes it. */
export type Archive = {
  /** `sha256:…` of the archive itself. */
  readonly digest: string
  /** Its name in the shared cache; Grype looks at the ending. */
  readonly file: string
}

/** What is written beside an archive, for runs that can ask no origin. */
export type ShelfRecord = Archive & {
  /** Of the version: of the manifest (Trivy), of the archive (Grype). */
  readonly version: string
  readonly origin: string
  /** ISO time. */
  readonly built: string
}

export type Shelved = { readonly record: ShelfRecord; readonly path: string }

/** Archives of one database that runs on other machines kept. */
export type Shelf = {
  /** The path of the archive that an origin named, proved by its digest; null: to be fetched. */
  find(archive: Archive, signal: AbortSignal): Promise<string | null>
  /** Waits only until the archive is handed over. */
  keep(path: string, record: ShelfRecord): Promise<void>
  /** The newest, which is what its own record says and nobody else; null also where that is not enough. */
  findNewest(signal: AbortSignal): Promise<Shelved | null>
}

export type ShelfOptions = {
  /** Null: there is none. */
  readonly cache: SharedCache | null
  /** True where only trusted runs can have kept what is restored. */
  readonly trustsUnconfirmed: boolean
  readonly name: DatabaseName
  readonly log: Log
}

const RECORD_FILE = 'record.json'

const DIGEST = v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/))

const SHELF_RECORD = v.object({
  format: v.literal(1),
  digest: DIGEST,
  file: v.pipe(v.string(), v.regex(/^\w[\w.-]{0,99}$/)),
  version: DIGEST,
  origin: v.pipe(v.string(), v.maxLength(2000)),
  built: v.pipe(
    v.string(),
    v.check((text) => !Number.isNaN(Date.parse(text))),
  ),
})

/** No name may begin with another one: entries are looked for by the beginnings of their keys. */
const KEY_NAMES = { trivy: 'trivy', 'trivy-java': 'java', grype: 'grype' } as const

const HASH_DIGITS = 32

export function createShelf(options: ShelfOptions): Shelf {
  const { cache, name, log, trustsUnconfirmed } = options
  const prefix = `plimsoll-db-${KEY_NAMES[name]}-`
  const files = `db-${KEY_NAMES[name]}`
  const keyOf = ({ digest }: Archive): string =>
    `${prefix}${digest.slice('sha256:'.length, 'sha256:'.length + HASH_DIGITS)}`
  return {
    find: async (archive, signal) => {
      const restored = await cache?.restore({ key: keyOf(archive), name: files })
      if (restored === null || restored === undefined) return null
      return proveArchive(options, { archive, ...restored, signal })
    },
    keep: async (path, record) => {
      await cache?.keep({ key: keyOf(record), name: files, fill: (to) => fill(to, path, record) })
    },
    findNewest: async (signal) => {
      if (!trustsUnconfirmed || cache === null) return null
      const entry = { key: `${prefix}newest`, prefixes: [prefix], name: files }
      const restored = await cache.restore(entry)
      if (restored === null) return null
      const record = await readRecord(restored.folder)
      if (record === null) {
        log.debug(`${DATABASE_TITLES[name]}: ${restored.key} in the shared cache has no record`)
        return null
      }
      const path = await proveArchive(options, { archive: record, ...restored, signal })
      return path === null ? null : { record, path }
    },
  }
}

type Restored = {
  readonly archive: Archive
  readonly key: string
  readonly folder: string
  readonly signal: AbortSignal
}

async function proveArchive(
  { name, log }: ShelfOptions,
  { archive, key, folder, signal }: Restored,
): Promise<string | null> {
  const path = join(folder, archive.file)
  const found = await hashArchive(path, signal)
  if (found === archive.digest) {
    log.info(`${DATABASE_TITLES[name]} is in the shared cache, ${archive.digest.slice(0, 19)}….`)
    return path
  }
  if (!signal.aborted) {
    const what = found === null ? 'holds no archive' : `is ${found}`
    log.warn(
      `What the shared cache keeps as ${DATABASE_TITLES[name]} ${what}, not ${archive.digest}: it is not used. Delete the entry ${key} there, and find out who wrote it.`,
    )
  }
  return null
}

async function fill(folder: string, path: string, record: ShelfRecord): Promise<void> {
  const { digest, file, version, origin, built } = record
  const text = JSON.stringify({ format: 1, digest, file, version, origin, built }, null, 2)
  await writeFile(join(folder, RECORD_FILE), `${text}\n`)
  // Nobody writes to it any more, so that both names may lead to the same bytes.
  const to = join(folder, file)
  await link(path, to).catch(() => copyFile(path, to, constants.COPYFILE_EXCL))
}

async function readRecord(folder: string): Promise<ShelfRecord | null> {
  const parsed = v.safeParse(SHELF_RECORD, await readJsonFile(join(folder, RECORD_FILE)))
  return parsed.success ? parsed.output : null
}

import { randomBytes } from 'node:crypto'
import { lstat, mkdir, mkdtemp, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FeedName } from '../domain/feed.ts'
import { toFileFailure } from './feed-failure.ts'
import { FEEDS } from './feed-kinds.ts'
import { readKeptFeed, recordName, toFeedRecord } from './kept-feed.ts'
import type { FeedFolder, KeptFeed } from './kept-feed.ts'

/*
 * <cache>/feeds/
 *   kev.record.json            which file is the list, whence, of when, when it was last confirmed
 *   kev-<16 hex digits>.json   the list; named by its content, so that a record never speaks of another list
 *   epss.record.json, epss-<16 hex digits>.csv.gz
 *   .partial-XXXXXX/           one that some run is fetching
 *
 * Runs share it without a lock: each file appears by one rename, and the record is written last.
 *
 * The cache that runs on other machines share keeps no feeds: they are a few megabytes that change every day, and
 * their servers publish no hash by which what came from there could be checked.
 */

export type FeedStore = {
  /** What is kept, whatever its origin; null when there is none that can be used. */
  read(): Promise<KeptFeed | null>
  /** Lets `fill` make a list in a new file and keeps it; null where it made none. Throws FeedFailure, and what `fill` throws. */
  place(fill: (path: string) => Promise<Filled | null>): Promise<KeptFeed | null>
  /** Notes that it is still the newest; where that cannot be written down, its server is asked again sooner. */
  confirm(kept: KeptFeed, confirmedAt: Date): Promise<KeptFeed>
  /** Makes sure that what is kept is not taken again. Never refuses. */
  forget(): Promise<void>
}

export type Filled = Omit<KeptFeed, 'path'> & {
  readonly bytes: number
  /** In hex. */
  readonly sha256: string
}

export function createFeedStore(cacheFolder: string, name: FeedName): FeedStore {
  const folder = join(cacheFolder, 'feeds')
  const place = { name, folder }
  return {
    read: () => readKeptFeed(place),
    place: async (fill) => {
      const partial = await makePartial(folder)
      try {
        const path = join(partial, 'list')
        const filled = await fill(path)
        return filled === null ? null : await moveIntoPlace(place, path, filled)
      } finally {
        await rm(partial, { recursive: true, force: true, maxRetries: 3 })
      }
    },
    confirm: async (kept, confirmedAt) => {
      const confirmed = { ...kept, confirmedAt }
      await noteConfirmation(place, confirmed).catch(() => undefined)
      return confirmed
    },
    forget: () => rm(join(folder, recordName(name)), { force: true }).catch(() => undefined),
  }
}

async function makePartial(folder: string): Promise<string> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    return await mkdtemp(join(folder, '.partial-'))
  } catch (thrown) {
    throw toFileFailure(folder, thrown)
  }
}

async function moveIntoPlace(place: FeedFolder, from: string, filled: Filled): Promise<KeptFeed> {
  const { name, folder } = place
  const { bytes, sha256, ...facts } = filled
  const path = join(folder, `${name}-${sha256.slice(0, 16)}.${FEEDS[name].ending}`)
  try {
    await rename(from, path)
    await writeRecord(place, { path, ...facts }, bytes)
  } catch (thrown) {
    throw toFileFailure(folder, thrown)
  }
  await sweep(place, path)
  return { path, ...facts }
}

async function writeRecord(
  { name, folder }: FeedFolder,
  kept: KeptFeed,
  bytes: number,
): Promise<void> {
  const partial = join(folder, `.record-${randomBytes(6).toString('hex')}`)
  try {
    await writeFile(partial, toFeedRecord(kept, bytes))
    await rename(partial, join(folder, recordName(name)))
  } catch (thrown) {
    await rm(partial, { force: true }).catch(() => undefined)
    throw thrown
  }
}

/** Its file gets the new time too: of those that nobody confirms any more, the old ones are swept out. */
async function noteConfirmation(place: FeedFolder, kept: KeptFeed): Promise<void> {
  const { size } = await lstat(kept.path)
  await utimes(kept.path, kept.confirmedAt, kept.confirmedAt)
  await writeRecord(place, kept, size)
}

/** Longer than a list is used without being confirmed, and longer than any run takes. */
const SWEEP_AFTER_MS = 2 * 24 * 3600 * 1000

/** Removes what earlier lists and killed runs left behind; what another run may be reading stays. */
async function sweep({ name, folder }: FeedFolder, current: string): Promise<void> {
  const entries = await readdir(folder).catch(() => [])
  const old = entries.filter((entry) => /^\.(?:partial|record)-/.test(entry))
  const lists = entries.filter((entry) => new RegExp(`^${name}-[0-9a-f]{16}\\.`).test(entry))
  for (const path of [...old, ...lists].map((entry) => join(folder, entry))) {
    const facts = await lstat(path).catch(() => null)
    const isOld = facts !== null && Date.now() - facts.mtimeMs > SWEEP_AFTER_MS
    if (path !== current && isOld) {
      await rm(path, { recursive: true, force: true }).catch(() => undefined)
    }
  }
}

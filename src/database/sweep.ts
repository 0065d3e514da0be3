import { lstat, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Log } from '../ports.ts'
import { lastUsed } from './kept-version.ts'
import { makeHidden } from './store.ts'
import type { Store } from './store.ts'
import { systemCode } from './words.ts'

/** The newest versions stay, so that a mirror that lags behind costs no second download. */
const KEPT = 2

/** Longer than any run: what was taken or begun within this time may be in use still. */
const IN_USE_MS = 24 * 3600 * 1000

/**
 * Removes versions that are neither among the newest two nor taken by any run for a day, those that are
 * broken, and what runs that were killed left behind. Never fails: a folder that cannot be removed costs disk, not the run.
 */
export async function sweep(store: Store, log: Pick<Log, 'debug'>): Promise<void> {
  // The clock of the files, not of the run: an input can set that one.
  const now = new Date()
  try {
    for (const folder of await findUnused(store, now)) await removeVersion(store, folder, now)
    for (const folder of await findLeftovers(store, now)) {
      await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    }
  } catch (error) {
    log.debug(
      `Old databases in ${store.folder} could not be removed: ${systemCode(error) ?? String(error)}`,
    )
  }
}

async function findUnused(store: Store, now: Date): Promise<readonly string[]> {
  const all = await store.list()
  const versions = all.flatMap((each) => (each.kind === 'usable' ? [each.version] : []))
  const newestFirst = versions.sort((a, b) => b.built.getTime() - a.built.getTime())
  const broken = all.flatMap((each) => (each.kind === 'broken' ? [each.folder] : []))
  const folders = [...newestFirst.slice(KEPT).map(({ folder }) => folder), ...broken]
  const idle = await Promise.all(folders.map((folder) => isIdle(folder, now)))
  return folders.filter((_, index) => idle[index])
}

async function isIdle(folder: string, now: Date): Promise<boolean> {
  return now.getTime() - (await lastUsed(folder)).getTime() > IN_USE_MS
}

/** Another run may take it between the look and the move; then it goes back. */
async function removeVersion(store: Store, folder: string, now: Date): Promise<void> {
  const hidden = await makeHidden(store.name, store.folder, 'removed')
  const aside = join(hidden, 'content')
  await rename(folder, aside)
  if (await isIdle(aside, now)) await rm(aside, { recursive: true, force: true, maxRetries: 3 })
  else await rename(aside, folder)
  await rm(hidden, { recursive: true, force: true, maxRetries: 3 })
}

async function findLeftovers(store: Store, now: Date): Promise<readonly string[]> {
  const names = await readdir(store.folder).catch(() => [])
  const hidden = names.filter((name) => /^\.(?:partial|removed|checks)-/.test(name))
  const folders = hidden.map((name) => join(store.folder, name))
  const facts = await Promise.all(folders.map((folder) => lstat(folder).catch(() => null)))
  return folders.filter((_, index) => {
    const changed = facts[index]?.mtime.getTime() ?? now.getTime()
    return now.getTime() - changed > IN_USE_MS
  })
}

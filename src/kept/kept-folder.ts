import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { mkdir, open, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Log } from '../ports.ts'
import { MOST_FILE_BYTES, packKept, unpackKept } from './kept-file.ts'
import type { KeptContent } from './kept-file.ts'

/*
 * <cache>/scans/
 *   look-<hex>, opening-<hex>, base-<hex>   what we saw ourselves, each in a file of its own
 *   scan-<hex>                              what a scanner reported
 *   .partial-<hex>                          one that some run is writing
 *
 * Runs share it without a lock: a file appears whole by one rename, and its name says all that it follows from, so that
 * of two runs that write the same one either may win.
 */

export type KeptFolder = {
  readonly folder: string
  /** Null when there is none that can be used; one that is damaged is removed. */
  read(name: string): Promise<KeptContent | null>
  /** The file's bytes as they are, checked; null as above. */
  readBytes(name: string): Promise<Buffer | null>
  /** Refuses for a disk that is full, read-only or not there. */
  write(content: KeptContent): Promise<void>
  remove(name: string): Promise<void>
}

export function createKeptFolder(options: {
  readonly cacheFolder: string
  readonly log: Pick<Log, 'debug'>
  readonly now: () => Date
}): KeptFolder {
  const { log, now } = options
  const folder = join(options.cacheFolder, 'scans')
  const remove = (name: string): Promise<void> => rm(join(folder, name), { force: true })
  const readBoth = async (name: string): Promise<Both | null> => {
    const bytes = await readKept(join(folder, name))
    if (bytes === null) return null
    try {
      const content = await unpackKept(bytes)
      if (content.name !== name) throw new Error('it was written under another name')
      // Whatever is not used for long is removed.
      await utimes(join(folder, name), now(), now()).catch(() => undefined)
      return { bytes, content }
    } catch (error) {
      log.debug(`The kept ${name} is of no use and is removed: ${toWords(error)}`)
      await remove(name).catch(() => undefined)
      return null
    }
  }
  return {
    folder,
    read: async (name) => (await readBoth(name))?.content ?? null,
    readBytes: async (name) => (await readBoth(name))?.bytes ?? null,
    write: (content) => writeKept(folder, content),
    remove,
  }
}

type Both = { readonly bytes: Buffer; readonly content: KeptContent }

/** Null for what is missing, no regular file, or larger than any that we write. */
export async function readKept(path: string): Promise<Buffer | null> {
  // Neither a link nor a pipe is one of ours.
  const flags = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW
  const file = await open(path, flags).catch(() => null)
  if (file === null) return null
  try {
    const facts = await file.stat()
    return facts.isFile() && facts.size <= MOST_FILE_BYTES ? await file.readFile() : null
  } catch {
    // A disk that cannot be read holds nothing for us; the scan tells what is wrong with it.
    return null
  } finally {
    await file.close()
  }
}

async function writeKept(folder: string, content: KeptContent): Promise<void> {
  const bytes = await packKept(content)
  if (bytes === null) return
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const partial = join(folder, `.partial-${randomBytes(8).toString('hex')}`)
  try {
    await writeFile(partial, bytes, { flag: 'wx', mode: 0o600 })
    await rename(partial, join(folder, content.name))
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined)
    throw error
  }
}

export function toWords(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

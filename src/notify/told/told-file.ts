import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { NOTHING_TOLD } from '../../domain/message.ts'
import type { Told } from '../../domain/message.ts'
import type { Log } from '../../ports.ts'
import { MOST_TOLD_BYTES, parseTold, renderTold } from './parse-told.ts'

/** What `path` holds; nothing where it is missing, and, with a line in the log, where it is of no use. */
export async function readToldFile(path: string, log: Pick<Log, 'info'>): Promise<Told> {
  try {
    const text = await readBounded(path)
    return text === null ? NOTHING_TOLD : parseTold(text)
  } catch (error) {
    log.info(`What earlier runs told is of no use and is left out: ${toReason(error)}`)
    return NOTHING_TOLD
  }
}

/** Null for a file that is not there. */
async function readBounded(path: string): Promise<string | null> {
  // Neither a link nor a pipe is one of ours.
  const flags = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW
  const file = await open(path, flags).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  })
  if (file === null) return null
  try {
    const facts = await file.stat()
    if (!facts.isFile()) throw new Error('it is no file')
    if (facts.size > 2 * MOST_TOLD_BYTES) throw new Error('it is too large')
    return await file.readFile('utf8')
  } finally {
    await file.close()
  }
}

/** Appears whole, by one rename, for its owner alone. Refuses for a disk that is full, read-only or not there. */
export async function writeToldFile(path: string, told: Told): Promise<void> {
  const folder = dirname(path)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const partial = join(folder, `.partial-${randomBytes(8).toString('hex')}`)
  try {
    await writeFile(partial, renderTold(told), { flag: 'wx', mode: 0o600 })
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined)
    throw error
  }
}

/** The system's word, which holds no path; or ours. */
export function toReason(error: unknown): string {
  const { code, name, message } = error as Partial<NodeJS.ErrnoException>
  if (typeof code === 'string') return code
  return name === 'SyntaxError' ? 'it is no JSON' : (message ?? 'nobody said why')
}

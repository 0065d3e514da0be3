import { constants } from 'node:fs'
import { lstat, open } from 'node:fs/promises'
import { join } from 'node:path'
import { toCommitId } from './context.ts'

/** One of a hundred thousand branches has 100 bytes or less. */
const MOST_PACKED_BYTES = 16 * 1024 * 1024

/**
 * The commit that is checked out in a folder; null where there is no checkout, or its own files do not say. They are
 * read as files (gitrepository-layout(5)): Git would follow the configuration of the checkout, which can name programs.
 */
export async function findHead(folder: string): Promise<string | null> {
  const place = join(folder, '.git')
  const facts = await lstat(place).catch(() => null)
  if (facts?.isDirectory() !== true) return null
  const head = (await readFew(join(place, 'HEAD'), 1000))?.trim() ?? ''
  const [, ref] = /^ref: (refs\/\S+)$/.exec(head) ?? []
  return ref === undefined ? toCommitId(head) : findRef(place, ref)
}

async function findRef(place: string, ref: string): Promise<string | null> {
  if (ref.split('/').some((name) => name === '' || name.startsWith('.'))) return null
  const loose = toCommitId((await readFew(join(place, ref), 1000))?.trim())
  if (loose !== null) return loose
  const packed = (await readFew(join(place, 'packed-refs'), MOST_PACKED_BYTES)) ?? ''
  const line = packed.split('\n').find((one) => one.endsWith(` ${ref}`))
  return toCommitId(line?.split(' ', 1)[0])
}

/** Null for what is no regular file, or larger. */
async function readFew(path: string, maxBytes: number): Promise<string | null> {
  // A pipe would be waited for, and a link could lead anywhere.
  const flags = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW
  const handle = await open(path, flags).catch(() => null)
  if (handle === null) return null
  try {
    const facts = await handle.stat()
    return facts.isFile() && facts.size <= maxBytes ? await handle.readFile('latin1') : null
  } finally {
    await handle.close()
  }
}

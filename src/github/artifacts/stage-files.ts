import { constants, createWriteStream } from 'node:fs'
import { mkdir, open, realpath } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { toPlainText } from '../plain-text.ts'

export type Staged = {
  /** Absolute, below the folder that was staged to. */
  readonly files: readonly string[]
  /** What stayed behind and why, for people. */
  readonly leftOut: readonly string[]
}

type Staging = {
  /** Whose files they are; nothing outside of it is taken. */
  readonly from: string
  readonly files: readonly string[]
  /** A folder of our own. */
  readonly to: string
}

const MOST_BYTES = 256 * 1024 * 1024

/**
 * Copies regular files into a folder of our own, from where the toolkit can pack them: it would follow links, and it
 * takes a neighbour whose name begins like the folder for a part of it.
 */
export async function stageFiles({ from, files, to }: Staging): Promise<Staged> {
  const staged: string[] = []
  const leftOut: string[] = []
  for (const file of files) {
    const path = resolve(from, file)
    try {
      staged.push(await stageFile(path, { from: resolve(from), to }))
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      leftOut.push(`${toPlainText(relative(from, path))}: ${toPlainText(reason)}`)
    }
  }
  return { files: staged, leftOut }
}

async function stageFile(
  path: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<string> {
  const name = relative(from, path)
  await requireInside(path, from)
  // Characters that the service refuses, since some file systems do.
  if (/[":<>|*?\p{Cc}]/u.test(name)) throw new Error('artifacts cannot hold a file of that name')
  const target = join(to, name)
  // A last part that is a link fails to open; without O_NONBLOCK a pipe would be waited for, for ever.
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK
  const handle = await open(path, flags)
  try {
    const facts = await handle.stat()
    if (!facts.isFile()) throw new Error('it is not a regular file')
    if (facts.size > MOST_BYTES) throw new Error(`it is larger than ${MOST_BYTES} bytes`)
    await mkdir(dirname(target), { recursive: true, mode: 0o700 })
    const source = handle.createReadStream({ autoClose: false, end: MOST_BYTES })
    await pipeline(source, createWriteStream(target, { mode: 0o600, flags: 'wx' }))
  } finally {
    await handle.close()
  }
  return target
}

/** By its name, and by where the folders on the way really lie. */
async function requireInside(path: string, from: string): Promise<void> {
  const name = relative(from, path)
  const real = relative(await realpath(from), await realpath(dirname(path)))
  const isOutside = [name, real].some((one) => one === '..' || one.startsWith(`..${sep}`))
  if (name === '' || isOutside) throw new Error('it lies outside of the folder of the reports')
}

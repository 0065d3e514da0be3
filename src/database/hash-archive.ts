import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'

/** `sha256:…` of a file; null for what is no file, or cannot be read to its end. */
export async function hashArchive(path: string, signal: AbortSignal): Promise<string | null> {
  const facts = await lstat(path).catch(() => null)
  if (facts?.isFile() !== true) return null
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(path), hash, { signal })
    return `sha256:${hash.digest('hex')}`
  } catch {
    // Whoever asked fetches it instead, and is told of a cancelled run there.
    return null
  }
}

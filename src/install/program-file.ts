import { createHash } from 'node:crypto'
import { open, stat } from 'node:fs/promises'
import type { BigIntStats } from 'node:fs'
import { createCancelled } from './words.ts'

const CHUNK_BYTES = 1024 * 1024

/** SHA-256 of a file, hexadecimal. */
export async function hashFile(path: string, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256')
  const file = await open(path)
  try {
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES)
    for (;;) {
      if (signal.aborted) throw createCancelled()
      const { bytesRead } = await file.read(chunk, 0, CHUNK_BYTES)
      if (bytesRead === 0) return hash.digest('hex')
      hash.update(chunk.subarray(0, bytesRead))
    }
  } finally {
    await file.close()
  }
}

/**
 * What changes whenever anybody writes to a file or puts another one in its place; the time of change
 * cannot be set by programs. Hashing both scanners takes a quarter of a second, asking for this nothing.
 */
export async function readStamp(path: string): Promise<string> {
  return toStamp(await stat(path, { bigint: true }))
}

function toStamp(stats: BigIntStats): string {
  return [stats.dev, stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join(':')
}

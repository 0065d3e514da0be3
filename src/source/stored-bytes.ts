import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { CHUNK_BYTES } from '../archive/decompress.ts'

/** Where some bytes lie: a whole file, or a part of an archive. */
export type StoredBytes = { readonly path: string; readonly offset: number; readonly size: number }

/** The bytes as a stream; fewer than promised when the file is shorter. */
export function streamStored({ path, offset, size }: StoredBytes): Readable {
  if (size === 0) return Readable.from([])
  return createReadStream(path, {
    start: offset,
    end: offset + size - 1,
    highWaterMark: CHUNK_BYTES,
  })
}

/** The bytes in memory; the caller has looked at the size. Fewer when the file is shorter. */
export async function readStored({ path, offset, size }: StoredBytes): Promise<Buffer> {
  const file = await open(path, 'r')
  try {
    const bytes = Buffer.alloc(size)
    const { bytesRead } = await file.read(bytes, 0, size, offset)
    return bytes.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

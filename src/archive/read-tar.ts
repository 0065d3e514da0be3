import { createReadStream } from 'node:fs'
import { PlimsollError } from '../domain/errors.ts'
import {
  archiveCancelled,
  archiveInvalid,
  archiveTruncated,
  toArchiveError,
} from './archive-errors.ts'
import { CHUNK_BYTES, decompress, isCutOff, isDecompressionError } from './decompress.ts'
import { createTarReader } from './tar.ts'
import type { TarVisitor } from './tar.ts'

export type ReadTarRequest = {
  readonly path: string
  readonly visitor: TarVisitor
  /** Names the archive as the beginning of a sentence. */
  readonly label: string
  readonly maxEntries?: number
  readonly signal?: AbortSignal | undefined
  /** Told of bytes as stored, as they are read. */
  readonly onBytes?: ((count: number) => void) | undefined
}

/**
 * Reads an archive file (tar, plain or compressed) from its beginning to its end. Throws `archive-missing`,
 * `archive-invalid`, `archive-truncated`, `cancelled`, and what the visitor throws.
 */
export async function readTar(request: ReadTarRequest): Promise<void> {
  const { path, signal, onBytes } = request
  const reader = createTarReader(request)
  const source = createReadStream(path, { highWaterMark: CHUNK_BYTES, signal })
  // A failure is told by reading; one that comes before anybody reads would end the process.
  source.on('error', () => undefined)
  let told = 0
  try {
    for await (const chunk of await decompress(source)) {
      reader.push(chunk as Buffer)
      onBytes?.(source.bytesRead - told)
      told = source.bytesRead
    }
    reader.end()
  } catch (error) {
    throw explain(error, request)
  } finally {
    source.destroy()
  }
}

function explain(error: unknown, { label, signal }: ReadTarRequest): PlimsollError {
  if (error instanceof PlimsollError) return error
  if (signal?.aborted === true) return archiveCancelled(label)
  if (isCutOff(error)) return archiveTruncated(label, error)
  if (isDecompressionError(error)) return archiveInvalid(label, 'its compression is damaged', error)
  return toArchiveError(error, label)
}

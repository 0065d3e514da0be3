import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { archiveInvalid, archiveTruncated, toArchiveError } from '../archive/archive-errors.ts'
import {
  CHUNK_BYTES,
  decompress,
  findCompression,
  isCutOff,
  isDecompressionError,
} from '../archive/decompress.ts'
import type { Log } from '../ports.ts'
import { explainDisk } from './disk-failure.ts'
import { cancelled } from './stage.ts'

export type PlainArchive = {
  readonly path: string
  /** Whether it is a file of ours, which may be removed. */
  readonly isOurs: boolean
  /** Removes what was written for it; safe to call twice. */
  remove(): Promise<void>
}

export type PlainArchiveRequest = {
  readonly path: string
  readonly label: string
  readonly workFolder: string
  readonly log: Log
  readonly signal: AbortSignal
}

/**
 * The archive as a plain tar file, in which one can jump: itself, or, when it is compressed as a whole, a copy in
 * the work folder. Throws `archive-missing`, `archive-invalid`, `archive-truncated`, `no-space`, `cancelled`.
 */
export async function openPlainArchive(request: PlainArchiveRequest): Promise<PlainArchive> {
  const { path, label } = request
  const head = await readHead(path, label)
  if (head.length === 0) throw archiveInvalid(label, 'it is an empty file')
  if (findCompression(head) === 'none') {
    return { path, isOurs: false, remove: () => Promise.resolve() }
  }
  return copyPlain(request)
}

async function readHead(path: string, label: string): Promise<Buffer> {
  try {
    if (!(await stat(path)).isFile()) throw archiveInvalid(label, 'it is not a regular file')
    const file = await open(path, 'r')
    try {
      const head = Buffer.alloc(4)
      const { bytesRead } = await file.read(head, 0, head.length, 0)
      return head.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  } catch (error) {
    throw toArchiveError(error, label)
  }
}

async function copyPlain(request: PlainArchiveRequest): Promise<PlainArchive> {
  const { path, workFolder, log, signal } = request
  const folder = await makeFolder(workFolder)
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 3 })
  const copy = join(folder, 'image.tar')
  const total = (await stat(path)).size
  const progress = log.progress({ label: `Unpacking ${path}`, total, unit: 'bytes' })
  try {
    const source = createReadStream(path, { highWaterMark: CHUNK_BYTES })
    const plain = await decompress(source)
    let told = 0
    const counter = new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        progress.advance(source.bytesRead - told)
        told = source.bytesRead
        done(null, chunk)
      },
    })
    await pipeline(plain, counter, createWriteStream(copy, { flags: 'wx', mode: 0o600 }), {
      signal,
    })
    return { path: copy, isOurs: true, remove }
  } catch (error) {
    await remove()
    throw explain(error, request)
  } finally {
    progress.done()
  }
}

async function makeFolder(workFolder: string): Promise<string> {
  try {
    await mkdir(workFolder, { recursive: true, mode: 0o700 })
    return await mkdtemp(join(workFolder, 'archive-'))
  } catch (error) {
    throw explainDisk(error, workFolder)
  }
}

function explain(error: unknown, { label, workFolder, signal }: PlainArchiveRequest): unknown {
  if (signal.aborted) return cancelled(label)
  if (isCutOff(error)) return archiveTruncated(label, error)
  if (isDecompressionError(error)) return archiveInvalid(label, 'its compression is damaged', error)
  return toArchiveError(explainDisk(error, workFolder), label)
}

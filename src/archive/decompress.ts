import { pipeline, Readable, Transform } from 'node:stream'
import * as zlib from 'node:zlib'
import { codeOf, messageOf } from './failure-facts.ts'
import { createFrameSplitter } from './zstd-frames.ts'

export type Compression = 'gzip' | 'zstd' | 'none'

/** Large pieces: what is paid for each piece is more than what is paid for its bytes. */
export const CHUNK_BYTES = 512 * 1024

const MAGIC_BYTES = 4

/** What the first bytes say. Formats that images do not use (bzip2, xz) count as none. */
export function findCompression(head: Uint8Array): Compression {
  const [a = 0, b = 0, c = 0, d = 0] = head
  if (a === 0x1f && b === 0x8b) return 'gzip'
  const magic = ((d << 24) | (c << 16) | (b << 8) | a) >>> 0
  // A frame, or one to be skipped in front of it (RFC 8878 section 3.1).
  return magic === 0xfd2fb528 || magic >>> 4 === 0x184d2a5 ? 'zstd' : 'none'
}

/**
 * The bytes that `source` holds, whatever it is compressed with. An error of `source` reaches the reader as it
 * is; one of the decompression answers to `isDecompressionError`. Ending the result early ends `source` too,
 * which nobody else may read or listen to.
 */
export async function decompress(source: Readable): Promise<Readable> {
  const head = await takeHead(source, MAGIC_BYTES)
  // A stream that has ended takes nothing back.
  if (head.length < MAGIC_BYTES) return Readable.from([head], { objectMode: false })
  source.unshift(head)
  switch (findCompression(head)) {
    case 'none':
      return source
    case 'gzip':
      return connect(source, zlib.createGunzip({ chunkSize: CHUNK_BYTES }))
    case 'zstd':
      return connect(source, createFrameSplitter(), await createZstdDecoder())
  }
}

function connect(source: Readable, ...steps: readonly Transform[]): Readable {
  const last = steps.at(-1) ?? source
  // Whoever reads the last step meets its error; here it would be told a second time.
  pipeline([source, ...steps] as [Readable, ...Transform[]], () => undefined)
  return last
}

/** Damaged or cut compressed bytes, as zlib, zstd and fzstd tell it. */
export function isDecompressionError(error: unknown): boolean {
  return /^(?:Z_|ZSTD_|ERR_ZSTD)/.test(codeOf(error) ?? '')
}

/** The same, where bytes are missing at the end. */
export function isCutOff(error: unknown): boolean {
  return isDecompressionError(error) && /unexpected e(?:nd|of)/i.test(messageOf(error))
}

/** Node has zstd from 22.15 on; before, a decoder in JavaScript does it, loaded by those who need it. */
async function createZstdDecoder(): Promise<Transform> {
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition, n/no-unsupported-features/node-builtins -- asked before use
  if (zlib.createZstdDecompress !== undefined) {
    // eslint-disable-next-line n/no-unsupported-features/node-builtins -- asked before use
    return zlib.createZstdDecompress({ chunkSize: CHUNK_BYTES })
  }
  return createPortableZstdDecoder()
}

/** Zstandard without Node's own. Exported for the tests, which run where Node has it. */
export async function createPortableZstdDecoder(): Promise<Transform> {
  const { Decompress } = await import('fzstd')
  let output: Transform | null = null
  const decoder = new Decompress((piece) => output?.push(piece))
  const feed = (bytes: Uint8Array, isLast: boolean): Error | null => {
    try {
      decoder.push(bytes, isLast)
      return null
    } catch (error) {
      return toZstdError(error)
    }
  }
  output = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      done(feed(chunk, false))
    },
    flush: (done) => {
      done(feed(Buffer.alloc(0), true))
    },
  })
  return output
}

function toZstdError(error: unknown): Error {
  return Object.assign(new Error(messageOf(error), { cause: error }), { code: 'ZSTD_error' })
}

/** The first bytes or more; fewer when there are no more. They have left the stream. */
async function takeHead(source: Readable, count: number): Promise<Buffer> {
  const pieces: Buffer[] = []
  for (let held = 0; held < count;) {
    const piece = await readPiece(source)
    if (piece === null) break
    pieces.push(piece)
    held += piece.length
  }
  return Buffer.concat(pieces)
}

async function readPiece(source: Readable): Promise<Buffer | null> {
  for (;;) {
    const piece: unknown = source.read()
    if (piece instanceof Uint8Array)
      return Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
    if (source.readableEnded || source.errored !== null || source.destroyed) return endOf(source)
    await new Promise<void>((resolve) => {
      const settle = (): void => {
        for (const name of SETTLING) source.off(name, settle)
        resolve()
      }
      for (const name of SETTLING) source.once(name, settle)
    })
  }
}

const SETTLING = ['readable', 'end', 'error', 'close'] as const

function endOf(source: Readable): null {
  if (source.errored !== null) throw source.errored
  return null
}

import { Readable } from 'node:stream'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  createPortableZstdDecoder,
  decompress,
  findCompression,
  isCutOff,
  isDecompressionError,
} from '../../src/archive/decompress.ts'
import { createFrameSplitter } from '../../src/archive/zstd-frames.ts'

const TEXT = Buffer.from('the quick brown fox '.repeat(5000))
/** Zstandard's frame to be skipped, with three bytes in it. */
const SKIPPED = Buffer.from([0x5a, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3])

function inPieces(bytes: Buffer, step: number): Readable {
  const pieces: Buffer[] = []
  for (let at = 0; at < bytes.length; at += step) pieces.push(bytes.subarray(at, at + step))
  return Readable.from(pieces, { objectMode: false })
}

async function collect(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of stream) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

async function unpacked(bytes: Buffer, step = bytes.length): Promise<Buffer> {
  return collect(await decompress(inPieces(bytes, Math.max(1, step))))
}

async function failure(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => {
      throw new Error('nothing was thrown')
    },
    (error: unknown) => error,
  )
}

describe('telling a compression by the first bytes', () => {
  test.each([
    ['gzip', gzipSync('x')],
    ['zstd', zstdCompressSync('x')],
    ['zstd', SKIPPED],
    ['none', Buffer.from('plain text')],
    ['none', Buffer.from('BZh9')],
    ['none', Buffer.alloc(0)],
  ] as const)('%s', (compression, bytes) => {
    expect(findCompression(bytes)).toBe(compression)
  })
})

describe('unpacking', () => {
  test.each([
    ['gzip', gzipSync(TEXT)],
    [
      'gzip of several members',
      Buffer.concat([gzipSync(TEXT.subarray(0, 99)), gzipSync(TEXT.subarray(99))]),
    ],
    ['zstd', zstdCompressSync(TEXT)],
    [
      'zstd of several frames, some to be skipped, as zstd:chunked writes it',
      Buffer.concat([
        SKIPPED,
        zstdCompressSync(TEXT.subarray(0, 99)),
        zstdCompressSync(Buffer.alloc(0)),
        zstdCompressSync(TEXT.subarray(99)),
        SKIPPED,
      ]),
    ],
    ['nothing at all', TEXT],
  ])('%s gives the bytes, whatever pieces they come in', async (_, packed) => {
    for (const step of [packed.length, 1000, 3]) {
      expect((await unpacked(packed, step)).equals(TEXT)).toBe(true)
    }
  })

  test.each([0, 1, 3, 4])('a stream of %d plain bytes is passed on', async (length) => {
    const bytes = Buffer.from('abcdef').subarray(0, length)
    expect(await unpacked(bytes, 1)).toEqual(bytes)
  })

  test('several frames of any contents come out as one', async () => {
    const frame = fc.uint8Array({ maxLength: 400 })
    await fc.assert(
      fc.asyncProperty(
        fc.array(frame, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 300 }),
        async (frames, step) => {
          const packed = Buffer.concat(frames.map((bytes) => zstdCompressSync(bytes)))
          expect(await unpacked(packed, step)).toEqual(Buffer.concat(frames))
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('the decoder for a Node without zstd', () => {
  async function portably(bytes: Buffer, step: number): Promise<Buffer> {
    const decoder = await createPortableZstdDecoder()
    return collect(inPieces(bytes, step).pipe(createFrameSplitter()).pipe(decoder))
  }

  test('it reads what the other one reads', async () => {
    const packed = Buffer.concat([
      SKIPPED,
      zstdCompressSync(TEXT),
      SKIPPED,
      zstdCompressSync('end'),
    ])
    expect(String(await portably(packed, 777))).toBe(`${String(TEXT)}end`)
  })

  test('a cut stream is told as such', async () => {
    const packed = zstdCompressSync(TEXT)
    const error = await failure(portably(packed.subarray(0, packed.length - 5), 100))
    expect([isDecompressionError(error), isCutOff(error)]).toEqual([true, true])
  })
})

describe('bytes that cannot be unpacked', () => {
  const gzip = gzipSync(TEXT)
  const zstd = zstdCompressSync(TEXT)

  test.each([
    ['gzip', gzip],
    ['zstd', zstd],
  ])('%s that is cut is told as such', async (_, packed) => {
    const error = await failure(unpacked(packed.subarray(0, packed.length - 9)))
    expect([isDecompressionError(error), isCutOff(error)]).toEqual([true, true])
  })

  test('a wrong byte in gzip is damage, not an end', async () => {
    const wrong = Buffer.from(gzip)
    wrong[gzip.length - 6] = (wrong[gzip.length - 6] ?? 0) ^ 1
    const error = await failure(unpacked(wrong))
    expect([isDecompressionError(error), isCutOff(error)]).toEqual([true, false])
  })

  test('a frame that asks for gigabytes of memory is refused before it gets them', async () => {
    // No single segment, window descriptor 0xa8: two to the power of 31 bytes.
    const greedy = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0xa8, 0x01, 0x00, 0x00])
    expect(isDecompressionError(await failure(unpacked(greedy)))).toBe(true)
  })

  test('the error of the source is passed on as it is', async () => {
    const broken = new Error('the line went dead')
    const pieces = async function* (): AsyncGenerator<Buffer> {
      yield gzip.subarray(0, 30)
      await Promise.resolve()
      throw broken
    }
    const source = Readable.from(pieces(), { objectMode: false })
    const error = await failure(decompress(source).then(collect))
    expect(error).toBe(broken)
    expect(isDecompressionError(error)).toBe(false)
  })

  test('a reader that stops early stops the source', async () => {
    const source = inPieces(gzip, 50)
    const reader = (await decompress(source))[Symbol.asyncIterator]()
    await reader.next()
    await reader.return?.()
    await new Promise((resolve) => setImmediate(resolve))
    expect(source.destroyed).toBe(true)
  })

  test('errors of other kinds are not taken for those of a compression', () => {
    expect(isDecompressionError(new Error('x'))).toBe(false)
    expect(isDecompressionError(Object.assign(new Error('x'), { code: 'ENOENT' }))).toBe(false)
    expect(isCutOff('unexpected end of file')).toBe(false)
  })
})

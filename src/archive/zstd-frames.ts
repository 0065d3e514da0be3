import { Transform } from 'node:stream'

/*
 * Node's zstd decoder drops what stands in a piece behind the end of a frame (tried with Node 22 and 24), and
 * images made by Podman hold many frames, one for each file, and frames to be skipped (zstd:chunked). So pieces
 * are cut where frames end: RFC 8878, sections 3.1.1 and 3.1.2, as far as lengths go.
 */

const FRAME_MAGIC = 0xfd2fb528
const SKIPPABLE_MAGIC = 0x184d2a50

/** Memory that a frame may ask for: what the reference decoder allows by itself (ZSTD_WINDOWLOG_LIMIT_DEFAULT). */
const MOST_WINDOW_BYTES = 2 ** 27

class FrameError extends Error {
  readonly code = 'ZSTD_window'

  constructor(window: number) {
    super(`a frame asks for ${window} bytes of memory`)
  }
}

/** What is read next: its bytes have to be seen (`look`), or only to be passed (`pass`). */
type Step = {
  readonly need: number
  readonly next: (field: Buffer) => Step
  readonly isPassed?: boolean
  /** The frame ends before this step. */
  readonly isFresh?: boolean
}

/** Passes everything on unchanged, and never the end of one frame and the beginning of the next in one piece. */
export function createFrameSplitter(): Transform {
  const tracker = createTracker()
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      try {
        for (const piece of cut(chunk, tracker(chunk))) this.push(piece)
        done()
      } catch (error) {
        done(error as Error)
      }
    },
    // Pieces must reach the decoder one by one.
    readableObjectMode: true,
  })
}

function cut(chunk: Buffer, ends: readonly number[]): Buffer[] {
  return [...ends, chunk.length]
    .map((end, at) => chunk.subarray(ends[at - 1] ?? 0, end))
    .filter((piece) => piece.length > 0)
}

/** A function that tells for each piece in turn at which of its bytes frames end. */
function createTracker(): (chunk: Buffer) => number[] {
  let step = readMagic()
  let seen: Buffer[] = []
  let missing = step.need
  const finish = (): boolean => {
    step = step.next(Buffer.concat(seen))
    seen = []
    missing = step.need
    return step.isFresh === true
  }
  return (chunk) => {
    const ends: number[] = []
    for (let at = 0; at < chunk.length;) {
      const taken = Math.min(missing, chunk.length - at)
      if (step.isPassed !== true) seen.push(Buffer.from(chunk.subarray(at, at + taken)))
      at += taken
      missing -= taken
      while (missing === 0) if (finish()) ends.push(at)
    }
    return ends
  }
}

function readMagic(): Step {
  return {
    need: 4,
    isFresh: true,
    next: (field) => {
      const magic = field.readUInt32LE()
      if (magic === FRAME_MAGIC) return { need: 1, next: readHeader }
      if ((magic & 0xfffffff0) >>> 0 !== SKIPPABLE_MAGIC) return passAll()
      return { need: 4, next: (size) => pass(size.readUInt32LE(), readMagic) }
    },
  }
}

/** Not zstd: the decoder is the one to say so. */
function passAll(): Step {
  return { need: Number.POSITIVE_INFINITY, isPassed: true, next: passAll }
}

function pass(count: number, then: () => Step): Step {
  return count === 0 ? then() : { need: count, isPassed: true, next: then }
}

const DICTIONARY_BYTES = [0, 1, 2, 4] as const
const CONTENT_SIZE_BYTES = [0, 2, 4, 8] as const

function readHeader(field: Buffer): Step {
  const descriptor = field[0] ?? 0
  const isSingle = (descriptor & 0x20) !== 0
  const hasChecksum = (descriptor & 0x04) !== 0
  const sizeFlag = descriptor >>> 6
  const dictionary = DICTIONARY_BYTES[descriptor & 3] ?? 0
  const contentSize = sizeFlag === 0 && isSingle ? 1 : (CONTENT_SIZE_BYTES[sizeFlag] ?? 0)
  return {
    need: (isSingle ? 0 : 1) + dictionary + contentSize,
    next: (rest) => {
      const window = isSingle ? readContentSize(rest.subarray(dictionary)) : readWindow(rest)
      if (window > MOST_WINDOW_BYTES) throw new FrameError(window)
      return readBlock(hasChecksum)
    },
  }
}

function readWindow(rest: Buffer): number {
  const descriptor = rest[0] ?? 0
  const base = 2 ** (10 + (descriptor >>> 3))
  return base + (base / 8) * (descriptor & 7)
}

function readContentSize(field: Buffer): number {
  if (field.length === 8) return Number(field.readBigUInt64LE())
  return field.readUIntLE(0, field.length) + (field.length === 2 ? 256 : 0)
}

function readBlock(hasChecksum: boolean): Step {
  return {
    need: 3,
    next: (field) => {
      const header = field.readUIntLE(0, 3)
      const isRepeat = ((header >>> 1) & 3) === 1
      const isLast = (header & 1) === 1
      return pass(isRepeat ? 1 : header >>> 3, () =>
        isLast ? pass(hasChecksum ? 4 : 0, readMagic) : readBlock(hasChecksum),
      )
    },
  }
}

import { Readable } from 'node:stream'
import { createDigester } from '../archive/digest.ts'
import { PlimsollError } from '../domain/errors.ts'
import { nonsense, PassingFailure } from './failure.ts'
import type { Subject } from './failure.ts'
import { wrongDigest } from './manifest.ts'
import type { Patience } from './patience.ts'
import type { Reply } from './reply.ts'

/** What a manifest says of a blob. */
export type Descriptor = {
  /** `sha256:` and 64 hexadecimal digits. */
  readonly digest: string
  /** Bytes as stored. */
  readonly size: number
}

export type BlobRequest = {
  readonly descriptor: Descriptor
  readonly subject: Subject
  readonly patience: Patience
  /** Asks for the blob from a byte on; null: for all of it. Explains every status but 200, 206 and 416. */
  readonly ask: (range: string | null) => Promise<Reply>
}

/** So much in one try is progress: the next failure is the first again. */
const PROGRESS_BYTES = 1024 * 1024

/** Few, but large enough that a slow reader does not stop the network at every chunk. */
const READ_AHEAD_BYTES = 1024 * 1024

type Delivery = { delivered: number; useRange: boolean }

/**
 * The bytes of a blob, checked as they pass: the stream ends well only when size and digest are right. A
 * connection that breaks is resumed where it broke. `hangUp` ends what is under way when nobody reads on.
 */
export function streamBlob(request: BlobRequest, hangUp: () => void): Readable {
  const bytes = readBlob(request)
  return new Readable({
    highWaterMark: READ_AHEAD_BYTES,
    read() {
      bytes.next().then(
        ({ value }) => this.push(value ?? null),
        (failure: unknown) => this.destroy(failure as Error),
      )
    },
    destroy(error, done) {
      hangUp()
      const end = (): void => {
        done(error)
      }
      bytes.return().then(end, end)
    },
  })
}

async function* readBlob(request: BlobRequest): AsyncGenerator<Uint8Array, void> {
  const { descriptor, subject, patience } = request
  const digester = createDigester()
  const delivery: Delivery = { delivered: 0, useRange: true }
  for (;;) {
    const before = delivery.delivered
    try {
      for await (const chunk of readOnce(request, delivery)) {
        digester.update(chunk)
        delivery.delivered += chunk.byteLength
        yield chunk
      }
      break
    } catch (failure) {
      if (delivery.delivered - before >= PROGRESS_BYTES) patience.restore()
      await patience.afterFailure(failure)
    }
  }
  const found = digester.digest()
  if (found !== descriptor.digest) throw wrongDigest(subject, descriptor.digest, found)
}

/** One connection: what is still missing, never more. */
async function* readOnce(
  request: BlobRequest,
  delivery: Delivery,
): AsyncGenerator<Uint8Array, void> {
  const { descriptor, subject } = request
  const from = delivery.delivered
  const reply = await request.ask(from > 0 && delivery.useRange ? `bytes=${from}-` : null)
  let surplus = await orDiscard(reply, () => surplusOf(reply, request, delivery))
  let missing = descriptor.size - from
  for await (const chunk of reply.chunks()) {
    const fresh = chunk.subarray(Math.min(surplus, chunk.byteLength))
    surplus -= chunk.byteLength - fresh.byteLength
    missing -= fresh.byteLength
    if (missing < 0) throw wrongSize(subject, descriptor.size, 'more')
    if (fresh.byteLength > 0) yield fresh
  }
  if (missing > 0)
    throw new PassingFailure(explainSize(subject, descriptor.size, 'fewer'), { tries: 3 })
}

async function orDiscard<T>(reply: Reply, work: () => T): Promise<T> {
  try {
    return work()
  } catch (error) {
    await reply.discard()
    throw error
  }
}

/** How many bytes of this answer were delivered before. Throws when the answer cannot be the blob. */
function surplusOf(reply: Reply, { descriptor, subject }: BlobRequest, delivery: Delivery): number {
  const encoding = reply.header('content-encoding') ?? 'identity'
  if (encoding !== 'identity') throw nonsense(subject, `it packs the bytes anew as ${encoding}`)
  if (reply.status === 200) {
    checkLength(reply, descriptor.size, subject)
    return delivery.delivered
  }
  const { from, total } = parseContentRange(reply.header('content-range'))
  if (total !== null && total !== descriptor.size) {
    throw wrongSize(subject, descriptor.size, total > descriptor.size ? 'more' : 'fewer')
  }
  if (reply.status === 206 && from !== null && from <= delivery.delivered) {
    return delivery.delivered - from
  }
  // An answer to another question than ours: the next one is for the whole.
  delivery.useRange = false
  throw new PassingFailure(nonsense(subject, 'it does not send the part that was asked for'))
}

function checkLength(reply: Reply, size: number, subject: Subject): void {
  const length = Number(reply.header('content-length') ?? size)
  if (length !== size) throw wrongSize(subject, size, length > size ? 'more' : 'fewer')
}

/** `bytes FIRST-LAST/TOTAL`, TOTAL may be unknown; `bytes *\/TOTAL` in a 416 (RFC 9110 section 14.4). */
function parseContentRange(header: string | null): { from: number | null; total: number | null } {
  const [, first, total] =
    /^bytes (?:(\d{1,15})-\d{1,15}|\*)\/(\d{1,15}|\*)$/.exec(header ?? '') ?? []
  const toNumber = (text: string | undefined): number | null =>
    text === undefined || text === '*' ? null : Number(text)
  return { from: toNumber(first), total: toNumber(total) }
}

function explainSize(subject: Subject, size: number, word: 'more' | 'fewer') {
  return {
    code: 'size-mismatch' as const,
    message: `${subject.registry} has ${word} bytes for ${subject.what} than the ${size} that its manifest promises.`,
    hint: 'Something between here and the registry changes what it sends, or the image was pushed damaged. Push it again, or pull past any proxy or mirror.',
  }
}

function wrongSize(subject: Subject, size: number, word: 'more' | 'fewer'): PlimsollError {
  return new PlimsollError(explainSize(subject, size, word))
}

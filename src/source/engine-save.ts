import { createWriteStream } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import * as v from 'valibot'
import { PlimsollError } from '../domain/errors.ts'
import { toPlain } from '../image/plain.ts'
import { parseJson } from '../registry/parse-json.ts'
import { explainDisk } from './disk-failure.ts'
import type { EngineAnswer } from './engine-line.ts'

export type ArchiveTarget = {
  readonly to: string
  /** Told of bytes as they come. */
  readonly onBytes: (count: number) => void
}

/**
 * Writes the body of an answer to a file of this user only, which is there whole or not at all. Returns what Docker
 * reports behind the bytes when saving fails half-way (its status is 200 by then); null when it does not.
 */
export async function writeArchive(
  answer: EngineAnswer,
  { to, onBytes }: ArchiveTarget,
): Promise<string | null> {
  const partial = `${to}.partial`
  try {
    const complaint = await answer.pour(async (body, signal) => {
      const meter = createMeter(onBytes)
      await pour(body, { meter: meter.stream, partial, signal })
      return findComplaint(meter.tail())
    })
    if (complaint === null) await rename(partial, to)
    return complaint
  } catch (error) {
    throw explainDisk(error, dirname(to))
  } finally {
    await rm(partial, { force: true })
  }
}

type Course = { readonly meter: Transform; readonly partial: string; readonly signal: AbortSignal }

async function pour(body: IncomingMessage, { meter, partial, signal }: Course): Promise<void> {
  const file = createWriteStream(partial, { flags: 'wx', mode: 0o600 })
  try {
    await pipeline(body, meter, file, { signal })
  } catch (error) {
    throw isOfDisk(error) ? toDiskError(error, partial) : error
  }
}

/** What the file said; the socket is only read here, so that opening and writing are the file's. */
function isOfDisk(error: unknown): boolean {
  const { syscall } = (error ?? {}) as { syscall?: unknown }
  return typeof syscall === 'string' && /^(?:open|write|writev|fsync|close)$/.test(syscall)
}

function toDiskError(error: unknown, path: string): unknown {
  const explained = explainDisk(error, dirname(path))
  if (explained instanceof PlimsollError) return explained
  const { code } = error as { code?: unknown }
  return new PlimsollError({
    code: 'config-invalid',
    message: `The image cannot be written to the work folder ${dirname(path)} (${String(code)}).`,
    hint: 'Set work-dir to a folder on another disk.',
    cause: error,
  })
}

const TAIL_BYTES = 4096

function createMeter(onBytes: (count: number) => void): {
  readonly stream: Transform
  readonly tail: () => Buffer
} {
  let tail = Buffer.alloc(0)
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      onBytes(chunk.length)
      const joined = chunk.length < TAIL_BYTES ? Buffer.concat([tail, chunk]) : chunk
      tail = Buffer.from(joined.subarray(-TAIL_BYTES))
      done(null, chunk)
    },
  })
  return { stream, tail: () => tail }
}

/** moby/moby api/server/router/image: `{"errorDetail":{…},"error":"…"}` is appended to what was sent. */
const Complaint = v.object({ error: v.string() })

/** A tar archive ends in zeros, so that JSON at its end is none of it. */
function findComplaint(tail: Buffer): string | null {
  const text = tail.toString('utf8').trimEnd()
  const at = text.lastIndexOf('{"errorDetail"')
  const parsed = v.safeParse(Complaint, parseJson(at === -1 ? '' : text.slice(at)))
  return parsed.success ? toPlain(parsed.output.error) : null
}

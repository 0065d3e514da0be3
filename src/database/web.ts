import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { PlimsollError } from '../domain/errors.ts'
import type { Fetch, Log } from '../ports.ts'
import { PassingFailure, plainHttp } from '../registry/failure.ts'
import { createPatience, persist } from '../registry/patience.ts'
import type { Sleep } from '../registry/patience.ts'
import { createFollow } from '../registry/redirect.ts'
import { explainAnswer } from '../registry/refusal.ts'
import { createAsk } from '../registry/reply.ts'
import type { Reply } from '../registry/reply.ts'
import { isLoopback } from '../registry/repository.ts'
import { toFileError, toPlainText } from './words.ts'

/** Fetches Grype's listing and archive: plain files, without a login, with the patience of the registry's client. */
export type Web = {
  /** The whole body as text. */
  readText(request: WebRequest): Promise<string>
  /** The whole body into a new file. `onStart` is told the size where the server says it. */
  save(request: SaveRequest): Promise<Saved>
}

export type WebRequest = {
  readonly url: URL
  /** For sentences: `the listing of Grype's database`. */
  readonly what: string
  readonly maxBytes: number
  readonly signal: AbortSignal
}

export type SaveRequest = WebRequest & {
  readonly path: string
  readonly onStart: (bytes: number | null) => Promise<void>
  readonly onBytes: (bytes: number) => void
}

export type Saved = { readonly bytes: number; /** `sha256:<hex>`. */ readonly digest: string }

const IDLE_MS = 60_000

export function createWeb(options: {
  readonly fetch: Fetch
  readonly log: Log
  readonly sleep: Sleep
  readonly allowHttp: boolean
}): Web {
  const follow = createFollow(createAsk({ fetch: options.fetch, idleMs: IDLE_MS }), options)
  const get = async <T>(request: WebRequest, take: (reply: Reply) => Promise<T>): Promise<T> => {
    requireSafe(request.url, options.allowHttp)
    const patience = createPatience({ ...options, signal: request.signal })
    return persist(patience, async () => {
      const subject = { registry: request.url.host, what: request.what }
      const { url, signal } = request
      const reply = await follow({ url, headers: { 'user-agent': 'plimsoll' }, subject, signal })
      if (reply.status === 200) return take(reply)
      await reply.discard()
      throw explainAnswer({
        reply,
        problem: { codes: [], said: '' },
        subject,
        missing: () => createMissing(request),
        now: new Date(),
      })
    })
  }
  return {
    readText: (request) => get(request, (reply) => readBody(reply, request)),
    save: (request) => get(request, (reply) => saveBody(reply, request)),
  }
}

/** The listing is not signed, so what is between us and its server must not be able to write it anew. */
function requireSafe(url: URL, allowHttp: boolean): void {
  if (url.protocol === 'https:' || allowHttp || isLoopback(url.hostname)) return
  throw plainHttp(`${toPlainText(url.host)} is not asked for a database over plain HTTP.`)
}

async function readBody(reply: Reply, request: WebRequest): Promise<string> {
  const bytes = await reply.readUpTo(request.maxBytes + 1)
  if (bytes.length > request.maxBytes) throw createTooLarge(request)
  requireWhole(reply, bytes.length, request)
  return bytes.toString('utf8')
}

async function saveBody(reply: Reply, request: SaveRequest): Promise<Saved> {
  const length = lengthOf(reply)
  if (length !== null && length > request.maxBytes) {
    await reply.discard()
    throw createTooLarge(request)
  }
  await request.onStart(length)
  const hash = createHash('sha256')
  let bytes = 0
  const file = await open(request.path, 'w').catch((error: unknown) => {
    throw toFileError('grype', request.path, error)
  })
  try {
    for await (const chunk of reply.chunks()) {
      bytes += chunk.byteLength
      if (bytes > request.maxBytes) throw createTooLarge(request)
      hash.update(chunk)
      await writeAll(file, chunk, request.path)
      request.onBytes(chunk.byteLength)
    }
  } catch (error) {
    // What the bar showed of this try is not there any more.
    request.onBytes(-bytes)
    throw error
  } finally {
    await file.close()
  }
  requireWhole(reply, bytes, request)
  return { bytes, digest: `sha256:${hash.digest('hex')}` }
}

async function writeAll(
  file: { writeFile(data: Uint8Array): Promise<void> },
  chunk: Uint8Array,
  path: string,
): Promise<void> {
  try {
    await file.writeFile(chunk)
  } catch (error) {
    throw toFileError('grype', path, error)
  }
}

/** An end that came too early looks like a good one where the connection was closed in good order. */
function requireWhole(reply: Reply, bytes: number, request: WebRequest): void {
  const expected = lengthOf(reply)
  if (expected === null || expected === bytes) return
  throw new PassingFailure({
    code: 'database-unreachable',
    message: `${request.what} at ${reply.url.host} ended after ${bytes} of ${expected} bytes.`,
    hint: 'Something between this machine and the server cuts transfers short; try again.',
  })
}

function lengthOf(reply: Reply): number | null {
  const header = reply.header('content-length')
  if (header === null || reply.header('content-encoding') !== null) return null
  return /^\d{1,15}$/.test(header) ? Number(header) : null
}

function createMissing({ url, what }: WebRequest): PlimsollError {
  return new PlimsollError({
    code: 'database-unreachable',
    message: `${toPlainText(url.host)} has not got ${what} (404 for ${toPlainText(url.pathname)}).`,
    hint: 'Check the address in grype-db-url: it is the one above v6/latest.json.',
  })
}

function createTooLarge({ url, what, maxBytes }: WebRequest): PlimsollError {
  return new PlimsollError({
    code: 'database-damaged',
    message: `${what} at ${toPlainText(url.host)} is larger than ${maxBytes} bytes, which none is.`,
    hint: 'Check the address in grype-db-url.',
  })
}

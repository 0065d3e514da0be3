import { open } from 'node:fs/promises'
import { PlimsollError } from '../domain/errors.ts'
import type { Fetch } from '../ports.ts'
import { explainFileErrors } from './file-errors.ts'
import { createIdleLimit } from './idle-limit.ts'
import type { IdleLimit } from './idle-limit.ts'
import { followRedirects } from './redirects.ts'

/** What of a file has arrived, over several tries. */
export type Arrived = {
  readonly bytes: number
  /** A strong entity tag (RFC 9110 section 8.8.3): the server then gives the rest of the same file only. */
  readonly tag: string | null
}

export const NOTHING_ARRIVED: Arrived = { bytes: 0, tag: null }

export type TransferRequest = {
  readonly fetch: Fetch
  readonly url: URL
  readonly path: string
  readonly arrived: Arrived
  readonly maxBytes: number
  /** How long a server may be silent. */
  readonly idleMs: number
  readonly signal: AbortSignal
  /** Told how many bytes there are by now, and how many there will be, where the server says it. */
  readonly onBytes: (bytes: number, expected: number | null) => void
}

export type TransferResult = { readonly arrived: Arrived } & (
  | { readonly kind: 'complete' }
  /** Worth another try. `contact`: whether a server answered at all. */
  | {
      readonly kind: 'failed'
      readonly why: string
      readonly contact: boolean
      readonly retryAfter: string | null
    }
  /** Something stands between us and the file; trying again will not help. */
  | { readonly kind: 'blocked'; readonly why: string }
  /** The host was reached and does not give what we want. */
  | { readonly kind: 'refused'; readonly why: string }
)

/** One try to fetch a file, or what is missing of it. Throws a PlimsollError when it cannot be written. */
export async function transfer(request: TransferRequest): Promise<TransferResult> {
  const { arrived } = request
  const idle = createIdleLimit(request)
  try {
    const headers = toHeaders(arrived)
    const answer = await followRedirects({ ...request, headers, signal: idle.signal })
    if (answer.kind === 'refused') return { ...answer, arrived }
    return await takeAnswer(answer.response, request, idle)
  } catch (error) {
    if (error instanceof PlimsollError) throw error
    return toFailed(idle.explain(error), { arrived, contact: false })
  } finally {
    idle.end()
  }
}

function toFailed(
  why: string,
  more: {
    readonly arrived: Arrived
    readonly contact: boolean
    readonly retryAfter?: string | null
  },
): TransferResult {
  return { kind: 'failed', why, retryAfter: null, ...more }
}

function toHeaders(arrived: Arrived): Record<string, string> {
  const headers = { 'accept-encoding': 'identity', 'user-agent': 'plimsoll' }
  if (arrived.bytes === 0) return headers
  const range = { ...headers, range: `bytes=${arrived.bytes}-` }
  return arrived.tag === null ? range : { ...range, 'if-range': arrived.tag }
}

/** Answers of gateways that keep us from the host (RFC 9110, RFC 7725): login, no permission, law. */
const BLOCKING = [401, 403, 407, 451]

/** Answers that say "later". */
const PASSING = [408, 425, 429]

async function takeAnswer(
  response: Response,
  request: TransferRequest,
  idle: IdleLimit,
): Promise<TransferResult> {
  const { status } = response
  if (status === 200) return saveBody({ response, request, idle, start: 0 })
  if (status === 206 && startOf(response) === request.arrived.bytes) {
    return saveBody({ response, request, idle, start: request.arrived.bytes })
  }
  await response.body?.cancel()
  const why = `HTTP ${status}`
  // The rest cannot be had (416), or another part came than was asked for: from the start, then.
  if (status === 206 || status === 416)
    return toFailed(why, { arrived: NOTHING_ARRIVED, contact: true })
  const { arrived } = request
  if (BLOCKING.includes(status)) return { kind: 'blocked', why, arrived }
  if (status < 500 && !PASSING.includes(status)) return { kind: 'refused', why, arrived }
  return toFailed(why, { arrived, contact: true, retryAfter: response.headers.get('retry-after') })
}

function startOf(response: Response): number | null {
  const match = /^bytes (\d+)-/.exec(response.headers.get('content-range') ?? '')
  return match === null ? null : Number(match[1])
}

type Body = {
  readonly response: Response
  readonly request: TransferRequest
  readonly idle: IdleLimit
  readonly start: number
}

async function saveBody(body: Body): Promise<TransferResult> {
  const { response, request, start } = body
  const expected = lengthOf(response, start)
  if (expected !== null && expected > request.maxBytes) {
    await response.body?.cancel()
    return toTooLarge(request)
  }
  const saved = await saveChunks(body, expected)
  if (saved.bytes > request.maxBytes) return toTooLarge(request)
  const arrived = { bytes: saved.bytes, tag: tagOf(response) }
  if (saved.broken !== null) return toFailed(saved.broken, { arrived, contact: true })
  if (expected === null || saved.bytes === expected) return { kind: 'complete', arrived }
  const why = `ended after ${saved.bytes} of ${expected} bytes`
  return toFailed(why, { arrived, contact: true })
}

function toTooLarge({ maxBytes }: TransferRequest): TransferResult {
  return { kind: 'refused', why: `more than ${maxBytes} bytes`, arrived: NOTHING_ARRIVED }
}

/** `broken`: why the stream broke off, if it did. Stops at the first byte beyond the limit. */
async function saveChunks(
  { response, request, idle, start }: Body,
  expected: number | null,
): Promise<{ readonly bytes: number; readonly broken: string | null }> {
  const { path } = request
  const file = await explainFileErrors(path, () => open(path, start === 0 ? 'w' : 'r+'))
  let bytes = start
  try {
    for await (const chunk of toChunks(response)) {
      idle.touch()
      bytes += chunk.length
      if (bytes > request.maxBytes) break
      await explainFileErrors(path, () => file.writev([chunk], bytes - chunk.length))
      request.onBytes(bytes, expected)
    }
    return { bytes, broken: null }
  } catch (error) {
    if (error instanceof PlimsollError) throw error
    return { bytes, broken: idle.explain(error) }
  } finally {
    await file.close()
  }
}

async function* toChunks(response: Response): AsyncGenerator<Uint8Array> {
  if (response.body !== null) yield* response.body as AsyncIterable<Uint8Array>
}

/** A strong tag only: weak ones name files that are merely alike. */
function tagOf(response: Response): string | null {
  const tag = response.headers.get('etag')
  return tag?.startsWith('"') === true ? tag : null
}

/** Bytes of the whole file, null where the server does not say or packs the transfer. */
function lengthOf(response: Response, start: number): number | null {
  const length = response.headers.get('content-length')
  if (length === null || response.headers.has('content-encoding')) return null
  return /^\d{1,15}$/.test(length) ? start + Number(length) : null
}

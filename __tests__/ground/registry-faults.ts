import type { IncomingMessage, ServerResponse } from 'node:http'

/** What a broken or lying server does with an answer that would have been right. */
export type Fault =
  /** The connection is reset (RST) after so many bytes of the body. */
  | { readonly kind: 'reset'; readonly afterBytes: number }
  /** The whole length is announced, the connection ends after so many bytes. */
  | { readonly kind: 'truncate'; readonly afterBytes: number }
  /** No length is announced and the body ends in good order after so many bytes. */
  | { readonly kind: 'short'; readonly bytes: number }
  /** No length is announced and more bytes come than there are. */
  | { readonly kind: 'longer'; readonly extraBytes: number }
  /** Answers so; `retryAfter` as the header has it: seconds or an HTTP date. */
  | {
      readonly kind: 'status'
      readonly status: number
      readonly retryAfter?: string
      readonly body?: string
    }
  /** Sends so many bytes of the body, then nothing; without a number not even a status line. */
  | { readonly kind: 'hang'; readonly afterBytes?: number }
  /** One byte of the body is another; the length is right. */
  | { readonly kind: 'wrong-byte' }
  /** Docker-Content-Digest names other bytes. */
  | { readonly kind: 'wrong-digest-header' }
  /** To the storage with a signed address, or to `location`. */
  | { readonly kind: 'redirect'; readonly location?: string }
  /** A question for a part is answered with the whole. */
  | { readonly kind: 'ignore-range' }
  /** A question for a part is answered with the part from another place on. */
  | { readonly kind: 'shifted-range'; readonly by: number }
  /** Anything else. */
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      readonly body?: string | Buffer
    }

export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  /** True when a Range is honoured. */
  readonly ranges: boolean
}

type Exchange = {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly answer: Answer
  readonly fault: Fault | null
  readonly storageUrl: string
}

export function answerWithFault(exchange: Exchange): void {
  const { fault, response } = exchange
  const answer = partOf(exchange)
  if (fault === null || fault.kind === 'ignore-range' || fault.kind === 'shifted-range') {
    send(exchange, answer)
    return
  }
  switch (fault.kind) {
    case 'reset':
      sendHead(response, answer, { 'Content-Length': String(answer.body.length) })
      flush(response, answer.body.subarray(0, fault.afterBytes), () =>
        response.socket?.resetAndDestroy(),
      )
      return
    case 'truncate':
      sendHead(response, answer, { 'Content-Length': String(answer.body.length) })
      flush(response, answer.body.subarray(0, fault.afterBytes), () => response.socket?.end())
      return
    case 'short':
      sendHead(response, answer, {})
      response.end(answer.body.subarray(0, fault.bytes))
      return
    case 'longer':
      sendHead(response, answer, {})
      response.end(Buffer.concat([answer.body, Buffer.alloc(fault.extraBytes, 'x')]))
      return
    case 'hang':
      if (fault.afterBytes === undefined) return
      sendHead(response, answer, { 'Content-Length': String(answer.body.length) })
      flush(response, answer.body.subarray(0, fault.afterBytes), () => undefined)
      return
    case 'wrong-byte':
      send(exchange, { ...answer, body: withWrongByte(answer.body) })
      return
    case 'wrong-digest-header':
      send(exchange, {
        ...answer,
        headers: { ...answer.headers, 'Docker-Content-Digest': `sha256:${'0'.repeat(64)}` },
      })
      return
    case 'status':
      send(exchange, {
        status: fault.status,
        headers: fault.retryAfter === undefined ? {} : { 'Retry-After': fault.retryAfter },
        body: Buffer.from(fault.body ?? ''),
        ranges: false,
      })
      return
    case 'redirect':
      send(exchange, {
        status: 307,
        headers: { Location: fault.location ?? storageAddress(exchange) },
        body: Buffer.alloc(0),
        ranges: false,
      })
      return
    case 'answer':
      send(exchange, {
        status: fault.status,
        headers: fault.headers ?? {},
        body: Buffer.from(fault.body ?? ''),
        ranges: false,
      })
  }
}

/** Bytes first, then the mishap: a client must see them before the connection breaks. */
function flush(response: ServerResponse, bytes: Buffer, then: () => void): void {
  response.flushHeaders()
  if (bytes.length === 0) {
    setTimeout(then, 20)
    return
  }
  response.write(bytes, () => setTimeout(then, 20))
}

/** The answer to a Range as RFC 9110 section 14 has it, for the one form `bytes=FIRST-[LAST]`. */
function partOf({ request, answer, fault }: Exchange): Answer {
  const range = request.headers.range
  if (range === undefined || !answer.ranges || answer.status !== 200) return answer
  if (fault?.kind === 'ignore-range') return answer
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range) ?? []
  const total = answer.body.length
  const from = Number(first) + (fault?.kind === 'shifted-range' ? fault.by : 0)
  const to = last === undefined || last === '' ? total - 1 : Math.min(Number(last), total - 1)
  if (first === undefined || from > to) {
    const headers = { 'Content-Range': `bytes */${total}` }
    return { status: 416, headers, body: Buffer.alloc(0), ranges: false }
  }
  return {
    ...answer,
    status: 206,
    headers: { ...answer.headers, 'Content-Range': `bytes ${from}-${to}/${total}` },
    body: answer.body.subarray(from, to + 1),
  }
}

function send({ request, response }: Exchange, answer: Answer): void {
  sendHead(response, answer, { 'Content-Length': String(answer.body.length) })
  response.end(request.method === 'HEAD' ? undefined : answer.body)
}

function sendHead(
  response: ServerResponse,
  answer: Answer,
  length: Readonly<Record<string, string>>,
): void {
  const version = { 'Docker-Distribution-Api-Version': 'registry/2.0' }
  response.writeHead(answer.status, { ...version, ...answer.headers, ...length })
}

function storageAddress({ request, storageUrl }: Exchange): string {
  const digest = (request.url ?? '').split('/').at(-1) ?? ''
  return `${storageUrl}/store/${digest}?signature=valid`
}

function withWrongByte(body: Buffer): Buffer {
  const wrong = Buffer.from(body)
  const middle = Math.floor(wrong.length / 2)
  wrong[middle] = (wrong[middle] ?? 0) ^ 0xff
  return wrong
}

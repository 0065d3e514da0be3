import type { Fetch, Log } from '../../ports.ts'
import { explainFault } from './explain-fault.ts'
import type { ConnectionFault } from './explain-fault.ts'
import type { Post, PostAnswer, PostRequest } from './post-types.ts'
import { parseRetryAfter } from './retry-after.ts'
import { sendOnce } from './send-once.ts'

export type PostOptions = {
  /** With the proxies and authorities of the environment; false: its connections go to public addresses alone. */
  readonly fetchFor: (allowsPrivate: boolean) => Fetch
  readonly log: Pick<Log, 'debug'>
  readonly signal: AbortSignal
  readonly random: () => number
  readonly now: () => Date
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
  readonly limits?: PostLimits
}

export type PostLimits = {
  readonly tryMs: number
  /** For one message with all its tries and waits. */
  readonly totalMs: number
  readonly tries: number
}

export const POST_LIMITS: PostLimits = { tryMs: 10_000, totalMs: 40_000, tries: 3 }

/** The wait before the second try is at most this long, before the third at most twice as long. */
const FIRST_WAIT_MS = 2000

/**
 * Sends messages: by https alone, to the host that was named, to public addresses unless the channel allows others; again
 * after 408, 429, 5xx and connections that broke before an answer, as far as the request allows it (`Retry`), when the
 * service says so or after a while.
 */
export function createPost(options: PostOptions): Post {
  const { limits = POST_LIMITS } = options
  return async (request) => {
    const end = options.now().getTime() + limits.totalMs
    const most = Math.min(request.mostTries ?? limits.tries, limits.tries)
    for (let tries = 1; ; tries += 1) {
      const tried = await tryOnce(request, { ...options, limits, end })
      options.signal.throwIfAborted()
      const waitMs = tried.isPassing ? chooseWait(tried, tries, options) : Infinity
      const isLast = tries >= most || options.now().getTime() + waitMs >= end
      if (isLast) return { ...tried.answer, tries }
      options.log.debug(`A message to ${request.label}: ${sayWhy(tried)}; again in ${waitMs} ms.`)
      await options.wait(waitMs, options.signal)
    }
  }
}

type Tried = {
  readonly answer: PostAnswer
  readonly isPassing: boolean
  /** What the service asks for. */
  readonly waitMs: number | null
}

type TryOptions = PostOptions & { readonly limits: PostLimits; readonly end: number }

async function tryOnce(request: PostRequest, options: TryOptions): Promise<Tried> {
  const { signal, now, end, limits } = options
  const limitMs = Math.max(1, Math.min(limits.tryMs, end - now().getTime()))
  try {
    const fetch = options.fetchFor(request.allowsPrivate)
    const { status, body, retryAfter } = await sendOnce(request, { fetch, signal, limitMs })
    const seconds = request.readWait?.(body) ?? null
    const waitMs = parseRetryAfter(seconds === null ? retryAfter : String(seconds), now())
    const answer = { kind: 'answered', status, body, tries: 1 } as const
    return { answer, isPassing: isPassing(status, request), waitMs }
  } catch (thrown) {
    return toFailed(explainFault(thrown), request)
  }
}

function isPassing(status: number, { retry }: PostRequest): boolean {
  return status === 429 || (retry !== 'if-untaken' && (status === 408 || status >= 500))
}

function toFailed(fault: ConnectionFault, { retry = 'any-fault' }: PostRequest): Tried {
  const isLost = fault.isPassing && !fault.isUnsent && retry !== 'any-fault'
  const reason = isLost ? `no answer; it may have arrived (${fault.reason})` : fault.reason
  const isPassing = fault.isPassing && !isLost
  return { answer: { kind: 'failed', reason, tries: 1 }, isPassing, waitMs: null }
}

/** Exponential with full jitter where the service does not say: many runs fail at the same moment. */
function chooseWait({ waitMs }: Tried, tries: number, { random }: PostOptions): number {
  return waitMs ?? Math.floor(random() * FIRST_WAIT_MS * 2 ** (tries - 1))
}

function sayWhy({ answer }: Tried): string {
  return answer.kind === 'answered' ? `${answer.status}` : answer.reason
}

import type { FeedName } from '../domain/feed.ts'
import type { Fetch, Log } from '../ports.ts'
import { askServer } from './ask-server.ts'
import { FeedFailure, PassingFailure, requireRunning, toFeedFailure } from './feed-failure.ts'
import { FEEDS, toHead } from './feed-kinds.ts'
import { toStatusFailure } from './network-failure.ts'
import { saveBody } from './save-body.ts'
import type { Saved } from './save-body.ts'
import { createTimeLimit } from './time-limit.ts'
import type { TimeLimit } from './time-limit.ts'

/** By which a server tells that a file is still the same (RFC 9110 section 13.1). */
export type Validators = { readonly etag: string | null; readonly lastModified: string | null }

export type FetchRequest = {
  readonly name: FeedName
  readonly url: string
  /** A file that is not there yet. */
  readonly path: string
  /** Of the kept list; null: there is none. */
  readonly validators: Validators | null
  readonly fetch: Fetch
  readonly log: Pick<Log, 'debug'>
  readonly allowHttp: boolean
  /** For all tries together. */
  readonly limitMs: number
  readonly signal: AbortSignal
}

export type Fetched =
  | { readonly kind: 'unchanged' }
  | ({ readonly kind: 'saved' } & Saved & { readonly validators: Validators })

const FIRST_WAIT_MS = 400

/** Fetches a feed into a file unless it is still the kept one, with patience. Throws FeedFailure and `cancelled`. */
export async function fetchFeed(request: FetchRequest): Promise<Fetched> {
  const limit = createTimeLimit(request.signal, request.limitMs)
  try {
    for (let tries = 1; ; tries += 1) {
      const result = await fetchOnce(request, limit.signal).catch(toFeedFailure)
      if (!(result instanceof FeedFailure)) return result
      requireRunning(request.signal)
      if (limit.isOver()) throw tooSlow(request, result)
      await waitAfter(request, { failure: result, tries, limit })
    }
  } finally {
    limit.end()
  }
}

/** Throws the failure when it is final, came too often, or when there is no time left to wait. */
async function waitAfter(
  { name, log, signal }: FetchRequest,
  failed: { readonly failure: FeedFailure; readonly tries: number; readonly limit: TimeLimit },
): Promise<void> {
  const { failure, tries, limit } = failed
  if (!(failure instanceof PassingFailure)) throw failure
  const waitMs = failure.retryAfterMs ?? backoff(tries)
  if (tries >= failure.tries || waitMs >= limit.leftMs()) throw afterTries(failure, tries)
  log.debug(`${toHead(name)}: ${failure.why}. Trying again in ${waitMs} ms.`)
  await limit.wait(waitMs)
  requireRunning(signal)
}

async function fetchOnce(request: FetchRequest, signal: AbortSignal): Promise<Fetched> {
  const { name, validators } = request
  const headers = { 'accept-encoding': 'identity', ...toConditions(validators) }
  const url = new URL(request.url)
  const { response, host } = await askServer({ ...request, url, headers, signal })
  if (response.status === 304 && Object.keys(toConditions(validators)).length > 0) {
    await response.body?.cancel().catch(() => undefined)
    return { kind: 'unchanged' }
  }
  if (response.status !== 200) {
    await response.body?.cancel().catch(() => undefined)
    throw toStatusFailure(name, response, host)
  }
  const saved = await saveBody({ name, response, host, path: request.path })
  return { kind: 'saved', ...saved, validators: validatorsOf(response) }
}

function toConditions(validators: Validators | null): Record<string, string> {
  if (validators === null) return {}
  const { etag, lastModified } = validators
  return {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  }
}

function validatorsOf({ headers }: Response): Validators {
  const take = (name: string): string | null => {
    const text = headers.get(name) ?? ''
    return /^[\x21-\x7e][\x20-\x7e]{0,298}$/.test(text) ? text : null
  }
  return { etag: take('etag'), lastModified: take('last-modified') }
}

/** Doubles, and is spread, so that the jobs of a matrix do not come back all at once. */
function backoff(tries: number): number {
  return Math.round(FIRST_WAIT_MS * 2 ** (tries - 1) * (0.75 + Math.random() / 2))
}

function afterTries(failure: FeedFailure, tries: number): FeedFailure {
  if (tries === 1) return failure
  return new FeedFailure(`${failure.why}, ${tries} times`, failure.hint, failure.cause)
}

function tooSlow(request: FetchRequest, cause: unknown): FeedFailure {
  return new FeedFailure(
    `${new URL(request.url).host} did not give it within ${Math.ceil(request.limitMs / 1000)} seconds`,
    `Try again later, or let ${FEEDS[request.name].input} name a mirror.`,
    cause,
  )
}

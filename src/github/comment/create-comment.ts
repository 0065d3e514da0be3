import type { CodeHost, CommentRequest, Log, PostedComment } from '../../ports.ts'
import type { GitHubClient } from '../client.ts'
import type { GitHubContext } from '../context.ts'
import { GitHubFailure } from '../failure.ts'
import { createCommentApi } from './comment-api.ts'
import type { CommentClient } from './comment-api.ts'
import { findPlace } from './find-place.ts'
import { keepComment } from './keep-comment.ts'
import { createOwnComments } from './own-comments.ts'
import { answerFailure, answerKept, answerNowhere, answerWithoutToken } from './words.ts'

export type CommentOptions = {
  readonly client: Pick<GitHubClient, 'ask' | 'askGraphQL' | 'hasToken'>
  readonly context: Pick<
    GitHubContext,
    'event' | 'actor' | 'pullRequest' | 'repository' | 'serverUrl'
  >
  /** Looks for the pull request that a `workflow_run` is about, and checks that it is; null: there is none. */
  readonly findNumber: () => Promise<number | null>
  readonly log: Pick<Log, 'debug'>
  /** Milliseconds of any clock that runs evenly. */
  readonly clock: () => number
  /** From 0 to below 1: two jobs must not wait alike. */
  readonly random: () => number
  /** Waits; ends early, in whatever way, when the signal aborts. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>
  readonly signal: AbortSignal
  /** For all of it; 30 s when not told. */
  readonly limitMs?: number
}

const LIMIT_MS = 30_000

/** Keeps the comment on the pull request. Refuses only when the run is cancelled. */
export function createComment(options: CommentOptions): CodeHost['comment'] {
  return (request) => inTime(options, request)
}

/** What was asked when the time is up may still be on its way; nothing new is written then. */
async function inTime(options: CommentOptions, request: CommentRequest): Promise<PostedComment> {
  const over = AbortSignal.timeout(options.limitMs ?? LIMIT_MS)
  const delivery: Delivery = { number: null, over }
  const late = new Promise<PostedComment>((resolve) => {
    const tell = (): void => {
      resolve(answerFailure(toLate(options), delivery.number))
    }
    over.addEventListener('abort', tell, { once: true })
  })
  return Promise.race([deliver(options, request, delivery), late])
}

type Delivery = {
  /** Of the pull request, once it is known. */
  number: number | null
  readonly over: AbortSignal
}

async function deliver(
  options: CommentOptions,
  request: CommentRequest,
  delivery: Delivery,
): Promise<PostedComment> {
  try {
    return await deliverOrThrow(options, request, delivery)
  } catch (error) {
    if (error instanceof GitHubFailure) return answerFailure(error, delivery.number)
    throw error
  }
}

async function deliverOrThrow(
  options: CommentOptions,
  request: CommentRequest,
  delivery: Delivery,
): Promise<PostedComment> {
  const { client, context, findNumber } = options
  const place = await findPlace({ context, wish: request.wish, findNumber })
  if (place.kind !== 'pull-request') return answerNowhere(place, request.wish)
  if (!client.hasToken) return answerWithoutToken()
  delivery.number = place.number
  const api = createCommentApi(boundClient(options, delivery), context.repository, place.number)
  const kept = await keepComment({
    ...{ api, request, log: options.log, clock: options.clock, random: options.random },
    own: createOwnComments(request.marker, api, options.log),
    pause: (ms) => pause(options, delivery, ms),
  })
  const posted = answerKept(kept, place.number)
  return { ...posted, url: toOwnUrl(posted.url, context.serverUrl) }
}

function boundClient(options: CommentOptions, { over }: Delivery): CommentClient {
  const { client } = options
  const requireTime = (): void => {
    if (over.aborted) throw toLate(options)
  }
  return {
    ask: async (...asked) => {
      requireTime()
      return client.ask(...asked)
    },
    askGraphQL: async (...asked) => {
      requireTime()
      return client.askGraphQL(...asked)
    },
  }
}

/** A cancelled run is told by the next request. */
async function pause(options: CommentOptions, { over }: Delivery, ms: number): Promise<void> {
  await options.sleep(ms, AbortSignal.any([options.signal, over])).catch(() => undefined)
  if (over.aborted) throw toLate(options)
}

function toLate({ limitMs = LIMIT_MS }: CommentOptions): GitHubFailure {
  return new GitHubFailure({
    kind: 'unreachable',
    status: null,
    reason: `GitHub did not answer within ${Math.ceil(limitMs / 1000)} s, or asked to wait for longer`,
    hint: 'The job summary has what it would say; see https://www.githubstatus.com, and run again.',
  })
}

/** An address of the server that people look at; null for any other. */
function toOwnUrl(text: string | null, serverUrl: string): string | null {
  const url = text !== null && URL.canParse(text) ? new URL(text) : null
  if (url?.protocol !== 'https:' || url.username !== '') return null
  return url.host === new URL(serverUrl).host ? url.href : null
}

import { PlimsollError } from '../domain/errors.ts'
import type { FeedName } from '../domain/feed.ts'
import { FEEDS, toHead } from './feed-kinds.ts'
import { toPlainText } from './plain-text.ts'

/** Why a feed cannot be had. It never leaves the room: a feed that is missing is an answer, not an error. */
export class FeedFailure extends Error {
  /** A clause without a full stop. */
  readonly why: string
  /** What to do, in whole sentences. */
  readonly hint: string

  constructor(why: string, hint: string, cause?: unknown) {
    super(why, { cause })
    this.name = 'FeedFailure'
    this.why = why
    this.hint = hint
  }
}

/** One that may pass: worth another try. */
export class PassingFailure extends FeedFailure {
  /** How often in a row it is tolerated. */
  readonly tries: number
  /** What the server asked for; null: the caller decides. */
  readonly retryAfterMs: number | null

  constructor(
    failure: { readonly why: string; readonly hint: string; readonly cause?: unknown },
    patience: { readonly tries?: number; readonly retryAfterMs?: number | null } = {},
  ) {
    super(failure.why, failure.hint, failure.cause)
    this.tries = patience.tries ?? 5
    this.retryAfterMs = patience.retryAfterMs ?? null
  }
}

/** The failure as the reason of an answer. */
export function toReason(name: FeedName, failure: FeedFailure): string {
  return `${toHead(name)} cannot be had: ${failure.why}. ${failure.hint}`
}

/** What is not the list that was asked for, whoever gave it. `what` completes "it is no such list: …". */
export function notTheList(name: FeedName, what: string, cause?: unknown): FeedFailure {
  const { input } = FEEDS[name]
  return new FeedFailure(
    `what was given is no such list: ${what}`,
    `Check what lies at the address in ${input}, and whether a proxy or a login page answers in its place.`,
    cause,
  )
}

/** Anything that was thrown, as a failure: a feed is not worth a run. A cancel is told by the signal. */
export function toFeedFailure(thrown: unknown): FeedFailure {
  if (thrown instanceof FeedFailure) return thrown
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  const hint = 'This is a bug of Plimsoll. Please report it.'
  return new FeedFailure(toPlainText(message), hint, thrown)
}

/** What the file system refused, as a failure; anything else as it came. */
export function toFileFailure(path: string, thrown: unknown): unknown {
  const { code } = thrown as { readonly code?: unknown }
  if (thrown instanceof FeedFailure || typeof code !== 'string' || !/^E[A-Z0-9]+$/.test(code))
    return thrown
  const hint =
    code === 'ENOSPC' || code === 'EDQUOT'
      ? 'Free some space there, or let the cache folder lie on another disk.'
      : 'Make it accessible to this user, or let the cache folder lie elsewhere.'
  return new FeedFailure(`${path} cannot be used (${code})`, hint, thrown)
}

/** Throws `cancelled` when the run is over. */
export function requireRunning(signal: AbortSignal): void {
  if (!signal.aborted) return
  if (signal.reason instanceof PlimsollError) throw signal.reason
  throw new PlimsollError({
    code: 'cancelled',
    message: 'Fetching the lists of exploited vulnerabilities was stopped before it was done.',
    hint: 'Nothing half-done is left behind; start it again.',
    cause: signal.reason,
  })
}

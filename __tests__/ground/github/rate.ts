import { loginOf, refusal } from './answers.ts'
import type { FakeAnswer, FakeToken } from './state.ts'

/*
 * GitHub's limits: so many requests in an hour, and a second one of its own mind that says how long to wait. Whoever asks
 * again too early is refused again, and stands in `pressed`.
 */

export type Rate = {
  limit: number
  used: number
  /** When the count begins anew, in milliseconds. */
  resetsAt: number
  /** Refuses when nothing is left; otherwise the count is only shown. */
  isStrict: boolean
  readonly secondary: SecondaryLimit[]
  readonly pressed: string[]
}

export type SecondaryLimit = {
  /** Requests that contain this text, `POST /repos/`. */
  readonly part: string
  readonly status: 403 | 429
  /** Seconds; null: GitHub does not say. */
  readonly retryAfter: number | null
  /** How long it lasts, in milliseconds. */
  readonly lastsMs: number
  /** Null before the first request that meets it. */
  until: number | null
}

const HOUR = 3_600_000

export function createRate(): Rate {
  return {
    ...{ limit: 1000, used: 0, resetsAt: Date.now() + HOUR, isStrict: false },
    ...{ secondary: [], pressed: [] },
  }
}

/** Counts a request; why it is refused, or null. */
export function refuseRate(rate: Rate, text: string, token: FakeToken | null): FakeAnswer | null {
  const now = Date.now()
  if (now >= rate.resetsAt) Object.assign(rate, { ...createRate(), ...keep(rate) })
  const refused = refuseSecondary(rate, text, now)
  if (refused !== null) return refused
  if (!rate.isStrict || rate.used < rate.limit) {
    rate.used = Math.min(rate.limit, rate.used + 1)
    return null
  }
  rate.pressed.push(text)
  const who = token === null ? '127.0.0.1' : wordsOf(token)
  return limited(403, `API rate limit exceeded for ${who}.`, {})
}

function keep({ secondary, pressed }: Rate): Pick<Rate, 'secondary' | 'pressed'> {
  return { secondary, pressed }
}

function wordsOf(token: FakeToken): string {
  return token.kind === 'user' ? `user ${loginOf(token)}` : 'installation ID 1'
}

function refuseSecondary(rate: Rate, text: string, now: number): FakeAnswer | null {
  const met = rate.secondary.find(
    ({ part, until }) => text.includes(part) && (until === null || now < until),
  )
  if (met === undefined) return null
  if (met.until !== null) rate.pressed.push(text)
  met.until ??= now + met.lastsMs
  const message =
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'
  const { retryAfter } = met
  return limited(
    met.status,
    message,
    retryAfter === null ? {} : { 'retry-after': String(retryAfter) },
  )
}

function limited(
  status: number,
  message: string,
  headers: Readonly<Record<string, string>>,
): FakeAnswer {
  const documentation_url =
    'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api'
  return { ...refusal(status, message, headers), body: { message, documentation_url } }
}

/** What every answer says of it; nobody is told that nothing is left who is not refused. */
export function rateHeaders(rate: Rate, resource: string): Record<string, string> {
  const left = rate.limit - rate.used
  return {
    'x-ratelimit-limit': String(rate.limit),
    'x-ratelimit-remaining': String(rate.isStrict ? left : Math.max(1, left)),
    'x-ratelimit-used': String(rate.used),
    'x-ratelimit-reset': String(Math.ceil(rate.resetsAt / 1000)),
    'x-ratelimit-resource': resource,
  }
}

/** Uploads of SARIF and GraphQL are counted apart; here they share one count. */
export function resourceOf(text: string): string {
  if (text.endsWith('/graphql')) return 'graphql'
  return text.startsWith('POST') && text.endsWith('/sarifs') ? 'code_scanning_upload' : 'core'
}

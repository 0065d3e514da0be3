import { PlimsollError } from '../domain/errors.ts'
import { nonsense, PassingFailure } from './failure.ts'
import type { Subject } from './failure.ts'
import type { Problem } from './problem.ts'
import type { Reply } from './reply.ts'

/** A wait that a server may ask for; whoever wants more is told the user at once. */
const LONGEST_RETRY_AFTER_MS = 60_000

/** Server errors that pass by themselves, RFC 9110 section 15: a time-out, and all of 5xx but 501 and 505. */
const PASSING = new Set([408, 500, 502, 503, 504])

export type Refused = {
  readonly reply: Reply
  readonly problem: Problem
  readonly subject: Subject
  /** What is not there when the answer is 404. */
  readonly missing: () => PlimsollError
  readonly now: Date
}

/** The failure behind an answer that is neither the wanted one nor a matter of logging in. */
export function explainAnswer(refused: Refused): PlimsollError {
  const { reply, problem, subject, now } = refused
  if (reply.status === 429 || problem.codes.includes('TOOMANYREQUESTS')) return rateLimited(refused)
  const waitMs = parseRetryAfter(reply.header('retry-after'), now)
  if (PASSING.has(reply.status) || reply.status > 511) {
    const explanation = {
      code: 'registry-unreachable' as const,
      message: `${reply.url.host} answers ${reply.status} for ${subject.what}${problem.said}.`,
      hint: 'The registry has a fault of its own, or a proxy before it has. Try again later.',
    }
    return isTooLong(waitMs)
      ? new PlimsollError(explanation)
      : new PassingFailure(explanation, { retryAfterMs: waitMs })
  }
  if (reply.status === 404 && !problem.codes.includes('UNSUPPORTED')) return refused.missing()
  return nonsense(subject, `status ${reply.status}${problem.said}`)
}

/** The storage behind a redirect: its address was signed a moment ago, so a refusal is its own trouble. */
export function explainStorage({
  reply,
  subject,
}: Pick<Refused, 'reply' | 'subject'>): PassingFailure {
  return new PassingFailure({
    code: 'registry-unreachable',
    message: `${reply.url.host}, to which ${subject.registry} redirects, answers ${reply.status} for ${subject.what}.`,
    hint: 'The storage behind the registry has a fault, or a firewall lets the registry through but not its storage.',
  })
}

export function rateLimited(refused: Omit<Refused, 'missing'>): PlimsollError {
  const { reply, problem, subject, now } = refused
  const waitMs = parseRetryAfter(reply.header('retry-after'), now)
  const asked = waitMs === null ? '' : ` It asks to wait ${Math.ceil(waitMs / 1000)} seconds.`
  const explanation = {
    code: 'registry-rate-limited' as const,
    message: `${subject.registry} refuses ${subject.what} because there were too many requests${problem.said}.${asked}`,
    hint: 'Log in to get a higher limit, wait, or use a mirror of the registry.',
  }
  return isTooLong(waitMs)
    ? new PlimsollError(explanation)
    : new PassingFailure(explanation, { retryAfterMs: waitMs })
}

function isTooLong(waitMs: number | null): boolean {
  return waitMs !== null && waitMs > LONGEST_RETRY_AFTER_MS
}

/** Seconds or an HTTP date, RFC 9110 section 10.2.3, in milliseconds; null for none or nonsense. */
export function parseRetryAfter(header: string | null, now: Date): number | null {
  if (header === null) return null
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1000
  const at = Date.parse(header)
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime())
}

import type { FeedName } from '../domain/feed.ts'
import { toDay } from './feed-date.ts'
import { FEEDS } from './feed-kinds.ts'

/*
 * How old a list may be, in whole days. `db-max-age` never makes it stricter: a list that is missing makes
 * rules silent, one of some days ago does not.
 *
 *                                           counts from          not trusted from
 *   its server confirmed it within a day    its own date         60 days (KEV), 14 days (EPSS)
 *   a file that the input names             its own date         the same
 *   nobody asked, or nobody answered        KEV: the last        7 days, or `db-max-age` where that is more
 *                                           confirmation;
 *                                           EPSS: its own date
 *
 * CISA's list may stand still for days, so its date does not say whether it is the newest; EPSS appears daily.
 */

export const UNCONFIRMED_LIMIT_DAYS = 7

const DAY_MS = 24 * 3600 * 1000

export type FeedAgeQuestion = {
  readonly name: FeedName
  /** Its own. */
  readonly date: Date
  /** When its server last said that there is none newer; null: it is a file of the user's. */
  readonly confirmedAt: Date | null
  /** True when that was within the last day, or it is a file of the user's. */
  readonly confirmed: boolean
  readonly now: Date
  /** The input `db-max-age`. */
  readonly maxAgeDays: number | null
}

/** Whole days of its own date, 0 for one that is still to come. */
export function ageInDays(date: Date, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - date.getTime()) / DAY_MS))
}

/** Why a list is too old to be used, as a clause about the list; null: it is not. */
export function findAgeFault(question: FeedAgeQuestion): string | null {
  const { name, date, confirmed, now, maxAgeDays } = question
  const since = sinceOf(question)
  const which = since === date ? `is of ${toDay(date)}` : `was last confirmed on ${toDay(since)}`
  // A clock that is behind makes the oldest list look young.
  if (!confirmed && since.getTime() - now.getTime() > DAY_MS) {
    return `the one at hand ${which}, which is still to come by the clock of this run`
  }
  const limit = confirmed ? FEEDS[name].confirmedLimitDays : UNCONFIRMED_LIMIT_DAYS
  const limitDays = Math.max(limit, maxAgeDays ?? 0)
  const days = ageInDays(since, now)
  if (days < limitDays) return null
  return `the one at hand ${which}, ${days} days ago, and from ${limitDays} days on it is not trusted`
}

function sinceOf({ name, date, confirmed, confirmedAt }: FeedAgeQuestion): Date {
  return confirmed || name === 'epss' ? date : (confirmedAt ?? date)
}

/** True when its server was asked so lately that it need not be asked again. */
export function isFresh(confirmedAt: Date, clock: Date): boolean {
  const elapsed = clock.getTime() - confirmedAt.getTime()
  return elapsed >= 0 && elapsed < DAY_MS
}

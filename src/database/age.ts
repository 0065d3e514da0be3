/*
 * How old a vulnerability database may be. Whole days count: a database of four days and 23 hours is four
 * days old.
 *
 *                                               warns from   fails from
 *   its origin was asked, has nothing newer     5 days       14 days, or `db-max-age` where that is more
 *   nobody asked, or nobody answered            -            5 days, or `db-max-age`
 *
 * Whoever asked has the newest there is, so `db-max-age` never makes that one stricter: a publisher that
 * pauses for a day would turn every pipeline red, and nobody there could do anything about it. A database
 * from the future (by more than a day: the clock here is wrong) has no age: asked, it warns; otherwise it
 * fails, since a clock that is behind makes the oldest database look young.
 */

export const WARN_DAYS = 5
export const ASKED_LIMIT_DAYS = 14
export const UNASKED_LIMIT_DAYS = 5

const DAY_MS = 24 * 3600 * 1000

export type AgeQuestion = {
  readonly built: Date
  readonly now: Date
  /** True when its origin was asked just now, or within the last hour, and has nothing newer. */
  readonly asked: boolean
  /** The input `db-max-age`; null: not set. */
  readonly maxAgeDays: number | null
}

export type AgeState = 'young' | 'ageing' | 'too-old' | 'from-the-future'

export type AgeVerdict = {
  readonly state: AgeState
  /** False: a scan with it would prove nothing. */
  readonly usable: boolean
  /** Whole days, 0 for a time that has not come yet. */
  readonly ageDays: number
  /** The age from which it fails. */
  readonly limitDays: number
}

export function judgeAge(question: AgeQuestion): AgeVerdict {
  const { asked } = question
  const days = Math.floor((question.now.getTime() - question.built.getTime()) / DAY_MS)
  const limitDays = limitOf(question)
  const shared = { ageDays: Math.max(0, days), limitDays }
  if (days < -1) return { ...shared, state: 'from-the-future', usable: asked }
  if (days >= limitDays) return { ...shared, state: 'too-old', usable: false }
  if (asked && days >= WARN_DAYS) return { ...shared, state: 'ageing', usable: true }
  return { ...shared, state: 'young', usable: true }
}

function limitOf({ asked, maxAgeDays }: AgeQuestion): number {
  if (!asked) return maxAgeDays ?? UNASKED_LIMIT_DAYS
  return Math.max(ASKED_LIMIT_DAYS, maxAgeDays ?? 0)
}

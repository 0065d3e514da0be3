import { invalid, valid } from './parsed.ts'
import type { Parsed, Parser } from './parsed.ts'

const MAX_COUNT = 1_000_000
const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** A whole number from 0. */
export function parseCount(text: string): Parsed<number> {
  const count = /^\d{1,7}$/u.test(text) ? Number(text) : Infinity
  if (count <= MAX_COUNT) return valid(count)
  return invalid(
    `is not allowed: a whole number from 0 to ${MAX_COUNT} is, or nothing for no limit of its own`,
  )
}

/** Whole days, within bounds. */
export function parseDays(bounds: { readonly min: number; readonly max: number }): Parser<number> {
  const { min, max } = bounds
  return (text) => {
    const days = /^\d{1,4}$/u.test(text) ? Number(text) : NaN
    if (days >= min && days <= max) return valid(days)
    return invalid(`is not allowed: whole days from ${min} to ${max} are, without a unit`)
  }
}

/** `90s`, `10m`, `1h30m` → milliseconds, from a second to a day. */
export function parseDuration(text: string): Parsed<number> {
  const match = /^(?:(\d{1,5})h)?(?:(\d{1,5})m)?(?:(\d{1,5})s)?$/u.exec(text)
  const amount = (group: number): number => Number(match?.[group] ?? 0)
  const total = amount(1) * HOUR_MS + amount(2) * MINUTE_MS + amount(3) * SECOND_MS
  if (total >= SECOND_MS && total <= DAY_MS) return valid(total)
  return invalid(
    'is not allowed: a time with its unit is, from 1s to 24h, such as 90s, 10m or 1h30m',
  )
}

const DATE = /^\d{4}-\d{2}-\d{2}$/u
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?(?:Z|[+-]\d{2}:\d{2})$/u

/** An ISO date, which is midnight UTC, or an ISO time with its zone; years 2000 to 2099. */
export function parseInstant(text: string): Parsed<Date> {
  const isKnownForm = DATE.test(text) || TIME.test(text)
  const instant = new Date(isKnownForm && text.startsWith('20') && isRealDay(text) ? text : NaN)
  if (!Number.isNaN(instant.getTime())) return valid(instant)
  return invalid(
    'is not a time: allowed are a date such as 2026-11-21 or a time with its zone such as 2026-11-21T10:30:00Z, from the year 2000 to 2099',
  )
}

/** `Date` takes the 30th of February for the 2nd of March. */
function isRealDay(text: string): boolean {
  const day = text.slice(0, 'YYYY-MM-DD'.length)
  const midnight = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day)
}

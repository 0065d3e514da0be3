import { toDay } from '../document/day.ts'

const DAY = 86_400_000
const ISO_TIME =
  /^(\d{4}-\d{2}-\d{2})[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:[Zz]|[+-]\d{2}:?\d{2})$/

/** `2027-01-31` → milliseconds since 1970 of its first moment (UTC); null when there is no such day. */
export function startOfDay(text: string): number | null {
  const day = toDay(text)
  return day === null ? null : Date.parse(`${day}T00:00:00Z`)
}

/** A day, or a time with its zone, without which it would mean another moment on every machine; else null. */
export function parseMoment(text: string): number | null {
  const day = startOfDay(text)
  if (day !== null) return day
  const date = ISO_TIME.exec(text)?.[1]
  if (date === undefined || startOfDay(date) === null) return null
  const moment = Date.parse(text.replace(' ', 'T'))
  return Number.isNaN(moment) ? null : moment
}

/** ISO date of a moment, in UTC. */
export function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10)
}

export function addDays(milliseconds: number, days: number): number {
  return milliseconds + days * DAY
}

/** Days from one moment to another, a part of a day as a whole one. */
export function daysBetween(from: number, to: number): number {
  return Math.ceil((to - from) / DAY)
}

import type { Notice } from '../domain/report.ts'

const DAY_MS = 24 * 3600 * 1000

/** Whole days between two times, 0 when the second is the earlier one; null unless both are times. */
export function daysBetween(from: string | null, to: string | null): number | null {
  const [start, end] = [from, to].map((time) => Date.parse(time ?? ''))
  if (start === undefined || end === undefined || Number.isNaN(start + end)) return null
  return Math.max(0, Math.floor((end - start) / DAY_MS))
}

/** A file and the ISO time at which it was made, where it says so. */
export type Dated = { readonly label: string; readonly madeAt: string | null }

/** A report that is older than a day, of tomorrow, or without a date is told: what came since is not in it. */
export function toAgeNotices({ label, madeAt }: Dated, asOf: string): Notice[] {
  const days = daysBetween(madeAt, asOf)
  if (madeAt === null || days === null) {
    const text = `${label} does not say when it was made, so nobody can tell what became known since.`
    return [{ code: 'report-undated', text }]
  }
  const made = `${label} was made on ${madeAt.slice(0, DATE_CHARACTERS)}`
  const ahead = daysBetween(asOf, madeAt) ?? 0
  if (ahead > 0) {
    const text = `${made}, ${toDays(ahead)} after it was judged: one of the two clocks is wrong.`
    return [{ code: 'report-of-the-future', text }]
  }
  if (days === 0) return []
  const text = `${made}, ${toDays(days)} before it was judged: what became known in between is not in it.`
  return [{ code: 'report-old', text }]
}

/** Of `2026-01-31T…`. */
const DATE_CHARACTERS = 10

export function toDays(count: number): string {
  return count === 1 ? '1 day' : `${String(count)} days`
}

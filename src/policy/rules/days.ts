const DAY = 86_400_000
const ISO_DATE = /^\d{4}-\d{2}-\d{2}/
const NO_ZONE = /T[\d:.]+$/

/**
 * Days from a date until now, with fractions. Null where there is no date, it is none, or it lies in the future:
 * such a date proves nothing.
 */
export type AgeOf = (date: string | null) => number | null

/** Ages at the moment `asOf`, an ISO time. Many findings share a date: each is read once. */
export function createAges(asOf: string): AgeOf {
  const now = Date.parse(asOf)
  const known = new Map<string, number | null>()
  return (date) => {
    if (date === null) return null
    const age = known.get(date)
    if (age !== undefined) return age
    const read = toAge(date, now)
    known.set(date, read)
    return read
  }
}

export function daysSince(date: string | null, asOf: string): number | null {
  return createAges(asOf)(date)
}

function toAge(date: string, now: number): number | null {
  if (!ISO_DATE.test(date)) return null
  const days = (now - timeOf(date)) / DAY
  return days >= 0 ? days : null
}

/** A time without a zone, as NVD writes it, is one of UTC: no answer may hang on the zone of this machine. */
function timeOf(date: string): number {
  return Date.parse(NO_ZONE.test(date) ? `${date}Z` : date)
}

const TIME =
  /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2}):(\d{2})(?:\.\d{1,12})?(?:[Zz]|[+-]\d{2}:\d{2})$/

/** Milliseconds since 1970 of an RFC 3339 time; null for anything else, and for days that do not exist. */
export function parseTime(value: unknown): number | null {
  if (typeof value !== 'string' || value.length > 50) return null
  const [, year = '', month = '', day = ''] = TIME.exec(value) ?? []
  // The platform takes 30 February for 1 March.
  const midnight = Date.parse(`${year}-${month}-${day}T00:00:00Z`)
  if (Number.isNaN(midnight) || new Date(midnight).getUTCDate() !== Number(day)) return null
  const time = Date.parse(value.toUpperCase().replace(' ', 'T'))
  return Number.isNaN(time) ? null : time
}

/** The first that is there; where that one cannot be read, an older one would be the time of another text. */
export function firstTime(...values: readonly unknown[]): number | null {
  return parseTime(values.find((value) => value !== undefined && value !== null))
}

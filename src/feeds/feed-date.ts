const EARLIEST = Date.UTC(2015, 0, 1)
const LATEST = Date.UTC(2200, 0, 1)

/** The time that a list gives itself; null for nonsense. `2026-08-01T00:00:00+0000` is how EPSS wrote it for years. */
export function parseFeedDate(text: string): Date | null {
  if (!/^\d{4}-\d\d-\d\d/.test(text) || text.length > 40) return null
  const time = Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'))
  if (Number.isNaN(time) || time < EARLIEST || time > LATEST) return null
  return new Date(time)
}

/** Of an ISO time its day, as EPSS rows and sentences have it. */
export function toDay(date: Date): string {
  return date.toISOString().slice(0, 10)
}

/** An ISO time as `yyyy-mm-ddThh:mm:ss` in UTC, for formats that take neither a zone nor parts of a second. */
export function toUtcSeconds(time: string): string {
  return new Date(time).toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length)
}

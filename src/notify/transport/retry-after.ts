/**
 * Milliseconds that an answer asks to wait for: seconds or an HTTP date (RFC 9110, section 10.2.3); null where it does
 * not say so, or says nonsense.
 */
export function parseRetryAfter(text: string | null, now: Date): number | null {
  const trimmed = text?.trim() ?? ''
  // Some services send fractions, which the standard does not know.
  if (/^\d{1,9}(?:\.\d{1,6})?$/.test(trimmed)) return Math.ceil(Number(trimmed) * 1000)
  const date = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(trimmed)
    ? Date.parse(trimmed)
    : NaN
  return Number.isNaN(date) ? null : Math.max(0, date - now.getTime())
}

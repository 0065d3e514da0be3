/*
 * What Node threw, asked for its facts alone: an error may come from another realm (a worker, a test), where
 * `instanceof Error` is false.
 */

/** `ENOENT`, `Z_BUF_ERROR` …; null for errors without a code. */
export function codeOf(thrown: unknown): string | null {
  const { code } = (thrown ?? {}) as { code?: unknown }
  return typeof code === 'string' ? code : null
}

/** On one line and bounded. */
export function messageOf(thrown: unknown): string {
  const { message } = (thrown ?? {}) as { message?: unknown }
  const text = typeof message === 'string' ? message : String(thrown)
  return text.slice(0, 200).replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
}

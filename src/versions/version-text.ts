/** The longest text that is read as a version; real ones stay below 100. */
export const MAX_VERSION_LENGTH = 256

/** Printable ASCII of a sane length: looked at before any pattern meets text that somebody else wrote. */
export function isVersionText(text: unknown): text is string {
  return (
    typeof text === 'string' &&
    text.length > 0 &&
    text.length <= MAX_VERSION_LENGTH &&
    /^[ -~]+$/.test(text)
  )
}

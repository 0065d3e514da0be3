/**
 * A configuration file for a scanner: JSON, which is YAML, in printable ASCII alone, since YAML refuses
 * control characters and halves of surrogate pairs that names in an image may hold.
 */
export function toConfiguration(value: unknown): string {
  return JSON.stringify(value, wellFormed).replace(/[^\x20-\x7e]/gu, escapePoint)
}

function wellFormed(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value
}

function escapePoint(character: string): string {
  const point = character.codePointAt(0) ?? 0
  const digits = point.toString(16).toUpperCase()
  return point > 0xffff ? `\\U${digits.padStart(8, '0')}` : `\\u${digits.padStart(4, '0')}`
}

/**
 * A pattern of the `skip-paths` input as both scanners' matchers take it (Go's doublestar): relative to
 * the root of the image, without `./`, doubled or trailing slashes.
 */
export function toImageGlob(pattern: string): string {
  const glob = pattern
    .replace(/\/{2,}/g, '/')
    .replace(/^(?:\.?\/)+/, '')
    .replace(/\/$/, '')
  return glob === '' || glob === '.' ? '**' : glob
}

/** A path as a pattern that matches it alone. */
export function escapeGlob(path: string): string {
  return path.replace(/[\\*?[\]{}]/g, '\\$&')
}

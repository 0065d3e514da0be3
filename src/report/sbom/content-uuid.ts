import { createHash } from 'node:crypto'

/**
 * A UUID made of a document's own content, so that the same report gives the same bytes: version 8 of RFC 9562, which is
 * for those that are made by a rule of one's own; here the first bits of a SHA-256.
 */
export function toContentUuid(content: unknown): string {
  return toUuid(createHash('sha256').update(JSON.stringify(content)).digest('hex'))
}

/** The same of a SHA-256 in hexadecimal that is there already. */
export function toUuid(hex: string): string {
  const variant = (8 + (parseInt(hex.charAt(16), 16) & 3)).toString(16)
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ]
  return parts.join('-')
}

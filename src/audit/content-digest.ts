import { createHash } from 'node:crypto'

/** `sha256:…` of the bytes of a file; a text is written as UTF-8. */
export function toContentDigest(content: string | Uint8Array): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`
}

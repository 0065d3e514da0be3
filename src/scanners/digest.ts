import { MAX_DIGEST } from './limits.ts'
import { toToken } from './plain-text.ts'

/** The digest by which a report names a layer, an image or a blob; `''` where it names none. */
export function toDigest(text: string): string {
  return toToken(text, MAX_DIGEST)
}

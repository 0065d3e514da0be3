import { MAX_ITEMS, MAX_NAME } from './limits.ts'
import { toToken } from './plain-text.ts'

/** References by digest (`name@sha256:…`) that a report gives for its image. */
export function toRepoDigests(texts: readonly string[]): readonly string[] {
  return texts.slice(0, MAX_ITEMS).map((text) => toToken(text, MAX_NAME))
}

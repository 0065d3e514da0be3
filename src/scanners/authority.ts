import { authorityOf } from '../domain/authority.ts'
import { MAX_NAME } from './limits.ts'
import { toToken } from './plain-text.ts'

/** The authority that a scanner's word stands for. */
export function toAuthorityName(word: string): string {
  return authorityOf(toToken(word, MAX_NAME))
}

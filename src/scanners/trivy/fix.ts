import type { FixState, FixStatement } from '../../domain/finding.ts'
import { findText } from '../document.ts'
import type { Node } from '../document.ts'
import { toFixVersions } from '../fix-versions.ts'
import { MAX_NAME } from '../limits.ts'
import { toToken } from '../plain-text.ts'

/** Trivy's words; `not_affected` and `under_investigation` say nothing of a fix. */
const STATES = new Map<string, FixState>([
  ['fixed', 'fixed'],
  ['affected', 'not-fixed'],
  ['will_not_fix', 'wont-fix'],
  ['fix_deferred', 'deferred'],
  ['end_of_life', 'end-of-life'],
])

/** `type` is the package's purl type, `authority` whose record the row comes from. */
export function toFix(row: Node, type: string, authority: string): FixStatement {
  const listed = findText(row, 'FixedVersion') ?? ''
  const { versions, isRange } = toFixVersions(listed === '' ? [] : [listed], type)
  const word = toToken(findText(row, 'Status') ?? '', MAX_NAME)
  return {
    scanner: 'trivy',
    authority,
    state: versions.length > 0 ? 'fixed' : toState(word, listed),
    word: word === '' ? null : word,
    versions,
    suggested: null,
    isRange,
    since: null,
    sinceKind: null,
  }
}

/**
 * A version that fixes outweighs the word; reports before 0.39 have no word at all: then nothing is fixed,
 * unless there is a range of which no version can be named.
 */
function toState(word: string, listed: string): FixState {
  if (word === '') return listed === '' ? 'not-fixed' : 'unknown'
  return STATES.get(word) ?? 'unknown'
}

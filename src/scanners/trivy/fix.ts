import type { Fix, FixState } from '../../domain/finding.ts'
import { getText } from '../document.ts'
import type { Node } from '../document.ts'
import { distinctTexts } from '../vulnerability-id.ts'

const STATES = new Map<string, FixState>([
  ['fixed', 'fixed'],
  ['affected', 'not-fixed'],
  ['will_not_fix', 'wont-fix'],
  ['fix_deferred', 'deferred'],
  ['end_of_life', 'end-of-life'],
])

/** A version that fixes outweighs the word beside it; reports before 0.39 have no word at all. */
export function toFix(row: Node): Fix {
  const versions = toFixedVersions(getText(row, 'FixedVersion'))
  const word = getText(row, 'Status')
  const state = STATES.get(word) ?? (word === '' ? 'not-fixed' : 'unknown')
  return {
    state: versions.length > 0 ? 'fixed' : state,
    version: versions[0] ?? null,
    versions,
    since: null,
  }
}

/**
 * `3.3.5, 3.4.4` is a list; the Node.js working group writes ranges (`>=4.17.5`, `>= 3.1.0, < 3.0.0`), of
 * which the lower bounds are versions that fix and the upper bounds are not.
 */
function toFixedVersions(list: string): readonly string[] {
  if (!UNPLAIN_LIST.test(list)) return list === '' ? [] : [list]
  const parts = list.split(/,|\|\|/).map((part) => part.trim())
  const fixing = parts.filter((part) => part !== '' && !part.startsWith('<'))
  return distinctTexts(fixing.map((part) => part.replace(/^[>=^~\s]+/, '')))
}

const UNPLAIN_LIST = /[,|<>=^~\s]/

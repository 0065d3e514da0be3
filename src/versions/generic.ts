import { compareDigits, compareNumbers, compareText, withoutZeros } from './digits.ts'
import type { Grammar } from './grammar.ts'
import { toNumbersKey, toVersionKeys } from './version-keys.ts'

/** What follows the numbers: where it stands to the release (0), and how it stands among its like. */
type Tail = { readonly rank: number; readonly word: string; readonly count: string }

type GenericVersion = {
  readonly numbers: readonly string[]
  /** Text where nobody knows what it means. */
  readonly tail: Tail | string
}

/**
 * Programs that no package manager brought, and ecosystems without rules of ours: numbers between dots, and
 * those endings that mean the same everywhere (`3.14.0a5`, `1.1.1w`, `1.9.5p2`, `17.0.9+9`). Where only
 * other endings differ there is no order, rather than a guess.
 */
export const GENERIC: Grammar<GenericVersion> = {
  read: readGeneric,
  compare: (a, b) => compareNumbers(a.numbers, b.numbers) || compareTails(a.tail, b.tail),
  keys: ({ numbers, tail }) => toVersionKeys(toNumbersKey(numbers), toTailKey(tail)),
  line: ({ numbers: [major = '0', minor = '0'] }) => `${major}.${minor}`,
}

function readGeneric(text: string): GenericVersion | null {
  const [, numbers, rest = ''] = /^[vV]?(\d+(?:\.\d+)*(?:_\d+(?=$|-))?)(.*)$/.exec(text) ?? []
  if (numbers === undefined) return null
  const list = numbers.split(/[._]/).map((number) => number.replace(/^0+(?=\d)/, ''))
  const tail = readTail(rest)
  if (tail !== null) return { numbers: list, tail }
  // A commit or a date with words is no list of numbers.
  return list.length > 1 && /^[-+_.~ ]/.test(rest) ? { numbers: list, tail: rest } : null
}

const RELEASE: Tail = { rank: 0, word: '', count: '' }

/** Words for a version to come, from the furthest on; others at one rank cannot be told apart. */
const TO_COME = new Map([
  ['dev', -5],
  ['snapshot', -5],
  ['alpha', -4],
  ['a', -4],
  ['beta', -3],
  ['b', -3],
  ['milestone', -2],
  ['m', -2],
  ['preview', -2],
  ['pre', -2],
  ['ea', -2],
  ['rc', -1],
  ['cr', -1],
  ['c', -1],
])

const SHORT = new Map([
  ['a', 'alpha'],
  ['b', 'beta'],
  ['c', 'rc'],
  ['cr', 'rc'],
  ['m', 'milestone'],
  ['preview', 'pre'],
  ['pl', 'p'],
  ['patch', 'p'],
])

function readTail(rest: string): Tail | null {
  if (rest === '') return RELEASE
  return readPatchLetter(rest) ?? readBuild(rest) ?? readWord(rest.toLowerCase())
}

/** OpenSSL counted its fixes by letters: 1.1.1a to 1.1.1z, then 1.0.2za. */
function readPatchLetter(rest: string): Tail | null {
  return /^(?:[a-z]|z[a-z])$/.test(rest) ? { rank: 1, word: 'letter', count: rest } : null
}

function readBuild(rest: string): Tail | null {
  const count = /^(?:\+|-b?)(\d+)$/.exec(rest)?.[1]
  return count === undefined ? null : { rank: 1, word: 'build', count }
}

function readWord(rest: string): Tail | null {
  const [, word = '', count = ''] = /^[-._~]?([a-z]+)[-._]?(\d*)$/.exec(rest) ?? []
  const name = SHORT.get(word) ?? word
  const rank = TO_COME.get(word)
  if (rank !== undefined) return { rank, word: name, count }
  const isPatch = ['p', 'post', 'sp', 'r'].includes(name) && count !== ''
  return isPatch ? { rank: 1, word: name, count } : null
}

function compareTails(a: Tail | string, b: Tail | string): number | null {
  if (typeof a === 'string' || typeof b === 'string') return a === b ? 0 : null
  if (a.rank !== b.rank) return a.rank - b.rank
  if (a.word !== b.word) return null
  if (a.word === 'letter') return a.count.length - b.count.length || compareText(a.count, b.count)
  return compareDigits(a.count === '' ? '0' : a.count, b.count === '' ? '0' : b.count)
}

function toTailKey(tail: Tail | string): string | readonly (string | number)[] {
  if (typeof tail === 'string') return tail
  const { rank, word, count } = tail
  return [rank, word, word === 'letter' ? count : withoutZeros(count === '' ? '0' : count)]
}

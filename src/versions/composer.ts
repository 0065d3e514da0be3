import { compareDigits, compareNumbers, isDigit, withoutZeros } from './digits.ts'
import type { Grammar } from './grammar.ts'
import { toNumbersKey, toVersionKeys } from './version-keys.ts'

type ComposerVersion = {
  /** One to four numbers; a branch such as `1.x-dev` stands above every release of it. */
  readonly numbers: readonly string[]
  /** Words and numbers of the stability: `rc`, `1`, `dev`. */
  readonly tail: readonly string[]
}

/** Composer: what its parser makes of a version, ordered as PHP's version_compare() orders. */
export const COMPOSER: Grammar<ComposerVersion> = {
  read: readComposer,
  compare: (a, b) => compareNumbers(a.numbers, b.numbers) || compareTails(a.tail, b.tail),
  keys: ({ numbers, tail }) => toVersionKeys(toNumbersKey(numbers), tail.map(toTailKey)),
  line: ({ numbers: [major = '0', minor = '0'] }) =>
    compareDigits(major, '0') === 0 ? `0.${minor}` : major,
}

const BRANCH = /^v?(\d+(?:\.\d+){0,2})\.[x*]-dev$/
const CLASSIC =
  /^v?(\d{1,5}(?:\.\d+){0,3})(?:[._-]?(stable|beta|b|rc|alpha|a|patch|pl|p)((?:[.-]?\d)*))?((?:[.-]?dev)?)$/
const DATE = /^v?(\d{4}(?:[.:-]?\d{2}){1,6}(?:[.:-]?\d{1,3}){0,2})((?:[.-]?dev)?)$/
const ABOVE_ALL_RELEASES = '9999999'

function readComposer(text: string): ComposerVersion | null {
  const plain = text.toLowerCase().replace(/\+\S*$/, '')
  return readBranch(plain) ?? readClassic(plain) ?? readDate(plain)
}

function readBranch(plain: string): ComposerVersion | null {
  const branch = BRANCH.exec(plain)?.[1]
  if (branch === undefined) return null
  const numbers = [...branch.split('.'), ...Array<string>(3).fill(ABOVE_ALL_RELEASES)]
  return { numbers: numbers.slice(0, 4), tail: ['dev'] }
}

function readClassic(plain: string): ComposerVersion | null {
  const [, numbers, word = '', count = '', dev = ''] = CLASSIC.exec(plain) ?? []
  if (numbers === undefined) return null
  return { numbers: numbers.split('.'), tail: [...stability(word, count), ...developing(dev)] }
}

function readDate(plain: string): ComposerVersion | null {
  const [, date, dev = ''] = DATE.exec(plain) ?? []
  return date === undefined ? null : { numbers: date.match(/\d+/g) ?? [], tail: developing(dev) }
}

function stability(word: string, count: string): readonly string[] {
  return word === '' || word === 'stable' ? [] : [word, ...(count.match(/\d+/g) ?? [])]
}

function developing(word: string): readonly string[] {
  return word === '' ? [] : ['dev']
}

function compareTails(a: readonly string[], b: readonly string[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const [left, right] = [a[at] ?? '', b[at] ?? '']
    const order = rank(left) - rank(right)
    if (order !== 0) return order
    if (isDigit(left.charAt(0)) && compareDigits(left, right) !== 0) {
      return compareDigits(left, right)
    }
  }
  return 0
}

function toTailKey(word: string): string | number {
  return isDigit(word.charAt(0)) ? withoutZeros(word) : rank(word)
}

const RANKS = new Map([
  ['dev', 0],
  ['alpha', 1],
  ['a', 1],
  ['beta', 2],
  ['b', 2],
  ['rc', 3],
  ['', 4],
])

/** From work in progress over the release (nothing) and numbers to patches of it. */
function rank(word: string): number {
  return isDigit(word.charAt(0)) ? 5 : (RANKS.get(word) ?? 6)
}

import { compareDigits, compareText, isDigit, withoutZeros } from './digits.ts'
import type { Grammar } from './grammar.ts'
import { toVersionKeys } from './version-keys.ts'

type Token = {
  /** What stands before it; a change between digits and letters counts as a dash. */
  readonly separator: '.' | '-'
  readonly text: string
  readonly isNumber: boolean
}

/** Maven (POM reference, "Version Order Specification"), but for text without any number, which says nothing. */
export const MAVEN: Grammar<readonly Token[]> = {
  read: (text) => (/\s|^\D*$/.test(text) ? null : trimNulls(tokensOf(text.toLowerCase()))),
  compare: compareMaven,
  keys: (tokens) => toVersionKeys(...tokens.map(toTokenKey)),
  line: ([first]) => (first?.isNumber === true ? first.text.replace(/^0+(?=\d)/, '') : '0'),
}

/** Known words from the lowest up; the empty one is the release. Others follow, in alphabetical order. */
const QUALIFIERS = ['alpha', 'beta', 'milestone', 'rc', 'snapshot', '', 'sp']

const ALIASES = new Map([
  ['ga', ''],
  ['final', ''],
  ['release', ''],
  ['cr', 'rc'],
])

/** Only right before a number. */
const SHORT = new Map([
  ['a', 'alpha'],
  ['b', 'beta'],
  ['m', 'milestone'],
])

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  let separator: '.' | '-' = '.'
  for (const piece of text.split(/([.-])/)) {
    if (piece === '.' || piece === '-') {
      separator = piece
      continue
    }
    const runs = piece === '' ? ['0'] : (piece.match(/\d+|\D+/g) ?? [])
    runs.forEach((run, at) => {
      tokens.push(toToken(run, at === 0 ? separator : '-', at < runs.length - 1))
    })
  }
  return tokens
}

function toToken(run: string, separator: '.' | '-', isBeforeNumber: boolean): Token {
  if (isDigit(run.charAt(0))) return { separator, text: run, isNumber: true }
  const word = (isBeforeNumber ? SHORT.get(run) : undefined) ?? ALIASES.get(run) ?? run
  return { separator, text: word, isNumber: false }
}

/** Zeros and words for the release say nothing at the end, before a dash, and before a word. */
function trimNulls(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = []
  for (const token of [...tokens].reverse()) {
    const next = kept.at(-1)
    const isLast = next === undefined || next.separator === '-' || !next.isNumber
    if (!(isLast && isNull(token))) kept.push(token)
  }
  return kept.reverse()
}

function isNull({ text, isNumber }: Token): boolean {
  return isNumber ? /^0+$/.test(text) : text === ''
}

function compareMaven(a: readonly Token[], b: readonly Token[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const order = compareTokens(a[at], b[at])
    if (order !== 0) return order
  }
  return 0
}

function compareTokens(a: Token | undefined, b: Token | undefined): number {
  if (a === undefined) return b === undefined ? 0 : -compareToNothing(b)
  if (b === undefined) return compareToNothing(a)
  if (a.isNumber !== b.isNumber) return a.isNumber ? 1 : -1
  if (!a.isNumber) return compareWords(a.text, b.text)
  if (a.separator !== b.separator) return a.separator === '.' ? 1 : -1
  return compareDigits(a.text, b.text)
}

/** What separates counts before numbers alone. */
function toTokenKey({ separator, text, isNumber }: Token): string {
  return isNumber ? `${separator}${withoutZeros(text)}` : text
}

function compareToNothing({ text, isNumber }: Token): number {
  return isNumber ? compareDigits(text, '0') : compareWords(text, '')
}

function compareWords(a: string, b: string): number {
  const [left, right] = [rankOf(a), rankOf(b)]
  return left - right || (left === QUALIFIERS.length ? compareText(a, b) : 0)
}

function rankOf(word: string): number {
  const rank = QUALIFIERS.indexOf(word)
  return rank === -1 ? QUALIFIERS.length : rank
}

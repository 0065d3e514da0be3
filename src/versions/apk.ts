import { compareDigits, compareText, withoutZeros } from './digits.ts'
import type { Grammar } from './grammar.ts'
import { toVersionKeys } from './version-keys.ts'

/** In the order in which apk ranks what may stand at one place: the smaller number is the higher version. */
const KINDS = {
  first: 0,
  number: 1,
  letter: 2,
  suffix: 3,
  suffixNumber: 4,
  hash: 5,
  revision: 6,
  end: 7,
}

type Token = { readonly kind: keyof typeof KINDS; readonly text: string }

/** `none` is where a version without suffix stands: those before it are of versions to come. */
const SUFFIXES = ['alpha', 'beta', 'pre', 'rc', 'none', 'cvs', 'svn', 'git', 'hg', 'p']
const NO_SUFFIX = SUFFIXES.indexOf('none')

const END: Token = { kind: 'end', text: '' }

/**
 * Alpine's apk: `number{.number}…{letter}{_suffix{number}}…{~hash}{-r#}` (apk-package(5)). Gentoo, whose
 * grammar this once was, is read by it too.
 */
export const APK: Grammar<readonly Token[]> = {
  read: readApk,
  compare: compareApk,
  keys: (tokens) => toVersionKeys(...tokens.map(toTokenKey)),
  line: () => 'system',
}

const SHAPE =
  /^(?<first>\d+)(?<numbers>(?:\.\d+)*)(?<letter>[a-z]?)(?<suffixes>(?:_[a-z]+\d*)*)(?:~(?<hash>[0-9a-f]+))?(?:-r(?<revision>\d+))?$/

function readApk(text: string): readonly Token[] | null {
  const parts = SHAPE.exec(text)?.groups
  if (parts === undefined) return null
  const tokens = [
    ...tokenOf('first', parts['first']),
    ...(parts['numbers']?.match(/\d+/g) ?? []).flatMap((number) => tokenOf('number', number)),
    ...tokenOf('letter', parts['letter']),
    ...[...(parts['suffixes'] ?? '').matchAll(/_([a-z]+)(\d*)/g)].flatMap(([, name, number]) => [
      ...tokenOf('suffix', name),
      ...tokenOf('suffixNumber', number),
    ]),
    ...tokenOf('hash', parts['hash']),
    ...tokenOf('revision', parts['revision']),
  ]
  return tokens.every(isKnown) ? tokens : null
}

function tokenOf(kind: Token['kind'], text: string | undefined): readonly Token[] {
  return text === undefined || text === '' ? [] : [{ kind, text }]
}

function isKnown({ kind, text }: Token): boolean {
  return kind !== 'suffix' || (text !== 'none' && SUFFIXES.includes(text))
}

function compareApk(a: readonly Token[], b: readonly Token[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const [left, right] = [a[at] ?? END, b[at] ?? END]
    const order = left.kind === right.kind ? compareAlike(left, right) : compareKinds(left, right)
    if (order !== 0) return order
  }
  return 0
}

/** Numbers after the first dot are equal only letter by letter: as fractions, or without zeros before them. */
function toTokenKey({ kind, text }: Token): string {
  const isCounted = kind === 'first' || kind === 'suffixNumber' || kind === 'revision'
  return `${kind}:${isCounted ? withoutZeros(text) : text}`
}

function compareKinds(a: Token, b: Token): number {
  if (isToCome(a) !== isToCome(b)) return isToCome(a) ? -1 : 1
  return KINDS[b.kind] - KINDS[a.kind]
}

function isToCome({ kind, text }: Token): boolean {
  return kind === 'suffix' && SUFFIXES.indexOf(text) < NO_SUFFIX
}

function compareAlike({ kind, text: a }: Token, { text: b }: Token): number {
  if (kind === 'suffix') return SUFFIXES.indexOf(a) - SUFFIXES.indexOf(b)
  if (kind === 'letter' || kind === 'hash') return compareText(a, b)
  // A leading zero makes it a fraction: 1.05 is below 1.5, as in Gentoo.
  const isFraction = kind === 'number' && (a.startsWith('0') || b.startsWith('0'))
  return isFraction ? compareText(a, b) : compareDigits(a, b)
}

import { compareText } from './digits.ts'
import { isVersionText } from './version-text.ts'
import type { VersionKeys } from './version-keys.ts'

/** What versions of one ecosystem look like and how they are ordered. */
export type Grammar<T> = {
  /** Null when the text is no version of this ecosystem. Is only asked about short printable text. */
  readonly read: (text: string) => T | null
  /** Negative when `a` is lower; null where the ecosystem gives no order to these two. */
  readonly compare: (a: T, b: T) => number | null
  /** By which versions that are equal find each other: exactly those that `compare` gives 0 for. */
  readonly keys: (version: T) => VersionKeys
  /** The name of the release line, such as `2` or `0.4`; null where lines cannot be told. */
  readonly line: (version: T) => string | null
}

/** A version against the installed one. */
export type Placed = {
  readonly text: string
  /** Negative when below the installed version, positive when above; null when that cannot be told. */
  readonly order: number | null
  readonly isSameLine: boolean | null
  /** Every spelling of this version that was given, this one among them. */
  readonly spellings: readonly string[]
}

/** The order of versions of one ecosystem. Nothing here throws, whatever the text. */
export type VersionOrder = {
  readonly compare: (a: string, b: string) => number | null
  readonly isSameLine: (a: string, b: string) => boolean | null
  /** Null for what cannot be read. */
  readonly keys: (version: string) => VersionKeys | null
  /** From the lowest up, spellings of one version united; at the end those that cannot be read. */
  readonly place: (versions: readonly string[], installed: string) => readonly Placed[]
}

export function createOrder<T>(grammar: Grammar<T>): VersionOrder {
  const read = (text: string): T | null => {
    const plain = isVersionText(text) ? text.trim() : ''
    return plain === '' ? null : grammar.read(plain)
  }
  const order = (a: T | null, b: T | null): number | null =>
    a === null || b === null ? null : grammar.compare(a, b)
  const isSameLine = (a: T | null, b: T | null): boolean | null => {
    const lines = [a, b].map((one) => (one === null ? null : grammar.line(one)))
    return lines.includes(null) ? null : lines[0] === lines[1]
  }
  return {
    compare: (a, b) => order(read(a), read(b)),
    isSameLine: (a, b) => isSameLine(read(a), read(b)),
    keys: (text) => {
      const version = read(text)
      return version === null ? null : grammar.keys(version)
    },
    place: (versions, installed) => {
      const base = read(installed)
      const known = versions.map((text) => ({ text, version: read(text) }))
      return uniteSpellings(known, order).map(({ version, spellings }) => ({
        text: spellings[0] ?? '',
        order: order(version, base),
        isSameLine: isSameLine(base, version),
        spellings,
      }))
    },
  }
}

type Known<T> = { readonly text: string; readonly version: T | null }
type United<T> = { readonly version: T | null; readonly spellings: readonly string[] }
type Order<T> = (a: T | null, b: T | null) => number | null

/** First by spelling, so that the outcome is the same in whatever order the versions come. */
function uniteSpellings<T>(known: readonly Known<T>[], order: Order<T>): United<T>[] {
  const sorted = [...known]
    .sort((a, b) => compareSpellings(a.text, b.text))
    .sort((a, b) => Number(a.version === null) - Number(b.version === null))
  const readable = sorted
    .filter((one) => one.version !== null)
    .sort((a, b) => order(a.version, b.version) ?? 0)
  const united: { version: T | null; spellings: string[] }[] = []
  for (const { text, version } of readable) {
    const last = united.at(-1)
    if (last !== undefined && order(last.version, version) === 0) last.spellings.push(text)
    else united.push({ version, spellings: [text] })
  }
  const unreadable = sorted.slice(readable.length)
  return [...united, ...unreadable.map(({ text }) => ({ version: null, spellings: [text] }))]
}

/**
 * The better spelling first: without the epoch 0 that nobody writes, without `v`, and the fuller one, since
 * `1.2.0` is more often the name of a release than `1.2`.
 */
function compareSpellings(a: string, b: string): number {
  return (
    Number(/^(?:0:|[vV=])/.test(a)) - Number(/^(?:0:|[vV=])/.test(b)) ||
    b.length - a.length ||
    compareText(a, b)
  )
}

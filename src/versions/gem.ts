import { compareDigits, compareText, isDigit, withoutZeros } from './digits.ts'
import type { Grammar } from './grammar.ts'
import { toVersionKeys } from './version-keys.ts'

type GemVersion = {
  /** Numbers and words without the zeros that say nothing. */
  readonly segments: readonly string[]
  readonly major: string
}

/** Ruby gems, and pods, which took the rules over (Gem::Version): a word stands for a version to come. */
export const GEM: Grammar<GemVersion> = {
  read: readGem,
  compare: compareGems,
  keys: ({ segments }) => toVersionKeys(...segments.map(withoutZeros)),
  line: ({ major }) => major,
}

const SHAPE = /^[0-9]+(?:\.[0-9A-Za-z]+)*(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/

/** The file name of a gem with compiled parts tells the platform after the version. */
const PLATFORM =
  /-(?:java|(?:x86|x64|i[3-6]86|amd64|aarch64|arm64|arm|ppc64le|s390x|universal)(?:[-_][0-9A-Za-z_-]*)?)$/

function readGem(text: string): GemVersion | null {
  const plain = text.replace(PLATFORM, '')
  if (!SHAPE.test(plain)) return null
  const all = plain.replaceAll('-', '.pre.').match(/[0-9]+|[A-Za-z]+/g) ?? []
  const firstWord = all.findIndex((segment) => !isDigit(segment.charAt(0)))
  const split = firstWord === -1 ? all.length : firstWord
  return {
    segments: [...withoutEnd(all.slice(0, split)), ...withoutEnd(all.slice(split))],
    major: withoutZeros(all[0] ?? '0'),
  }
}

function withoutEnd(segments: readonly string[]): readonly string[] {
  return segments.slice(0, segments.findLastIndex((segment) => !/^0+$/.test(segment)) + 1)
}

function compareGems({ segments: a }: GemVersion, { segments: b }: GemVersion): number {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const order = compareSegment(a[at] ?? '0', b[at] ?? '0')
    if (order !== 0) return order
  }
  return 0
}

function compareSegment(a: string, b: string): number {
  const [isNumber, isOther] = [isDigit(a.charAt(0)), isDigit(b.charAt(0))]
  if (isNumber !== isOther) return isNumber ? 1 : -1
  return isNumber ? compareDigits(a, b) : compareText(a, b)
}

import { compareDigits, compareText, isDigit, withoutZeros } from './digits.ts'
import type { Grammar } from './grammar.ts'
import { splitLabel } from './rpm.ts'
import type { VersionKeys } from './version-keys.ts'

type AlpmVersion = {
  readonly epoch: string
  readonly version: string
  readonly release: string | null
}

/**
 * Arch's pacman: `[epoch:]version[-release]` (vercmp(8)). The release counts only where both have one, and
 * letters right after a number stand for a version before it: `1.0rc` is below `1.0`, unlike in RPM.
 */
export const ALPM: Grammar<AlpmVersion> = {
  read: splitLabel,
  compare: (a, b) =>
    compareDigits(a.epoch, b.epoch) ||
    compareAlpmPart(a.version, b.version) ||
    (a.release === null || b.release === null ? 0 : compareAlpmPart(a.release, b.release)),
  keys: toKeys,
  line: () => 'system',
}

/** A version without a release is equal to it with any. */
function toKeys({ epoch, version, release }: AlpmVersion): VersionKeys {
  const parts = [withoutZeros(epoch), toPartKey(version)]
  const any = JSON.stringify([...parts, 'any'])
  const none = JSON.stringify(parts)
  if (release === null) return { offers: [none, any], asks: [any] }
  const own = JSON.stringify([...parts, 'own', toPartKey(release)])
  return { offers: [own, any], asks: [own, none] }
}

/** Numbers and words, each with how many characters separate it; at the end any number of them is one. */
function toPartKey(part: string): readonly string[] {
  const segments = [...part.matchAll(/([^A-Za-z0-9]*)([0-9]+|[A-Za-z]+)/g)].map(
    ([, gap = '', segment = '']) =>
      `${gap.length}:${isDigit(segment.charAt(0)) ? withoutZeros(segment) : segment}`,
  )
  return /[^A-Za-z0-9]$/.test(part) ? [...segments, 'end'] : segments
}

function compareAlpmPart(a: string, b: string): number {
  let [left, right] = [a, b]
  while (left !== '' && right !== '') {
    const [gap, otherGap] = [gapOf(left), gapOf(right)]
    left = left.slice(gap)
    right = right.slice(otherGap)
    if (left === '' || right === '') break
    if (gap !== otherGap) return gap - otherGap
    const [one, two] = [segmentOf(left), segmentOf(right)]
    const order = compareSegment(one, two)
    if (order !== 0) return order
    left = left.slice(one.length)
    right = right.slice(two.length)
  }
  return compareRest(left, right)
}

/** How many characters separate. */
function gapOf(text: string): number {
  return /^[^A-Za-z0-9]*/.exec(text)?.[0].length ?? 0
}

function segmentOf(text: string): string {
  return /^(?:[0-9]+|[A-Za-z]+)/.exec(text)?.[0] ?? ''
}

function compareSegment(a: string, b: string): number {
  const [isNumber, isOther] = [isDigit(a.charAt(0)), isDigit(b.charAt(0))]
  if (isNumber !== isOther) return isNumber ? 1 : -1
  return isNumber ? compareDigits(a, b) : compareText(a, b)
}

/** Letters that remain never beat nothing; everything else does. */
function compareRest(left: string, right: string): number {
  if (left === '' && right === '') return 0
  const isLower = (left === '' && !startsWithLetter(right)) || startsWithLetter(left)
  return isLower ? -1 : 1
}

function startsWithLetter(text: string): boolean {
  return /^[A-Za-z]/.test(text)
}

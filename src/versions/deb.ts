import { compareDigits, isDigit, withoutZeros } from './digits.ts'
import type { Grammar } from './grammar.ts'
import { toVersionKeys } from './version-keys.ts'

export type DebVersion = {
  readonly epoch: string
  readonly upstream: string
  readonly revision: string
}

/**
 * Debian and its children: `[epoch:]upstream[-revision]` (deb-version(7), Debian policy 5.6.12). An upstream
 * part that starts with a letter is against the policy, but dpkg reads it, with a warning.
 */
export const DEB: Grammar<DebVersion> = {
  read: readDeb,
  compare: (a, b) =>
    compareDigits(a.epoch, b.epoch) ||
    compareDebPart(a.upstream, b.upstream) ||
    compareDebPart(a.revision, b.revision),
  keys: ({ epoch, upstream, revision }) =>
    toVersionKeys(withoutZeros(epoch), toPartKey(upstream), toPartKey(revision)),
  line: () => 'system',
}

/** Numbers without zeros before them; a part that does not end with a number is as if it ended with 0. */
function toPartKey(part: string): string {
  const whole = isDigit(part.slice(-1)) ? part : `${part}0`
  return whole.replace(/\d+/g, withoutZeros)
}

const SHAPE =
  /^(?:(?<epoch>\d{1,10}):)?(?<upstream>[A-Za-z0-9.+~:-]+?)(?:-(?<revision>[A-Za-z0-9.+~]+))?$/

/** A colon needs an epoch before it, and what follows the last dash is the revision. */
function readDeb(text: string): DebVersion | null {
  const { epoch, upstream = '', revision } = SHAPE.exec(text)?.groups ?? {}
  const isPlain = hasNone(upstream, epoch, ':') && hasNone(upstream, revision, '-')
  if (upstream === '' || !isPlain) return null
  return { epoch: epoch ?? '0', upstream, revision: revision ?? '' }
}

/** The mark ends a part that is there; without that part it may not stand in the text. */
function hasNone(text: string, part: string | undefined, mark: string): boolean {
  return part !== undefined || !text.includes(mark)
}

/** By turns the parts without digits, by the order of `weigh`, and the numbers. */
function compareDebPart(a: string, b: string): number {
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    while (isText(a, i) || isText(b, j)) {
      const order = weigh(a.charAt(i)) - weigh(b.charAt(j))
      if (order !== 0) return order
      i += 1
      j += 1
    }
    const [left, right] = [numberAt(a, i), numberAt(b, j)]
    const order = compareDigits(left, right)
    if (order !== 0) return order
    i += left.length
    j += right.length
  }
  return 0
}

function isText(text: string, at: number): boolean {
  return at < text.length && !isDigit(text.charAt(at))
}

/** A tilde before the end, the end before letters, letters before all else. */
function weigh(character: string): number {
  if (character === '' || isDigit(character)) return 0
  if (character === '~') return -1
  const code = character.charCodeAt(0)
  return /[A-Za-z]/.test(character) ? code : code + 256
}

function numberAt(text: string, start: number): string {
  let end = start
  while (end < text.length && isDigit(text.charAt(end))) end += 1
  return text.slice(start, end)
}

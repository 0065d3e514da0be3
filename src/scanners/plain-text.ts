import { createHash } from 'node:crypto'

/*
 * Log lines and paths hold text that whoever made the image wrote: before it stands in a message it is
 * one line without control, direction and format characters.
 */

const UNPLAIN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu
/** ECMA-48 control sequences: colour. */
// eslint-disable-next-line no-control-regex -- the escape character is what is looked for
const ESCAPES = /\u001b\[[0-9;?]*[ -/]*[@-~]/g

/** At most `maxCharacters` UTF-16 units, the last of them `…` when something was cut. */
export function toPlainLine(text: string, maxCharacters: number): string {
  const head = text.slice(0, 2 * maxCharacters)
  const plain = head.replace(ESCAPES, '').replace(UNPLAIN, ' ').trim()
  if (plain.length <= maxCharacters && head.length === text.length) return plain
  return `${plain.slice(0, maxCharacters - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/**
 * An id, a name, a version, a path: without the characters above, at most `maxCharacters` long. Things are told
 * apart by it, so that what is cut ends with a digest of the whole.
 */
export function toToken(text: string, maxCharacters: number): string {
  // Nearly all are plain already; the test is cheaper than the copy.
  const plain = PRINTABLE.test(text) ? text : text.replace(UNPLAIN, '').trim()
  return toMarked(plain, maxCharacters)
}

/** ASCII without blanks at its ends. */
const PRINTABLE = /^[!-~](?:[ -~]*[!-~])?$/

/** `…` and so many digits of a SHA-256 that nobody makes two texts of one digest. */
const DIGITS = 32
const MARK = new RegExp(`…[0-9a-f]{${DIGITS}}$`)

/** A text that looks as if it had been cut is marked too: else it could be given the mark of another. */
export function toMarked(text: string, maxCharacters: number): string {
  if (text.length <= maxCharacters && !MARK.test(text)) return text
  const digest = createHash('sha256').update(text).digest('hex').slice(0, DIGITS)
  const head = text.slice(0, maxCharacters - DIGITS - 1).replace(/[\uD800-\uDBFF]$/, '')
  return `${head}…${digest}`
}

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

/** An id, a name or a version: without the characters above, at most `maxCharacters` long. */
export function toToken(text: string, maxCharacters: number): string {
  const head = text.length > 2 * maxCharacters ? text.slice(0, 2 * maxCharacters) : text
  // Nearly all are plain already; the test is cheaper than the copy.
  const plain = PRINTABLE.test(head) ? head : head.replace(UNPLAIN, '').trim()
  return plain.length <= maxCharacters ? plain : `${plain.slice(0, maxCharacters - 1)}…`
}

/** ASCII without blanks at its ends. */
const PRINTABLE = /^[!-~](?:[ -~]*[!-~])?$/

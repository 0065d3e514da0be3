/*
 * Names, versions, paths and titles are written by whoever made the image: text that must neither end a
 * line, move the cursor, nor look like something else.
 */

const PLAIN = /^[\x20-\x7e]*$/
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu
const LONE_SURROGATES = /\p{Surrogate}/gu

/**
 * One line: control characters become a space; what is invisible or turns the direction of writing goes;
 * at most `maxLength` code points, the last of them `…` when something was cut.
 */
export function cleanLine(text: string, maxLength = 1000): string {
  // A code point has at most two units; the rest of a huge text need not be looked at.
  const head = text.length > 4 * maxLength ? text.slice(0, 4 * maxLength) : text
  return cutPoints(PLAIN.test(head) ? head : stripUnseen(head), maxLength)
}

function stripUnseen(text: string): string {
  return text.replace(LONE_SURROGATES, '\uFFFD').replace(CONTROLS, ' ').replace(INVISIBLE, '')
}

/** At most `maxLength` code points, never half of a pair. */
export function cutPoints(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text
  const points = Array.from(text)
  return points.length <= maxLength ? text : `${points.slice(0, maxLength - 1).join('')}…`
}

/** At most `maxUnits` UTF-16 units, as GitHub's limits are safely counted; never half of a pair. */
export function cutUnits(text: string, maxUnits: number): string {
  if (text.length <= maxUnits) return text
  return `${text.slice(0, maxUnits - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

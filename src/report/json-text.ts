/**
 * JSON for people with `less` and `grep`: indented, but each finding, rule or result on a line of its own,
 * which keeps large reports small and readable by line. Ends with a newline. An iterable becomes an array
 * whose values are taken one at a time.
 */
export function toJsonText(value: unknown, inlineDepth = INLINE_DEPTH): string {
  return `${layOut(value, 0, inlineDepth)}\n`
}

/** Objects in arrays at this depth or below stand on one line. */
const INLINE_DEPTH = 3

function layOut(value: unknown, depth: number, inlineDepth: number): string {
  if (isIterable(value)) return layOutList(value, depth, inlineDepth)
  if (typeof value !== 'object' || value === null) return inline(value)
  const members = Object.entries(value)
  return enclose('{}', depth, function* () {
    for (const [key, member] of members) {
      yield `${inline(key)}: ${layOut(member, depth + 1, inlineDepth)}`
    }
  })
}

function layOutList(values: Iterable<unknown>, depth: number, inlineDepth: number): string {
  return enclose('[]', depth, function* () {
    for (const value of values) {
      yield depth < inlineDepth ? layOut(value, depth + 1, inlineDepth) : inline(value)
    }
  })
}

/** Adds up text instead of joining it: the engine then copies a large report once, not once per level. */
function enclose(pair: '[]' | '{}', depth: number, items: () => Iterable<string>): string {
  const margin = '  '.repeat(depth)
  let text = ''
  for (const item of items()) text += `${text === '' ? '' : ','}\n  ${margin}${item}`
  return text === '' ? pair : `${pair.charAt(0)}${text}\n${margin}${pair.charAt(1)}`
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value
}

function inline(value: unknown): string {
  return escapeUnseen(JSON.stringify(value))
}

const ZERO_WIDTH_SPACE = '\u200B'

const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu

/** `JSON.stringify` leaves the upper control and direction characters raw, which terminals obey. */
function escapeUnseen(json: string): string {
  if (isPlain(json)) return json
  // Most often it is the one that our own escaping puts in, and no other.
  const rest = json.replaceAll(ZERO_WIDTH_SPACE, '\\u200b')
  if (isPlain(rest)) return rest
  return rest.replace(UNSEEN, (point) =>
    point.length === 1
      ? toUnicodeEscape(point, 0)
      : toUnicodeEscape(point, 0) + toUnicodeEscape(point, 1),
  )
}

/** ASCII without DEL; counting bytes is several times faster than a regular expression. */
function isPlain(json: string): boolean {
  return Buffer.byteLength(json) === json.length && !json.includes('\u007F')
}

function toUnicodeEscape(text: string, at: number): string {
  return `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`
}

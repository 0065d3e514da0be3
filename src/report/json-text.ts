/**
 * JSON for people with `less` and `grep`: indented, but each finding, rule or result on a line of its own,
 * which keeps large reports small and readable by line. Ends with a newline. An iterable becomes an array
 * whose values are taken one at a time.
 */
export function toJsonText(value: unknown): string {
  return `${layOut(value, 0)}\n`
}

/** Objects in arrays at this depth or below stand on one line. */
const INLINE_DEPTH = 3

function layOut(value: unknown, depth: number): string {
  if (isIterable(value)) return layOutList(value, depth)
  if (typeof value !== 'object' || value === null) return inline(value)
  const members = Object.entries(value)
  return enclose('{}', depth, function* () {
    for (const [key, member] of members) yield `${inline(key)}: ${layOut(member, depth + 1)}`
  })
}

function layOutList(values: Iterable<unknown>, depth: number): string {
  return enclose('[]', depth, function* () {
    for (const value of values) {
      yield depth < INLINE_DEPTH ? layOut(value, depth + 1) : inline(value)
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

const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu

/** `JSON.stringify` leaves the upper control and direction characters raw, which terminals obey. */
function escapeUnseen(json: string): string {
  if (isPlain(json)) return json
  return json.replace(UNSEEN, (found) =>
    Array.from({ length: found.length }, (_, unit) => toUnicodeEscape(found.charCodeAt(unit))).join(
      '',
    ),
  )
}

/** ASCII without DEL; counting bytes is several times faster than a regular expression. */
function isPlain(json: string): boolean {
  return Buffer.byteLength(json) === json.length && !json.includes('\u007F')
}

function toUnicodeEscape(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`
}

const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu
const UNSEEN = /[\p{Cf}\p{Surrogate}]/gu
const MAX_LENGTH = 120

/** Names, versions and paths that whoever made the image wrote, fit for one of our sentences: one line, nothing invisible. */
export function toPlain(text: string): string {
  const plain = text
    .slice(0, 4 * MAX_LENGTH)
    .replace(CONTROLS, ' ')
    .replace(UNSEEN, '')
    .trim()
  return plain.length <= MAX_LENGTH
    ? plain
    : `${plain.slice(0, MAX_LENGTH - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

const SHOWN = 3

/** `a`, `a and b`, `a, b and c`, `a, b, c and 5 more`. */
export function toList(texts: readonly string[]): string {
  const shown = texts.slice(0, SHOWN)
  if (texts.length > SHOWN) return `${shown.join(', ')} and ${texts.length - SHOWN} more`
  const last = shown.pop() ?? ''
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`
}

/** `1 finding`, `2 findings`. */
export function toCount(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

/** Sentences of which some may have nothing to say; null when none has. */
export function toNote(sentences: readonly (string | null)[]): string | null {
  const said = sentences.filter((one) => one !== null)
  return said.length === 0 ? null : said.join(' ')
}

/** By code unit, which no locale changes. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Each text once, sorted by code unit. */
export function distinctTexts(texts: Iterable<string>): readonly string[] {
  return [...new Set(texts)].sort()
}

const QUOTE = 34
const BACKSLASH = 92
const COLON = 58
const BLANKS = new Set([9, 10, 13, 32])

/**
 * A key that stands twice in one object of a text that is JSON; null when there is none. Of two values every reader
 * takes another one (RFC 8259, section 4), so that nobody knows which of them the author meant.
 */
export function findDuplicateKey(text: string): string | null {
  // For each object or list that is open, the keys so far.
  const open: Set<string>[] = []
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (character === '{' || character === '[') open.push(new Set())
    if (character === '}' || character === ']') open.pop()
    if (character !== '"') continue
    const end = endOfText(text, at)
    const key = isKey(text, end) ? (JSON.parse(text.slice(at, end)) as string) : null
    if (key !== null && isKnown(key, open.at(-1))) return key
    at = end - 1
  }
  return null
}

function isKnown(key: string, keys: Set<string> | undefined): boolean {
  const before = keys?.has(key) === true
  keys?.add(key)
  return before
}

/** The place behind the closing quote. */
function endOfText(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text.charCodeAt(at) !== QUOTE)
    at += text.charCodeAt(at) === BACKSLASH ? 2 : 1
  return at + 1
}

function isKey(text: string, end: number): boolean {
  let at = end
  while (BLANKS.has(text.charCodeAt(at))) at += 1
  return text.charCodeAt(at) === COLON
}

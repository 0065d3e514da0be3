import { fault, ready } from '../matching/compiled.ts'
import type { Compiled } from '../matching/compiled.ts'
import { findDuplicateKey } from './duplicate-keys.ts'
import { toPlain } from './narrow.ts'

/** Characters of a document; the largest that vendors publish have a few million. */
export const MAX_VEX_LENGTH = 10 * 1024 * 1024

/** Real documents stay below 40: branches of a CSAF product tree are the deepest. */
const MAX_DEPTH = 200

/** JSON of a sane size and depth. The fault is the rest of a sentence about the document. */
export function parseJson(text: string): Compiled<unknown> {
  if (text.length > MAX_VEX_LENGTH) return fault(`has more than ${MAX_VEX_LENGTH} characters`)
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text
  if (plain.trim() === '') return fault('is empty')
  if (isTooDeep(plain)) return fault(`is nested more than ${MAX_DEPTH} levels deep`)
  const value = tryParse(plain)
  if (value === undefined) return fault('is not JSON, or only a part of it')
  const twice = findDuplicateKey(plain)
  return twice === null
    ? ready(value)
    : fault(`has the key "${toPlain(twice, 100)}" twice in one object`)
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    // The message of the parser quotes the text, which is foreign.
    return undefined
  }
}

const QUOTE = 34
const BACKSLASH = 92
const OPENING = new Set([91, 123])
const CLOSING = new Set([93, 125])

function isTooDeep(text: string): boolean {
  let depth = 0
  let isInText = false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (isInText && code === BACKSLASH) at += 1
    else if (code === QUOTE) isInText = !isInText
    else if (!isInText && OPENING.has(code)) depth += 1
    else if (!isInText && CLOSING.has(code)) depth -= 1
    if (depth > MAX_DEPTH) return true
  }
  return false
}

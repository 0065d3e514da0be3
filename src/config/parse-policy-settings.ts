import { STAGES } from '../domain/context.ts'
import type { PolicySettings } from '../policy/resolve/policy-set.ts'
import type { OptionParser } from './option-parser.ts'
import { findRepeated, invalid, parseEach, splitLines, splitWords, valid } from './parsed.ts'
import type { Parsed } from './parsed.ts'
import { parsePath } from './parse-paths.ts'
import { parseWord } from './parse-words.ts'

/** Where policy, waivers, VEX and standards stand. Paths stay as written: a base commit has no folder. */
export function parsePolicySettings(options: OptionParser): PolicySettings {
  return {
    files: options.parse('policy', parseFiles),
    waivers: options.parse('waivers', parseFiles),
    vex: options.parse('vex', parseFiles),
    standards: options.parse('standard', parseStandards),
    stage: options.parse('stage', parseWord(STAGES)),
  }
}

const MAX_FILES = 100

function parseFiles(text: string): Parsed<readonly string[]> {
  return parseDistinct(splitLines(text))
}

/** Ids have no spaces, and neither have most paths; a path with one stands on a line of its own. */
function parseStandards(text: string): Parsed<readonly string[]> {
  const lines = splitLines(text)
  return parseDistinct(lines.flatMap((line) => (line.includes('/') ? [line] : splitWords(line))))
}

function parseDistinct(items: readonly string[]): Parsed<readonly string[]> {
  if (items.length > MAX_FILES)
    return invalid(`names ${items.length} files: allowed are ${MAX_FILES}`)
  const repeated = findRepeated(items)
  if (repeated !== null) return invalid('stands there twice: allowed is once', repeated)
  return parseEach(
    items,
    parsePath((path) => path),
  )
}

const MAX_TOKEN_LENGTH = 1000

/** An expression that no workflow has filled in is no token. */
export function parseToken(text: string): Parsed<string | null> {
  if (text === '' || text.startsWith('${{')) return valid(null)
  const isToken = text.length <= MAX_TOKEN_LENGTH && /^[\x21-\x7e]+$/u.test(text)
  return isToken
    ? valid(text)
    : invalid('is not a token: it holds spaces or characters beyond ASCII')
}

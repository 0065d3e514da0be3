import { findRepeated, invalid, parseEach, splitLines, valid } from './parsed.ts'
import type { Parsed, Parser } from './parsed.ts'

const MAX_PATTERNS = 200
const MAX_PATH_LENGTH = 1000

/** Patterns of paths inside an image, one per line → the same without a slash in front or behind. */
export function parseSkipPaths(text: string): Parsed<readonly string[]> {
  const lines = splitLines(text)
  if (lines.length > MAX_PATTERNS) {
    return invalid(`has ${lines.length} patterns: allowed are ${MAX_PATTERNS}`)
  }
  const parsed = parseEach(lines, parseSkipPath)
  if (!parsed.ok) return parsed
  const repeated = findRepeated(parsed.value)
  return repeated === null ? parsed : invalid('stands there twice: allowed is once', repeated)
}

function parseSkipPath(text: string): Parsed<string> {
  if (text.length > MAX_PATH_LENGTH) {
    return invalid(`is too long: allowed are ${MAX_PATH_LENGTH} characters`)
  }
  const pattern = text.replace(/^(?:\.?\/)+/u, '').replace(/\/+$/u, '')
  const problem = findPatternProblem(pattern)
  return problem === null ? valid(pattern) : invalid(problem)
}

function findPatternProblem(pattern: string): string | null {
  if (/[\p{Cc}\\]/u.test(pattern)) {
    return 'holds a backslash or a control character: allowed are paths with / between folders'
  }
  if (pattern.split('/').includes('..'))
    return 'leads out of the image: allowed are paths without ..'
  if (/^[*?./]*$/u.test(pattern)) {
    return 'covers the whole image, and then nothing would be scanned: allowed are patterns that name something'
  }
  if (pattern.startsWith('!')) return 'begins with !: allowed are paths to leave out, not to keep'
  return null
}

/** Paths of this machine, one per line → absolute; `-` is none. An empty text is an empty list. */
export function parsePathLines(
  resolvePath: (path: string) => string,
): Parser<readonly (string | null)[]> {
  const parse = parsePath(resolvePath)
  return (text) => parseEach(splitLines(text), (line) => (line === '-' ? valid(null) : parse(line)))
}

/** A path of this machine → absolute. */
export function parsePath(resolvePath: (path: string) => string): Parser<string> {
  return (text) => {
    if (text.length > MAX_PATH_LENGTH || /\p{Cc}/u.test(text)) {
      return invalid(
        `is not a path: allowed are ${MAX_PATH_LENGTH} characters without control characters`,
      )
    }
    return valid(resolvePath(text))
  }
}

import { findRepeated, invalid, parseEach, splitLines, valid } from './parsed.ts'
import type { Parsed } from './parsed.ts'

const MAX_IMAGES = 100
const MAX_REFERENCE_LENGTH = 4096

/**
 * References, one per line, as they are written: what is in them is read by whoever opens the image.
 * An empty text is an empty list.
 */
export function parseReferences(text: string): Parsed<readonly string[]> {
  const lines = splitLines(text)
  if (lines.length > MAX_IMAGES) {
    return invalid(
      `names ${lines.length} images: allowed are ${MAX_IMAGES}; for more use a matrix of jobs`,
    )
  }
  const repeated = findRepeated(lines)
  if (repeated !== null) return invalid('stands there twice: allowed is once', repeated)
  return parseEach(lines, parseReference)
}

function parseReference(text: string): Parsed<string> {
  if (text.length > MAX_REFERENCE_LENGTH || /\p{Cc}/u.test(text)) {
    return invalid(
      `is not a reference: allowed are ${MAX_REFERENCE_LENGTH} characters without control characters`,
    )
  }
  if (text.startsWith('-'))
    return invalid('begins with a dash: allowed is the reference of an image')
  return valid(text)
}

const NAME = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,199}$/u

/** Stable names, one per line; an empty text is an empty list. */
export function parseNames(text: string): Parsed<readonly string[]> {
  const lines = splitLines(text)
  const repeated = findRepeated(lines)
  if (repeated !== null) {
    return invalid('stands there twice: allowed is a name of its own for each image', repeated)
  }
  return parseEach(lines, (line) =>
    NAME.test(line)
      ? valid(line)
      : invalid(
          'is not a name: allowed are letters, digits and . _ - /, with a letter or digit first, at most 200 characters',
        ),
  )
}

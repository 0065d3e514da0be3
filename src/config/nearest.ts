import { closest, distance } from 'fastest-levenshtein'

const MAX_TEXT_LENGTH = 60
const MAX_EDITS = 3
const MIN_PREFIX_LENGTH = 3

/** The known name that a mistyped one most likely means; null when nothing is near. */
export function findNearest(text: string, known: readonly string[]): string | null {
  if (text.length > MAX_TEXT_LENGTH || known.length === 0) return null
  const word = text.toLowerCase().replaceAll('_', '-')
  if (known.includes(word)) return word
  const begun = known.find((name) => word.length >= MIN_PREFIX_LENGTH && name.startsWith(word))
  if (begun !== undefined) return begun
  const nearest = closest(word, known)
  const allowed = Math.min(MAX_EDITS, Math.floor(nearest.length / 2))
  if (distance(word, nearest) <= allowed) return nearest
  return known.find((name) => name.length > MIN_PREFIX_LENGTH && word.startsWith(name)) ?? null
}

import { closest, distance } from 'fastest-levenshtein'

const MAX_LENGTH = 60
const MAX_EDITS = 3

/** The known key that a mistyped one most likely means; null when nothing is near. */
export function findNearestKey(key: string, known: readonly string[]): string | null {
  if (key.length > MAX_LENGTH || known.length === 0) return null
  const word = toPlainKey(key)
  const same = known.find((name) => toPlainKey(name) === word)
  if (same !== undefined) return same
  const nearest = closest(word, known.map(toPlainKey))
  if (distance(word, nearest) > Math.min(MAX_EDITS, Math.floor(nearest.length / 2))) return null
  return known.find((name) => toPlainKey(name) === nearest) ?? null
}

/** `onlyFixable`, `only-fixable` and `Only_Fixable` are the same to people. */
function toPlainKey(key: string): string {
  return key
    .replace(/([a-z])([A-Z])/gu, '$1_$2')
    .toLowerCase()
    .replaceAll('-', '_')
}

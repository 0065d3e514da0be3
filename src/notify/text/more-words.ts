import { countOf } from './count-words.ts'

/** `and 12 more findings`, `12 findings` where none is shown; null for none. */
export function toMoreFindings(more: number, shown: number): string | null {
  if (more <= 0) return null
  if (shown === 0) return `${countOf(more, 'finding')}: see the report`
  return `and ${more} more ${more === 1 ? 'finding' : 'findings'}`
}

/** `and 3 more images`; null for none. */
export function toMoreImages(more: number): string | null {
  return more <= 0 ? null : `and ${more} more ${more === 1 ? 'image' : 'images'}`
}

import type { Found } from '../../domain/image-facts.ts'

/** The first `most` of a list, and how many more there are. */
export function toFound<T>(items: readonly T[], most: number): Found<T> {
  return { listed: items.slice(0, most), more: Math.max(0, items.length - most) }
}

/** Smaller first, by code units: the same everywhere. */
export function compareTexts(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

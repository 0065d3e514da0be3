import type { ImageFacts } from '../../domain/image-facts.ts'
import { compareText } from '../order.ts'

/** Lists keep their order, which is that of layers, paths or lines. */
export function toFactsJson(facts: ImageFacts | null): object | null {
  return facts === null ? null : (sortKeys(facts) as object)
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => compareText(a, b))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]))
}

import type { Counts } from '../../domain/report.ts'

const SHOWN: readonly (readonly [keyof Counts, string, string])[] = [
  ['knownExploited', 'known exploited', 'known exploited'],
  ['critical', 'critical', 'critical'],
  ['high', 'high', 'high'],
  ['medium', 'medium', 'medium'],
  ['low', 'low', 'low'],
  ['secrets', 'secret', 'secrets'],
  ['fixable', 'with a fix', 'with a fix'],
  ['blocking', 'blocking', 'blocking'],
]

/** `2 known exploited, 3 critical, 4 with a fix`; null where there is nothing to count. */
export function toCountWords(counts: Counts): string | null {
  const words = SHOWN.filter(([name]) => counts[name] > 0).map(
    ([name, one, many]) => `${counts[name]} ${counts[name] === 1 ? one : many}`,
  )
  return words.length === 0 ? null : words.join(', ')
}

/** `1 finding`, `2 findings`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

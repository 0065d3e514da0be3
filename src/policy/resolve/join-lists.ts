import { createGlob, isGlob } from '../matching/glob.ts'

/** What either names. */
export function unite<T extends string | number>(a: readonly T[], b: readonly T[]): readonly T[] {
  return sorted([...new Set([...a, ...b])])
}

/** What both name; of a pattern and a text that it covers, the text. */
export function intersect<T extends string | number>(
  a: readonly T[],
  b: readonly T[],
): readonly T[] {
  const both = [...a.filter((one) => isIn(one, b)), ...b.filter((one) => isIn(one, a))]
  return sorted([...new Set(both)])
}

export function sorted<T extends string | number>(values: readonly T[]): readonly T[] {
  return [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
}

function isIn(value: string | number, list: readonly (string | number)[]): boolean {
  if (list.includes(value)) return true
  if (typeof value === 'number' || isGlob(value)) return false
  return list.some((pattern) => typeof pattern === 'string' && covers(pattern, value))
}

function covers(pattern: string, text: string): boolean {
  const glob = isGlob(pattern) ? createGlob(pattern) : null
  return glob?.kind === 'ready' && glob.value(text)
}

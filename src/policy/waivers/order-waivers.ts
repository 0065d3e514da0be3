import type { Waiver } from './waiver.ts'

/** By file, line and id, so that the order in which they are handed in says nothing. */
export function orderWaivers(waivers: readonly Waiver[]): readonly Waiver[] {
  return [...waivers].sort(
    (a, b) =>
      compareText(a.source.path, b.source.path) ||
      (a.source.line ?? 0) - (b.source.line ?? 0) ||
      compareText(a.id, b.id),
  )
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

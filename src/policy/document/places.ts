import type { Place } from './node.ts'

/** Offsets of a text (UTF-16 units, from 0) → lines and columns, both from 1. YAML ends lines with CR, LF or both. */
export function createPlaces(text: string): (offset: number) => Place {
  const starts = [0]
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/gu)) starts.push(index + end.length)
  return (offset) => {
    const line = findLine(starts, offset)
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 }
  }
}

/** The last line that starts at or before the offset, from 0. */
function findLine(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

import type { Paint, Style } from './paint.ts'
import { cutToWidth, padToWidth, textWidth } from './width.ts'

export type Cell = {
  readonly text: string
  readonly style: Style | null
  /** What to say in fewer columns than the text needs; without it the text is cut. */
  readonly fit?: (width: number) => string
}

export type GridLook = {
  readonly width: number
  readonly paint: Paint
  /** How far each column may give way when the row is too long; without: 8 columns each. */
  readonly narrowest?: readonly number[]
}

const GAP = 2
const NARROWEST = 8

/** Rows under headings in at most `width` columns, or as few as the narrowest columns take. */
export function toGrid(
  heads: readonly string[],
  rows: readonly (readonly Cell[])[],
  { width, paint, narrowest = heads.map(() => NARROWEST) }: GridLook,
): string[] {
  const headRow = heads.map((text): Cell => ({ text, style: 'dim' }))
  const all = [headRow, ...rows]
  const natural = heads.map((_, index) => Math.max(...all.map((row) => cellWidth(row, index))))
  const widths = shrink(natural, { floors: narrowest, room: width - GAP * (heads.length - 1) })
  return all.map((row) => toLine(row, widths, paint))
}

function cellWidth(row: readonly Cell[], column: number): number {
  return textWidth(row[column]?.text ?? '')
}

/** Takes from the widest column until the row fits, or every column is as narrow as it may get. */
function shrink(
  natural: readonly number[],
  { floors, room }: { readonly floors: readonly number[]; readonly room: number },
): number[] {
  const widths = [...natural]
  let excess = widths.reduce((sum, width) => sum + width, 0) - room
  while (excess > 0) {
    const free = widths.map((width, index) => (width > (floors[index] ?? 0) ? width : 0))
    const widest = Math.max(...free)
    if (widest === 0) break
    widths[free.indexOf(widest)] = widest - 1
    excess -= 1
  }
  return widths
}

function toLine(row: readonly Cell[], widths: readonly number[], paint: Paint): string {
  const cells = row.map(({ text, style, fit }, column) => {
    const width = widths[column] ?? 0
    const isFit = fit === undefined || textWidth(text) <= width
    const cut = cutToWidth(isFit ? text : fit(width), width)
    return (
      paint(style, cut) +
      (column === row.length - 1 ? '' : padToWidth(cut, width).slice(cut.length))
    )
  })
  return cells.join(' '.repeat(GAP)).trimEnd()
}

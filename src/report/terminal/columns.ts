import type { Cell } from './grid.ts'
import { toGrid } from './grid.ts'
import type { Paint } from './paint.ts'
import { textWidth } from './width.ts'

export type Column<T> = {
  readonly head: string
  readonly toCell: (row: T) => Cell
  /** As narrow as it gets before columns are left out, and after that. */
  readonly comfortable: number
  readonly narrowest: number
  /** Null: always there; else the column with the highest number is the first to be left out. */
  readonly spare: number | null
}

type Drawn<T> = { readonly column: Column<T>; readonly cells: readonly Cell[] }

const GAP = 2

/** Rows under headings in `width` columns: without columns that are empty, or that there is no room for. */
export function toColumns<T>(
  rows: readonly T[],
  columns: readonly Column<T>[],
  look: { readonly width: number; readonly paint: Paint },
): string[] {
  const told = columns
    .map((column) => ({ column, cells: rows.map(column.toCell) }))
    .filter(({ cells }) => cells.some((cell) => cell.text !== ''))
  const kept = leaveOut(told, look.width)
  const lines = rows.map((_, index) => kept.flatMap(({ cells }) => cells[index] ?? []))
  return toGrid(
    kept.map(({ column }) => column.head),
    lines,
    { ...look, narrowest: kept.map(({ column }) => column.narrowest) },
  )
}

function leaveOut<T>(columns: readonly Drawn<T>[], width: number): readonly Drawn<T>[] {
  const needed = columns.map(toComfort).reduce((sum, one) => sum + one + GAP, -GAP)
  const [first] = columns
    .filter(({ column }) => column.spare !== null)
    .sort((a, b) => (b.column.spare ?? 0) - (a.column.spare ?? 0))
  if (needed <= width || first === undefined) return columns
  return leaveOut(
    columns.filter((one) => one !== first),
    width,
  )
}

function toComfort<T>({ column, cells }: Drawn<T>): number {
  const natural = Math.max(...cells.map(({ text }) => textWidth(text)), textWidth(column.head))
  return Math.min(natural, column.comfortable)
}

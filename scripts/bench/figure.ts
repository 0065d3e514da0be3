import type { Spread } from './arithmetic.ts'

/** One line of a table: our figure beside the one that it is compared with. */
export type Row = {
  readonly what: string
  readonly ours: string
  /** What it is compared with, in words; empty where there is nothing to compare with. */
  readonly comparedWith: string
  readonly theirs: string
  /** The figure that the target speaks of: a difference, a ratio, or ours itself. */
  readonly result: string
  readonly target: string
  readonly reached: boolean | null
}

export type Heads = readonly [string, string, string, string, string, string, string]

/** A command line that was measured, with names (`$IMAGE`) for the paths of this machine. */
export type CommandLine = { readonly name: string; readonly line: string }

export type Figure = {
  readonly title: string
  /** Of the seven columns, where they are others than those of a comparison. */
  readonly heads?: Heads
  readonly rows: readonly Row[]
  readonly commands: readonly CommandLine[]
  /** Sentences: how it was measured, and what was not. */
  readonly notes: readonly string[]
}

/** `412 ms (398 to 431)`: the median, and between which values it lies. */
export function formatSpread(spread: Spread, format: (value: number) => string): string {
  return `${format(spread.median)} (${format(spread.min)} to ${format(spread.max)})`
}

export function formatMilliseconds(value: number): string {
  return Math.abs(value) < 10_000 ? `${Math.round(value)} ms` : `${(value / 1000).toFixed(1)} s`
}

/** Decimal megabytes, as the targets are meant. */
export function formatMegabytes(bytes: number): string {
  const megabytes = bytes / 1e6
  return `${megabytes < 10 ? megabytes.toFixed(2) : Math.round(megabytes)} MB`
}

export function formatRatio(value: number): string {
  return `${value.toFixed(2)} times`
}

/** A row that was not measured, and why. */
export function notMeasured(what: string, why: string): Row {
  return {
    ...{ what, ours: 'not measured', comparedWith: '', theirs: '', result: why },
    ...{ target: '', reached: null },
  }
}

/** Several measurements of one thing, in one unit. */
export type Spread = {
  readonly median: number
  readonly min: number
  readonly max: number
  readonly count: number
}

/** Throws for no measurements or one that is no number: a figure that was not measured must not look like one. */
export function toSpread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const [min, max] = [sorted[0], sorted.at(-1)]
  if (min === undefined || max === undefined) throw new RangeError('nothing was measured')
  if (sorted.some((value) => !Number.isFinite(value))) throw new RangeError('not a number')
  return { median: medianOf(sorted), min, max, count: sorted.length }
}

/** The middle one, or the mean of the two in the middle. */
function medianOf(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2)
  const [below, above] = [sorted[middle - 1], sorted[middle]]
  if (above === undefined) throw new RangeError('nothing was measured')
  return sorted.length % 2 === 1 || below === undefined ? above : (below + above) / 2
}

/** What was measured one right after the other, so that a busy minute slows both. */
export type Pair = { readonly ours: number; readonly theirs: number }

export type Comparison = {
  readonly ours: Spread
  readonly theirs: Spread
  /** Ours minus theirs, pair by pair. */
  readonly difference: Spread
  /** Ours divided by theirs, pair by pair. */
  readonly ratio: Spread
}

export function comparePairs(pairs: readonly Pair[]): Comparison {
  return {
    ours: toSpread(pairs.map((pair) => pair.ours)),
    theirs: toSpread(pairs.map((pair) => pair.theirs)),
    difference: toSpread(pairs.map(({ ours, theirs }) => ours - theirs)),
    ratio: toSpread(pairs.map(({ ours, theirs }) => ours / theirs)),
  }
}

/** Lists of measurements taken in the same rounds, as pairs; throws when they are not equally many. */
export function toPairs(ours: readonly number[], theirs: readonly number[]): Pair[] {
  if (ours.length !== theirs.length) throw new RangeError('a measurement has no partner')
  return ours.map((value, index) => ({ ours: value, theirs: theirs[index] ?? Number.NaN }))
}

/** The allowance of our share: `part` of the whole (0.05), but never less than `least`. */
export function largerOf(part: number, whole: number, least: number): number {
  return Math.max(part * whole, least)
}

/** By code unit, which no locale changes. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Nothing comes before anything. */
export function compareNullable(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null)
  return compareText(a, b)
}

/**
 * Without doubles and in one order, whatever the order of the input. `compare` gives 0 only for values
 * that are equal in every part. A list that is so already, as one scanner's mostly are, is not copied.
 */
export function distinct<T>(values: readonly T[], compare: (a: T, b: T) => number): readonly T[] {
  const isRising = values.every((value, index) => {
    const before = values[index - 1]
    return before === undefined || compare(before, value) < 0
  })
  if (isRising) return values
  const sorted = [...values].sort(compare)
  return sorted.filter((value, index) => {
    const before = sorted[index - 1]
    return before === undefined || compare(before, value) !== 0
  })
}

export function distinctTexts<T extends string>(texts: readonly T[]): readonly T[] {
  return distinct(texts, compareText)
}

/** The lists of all, one after the other; the list of a single one is not copied. */
export function gather<T, U>(all: readonly T[], toList: (one: T) => readonly U[]): readonly U[] {
  const [first, ...others] = all
  if (first === undefined) return []
  return others.reduce((sum, one) => [...sum, ...toList(one)], toList(first))
}

/*
 * Lists out of lists, without doubles and in one order whatever the order of the input. An image may have a
 * hundred thousand findings, and what the scanners say is mostly in order already: then nothing is copied
 * but what comes out.
 */

/** Negative, zero or positive as for sorting; zero only for values that are equal in every part. */
export type Compare<T> = (a: T, b: T) => number

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
 * What the lists of all hold together. Halves first: where thousands speak of one flaw, each list is copied
 * a few times and not once for every other.
 */
export function unite<V, T>(
  all: readonly V[],
  toList: (one: V) => readonly T[],
  compare: Compare<T>,
): readonly T[] {
  const [first, second] = all
  if (first === undefined) return []
  if (second === undefined) return distinct(toList(first), compare)
  if (all.length === 2) {
    return uniteTwo(distinct(toList(first), compare), distinct(toList(second), compare), compare)
  }
  const middle = all.length >> 1
  return uniteTwo(
    unite(all.slice(0, middle), toList, compare),
    unite(all.slice(middle), toList, compare),
    compare,
  )
}

export function uniteTexts<V, T extends string>(
  all: readonly V[],
  toList: (one: V) => readonly T[],
): readonly T[] {
  return unite(all, toList, compareText)
}

export function distinct<T>(values: readonly T[], compare: Compare<T>): readonly T[] {
  if (isRising(values, compare)) return values
  const kept: T[] = []
  for (const value of [...values].sort(compare)) {
    const last = kept.at(-1)
    if (last === undefined || compare(last, value) !== 0) kept.push(value)
  }
  return kept
}

function isRising<T>(values: readonly T[], compare: Compare<T>): boolean {
  let before: T | undefined
  for (const value of values) {
    if (before !== undefined && compare(before, value) >= 0) return false
    before = value
  }
  return true
}

/** Both are rising. */
function uniteTwo<T>(left: readonly T[], right: readonly T[], compare: Compare<T>): readonly T[] {
  if (left.length === 0 || left === right) return right
  if (right.length === 0) return left
  const united: T[] = []
  let [at, other] = [0, 0]
  while (at < left.length && other < right.length) {
    const [a, b] = [left[at] as T, right[other] as T]
    const order = compare(a, b)
    united.push(order <= 0 ? a : b)
    if (order <= 0) at += 1
    if (order >= 0) other += 1
  }
  append(united, left, at)
  append(united, right, other)
  return united
}

/** One by one: what is spread over arguments may be too long for them. */
function append<T>(united: T[], values: readonly T[], from: number): void {
  for (let at = from; at < values.length; at += 1) united.push(values[at] as T)
}

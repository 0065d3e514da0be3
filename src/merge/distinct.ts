/** By code unit, which no locale changes. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Without doubles and in one order, whatever the order of the input. */
export function distinctTexts<T extends string>(texts: readonly T[]): readonly T[] {
  // The engine's own order of texts is by code unit.
  return texts.length < 2 ? texts : [...new Set(texts)].sort()
}

/** The same for values: equal keys mean equal values, and their order is that of the keys. */
export function distinct<T>(values: readonly T[], toKey: (value: T) => string): readonly T[] {
  if (values.length < 2) return values
  const byKey = new Map(values.map((value): [string, T] => [toKey(value), value]))
  return [...byKey.keys()].sort().flatMap((key) => byKey.get(key) ?? [])
}

/** The lists of all, one after the other; the list of a single one is not copied. */
export function gather<T, U>(all: readonly T[], toList: (one: T) => readonly U[]): readonly U[] {
  const [first] = all
  return all.length === 1 && first !== undefined ? toList(first) : all.flatMap(toList)
}

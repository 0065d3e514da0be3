import { compareText } from '../order.ts'

type Compare<T> = (a: T, b: T) => number

/** Sorted; what is so already, as merged findings are, costs no copy. */
export function sorted<T>(values: readonly T[], compare: Compare<T>): readonly T[] {
  return isInOrder(values, compare) ? values : [...values].sort(compare)
}

function isInOrder<T>(values: readonly T[], compare: Compare<T>): boolean {
  for (let index = 1; index < values.length; index += 1) {
    if (compare(values[index - 1] as T, values[index] as T) > 0) return false
  }
  return true
}

type Scalar = string | number | boolean | null

/** By the first of these fields in which two values differ; null comes before everything. */
export function byFields<T extends object>(...fields: readonly ScalarField<T>[]): Compare<T> {
  return (a, b) => {
    for (const field of fields) {
      const order = compareScalars(a[field] as Scalar, b[field] as Scalar)
      if (order !== 0) return order
    }
    return 0
  }
}

type ScalarField<T> = { [K in keyof T]: T[K] extends Scalar ? K : never }[keyof T]

/** Numbers by size, the rest by its text. */
function compareScalars(a: Scalar, b: Scalar): number {
  if (a === b) return 0
  if (a === null) return -1
  if (b === null) return 1
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return compareText(String(a), String(b))
}

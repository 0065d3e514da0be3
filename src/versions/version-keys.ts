import { withoutZeros } from './digits.ts'

/**
 * How versions find each other among thousands: two are equal exactly where one of `asks` of the one is one of
 * `offers` of the other. For nearly all ecosystems both are the one spelling that stands for all.
 */
export type VersionKeys = { readonly offers: readonly string[]; readonly asks: readonly string[] }

/** For an ecosystem in which what is equal to a third is equal; `parts`: what is compared, spelled in one way. */
export function toVersionKeys(...parts: readonly unknown[]): VersionKeys {
  const keys = [JSON.stringify(parts)]
  return { offers: keys, asks: keys }
}

/** Numbers of which missing ones are zeros. */
export function toNumbersKey(numbers: readonly string[]): string {
  const plain = numbers.map(withoutZeros)
  return plain.slice(0, plain.findLastIndex((number) => number !== '0') + 1).join('.')
}

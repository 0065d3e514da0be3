/**
 * By value, whatever the length: numbers in versions are dates, builds and hashes, and outgrow every integer.
 * No digits at all are zero.
 */
export function compareDigits(a: string, b: string): number {
  if (a.length <= EXACT_DIGITS && b.length <= EXACT_DIGITS) return Number(a) - Number(b)
  const [left, right] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')]
  return left.length - right.length || compareText(left, right)
}

/** So many digits are always a whole number that computes exactly. */
const EXACT_DIGITS = 15

/** By code unit, which no locale changes. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Number by number; where one list is shorter, zeros are missing. */
export function compareNumbers(a: readonly string[], b: readonly string[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const order = compareDigits(a[at] ?? '0', b[at] ?? '0')
    if (order !== 0) return order
  }
  return 0
}

/** `007` is 7, and `000` is 0. */
export function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '')
}

export function isDigit(character: string): boolean {
  return character >= '0' && character <= '9' && character.length === 1
}

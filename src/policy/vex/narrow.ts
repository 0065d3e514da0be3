/** Members of a JSON object; none of anything else. */
export function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {}
}

/** Elements of a JSON array; none of anything else. */
export function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** True for what should be a list and is something else: a limit in it must not be taken for none. */
export function isNoList(value: unknown): boolean {
  return value !== undefined && !Array.isArray(value)
}

/** True for what should be a text and is something else. */
export function isNoText(value: unknown): boolean {
  return value !== undefined && typeof value !== 'string'
}

/** Text that says something, else null. */
export function toText(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

export function toTexts(value: unknown): readonly string[] {
  return toList(value).flatMap((one) => toText(one) ?? [])
}

const UNPLAIN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]+/gu

/** Text of a document as it may stand in a report: on one line, nothing invisible, at most `length` characters. */
export function toPlain(text: string, length: number): string {
  const plain = text
    .slice(0, 2 * length)
    .replace(UNPLAIN, ' ')
    .trim()
  if (plain.length <= length) return plain
  return `${plain.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

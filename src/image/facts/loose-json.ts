/*
 * Reading of JSON that somebody else wrote, and of which half is better than nothing: what is not of the right
 * shape is taken for absent.
 */

export type Fields = Readonly<Record<string, unknown>>

export function toFields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : {}
}

export function fieldOf(fields: Fields, key: string): unknown {
  return Object.hasOwn(fields, key) ? fields[key] : undefined
}

export function toText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

export function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : []
}

/** The texts of a list; one text alone counts as a list of one. */
export function toTexts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return toList(value).filter((item) => typeof item === 'string')
}

/** The names of a map, or the texts of a list: both are found for ports and volumes. */
export function toNames(value: unknown): readonly string[] {
  return Array.isArray(value) ? toTexts(value) : Object.keys(toFields(value))
}

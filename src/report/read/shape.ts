import { ShapeFault, within } from './fault.ts'

/*
 * Checks of JSON values, put together to the shape of a type. Written here because a report has many
 * millions of values: with a library of schemas, reading took twice as long. What is read is copied field by field,
 * so that neither unknown keys nor `__proto__` get any further.
 */

/** The value, checked; throws a `ShapeFault`. */
export type Read<T> = (value: unknown) => T

export const MAX_ITEMS = 1_000_000
export const MAX_TEXT = 1_000_000

export function readText(value: unknown): string {
  if (typeof value !== 'string') throw new ShapeFault('a text', value)
  if (value.length <= MAX_TEXT) return value
  throw new ShapeFault(`a text of at most ${MAX_TEXT} characters`, value)
}

export function readFlag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new ShapeFault('true or false', value)
  return value
}

/** Not NaN and not infinite: JSON has neither, but the value need not come from a file. */
export function readNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new ShapeFault('a number', value)
  return value
}

export function readWhole(value: unknown): number {
  if (!Number.isSafeInteger(value)) throw new ShapeFault('a whole number', value)
  return value as number
}

/** A whole number from 0. */
export function readCount(value: unknown): number {
  if (!Number.isSafeInteger(value) || (value as number) < 0) {
    throw new ShapeFault('a whole number from 0', value)
  }
  return value as number
}

const SHA256 = /^[0-9a-f]{64}$/

export function readSha256(value: unknown): string {
  if (typeof value === 'string' && SHA256.test(value)) return value
  throw new ShapeFault('64 hexadecimal digits in lower case', value)
}

export function readNumberOrText(value: unknown): number | string {
  if (typeof value === 'number') return readNumber(value)
  if (typeof value === 'string') return readText(value)
  throw new ShapeFault('a number or a text', value)
}

/** One of these words and no other. */
export function wordOf<T extends string>(words: readonly T[]): Read<T> {
  const known = new Set<unknown>(words)
  return (value) => {
    if (known.has(value)) return value as T
    throw new ShapeFault(words.length === 1 ? words.join('') : `one of ${words.join(', ')}`, value)
  }
}

export function nullable<T>(read: Read<T>): Read<T | null> {
  return (value) => (value === null ? null : read(value))
}

/** For keys that an earlier version did not write. */
export function orElse<T>(read: Read<T>, fallback: T): Read<T> {
  return (value) => (value === undefined ? fallback : read(value))
}

export function listOf<T>(read: Read<T>): Read<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) throw new ShapeFault('a list', value)
    if (value.length > MAX_ITEMS) throw new ShapeFault(`a list of at most ${MAX_ITEMS}`, value)
    return value.length === 0 ? NONE : readItems(value, read)
  }
}

/** Most lists of a report are empty. */
const NONE: readonly never[] = []

/** A list of the right length from the start: one that grows takes room for sixteen at once. */
function readItems<T>(values: readonly unknown[], read: Read<T>): readonly T[] {
  const items = new Array<T>(values.length)
  let index = 0
  try {
    for (; index < values.length; index += 1) items[index] = read(values[index])
  } catch (error) {
    throw within(index, error)
  }
  return items
}

type Fields<T> = { readonly [K in keyof T]-?: Read<T[K]> }

/** An object of exactly these fields; what else it holds is left behind. */
export function shapeOf<T extends object>(fields: Fields<T>): Read<T> {
  const members = Object.entries<Read<unknown>>(fields).map(([name, read]) => ({ name, read }))
  return (value) => {
    const given = readObject(value)
    const made: Record<string, unknown> = {}
    let current = ''
    try {
      for (const { name, read } of members) {
        current = name
        made[name] = read(given[name])
      }
    } catch (error) {
      throw within(current, error)
    }
    return made as T
  }
}

/** The value as an object of unknown fields. */
export function readObject(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ShapeFault('an object', value)
  }
  return value as Readonly<Record<string, unknown>>
}

/** One field of an object. */
export function readField<T>(value: unknown, name: string, read: Read<T>): T {
  const given = readObject(value)
  try {
    return read(given[name])
  } catch (error) {
    throw within(name, error)
  }
}

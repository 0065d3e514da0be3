/* Reading of JSON whose shape nobody promised. */

export type Json = Readonly<Record<string, unknown>>

export function valueOf(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (found, key) =>
      typeof found === 'object' && found !== null ? (found as Json)[key] : undefined,
    value,
  )
}

/** Empty where there is none. */
export function textOf(value: unknown, ...keys: readonly string[]): string {
  const found = valueOf(value, ...keys)
  return typeof found === 'string' ? found : ''
}

/** Empty where there is none. */
export function listOf(value: unknown, ...keys: readonly string[]): readonly unknown[] {
  const found = valueOf(value, ...keys)
  return Array.isArray(found) ? found : []
}

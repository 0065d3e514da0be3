/** A number in a foreign JSON object; null where there is none. */
export function readNumber(json: string, name: string): number | null {
  const value = readField(json, name)
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null
}

/** What stands at a path in foreign JSON; undefined where nothing does. */
export function readField(json: string, ...path: readonly string[]): unknown {
  let at: unknown
  try {
    at = JSON.parse(json)
  } catch {
    // HTML, half an answer or plain words: none of them is an object.
    return undefined
  }
  for (const name of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return undefined
    at = (at as Readonly<Record<string, unknown>>)[name]
  }
  return at
}

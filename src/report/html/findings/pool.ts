/** Texts as JSON, in the order in which they came; one that comes again has the number of the first time. */
export type Pool = {
  readonly numberOf: (text: string) => number
  /** One that never comes again, as JSON without `<`. */
  readonly add: (json: string) => void
  readonly size: () => number
  /** Of all, with the commas between them. */
  readonly bytes: () => number
  readonly all: () => string
}

export function createPool(): Pool {
  const known = new Map<string, number>()
  const written: string[] = []
  let bytes = 0
  const add = (json: string): void => {
    bytes += countBytes(json) + 1
    written.push(json)
  }
  const numberOf: Pool['numberOf'] = (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    known.set(text, written.length)
    add(toScriptJson(text))
    return written.length - 1
  }
  return {
    ...{ numberOf, add },
    size: () => written.length,
    bytes: () => bytes,
    all: () => written.join(','),
  }
}

/** JSON within which nothing can end a script element, or begin a comment in it. */
export function toScriptJson(value: unknown): string {
  const json = JSON.stringify(value)
  return json.includes('<') ? json.replaceAll('<', '\\u003c') : json
}

const ASCII = /^[\x20-\x7e]*$/

function countBytes(text: string): number {
  return ASCII.test(text) ? text.length : Buffer.byteLength(text)
}

/** One thing that is wrong: `part` is the piece of the value that it is about, null for the whole value. */
export type Problem = { readonly part: string | null; readonly text: string }

/** What became of a text: a value, or everything that is wrong with it and what is allowed instead. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Takes the trimmed text of an option, its default when none was given. Never throws. */
export type Parser<T> = (text: string) => Parsed<T>

export function valid<T>(value: T): Parsed<T> {
  return { ok: true, value }
}

/** The text goes behind the quoted value: `is not …; allowed are …`. */
export function invalid(text: string, part: string | null = null): Parsed<never> {
  return { ok: false, problems: [{ part, text }] }
}

/** Empty text is a value of its own: nothing was set. */
export function optional<T>(parse: Parser<T>): Parser<T | null> {
  return (text) => (text === '' ? valid(null) : parse(text))
}

/** Parses every item; the problems of all of them are told, each with its item. */
export function parseEach<T>(items: readonly string[], parse: Parser<T>): Parsed<readonly T[]> {
  const values: T[] = []
  const problems: Problem[] = []
  for (const item of items) {
    const parsed = parse(item)
    if (parsed.ok) values.push(parsed.value)
    else problems.push(...parsed.problems.map(({ text, part }) => ({ text, part: part ?? item })))
  }
  return problems.length > 0 ? { ok: false, problems } : valid(values)
}

/** Items between commas, spaces and line ends. */
export function splitWords(text: string): string[] {
  return text.split(/[\s,]+/u).filter((word) => word !== '')
}

/** Lines without the white space around them; empty ones are dropped. */
export function splitLines(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** The first item that stands in the list a second time. */
export function findRepeated(items: readonly string[]): string | null {
  const seen = new Set<string>()
  return items.find((item) => seen.size === seen.add(item).size) ?? null
}

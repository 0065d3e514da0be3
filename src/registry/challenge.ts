/** One way to log in that a server offers: its scheme in lower case, parameter names in lower case. */
export type Challenge = {
  readonly scheme: string
  readonly parameters: ReadonlyMap<string, string>
}

/** `token`, `token68` and `quoted-string` of RFC 9110 sections 5.6.2, 5.6.4 and 11.2. */
const TOKEN = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/y
const PARAMETER =
  /([!#$%&'*+\-.^_`|~0-9A-Za-z]+)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([!#$%&'*+\-.^_`|~0-9A-Za-z:/?]+))/y
const TOKEN68 = /[-A-Za-z0-9._~+/]+=*(?=[ \t]*(?:,|$))/y
const SPACES = /[ \t]+/y
const SEPARATORS = /[ \t,]+/y

/** More than any server has a reason to send: a bound for hostile ones. */
const LONGEST_HEADER = 16_384

/**
 * The challenges of a WWW-Authenticate header (RFC 9110 section 11.6.1): a list of schemes, each with a
 * list of parameters, both parted by commas. What follows a fault of grammar is left out.
 */
export function parseChallenges(header: string): Challenge[] {
  const text = header.slice(0, LONGEST_HEADER)
  const challenges: Challenge[] = []
  let at = skip(SEPARATORS, text, 0)
  while (at < text.length) {
    const scheme = matchAt(TOKEN, text, at)
    if (scheme === null) break
    const read = readParameters(text, at + scheme[0].length)
    challenges.push({ scheme: scheme[0].toLowerCase(), parameters: read.parameters })
    if (read.parameters.size === 0 && !isAtComma(text, read.at)) break
    at = skip(SEPARATORS, text, read.at)
  }
  return challenges
}

function readParameters(
  text: string,
  start: number,
): { parameters: Map<string, string>; at: number } {
  const parameters = new Map<string, string>()
  let at = skip(SPACES, text, start)
  const credentials = matchAt(PARAMETER, text, at) === null ? matchAt(TOKEN68, text, at) : null
  if (credentials !== null && at > start) return { parameters, at: at + credentials[0].length }
  for (;;) {
    const found = matchAt(PARAMETER, text, at)
    if (found === null) return { parameters, at }
    const [whole, name = '', quoted, plain = ''] = found
    parameters.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? plain)
    at = skip(SEPARATORS, text, at + whole.length)
  }
}

function isAtComma(text: string, at: number): boolean {
  return at >= text.length || text[at] === ','
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function skip(pattern: RegExp, text: string, at: number): number {
  return at + (matchAt(pattern, text, at)?.[0].length ?? 0)
}

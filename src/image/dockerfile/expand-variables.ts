/** What became of a text: the text, or the variable that has no known value. */
export type Expanded =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unknown'; readonly variable: string }

const DEEPEST = 10
const LONGEST = 4096

const NAME = /^[A-Za-z_]\w*/
/* What stands between braces. */
const FORM = /^([A-Za-z_]\w*)(?:(:?[-+])(.*))?$/s

/**
 * A text with its variables replaced, as Dockerfiles have them: `$A`, `${A}`, `${A:-else}`, `${A-else}`,
 * `${A:+then}`, `${A+then}` (Dockerfile reference, "Environment replacement"). `values`: null for what is declared
 * without a value. Other forms are unknown.
 */
export function expandVariables(
  text: string,
  values: ReadonlyMap<string, string | null>,
): Expanded {
  return expand(text, values, 0)
}

type Values = ReadonlyMap<string, string | null>

function expand(text: string, values: Values, depth: number): Expanded {
  if (text.length > LONGEST || depth > DEEPEST) return { kind: 'unknown', variable: '' }
  let done = ''
  let rest = text
  for (let at = rest.indexOf('$'); at !== -1; at = rest.indexOf('$')) {
    done += rest.slice(0, at)
    const found = takeVariable(rest.slice(at))
    if (found === null) return { kind: 'unknown', variable: '' }
    const value = valueOf(found, values, depth)
    if (value.kind === 'unknown') return value
    done += value.text
    if (done.length > LONGEST) return { kind: 'unknown', variable: found.name }
    rest = rest.slice(at + found.length)
  }
  return { kind: 'text', text: done + rest }
}

type Variable = {
  readonly name: string
  /** `:-`, `-`, `:+`, `+`, or `''`. */
  readonly operator: string
  readonly word: string
  /** Of all of it, from the dollar sign on. */
  readonly length: number
}

function takeVariable(text: string): Variable | null {
  if (text[1] !== '{') {
    const name = NAME.exec(text.slice(1))?.[0]
    return name === undefined ? null : { name, operator: '', word: '', length: name.length + 1 }
  }
  const close = findClose(text)
  const form = close === -1 ? null : FORM.exec(text.slice(2, close))
  if (form === null) return null
  const [, name = '', operator = '', word = ''] = form
  return { name, operator, word, length: close + 1 }
}

/** Where the brace closes that opens at 1; -1 when it does not. */
function findClose(text: string): number {
  let open = 0
  for (let at = 1; at < text.length; at += 1) {
    if (text[at] === '{') open += 1
    if (text[at] === '}') open -= 1
    if (open === 0) return at
  }
  return -1
}

function valueOf({ name, operator, word }: Variable, values: Values, depth: number): Expanded {
  const value = values.get(name) ?? null
  const isSet = value !== null && !(operator.startsWith(':') && value === '')
  if (operator.endsWith('+')) {
    return isSet ? expand(word, values, depth + 1) : { kind: 'text', text: '' }
  }
  if (isSet) return { kind: 'text', text: value }
  return operator === '' ? { kind: 'unknown', variable: name } : expand(word, values, depth + 1)
}

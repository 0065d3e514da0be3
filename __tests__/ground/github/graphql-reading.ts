/*
 * The part of GraphQL that clients of ours speak: one query or mutation with variables, fields with arguments. Fragments
 * and directives are refused.
 */

export type GraphqlValue =
  string | number | boolean | null | { readonly [key: string]: GraphqlValue }

export type GraphqlField = {
  readonly name: string
  readonly alias: string
  readonly args: Readonly<Record<string, GraphqlValue>>
  readonly fields: readonly GraphqlField[]
}

export type GraphqlDocument = {
  readonly kind: 'query' | 'mutation'
  readonly fields: readonly GraphqlField[]
}

type Reader = {
  readonly words: readonly string[]
  readonly variables: Readonly<Record<string, unknown>>
  readonly declared: Set<string>
  at: number
}

/** Throws an Error in the words of a parser. */
export function readGraphql(
  text: string,
  variables: Readonly<Record<string, unknown>>,
): GraphqlDocument {
  const words = text.match(/[A-Za-z_]\w*|-?\d+|"(?:[^"\\\n]|\\.)*"|\.\.\.|[^\s,]/g) ?? []
  const reader: Reader = { words, variables, declared: new Set(), at: 0 }
  const kind = reader.words[0] === 'mutation' ? 'mutation' : 'query'
  if (reader.words[0] !== '{') {
    expectWord(reader, kind)
    if (isName(peek(reader))) next(reader)
    readDeclarations(reader)
  }
  const fields = readFields(reader)
  if (reader.at < words.length) throw unexpected(reader)
  return { kind, fields }
}

function peek({ words, at }: Reader): string {
  return words[at] ?? ''
}

function next(reader: Reader): string {
  reader.at += 1
  return reader.words[reader.at - 1] ?? ''
}

function isName(word: string): boolean {
  return /^[A-Za-z_]\w*$/.test(word)
}

function unexpected(reader: Reader): Error {
  const word = peek(reader)
  return new Error(`Parse error on ${JSON.stringify(word === '' ? 'end of document' : word)}`)
}

function expectWord(reader: Reader, word: string): void {
  if (peek(reader) !== word) throw unexpected(reader)
  reader.at += 1
}

/** `($id: ID!, $input: MinimizeCommentInput!)`: a variable has to be declared and given. */
function readDeclarations(reader: Reader): void {
  if (peek(reader) !== '(') return
  next(reader)
  while (peek(reader) !== ')') {
    expectWord(reader, '$')
    const name = next(reader)
    expectWord(reader, ':')
    if (!isName(next(reader))) throw unexpected(reader)
    const isRequired = peek(reader) === '!'
    if (isRequired) next(reader)
    if (isRequired && reader.variables[name] === undefined) {
      throw new Error(`Variable $${name} of type ! was provided invalid value`)
    }
    reader.declared.add(name)
  }
  next(reader)
}

function readFields(reader: Reader): GraphqlField[] {
  expectWord(reader, '{')
  const fields: GraphqlField[] = []
  while (peek(reader) !== '}') fields.push(readField(reader))
  next(reader)
  if (fields.length === 0) throw new Error('Parse error on "}"')
  return fields
}

function readField(reader: Reader): GraphqlField {
  if (!isName(peek(reader))) throw unexpected(reader)
  const alias = next(reader)
  let name = alias
  if (peek(reader) === ':') {
    next(reader)
    name = next(reader)
  }
  const args = peek(reader) === '(' ? readPairs(reader, ')') : {}
  return { name, alias, args, fields: peek(reader) === '{' ? readFields(reader) : [] }
}

function readPairs(reader: Reader, end: ')' | '}'): Record<string, GraphqlValue> {
  next(reader)
  const pairs: Record<string, GraphqlValue> = {}
  while (peek(reader) !== end) {
    if (!isName(peek(reader))) throw unexpected(reader)
    const name = next(reader)
    expectWord(reader, ':')
    pairs[name] = readValue(reader)
  }
  next(reader)
  return pairs
}

function readValue(reader: Reader): GraphqlValue {
  const word = peek(reader)
  if (word === '{') return readPairs(reader, '}')
  next(reader)
  if (word === '$') return valueOfVariable(reader, next(reader))
  if (word.startsWith('"')) return JSON.parse(word) as string
  if (/^-?\d+$/.test(word)) return Number(word)
  if (!isName(word)) throw new Error(`Parse error on ${JSON.stringify(word)}`)
  // A name is true, false, null or a word of an enumeration.
  return word === 'null' ? null : word === 'true' || word === 'false' ? word === 'true' : word
}

function valueOfVariable({ variables, declared }: Reader, name: string): GraphqlValue {
  if (!declared.has(name)) throw new Error(`Variable $${name} is used but not declared`)
  return (variables[name] ?? null) as GraphqlValue
}

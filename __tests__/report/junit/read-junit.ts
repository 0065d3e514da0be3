/*
 * Reads a JUnit file as its readers do: elements, attributes, text and the five entities, and throws for anything else.
 * Validity is looked at by libxml2 where the schema is at hand; this tells what is in the file.
 */

export type ReadCase = {
  readonly classname: string
  readonly name: string
  readonly state: 'passed' | 'failure' | 'error' | 'skipped'
  /** Of the failure, error or skipped. */
  readonly message: string | null
  readonly text: string | null
  /** What was printed. */
  readonly output: string | null
}

type Counts = Readonly<Record<'tests' | 'failures' | 'errors', number>>

export type ReadSuite = {
  readonly name: string
  readonly counts: Counts & { readonly skipped: number }
  readonly cases: readonly ReadCase[]
}

export type ReadFile = { readonly totals: Counts; readonly suites: readonly ReadSuite[] }

type Node = {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: Node[]
  text: string
}

export function readJunit(xml: string): ReadFile {
  const root = parse(xml)
  return {
    totals: countsOf(root),
    suites: root.children.map((suite) => ({
      name: attribute(suite, 'name'),
      counts: { ...countsOf(suite), skipped: Number(attribute(suite, 'skipped')) },
      cases: suite.children.filter(({ name }) => name === 'testcase').map(toCase),
    })),
  }
}

function countsOf(node: Node): Counts {
  const count = (name: string): number => Number(attribute(node, name))
  return { tests: count('tests'), failures: count('failures'), errors: count('errors') }
}

function toCase(node: Node): ReadCase {
  const states = ['failure', 'error', 'skipped'] as const
  const state = states.find((word) => node.children.some(({ name }) => name === word))
  const result = node.children.find(({ name }) => name === state)
  const output = node.children.find(({ name }) => name === 'system-out')
  return {
    classname: attribute(node, 'classname'),
    name: attribute(node, 'name'),
    state: state ?? 'passed',
    message: result === undefined ? null : attribute(result, 'message'),
    text: result?.text ?? null,
    output: output?.text ?? null,
  }
}

function attribute({ name, attributes }: Node, wanted: string): string {
  const value = attributes.get(wanted)
  if (value === undefined) throw new Error(`<${name}> has no ${wanted}`)
  return value
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
const TAG = /<(\/?)([a-z-]+)((?: [A-Za-z]+="[^"<>]*")*)(\/?)>/y
const TEXT = /[^<>]+/y

function parse(xml: string): Node {
  if (!xml.startsWith(DECLARATION)) throw new Error('no declaration')
  const top: Node = { name: '', attributes: new Map(), children: [], text: '' }
  const open = [top]
  let at = DECLARATION.length
  while (at < xml.length) at = readNext(xml, at, open)
  const [root, ...others] = top.children
  if (open.length !== 1 || root === undefined || others.length > 0) throw new Error('not one root')
  return root
}

function readNext(xml: string, at: number, open: Node[]): number {
  const inner = open.at(-1)
  if (inner === undefined) throw new Error('closed too often')
  TEXT.lastIndex = at
  const text = TEXT.exec(xml)?.[0]
  if (text !== undefined) {
    inner.text += decode(text)
    return at + text.length
  }
  TAG.lastIndex = at
  const [tag, close, name = '', attributes = '', empty] = TAG.exec(xml) ?? []
  if (tag === undefined) throw new Error(`no XML at ${at}: ${xml.slice(at, at + 40)}`)
  if (close === '/') {
    if (open.pop()?.name !== name) throw new Error(`</${name}> closes something else`)
    return at + tag.length
  }
  const node = { name, attributes: parseAttributes(attributes), children: [], text: '' }
  inner.children.push(node)
  if (empty !== '/') open.push(node)
  return at + tag.length
}

function parseAttributes(text: string): ReadonlyMap<string, string> {
  const pairs = [...text.matchAll(/ ([A-Za-z]+)="([^"]*)"/g)]
  const names = pairs.map(([, name = '']) => name)
  if (new Set(names).size !== names.length) throw new Error(`an attribute twice: ${text}`)
  return new Map(pairs.map(([, name = '', value = '']) => [name, decode(value)]))
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" },
}

function decode(text: string): string {
  return text.replace(/&[^&;]*;?/g, (entity) => {
    const character = ENTITIES[entity]
    if (character === undefined) throw new Error(`no entity of XML: ${entity}`)
    return character
  })
}

import { createHash } from 'node:crypto'
import rehypeRaw from 'rehype-raw'
import { unified } from 'unified'

/** An element of a page that was parsed as browsers do; its text is that of all that it holds. */
export type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, unknown>>
  readonly text: string
}

type Node = {
  readonly type: string
  readonly tagName?: string
  readonly properties?: Record<string, unknown>
  readonly value?: string
  readonly children?: readonly Node[]
}

/** Every element of the page, in its order. */
export function elementsOf(html: string): Element[] {
  const tree = { type: 'root', children: [{ type: 'raw', value: html }] }
  const parsed = unified()
    .use(rehypeRaw)
    .runSync(tree as never) as unknown as Node
  return [...walk(parsed)]
}

function* walk(node: Node): Generator<Element> {
  const { tagName, properties = {}, children = [] } = node
  if (tagName !== undefined) yield { name: tagName, attributes: properties, text: textOf(node) }
  for (const child of children) yield* walk(child)
}

function textOf({ value = '', children = [] }: Node): string {
  return value + children.map(textOf).join('')
}

/** As a Content-Security-Policy names inline content. */
export function toHashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/** The directives of the policy that the page gives itself, by name. */
export function policyOf(elements: readonly Element[]): ReadonlyMap<string, string> {
  const meta = elements.find(({ attributes }) => String(attributes['httpEquiv']) !== 'undefined')
  const parts = String(meta?.attributes['content']).split('; ')
  return new Map(
    parts.map((part) => [part.split(' ')[0] ?? '', part.split(' ').slice(1).join(' ')]),
  )
}

const SAFE_ATTRIBUTES = new Set(
  `aria-expanded aria-hidden aria-label aria-sort autocomplete charset checked class colspan content cx cy d data-sort
  datetime disabled focusable for height hidden href http-equiv id lang maxlength name placeholder points
  preserveAspectRatio preserveaspectratio r rel role scope spellcheck tabindex target type value viewBox viewbox width x y`
    .split(/\s+/)
    .map((name) => name.toLowerCase().replaceAll('-', '')),
)

const EXPECTED: ReadonlySet<string> = new Set(
  `html head meta title style body header main footer nav section article figure figcaption h1 h2 h3 p b small span code pre br
  ul ol li dl dt dd div a time table caption thead tbody tr th td details summary fieldset legend label input select option
  button script svg path circle rect text`.split(/\s+/),
)

/** What a page of ours never has: foreign elements, handlers, styles of elements, addresses that are not of the web. */
export function strangersIn(elements: readonly Element[]): string[] {
  return elements.flatMap(({ name, attributes }) => [
    ...(EXPECTED.has(name) ? [] : [`<${name}>`]),
    ...Object.entries(attributes).flatMap(([attribute, value]) => {
      const plain = attribute
        .toLowerCase()
        .replace(/^classname$/, 'class')
        .replaceAll('-', '')
      if (!SAFE_ATTRIBUTES.has(plain)) return [`${name} ${attribute}=${String(value)}`]
      const isBad = plain === 'href' && !/^(?:https?:\/\/|#image-\d+$)/.test(String(value))
      return isBad ? [`${name} ${attribute}=${String(value)}`] : []
    }),
  ])
}

import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import remarkGithub from 'remark-github'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'

/** What a reader gets: elements by how often they are there, where links lead to, and the words outside of code. */
export type Seen = {
  readonly elements: Readonly<Record<string, number>>
  readonly links: readonly string[]
  readonly text: string
}

type Node = {
  readonly type: string
  readonly tagName?: string
  readonly properties?: Readonly<Record<string, unknown>>
  readonly value?: string
  readonly children?: readonly Node[]
}

const GITHUB = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkGithub, {
    repository: 'acme/shop',
    // What is all digits is a commit only where there is one of that name; versions and dates look so.
    buildUrl: (values) =>
      values.type === 'commit' && /^\d+$/.test(values.hash)
        ? false
        : `https://mentioned.example.org/${values.type}`,
  })
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeSanitize)

/** Renders as GitHub does: its flavour of Markdown, its mentions and references, its rules of what HTML may stay. */
export function renderAsGitHub(markdown: string): Seen {
  const seen = { elements: {} as Record<string, number>, links: [] as string[], text: '' }
  look(GITHUB.runSync(GITHUB.parse(markdown)), seen)
  return seen
}

type Looked = { elements: Record<string, number>; links: string[]; text: string }

function look({ tagName, properties, value, children }: Node, seen: Looked): void {
  if (tagName !== undefined) seen.elements[tagName] = (seen.elements[tagName] ?? 0) + 1
  if (tagName === 'a') seen.links.push(String(properties?.['href']))
  if (tagName === 'code') return
  seen.text += value ?? ''
  for (const child of children ?? []) look(child, seen)
}

import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkGithub from 'remark-github'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { frameCharts } from './charts.ts'
import { keepLineBreaks } from './line-breaks.ts'
import { trusted } from './html.ts'
import type { Html } from './html.ts'

export type MarkdownPlace = {
  /** `owner/name`, to which `#7` and commits lead. */
  readonly repository: string
  /** In a comment every line ends where it ends; in a document lines of a paragraph are one. */
  readonly isComment: boolean
}

/**
 * Markdown as GitHub shows it: its dialect, mentions and references made links, HTML allowed and then cut down to what
 * its own list allows (rehype-sanitize's default is that list), charts drawn in a frame of their own.
 */
export function renderMarkdown(text: string, { repository, isComment }: MarkdownPlace): Html {
  const parsed = unified().use(remarkParse).use(remarkGfm).use(remarkGithub, { repository })
  const broken = isComment ? parsed.use(keepLineBreaks) : parsed
  const markup = broken
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeRaw)
    .use(rehypeSanitize)
    .use(frameCharts)
    .use(rehypeStringify)
    .processSync(text)
  return trusted(String(markup))
}

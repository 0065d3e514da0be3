import { cleanLine } from '../clean.ts'

/** HTML that is safe as it stands. Only `markup` makes it, from templates of ours and escaped text. */
export type Markup = { readonly html: string }

export type Content = Markup | string | number | null | readonly Content[]

/** A word longer than any reader needs; what is told in full stands in the JSON report. */
const LONGEST_TEXT = 500

/**
 * A template of HTML. Every text that is put in becomes one line without control or invisible characters, of at most
 * 500 characters, and inert between tags as well as in a quoted attribute.
 */
export function markup(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  let html = parts[0] ?? ''
  for (const [index, content] of contents.entries()) {
    html += toHtml(content) + (parts[index + 1] ?? '')
  }
  return { html }
}

/** Text that may be longer, or has to be shorter, than others. */
export function textOf(text: string, most: number): Markup {
  return { html: escapeHtml(cleanLine(text, most)) }
}

function toHtml(content: Content): string {
  if (content === null) return ''
  if (typeof content === 'number') return String(content)
  if (typeof content === 'string') return escapeHtml(cleanLine(content, LONGEST_TEXT))
  if ('html' in content) return content.html
  return content.map(toHtml).join('')
}

const SPECIAL = /[&<>"']/g

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeHtml(text: string): string {
  return text.replace(SPECIAL, (character) => ENTITIES[character] ?? '')
}

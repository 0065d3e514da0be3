/** Markup that is safe to send: whatever came into it as text was escaped. */
export type Html = { readonly html: string }

export type HtmlValue = Html | string | number | null | readonly HtmlValue[]

/** A template of markup; every text in it is escaped, lists are joined, null is nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return {
    html: parts
      .map((part, at) => `${part}${at < values.length ? toMarkup(values[at]) : ''}`)
      .join(''),
  }
}

/** For what a renderer made that escapes by itself. */
export function trusted(markup: string): Html {
  return { html: markup }
}

function toMarkup(value: HtmlValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value))
  return 'html' in value ? value.html : value.map(toMarkup).join('')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}

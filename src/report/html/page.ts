import { createHash } from 'node:crypto'
import { markup } from './markup.ts'
import type { Content, Markup } from './markup.ts'

export type Page = {
  readonly title: string
  readonly style: string
  /** The only program that may run; null: none may. */
  readonly script: string | null
  /** JSON that the script reads, escaped already. */
  readonly data: string | null
  readonly body: Content
}

/**
 * One HTML file that asks nobody for anything: its style and its script are allowed by their hashes, and nothing else
 * is. Meta elements cannot give `frame-ancestors` and `sandbox` (CSP level 3, section 3.3).
 */
export function toPage({ title, style, script, data, body }: Page): string {
  const head = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${toPolicy(style, script)}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${toRaw(style)}</style>
</head>
`
  const block =
    data === null ? null : toRaw(`<script type="application/json" id="data">${data}</script>\n`)
  const program = script === null ? null : toRaw(`<script>${script}</script>\n`)
  return markup`${head}<body>
${body}
${block}${program}</body>
</html>
`.html
}

function toPolicy(style: string, script: string | null): string {
  return [
    "default-src 'none'",
    `style-src ${toSource(style)}`,
    ...(script === null ? [] : [`script-src ${toSource(script)}`]),
    "base-uri 'none'",
    "form-action 'none'",
    // No text can become markup or a program in the page either.
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
}

function toSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/** Our own style and script, and data that is escaped for a script element. */
function toRaw(html: string): Markup {
  return { html }
}

import { html } from './html.ts'
import type { Html } from './html.ts'

/** Nothing from elsewhere, no script and no style but the files beside the page. */
export const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** A whole page; its addresses are relative, so that it can be served and can lie in a folder. */
export function renderPage(title: string, content: Html): string {
  return `<!doctype html>\n${toDocument(title, content).html}\n`
}

function toDocument(title: string, content: Html): Html {
  return html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content="${CONTENT_POLICY}" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${title}</title>
      <link
        rel="stylesheet"
        href="assets/github-markdown-light.css"
        data-theme="light"
        media="(prefers-color-scheme: light)"
      />
      <link
        rel="stylesheet"
        href="assets/github-markdown-dark.css"
        data-theme="dark"
        media="(prefers-color-scheme: dark)"
      />
      <link rel="stylesheet" href="assets/style.css" />
      <script src="assets/page.js" defer></script>
    </head>
    <body>
      <header class="top">
        <a class="name" href="index.html">Fake GitHub</a>
        <label
          >Theme
          <select id="theme">
            <option>auto</option>
            <option>light</option>
            <option>dark</option>
          </select></label
        >
      </header>
      <main>${content}</main>
    </body>
  </html>`
}

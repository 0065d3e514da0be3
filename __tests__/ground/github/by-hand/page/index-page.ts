import type { SeenScene } from '../seen.ts'
import { html } from './html.ts'
import { renderPage } from './layout.ts'

export function renderIndex(scenes: readonly SeenScene[]): string {
  const items = scenes.map(
    ({ id, title, about }) =>
      html`<li>
        <a href="${id}.html"><b>${title}</b></a
        ><br /><span class="muted">${about}</span>
      </li> `,
  )
  const content = html`<h1>What people see</h1>
    <p class="muted">
      Pull requests of a GitHub of our own, on which the committed bundle ran: comment, alerts,
      summaries, log and requests of each.
    </p>
    <ul class="index">
      ${items}
    </ul>`
  return renderPage('Fake GitHub', content)
}

import type { SeenComment, SeenScene } from '../seen.ts'
import { renderAlerts } from './alerts.ts'
import { html } from './html.ts'
import type { Html } from './html.ts'
import { renderPage } from './layout.ts'
import { renderMarkdown } from './markdown.ts'
import { renderRounds } from './rounds.ts'

export function renderScene(scene: SeenScene): string {
  const { title, about, repository, pull } = scene
  const content = html`<h1>${title}</h1>
    <p class="muted">${about} <b>${repository}#${pull.number}</b></p>
    <section id="comments">
      <h2>Pull request</h2>
      ${renderComments(scene)}
    </section>
    <section id="alerts">
      <h2>Code scanning alerts</h2>
      ${renderAlerts(scene)}
    </section>
    <section id="rounds">
      <h2>Runs, newest first</h2>
      ${renderRounds(scene)}
    </section>`
  return renderPage(`${title} · Fake GitHub`, content)
}

function renderComments({ pull, repository }: SeenScene): Html | readonly Html[] {
  if (pull.comments.length === 0) return html`<p class="muted">No comment.</p>`
  return pull.comments.map((comment) => renderComment(comment, repository))
}

function renderComment({ login, body, isEdited }: SeenComment, repository: string): Html {
  const edited = isEdited ? ' · edited' : ''
  return html`<article class="box comment">
    <div class="head">
      <b>${login}</b> commented${edited} · ${Array.from(body).length} characters
    </div>
    <div class="body markdown-body">${renderMarkdown(body, { repository, isComment: true })}</div>
  </article>`
}

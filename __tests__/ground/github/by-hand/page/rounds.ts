import type { SeenJob, SeenRound, SeenScene } from '../seen.ts'
import { html } from './html.ts'
import type { Html } from './html.ts'
import { renderMarkdown } from './markdown.ts'

/** The newest first: what is to be looked at is what it left. */
export function renderRounds({ rounds, repository }: SeenScene): readonly Html[] {
  return rounds.toReversed().map((round) => renderRound(round, repository))
}

function renderRound(round: SeenRound, repository: string): Html {
  const { title, event, jobs, requests, serviceRequests } = round
  return html`<article class="round">
    <h3>${title} <span class="muted">(${event})</span></h3>
    ${jobs.map((job) => renderJob(job, repository))}
    ${renderRequests("requests to GitHub's API", requests)}
    ${renderRequests('requests to cache and artifacts', serviceRequests)}
  </article>`
}

function renderJob(job: SeenJob, repository: string): Html {
  const { name, exitCode, summary } = job
  return html`<div class="box job">
    <div class="head">
      <b>${name}</b>
      <span class="mark ${exitCode === 0 ? 'green' : 'red'}">exit code ${exitCode ?? 'none'}</span>
    </div>
    <div class="body">
      ${renderComplaints(job)}
      <div class="markdown-body summary">
        ${renderMarkdown(summary, { repository, isComment: false })}
      </div>
      ${renderAnnotations(job)} ${renderOutputs(job)}
      <details>
        <summary>Log</summary>
        <pre class="log">${job.log}</pre>
      </details>
    </div>
  </div>`
}

function renderComplaints({ complaints }: SeenJob): Html | null {
  if (complaints.length === 0) return null
  return html`<p class="mark red">The runner complains: ${complaints.join('; ')}</p>`
}

function renderAnnotations({ annotations }: SeenJob): Html | null {
  if (annotations.length === 0) return null
  const rows = annotations.map(({ level, title, message, file, line }) => {
    const place = file === null ? '' : `${file}${line === null ? '' : `:${line}`}`
    return html`<tr>
      <td><span class="mark ${level === 'error' ? 'red' : 'muted'}">${level}</span></td>
      <td class="wide">
        <div class="title">${title}</div>
        <div class="kept-lines">${message}</div>
      </td>
      <td class="place">${place}</td>
    </tr> `
  })
  return html`<h3>Annotations</h3>
    <table class="plain annotations">
      <tbody>
        ${rows}
      </tbody>
    </table>`
}

function renderOutputs({ outputs }: SeenJob): Html {
  const rows = Object.entries(outputs).map(
    ([name, value]) =>
      html`<tr>
        <th>${name}</th>
        <td class="wide">${value}</td>
      </tr> `,
  )
  return html`<details>
    <summary>${rows.length} outputs</summary>
    <table class="plain outputs">
      <tbody>
        ${rows}
      </tbody>
    </table>
  </details>`
}

function renderRequests(words: string, requests: readonly string[]): Html {
  const lines = requests.join('\n')
  return html`<details class="requests">
    <summary>${requests.length} ${words}</summary>
    <pre class="log">${lines}</pre>
  </details>`
}

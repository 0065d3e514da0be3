import type { SeenAlert, SeenRef, SeenScene } from '../seen.ts'
import { html } from './html.ts'
import type { Html } from './html.ts'
import { renderMarkdown } from './markdown.ts'

/** As the list of code scanning shows them: open ones first, and by number. */
export function renderAlerts({ alerts, repository }: SeenScene): Html | readonly Html[] {
  if (alerts.length === 0) return html`<p class="muted">Nothing was uploaded.</p>`
  return alerts.map((part) => renderRef(part, repository))
}

function renderRef({ ref, alerts }: SeenRef, repository: string): Html {
  const open = alerts.filter(({ state }) => state === 'open').length
  const head = html`<h3>${ref}: ${open} open, ${alerts.length - open} closed</h3>`
  if (alerts.length === 0) return head
  const sorted = [...alerts].sort((a, b) => rank(a) - rank(b) || a.number - b.number)
  return html`${head}
    <table class="plain alerts">
      <thead>
        <tr>
          <th>#</th>
          <th>State</th>
          <th>Severity</th>
          <th>Alert</th>
          <th>Place</th>
          <th>Category</th>
        </tr>
      </thead>
      <tbody>
        ${sorted.map((alert) => renderAlert(alert, repository))}
      </tbody>
    </table>`
}

function rank({ state }: SeenAlert): number {
  return state === 'open' ? 0 : 1
}

function renderAlert(alert: SeenAlert, repository: string): Html {
  const { number, state, path, rule, instances } = alert
  const line = instances[0]?.region[0]
  const categories = [...new Set(instances.map(({ category }) => category))]
  return html`<tr class="alert">
    <td>${number}</td>
    <td><span class="mark ${state === 'open' ? 'green' : 'muted'}">${state}</span></td>
    <td>${rule.band ?? rule.severity}</td>
    <td>
      <div class="title">${rule.description}</div>
      <div class="kept-lines">${instances[0]?.message ?? ''}</div>
      <details>
        <summary class="muted">${rule.id}: what the alert says of its rule</summary>
        <p>${rule.fullDescription}</p>
        ${renderHelp(alert, repository)}
        <p class="muted">Tags: ${rule.tags.join(', ')}</p>
      </details>
    </td>
    <td class="place">${path}${line === undefined ? '' : `:${line}`}</td>
    <td class="place">${categories.join(', ')}</td>
  </tr> `
}

function renderHelp({ rule }: SeenAlert, repository: string): Html | null {
  if (rule.help === null) return null
  const help = renderMarkdown(rule.help, { repository, isComment: false })
  return html`<div class="markdown-body">${help}</div>`
}

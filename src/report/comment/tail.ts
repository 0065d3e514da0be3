import type { CodeHostRun } from '../../domain/code-host.ts'
import { toMarkdownLink } from '../escape.ts'
import { describeCompared } from '../image-words.ts'
import { escapeWithCommit } from '../markdown/own-commit.ts'
import { LONGEST_TAIL } from './limits.ts'
import type { Subject } from './subject.ts'

/** Where the section comes from. It alone may differ between runs that found the same. */
export function toTail(subject: Subject): string {
  const parts = [...toRun(subject), ...toLinks(subject), ...toBaseline(subject)]
  let text = ''
  for (const part of parts) {
    const longer = text === '' ? part : `${text} · ${part}`
    // A link cannot be cut: one that is too long is left out.
    if (longer.length <= LONGEST_TAIL - ROOM_FOR_MARKERS) text = longer
  }
  return text === '' ? '' : `<sub>${text}</sub>`
}

const ROOM_FOR_MARKERS = 150
const SHORT_COMMIT = 7

function toRun({ place: { run } }: Subject): string[] {
  const words = [
    ...toCommit(run),
    ...(run.runUrl === null ? [] : [`in ${toMarkdownLink('this run', run.runUrl)}`]),
  ]
  return words.length === 0 ? [] : [`Last changed ${words.join(' ')}`]
}

function toCommit({ commit, repositoryUrl }: CodeHostRun): string[] {
  if (commit === null || !/^[0-9a-f]{40,64}$/.test(commit)) return []
  const link = toMarkdownLink(commit.slice(0, SHORT_COMMIT), `${repositoryUrl}/commit/${commit}`)
  // Foreign text is kept from naming commits; this is one.
  return [`at ${link.replaceAll(ZERO_WIDTH_SPACE, '')}`]
}

const ZERO_WIDTH_SPACE = '\u200B'

function toLinks({ image, place: { alertsUrl, artifactUrl = null } }: Subject): string[] {
  // An image without findings has no alerts: the list would be an empty one.
  const hasAlerts = image.findings.length > 0 || image.counts.total > 0
  return [
    ...(alertsUrl === null || !hasAlerts ? [] : [toMarkdownLink('all alerts', alertsUrl)]),
    ...(artifactUrl === null ? [] : [toMarkdownLink('reports', artifactUrl)]),
  ]
}

function toBaseline({ image: { comparison, judged } }: Subject): string[] {
  if (comparison === null) return []
  return [`compared with ${escapeWithCommit(describeCompared(comparison, judged), 250)}`]
}

import type { ImageReport, Report } from '../../domain/report.ts'
import type { ControlResult, ControlState, StandardResult } from '../../domain/standard.ts'
import { escapeMarkdown } from '../escape.ts'
import {
  describeControl,
  describeStandard,
  describeWaiver,
  describeWaivers,
  urgentWaivers,
  warnsOnly,
  wordOf,
} from '../standard-words.ts'
import { fold, toList, toRow, toTableHead } from './cells.ts'

const MARKS: Readonly<Record<ControlState, string>> = {
  pass: '✅',
  fail: '❌',
  waived: '☑️',
  'not-assessed': '➖',
  manual: '👤',
  'not-applicable': '➖',
  superseded: '➖',
}

const MOST_CONTROLS = 200

/** Each standard in a line, its controls folded below it. */
export function toStandardPart({ standards }: ImageReport): string[] {
  if (standards.length === 0) return []
  return ['### Standards', ...standards.flatMap(toStandard)]
}

function toStandard(standard: StandardResult): string[] {
  const heading = `**${escapeMarkdown(standard.title, 120)}**: ${escapeMarkdown(describeStandard(standard))}.`
  const rows = standard.controls.slice(0, MOST_CONTROLS).map(toControlRow)
  const table = [toTableHead(['Control', 'State', 'Title', 'Evidence']), ...rows].join('\n')
  // A summary is raw HTML, in which no Markdown escape holds: it gets none of the standard's words.
  return [heading, ...fold('Its controls', [table])]
}

function toControlRow(control: ControlResult): string {
  const { id, remedy, state, title } = control
  const isWarning = warnsOnly(control)
  const cure =
    state === 'fail' && remedy !== null ? `<br>**To pass:** ${escapeMarkdown(remedy)}` : ''
  return toRow([
    escapeMarkdown(id, 40),
    `${isWarning ? '⚠️' : MARKS[state]} ${wordOf(control)}${isWarning ? ' (warns)' : ''}`,
    escapeMarkdown(title, 200),
    `${escapeMarkdown(describeControl(control), 600)}${cure}`,
  ])
}

const MOST_WAIVERS = 20

/** How many waivers there are, and those that somebody has to look at. */
export function toWaiverPart({ waivers }: Report): string[] {
  const summary = describeWaivers(waivers)
  if (summary === null) return []
  const urgent = urgentWaivers(waivers).map((waiver) => escapeMarkdown(describeWaiver(waiver), 400))
  return [
    '### Waivers',
    `${escapeMarkdown(summary)}.`,
    ...(urgent.length === 0 ? [] : [toList(urgent, MOST_WAIVERS)]),
  ]
}

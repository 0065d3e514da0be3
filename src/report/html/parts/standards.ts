import type { ImageReport } from '../../../domain/report.ts'
import type { ControlResult, ControlState, StandardResult } from '../../../domain/standard.ts'
import { describeControl, describeStandard, warnsOnly, wordOf } from '../../standard-words.ts'
import { findWebAddress } from '../address.ts'
import { fold, table, take } from '../frame.ts'
import type { Frame } from '../frame.ts'
import { markup } from '../markup.ts'
import type { Content, Markup } from '../markup.ts'

const SIGNS: Readonly<Record<ControlState, string>> = {
  pass: '✓',
  fail: '✕',
  waived: '≈',
  'not-assessed': '–',
  manual: '◦',
  'not-applicable': '·',
  superseded: '·',
}

const MOST_STANDARDS = 20
const MOST_CONTROLS = 250

/** Each standard in a line, its controls below it. */
export function toStandardPart({ standards }: ImageReport, { cuts }: Frame): readonly Content[] {
  const shown = take(standards, MOST_STANDARDS, { cuts, noun: 'standard' })
  return shown.map((standard) => toStandard(standard, cuts))
}

function toStandard(standard: StandardResult, cuts: Frame['cuts']): Markup {
  const { title, version, reference } = standard
  const controls = take(standard.controls, MOST_CONTROLS, { cuts, noun: 'control' })
  const rows = table(
    `Controls of ${title}`,
    [
      { head: 'Control', kind: 'state' },
      { head: 'State', kind: 'state' },
      { head: 'What it asks, and what was seen', kind: 'wide' },
    ],
    controls.map(toCells),
  )
  const address = findWebAddress(reference)
  const link =
    address === null
      ? markup`<small>${reference}</small>`
      : markup`<small><a rel="noreferrer noopener" target="_blank" href="${address}">${address}</a></small>`
  return markup`<div class="standard"><p><b>${title}</b> ${version}: ${describeStandard(standard)}.</p>${link}${fold('Its controls', rows)}</div>\n`
}

function toCells(control: ControlResult): readonly Content[] {
  const { id, title, state, remedy } = control
  const isWarning = warnsOnly(control)
  const cure =
    state === 'fail' && remedy !== null ? markup`<small><b>To pass:</b> ${remedy}</small>` : null
  const word = isWarning ? '! fail, only warns' : `${SIGNS[state]} ${wordOf(control)}`
  return [
    markup`<code>${id}</code>`,
    markup`<span class="state ${isWarning ? 'warned' : state}">${word}</span>`,
    markup`${title}<small>${describeControl(control)}</small>${cure}`,
  ]
}

import type { Action } from '../../../domain/advice.ts'
import type { ImageReport } from '../../../domain/report.ts'
import {
  ESTIMATES,
  MOST_COMMANDS,
  chooseActions,
  describeEffect,
  tellNotesOnce,
} from '../../advice-words.ts'
import { capitalise } from '../../verdict-words.ts'
import { countOf, formatNumber } from '../../words.ts'
import { fold, take } from '../frame.ts'
import type { Frame } from '../frame.ts'
import { markup, textOf } from '../markup.ts'
import type { Content, Markup } from '../markup.ts'

const MOST_ACTIONS = 5
const MOST_FOLDED = 25

/** What to do, the most useful first, with its commands. */
export function toActionPart({ advice }: ImageReport, { cuts }: Frame): Content {
  const { first, others, areEstimates } = chooseActions(advice, MOST_ACTIONS)
  if (first.length === 0) return null
  const folded = take(others, MOST_FOLDED, { cuts, noun: 'action' })
  const estimate = areEstimates ? markup`<p class="note">Numbers are ${ESTIMATES}.</p>` : null
  return markup`${estimate}${toSteps(first, areEstimates)}${
    folded.length === 0
      ? null
      : fold(countOf(folded.length, 'more action'), toSteps(folded, areEstimates))
  }`
}

function toSteps(actions: readonly Action[], areEstimates: boolean): Markup {
  return markup`<ol class="steps">${tellNotesOnce(actions).map((one) => toStep(one, areEstimates))}</ol>\n`
}

const SHOWN_PATHS = 3

/** Half a command would be worse than none: those of a whole system of packages are long. */
const LONGEST_COMMAND = 8000

function toStep(action: Action, areEstimates: boolean): Markup {
  const effect = describeEffect(action)
  const estimate = action.isEstimate && !areEstimates ? ', an estimate' : ''
  const said =
    effect === null ? null : markup` <span class="effect">${capitalise(effect)}${estimate}.</span>`
  const commands = action.commands.slice(0, MOST_COMMANDS)
  const block =
    commands.length === 0
      ? null
      : markup`<pre>${commands.map((line) => markup`${textOf(line, LONGEST_COMMAND)}\n`)}</pre>`
  const note = action.note === null ? null : markup`<small>${action.note}</small>`
  return markup`<li><b>${action.title}</b>${said}${toPaths(action.paths)}${block}${note}</li>\n`
}

function toPaths(paths: readonly string[]): Content {
  if (paths.length === 0) return null
  const left = paths.length - SHOWN_PATHS
  const shown = paths
    .slice(0, SHOWN_PATHS)
    .map((path) => path.slice(0, 200))
    .join(', ')
  return markup`<small>in ${shown}${left > 0 ? ` and ${formatNumber(left)} more` : ''}</small>`
}

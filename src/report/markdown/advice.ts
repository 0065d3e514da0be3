import type { Action } from '../../domain/advice.ts'
import type { ImageReport } from '../../domain/report.ts'
import {
  ESTIMATES,
  MOST_COMMANDS,
  chooseActions,
  describeEffect,
  tellNotesOnce,
} from '../advice-words.ts'
import { cleanLine } from '../clean.ts'
import { escapeMarkdown } from '../escape.ts'
import { capitalise } from '../verdict-words.ts'
import { countOf, formatNumber } from '../words.ts'
import { fold } from './cells.ts'

const MOST_ACTIONS = 5
const MOST_FOLDED = 15

/** What to do, the most useful first: what each action removes and leaves, and its commands. Bounded. */
export function toAdvicePart({ advice }: ImageReport): string[] {
  const { first, others, areEstimates } = chooseActions(advice, MOST_ACTIONS)
  if (first.length === 0) return []
  const folded = others.slice(0, MOST_FOLDED)
  const left = others.length - folded.length
  return [
    '### What to do',
    ...(areEstimates ? [`<sub>Numbers are ${ESTIMATES}.</sub>`] : []),
    toSteps(first, areEstimates),
    ...(folded.length === 0
      ? []
      : fold(countOf(others.length, 'more action'), [
          toSteps(folded, areEstimates),
          ...(left > 0 ? [`… and ${formatNumber(left)} more in the JSON report.`] : []),
        ])),
  ]
}

function toSteps(actions: readonly Action[], areEstimates: boolean): string {
  return tellNotesOnce(actions)
    .map((action, index) => {
      const sign = `${index + 1}. `
      const [first = '', ...blocks] = toBlocks(action, areEstimates)
      return [`${sign}${first}`, ...blocks.map((block) => indent(block, sign.length))].join('\n\n')
    })
    .join('\n')
}

function indent(block: string, width: number): string {
  return block.replace(/^/gm, ' '.repeat(width))
}

const SHOWN_PATHS = 3
const LONGEST_TEXT = 500

function toBlocks(action: Action, areEstimates: boolean): string[] {
  const effect = describeEffect(action)
  const estimate = action.isEstimate && !areEstimates ? ', an estimate' : ''
  const paths = action.paths.slice(0, SHOWN_PATHS).map((path) => escapeMarkdown(path, 100))
  const more = action.paths.length - paths.length
  const place = `in ${paths.join(', ')}${more > 0 ? ` and ${formatNumber(more)} more` : ''}`
  const commands = action.commands.slice(0, MOST_COMMANDS).filter(isPlainCommand)
  return [
    [
      `**${escapeMarkdown(action.title, LONGEST_TEXT)}**`,
      ...(effect === null ? [] : [`${capitalise(effect)}${estimate}.`]),
      ...(paths.length === 0 ? [] : [`<sub>${place}</sub>`]),
    ].join('<br>'),
    ...(commands.length === 0 ? [] : [['```sh', ...commands, '```'].join('\n')]),
    ...(action.note === null ? [] : [`<sub>${escapeMarkdown(action.note, LONGEST_TEXT)}</sub>`]),
  ]
}

const LONGEST_COMMAND = 4000

/**
 * Inside a fence nothing can be escaped, so what could end it, or is no command at all, stays out. Ours are
 * made of names and versions that were checked; a report may come from elsewhere.
 */
export function isPlainCommand(command: string): boolean {
  return (
    command.length <= LONGEST_COMMAND &&
    /^(?:# )?[a-z][ -_a-~]*$/.test(command) &&
    cleanLine(command, LONGEST_COMMAND) === command
  )
}

import type { Action, Advice } from '../../../domain/advice.ts'
import { ESTIMATES, MOST_COMMANDS, describeEffect, tellNotesOnce } from '../../advice-words.ts'
import { escapeMarkdown } from '../../escape.ts'
import { isPlainCommand } from '../../markdown/advice.ts'
import { capitalise } from '../../verdict-words.ts'
import { countOf, formatNumber } from '../../words.ts'
import { toFolded, toRows } from '../blocks.ts'
import type { Block, Row } from '../blocks.ts'
import type { Subject } from '../subject.ts'

/** Open although nothing blocks for want of them: more is folded. */
const USUALLY_OPEN = 3
/** What lifts a block is never folded; nobody does more than these at once. */
const MOST_OPEN = 10
const MOST_FOLDED = 15

/** What to do: what lifts a block first, then the most useful; folded where nothing has to be done. */
export function toAdviceBlocks({ image }: Subject): Block[] {
  const isUrgent = image.verdict.outcome !== 'pass'
  const { first, others } = isUrgent ? toUrgent(image.advice) : toHelpful(image.advice)
  const areEstimates = [...first, ...others].every((one) => one.isEstimate)
  const steps = tellNotesOnce([...first, ...others])
    .slice(0, first.length + MOST_FOLDED)
    .map((action, index) => toStep(action, index + 1, areEstimates))
  const estimates = areEstimates ? `<sub>Numbers are ${ESTIMATES}.</sub>` : ''
  const title = isUrgent ? countOf(others.length, ...MORE) : countOf(others.length, ...HELPFUL)
  const folded = toRows({
    rank: 'folded',
    after: isUrgent ? '' : estimates,
    rows: steps.slice(first.length),
    left: first.length + others.length - steps.length,
  })
  return [
    ...toRows({
      rank: 'use',
      before: '#### What to do\n',
      after: estimates,
      rows: steps.slice(0, first.length),
    }),
    ...folded.map((block) => toFolded(title, block)),
  ]
}

type Chosen = { readonly first: readonly Action[]; readonly others: readonly Action[] }

function toHelpful({ actions }: Advice): Chosen {
  return { first: [], others: actions.filter(({ kind }) => kind !== 'wait') }
}

/** What nothing helps yet is the last, and the first to be folded, unless it is what blocks. */
function toUrgent({ actions }: Advice): Chosen {
  const useful = actions.filter(({ kind }) => kind !== 'wait')
  const waiting = actions.filter(({ kind }) => kind === 'wait')
  const lifting = useful.filter(({ removes }) => removes.blocking > 0)
  const stuck = waiting.filter(({ leaves }) => leaves.blocking > 0).slice(0, 1)
  const ranked = [
    ...lifting,
    ...useful.filter((one) => !lifting.includes(one)),
    ...waiting.filter((one) => !stuck.includes(one)),
  ]
  const most = Math.min(Math.max(lifting.length, USUALLY_OPEN), MOST_OPEN - stuck.length)
  return { first: [...ranked.slice(0, most), ...stuck], others: ranked.slice(most) }
}

const MORE = ['more thing to do', 'more things to do'] as const
const HELPFUL = ['thing that would help', 'things that would help'] as const

function toStep(action: Action, number: number, areEstimates: boolean): Row {
  const sign = `${number}. `
  const [first = '', ...blocks] = toParts(action, areEstimates)
  const indented = blocks.map((block) => block.replace(/^(?=.)/gm, ' '.repeat(sign.length)))
  return { text: [`${sign}${first}`, ...indented].join('\n'), count: 1 }
}

const SHOWN_PATHS = 3
const LONGEST_TEXT = 300

function toParts(action: Action, areEstimates: boolean): string[] {
  const commands = action.commands.slice(0, MOST_COMMANDS).filter(isPlainCommand)
  return [
    [
      `**${escapeMarkdown(action.title, LONGEST_TEXT)}**`,
      ...toEffect(action, areEstimates),
      ...toPaths(action),
      ...(action.note === null ? [] : [`<sub>${escapeMarkdown(action.note, LONGEST_TEXT)}</sub>`]),
    ].join('<br>'),
    ...(commands.length === 0 ? [] : ['', '```sh', ...commands, '```', '']),
  ]
}

function toEffect(action: Action, areEstimates: boolean): string[] {
  const effect = describeEffect(action)
  const estimate = action.isEstimate && !areEstimates ? ', an estimate' : ''
  return effect === null ? [] : [`${capitalise(effect)}${estimate}.`]
}

function toPaths({ paths }: Action): string[] {
  if (paths.length === 0) return []
  const shown = paths.slice(0, SHOWN_PATHS).map((path) => escapeMarkdown(path, 100))
  const left = paths.length - shown.length
  return [`<sub>in ${shown.join(', ')}${left > 0 ? ` and ${formatNumber(left)} more` : ''}</sub>`]
}

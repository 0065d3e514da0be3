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
import { countOf } from '../words.ts'
import type { Look } from './evidence.ts'
import { wrapCommand, wrapText } from './width.ts'

const MOST_ACTIONS = 5
/** A command with many packages is long; a title or note is not. */
const LONGEST_COMMAND = 4000
const LONGEST_TEXT = 500

/** What to do, the most useful first: what each removes and leaves, and the commands that do it. */
export function toAdviceLines({ advice }: ImageReport, look: Look): string[] {
  const { first, others, areEstimates } = chooseActions(advice, MOST_ACTIONS)
  if (first.length === 0) return []
  const head = look.paint('bold', 'what to do')
  return [
    areEstimates ? `${head} ${look.paint('dim', `(${ESTIMATES})`)}` : head,
    ...tellNotesOnce(first).flatMap((action, index) =>
      toActionLines(action, { number: index + 1, areEstimates, look }),
    ),
    ...(others.length === 0
      ? []
      : [look.paint('dim', `   … and ${countOf(others.length, 'more action')} in the report`)]),
  ]
}

type Place = { readonly number: number; readonly areEstimates: boolean; readonly look: Look }

function toActionLines(action: Action, { number, areEstimates, look }: Place): string[] {
  const { paint, width } = look
  const sign = `${String(number).padStart(2)}. `
  const margin = ' '.repeat(sign.length)
  const room = Math.max(20, width - sign.length)
  const effect = describeEffect(action)
  const estimate = action.isEstimate && !areEstimates ? ', an estimate' : ''
  const title = wrapText(cleanLine(action.title, LONGEST_TEXT), room)
  const below = [
    ...(effect === null ? [] : wrapText(`${effect}${estimate}`, room)),
    ...action.commands.slice(0, MOST_COMMANDS).flatMap((command) => toCommandLines(command, room)),
    ...wrapText(cleanLine(action.note ?? '', LONGEST_TEXT), room).map((line) => paint('dim', line)),
  ]
  return [
    ...title.map((line, index) => `${index === 0 ? sign : margin}${paint('bold', line)}`),
    ...below.map((line) => `${margin}${line}`),
  ]
}

/** A comment of a command tells versions that stand in the table: one line of it is enough. */
function toCommandLines(command: string, room: number): string[] {
  const line = cleanLine(command, LONGEST_COMMAND)
  const lines = wrapCommand(line, room)
  return line.startsWith('#') ? lines.slice(0, 1) : lines
}

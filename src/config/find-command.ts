import { COMMAND_NAMES } from './commands.ts'
import type { CommandName } from './commands.ts'
import type { Faults } from './faults.ts'
import { findNearest } from './nearest.ts'

/** The command that the words begin with. */
export function findCommand(words: readonly string[]): CommandName | null {
  const isBegun = (name: CommandName): boolean =>
    name.split(' ').every((part, index) => words[index] === part)
  return COMMAND_NAMES.find(isBegun) ?? null
}

/** First words of commands of two. */
export const GROUPS: ReadonlySet<string> = new Set(
  COMMAND_NAMES.filter((name) => name.includes(' ')).map((name) => name.split(' ')[0] ?? name),
)

/** Says what is wrong with words that begin with no command of ours. */
export function refuseCommand(words: readonly string[], faults: Faults): void {
  const [first, second] = words
  const fault = (value: string | null, problem: string): void => {
    faults.add({ name: 'command', value, problem })
  }
  const allowed = `allowed are ${COMMAND_NAMES.join(', ')}`
  if (first === undefined) {
    fault(null, `is missing: ${allowed}`)
    return
  }
  const isGroup = second !== undefined && GROUPS.has(first)
  const text = isGroup ? `${first} ${second}` : first
  const nearest = findNearest(text, COMMAND_NAMES)
  const question = nearest === null ? '' : `; did you mean ${nearest}?`
  const scan = /[:/.@]/u.test(first) ? '; to scan an image write: plimsoll scan IMAGE' : ''
  fault(text, `is not a command: ${allowed}${question || scan}`)
}

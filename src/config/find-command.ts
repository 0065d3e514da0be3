import { COMMAND_NAMES } from './commands.ts'
import type { CommandName } from './commands.ts'
import type { Faults } from './faults.ts'
import { LATER_COMMANDS } from './later.ts'
import { findNearest } from './nearest.ts'

/** The command that the words begin with. */
export function findCommand(words: readonly string[]): CommandName | null {
  const isBegun = (name: CommandName): boolean =>
    name.split(' ').every((part, index) => words[index] === part)
  return COMMAND_NAMES.find(isBegun) ?? null
}

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
  const later = LATER_COMMANDS.get(first)
  if (later !== undefined) {
    fault(first, `is not in this version: ${later}`)
    return
  }
  const text = first === 'db' && second !== undefined ? `db ${second}` : first
  const nearest = findNearest(text, [...COMMAND_NAMES, ...LATER_COMMANDS.keys()])
  const question = nearest === null ? '' : `; did you mean ${nearest}?`
  const scan = /[:/.@]/u.test(first) ? '; to scan an image write: plimsoll scan IMAGE' : ''
  fault(text, `is not a command: ${allowed}${question || scan}`)
}

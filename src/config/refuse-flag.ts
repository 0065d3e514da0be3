import { CHOICE_NAMES, COMMANDS, COMMAND_NAMES, SWITCH_NAMES } from './commands.ts'
import type { CommandName } from './commands.ts'
import type { Fault } from './faults.ts'
import { NAMES_ELSEWHERE } from './names-elsewhere.ts'
import { findNearest } from './nearest.ts'
import { OPTION_NAMES, TRAITS, isOptionName } from './options.ts'
import type { OptionName } from './options.ts'
import { isOwnChoice } from './parse-choices.ts'
import { isOwnSwitch } from './parse-switches.ts'
import { OTHER_FLAGS } from './parse-tokens.ts'
import type { GivenFlag } from './parse-tokens.ts'

/*
 * The values of refused flags are never repeated: a mistyped `--registry-pasword=…` holds one that nobody
 * may see.
 */

/** The fault of a flag that no command has. */
export function toUnknownFlag(flag: GivenFlag, command: CommandName | null): Fault {
  return { name: flag.written, value: null, problem: toProblem(flag, command) }
}

/** The fault of a flag that other commands have. */
export function toForeignFlag(flag: GivenFlag, option: OptionName, command: CommandName): Fault {
  const takers = COMMAND_NAMES.filter((name) => COMMANDS[name].options.includes(option))
  const problem = `is not a flag of ${command}: allowed is it with ${takers.join(', ')}`
  return { name: flag.written, value: null, problem }
}

function toProblem(flag: GivenFlag, command: CommandName | null): string {
  const { name, written } = flag
  if (!written.startsWith('--')) {
    return 'is no flag: allowed are the long ones, such as --help, and -h'
  }
  const owners = COMMAND_NAMES.filter((one) => isOwnSwitch(flag, one) || isOwnChoice(flag, one))
  if (owners.length > 0 && command !== null) {
    return `is not a flag of ${command}: allowed is it with ${owners.join(', ')}`
  }
  const positive = name.startsWith('no-') ? name.slice('no-'.length) : ''
  if (isOptionName(positive) && TRAITS[positive].kind === 'boolean') {
    return `is no flag: allowed is --${positive}=false`
  }
  const nearest = findNearestFlag(name, command)
  const question = nearest === null ? '' : `; did you mean --${nearest}?`
  return `is no flag: allowed are those of plimsoll ${command ?? 'COMMAND'} --help${question}`
}

function findNearestFlag(name: string, command: CommandName | null): string | null {
  const options = command === null ? OPTION_NAMES : COMMANDS[command].options
  const others = OTHER_FLAGS.filter((one) => command === null || !isForeignSwitch(one, command))
  const known: readonly string[] = [...options, ...others]
  const elsewhere = NAMES_ELSEWHERE.get(name)
  return elsewhere !== undefined && known.includes(elsewhere) ? elsewhere : findNearest(name, known)
}

const OWN_NAMES: readonly string[] = [...SWITCH_NAMES, ...CHOICE_NAMES]

function isForeignSwitch(name: string, command: CommandName): boolean {
  const { switches = [], choices = [] } = COMMANDS[command]
  const isOwn = [...switches, ...choices].some((one) => one.name === name)
  return OWN_NAMES.some((one) => one === name) && !isOwn
}

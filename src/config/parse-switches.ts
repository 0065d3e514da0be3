import { COMMANDS, SWITCH_NAMES } from './commands.ts'
import type { CommandName, SwitchName } from './commands.ts'
import type { Faults } from './faults.ts'
import type { GivenArguments, GivenFlag } from './parse-tokens.ts'
import { parseBoolean } from './parse-words.ts'

export type SwitchRequest = {
  readonly given: GivenArguments
  readonly name: CommandName | null
  readonly faults: Faults
}

/** The switches of the command that are on; what is wrong with one is added to the faults. */
export function parseSwitches({ given, name, faults }: SwitchRequest): SwitchName[] {
  return SWITCH_NAMES.filter((one) => {
    const flags = given.flags.filter((flag) => flag.name === one && isOwnSwitch(flag, name))
    const values = flags.map(({ value }) => value ?? 'true')
    for (const value of values) {
      const parsed = parseBoolean(value)
      for (const { text } of parsed.ok ? [] : parsed.problems) {
        faults.add({ name: `--${one}`, value, problem: text })
      }
    }
    if (new Set(values).size > 1) {
      faults.add({ name: `--${one}`, value: null, problem: 'is given as both: allowed is one' })
    }
    return values.includes('true')
  })
}

/** True for a flag that is a switch of this command. */
export function isOwnSwitch({ written }: GivenFlag, name: CommandName | null): boolean {
  const own = name === null ? [] : (COMMANDS[name].switches ?? [])
  return own.some((one) => written === `--${one.name}`)
}

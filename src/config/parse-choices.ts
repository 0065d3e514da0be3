import { COMMANDS } from './commands.ts'
import type { Choice, ChoiceName, CommandName } from './commands.ts'
import type { Faults } from './faults.ts'
import type { GivenArguments, GivenFlag } from './parse-tokens.ts'
import { parseWord } from './parse-words.ts'

/** What was chosen; a flag that was not given is absent. */
export type Choices = Partial<Readonly<Record<ChoiceName, string>>>

export type ChoiceRequest = {
  readonly given: GivenArguments
  readonly name: CommandName | null
  readonly faults: Faults
}

/** The words that were chosen by flags of the command's own; what is wrong with one is added to the faults. */
export function parseChoices(request: ChoiceRequest): Choices {
  const own = request.name === null ? [] : (COMMANDS[request.name].choices ?? [])
  const chosen = own.flatMap((choice): [ChoiceName, string][] => {
    const word = parseChoice(choice, request)
    return word === null ? [] : [[choice.name, word]]
  })
  return Object.fromEntries(chosen)
}

function parseChoice({ name, words }: Choice, { given, faults }: ChoiceRequest): string | null {
  const written = `--${name}`
  const values = given.flags.filter((flag) => flag.written === written).map((flag) => flag.value)
  const [value] = values
  if (value === undefined) return null
  const parsed = parseWord(words)(value ?? '')
  if (parsed.ok && values.length === 1) return parsed.value
  const problem = parsed.ok
    ? `is given ${values.length} times: allowed is once`
    : parsed.problems.map(({ text }) => text).join('; ')
  faults.add({ name: written, value, problem })
  return null
}

/** True for a flag that is a choice of this command. */
export function isOwnChoice({ written }: GivenFlag, name: CommandName | null): boolean {
  const own = name === null ? [] : (COMMANDS[name].choices ?? [])
  return own.some((one) => written === `--${one.name}`)
}

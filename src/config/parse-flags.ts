import { COMMANDS } from './commands.ts'
import type { CommandName, SwitchName } from './commands.ts'
import type { Fault, Faults } from './faults.ts'
import { OPTION_NAMES, TRAITS, isOptionName } from './options.ts'
import type { OptionName, RawOptions } from './options.ts'
import type { GivenArguments, GivenFlag } from './parse-tokens.ts'
import { parseWord } from './parse-words.ts'
import { isOwnChoice, parseChoices } from './parse-choices.ts'
import type { Choices } from './parse-choices.ts'
import { isOwnSwitch, parseSwitches } from './parse-switches.ts'
import { findPassphrase, findPassword, findToken } from './password.ts'
import { toForeignFlag, toUnknownFlag } from './refuse-flag.ts'

export type ColorChoice = 'auto' | 'always' | 'never'

export type FlagRequest = {
  readonly given: GivenArguments
  /** Null when no command was understood: then every flag is looked at, whoever takes it. */
  readonly name: CommandName | null
  readonly env: Readonly<Record<string, string | undefined>>
  readonly faults: Faults
}

export type ParsedFlags = {
  readonly raw: RawOptions
  readonly color: ColorChoice
  /** Those of the command's own switches that are on. */
  readonly switches: readonly SwitchName[]
  /** The words of the command's own choices. */
  readonly choices: Choices
  readonly warnings: readonly string[]
}

/** Flags → raw options, '' where nothing was given; faults of names and missing values are collected. */
export function parseFlags(request: FlagRequest): ParsedFlags {
  const { given, name, env, faults } = request
  const values = collectValues(request)
  const defaults = name === null ? {} : COMMANDS[name].defaults
  const entries = OPTION_NAMES.map((option) => {
    const text = joinValues(option, values.get(option) ?? [], faults)
    return [option, text === '' ? (defaults[option] ?? '') : text] as const
  })
  const raw = Object.fromEntries(entries) as RawOptions
  const password = findPassword(raw, env)
  const takes = (option: OptionName): boolean =>
    name !== null && COMMANDS[name].options.includes(option)
  const token = findToken(raw, takes('token') ? env : {})
  const passphrase = findPassphrase(raw, takes('encrypt-passphrase') ? env : {})
  return {
    raw: {
      ...raw,
      'registry-password': password.text,
      token: token.text,
      'encrypt-passphrase': passphrase.text,
    },
    color: parseColor(given, faults),
    switches: parseSwitches({ given, name, faults }),
    choices: parseChoices({ given, name, faults }),
    warnings: [...password.warnings, ...token.warnings, ...passphrase.warnings],
  }
}

type GivenValue = { readonly option: OptionName; readonly value: string }

function collectValues(request: FlagRequest): Map<OptionName, string[]> {
  const values = new Map<OptionName, string[]>()
  const isOther = (flag: GivenFlag): boolean =>
    flag.written === '--color' || isOwnSwitch(flag, request.name) || isOwnChoice(flag, request.name)
  for (const flag of request.given.flags.filter((one) => !isOther(one))) {
    const given = toGivenValue(flag, request)
    if (given === null) continue
    const before = values.get(given.option)
    if (before === undefined) values.set(given.option, [given.value])
    else before.push(given.value)
  }
  return values
}

function toGivenValue(flag: GivenFlag, { name, faults }: FlagRequest): GivenValue | null {
  const option = toOption(flag)
  const value = option === null ? null : toValue(flag, option)
  if (option === null) faults.add(toUnknownFlag(flag, name))
  else if (name !== null && !COMMANDS[name].options.includes(option)) {
    faults.add(toForeignFlag(flag, option, name))
  } else if (value === null) faults.add(toMissingValue(flag, option))
  else return { option, value }
  return null
}

function toOption(flag: GivenFlag): OptionName | null {
  if (!flag.written.startsWith('--')) return null
  if (flag.name === 'report') return 'reports'
  return isOptionName(flag.name) ? flag.name : null
}

/** An empty value is a variable of the shell that is not set: the default in its place would be a surprise. */
function toValue({ value }: GivenFlag, option: OptionName): string | null {
  if (value === null && TRAITS[option].kind === 'boolean') return 'true'
  return value === null || value.trim() === '' ? null : value
}

function toMissingValue(flag: GivenFlag, option: OptionName): Fault {
  const written = `${flag.written}=${TRAITS[option].placeholder}`
  return { name: flag.written, value: null, problem: `has no value: allowed is ${written}` }
}

function joinValues(option: OptionName, values: readonly string[], faults: Faults): string {
  if (values.length > 1 && TRAITS[option].kind !== 'list') {
    faults.add({
      name: `--${option}`,
      value: null,
      problem: `is given ${values.length} times: allowed is once`,
    })
    return ''
  }
  return values.join('\n')
}

const COLORS = ['auto', 'always', 'never'] as const satisfies readonly ColorChoice[]

function parseColor({ flags }: GivenArguments, faults: Faults): ColorChoice {
  const given = flags.filter((flag) => flag.written === '--color')
  const last = given.at(-1)
  if (last === undefined) return 'auto'
  const parsed = parseWord(COLORS)(last.value ?? '')
  if (parsed.ok && given.length === 1) return parsed.value
  const problem = parsed.ok
    ? `is given ${given.length} times: allowed is once`
    : parsed.problems[0]?.text
  faults.add({ name: last.written, value: last.value, problem: problem ?? '' })
  return 'auto'
}

import { parseArgs } from 'node:util'
import { CHOICE_NAMES, SWITCH_NAMES } from './commands.ts'
import { OPTION_NAMES, TRAITS } from './options.ts'

/** Flags of the command line beside the options of action.yml. */
export const OTHER_FLAGS = [
  'report',
  'color',
  'help',
  'version',
  ...SWITCH_NAMES,
  ...CHOICE_NAMES,
] as const

/** A flag as it was written. `value` null: none was given. */
export type GivenFlag = {
  readonly name: string
  /** With its dashes, without its value. */
  readonly written: string
  readonly value: string | null
}

/** An argument that is no flag. Doubtful behind a flag that went wrong: it may be its value, maybe a secret. */
export type Word = { readonly text: string; readonly isDoubtful: boolean }

export type GivenArguments = {
  readonly flags: readonly GivenFlag[]
  readonly words: readonly Word[]
}

type OptionToken = Extract<ReturnType<typeof tokenize>[number], { kind: 'option' }>

/** Arguments → flags and words, without judging them. */
export function parseTokens(args: readonly string[]): GivenArguments {
  const flags: GivenFlag[] = []
  const words: Word[] = []
  /** The flag just before, when it has no value yet. */
  let open: GivenFlag | null = null
  for (const token of tokenize(args)) {
    if (token.kind === 'option-terminator') open = null
    else if (token.kind === 'option') {
      if (!isFirstOfGroup(token, args)) continue
      const flag = toFlag(token, args)
      flags.push(flag)
      open = flag.value === null ? flag : null
    } else if (open !== null && isBooleanValue(open, token.value)) {
      flags[flags.length - 1] = { ...open, value: token.value }
      open = null
    } else {
      words.push({ text: token.value, isDoubtful: open !== null && !isBoolean(open) })
      open = null
    }
  }
  return { flags, words }
}

const FLAG_TYPES: ReadonlyMap<string, 'string' | 'boolean'> = new Map([
  ...OPTION_NAMES.map((name) => [name, typeOf(TRAITS[name].kind)] as const),
  ['report', 'string'],
  ['color', 'string'],
  ['help', 'boolean'],
  ['version', 'boolean'],
  ...SWITCH_NAMES.map((name) => [name, 'boolean'] as const),
  ...CHOICE_NAMES.map((name) => [name, 'string'] as const),
])

function typeOf(kind: string): 'string' | 'boolean' {
  return kind === 'boolean' ? 'boolean' : 'string'
}

/** Not strict: strict parsing stops at the first fault, and we tell all. */
function tokenize(args: readonly string[]) {
  const options = Object.fromEntries([...FLAG_TYPES].map(([name, type]) => [name, { type }]))
  return parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true }).tokens
}

/** `-abc` becomes a token for each letter; we have no such flags and speak of it once. */
function isFirstOfGroup(token: OptionToken, args: readonly string[]): boolean {
  return token.rawName.startsWith('--') || args[token.index]?.startsWith(token.rawName) === true
}

/** `--fail-on --mode report`: the flag that follows is no value; a number below zero may be a wrong one. */
function toFlag(token: OptionToken, args: readonly string[]): GivenFlag {
  const isHelp = args[token.index] === '-h'
  const value = token.value ?? null
  const isFlag = token.inlineValue === false && value !== null && /^-[^\d]/u.test(value)
  return {
    name: isHelp ? 'help' : token.name,
    written: token.rawName,
    value: isFlag ? null : value,
  }
}

function isBoolean(flag: GivenFlag): boolean {
  return FLAG_TYPES.get(flag.name) === 'boolean'
}

/** `--summary false` is what people write who come from the inputs of the action. */
function isBooleanValue(flag: GivenFlag, text: string): boolean {
  return isBoolean(flag) && (text === 'true' || text === 'false')
}

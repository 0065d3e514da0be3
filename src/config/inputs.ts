import type * as ActionsCore from '@actions/core'
import type { Config } from './config.ts'
import { createFaults } from './faults.ts'
import type { Faults } from './faults.ts'
import { NAMES_ELSEWHERE } from './names-elsewhere.ts'
import { findNearest } from './nearest.ts'
import { toText } from './option-parser.ts'
import { OPTION_NAMES, TRAITS, isOptionName } from './options.ts'
import type { OptionName, RawOptions } from './options.ts'
import { parseConfig } from './parse-config.ts'
import type { Surroundings } from './surroundings.ts'

/** What is used of `@actions/core`, which only the entry of the action loads. */
export type InputCore = Pick<typeof ActionsCore, 'getInput' | 'setSecret'>

export type InputRequest = {
  readonly core: InputCore
  /** The environment, for the names of inputs that we do not know. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly surroundings: Surroundings
}

/**
 * The inputs of the action → Config. Secrets are masked as they are read; throws `config-invalid` with all
 * faults at once, unknown inputs included.
 */
export function readInputs({ core, env, surroundings }: InputRequest): Config {
  const raw = readRaw(core)
  const faults = createFaults()
  for (const name of findUnknownInputs(env)) refuseUnknown(name, faults)
  return parseConfig({
    raw,
    surroundings,
    faults,
    spell: (name) => name,
    takesImages: true,
    hasStandardOutput: false,
    hint: 'Correct the inputs under `with:` of the step; the README lists each input with what is allowed.',
  })
}

function readRaw(core: InputCore): RawOptions {
  const entries = OPTION_NAMES.map((name) => [name, readInput(core, name)])
  const raw = Object.fromEntries(entries) as RawOptions
  const password = toText('registry-password', raw)
  maskSecret(core, password)
  // The header of a request would show the two as one word.
  if (password !== '') maskSecret(core, toBasic(toText('registry-username', raw), password))
  return raw
}

/** Masked before anything else happens to it. */
function readInput(core: InputCore, name: OptionName): string {
  const text = core.getInput(name, { trimWhitespace: false })
  if (TRAITS[name].kind === 'secret') maskSecret(core, text.trim())
  return text
}

/** The runner warns about an empty secret; a default that nobody filled in is none. */
function maskSecret(core: InputCore, secret: string): void {
  if (secret.trim() !== '' && !secret.startsWith('${{')) core.setSecret(secret)
}

function toBasic(username: string, password: string): string {
  return Buffer.from(`${username}:${password}`).toString('base64')
}

const PREFIX = 'INPUT_'

/** The runner hands over undeclared inputs too: upper case, spaces as `_`, hyphens kept. */
function findUnknownInputs(env: InputRequest['env']): string[] {
  return Object.keys(env)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => key.slice(PREFIX.length).toLowerCase())
    .filter((name) => !isOptionName(name))
    .sort()
}

function refuseUnknown(name: string, faults: Faults): void {
  const nearest = NAMES_ELSEWHERE.get(name) ?? findNearest(name, OPTION_NAMES)
  const question = nearest === null ? '' : `; did you mean ${nearest}?`
  // The environment of a machine of one's own may hold such a variable for another program.
  const variable = `allowed are the inputs of action.yml, and no other variable ${PREFIX}…`
  faults.add({ name, value: null, problem: `is no input of this action: ${variable}${question}` })
}

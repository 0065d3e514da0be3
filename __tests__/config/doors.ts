import { resolve } from 'node:path'
import { parseArguments } from '../../src/config/arguments.ts'
import type { Command } from '../../src/config/arguments.ts'
import type { Config } from '../../src/config/config.ts'
import { readInputs } from '../../src/config/inputs.ts'
import type { InputCore } from '../../src/config/inputs.ts'
import { OPTIONS } from '../../src/config/options.generated.ts'
import { OPTION_NAMES } from '../../src/config/options.ts'
import type { OptionName } from '../../src/config/options.ts'
import type { Surroundings } from '../../src/config/surroundings.ts'
import { PlimsollError } from '../../src/domain/errors.ts'
import { LIMITED_SEVERITIES } from '../../src/domain/severity.ts'
import type { LimitedSeverity } from '../../src/domain/severity.ts'
import { toRepositoryPath } from '../../src/runner/repository-path.ts'

export const SURROUNDINGS: Surroundings = {
  resolvePath: (path) => resolve('/checkout', path),
  toRepositoryPath: (path) => toRepositoryPath(path, '/checkout'),
  temporaryFolder: '/temporary',
  reportFolder: '/reports',
  pinnedVersions: { trivy: ['0.74.0'], grype: ['0.117.0'] },
}

export type Inputs = Readonly<Record<string, string>>

export type FakeCore = InputCore & { readonly secrets: string[]; readonly asked: string[] }

/** The two functions of `@actions/core`, over inputs as a runner hands them over: defaults filled in. */
export function fakeCore(inputs: Inputs): FakeCore {
  const secrets: string[] = []
  const asked: string[] = []
  return {
    secrets,
    asked,
    setSecret: (secret) => {
      secrets.push(secret)
    },
    getInput: (name, options) => {
      asked.push(name)
      const text = inputs[name] ?? OPTIONS[name as OptionName].default
      return options?.trimWhitespace === false ? text : text.trim()
    },
  }
}

/** The environment that a runner makes of the inputs. */
export function toEnvironment(inputs: Inputs): Record<string, string> {
  const defaults = OPTION_NAMES.map((name): [string, string] => [name, OPTIONS[name].default])
  return Object.fromEntries(
    [...defaults, ...Object.entries(inputs)].map(([name, text]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      text,
    ]),
  )
}

/** What the action makes of its inputs; the image is there unless the inputs say otherwise. */
export function configOf(inputs: Inputs): Config {
  const all = { image: 'alpine:3.22', ...inputs }
  return readInputs({ core: fakeCore(all), env: toEnvironment(all), surroundings: SURROUNDINGS })
}

export function commandOf(args: readonly string[], env: Inputs = {}): Command {
  return parseArguments({ args, env, surroundings: SURROUNDINGS })
}

/** The numbers of the gate that inputs set; null: none. */
export function limitsOf({ inputs }: Config): Readonly<Record<LimitedSeverity, number | null>> {
  const entries = LIMITED_SEVERITIES.map((severity) => {
    return [severity, inputs.values[`vulnerabilities.${severity}.max`] ?? null]
  })
  return Object.fromEntries(entries) as Record<LimitedSeverity, number | null>
}

/** A command that runs something. */
export function runOf(args: readonly string[], env: Inputs = {}) {
  const command = commandOf(args, env)
  if (command.kind === 'help' || command.kind === 'version')
    throw new Error(`it is ${command.kind}`)
  return command
}

/** The lines of the faults, without their dash; fails when nothing is wrong. */
export function faultsOf(work: () => unknown): string[] {
  const [, ...lines] = errorOf(work).message.split('\n')
  return lines.map((line) => line.replace(/^- /, ''))
}

export function errorOf(work: () => unknown): PlimsollError {
  try {
    work()
  } catch (error) {
    if (error instanceof PlimsollError) return error
    throw error
  }
  throw new Error('nothing was wrong')
}

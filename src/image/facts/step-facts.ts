import type { StepFlag } from '../../domain/image-facts.ts'
import { findSecretKind, findSecretsInWords, toSafeName } from './find-secret.ts'
import type { NamedSecret } from './find-secret.ts'
import { findCalls, findCallsOfWords, flattenCalls } from './program-calls.ts'
import type { CallPipeline } from './program-calls.ts'
import { findRunFlags } from './run-flags.ts'
import { readShell } from './shell-reader.ts'
import { switchesTlsOff } from './tls-variables.ts'

/** One instruction, of a Dockerfile or of a history. */
export type BuildStep = {
  /** In capitals; null when it is none that we know. */
  readonly word: string | null
  /** What follows the word and its flags. */
  readonly text: string
  /** The names of its flags: `checksum`, `from` … */
  readonly flags: readonly string[]
  /** `NAME=value` that a build was told and that RUN sees. */
  readonly buildArguments: readonly string[]
}

/** What one instruction does that a rule asks for. `isRootfs`: it may be that of a base image's file system. */
export function findStepFlags(step: BuildStep, { isRootfs = false } = {}): StepFlag[] {
  if (step.word === 'ADD') return findAddFlags(step, isRootfs)
  if (step.word === 'ENV') return findPairs(step.text).some(isSwitch) ? ['tls-off'] : []
  return step.word === 'RUN' ? findRunFlags(callsOf(step.text)) : []
}

/** What looks like a secret in one instruction. */
export function findStepSecrets(step: BuildStep): NamedSecret[] {
  const { word, text } = step
  if (word !== null && PAIRS.has(word)) return distinct(findPairs(text).flatMap(toPairSecret))
  if (word === null || !COMMANDS.has(word)) {
    return distinct(findSecretsInWords(text.split(/\s+/), word ?? 'a step'))
  }
  const calls = flattenCalls(callsOf(text))
  return distinct([
    ...findSecretsInWords(step.buildArguments, 'ARG'),
    ...calls.flatMap(({ assignments, args }) =>
      findSecretsInWords([...assignments, ...args], word),
    ),
  ])
}

const PAIRS = new Set(['ENV', 'ARG', 'LABEL'])
const COMMANDS = new Set(['RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK'])

function isSwitch({ name, value }: Pair): boolean {
  return switchesTlsOff(name, value)
}

function toPairSecret({ name, value }: Pair): NamedSecret[] {
  const kind = value.startsWith('$') ? null : findSecretKind(name, value)
  return kind === null ? [] : [{ name: toSafeName(name), kind }]
}

export type Pair = { readonly name: string; readonly value: string }

/** `A=1 B="2 3"`, and the old `A 1 2 3`. */
export function findPairs(text: string): Pair[] {
  const words = readShell(text)
    .flat()
    .flatMap((command) => command.words)
  if (words[0]?.includes('=') !== true) {
    const [, name = '', value = ''] = /^\s*(\S+)\s+(.*)$/s.exec(text) ?? []
    return name === '' ? [] : [{ name, value }]
  }
  return words.map((one) => {
    const [name = '', ...value] = one.split('=')
    return { name, value: value.join('=') }
  })
}

function distinct(secrets: readonly NamedSecret[]): NamedSecret[] {
  const byName = new Map(secrets.map((secret) => [`${secret.kind} ${secret.name}`, secret]))
  return [...byName.values()]
}

function callsOf(text: string): readonly CallPipeline[] {
  const words = parseWords(text)
  return words === null ? findCalls(text) : findCallsOfWords(words)
}

function parseWords(text: string): string[] | null {
  if (!text.trimStart().startsWith('[')) return null
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value.map(String) : null
  } catch {
    // Then it is the shell's form that begins with a bracket, as the Dockerfile reference has it.
    return null
  }
}

const ADDRESS = /^["']?(?:https?:\/\/|git:\/\/|ftp:\/\/|ssh:\/\/|git@[\w.-]+:)/i
/* A commit is the checksum of all that it holds. */
const COMMIT = /[#@][0-9a-f]{40,64}(?::|["']?$)|[?&](?:commit|checksum)=[0-9a-f]{40,64}/i

function findAddFlags({ text, flags }: BuildStep, isRootfs: boolean): StepFlag[] {
  const words = parseWords(text) ?? text.trim().split(/\s+/)
  const remote = words.filter((word) => ADDRESS.test(word))
  if (remote.length > 0) {
    const isChecked = flags.includes('checksum') || remote.every((word) => COMMIT.test(word))
    return isChecked ? [] : ['add-url']
  }
  return isRootfs && words.at(-1) === '/' ? [] : ['add']
}

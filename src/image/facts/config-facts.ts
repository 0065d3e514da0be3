import { CONFIG_PARTS } from '../../domain/image-facts.ts'
import type {
  CommandForm,
  ConfigFacts,
  ConfigPart,
  ConfigSecret,
  HistoryFacts,
} from '../../domain/image-facts.ts'
import { findConfigLookalike } from '../lookalike-keys.ts'
import { toPlain } from '../plain.ts'
import { compareTexts, toFound } from './bounded.ts'
import { findSecretKind, findSecretsInWords, hideToken, toSafeName } from './find-secret.ts'
import { isHistoryCut, readHistory } from './history-facts.ts'
import { fieldOf, toFields, toNames, toText, toTexts } from './loose-json.ts'
import type { Fields } from './loose-json.ts'
import { findCallsOfWords, flattenCalls, isShell } from './program-calls.ts'
import { LONGEST_SEARCHED } from './secret-tokens.ts'
import { LONGEST_SCRIPT } from './shell-reader.ts'
import { switchesTlsOff } from './tls-variables.ts'

/*
 * What a config of an image tells (OCI image specification 1.1, config.md), whoever handed it on: the image's own
 * blob, or a report that quotes it (Trivy's Metadata.ImageConfig, Grype's source.target.config). BuildKit writes
 * ports, volumes and the like without a mark into the history, so that those are read from the settings only.
 */

/** What is kept: no image has as many. */
const MOST_NAMES = 1000
/** What is looked at and not kept. */
const MOST_VALUES = 10_000
const MOST_SECRETS = 100
const MOST_LAYERS = 1000
const LONGEST_NAME = 200
const LONGEST_VALUE = 500

export type ReadConfig = { readonly config: ConfigFacts; readonly history: HistoryFacts | null }

/**
 * The facts of parsed JSON; null for what is no config of an image, and for one that engines read otherwise. Half a config is no reason to refuse a report:
 * what is not of the right shape is taken for absent.
 */
export function toConfigFacts(value: unknown): ReadConfig | null {
  const fields = toFields(value)
  const diffIds = toTexts(fieldOf(toFields(fieldOf(fields, 'rootfs')), 'diff_ids'))
  const settings = toFields(fieldOf(fields, 'config'))
  const isConfig = diffIds.length > 0 || toText(fieldOf(fields, 'architecture')) !== ''
  if (!isConfig || findConfigLookalike(value) !== null) return null
  const steps = fieldOf(fields, 'history')
  const { history, secrets } = readHistory(steps, diffIds.slice(0, MOST_LAYERS))
  const found = [...findSettingSecrets(settings), ...secrets]
  return {
    config: {
      os: toPlain(toText(fieldOf(fields, 'os')).toLowerCase(), LONGEST_NAME),
      created: toTime(toText(fieldOf(fields, 'created'))),
      ...toSettings(settings),
      secrets: toFound(withoutEchoes(found), MOST_SECRETS),
      layers: diffIds.length,
      unread: findUnread(settings, steps),
    },
    history,
  }
}

function toSettings(
  settings: Fields,
): Omit<ConfigFacts, 'os' | 'created' | 'secrets' | 'layers' | 'unread'> {
  const variables = toVariables(settings)
  return {
    user: hideToken(toText(fieldOf(settings, 'User')), LONGEST_NAME),
    ports: toSortedNames(toNames(fieldOf(settings, 'ExposedPorts'))),
    volumes: toSortedNames(toNames(fieldOf(settings, 'Volumes'))),
    hasHealthcheck: hasHealthcheck(settings),
    entrypoint: toForm(toTexts(fieldOf(settings, 'Entrypoint'))),
    command: toForm(toTexts(fieldOf(settings, 'Cmd'))),
    labels: toLabels(fieldOf(settings, 'Labels')),
    onbuild: toTexts(fieldOf(settings, 'OnBuild'))
      .slice(0, MOST_NAMES)
      .map((line) => /^\s*([A-Za-z]{2,20})(?=\s|$)/.exec(line)?.[1]?.toUpperCase() ?? 'a step'),
    tlsOff: toSortedNames(
      variables.filter(({ name, value }) => switchesTlsOff(name, value)).map(({ name }) => name),
    ),
  }
}

function toSortedNames(names: readonly string[]): string[] {
  return [...new Set(names.slice(0, MOST_NAMES).map(toSafeName))].sort(compareTexts)
}

type Variable = { readonly name: string; readonly value: string }

function toVariables(settings: Fields): Variable[] {
  return toTexts(fieldOf(settings, 'Env'))
    .slice(0, MOST_VALUES)
    .map((line) => {
      const [name = '', ...value] = line.split('=')
      return { name, value: value.join('=') }
    })
}

/** `NONE` switches off what the base image has; a list without words inherits, and here is nobody to inherit from. */
function hasHealthcheck(settings: Fields): boolean {
  const test = toTexts(fieldOf(toFields(fieldOf(settings, 'Healthcheck')), 'Test'))
  return test.length > 0 && test[0] !== 'NONE'
}

/** The shell form of an instruction is stored as the shell and the line; with `exec` the shell gives way. */
function toForm(words: readonly string[]): CommandForm {
  const [program = '', ...rest] = words.map((word) => word.trim())
  if (words.length === 0) return 'none'
  const at = rest.findIndex((word) => /^(?:-[a-z]*c|\/c|\/S|-Command)$/i.test(word))
  const name =
    program
      .split(/[/\\]/)
      .at(-1)
      ?.replace(/\.exe$/i, '') ?? ''
  if (at === -1 || !(isShell(name) || /^(?:cmd|powershell|pwsh)$/i.test(name))) return 'exec'
  return /^exec\s/.test(rest[at + 1] ?? '') ? 'exec' : 'shell'
}

/** Labels or annotations, bounded; the value of one that looks like a secret is hidden. */
export function toLabels(value: unknown): Readonly<Record<string, string>> {
  const named = Object.entries(toFields(value)).slice(0, MOST_NAMES)
  const pairs = named.flatMap(([name, text]): [string, string][] => {
    if (typeof text !== 'string') return []
    const isSecret = findSecretKind(name, text) !== null
    return [[toSafeName(name), isSecret ? '(hidden)' : toPlain(text, LONGEST_VALUE)]]
  })
  return Object.fromEntries(pairs)
}

function findSettingSecrets(settings: Fields): ConfigSecret[] {
  const labels = Object.entries(toFields(fieldOf(settings, 'Labels'))).map(([name, value]) => ({
    name,
    value: toText(value),
  }))
  return [
    ...toVariables(settings).flatMap((pair) => toSecret(pair, 'env')),
    ...labels.slice(0, MOST_VALUES).flatMap((pair) => toSecret(pair, 'label')),
    ...commandsOf(settings).flatMap(({ words, instruction }) =>
      findCommandSecrets(words, instruction),
    ),
  ]
}

type Command = { readonly words: readonly string[]; readonly instruction: string }

function commandsOf(settings: Fields): Command[] {
  const healthcheck = toTexts(fieldOf(toFields(fieldOf(settings, 'Healthcheck')), 'Test'))
  return [
    { words: toTexts(fieldOf(settings, 'Entrypoint')), instruction: 'ENTRYPOINT' },
    { words: toTexts(fieldOf(settings, 'Cmd')), instruction: 'CMD' },
    { words: healthcheck.slice(1), instruction: 'HEALTHCHECK' },
    ...toTexts(fieldOf(settings, 'OnBuild')).map((line) => ({
      ...{ words: line.split(/\s+/), instruction: 'ONBUILD' },
    })),
  ]
}

/** What has more, or longer texts, than any image that is not made to hide something. */
function findUnread(settings: Fields, steps: unknown): ConfigPart[] {
  const isLong = (text: unknown): boolean => toText(text).length > LONGEST_SEARCHED
  const labels = Object.values(toFields(fieldOf(settings, 'Labels')))
  const variables = toTexts(fieldOf(settings, 'Env'))
  const isCut: Readonly<Record<ConfigPart, boolean>> = {
    env: variables.length > MOST_VALUES || variables.some(isLong),
    label: labels.length > MOST_VALUES || labels.some(isLong),
    command: commandsOf(settings).some(({ words }) => isCutByShell(words)),
    history: isHistoryCut(steps),
    port: toNames(fieldOf(settings, 'ExposedPorts')).length > MOST_NAMES,
    volume: toNames(fieldOf(settings, 'Volumes')).length > MOST_NAMES,
  }
  return CONFIG_PARTS.filter((part) => isCut[part])
}

/** A shell's line is a word among the others. */
function isCutByShell(words: readonly string[]): boolean {
  return words.some((word) => word.length > LONGEST_SCRIPT)
}

function toSecret({ name, value }: Variable, where: 'env' | 'label'): ConfigSecret[] {
  const kind = findSecretKind(name, value)
  return kind === null ? [] : [{ where, name: toSafeName(name), kind, layer: null, line: null }]
}

function findCommandSecrets(words: readonly string[], instruction: string): ConfigSecret[] {
  const first = words[0] ?? ''
  const inside = flattenCalls(findCallsOfWords(words)).flatMap(({ assignments, args }) => [
    ...assignments,
    ...args,
  ])
  return findSecretsInWords([first, ...inside], instruction).map((secret) => ({
    ...{ where: 'command', layer: null, line: null },
    ...secret,
  }))
}

/** The history repeats what the settings say: once is enough. */
function withoutEchoes(secrets: readonly ConfigSecret[]): ConfigSecret[] {
  const kept = new Map<string, ConfigSecret>()
  for (const secret of secrets) {
    const isEcho = ['env', 'label', 'command'].some((where) =>
      kept.has(`${where} ${secret.kind} ${secret.name}`),
    )
    const key = `${secret.where} ${secret.kind} ${secret.name}`
    if (!kept.has(key) && !(secret.where === 'history' && isEcho)) kept.set(key, secret)
  }
  return [...kept.values()]
}

function toTime(written: string): string | null {
  const time = /^\d{4}-\d\d-\d\d[Tt]/.test(written) ? new Date(written) : new Date(Number.NaN)
  return Number.isNaN(time.getTime()) ? null : time.toISOString()
}

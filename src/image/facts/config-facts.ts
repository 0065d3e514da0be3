import type {
  CommandForm,
  ConfigFacts,
  ConfigSecret,
  HistoryFacts,
} from '../../domain/image-facts.ts'
import { toPlain } from '../plain.ts'
import { compareTexts, toFound } from './bounded.ts'
import { findSecretKind, findSecretsInWords, toSafeName } from './find-secret.ts'
import { readHistory } from './history-facts.ts'
import { fieldOf, toFields, toList, toNames, toText, toTexts } from './loose-json.ts'
import type { Fields } from './loose-json.ts'
import { findCallsOfWords, flattenCalls, isShell } from './program-calls.ts'
import { switchesTlsOff } from './tls-variables.ts'

/*
 * What a config of an image tells (OCI image specification 1.1, config.md), whoever handed it on: the image's own
 * blob, or a report that quotes it (Trivy's Metadata.ImageConfig, Grype's source.target.config). BuildKit writes
 * ports, volumes and the like without a mark into the history, so that those are read from the settings only.
 */

const MOST_NAMES = 1000
const MOST_SECRETS = 100
const MOST_LAYERS = 1000
const LONGEST_NAME = 200
const LONGEST_VALUE = 500

export type ReadConfig = { readonly config: ConfigFacts; readonly history: HistoryFacts | null }

/**
 * The facts of parsed JSON; null for what is no config of an image. Half a config is no reason to refuse a report:
 * what is not of the right shape is taken for absent.
 */
export function toConfigFacts(value: unknown): ReadConfig | null {
  const fields = toFields(value)
  const diffIds = toTexts(fieldOf(toFields(fieldOf(fields, 'rootfs')), 'diff_ids'))
  const settings = toFields(fieldOf(fields, 'config'))
  const isConfig = diffIds.length > 0 || toText(fieldOf(fields, 'architecture')) !== ''
  if (!isConfig) return null
  const { history, secrets } = readHistory(
    fieldOf(fields, 'history'),
    diffIds.slice(0, MOST_LAYERS),
  )
  const found = [...findSettingSecrets(settings), ...secrets]
  return {
    config: {
      os: toPlain(toText(fieldOf(fields, 'os')).toLowerCase(), LONGEST_NAME),
      created: toTime(toText(fieldOf(fields, 'created'))),
      ...toSettings(settings),
      secrets: toFound(withoutEchoes(found), MOST_SECRETS),
      layers: diffIds.length,
    },
    history,
  }
}

function toSettings(settings: Fields): Omit<ConfigFacts, 'os' | 'created' | 'secrets' | 'layers'> {
  const variables = toVariables(settings)
  return {
    user: toPlain(toText(fieldOf(settings, 'User')), LONGEST_NAME),
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
    .slice(0, MOST_NAMES)
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
  const pairs = Object.entries(toFields(value)).flatMap(([name, text]): [string, string][] => {
    if (typeof text !== 'string') return []
    const isSecret = findSecretKind(name, text) !== null
    return [[toSafeName(name), isSecret ? '(hidden)' : toPlain(text, LONGEST_VALUE)]]
  })
  return Object.fromEntries(pairs.slice(0, MOST_NAMES))
}

function findSettingSecrets(settings: Fields): ConfigSecret[] {
  const healthcheck = toTexts(fieldOf(toFields(fieldOf(settings, 'Healthcheck')), 'Test'))
  const labels = Object.entries(toFields(fieldOf(settings, 'Labels'))).map(([name, value]) => ({
    name,
    value: toText(value),
  }))
  return [
    ...toVariables(settings).flatMap((pair) => toSecret(pair, 'env')),
    ...labels.slice(0, MOST_NAMES).flatMap((pair) => toSecret(pair, 'label')),
    ...findCommandSecrets(toTexts(fieldOf(settings, 'Entrypoint')), 'ENTRYPOINT'),
    ...findCommandSecrets(toTexts(fieldOf(settings, 'Cmd')), 'CMD'),
    ...findCommandSecrets(healthcheck.slice(1), 'HEALTHCHECK'),
    ...toList(fieldOf(settings, 'OnBuild')).flatMap((line) =>
      findCommandSecrets(toText(line).split(/\s+/), 'ONBUILD'),
    ),
  ]
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

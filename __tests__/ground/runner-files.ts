import { readFileSync, statSync } from 'node:fs'
import { FAILSAFE_SCHEMA, load } from 'js-yaml'

/*
 * The files between a runner and an action: action.yml, whose defaults become variables, and the files of
 * outputs, state, variables, paths and summary (actions/runner src/Runner.Worker/FileCommandManager.cs).
 */

export type ActionMetadata = {
  /** `runs.main`, relative to action.yml. */
  readonly main: string
  readonly defaults: ReadonlyMap<string, string>
  readonly outputs: readonly string[]
  /** INPUT_ variables of a step: what `with:` says, else the default. */
  inputVariables(inputs: Readonly<Record<string, string>>): Record<string, string>
  /** What the runner warns of before it starts the step. */
  complaintsAbout(inputs: Readonly<Record<string, string>>): readonly string[]
}

type RawMetadata = {
  readonly inputs?: Readonly<Record<string, { readonly default?: string } | null>>
  readonly outputs?: Readonly<Record<string, unknown>>
  readonly runs: { readonly using: string; readonly main: string }
}

/** Reads an action.yml of a JavaScript action. Every scalar is text, as the runner hands it on. */
export function readMetadata(path: string): ActionMetadata {
  const raw = load(readFileSync(path, 'utf8'), { schema: FAILSAFE_SCHEMA }) as RawMetadata
  if (!/^node(20|24)$/.test(raw.runs.using)) throw new Error(`${path} runs on ${raw.runs.using}`)
  const defaults = new Map(
    Object.entries(raw.inputs ?? {}).map(([name, input]) => [name, input?.default ?? '']),
  )
  return {
    main: raw.runs.main,
    defaults,
    outputs: Object.keys(raw.outputs ?? {}),
    inputVariables: (inputs) => {
      const values = { ...Object.fromEntries(defaults), ...inputs }
      return Object.fromEntries(
        Object.entries(values).map(([name, value]) => [variableOf(name), value]),
      )
    },
    complaintsAbout: (inputs) =>
      Object.keys(inputs)
        .filter((name) => !defaults.has(name.toLowerCase()))
        .map((name) => `unexpected input ${name}`),
  }
}

/** Only spaces change: the hyphen of `fail-on` stays. */
function variableOf(input: string): string {
  return `INPUT_${input.replaceAll(' ', '_').toUpperCase()}`
}

type CommandFiles = Readonly<Record<'OUTPUT' | 'STATE' | 'ENV' | 'PATH' | 'STEP_SUMMARY', string>>

export type FileAnswers = {
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  readonly exported: Readonly<Record<string, string>>
  readonly paths: readonly string[]
  readonly summary: string
  readonly complaints: readonly string[]
}

/** GitHub drops a larger one altogether. */
const SUMMARY_LIMIT_BYTES = 1024 * 1024

export function readFileCommands(files: CommandFiles): FileAnswers {
  const complaints: string[] = []
  const pairs = (path: string): Record<string, string> => {
    try {
      return parsePairs(readFileSync(path, 'utf8'))
    } catch (error) {
      complaints.push(String(error))
      return {}
    }
  }
  const bytes = statSync(files.STEP_SUMMARY).size
  if (bytes > SUMMARY_LIMIT_BYTES) complaints.push(`the summary holds ${bytes} bytes`)
  return {
    outputs: pairs(files.OUTPUT),
    state: pairs(files.STATE),
    exported: pairs(files.ENV),
    paths: readFileSync(files.PATH, 'utf8')
      .split(/\r?\n/)
      .filter((line) => line !== ''),
    summary: readFileSync(files.STEP_SUMMARY, 'utf8'),
    complaints,
  }
}

/** `name=value` lines and `name<<END`, lines, `END`. Anything else makes the runner fail the step. */
export function parsePairs(text: string): Record<string, string> {
  const lines = text.split(/\r?\n/)
  const pairs: Record<string, string> = {}
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (line === '') continue
    const [, name, sign, rest] = /^(.*?)(<<|=)(.*)$/.exec(line) ?? []
    if (name === undefined || name === '' || rest === undefined) {
      throw new Error(`invalid format '${line}'`)
    }
    if (sign === '=') {
      pairs[name] = rest
      continue
    }
    const end = lines.indexOf(rest, at + 1)
    if (rest === '' || end === -1) throw new Error(`matching delimiter not found '${rest}'`)
    pairs[name] = lines.slice(at + 1, end).join('\n')
    at = end
  }
  return pairs
}

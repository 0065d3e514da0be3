import { COMMANDS, DEMO_FOLDER } from './commands.ts'
import type { CommandName, SwitchName } from './commands.ts'
import type { Config } from './config.ts'
import { createFaults } from './faults.ts'
import type { Faults } from './faults.ts'
import { GROUPS, findCommand, refuseCommand } from './find-command.ts'
import type { Choices } from './parse-choices.ts'
import { parseFlags } from './parse-flags.ts'
import type { ColorChoice } from './parse-flags.ts'
import { renderHelp, renderOverview } from './help.ts'
import { toText } from './option-parser.ts'
import type { OptionName } from './options.ts'
import { parseFiles } from './parse-files.ts'
import { parseNames } from './parse-images.ts'
import { parseConfig } from './parse-config.ts'
import type { Surroundings } from './surroundings.ts'
import { parseTokens } from './parse-tokens.ts'
import type { GivenArguments } from './parse-tokens.ts'

type Runnable<K extends string> = {
  readonly kind: K
  readonly config: Config
  /** Absolute paths of the reports to read; empty for commands that read none. */
  readonly files: readonly string[]
  /** Stable names that were given: for commands whose images stand in the files. */
  readonly names: readonly string[]
  readonly switches: readonly SwitchName[]
  readonly choices: Choices
  readonly color: ColorChoice
  /** Sentences for standard error. */
  readonly warnings: readonly string[]
}

/** What the command line asks for. */
export type Command =
  | Runnable<'scan'>
  | Runnable<'evaluate'>
  | Runnable<'compare'>
  | Runnable<'demo'>
  | Runnable<'install'>
  | Runnable<'db-status'>
  | Runnable<'db-update'>
  | Runnable<'policy-check'>
  | Runnable<'policy-explain'>
  | Runnable<'waivers-convert'>
  | Runnable<'notify-test'>
  | Runnable<'audit-verify'>
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'version' }

export type ArgumentsRequest = {
  /** Without the program and the script. */
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly surroundings: Surroundings
}

const KINDS = {
  scan: 'scan',
  evaluate: 'evaluate',
  compare: 'compare',
  demo: 'demo',
  install: 'install',
  'db status': 'db-status',
  'db update': 'db-update',
  'policy check': 'policy-check',
  'policy explain': 'policy-explain',
  'waivers convert': 'waivers-convert',
  'notify test': 'notify-test',
  'audit verify': 'audit-verify',
} as const satisfies Record<CommandName, string>

/** Arguments → Command; throws `config-invalid` with all faults at once. */
export function parseArguments(request: ArgumentsRequest): Command {
  const given = parseTokens(request.args)
  const isAsked = (name: string): boolean => given.flags.some((flag) => flag.name === name)
  const words = given.words.filter((word) => !word.isDoubtful).map((word) => word.text)
  if (isAsked('help') || words[0] === 'help') return toHelp(words.filter((word) => word !== 'help'))
  if (isAsked('version')) return { kind: 'version' }
  const faults = createFaults()
  const name = findCommand(words)
  if (name !== null) return toRunnable({ ...request, given, words, name, faults })
  // A word behind an unknown flag may have been the command: then the flag is the fault to tell.
  if (!given.words.some((word) => word.isDoubtful)) refuseCommand(words, faults)
  parseFlags({ given, name, env: request.env, faults })
  faults.throwIfAny(HINT)
  throw new Error('no command, and no fault')
}

const HINT = '`plimsoll --help` lists the commands, and `plimsoll COMMAND --help` their flags.'

function toHelp(words: readonly string[]): Command {
  const name = findCommand(words)
  if (name !== null) return { kind: 'help', text: renderHelp(name) }
  const faults = createFaults()
  const isTopic = words[0] !== undefined && !GROUPS.has(words[0])
  if (isTopic) refuseCommand(words, faults)
  faults.throwIfAny(HINT)
  return { kind: 'help', text: renderOverview() }
}

type RunnableRequest = ArgumentsRequest & {
  readonly given: GivenArguments
  readonly words: readonly string[]
  readonly name: CommandName
  readonly faults: Faults
}

function toRunnable(request: RunnableRequest): Command {
  const { name, given, faults, env } = request
  const flags = parseFlags({ given, name, env, faults })
  const words = request.words.slice(name.split(' ').length)
  const files = toFiles(words, request)
  const config = parseConfig({
    raw: { ...flags.raw, image: joinImages(words, flags.raw.image, request) },
    surroundings: toSurroundings(name, request.surroundings),
    faults,
    spell: spellFlag,
    takesImages: COMMANDS[name].takesImages && !hasDoubtful(given),
    canScanBaseline: COMMANDS[name].takesImages,
    formats: COMMANDS[name].formats,
    hasStandardOutput: true,
    hint: `\`plimsoll ${name} --help\` lists every flag with what is allowed.`,
  })
  const { color, switches, choices, warnings } = flags
  const names = parseNames(toText('name', flags.raw))
  return {
    ...{ kind: KINDS[name], config, files, color, switches, choices, warnings },
    names: names.ok ? names.value : [],
  }
}

function spellFlag(name: OptionName): string {
  if (name === 'image') return '<image>'
  return name === 'reports' ? '--report' : `--${name}`
}

function toFiles(words: readonly string[], request: RunnableRequest): readonly string[] {
  const { name, given, faults } = request
  const count = COMMANDS[name].files
  if (count === null) return []
  const { resolvePath } = request.surroundings
  return parseFiles({ name, count, words, isDoubtful: hasDoubtful(given), resolvePath, faults })
}

function joinImages(words: readonly string[], flag: string, request: RunnableRequest): string {
  const { takesImages, files } = COMMANDS[request.name]
  if (takesImages) return [...words, flag].join('\n')
  for (const value of files === null ? words : []) {
    const problem = `is one word too many: allowed are the flags of ${request.name}`
    request.faults.add({ name: request.name, value, problem })
  }
  return ''
}

/** A doubtful word may have been the image, or a file: then the flag before it is the fault to tell. */
function hasDoubtful(given: GivenArguments): boolean {
  return given.words.some((word) => word.isDoubtful)
}

function toSurroundings(name: CommandName, surroundings: Surroundings): Surroundings {
  if (name !== 'demo') return surroundings
  const folder = `${surroundings.reportFolder}/${DEMO_FOLDER}`
  return { ...surroundings, reportFolder: surroundings.resolvePath(folder) }
}

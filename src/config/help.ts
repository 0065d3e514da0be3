import { COMMANDS, COMMAND_NAMES } from './commands.ts'
import type { CommandName } from './commands.ts'
import { EXIT_CODES } from './exit-codes.ts'
import { OPTIONS } from './options.generated.ts'
import { GROUP_TITLES, OPTION_GROUPS, TRAITS } from './options.ts'
import type { OptionGroup, OptionName } from './options.ts'

const WIDTH = 100

/** The page of `plimsoll --help`. */
export function renderOverview(): string {
  const commands = COMMAND_NAMES.map((name) => ({
    term: `${name} ${COMMANDS[name].argumentsText}`.trim(),
    text: COMMANDS[name].summary,
  }))
  return joinParts([
    'Plimsoll scans container images with Trivy and Grype and says with reasons whether they may sail.',
    'Usage: plimsoll COMMAND [flags]',
    `Commands:\n${renderTerms(commands)}`,
    `Flags of every command:\n${renderTerms(GENERAL_FLAGS)}`,
    `Examples:\n${EXAMPLES.map((line) => `  ${line}`).join('\n')}`,
    renderExitCodes(),
    renderEnvironment(),
  ])
}

/** The page of `plimsoll COMMAND --help`. */
export function renderHelp(name: CommandName): string {
  const command = COMMANDS[name]
  const usage = ['plimsoll', name, command.argumentsText, '[flags]'].filter((word) => word !== '')
  const groups = OPTION_GROUPS.map((group) => renderGroup(group, name))
  return joinParts([
    `Usage: ${usage.join(' ')}`,
    wrap(toPlain(command.description), 0),
    ...groups.filter((group) => group !== null),
    ...renderSwitches(name),
    `General:\n${renderTerms(GENERAL_FLAGS)}`,
    renderExitCodes(),
    renderEnvironment(),
  ])
}

const EXAMPLES = [
  'plimsoll demo',
  'plimsoll scan alpine:3.22',
  'plimsoll scan docker:my-app:dev --fail-on high --only-fixable',
  'plimsoll scan docker-archive:image.tar --report json=report.json --report sarif=report.sarif',
  'plimsoll evaluate trivy.json grype.json --fail-on high',
]

type Term = { readonly term: string; readonly text: string }

const GENERAL_FLAGS: readonly Term[] = [
  { term: '--color WHEN', text: 'auto (on a terminal), always or never' },
  { term: '--help, -h', text: 'this page, or that of a command' },
  { term: '--version', text: 'the version of Plimsoll' },
]

const VARIABLES: readonly Term[] = [
  { term: 'PLIMSOLL_REGISTRY_PASSWORD', text: 'the password of --registry, out of sight' },
  { term: 'GITHUB_TOKEN', text: "the token for GitHub's API, out of sight" },
  { term: 'PLIMSOLL_DEBUG=1', text: 'log how, not only what' },
]

function renderEnvironment(): string {
  return `Environment:\n${renderTerms(VARIABLES)}`
}

function renderExitCodes(): string {
  const rows = EXIT_CODES.map(({ code, meaning }) => ({ term: String(code), text: meaning }))
  return `Exit codes:\n${renderTerms(rows)}`
}

function renderGroup(group: OptionGroup, name: CommandName): string | null {
  const options = COMMANDS[name].options.filter((option) => TRAITS[option].group === group)
  if (options.length === 0) return null
  const entries = options.map((option) => renderOption(option, name))
  return `${GROUP_TITLES[group]}:\n${entries.join('\n')}`
}

function renderOption(option: OptionName, name: CommandName): string {
  const { kind, placeholder } = TRAITS[option]
  const flag = option === 'reports' ? 'report' : option
  const value = kind === 'boolean' ? `[=${placeholder}]` : ` ${placeholder}`
  const repeat = kind === 'list' ? ' (repeatable)' : ''
  const text = COMMANDS[name].defaults[option] ?? OPTIONS[option].default
  // What a workflow fills in is no default of a command line.
  const standard = text.startsWith('${{') ? '' : text
  const ending = standard === '' ? '' : ` Default: ${standard}.`
  return `  --${flag}${value}${repeat}\n${wrap(toPlain(OPTIONS[option].description) + ending, 6)}`
}

/** Flags of this command alone. */
function renderSwitches(name: CommandName): string[] {
  const { switches = [], choices = [] } = COMMANDS[name]
  const entries = [
    ...switches.map((one) => `  --${one.name}\n${wrap(one.description, 6)}`),
    ...choices.map((one) => `  --${one.name} ${one.words.join('|')}\n${wrap(one.description, 6)}`),
  ]
  return entries.length === 0 ? [] : [`Of this command alone:\n${entries.join('\n')}`]
}

/** Descriptions are Markdown for the README. */
function toPlain(text: string): string {
  return text.replaceAll('`', '')
}

function renderTerms(terms: readonly Term[]): string {
  const column = Math.max(...terms.map(({ term }) => term.length)) + 4
  return terms
    .map(({ term, text }) => `  ${term.padEnd(column - 2)}${wrap(text, column).trimStart()}`)
    .join('\n')
}

/** Breaks between words; every line begins with `indent` spaces. */
function wrap(text: string, indent: number): string {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && indent + last.length + 1 + word.length <= WIDTH) {
      lines[lines.length - 1] = `${last} ${word}`
    } else lines.push(word)
  }
  return lines.map((line) => ' '.repeat(indent) + line).join('\n')
}

function joinParts(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`
}

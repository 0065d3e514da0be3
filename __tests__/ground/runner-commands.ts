/*
 * The lines of a step's log that are commands (actions/runner docs and src/Runner.Common/ActionCommand.cs):
 * `::name key=value,key=value::data`, with %0A, %0D and %25 in data and also %3A and %2C in values.
 */

export type Annotation = {
  readonly level: 'error' | 'warning' | 'notice'
  readonly message: string
  readonly title: string | null
  readonly file: string | null
  readonly line: number | null
}

export type LogGroup = { readonly title: string; readonly lines: readonly string[] }

export type RunnerLog = {
  readonly annotations: readonly Annotation[]
  readonly groups: readonly LogGroup[]
  readonly debug: readonly string[]
  /** Values that the step asked to be masked. */
  readonly masks: readonly string[]
  /** The log as a person reads it: no commands, masked values as `***`. */
  readonly log: string
  readonly complaints: readonly string[]
}

/** What the runner obeys; any other word between colons is text to it. */
const OBEYED = [
  'error',
  'warning',
  'notice',
  'group',
  'endgroup',
  'add-mask',
  'debug',
  'stop-commands',
]

/** Commands of old that the runner answers with a warning or an error, and that no step of ours may use. */
const UNWELCOME = [
  'set-output',
  'save-state',
  'set-env',
  'add-path',
  'add-matcher',
  'remove-matcher',
  'echo',
]

type Draft = {
  annotations: Annotation[]
  groups: { title: string; lines: string[] }[]
  debug: string[]
  masks: string[]
  lines: string[]
  complaints: string[]
  open: { title: string; lines: string[] } | null
  /** The token of `stop-commands`, until which nothing is a command. */
  stopped: string | null
}

/** Reads the standard output of a step. */
export function parseCommands(stdout: string): RunnerLog {
  const draft: Draft = {
    annotations: [],
    groups: [],
    debug: [],
    masks: [],
    lines: [],
    complaints: [],
    open: null,
    stopped: null,
  }
  for (const line of stdout.split(/\r?\n/)) readLine(draft, line)
  if (draft.open !== null) draft.complaints.push(`the group ${draft.open.title} was never closed`)
  if (draft.stopped !== null) draft.complaints.push('commands were stopped and never resumed')
  const { annotations, groups, debug, masks, lines, complaints } = draft
  return { annotations, groups, debug, masks, complaints, log: masked(lines.join('\n'), masks) }
}

function readLine(draft: Draft, line: string): void {
  if (draft.stopped !== null) {
    if (line.trim() === `::${draft.stopped}::`) draft.stopped = null
    else write(draft, line)
    return
  }
  const command = commandOf(line.trimStart())
  if (command === null) write(draft, line)
  else obey(draft, command)
}

function commandOf(line: string): Command | null {
  const end = line.startsWith('::') ? line.indexOf('::', 2) : -1
  if (end === -1) return null
  const [name = '', ...properties] = line.slice(2, end).split(' ')
  if (![...OBEYED, ...UNWELCOME].includes(name)) return null
  const data = unescapeData(line.slice(end + 2))
  return { name, data, properties: propertiesOf(properties.join(' ')) }
}

function write(draft: Draft, line: string): void {
  draft.lines.push(line)
  draft.open?.lines.push(line)
}

type Command = {
  readonly name: string
  readonly data: string
  readonly properties: Readonly<Record<string, string>>
}

function obey(draft: Draft, command: Command): void {
  switch (command.name) {
    case 'error':
    case 'warning':
    case 'notice':
      draft.annotations.push(annotationOf(command.name, command))
      write(draft, `${command.name}: ${command.data}`)
      return
    case 'group':
      if (draft.open !== null) draft.complaints.push(`the group ${command.data} stands in another`)
      draft.open = { title: command.data, lines: [] }
      draft.groups.push(draft.open)
      draft.lines.push(command.data)
      return
    case 'endgroup':
      if (draft.open === null) draft.complaints.push('a group was closed that was not open')
      draft.open = null
      return
    case 'add-mask':
      if (command.data.trim() === '') draft.complaints.push('an empty value cannot be masked')
      else draft.masks.push(...command.data.split(/\r?\n/).filter((part) => part !== ''))
      return
    case 'debug':
      draft.debug.push(command.data)
      return
    case 'stop-commands':
      draft.stopped = command.data
      return
    default:
      draft.complaints.push(`::${command.name}:: is not for steps of ours`)
  }
}

function annotationOf(level: Annotation['level'], { data, properties }: Command): Annotation {
  const line = properties['line']
  return {
    level,
    message: data,
    title: properties['title'] ?? null,
    file: properties['file'] ?? null,
    line: line === undefined ? null : Number(line),
  }
}

function propertiesOf(text: string): Record<string, string> {
  const pairs = text.split(',').filter((pair) => pair.includes('='))
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=')
      return [pair.slice(0, at).trim(), unescapeProperty(pair.slice(at + 1))]
    }),
  )
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','))
}

function masked(text: string, masks: readonly string[]): string {
  const longestFirst = masks.toSorted((a, b) => b.length - a.length)
  return longestFirst.reduce((result, mask) => result.replaceAll(mask, '***'), text)
}

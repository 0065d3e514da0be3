import type { Annotation, LogGroup } from './runner-commands.ts'

/** What became of one step of a workflow under act. */
export type ActStep = {
  readonly job: string
  readonly matrix: Readonly<Record<string, unknown>>
  /** The `id:` of the step, or its number; steps inside composite actions have their path. */
  readonly id: string
  readonly name: string
  readonly stage: string
  /** Before `continue-on-error` was considered; null when act did not say. Skipped steps are not listed. */
  readonly result: 'success' | 'failure' | null
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  readonly annotations: readonly Annotation[]
  readonly groups: readonly LogGroup[]
  /** Plain lines of its log. */
  readonly lines: readonly string[]
}

/** A line of `act --json`; only what is used here. */
type ActLine = {
  readonly jobID?: string
  readonly matrix?: Readonly<Record<string, unknown>>
  readonly stepID?: readonly string[]
  readonly step?: string
  readonly stage?: string
  readonly stepResult?: string
  readonly command?: string
  readonly arg?: string
  readonly name?: string
  readonly content?: string
  readonly kvPairs?: Readonly<Record<string, string>>
  readonly raw_output?: boolean
  readonly msg?: string
}

type Group = { readonly title: string; readonly lines: string[] }

type Draft = {
  readonly step: {
    -readonly [Key in keyof ActStep]: ActStep[Key]
  } & {
    readonly outputs: Record<string, string>
    readonly annotations: Annotation[]
    readonly groups: Group[]
    readonly lines: string[]
  }
  open: Group | null
}

/** Reads the standard output of `act --json`. Lines that are no JSON, such as the last `Error:`, are left. */
export function parseActLines(stdout: string): ActStep[] {
  const drafts = new Map<string, Draft>()
  for (const text of stdout.split('\n')) {
    const line = text.startsWith('{') ? (JSON.parse(text) as ActLine) : {}
    if (line.stepID === undefined || line.stage === undefined) continue
    readLine(draftOf(drafts, line), line)
  }
  return [...drafts.values()].map(({ step }) => step)
}

function draftOf(drafts: Map<string, Draft>, line: ActLine): Draft {
  const key = JSON.stringify([line.jobID, line.matrix, line.stage, line.stepID])
  const known = drafts.get(key)
  if (known !== undefined) return known
  const step = {
    job: line.jobID ?? '',
    matrix: line.matrix ?? {},
    id: (line.stepID ?? []).join('/'),
    name: line.step ?? '',
    stage: line.stage ?? '',
    result: null,
    outputs: {},
    summary: '',
    annotations: [],
    groups: [],
    lines: [],
  }
  const draft: Draft = { step, open: null }
  drafts.set(key, draft)
  return draft
}

function readLine(draft: Draft, line: ActLine): void {
  if (isResult(line.stepResult)) draft.step.result = line.stepResult
  if (line.raw_output === true) {
    const text = (line.msg ?? '').replace(/\r?\n$/, '')
    draft.step.lines.push(text)
    draft.open?.lines.push(text)
  }
  if (line.command !== undefined) readCommand(draft, line.command, line)
}

function isResult(word: string | undefined): word is 'success' | 'failure' {
  return word === 'success' || word === 'failure'
}

function readCommand(draft: Draft, command: string, line: ActLine): void {
  const { step } = draft
  switch (command) {
    case 'set-output':
      step.outputs[line.name ?? ''] = line.arg ?? ''
      return
    case 'summary':
      step.summary += line.content ?? ''
      return
    case 'error':
    case 'warning':
    case 'notice':
      step.annotations.push(annotationOf(command, line))
      return
    case 'group':
      draft.open = { title: line.arg ?? '', lines: [] }
      step.groups.push(draft.open)
      return
    case 'endgroup':
      draft.open = null
  }
}

function annotationOf(level: Annotation['level'], line: ActLine): Annotation {
  const { title, file, line: number } = line.kvPairs ?? {}
  return {
    level,
    message: line.arg ?? '',
    title: title ?? null,
    file: file ?? null,
    line: number === undefined ? null : Number(number),
  }
}

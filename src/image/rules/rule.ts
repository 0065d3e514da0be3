import type { CheckEvidence, CheckState } from '../../domain/check.ts'
import type { ConfigFacts, ConfigPart, Found, FoundFile } from '../../domain/image-facts.ts'
import type { Severity } from '../../domain/severity.ts'
import type { CheckParameters } from './parameters.ts'
import type { CheckSubject } from './subject.ts'

export type Decided = {
  readonly state: CheckState
  readonly evidence: readonly CheckEvidence[]
  readonly note: string | null
}

export type CheckRule = {
  /** `CFG-USER`, `FS-SUID` … */
  readonly id: string
  readonly title: string
  readonly severity: Severity
  /** What is looked at, for the documentation. */
  readonly looksAt: string
  /** When it fails, for the documentation. */
  readonly failsWhen: string
  /** The ids of other tools. */
  readonly elsewhere: readonly string[]
  readonly remedy: string
  readonly decide: (subject: CheckSubject, parameters: CheckParameters) => Decided
}

const MOST_EVIDENCE = 20

export function toEvidence(text: string, place: Partial<CheckEvidence> = {}): CheckEvidence {
  return { path: null, layer: null, line: null, ...place, text }
}

export function passed(note: string | null = null): Decided {
  return { state: 'passed', evidence: [], note }
}

export function notAssessed(note: string): Decided {
  return { state: 'not-assessed', evidence: [], note }
}

export function notApplicable(note: string): Decided {
  return { state: 'not-applicable', evidence: [], note }
}

/** Failed when there is evidence, else passed. */
export function failedBy(evidence: readonly CheckEvidence[], note: string | null = null): Decided {
  if (evidence.length === 0) return passed(note)
  const more = evidence.length - MOST_EVIDENCE
  const shown = evidence.slice(0, MOST_EVIDENCE)
  const rest = more > 0 ? [toEvidence(`and ${more} more`)] : []
  return { state: 'failed', evidence: [...shown, ...rest], note }
}

/** The files of a list as evidence; `say` has their words. */
export function fileEvidence<T extends FoundFile>(
  { listed, more }: Found<T>,
  say: (file: T) => string,
): CheckEvidence[] {
  const most = listed.length + more > MOST_EVIDENCE ? MOST_EVIDENCE - 1 : MOST_EVIDENCE
  const shown = listed.slice(0, most)
  const rest = listed.length - shown.length + more
  return [
    ...shown.map((file) => toEvidence(say(file), { path: file.path, layer: file.layer })),
    ...(rest > 0 ? [toEvidence(`and ${rest} more`)] : []),
  ]
}

/** Where nothing was found, and these parts of the config have more than was looked at: no answer; else null. */
export function findUnread(
  config: ConfigFacts | null,
  parts: readonly ConfigPart[],
): Decided | null {
  const cut = parts.filter((part) => config?.unread.includes(part))
  if (cut.length === 0) return null
  return notAssessed(
    `The config has more ${cut.map((part) => PARTS[part]).join(', ')} than is read.`,
  )
}

const PARTS: Readonly<Record<ConfigPart, string>> = {
  env: 'environment',
  label: 'text in labels',
  command: 'text in commands',
  history: 'history',
  port: 'exposed ports',
  volume: 'volumes',
}

export const NO_CONFIG = 'The config of the image is not known here.'
export const NO_FILES = 'Nobody looked into the layers.'

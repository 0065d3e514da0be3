import type { Check, CheckEvidence } from '../../domain/check.ts'
import type { RuleResult, RuleState } from '../../domain/verdict.ts'
import { listShort } from '../rules/remedies.ts'
import type { SettingKey } from '../settings.ts'
import { KEPT_CHECKS } from './kept-checks.ts'

type Judged = {
  readonly results: readonly RuleResult[]
  /** Settings that only the policy in force could give, and does not. */
  readonly missing: readonly SettingKey[]
  /** What the rules about the image found. */
  readonly checks: readonly Check[]
}

/** What rules say of a control, one text for each: what is broken first, what is kept last. */
export function toEvidence({ results, missing, checks }: Judged): readonly string[] {
  const inState = (state: RuleState): RuleResult[] => results.filter((one) => one.state === state)
  const broken = [...inState('failed'), ...inState('warned')]
  return [
    ...broken.map((result) => describeBroken(result, checks)),
    ...missing.map(describeMissing),
    ...describeUnassessed(inState('not-assessed')),
    ...inState('waived').map(describeKept),
    ...inState('passed').map(describeKept),
  ]
}

export function describeMissing(key: SettingKey): string {
  return `the policy gives no ${key}`
}

/** Rules whose title says of what there are so many. */
const MEASURES = ['image.age', 'image.size', 'image.layers', 'coverage.database-age']

function isCount({ id, waived }: RuleResult): boolean {
  return waived !== null || MEASURES.includes(id)
}

function describeBroken(result: RuleResult, checks: readonly Check[]): string {
  const { id, title, note } = result
  if (isCount(result)) return withNote(describeCount(result), note)
  const check = checks.find((one) => one.rule === id)
  if (check !== undefined) return withNote(describePlaces(check), check.note)
  return note === null ? `not so: ${lowerFirst(title)}` : toPhrase(note)
}

/** With the paths: what was found helps nobody who does not know where. */
function describePlaces({ title, evidence }: Check): string {
  if (evidence.length === 0) return title
  return `${title}: ${listShort(evidence.map(describePlace))}`
}

function describePlace({ text, path, line }: CheckEvidence): string {
  const where = line === null || text.includes(`line ${line}`) ? '' : ` (line ${line})`
  return `${path === null ? '' : `${path}: `}${toPhrase(text)}${where}`
}

function describeKept(result: RuleResult): string {
  const text = isCount(result) ? describeCount(result) : describeDemand(result)
  return withNote(text, result.note)
}

/** `0 vulnerabilities of severity high (5 allowed), 2 waived`. */
function describeCount({ title, value, limit, fixable, waived }: RuleResult): string {
  const details = [
    ...(limit === null ? [] : [`${limit} allowed`]),
    ...(fixable === null || fixable === 0 ? [] : [`${fixable} fixable`]),
  ]
  const about = details.length === 0 ? '' : ` (${details.join(', ')})`
  const accepted = waived === null || waived === 0 ? '' : `, ${waived} waived`
  return `${value ?? 0} ${toCounted(title, value)}${about}${accepted}`
}

const SINGULAR = new Map([
  ['vulnerabilities', 'vulnerability'],
  ['fixes', 'fix'],
  ['secrets', 'secret'],
  ['layers', 'layer'],
  ['days', 'day'],
  ['hours', 'hour'],
])

function toCounted(title: string, value: RuleResult['value']): string {
  const [first = '', ...rest] = lowerFirst(title).split(' ')
  return [value === 1 ? (SINGULAR.get(first) ?? first) : first, ...rest].join(' ')
}

function describeDemand({ id, title }: RuleResult): string {
  return KEPT_CHECKS.get(id) ?? lowerFirst(title)
}

/** Rules that lack the same share a sentence. */
function describeUnassessed(results: readonly RuleResult[]): string[] {
  const byNote = new Map<string | null, string[]>()
  for (const result of results) {
    byNote.set(result.note, [...(byNote.get(result.note) ?? []), describeDemand(result)])
  }
  return [...byNote].map(([note, demands]) => withNote(`not assessed: ${demands.join(', ')}`, note))
}

function withNote(text: string, note: string | null): string {
  return note === null ? text : `${text} (${toPhrase(note)})`
}

/** Notes are sentences, some of several: here they stand inside of one. */
export function toPhrase(note: string): string {
  return note.replaceAll('.; ', '; ').replace(/\.$/, '')
}

function lowerFirst(text: string): string {
  // Names in capitals stay as they are.
  return /^[A-Z](?![A-Z])/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

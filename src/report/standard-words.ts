import type { WaiverRecord, WaiverState } from '../domain/decision.ts'
import type { PolicyRecord } from '../domain/report.ts'
import type { ControlResult, ControlState, StandardResult } from '../domain/standard.ts'
import { countOf } from './words.ts'

/** States in the order in which a reader asks for them. */
export const CONTROL_ORDER: readonly ControlState[] = [
  'fail',
  'waived',
  'pass',
  'not-assessed',
  'manual',
  'superseded',
  'not-applicable',
]

export const CONTROL_WORDS: Readonly<Record<ControlState, string>> = {
  pass: 'pass',
  fail: 'fail',
  waived: 'waived',
  'not-assessed': 'not assessed',
  manual: 'manual',
  'not-applicable': 'not applicable',
  superseded: 'superseded',
}

/**
 * How much of the standard this run decided, never whether somebody is compliant: `8 of 12 controls decided
 * by this run: 2 fail, 6 pass; 4 not assessed`.
 */
export function describeStandard({ controls, decided }: StandardResult): string {
  const words = controls.map(wordOf)
  const states = WORD_ORDER.flatMap((word) => {
    const number = words.filter((one) => one === word).length
    return number === 0 ? [] : [`${number} ${word}`]
  })
  const subject = `${decided} of ${countOf(controls.length, 'control')} decided by this run`
  return states.length === 0 ? subject : `${subject}: ${states.join(', ')}`
}

const IN_PART = 'pass in part'

/** The state in words: what passes only as far as rules decide it says so. */
export function wordOf({ state, open }: ControlResult): string {
  return state === 'pass' && open !== null ? IN_PART : CONTROL_WORDS[state]
}

const WORD_ORDER: readonly string[] = CONTROL_ORDER.flatMap((state) =>
  state === 'pass' ? [CONTROL_WORDS.pass, IN_PART] : [CONTROL_WORDS[state]],
)

/** True for a failure that is told and blocks nothing. */
export function warnsOnly({ state, level }: ControlResult): boolean {
  return state === 'fail' && level === 'warn'
}

/** What there is to say of a control: why it failed first, then what stays open. */
export function describeControl({ evidence, open }: ControlResult): string {
  const stays = open === null ? [] : [`open: ${open}`]
  return [...evidence, ...stays].join('; ')
}

/** Waivers that somebody has to look at, the most urgent state first; those that just hold are left out. */
const URGENT_STATES: readonly WaiverState[] = [
  'expired',
  'invalid',
  'over-broad',
  'expiring',
  'unused',
  'shadowed',
]

export function urgentWaivers(waivers: readonly WaiverRecord[]): readonly WaiverRecord[] {
  return URGENT_STATES.flatMap((state) => waivers.filter((one) => one.state === state))
}

/** `expired: W-12 (.plimsoll-waivers.yml:14, owner payments, until 2026-11-01): 3 findings bite again`. */
export function describeWaiver(waiver: WaiverRecord): string {
  const { expires, id, note, owner, source, state } = waiver
  const place = source.line === null ? source.path : `${source.path}:${source.line}`
  const details = [
    ...(id === place ? [] : [place]),
    ...(owner === null ? [] : [`owner ${owner}`]),
    ...(expires === null ? [] : [`until ${expires}`]),
  ]
  const about = details.length === 0 ? '' : ` (${details.join(', ')})`
  return `${state}: ${id}${about}${note === null ? '' : `: ${note}`}`
}

/** How many waivers there are and in which states; null when there is none. */
export function describeWaivers(waivers: readonly WaiverRecord[]): string | null {
  if (waivers.length === 0) return null
  const states: readonly WaiverState[] = ['active', ...URGENT_STATES]
  const counts = states.flatMap((state) => {
    const count = waivers.filter((one) => one.state === state).length
    return count === 0 ? [] : [`${count} ${state}`]
  })
  return `${countOf(waivers.length, 'waiver')}: ${counts.join(', ')}`
}

const SHORT_COMMIT = 12

/** The files that the policy was read from and that its description does not name, each with its commit. */
export function describePolicyFiles({ files, description }: PolicyRecord): readonly string[] {
  const others = files.filter(({ path }) => !description.includes(path))
  return others.map(({ path, commit }) =>
    commit === null ? `from ${path}` : `from ${path} at commit ${commit.slice(0, SHORT_COMMIT)}`,
  )
}

import type { Told } from '../../../src/domain/message.ts'
import { NOTHING_TOLD } from '../../../src/domain/message.ts'
import type { NotifySettings } from '../../../src/domain/notify.ts'
import type { ImageReport } from '../../../src/domain/report.ts'
import { toCases } from '../../../src/policy/notify/cases.ts'
import { keepTold } from '../../../src/policy/notify/keep-told.ts'
import { plan } from '../../../src/policy/notify/plan.ts'
import type { Planned } from '../../../src/policy/notify/plan.ts'

export type RunOfRules = {
  readonly images: readonly ImageReport[]
  readonly told?: Told | null
  readonly at?: string
  readonly branch?: string | null
  readonly repository?: string | null
  readonly change?: string | null
  /** Whether people can be reached. */
  readonly reaches?: (planned: Planned) => boolean
}

export type RunTold = { readonly planned: readonly Planned[]; readonly told: Told }

/** One run: what is told, and what is kept of it. */
export function runRules(settings: NotifySettings, run: RunOfRules): RunTold {
  const { images, told = NOTHING_TOLD, at = '2026-11-21T12:00:00Z', reaches = () => true } = run
  const { branch = 'main', change = null } = run
  const { repository = 'octo-org/api' } = run
  const surroundings = { repository, branch: change === null ? branch : null, change, asOf: at }
  const cases = toCases({ settings, images, surroundings })
  const now = new Date(at)
  const planned = plan(cases, { told, spent: new Map() }, now)
  const delivered = planned.filter(reaches)
  return { planned, told: keepTold({ cases, delivered, told: told ?? NOTHING_TOLD, now }) }
}

/** `news chat acme/api 2`: kind, channel, image, and how much is new. */
export function wordsOf({ planned }: Pick<RunTold, 'planned'>): string[] {
  return planned
    .map(({ kind, of, fresh }) => `${kind} ${of.channel.name} ${of.subject.name} ${fresh.length}`)
    .sort()
}

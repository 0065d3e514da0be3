import type { NotifySettings } from '../../domain/notify.ts'
import type { ImageReport } from '../../domain/report.ts'
import { toCases } from '../../policy/notify/cases.ts'
import type { Case } from '../../policy/notify/cases.ts'
import { compose } from '../../policy/notify/compose.ts'
import { plan } from '../../policy/notify/plan.ts'
import type { Work } from './desk.ts'
import type { Office, OfficePorts } from './open-office.ts'
import { BUDGET_MS, sendAll } from './send-all.ts'

/** What is more than this is joined once the report is made. */
const MOST_AT_ONCE = 30

/** Tells what cannot wait of one image. What is resolved can. */
export async function tellAtOnce(work: Work, image: ImageReport): Promise<void> {
  const { desk, ports, settings } = work
  // Ends before the wait for it does, which begins later: what is not told by then is said to be untold.
  const signal = AbortSignal.any([ports.signal, AbortSignal.timeout(BUDGET_MS)])
  const office = await work.open()
  const immediate = { ...settings, rules: settings.rules.filter((rule) => rule.isImmediate) }
  const cases = casesOf(immediate, office, [image])
  const planned = plan(cases, { told: office.told, spent: desk.spent }, toWallTime(ports))
  const news = planned.filter(({ kind }) => kind === 'news')
  const room = Math.max(0, MOST_AT_ONCE - desk.sent)
  const envelopes = compose(news, 'at-once').slice(0, room)
  await sendAll({ ...work, office, envelopes, links: null, signal })
}

export function casesOf(
  settings: NotifySettings,
  { surroundings }: Office,
  images: readonly ImageReport[],
): readonly Case[] {
  return toCases({ settings, images, surroundings })
}

/** Quiet hours and intervals are about the wall, whatever day an input sets. */
export function toWallTime({ clock, now }: Pick<OfficePorts, 'clock' | 'now'>): Date {
  return (clock ?? now)()
}

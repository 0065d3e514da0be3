import type { Delivered } from '../../domain/code-host.ts'
import { toPlimsollError } from '../../domain/errors.ts'
import type { ImageReport, Notice } from '../../domain/report.ts'
import type { Case } from '../../policy/notify/cases.ts'
import { compose } from '../../policy/notify/compose.ts'
import { keepTold } from '../../policy/notify/keep-told.ts'
import { plan } from '../../policy/notify/plan.ts'
import type { Links } from '../deliver/deliver.ts'
import type { Desk, Work } from './desk.ts'
import { NOT_KEPT, toFailedNotice, toLimitedNotice } from './notices.ts'
import type { Office } from './open-office.ts'
import { BUDGET_MS, sendAll } from './send-all.ts'
import { casesOf, toWallTime } from './tell-at-once.ts'
import { within } from './within.ts'

const MOST_MESSAGES = 50

/** Waits for what was begun, tells everything else, and remembers what reached people. */
export async function tellRest(
  work: Work,
  images: readonly ImageReport[],
  links: Links,
): Promise<Delivered> {
  const { desk, ports } = work
  const signal = AbortSignal.any([ports.signal, AbortSignal.timeout(BUDGET_MS)])
  await waitForBegun(desk, signal)
  const office = await work.open()
  const cases = casesOf(work.settings, office, images)
  const planned = plan(cases, { told: office.told, spent: desk.spent }, toWallTime(ports))
  const all = compose(planned, 'together')
  const envelopes = all.slice(0, Math.max(0, MOST_MESSAGES - desk.sent))
  await sendAll({ ...work, office, envelopes, links, signal })
  await remember(work, office, cases)
  const notices = [
    ...toFailedNotice(desk.deliveries),
    ...toLimitedNotice(all.length - envelopes.length, MOST_MESSAGES),
    ...toKeptNotice(office, desk),
  ]
  return { deliveries: [...desk.deliveries], notices }
}

/** What did not come to an end by then did not come to people, as far as anybody knows. */
async function waitForBegun({ begun, deliveries }: Desk, signal: AbortSignal): Promise<void> {
  const ended = await within(Promise.allSettled(begun), signal, [])
  for (const one of ended) {
    if (one.status === 'fulfilled') continue
    const { message } = toPlimsollError(one.reason)
    deliveries.push({ to: 'notify', state: 'failed', detail: message })
  }
}

async function remember(work: Work, office: Office, cases: readonly Case[]): Promise<void> {
  const { told, messenger } = office
  if (told === null) return
  const now = toWallTime(work.ports)
  const kept = keepTold({ cases, delivered: work.desk.delivered, told, now })
  if (JSON.stringify(kept) !== JSON.stringify(told)) await messenger.remember(kept)
}

function toKeptNotice({ told, isFork }: Office, { deliveries }: Desk): readonly Notice[] {
  const isTold = deliveries.some(({ state }) => state === 'delivered')
  return told === null && !isFork && isTold ? [NOT_KEPT] : []
}

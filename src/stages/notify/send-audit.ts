import type { Delivered } from '../../domain/code-host.ts'
import type { Delivery } from '../../domain/report.ts'
import type { Work } from './desk.ts'
import { toAuditNotice } from './notices.ts'
import { BUDGET_MS, SIDE_BY_SIDE, TOO_LATE } from './send-all.ts'
import { sideBySide, within } from './within.ts'

/** The audit record as it is, to every webhook that the policy names for it. */
export async function sendAudit(work: Work, record: string): Promise<Delivered> {
  const { settings, ports } = work
  const channels = settings.channels.filter(({ name }) => settings.audit.includes(name))
  if (channels.length === 0) return { deliveries: [], notices: [] }
  const { messenger } = await work.open()
  const signal = AbortSignal.any([ports.signal, AbortSignal.timeout(BUDGET_MS)])
  const deliveries: Delivery[] = []
  const works = channels.map((channel) => async () => {
    const { state, detail } = await within(messenger.sendRecord(channel, record), signal, TOO_LATE)
    deliveries.push({ to: `audit:${channel.name}`, state, detail })
  })
  await sideBySide(works, SIDE_BY_SIDE)
  return { deliveries, notices: toAuditNotice(deliveries) }
}

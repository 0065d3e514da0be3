import type { SentMessage } from '../../domain/message.ts'
import type { Envelope } from '../../policy/notify/compose.ts'
import type { Links } from '../deliver/deliver.ts'
import type { Work } from './desk.ts'
import { toMessageLinks } from './links.ts'
import type { Office } from './open-office.ts'
import { toMessage } from './to-message.ts'
import { sideBySide, within } from './within.ts'

export const SIDE_BY_SIDE = 4

/** For all messages of a run after its report is made; each is bounded by its channel besides. */
export const BUDGET_MS = 60_000

export const TOO_LATE: SentMessage = {
  state: 'failed',
  detail: 'not sent within the 60 seconds that all messages of a run have',
}

export type Sending = Work & {
  readonly office: Office
  readonly envelopes: readonly Envelope[]
  /** Null: nothing was delivered yet. */
  readonly links: Links | null
  readonly signal: AbortSignal
}

/** Sends them side by side. What is begun is spent: whatever becomes of it, this run does not tell it again. */
export async function sendAll(sending: Sending): Promise<void> {
  const { desk, envelopes } = sending
  desk.sent += envelopes.length
  for (const { of, fresh } of envelopes.flatMap(({ parts }) => parts)) {
    desk.spent.set(of.toldKey, new Set([...(desk.spent.get(of.toldKey) ?? []), ...fresh]))
  }
  const works = envelopes.map((envelope) => () => sendOne(sending, envelope))
  await sideBySide(works, SIDE_BY_SIDE)
}

async function sendOne(sending: Sending, envelope: Envelope): Promise<void> {
  const { desk, signal } = sending
  const { of, kind } = envelope.parts[0]
  const sent = signal.aborted ? TOO_LATE : await within(carry(sending, envelope), signal, TOO_LATE)
  if (sent.state === 'delivered') desk.delivered.push(...envelope.parts)
  // Nobody waits to hear that there was no issue to close.
  if (kind === 'resolved' && sent.state === 'skipped') return
  const detail = `${of.rule.name}: ${sent.detail}`
  desk.deliveries.push({ to: `notify:${of.channel.name}`, state: sent.state, detail })
}

const FAULTY: SentMessage = {
  state: 'failed',
  detail: 'it could not be made or sent, which is a fault of Plimsoll itself',
}

/** A fault of ours in one message keeps no other from its way; what it says may hold anything. */
async function carry(sending: Sending, envelope: Envelope): Promise<SentMessage> {
  try {
    return await write(sending, envelope)
  } catch (thrown) {
    if (sending.ports.signal.aborted) throw thrown
    return FAULTY
  }
}

function write(sending: Sending, envelope: Envelope): Promise<SentMessage> {
  const { office, links: delivered, openness, random } = sending
  const isVerdictOnly = openness === 'sealed'
  const { messenger, runUrl, surroundings } = office
  const message = toMessage(envelope, {
    links: toMessageLinks({ runUrl, delivered, isVerdictOnly }),
    asOf: surroundings.asOf,
    isVerdictOnly,
    random,
  })
  return messenger.send(envelope.parts[0].of.channel, message)
}

import type { Openness } from '../domain/disclosure.ts'
import type { Message, SentMessage, Told } from '../domain/message.ts'
import type { Channel } from '../domain/notify.ts'

/** Carries messages to people. None of these refuses but for a cancelled run; each is bounded in time. */
export type Messenger = {
  /** Loads what these channels need, so that their first message leaves at once. Asks nobody. */
  warm(channels: readonly Channel[]): Promise<void>
  /** A message of one image alone for the channels that keep incidents or issues (`pagerduty`, `github-issue`). */
  send(channel: Channel, message: Message): Promise<SentMessage>
  /** A JSON document as it is, to a webhook. */
  sendRecord(channel: Channel, record: string): Promise<SentMessage>
  /** What earlier runs told; null: nothing is kept between runs here. */
  recall(): Promise<Told | null>
  remember(told: Told): Promise<void>
}

/** `openness`: what is shown or kept where others can look goes by it. */
/** `signal`: ends what is on its way, when the run is cancelled or waits no longer. */
export type OpenMessenger = (openness: Openness, signal: AbortSignal) => Promise<Messenger>

/** Text → the bytes of a file of age; `armored`: as text that a terminal can show. Throws `encryption-failed`. */
export type Encrypt = (text: string, form?: 'binary' | 'armored') => Promise<Uint8Array>

/** A log to which a run adds one line that hangs on the line before. Throws `report-unwritable`. */
export type AppendAudit = (path: string, record: string) => Promise<void>

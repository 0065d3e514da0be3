import type { Message, SentMessage } from '../../domain/message.ts'
import type { SmsChannel } from '../../domain/notify.ts'
import type { SendTools } from '../send-tools.ts'
import { toSmsLine } from './sms-line.ts'
import type { SmsLetter } from './twilio.ts'

/** One line to each number of a channel. Refuses only when the run is cancelled. */
export type SendSms = (message: Message, tools: SendTools) => Promise<SentMessage>

/** What sends by the provider of a channel, loaded: the client of Amazon's is large. */
export async function loadSms(channel: SmsChannel): Promise<SendSms> {
  const send = await loadProvider(channel)
  return (message, tools) => send({ line: toSmsLine(message), tools })
}

type SendLine = (letter: SmsLetter) => Promise<SentMessage>

async function loadProvider(channel: SmsChannel): Promise<SendLine> {
  const { provider } = channel
  return provider.kind === 'twilio'
    ? (await import('./twilio.ts')).sendByTwilio.bind(null, channel, provider)
    : (await import('./sns.ts')).sendBySns.bind(null, channel, provider)
}

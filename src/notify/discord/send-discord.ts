import type { Message, SentMessage } from '../../domain/message.ts'
import type { ChatChannel } from '../../domain/notify.ts'
import { sendChat } from '../send-chat.ts'
import type { SendTools } from '../send-tools.ts'
import { isPage, isSuccess } from '../sent.ts'
import { readNumber } from '../text/read-field.ts'
import { toDiscordBody } from './discord-body.ts'

/** By a webhook of Discord, which is asked to say whether the message is there. */
export function sendDiscord(
  channel: ChatChannel,
  message: Message,
  tools: SendTools,
): Promise<SentMessage> {
  const letter = {
    body: toDiscordBody(message),
    toUrl: addWait,
    isTaken: (status: number, body: string) => isSuccess(status) && !isPage(body),
    explain,
    readWait: (body: string) => readNumber(body, 'retry_after'),
  }
  return sendChat(channel, letter, tools)
}

/** Without it Discord takes a message before it looks at it. */
function addWait(address: string): string {
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  url.searchParams.set('wait', 'true')
  return url.href
}

function explain(body: string): string | null {
  const code = readNumber(body, 'code')
  const words = code === null ? undefined : WORDS[code]
  return words === undefined ? null : `${words} (${code})`
}

/** Codes of Discord's page on JSON error codes. */
const WORDS: Readonly<Record<number, string>> = {
  10003: 'there is no such channel',
  10015: 'the webhook was removed; make a new one',
  50006: 'Discord does not take an empty message',
  50013: 'the webhook may not post there',
  50027: 'the address of the webhook no longer holds; make a new one',
  50035: 'Discord does not take the form of this message',
  50109: 'Discord does not take the form of this message',
}

import type { Message, SentMessage } from '../../domain/message.ts'
import type { ChatChannel } from '../../domain/notify.ts'
import { sendChat } from '../send-chat.ts'
import type { SendTools } from '../send-tools.ts'
import { isPage } from '../sent.ts'
import { readField } from '../text/read-field.ts'
import { toTeamsBody } from './teams-body.ts'

/** By a webhook of Workflows (Power Automate), which takes a message with 202 and posts it afterwards. */
export function sendTeams(
  channel: ChatChannel,
  message: Message,
  tools: SendTools,
): Promise<SentMessage> {
  return sendChat(channel, { body: toTeamsBody(message), isTaken, explain }, tools)
}

function isTaken(status: number, body: string): boolean {
  return (status === 202 || status === 200) && !isPage(body)
}

function explain(body: string): string | null {
  const code = readField(body, 'error', 'code')
  if (typeof code !== 'string' || !Object.hasOwn(WORDS, code)) return null
  return `${code}: ${WORDS[code] ?? ''}`
}

/** What Workflows answers for a request that it does not take. */
const WORDS: Readonly<Record<string, string>> = {
  DirectApiAuthorizationRequired: 'the address is not whole, its signature (sig=) is missing',
  DirectApiInvalidAuthorizationScheme: 'the address is not whole, its signature (sig=) is missing',
  InvalidSignature: 'the signature in the address does not hold; copy the address again',
  TriggerInputSchemaMismatch:
    'the workflow waits for another form; make it from the template "Post to a channel when a webhook request is received"',
  WorkflowNotFound: 'the workflow was removed; make a new one',
  WorkflowTriggerIsNotEnabled: 'the workflow is turned off',
}

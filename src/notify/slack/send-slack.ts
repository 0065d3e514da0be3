import type { Message, SentMessage } from '../../domain/message.ts'
import type { ChatChannel } from '../../domain/notify.ts'
import { sendChat } from '../send-chat.ts'
import type { SendTools } from '../send-tools.ts'
import { toSlackBody } from './slack-body.ts'

/** By an incoming webhook of Slack, which answers `ok`, or one word that says why not. */
export function sendSlack(
  channel: ChatChannel,
  message: Message,
  tools: SendTools,
): Promise<SentMessage> {
  return sendChat(channel, { body: toSlackBody(message), isTaken, explain }, tools)
}

function isTaken(status: number, body: string): boolean {
  return status === 200 && body.trim() === 'ok'
}

function explain(body: string): string | null {
  const word = body.trim()
  return Object.hasOwn(WORDS, word) ? `${word}: ${WORDS[word] ?? ''}` : null
}

/** Errors of Slack's page on incoming webhooks. */
const WORDS: Readonly<Record<string, string>> = {
  action_prohibited: 'an administrator of the workspace does not let the webhook post',
  channel_is_archived: 'the channel is archived',
  channel_not_found: 'there is no such channel',
  invalid_blocks: 'Slack does not take the form of this message',
  invalid_payload: 'Slack does not take the form of this message',
  invalid_token: 'the address of the webhook no longer holds; make a new one',
  no_active_hooks: 'the webhook is turned off',
  no_service: 'the webhook was removed or is turned off; make a new one',
  no_service_id: 'the address of the webhook is not whole',
  no_team: 'there is no such workspace',
  no_text: 'Slack does not take the form of this message',
  posting_to_general_channel_denied: 'the webhook may not post to the general channel',
  rate_limited: 'it takes no more messages for now',
  team_disabled: 'the workspace is turned off',
  too_many_attachments: 'Slack does not take the form of this message',
  user_not_found: 'there is no such person',
}

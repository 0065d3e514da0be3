import type { SentMessage } from '../domain/message.ts'
import type { ChatChannel } from '../domain/notify.ts'
import { findSecret } from './find-secret.ts'
import type { SendTools } from './send-tools.ts'
import { toSent } from './sent.ts'
import type { Judging } from './sent.ts'
import type { PostRequest } from './transport/post-types.ts'

export type ChatLetter = Judging &
  Pick<PostRequest, 'body' | 'readWait'> & {
    /** What is added to the secret address; left out: it is taken as it is. */
    readonly toUrl?: (address: string) => string
  }

/** Sends JSON to an address that is a secret. */
export async function sendChat(
  channel: ChatChannel,
  letter: ChatLetter,
  tools: SendTools,
): Promise<SentMessage> {
  const address = findSecret(tools, channel.url)
  if (address.kind === 'missing') return address.sent
  const { body, readWait, toUrl } = letter
  const answer = await tools.post({
    label: channel.name,
    url: toUrl === undefined ? address.value : toUrl(address.value),
    headers: { 'content-type': 'application/json' },
    body,
    allowsPrivate: channel.allowsPrivate,
    // None of these services knows a message by an id.
    retry: 'unless-silent',
    ...(readWait === undefined ? {} : { readWait }),
  })
  return toSent(answer, letter)
}

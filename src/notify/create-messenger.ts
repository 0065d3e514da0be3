import type { SentMessage } from '../domain/message.ts'
import type { Channel } from '../domain/notify.ts'
import type { Messenger } from '../ports.ts'
import { loadSender } from './load-sender.ts'
import type { SenderTools } from './load-sender.ts'
import { missing } from './find-secret.ts'
import { findMissingSecret } from './missing-secret.ts'
import { failed, skipped } from './sent.ts'
import type { SendTools } from './send-tools.ts'
import { createPost } from './transport/create-post.ts'
import type { PostOptions } from './transport/create-post.ts'
import type { ToldStore } from './told/create-told-store.ts'

export type MessengerOptions = PostOptions &
  Pick<SenderTools, 'authorities' | 'keepIssue'> & {
    readonly env: Readonly<Record<string, string | undefined>>
    /** Null: nothing is kept between runs. */
    readonly state: ToldStore | null
    /** Why secrets are not there where nobody can help it, as a clause: a change from a fork. Null: they should be. */
    readonly withheld: string | null
  }

/** Sends messages by every channel; what a channel needs is loaded when it is used, or warmed. */
export function createMessenger(options: MessengerOptions): Messenger {
  const { state } = options
  const tools = toTools(options)
  return {
    warm: async (channels) => {
      // What cannot be loaded is told by whoever sends.
      await Promise.allSettled(channels.map(loadSender))
    },
    send: (channel, message) =>
      attempt(channel, options, async () => (await loadSender(channel))(message, tools)),
    sendRecord: (channel, record) =>
      attempt(channel, options, async () => {
        if (channel.kind !== 'webhook') return skipped('only a webhook takes records')
        const { sendWebhookRecord } = await import('./webhook/send-webhook.ts')
        return sendWebhookRecord(channel, record, tools)
      }),
    recall: async () => (state === null ? null : state.recall()),
    remember: async (told) => state?.remember(told),
  }
}

function toTools(options: MessengerOptions): SenderTools {
  return { ...options, secretOf: createSecretOf(options), post: createPost(options) }
}

function createSecretOf({ env }: MessengerOptions): SendTools['secretOf'] {
  return (name) => {
    const value = env[name]?.trim() ?? ''
    return value === '' ? null : value
  }
}

/** Whatever goes wrong is told without what was thrown, which may hold an address; only a cancelled run ends here. */
async function attempt(
  channel: Channel,
  options: MessengerOptions,
  work: () => Promise<SentMessage>,
): Promise<SentMessage> {
  const name = findMissingSecret(channel, { secretOf: createSecretOf(options) })
  if (name !== null) return withoutSecret(name, options)
  try {
    return await work()
  } catch (thrown) {
    options.signal.throwIfAborted()
    const kind = thrown instanceof Error ? thrown.name : typeof thrown
    return failed(`it could not be sent (${kind}); please report this with the log of the run`)
  }
}

function withoutSecret(name: string, { withheld }: MessengerOptions): SentMessage {
  if (withheld === null) return missing(name)
  return skipped(`the environment variable ${name} is not set: ${withheld}`)
}

import { createHash } from 'node:crypto'
import type { Message, SentMessage } from '../../domain/message.ts'
import type { WebhookChannel } from '../../domain/notify.ts'
import { findSecret } from '../find-secret.ts'
import type { Secret } from '../find-secret.ts'
import type { SendTools } from '../send-tools.ts'
import { failed, isSuccess, toSent } from '../sent.ts'
import type { PostRequest } from '../transport/post-types.ts'
import { parseWebhookSecret, signWebhook } from './sign.ts'
import { toWebhookBody } from './webhook-body.ts'

/** A message as JSON, signed to Standard Webhooks where the channel has a secret. */
export function sendWebhook(
  channel: WebhookChannel,
  message: Message,
  tools: SendTools,
): Promise<SentMessage> {
  return send(channel, { id: message.id, body: toWebhookBody(message) }, tools)
}

/** A record with all that a run decided; larger ones are no records of ours. */
const MOST_RECORD_BYTES = 4 * 1024 * 1024

/**
 * A JSON document byte by byte as it is, so that its hash holds at the other end, signed as messages are. Its id follows
 * from its content: the same record twice is one.
 */
export function sendWebhookRecord(
  channel: WebhookChannel,
  record: string,
  tools: SendTools,
): Promise<SentMessage> {
  if (Buffer.byteLength(record) > MOST_RECORD_BYTES) {
    return Promise.resolve(failed('the record is larger than 4 MB'))
  }
  const id = `rec_${createHash('sha256').update(record).digest('hex')}`
  return send(channel, { id, body: record }, tools)
}

type Letter = { readonly id: string; readonly body: string }

async function send(
  channel: WebhookChannel,
  letter: Letter,
  tools: SendTools,
): Promise<SentMessage> {
  const { name, allowsPrivate } = channel
  const url = findUrl(channel, tools)
  if (url.kind === 'missing') return url.sent
  const signed = toHeaders(channel, letter, tools)
  if (signed.kind === 'missing') return signed.sent
  const headers = { 'content-type': 'application/json', ...signed.headers }
  const request = { label: name, url: url.value, headers, body: letter.body, allowsPrivate }
  return toSent(await tools.post(request), { isTaken: isSuccess, ...toHost(channel) })
}

function findUrl({ url }: WebhookChannel, tools: SendTools): Secret {
  return 'text' in url ? { kind: 'found', value: url.text } : findSecret(tools, url.env)
}

/** An address of the policy is no secret, though its path may hold one. */
function toHost({ url }: WebhookChannel): { readonly host?: string } {
  return 'text' in url && URL.canParse(url.text) ? { host: new URL(url.text).host } : {}
}

type Headers =
  | { readonly kind: 'signed'; readonly headers: PostRequest['headers'] }
  | Extract<Secret, { kind: 'missing' }>

function toHeaders({ secret }: WebhookChannel, { id, body }: Letter, tools: SendTools): Headers {
  const timestamp = Math.floor(tools.now().getTime() / 1000)
  const plain = { 'webhook-id': id, 'webhook-timestamp': String(timestamp) }
  if (secret === null) return { kind: 'signed', headers: plain }
  const found = findSecret(tools, secret)
  if (found.kind === 'missing') return found
  const key = parseWebhookSecret(found.value)
  if (key === null) return { kind: 'missing', sent: failed(badSecret(secret)) }
  const signature = signWebhook({ id, timestamp, body }, key)
  return { kind: 'signed', headers: { ...plain, 'webhook-signature': signature } }
}

function badSecret(name: string): string {
  return `the environment variable ${name} holds no secret of Standard Webhooks, which is whsec_ and the base64 of 24 to 64 bytes`
}

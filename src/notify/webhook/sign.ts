import { createHmac } from 'node:crypto'

/** What is signed: Standard Webhooks, `id.timestamp.body`. */
export type Signable = {
  readonly id: string
  readonly timestamp: number
  readonly body: string
}

const LEAST_BYTES = 24
const MOST_BYTES = 64

/** The key in `whsec_` and base64, of 24 to 64 bytes; null for what is none. */
export function parseWebhookSecret(text: string): Buffer | null {
  const [, encoded = ''] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? []
  const key = Buffer.from(encoded, 'base64')
  return key.length < LEAST_BYTES || key.length > MOST_BYTES ? null : key
}

/** `v1,` and the base64 of HMAC-SHA256, as Standard Webhooks has it. */
export function signWebhook({ id, timestamp, body }: Signable, key: Buffer): string {
  const mac = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  return `v1,${mac}`
}

import type { Message, SentMessage } from '../../domain/message.ts'
import type { PagerDutyChannel } from '../../domain/notify.ts'
import { findSecret } from '../find-secret.ts'
import type { SendTools } from '../send-tools.ts'
import { failed, toSent } from '../sent.ts'
import { readField } from '../text/read-field.ts'
import { toPagerDutyBody, toPagerDutyEnd } from './pagerduty-body.ts'

const PAGERDUTY_URL = 'https://events.pagerduty.com/v2/enqueue'

/**
 * Opens an incident, or ends it. A test does both, so that nothing of it stays open.
 */
export async function sendPagerDuty(
  channel: PagerDutyChannel,
  message: Message,
  tools: SendTools,
): Promise<SentMessage> {
  const key = findSecret(tools, channel.routingKey)
  if (key.kind === 'missing') return key.sent
  if (!/^[A-Za-z0-9]{32}$/.test(key.value)) return failed(badKey(channel.routingKey))
  const sent = await enqueue(channel, toPagerDutyBody(message, key.value), tools)
  if (message.kind !== 'test' || sent.state !== 'delivered') return sent
  const ended = await enqueue(channel, toPagerDutyEnd(message, key.value), tools)
  const what = ended.state === 'delivered' ? 'was resolved again' : 'is still open'
  return { ...sent, detail: `${sent.detail}; the incident of the test ${what}` }
}

async function enqueue(
  channel: PagerDutyChannel,
  body: string,
  tools: SendTools,
): Promise<SentMessage> {
  const { name: label, allowsPrivate } = channel
  const url = channel.url ?? PAGERDUTY_URL
  const headers = { 'content-type': 'application/json' }
  const answer = await tools.post({ label, url, headers, body, allowsPrivate })
  const host = URL.canParse(url) ? { host: new URL(url).host } : {}
  return toSent(answer, { isTaken, explain, ...host })
}

function isTaken(status: number, body: string): boolean {
  return status === 202 && readField(body, 'status') === 'success'
}

function explain(body: string, status: number): string | null {
  if (status !== 400) return null
  const errors = readField(body, 'errors')
  const isKey = Array.isArray(errors) && errors.some((one) => String(one).includes('routing_key'))
  return isKey
    ? 'the routing key does not hold there; take that of an integration of the kind Events API v2'
    : 'PagerDuty does not take the form of this event'
}

function badKey(name: string): string {
  return `the environment variable ${name} holds no routing key of PagerDuty, which has 32 letters and digits`
}

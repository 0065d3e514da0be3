import { isObject, isText, parseObject, startService } from './service.ts'
import type { Certificate } from '../certificates.ts'
import type { Received, Reply, Service } from './service.ts'

export const ROUTING_KEY = 'R0123456789ABCDEF0123456789ABCDE'

const MOST_BYTES = 512 * 1024

const SEVERITIES: readonly unknown[] = ['critical', 'error', 'warning', 'info']

/** PagerDuty's Events API v2: 202 with JSON, or 400 with what is wrong. */
export function startPagerDuty(certificate?: Certificate): Promise<Service> {
  return startService(answerPagerDuty, certificate)
}

function answerPagerDuty({ path, body }: Received): Reply {
  if (path !== '/v2/enqueue') return { status: 404 }
  if (Buffer.byteLength(body) > MOST_BYTES) return { status: 413 }
  const event = parseObject(body)
  const errors = event === null ? ['Invalid JSON'] : findErrors(event)
  const told =
    errors.length === 0
      ? { status: 'success', message: 'Event processed', dedup_key: event?.['dedup_key'] }
      : { status: 'invalid event', message: 'Event object is invalid', errors }
  const status = errors.length === 0 ? 202 : 400
  return { status, body: JSON.stringify(told), headers: { 'content-type': 'application/json' } }
}

function findErrors(event: Readonly<Record<string, unknown>>): string[] {
  const { routing_key: key, event_action: action, dedup_key: dedup, payload, links } = event
  const isEnd = action === 'resolve' || action === 'acknowledge'
  return [
    ...(key === ROUTING_KEY ? [] : ["'routing_key' is invalid"]),
    ...(action === 'trigger' || isEnd ? [] : ["'event_action' is invalid"]),
    ...(isText(dedup, 255) ? [] : ["Length of 'dedup_key' is incorrect"]),
    ...(isEnd || isPayload(payload) ? [] : ["'payload' is invalid"]),
    ...(links === undefined || areLinks(links) ? [] : ["'links' is invalid"]),
  ]
}

function isPayload(payload: unknown): boolean {
  if (!isObject(payload)) return false
  const { summary, source, severity, timestamp, component, group } = payload
  const isTimed =
    timestamp === undefined || (isText(timestamp, 40) && !Number.isNaN(Date.parse(timestamp)))
  const others = [component, group, payload['class']]
  return (
    isText(summary, 1024) &&
    isText(source, 1024) &&
    SEVERITIES.includes(severity) &&
    isTimed &&
    others.every((one) => one === undefined || typeof one === 'string') &&
    isObject(payload['custom_details'])
  )
}

function areLinks(links: unknown): boolean {
  return Array.isArray(links) && links.every((one) => isObject(one) && isText(one['href'], 2048))
}

import type { PagerDutyChannel } from '../../../domain/notify.ts'
import type { Reading } from '../shape.ts'
import { readFlag } from '../values.ts'
import { readChannelFields } from './channel-fields.ts'
import { readAddress, readVariable } from './channel-values.ts'

/** A service of PagerDuty by the variable of its routing key. */
export function readPagerDuty(name: string, reading: Reading): PagerDutyChannel | null {
  const fields = readChannelFields(reading, {
    known: ['type', 'routing_key_env', 'url', 'allow_private'],
    required: ['routing_key_env'],
  })
  const routingKey = readVariable(fields?.get('routing_key_env'))
  const url = readAddress(fields?.get('url'))
  const allowsPrivate = readFlag(fields?.get('allow_private')) ?? false
  return routingKey === null ? null : { kind: 'pagerduty', name, routingKey, url, allowsPrivate }
}

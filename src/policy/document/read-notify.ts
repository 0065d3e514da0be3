import type { Channel, NotifySettings } from '../../domain/notify.ts'
import { readChannels } from './notify/read-channels.ts'
import { readRules } from './notify/read-rules.ts'
import { describeNode, readFields, readOneOrMore, refuse } from './shape.ts'
import type { Reading } from './shape.ts'
import { readText } from './values.ts'
import { findNearestKey } from './nearest-key.ts'

export const NOTIFY_KEYS = ['channels', 'rules', 'audit'] as const

/**
 * The `notify` section: channels, the rules that send to them, and who gets the audit record. Whole in itself: what it
 * names stands in it. Null where it is not there.
 */
export function readNotify(reading: Reading | undefined): NotifySettings | null {
  const fields = readFields(reading, { known: NOTIFY_KEYS })
  if (fields === null) return null
  const channels = readChannels(fields.get('channels'))
  const toChannel = (one: Reading): string | null => readChannelName(one, channels.names)
  return {
    channels: channels.read,
    rules: readRules(fields.get('rules'), toChannel),
    audit: readAudit(fields.get('audit'), { toChannel, channels: channels.read }),
  }
}

/** A channel with a fault of its own is there all the same: one mistake is told once. */
function readChannelName(reading: Reading, names: readonly string[]): string | null {
  const name = readText(reading)
  if (name === null || names.includes(name)) return name
  const nearest = findNearestKey(name, names)
  const question = nearest === null ? '' : `; did you mean ${nearest}?`
  refuse(reading, `names no channel of this file: ${describeNode(reading.node)}${question}`)
  return null
}

type Known = {
  readonly toChannel: (reading: Reading) => string | null
  readonly channels: readonly Channel[]
}

function readAudit(
  reading: Reading | undefined,
  { toChannel, channels }: Known,
): readonly string[] {
  const names = (readOneOrMore(reading) ?? []).map((one) => {
    const name = toChannel(one)
    const channel = channels.find((each) => each.name === name)
    if (channel === undefined || channel.kind === 'webhook') return name
    refuse(one, `is a channel of type ${channel.kind}: a record goes to a webhook only`)
    return null
  })
  return [...new Set(names.filter((name) => name !== null))]
}

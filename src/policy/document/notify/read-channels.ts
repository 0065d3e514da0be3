import { CHANNEL_KINDS } from '../../../domain/notify.ts'
import type { Channel, ChannelKind } from '../../../domain/notify.ts'
import { readEntries, refuse } from '../shape.ts'
import type { Entry, Reading } from '../shape.ts'
import { readWord } from '../values.ts'
import { NAME_HINT, isName } from './names.ts'
import { readChat } from './read-chat.ts'
import { readEmail } from './read-email.ts'
import { readIssue } from './read-issue.ts'
import { readPagerDuty } from './read-pagerduty.ts'
import { readSms } from './read-sms.ts'
import { readWebhook } from './read-webhook.ts'

const MAX_CHANNELS = 50

export type ReadChannels = {
  readonly read: readonly Channel[]
  /** Of all channels, those with faults among them. */
  readonly names: readonly string[]
}

/** The map of channels, by names of the user's own. */
export function readChannels(reading: Reading | undefined): ReadChannels {
  const entries = readEntries(reading) ?? []
  if (reading !== undefined && entries.length > MAX_CHANNELS) {
    refuse(reading, `has ${entries.length} channels: allowed are ${MAX_CHANNELS}`)
  }
  const few = entries.slice(0, MAX_CHANNELS)
  return {
    read: few.map(readChannel).filter((channel) => channel !== null),
    names: few.map(({ key }) => key),
  }
}

type ReadChannel = (name: string, reading: Reading) => Channel | null

const READERS: Readonly<Record<ChannelKind, ReadChannel>> = {
  webhook: readWebhook,
  slack: (name, reading) => readChat({ name, kind: 'slack' }, reading),
  teams: (name, reading) => readChat({ name, kind: 'teams' }, reading),
  discord: (name, reading) => readChat({ name, kind: 'discord' }, reading),
  email: readEmail,
  sms: readSms,
  pagerduty: readPagerDuty,
  'github-issue': readIssue,
}

function readChannel(entry: Entry): Channel | null {
  const { key, keyAt, faults, name } = entry
  if (!isName(key)) faults.add(keyAt, `${name} is no name of a channel: ${NAME_HINT}`)
  const kind = readKind(entry)
  const channel = kind === null ? null : READERS[kind](key, entry)
  return isName(key) ? channel : null
}

/** Before anything else: which keys are known hangs on it. */
function readKind(entry: Entry): ChannelKind | null {
  if (entry.node.kind !== 'map') {
    refuse(entry, `has to be a map with a type: one of ${CHANNEL_KINDS.join(', ')}`)
    return null
  }
  const type = entry.node.entries.find(({ key }) => key === 'type')
  if (type === undefined) {
    refuse(entry, `lacks type: one of ${CHANNEL_KINDS.join(', ')}`)
    return null
  }
  return readWord({ ...entry, node: type.value, name: `${entry.name}.type` }, CHANNEL_KINDS)
}

import type { SmsChannel } from '../../../domain/notify.ts'
import { refuse } from '../shape.ts'
import type { Reading } from '../shape.ts'
import { readFlag, readWord } from '../values.ts'
import { readChannelFields } from './channel-fields.ts'
import { readAddress, readForm, readSomeForms, readVariable } from './channel-values.ts'

export const SMS_PROVIDERS = ['twilio', 'sns'] as const

const COMMON = ['type', 'provider', 'to', 'url', 'allow_private']
const TWILIO = ['account_env', 'token_env', 'from']
/** Each number is a message that somebody pays for. */
const MAX_NUMBERS = 10

/** Short messages by one of two services, whose keys differ. */
export function readSms(name: string, reading: Reading): SmsChannel | null {
  const kind = readProviderKind(reading)
  if (kind === null) return null
  const keys = kind === 'twilio' ? TWILIO : ['region']
  const fields = readChannelFields(reading, {
    known: [...COMMON, ...keys],
    required: ['to', ...keys],
  })
  const to = readSomeForms(fields?.get('to'), { form: 'phone', most: MAX_NUMBERS })
  const allowsPrivate = readFlag(fields?.get('allow_private')) ?? false
  const url = readAddress(fields?.get('url'))
  const provider = kind === 'twilio' ? readTwilio(fields, url) : readSns(fields, url)
  if (provider === null || to.length === 0) return null
  return { kind: 'sms', name, to, provider, allowsPrivate }
}

type Provider = SmsChannel['provider']
type ReadFields = ReturnType<typeof readChannelFields>

function readProviderKind(reading: Reading): (typeof SMS_PROVIDERS)[number] | null {
  const { node } = reading
  const found = node.kind === 'map' ? node.entries.find(({ key }) => key === 'provider') : undefined
  if (found !== undefined) {
    const provider = { ...reading, node: found.value, name: `${reading.name}.provider` }
    return readWord(provider, SMS_PROVIDERS)
  }
  refuse(reading, `lacks provider: one of ${SMS_PROVIDERS.join(', ')}`)
  return null
}

function readTwilio(fields: ReadFields, url: string | null): Provider | null {
  const account = readVariable(fields?.get('account_env'))
  const token = readVariable(fields?.get('token_env'))
  const from = readForm(fields?.get('from'), 'sender')
  if (account === null || token === null || from === null) return null
  return { kind: 'twilio', account, token, from, url }
}

function readSns(fields: ReadFields, url: string | null): Provider | null {
  const region = readForm(fields?.get('region'), 'region')
  return region === null ? null : { kind: 'sns', region, url }
}

import type { WebhookChannel } from '../../../domain/notify.ts'
import { refuse } from '../shape.ts'
import type { Fields, Reading } from '../shape.ts'
import { readFlag } from '../values.ts'
import { readChannelFields } from './channel-fields.ts'
import { readAddress, readVariable } from './channel-values.ts'

/** A webhook: an address, or the variable of one, and the variable of the secret that signs. */
export function readWebhook(name: string, reading: Reading): WebhookChannel | null {
  const known = ['type', 'url', 'url_env', 'secret_env', 'allow_private']
  const fields = readChannelFields(reading, { known })
  if (fields === null) return null
  const url = readUrl(reading, fields)
  const secret = readVariable(fields.get('secret_env'))
  const allowsPrivate = readFlag(fields.get('allow_private')) ?? false
  return url === null ? null : { kind: 'webhook', name, url, secret, allowsPrivate }
}

function readUrl(reading: Reading, fields: Fields): WebhookChannel['url'] | null {
  const [plain, secret] = [fields.get('url'), fields.get('url_env')]
  if (plain === undefined && secret === undefined) refuse(reading, 'lacks url or url_env')
  if (plain !== undefined && secret !== undefined) refuse(secret, 'stands beside url: one of them')
  const text = readAddress(plain)
  const env = readVariable(secret)
  if (env !== null) return { env }
  return text === null ? null : { text }
}

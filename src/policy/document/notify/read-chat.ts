import type { ChatChannel } from '../../../domain/notify.ts'
import type { Reading } from '../shape.ts'
import { readFlag } from '../values.ts'
import { readChannelFields } from './channel-fields.ts'
import { readVariable } from './channel-values.ts'

/** Slack, Teams and Discord: who has the address can write there, so that only its variable stands here. */
export function readChat(
  named: Pick<ChatChannel, 'name' | 'kind'>,
  reading: Reading,
): ChatChannel | null {
  const fields = readChannelFields(reading, {
    known: ['type', 'url_env', 'allow_private'],
    required: ['url_env'],
  })
  const url = readVariable(fields?.get('url_env'))
  const allowsPrivate = readFlag(fields?.get('allow_private')) ?? false
  return url === null ? null : { ...named, url, allowsPrivate }
}

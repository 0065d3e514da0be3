import { isObject, isText, parseObject, startService } from './service.ts'
import type { Certificate } from '../certificates.ts'
import type { Received, Reply, Service } from './service.ts'

export const DISCORD_PATH = '/api/webhooks/123456789012345678/token-of-a-webhook'

/** Discord's webhooks: with `wait` the message as it was made, without it nothing; errors as JSON with a code. */
export function startDiscord(certificate?: Certificate): Promise<Service> {
  return startService(answerDiscord, certificate)
}

function answerDiscord({ path, body, headers }: Received): Reply {
  const url = new URL(path, 'https://discord.test')
  if (url.pathname !== DISCORD_PATH) return refuse(404, 10015, 'Unknown Webhook')
  const payload = parseObject(body)
  if (headers['content-type'] !== 'application/json' || payload === null) {
    return refuse(400, 50109, 'The request body contains invalid JSON.')
  }
  if (payload['content'] === undefined && payload['embeds'] === undefined) {
    return refuse(400, 50006, 'Cannot send an empty message')
  }
  if (!isMessage(payload)) return refuse(400, 50035, 'Invalid Form Body')
  return url.searchParams.get('wait') === 'true'
    ? { status: 200, body: '{"id":"1","type":0}', headers: { 'content-type': 'application/json' } }
    : { status: 204 }
}

function refuse(status: number, code: number, message: string): Reply {
  return { status, body: JSON.stringify({ message, code }) }
}

type Fields = Readonly<Record<string, unknown>>

function isMessage({ content, embeds = [], allowed_mentions: mentions }: Fields): boolean {
  if (content !== undefined && (typeof content !== 'string' || content.length > 2000)) return false
  if (mentions !== undefined && !isObject(mentions)) return false
  if (!Array.isArray(embeds) || embeds.length > 10 || !embeds.every(isEmbed)) return false
  return embeds.reduce((sum: number, embed: Fields) => sum + lengthOf(embed), 0) <= 6000
}

function isEmbed(embed: unknown): boolean {
  if (!isObject(embed)) return false
  const { title, description, fields = [], color } = embed
  if (title !== undefined && !isText(title, 256)) return false
  if (description !== undefined && (typeof description !== 'string' || description.length > 4096))
    return false
  if (color !== undefined && !(Number.isInteger(color) && (color as number) <= 0xffffff))
    return false
  return Array.isArray(fields) && fields.length <= 25 && fields.every(isField)
}

function isField(field: unknown): boolean {
  return isObject(field) && isText(field['name'], 256) && isText(field['value'], 1024)
}

function lengthOf({ title, description, fields = [] }: Fields): number {
  const own = [title, description].filter((one) => typeof one === 'string')
  const inner = (fields as Fields[]).flatMap(({ name, value }) => [name as string, value as string])
  return [...own, ...inner].reduce((sum, one) => sum + one.length, 0)
}

import { AdaptiveCard, SerializationContext, Versions } from 'adaptivecards'
import { isObject, parseObject, startService } from './service.ts'
import type { Certificate } from '../certificates.ts'
import type { Received, Reply, Service } from './service.ts'

export const TEAMS_PATH =
  '/workflows/0123456789abcdef/triggers/manual/paths/invoke?api-version=2016-06-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=c2lnbmF0dXJl'

const MOST_BYTES = 28 * 1024

/**
 * A webhook of Workflows: 202 for what it takes, errors as JSON with a code. It posts afterwards, so that what is no card
 * or too large would only be missing; here it is refused at once.
 */
export function startTeams(certificate?: Certificate): Promise<Service> {
  return startService(answerTeams, certificate)
}

function answerTeams({ path, headers, body }: Received): Reply {
  const url = new URL(path, 'https://teams.test')
  if (!TEAMS_PATH.startsWith(url.pathname)) return refuse(404, 'WorkflowNotFound')
  if (!url.searchParams.has('sig')) return refuse(401, 'DirectApiAuthorizationRequired')
  const payload = parseObject(body)
  if (headers['content-type'] !== 'application/json' || payload === null) {
    return refuse(400, 'TriggerInputSchemaMismatch')
  }
  if (Buffer.byteLength(body) > MOST_BYTES) return refuse(413, 'RequestEntityTooLarge')
  const faults = findCardFaults(payload)
  return faults.length === 0 ? { status: 202 } : refuse(400, 'TriggerInputSchemaMismatch')
}

function refuse(status: number, code: string): Reply {
  return { status, body: JSON.stringify({ error: { code, message: 'A sentence of theirs.' } }) }
}

/** What keeps an envelope from being a message with one Adaptive Card of version 1.4; the words are for the reader of a failed test. */
export function findCardFaults(payload: Readonly<Record<string, unknown>>): string[] {
  const { type, attachments } = payload
  if (type !== 'message' || !Array.isArray(attachments) || attachments.length !== 1) {
    return ['it is no message with one attachment']
  }
  const [attachment] = attachments as unknown[]
  const isCard =
    isObject(attachment) && attachment['contentType'] === 'application/vnd.microsoft.card.adaptive'
  if (!isCard) return ['the attachment is no card']
  return [...findParserFaults(attachment['content']), ...findOwnFaults(attachment['content'])]
}

function findParserFaults(content: unknown): string[] {
  const context = new SerializationContext(Versions.v1_4)
  new AdaptiveCard().parse(content, context)
  const faults: string[] = []
  for (let index = 0; index < context.eventCount; index += 1) {
    faults.push(context.getEventAt(index).message)
  }
  return faults
}

/** What Teams wants besides: the parser passes over names that it does not know. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  AdaptiveCard: ['type', '$schema', 'version', 'fallbackText', 'msteams', 'body', 'actions'],
  RichTextBlock: ['type', 'inlines', 'spacing', 'separator'],
  TextRun: ['type', 'text', 'weight', 'size', 'color', 'isSubtle'],
  Container: ['type', 'items', 'separator', 'spacing', 'style'],
  'Action.OpenUrl': ['type', 'title', 'url'],
}

function findOwnFaults(element: unknown): string[] {
  if (!isObject(element)) return ['an element is no object']
  const { type } = element
  const known = typeof type === 'string' ? KNOWN[type] : undefined
  if (known === undefined) return [`${String(type)} is not known`]
  const strange = Object.keys(element).filter((name) => !known.includes(name))
  const inner = ['body', 'items', 'inlines', 'actions'].flatMap(
    (name) => (element[name] ?? []) as unknown[],
  )
  const isEmpty = type === 'TextRun' && element['text'] === ''
  return [
    ...strange.map((name) => `${String(type)} has no ${name}`),
    ...(isEmpty ? ['a run is empty'] : []),
    ...inner.flatMap(findOwnFaults),
  ]
}

import { isObject, isText, parseObject, startService } from './service.ts'
import type { Certificate } from '../certificates.ts'
import type { Received, Reply, Service } from './service.ts'

export const SLACK_PATH = '/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX'

/** Slack's incoming webhooks: plain words as answers, every limit of its blocks, and the one that no page tells. */
export function startSlack(certificate?: Certificate): Promise<Service> {
  return startService(answerSlack, certificate)
}

function answerSlack({ path, headers, body }: Received): Reply {
  if (path !== SLACK_PATH) return { status: 404, body: 'no_service' }
  const payload = parseObject(body)
  if (headers['content-type'] !== 'application/json' || payload === null) {
    return { status: 400, body: 'invalid_payload' }
  }
  if (!isText(payload['text'], 40_000)) return { status: 400, body: 'no_text' }
  const { blocks } = payload
  if (blocks !== undefined && !areBlocks(blocks)) return { status: 400, body: 'invalid_blocks' }
  return { status: 200, body: 'ok' }
}

function areBlocks(blocks: unknown): boolean {
  if (!Array.isArray(blocks) || blocks.length === 0 || blocks.length > 50) return false
  return JSON.stringify(blocks).length <= 13_200 && blocks.every(isBlock)
}

function isBlock(block: unknown): boolean {
  if (!isObject(block)) return false
  const { type, text, elements } = block
  if (type === 'header')
    return isObject(text) && text['type'] === 'plain_text' && isTextObject(text, 150)
  if (type === 'section') return isTextObject(text, 3000)
  if (type !== 'context' || !Array.isArray(elements)) return false
  return (
    elements.length > 0 && elements.length <= 10 && elements.every((one) => isTextObject(one, 2000))
  )
}

function isTextObject(object: unknown, most: number): boolean {
  if (!isObject(object)) return false
  const { type, text, emoji, verbatim } = object
  if (type === 'plain_text') return isText(text, most) && verbatim === undefined
  return type === 'mrkdwn' && isText(text, most) && emoji === undefined
}

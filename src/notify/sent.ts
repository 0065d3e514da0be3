import type { SentMessage } from '../domain/message.ts'
import type { PostAnswer } from './transport/post-types.ts'

/** How a service says that it took a message, and what its words for an error mean. */
export type Judging = {
  readonly isTaken: (status: number, body: string) => boolean
  /** A clause in our words for an answer that is foreign; null: its status has to do. */
  readonly explain?: (body: string, status: number) => string | null
  /** The host, where the address is no secret. */
  readonly host?: string
}

/** What became of a message, in one line without anything of the answer or the address. */
export function toSent(answer: PostAnswer, judging: Judging): SentMessage {
  const tries = answer.tries === 1 ? '' : `, after ${answer.tries} tries`
  const at = judging.host === undefined ? '' : `${judging.host}: `
  if (answer.kind === 'failed') {
    return { state: 'failed', detail: `${at}${answer.reason}${tries}` }
  }
  const { status, body } = answer
  if (judging.isTaken(status, body)) {
    return { state: 'delivered', detail: `${at}answered ${status}${tries}` }
  }
  const why = judging.explain?.(body, status) ?? explainStatus(status)
  return { state: 'failed', detail: `${at}answered ${status}${tries}: ${why}` }
}

export function failed(detail: string): SentMessage {
  return { state: 'failed', detail }
}

export function skipped(detail: string): SentMessage {
  return { state: 'skipped', detail }
}

export function isSuccess(status: number): boolean {
  return status >= 200 && status < 300
}

/** A login page or a proxy answers 200 as well. */
export function isPage(body: string): boolean {
  return /^\s*<(?:!doctype|html|head|body|\?xml)/i.test(body.slice(0, 1000))
}

function explainStatus(status: number): string {
  if (isSuccess(status)) return 'that is not what the service answers, but maybe a proxy or a login'
  return STATUS_WORDS[status] ?? (status >= 500 ? 'it is out of order' : 'it does not take it')
}

const STATUS_WORDS: Readonly<Record<number, string>> = {
  400: 'it does not take this message',
  401: 'the secret of the channel does not hold there',
  403: 'the secret of the channel does not hold there',
  404: 'nothing is there; the address is wrong, or was removed',
  405: 'it takes no messages at this address',
  408: 'it did not get the message in time',
  410: 'the address is gone for good; remove the channel from the policy, or give it a new address',
  413: 'the message is too large for it',
  429: 'it takes no more messages for now',
}

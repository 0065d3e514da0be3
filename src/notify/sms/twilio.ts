import type { SentMessage } from '../../domain/message.ts'
import type { SmsChannel } from '../../domain/notify.ts'
import { findSecret } from '../find-secret.ts'
import type { SendTools } from '../send-tools.ts'
import { failed, toSent } from '../sent.ts'
import { readField, readNumber } from '../text/read-field.ts'
import type { PostRequest } from '../transport/post-types.ts'
import { SENT_CAREFULLY, sendToAll } from './send-to-all.ts'

export type Twilio = Extract<SmsChannel['provider'], { readonly kind: 'twilio' }>

export type SmsLetter = { readonly line: string; readonly tools: SendTools }

/** By the Messages resource of Twilio's API of 2010-04-01: a form, one request for each number, answered with 201. */
export async function sendByTwilio(
  channel: SmsChannel,
  provider: Twilio,
  { line, tools }: SmsLetter,
): Promise<SentMessage> {
  const account = findSecret(tools, provider.account)
  if (account.kind === 'missing') return account.sent
  const token = findSecret(tools, provider.token)
  if (token.kind === 'missing') return token.sent
  if (!/^AC[0-9A-Za-z]{32}$/.test(account.value)) {
    return failed(`the variable ${provider.account} does not hold the SID of an account (AC…)`)
  }
  const login = { account: account.value, token: token.value }
  const request = toRequest(channel, provider, login)
  const send = async (number: string): Promise<string | null> => {
    const body = toForm(provider.from, number, line)
    const sent = toSent(await tools.post({ ...request, body }), { isTaken, explain })
    return sent.state === 'delivered' ? null : sent.detail
  }
  return sendToAll(channel.to, send, tools)
}

type Login = { readonly account: string; readonly token: string }

function toRequest(
  { name, allowsPrivate }: SmsChannel,
  { url }: Twilio,
  { account, token }: Login,
): Omit<PostRequest, 'body'> {
  const base = (url ?? 'https://api.twilio.com').replace(/\/+$/, '')
  return {
    ...{ label: name, allowsPrivate, ...SENT_CAREFULLY },
    url: `${base}/2010-04-01/Accounts/${account}/Messages.json`,
    headers: {
      authorization: `Basic ${Buffer.from(`${account}:${token}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'application/json',
    },
  }
}

function toForm(from: string, to: string, line: string): string {
  const sender = from.startsWith('MG') ? { MessagingServiceSid: from } : { From: from }
  return new URLSearchParams({ To: to, ...sender, Body: line }).toString()
}

/** A message is queued with 201; whether the carrier takes it, nobody waits to hear. */
function isTaken(status: number, body: string): boolean {
  const sid = readField(body, 'sid')
  return status === 201 && typeof sid === 'string' && /^(?:SM|MM)[0-9a-fA-F]{32}$/.test(sid)
}

function explain(body: string): string | null {
  const code = readNumber(body, 'code')
  if (code === null) return null
  const words = CODES[code]
  return `Twilio's error ${code}${words === undefined ? '' : `: ${words}`}`
}

/** Those of Twilio's dictionary of errors that sending to a number can meet. */
const CODES: Readonly<Record<number, string>> = {
  20003: 'the account or its token is not right',
  20404: 'there is no such account',
  20429: 'too many requests at once',
  21211: 'the number to send to is no valid number',
  21212: 'the number to send from is no valid number',
  21266: 'it would be sent from a number to itself',
  21408: 'the account may not send to this country; allow it in its geographic permissions',
  21602: 'the message is empty',
  21603: 'there is no number to send from',
  21604: 'there is no number to send to',
  21606: 'the number to send from is not one of the account that can send there',
  21608: 'a trial account sends to verified numbers alone',
  21610: 'this person has opted out; they can send START to opt in',
  21611: 'too many messages wait for this number to send from',
  21612: 'nothing can be sent from this number to that one',
  21614: 'the number to send to is not that of a mobile phone',
  21617: 'the message is too long',
  21703: 'the messaging service has no number to send from',
  21705: 'there is no such messaging service',
  30002: 'the account is suspended',
  30022: 'the carriers of the United States take no more of this brand for now (A2P 10DLC)',
  30034: 'the number is not registered for messages in the United States (A2P 10DLC)',
  63038: 'the account has sent what it may in a day',
}

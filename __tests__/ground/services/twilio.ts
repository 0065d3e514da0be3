import type { Certificate } from '../certificates.ts'
import { startDesk } from './sms-desk.ts'
import type { Desk, DeskAnswer, DeskRequest } from './sms-desk.ts'

/*
 * Twilio's Messages resource (API of 2010-04-01), as strict as its documentation: basic auth, a form with To, Body and one
 * of From and MessagingServiceSid, 201 with the message, or an error with its code.
 */

export const ACCOUNT = `AC${'1'.repeat(32)}`

export const TOKEN = 'tw1l10-t0ken'

export type Twilio = Desk & {
  readonly messages: readonly Readonly<Record<string, string>>[]
  /** From now on this number meets this error. */
  refuse(number: string, code: number, status?: number): void
}

export async function startTwilio(certificate?: Certificate): Promise<Twilio> {
  const messages: Readonly<Record<string, string>>[] = []
  const refusals = new Map<string, { readonly code: number; readonly status: number }>()
  const desk = await startDesk((request) => {
    const problem = findProblem(request)
    if (problem !== null) return problem
    const fields = Object.fromEntries(new URLSearchParams(request.body))
    const refused = refusals.get(fields['To'] ?? '')
    if (refused !== undefined) return toError(refused.status, refused.code)
    messages.push(fields)
    return toJson(201, toMessage(fields, messages.length))
  }, certificate)
  return {
    ...desk,
    messages,
    refuse: (number, code, status = 400) => void refusals.set(number, { code, status }),
  }
}

function findProblem({ method, path, headers, body }: DeskRequest): DeskAnswer | null {
  if (path !== `/2010-04-01/Accounts/${ACCOUNT}/Messages.json`) return toError(404, 20404)
  if (method !== 'POST') return toError(405, 20004)
  const wanted = `Basic ${Buffer.from(`${ACCOUNT}:${TOKEN}`).toString('base64')}`
  if (headers.authorization !== wanted) return toError(401, 20003)
  if (!/^application\/x-www-form-urlencoded\b/.test(headers['content-type'] ?? '')) {
    return toError(415, 20011)
  }
  return findFieldProblem(new URLSearchParams(body))
}

const FIELDS = ['To', 'From', 'MessagingServiceSid', 'Body']

const NUMBER = /^\+[1-9]\d{6,14}$/

function findFieldProblem(fields: URLSearchParams): DeskAnswer | null {
  const names = [...fields.keys()]
  if (names.some((name) => !FIELDS.includes(name))) return toError(400, 20001)
  const [to, from, service, body] = FIELDS.map((name) => fields.get(name))
  if (!to) return toError(400, 21604)
  if (!NUMBER.test(to)) return toError(400, 21211)
  if (!from && !service) return toError(400, 21603)
  if (from && !NUMBER.test(from)) return toError(400, 21212)
  if (service && !/^MG[0-9a-f]{32}$/.test(service)) return toError(404, 21705)
  if (!body) return toError(400, 21602)
  return body.length > 1600 ? toError(400, 21617) : null
}

function toMessage(fields: Readonly<Record<string, string>>, count: number): unknown {
  return {
    sid: `SM${String(count).padStart(32, '0')}`,
    ...{
      account_sid: ACCOUNT,
      api_version: '2010-04-01',
      status: 'queued',
      direction: 'outbound-api',
    },
    ...{ to: fields['To'], from: fields['From'] ?? null, body: fields['Body'], num_segments: '1' },
    ...{ error_code: null, error_message: null, price: null, price_unit: 'USD' },
  }
}

export function toError(status: number, code: number): DeskAnswer {
  return toJson(status, {
    ...{ code, status, message: `Words of account ${ACCOUNT} that nobody is to read` },
    more_info: `https://www.twilio.com/docs/errors/${code}`,
  })
}

function toJson(status: number, value: unknown): DeskAnswer {
  return { status, body: JSON.stringify(value), type: 'application/json' }
}

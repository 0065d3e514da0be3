import { createHash, createHmac } from 'node:crypto'
import type { Certificate } from '../certificates.ts'
import { startDesk } from './sms-desk.ts'
import type { Desk, DeskAnswer, DeskRequest } from './sms-desk.ts'

/*
 * The action Publish of Amazon SNS in the query protocol (version 2010-03-31). The signature is computed anew by the
 * documented steps of Signature Version 4, so that what is signed and what is sent cannot differ.
 */

export const KEY_ID = 'AKIDEXAMPLE'

export const SECRET_KEY = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY'

export const REGION = 'eu-central-1'

export type Sns = Desk & {
  readonly messages: readonly Readonly<Record<string, string>>[]
  /** From now on this number meets this error. */
  refuse(number: string, code: string, status: number): void
}

export async function startSns(certificate?: Certificate): Promise<Sns> {
  const messages: Readonly<Record<string, string>>[] = []
  const refusals = new Map<string, DeskAnswer>()
  const desk = await startDesk((request) => {
    const problem = findProblem(request)
    if (problem !== null) return problem
    const fields = Object.fromEntries(new URLSearchParams(request.body))
    const refused = refusals.get(fields['PhoneNumber'] ?? '')
    if (refused !== undefined) return refused
    messages.push(fields)
    return toXml(200, PUBLISHED)
  }, certificate)
  return {
    ...desk,
    messages,
    refuse: (number, code, status) => void refusals.set(number, toProblem(status, code)),
  }
}

function findProblem(request: DeskRequest): DeskAnswer | null {
  const { method, path, headers } = request
  if (method !== 'POST' || path !== '/') return toProblem(400, 'InvalidAction')
  const signed = findSignatureProblem(request)
  if (signed !== null) return signed
  if (!/^application\/x-www-form-urlencoded\b/.test(headers['content-type'] ?? '')) {
    return toProblem(400, 'MalformedInput')
  }
  return findFieldProblem(new URLSearchParams(request.body))
}

const FIELDS: Readonly<Record<string, RegExp>> = {
  Action: /^Publish$/,
  Version: /^2010-03-31$/,
  PhoneNumber: /^\+[1-9]\d{6,14}$/,
  Message: /^.{1,1600}$/s,
  'MessageAttributes.entry.1.Name': /^AWS\.SNS\.SMS\.SMSType$/,
  'MessageAttributes.entry.1.Value.DataType': /^String$/,
  'MessageAttributes.entry.1.Value.StringValue': /^(?:Transactional|Promotional)$/,
}

function findFieldProblem(fields: URLSearchParams): DeskAnswer | null {
  const strange = [...fields.keys()].some((name) => FIELDS[name] === undefined)
  const wrong = Object.entries(FIELDS).some(([name, form]) => !form.test(fields.get(name) ?? ''))
  return strange || wrong ? toProblem(400, 'InvalidParameter') : null
}

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/sns\/aws4_request, SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})$/

const FIFTEEN_MINUTES = 900_000

function findSignatureProblem(request: DeskRequest): DeskAnswer | null {
  const { headers } = request
  const parts = AUTHORIZATION.exec(headers.authorization ?? '')
  if (parts === null) return toProblem(403, 'IncompleteSignature')
  const [, id, day = '', region = '', names = '', signature] = parts
  const date = String(headers['x-amz-date'])
  if (id !== KEY_ID) return toProblem(403, 'InvalidClientTokenId')
  if (region !== REGION || !date.startsWith(day)) return toProblem(403, 'SignatureDoesNotMatch')
  if (Math.abs(Date.now() - toTime(date)) > FIFTEEN_MINUTES) return toProblem(403, 'RequestExpired')
  if (!names.split(';').includes('host')) return toProblem(403, 'SignatureDoesNotMatch')
  const wanted = sign(request, { date, day, names })
  return wanted === signature ? null : toProblem(403, 'SignatureDoesNotMatch')
}

function toTime(date: string): number {
  return Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
}

type Scope = { readonly date: string; readonly day: string; readonly names: string }

function sign({ method, path, headers, body }: DeskRequest, { date, day, names }: Scope): string {
  const lines = names.split(';').map(
    (name) =>
      `${name}:${String(headers[name] ?? '')
        .trim()
        .replace(/ +/g, ' ')}\n`,
  )
  const canonical = [method, path, '', lines.join(''), names, sha256(body)].join('\n')
  const scope = `${day}/${REGION}/sns/aws4_request`
  const text = ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n')
  const keys = [day, REGION, 'sns', 'aws4_request']
  const key = keys.reduce<Buffer>(
    (last, part) => hmac(last, part),
    Buffer.from(`AWS4${SECRET_KEY}`),
  )
  return hmac(key, text).toString('hex')
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

const SPACE = 'http://sns.amazonaws.com/doc/2010-03-31/'

const REQUEST_ID = '<RequestId>f187a3c1-376f-11df-8963-01868b7c937a</RequestId>'

const PUBLISHED = `<PublishResponse xmlns="${SPACE}"><PublishResult><MessageId>94f20ce6-13c5-43a0-9a9e-ca52d816e90b</MessageId></PublishResult><ResponseMetadata>${REQUEST_ID}</ResponseMetadata></PublishResponse>`

export function toProblem(status: number, code: string): DeskAnswer {
  const words = 'User: arn:aws:iam::123456789012:user/ci'
  const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>${words}</Message></Error>`
  return toXml(status, `<ErrorResponse xmlns="${SPACE}">${error}${REQUEST_ID}</ErrorResponse>`)
}

function toXml(status: number, body: string): DeskAnswer {
  return { status, body, type: 'text/xml' }
}

import { Readable } from 'node:stream'
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns'
import type { SNSClientConfig } from '@aws-sdk/client-sns'
import type { SentMessage } from '../../domain/message.ts'
import type { SmsChannel } from '../../domain/notify.ts'
import { findSecret } from '../find-secret.ts'
import type { SendTools } from '../send-tools.ts'
import { failed } from '../sent.ts'
import type { PostRequest } from '../transport/post-types.ts'
import { AWS_SECRETS } from './aws-secrets.ts'
import { explainSns } from './sns-fault.ts'
import { SENT_CAREFULLY, sendToAll } from './send-to-all.ts'
import type { SmsLetter } from './twilio.ts'

export type Sns = Extract<SmsChannel['provider'], { readonly kind: 'sns' }>

/**
 * By the action Publish of Amazon SNS. The client signs and reads; the request itself goes by our own transport, with its
 * proxies, its authorities and its guard of addresses. Credentials are those of the environment alone: the other places
 * in which the client would look for them are files and services of the machine.
 */
export async function sendBySns(
  channel: SmsChannel,
  provider: Sns,
  { line, tools }: SmsLetter,
): Promise<SentMessage> {
  const [id, key] = AWS_SECRETS.map((name) => findSecret(tools, name))
  if (id?.kind !== 'found') return id?.sent ?? failed(NO_CREDENTIALS)
  if (key?.kind !== 'found') return key?.sent ?? failed(NO_CREDENTIALS)
  const session = tools.secretOf('AWS_SESSION_TOKEN')
  const credentials = {
    ...{ accessKeyId: id.value, secretAccessKey: key.value },
    ...(session === null ? {} : { sessionToken: session }),
  }
  const send = createSend({ channel, provider, credentials, tools, line })
  return sendToAll(channel.to, send, tools)
}

const NO_CREDENTIALS = 'there are no credentials of AWS in the environment'

type Course = {
  readonly channel: SmsChannel
  readonly provider: Sns
  readonly credentials: {
    readonly accessKeyId: string
    readonly secretAccessKey: string
    readonly sessionToken?: string
  }
  readonly tools: SendTools
  readonly line: string
}

function createSend(course: Course): (number: string) => Promise<string | null> {
  const client = new SNSClient(toConfig(course))
  const type = { DataType: 'String', StringValue: 'Transactional' }
  return async (PhoneNumber) => {
    const MessageAttributes = { 'AWS.SNS.SMS.SMSType': type }
    const command = new PublishCommand({ PhoneNumber, Message: course.line, MessageAttributes })
    try {
      await client.send(command)
      return null
    } catch (thrown) {
      course.tools.signal.throwIfAborted()
      return explainSns(thrown)
    }
  }
}

function toConfig({ channel, provider, credentials, tools }: Course): SNSClientConfig {
  return {
    ...{ credentials, region: provider.region },
    ...(provider.url === null ? {} : { endpoint: provider.url }),
    // Our transport tries again where that is safe; nothing is read from files of the machine.
    ...{ maxAttempts: 1, retryMode: 'standard', defaultsMode: 'standard' },
    ...{ useDualstackEndpoint: false, useFipsEndpoint: false, userAgentAppId: 'plimsoll' },
    requestHandler: createHandler(channel, tools),
  }
}

/** As the client hands a request over, and wants its answer. */
type Handler = Exclude<NonNullable<SNSClientConfig['requestHandler']>, Record<string, unknown>>

function createHandler(channel: SmsChannel, tools: SendTools): Handler {
  const handler = {
    handle: async (asked: Asked) => {
      const answer = await tools.post(toRequest(channel, asked))
      if (answer.kind === 'failed') throw new SnsUnreachable(answer.reason)
      const { status: statusCode, body } = answer
      const headers = { 'content-type': 'text/xml' }
      return { response: { statusCode, headers, body: Readable.from([Buffer.from(body)]) } }
    },
  }
  return handler as Handler
}

type Asked = {
  readonly protocol: string
  readonly hostname: string
  readonly port?: number
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: unknown
}

function toRequest({ name, allowsPrivate }: SmsChannel, asked: Asked): PostRequest {
  const { protocol, hostname, port, path, body } = asked
  const place = port === undefined ? hostname : `${hostname}:${port}`
  // Set by the transport itself, to the values that were signed.
  const own = Object.entries(asked.headers).filter(
    ([key]) => !/^(?:host|content-length)$/i.test(key),
  )
  return {
    ...{ ...SENT_CAREFULLY, label: name, allowsPrivate, headers: Object.fromEntries(own) },
    url: `${protocol}//${place}${path}`,
    body: typeof body === 'string' ? body : '',
  }
}

/** The transport's words. */
export class SnsUnreachable extends Error {
  override readonly name = 'SnsUnreachable'
}

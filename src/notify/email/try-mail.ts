import { isIP } from 'node:net'
import nodemailer from 'nodemailer'
import type { Transporter } from 'nodemailer'
import * as v from 'valibot'
import type { EmailChannel } from '../../domain/notify.ts'
import type { Mail } from './compose-mail.ts'
import { openSocket } from './open-socket.ts'
import type { SocketRequest } from './open-socket.ts'

export type MailTry = {
  readonly channel: EmailChannel
  readonly login: { readonly user: string; readonly pass: string } | null
  /** Certificates of authorities in PEM, in place of Node's own; null: Node's own. */
  readonly readAuthorities: () => Promise<readonly string[] | null>
  /** Until there is a connection, until it greets, and for each silence. */
  readonly stepMs: number
  readonly date: Date
  /** Ends the try. */
  readonly signal: AbortSignal
  readonly lookup?: SocketRequest['lookup']
}

/** Who got it, and who did not: for now, or at all. */
export type MailTaken = {
  readonly taken: number
  readonly later: readonly string[]
  readonly refused: number
}

/** Sends a mail to so many of its recipients, once. Throws what nodemailer throws. */
export async function tryMail(
  mail: Mail,
  recipients: readonly string[],
  given: MailTry,
): Promise<MailTaken> {
  const transport = await createTransport(given)
  const { from, to, subject, text, html, messageId, thread } = mail
  try {
    const info: unknown = await transport.sendMail({
      ...{ from, to: [...to], subject, text, html, messageId, date: given.date },
      ...{ inReplyTo: thread, references: thread, textEncoding: 'base64' },
      envelope: { from: toAddress(from), to: recipients.map(toAddress) },
      // RFC 3834: no machine is to answer it.
      headers: { 'Auto-Submitted': 'auto-generated' },
      ...{ disableFileAccess: true, disableUrlAccess: true, xMailer: false },
      // Closes the connection, in whatever state it is.
      signal: given.signal,
    })
    return toTaken(info, recipients.length)
  } finally {
    transport.close()
  }
}

/** `Name <address>` as the address alone. */
function toAddress(text: string): string {
  return /<([^<>]+)>\s*$/.exec(text)?.[1] ?? text.trim()
}

async function createTransport(given: MailTry): Promise<Transporter> {
  const { channel, login, stepMs, signal } = given
  const authorities = await given.readAuthorities()
  const { host, port, security, allowsPrivate } = channel
  const lookup = given.lookup === undefined ? {} : { lookup: given.lookup }
  return nodemailer.createTransport({
    ...{ host, port, secure: security === 'tls', requireTLS: security === 'starttls' },
    // Not the name of this machine, which is nobody's business.
    name: '[127.0.0.1]',
    ...(login === null ? {} : { auth: { type: 'login', ...login } }),
    ...{ connectionTimeout: 2 * stepMs, greetingTimeout: stepMs, socketTimeout: stepMs },
    tls: {
      // Whatever NODE_TLS_REJECT_UNAUTHORIZED says.
      rejectUnauthorized: true,
      ...(isIP(host) === 0 ? { servername: host } : {}),
      ...(authorities === null ? {} : { ca: [...authorities] }),
    },
    getSocket: (_options, done) => {
      openSocket({ host, port, allowsPrivate, limitMs: stepMs, signal, ...lookup }).then(
        (connection) => {
          done(null, { connection })
        },
        (error: unknown) => {
          done(error as Error, false)
        },
      )
    },
  })
}

const INFO = v.looseObject({
  accepted: v.fallback(v.array(v.unknown()), []),
  rejectedErrors: v.fallback(
    v.array(
      v.looseObject({
        recipient: v.fallback(v.string(), ''),
        responseCode: v.fallback(v.number(), 0),
      }),
    ),
    [],
  ),
})

function toTaken(told: unknown, asked: number): MailTaken {
  const { accepted, rejectedErrors } = v.parse(INFO, told)
  const later = rejectedErrors
    .filter(({ responseCode, recipient }) => responseCode < 500 && recipient !== '')
    .map(({ recipient }) => recipient)
  return { taken: accepted.length, later, refused: asked - accepted.length - later.length }
}

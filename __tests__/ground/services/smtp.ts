import type { AddressInfo, Socket } from 'node:net'
import { createServer } from 'node:net'
import { simpleParser } from 'mailparser'
import type { ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import type { SMTPServerOptions } from 'smtp-server'
import { createCertificate } from '../certificates.ts'
import type { Certificate } from '../certificates.ts'

/*
 * A mail server on 127.0.0.1, with the faults that mail servers have:
 *
 *   const server = await startSmtp({ login: { user: 'ci', pass: 'secret' } })
 *   server.refuse('rcpt', 450, 1)
 *   … host 127.0.0.1, port server.port, authority server.cert …
 *   await server.close()
 */

export type SmtpOptions = {
  /** `starttls` when not told; `none`: it offers no TLS. */
  readonly security?: 'starttls' | 'tls' | 'none'
  /** Who may log in; null or left out: nobody needs to. */
  readonly login?: { readonly user: string; readonly pass: string } | null
  /** Offers it whatever the connection is; real servers do so, too. */
  readonly offersLoginInPlain?: boolean
  /** In bytes. */
  readonly size?: number
  /** One of its own when not told. */
  readonly certificate?: Certificate
}

export type SmtpStage = 'connect' | 'mail' | 'rcpt' | 'data'

export type SmtpMail = {
  readonly from: string
  readonly to: readonly string[]
  readonly raw: Buffer
  readonly parsed: ParsedMail
  readonly isSecure: boolean
  readonly user: string | null
  /** When all of it was there, in milliseconds since 1970, of which there are fractions. */
  readonly at: number
}

export type Smtp = {
  readonly port: number
  /** Its certificate, which is its own authority, in PEM. */
  readonly cert: string
  readonly mails: readonly SmtpMail[]
  /** How often somebody connected. */
  readonly connections: () => number
  /** What it was told, in the order: `mail ci@…`, `rcpt …`, `auth ci`, `data`. */
  readonly asked: readonly string[]
  /** Lets the next `times` questions of a stage meet this answer; of `rcpt` only those whose address holds `who`. */
  refuse(stage: SmtpStage, code: number, times?: number, who?: string): void
  /** Lets the next `times` of a stage never be answered, or the connection end. */
  break(stage: SmtpStage, how: 'silent' | 'reset', times?: number): void
  close(): Promise<void>
}

type Plan = {
  readonly stage: SmtpStage
  readonly what: number | 'silent' | 'reset'
  readonly who: string
  left: number
}

type Done = (error?: Error | null) => void

export async function startSmtp(options: SmtpOptions = {}): Promise<Smtp> {
  const { security = 'starttls', login = null, offersLoginInPlain = false, size } = options
  const { certificate = createCertificate() } = options
  const [plans, mails, asked]: [Plan[], SmtpMail[], string[]] = [[], [], []]
  let connections = 0
  const meet = (stage: SmtpStage, text: string, done: Done): void => {
    const plan = plans.find((one) => one.stage === stage && one.left > 0 && text.includes(one.who))
    if (plan === undefined) {
      done()
      return
    }
    plan.left -= 1
    if (typeof plan.what === 'number') done(toReply(plan.what))
    else if (plan.what === 'reset') endAll(server)
  }
  const handlers: SMTPServerOptions = {
    onConnect: (_session, done) => {
      connections += 1
      meet('connect', '', done)
    },
    onAuth: ({ username = '', password }, _session, done) => {
      asked.push(`auth ${username}`)
      if (username === login?.user && password === login.pass) done(null, { user: username })
      else done(toReply(535))
    },
    onMailFrom: ({ address }, _session, done) => {
      asked.push(`mail ${address}`)
      meet('mail', address, done)
    },
    onRcptTo: ({ address }, _session, done) => {
      asked.push(`rcpt ${address}`)
      meet('rcpt', address, done)
    },
    onData: (stream, session, done) => {
      asked.push('data')
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (stream.sizeExceeded) {
          done(toReply(552))
          return
        }
        const at = performance.timeOrigin + performance.now()
        const { envelope, secure } = session
        const user: unknown = session.user
        meet('data', '', (error) => {
          if (error) {
            done(error)
            return
          }
          const raw = Buffer.concat(chunks)
          void simpleParser(raw).then((parsed) => {
            mails.push({
              ...{
                from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
                raw,
                parsed,
              },
              ...{ to: envelope.rcptTo.map(({ address }) => address), isSecure: secure },
              ...{ user: typeof user === 'string' ? user : null, at },
            })
            done()
          })
        })
      })
    },
  }
  const server = new SMTPServer({
    ...certificate,
    ...{ secure: security === 'tls', closeTimeout: 100, logger: false },
    hideSTARTTLS: security !== 'starttls',
    disabledCommands: [
      ...(security === 'none' ? ['STARTTLS' as const] : []),
      ...(login === null ? ['AUTH' as const] : []),
    ],
    allowInsecureAuth: offersLoginInPlain,
    authOptional: login === null,
    ...(size === undefined ? {} : { size }),
    ...handlers,
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.server.address() as AddressInfo).port,
    ...{ cert: certificate.cert, mails, asked, connections: () => connections },

    refuse: (stage, what, times = 1, who = '') =>
      void plans.push({ stage, what, who, left: times }),
    break: (stage, what, times = 1) => void plans.push({ stage, what, who: '', left: times }),
    close: async () => {
      endAll(server)
      await new Promise<void>((resolve) => {
        server.close(resolve)
      })
    },
  }
}

/** The ends that speak; to destroy what lies below one that shakes hands would end this process (Node 24.21). */
function endAll(server: SMTPServer): void {
  const open = server.connections as unknown as ReadonlySet<{ readonly _socket?: Socket }>
  for (const { _socket } of open) _socket?.destroy()
}

const SECRET_WORDS = 'mx7.internal.example: go away, user ci of 10.1.2.3'

/** With words that nobody should read in a detail. */
function toReply(responseCode: number): Error {
  return Object.assign(new Error(SECRET_WORDS), { responseCode })
}

export const HIDDEN_WORDS = /mx7|internal\.example|10\.1\.2\.3|go away/

export type RawServer = { readonly port: number; close(): Promise<void> }

/** A server that says nothing but these lines, each when something was said to it. */
export async function startRawSmtp(lines: readonly string[]): Promise<RawServer> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    let next = 0
    const say = (): void => {
      const line = lines[next]
      next += 1
      if (line !== undefined) socket.write(`${line}\r\n`)
    }
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('data', say)
    say()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { Message, SentMessage } from '../../../src/domain/message.ts'
import type { EmailChannel } from '../../../src/domain/notify.ts'
import { sendEmail } from '../../../src/notify/email/send-email.ts'
import type { MailLimits } from '../../../src/notify/email/send-email.ts'
import type { SendTools } from '../../../src/notify/send-tools.ts'
import { imageOf, findingOf, messageOf } from '../../github/issues/messages.ts'
import { createCertificate } from '../../ground/certificates.ts'
import { HIDDEN_WORDS, startRawSmtp, startSmtp } from '../../ground/services/smtp.ts'
import type { Smtp, SmtpOptions } from '../../ground/services/smtp.ts'

/* Against a real mail server in this process, which speaks STARTTLS, AUTH and what goes wrong. */

jest.setTimeout(30_000)

const LOGIN = { user: 'ci', pass: 'p4ss-word' }
const SECRETS: Readonly<Record<string, string>> = {
  SMTP_USER: LOGIN.user,
  SMTP_PASSWORD: LOGIN.pass,
}
const LIMITS: MailLimits = { stepMs: 1500, totalMs: 10_000, tries: 3, waitMs: 1 }

const closing: (() => Promise<void>)[] = []

let waits: number[]

beforeEach(() => {
  waits = []
})

afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function serve(options: SmtpOptions = {}): Promise<Smtp> {
  const server = await startSmtp(options)
  closing.push(() => server.close())
  return server
}

function channelOf(port: number, change: Partial<EmailChannel> = {}): EmailChannel {
  return {
    ...{ kind: 'email', name: 'ops', host: 'localhost', port, security: 'starttls', login: null },
    ...{ from: 'Plimsoll <ci@acme.example>', to: ['ops@acme.example'], allowsPrivate: true },
    ...change,
  }
}

type Change = {
  readonly channel?: Partial<EmailChannel>
  readonly message?: Partial<Message>
  readonly tools?: Partial<SendTools>
  readonly limits?: Partial<MailLimits>
}

function send(
  { port, cert = '' }: { port: number; cert?: string },
  change: Change = {},
): Promise<SentMessage> {
  const tools: SendTools = {
    secretOf: (name) => SECRETS[name] ?? null,
    post: () => Promise.reject(new Error('mails are not posted')),
    authorities: () => Promise.resolve([cert]),
    log: { debug: () => undefined },
    signal: new AbortController().signal,
    random: () => 0.5,
    now: () => new Date('2026-01-02T03:04:05Z'),
    wait: (ms) => {
      waits.push(ms)
      return Promise.resolve()
    },
    ...change.tools,
  }
  const limits = { ...LIMITS, ...change.limits }
  return sendEmail(channelOf(port, change.channel), messageOf(change.message), tools, limits)
}

const WITH_LOGIN = { login: { user: 'SMTP_USER', password: 'SMTP_PASSWORD' } }

describe('a mail', () => {
  test.each(['starttls', 'tls'] as const)('goes by %s, with a login', async (security) => {
    const server = await serve({ security, login: LOGIN })
    const sent = await send(server, { channel: { security, ...WITH_LOGIN } })
    expect(sent).toEqual({ state: 'delivered', detail: 'taken for 1 recipient' })
    const [mail] = server.mails
    expect(mail).toMatchObject({ isSecure: true, user: 'ci', from: 'ci@acme.example' })
    expect(mail?.to).toEqual(['ops@acme.example'])
  })

  test('says what a reader needs, in text and HTML, and has no attachment', async () => {
    const server = await serve()
    await send(server)
    const parsed = server.mails[0]?.parsed
    expect(parsed?.subject).toBe('api: fail, 1 known exploited')
    expect(parsed?.attachments).toEqual([])
    expect(parsed?.date).toEqual(new Date('2026-01-02T03:04:05Z'))
    for (const body of [parsed?.text, parsed?.html]) {
      expect(body).toContain('CVE-2099-0001')
      expect(body).toContain('openssl 3.0.11-1')
      expect(body).toContain('https://github.com/octo-org/octo-app/actions/runs/1001')
    }
    expect(parsed?.html).not.toMatch(/<(?:img|script|link|style)|\ssrc=|url\(/)
    expect(parsed?.headers.get('auto-submitted')).toBe('auto-generated')
    expect(parsed?.headers.has('x-mailer')).toBe(false)
  })

  test('about the same is one conversation, and a repeated one is the same mail', async () => {
    const server = await serve()
    await send(server)
    await send(server)
    await send(server, { message: { id: 'msg_0002', kind: 'resolved' } })
    const ids = server.mails.map(({ parsed }) => parsed.messageId)
    expect(ids).toEqual([
      ...['<msg_0001@acme.example>', '<msg_0001@acme.example>', '<msg_0002@acme.example>'],
    ])
    const threads = new Set(server.mails.map(({ parsed }) => parsed.inReplyTo))
    expect([...threads]).toEqual([`<plimsoll.${'ab'.repeat(32)}@acme.example>`])
  })

  test('does not tell the name of this machine', async () => {
    const server = await serve()
    await send(server)
    expect(String(server.mails[0]?.raw)).not.toMatch(/X-Mailer|nodemailer/i)
  })
})

describe('nothing is said without TLS', () => {
  test.each([
    ['no TLS is offered', { security: 'none' }],
    [
      'a login is offered in plain text',
      { security: 'none', login: LOGIN, offersLoginInPlain: true },
    ],
  ] satisfies [string, SmtpOptions][])('%s', async (_title, options) => {
    const server = await serve(options)
    const sent = await send(server, { channel: WITH_LOGIN })
    expect(sent).toEqual({
      state: 'failed',
      detail: 'it offers no TLS that we could use, and nothing is sent without',
    })
    expect(server.asked).toEqual([])
    expect(server.connections()).toBe(1)
  })

  test('an unknown authority', async () => {
    const server = await serve({ login: LOGIN })
    const stranger = createCertificate().cert
    const sent = await send({ ...server, cert: stranger }, { channel: WITH_LOGIN })
    expect(sent.state).toBe('failed')
    expect(sent.detail).toMatch(/^its certificate is not trusted/)
    expect([server.asked, server.connections()]).toEqual([[], 1])
  })

  test('an unknown authority, by TLS from the start', async () => {
    const server = await serve({ security: 'tls' })
    const stranger = { ...server, cert: createCertificate().cert }
    const sent = await send(stranger, { channel: { security: 'tls' } })
    expect(sent.detail).toMatch(/^its certificate is not trusted/)
    expect(server.asked).toEqual([])
  })

  test.each(['starttls', 'tls'] as const)(
    'a certificate of another name (%s)',
    async (security) => {
      const server = await serve({ security })
      const sent = await send(server, { channel: { security, host: '127.0.0.2' } })
      expect(sent).toMatchObject({ state: 'failed', detail: /^its certificate is not trusted/ })
      expect(server.asked).toEqual([])
    },
  )
})

describe('private addresses', () => {
  test.each(['localhost', '127.0.0.1', '::1', '10.1.2.3', '169.254.169.254', 'mail.internal'])(
    '%s is refused unless the channel allows it',
    async (host) => {
      const server = await serve()
      const sent = await send(server, { channel: { host, allowsPrivate: false } })
      expect(sent.state).toBe('failed')
      expect(sent.detail).toContain('private network or on this machine')
      expect([server.connections(), waits]).toEqual([0, []])
    },
  )
})

describe('trouble', () => {
  test('a bad login is not tried again, and the password stays secret', async () => {
    const server = await serve({ login: { user: 'ci', pass: 'another' } })
    const sent = await send(server, { channel: WITH_LOGIN })
    expect(sent).toEqual({
      state: 'failed',
      detail: expect.stringMatching(/^it answers 535.*refuses the login$/),
    })
    expect(sent.detail).not.toMatch(/p4ss-word/)
    expect(sent.detail).not.toMatch(HIDDEN_WORDS)
    expect(server.asked).toEqual(['auth ci'])
  })

  test('a variable that is not set is named, and nobody is asked', async () => {
    const server = await serve()
    const sent = await send(server, { channel: WITH_LOGIN, tools: { secretOf: () => null } })
    expect(sent.detail).toContain('SMTP_USER')
    expect(server.connections()).toBe(0)
  })

  test.each(['connect', 'mail', 'rcpt', 'data'] as const)(
    'greylisting at %s: it comes again',
    async (stage) => {
      const server = await serve()
      server.refuse(stage, stage === 'connect' ? 421 : 450, 2)
      const sent = await send(server)
      expect(sent).toEqual({ state: 'delivered', detail: 'taken for 1 recipient after 3 tries' })
      expect(server.mails).toHaveLength(1)
      expect(waits).toHaveLength(2)
    },
  )

  test('greylisting that lasts is told', async () => {
    const server = await serve()
    server.refuse('rcpt', 450, 9)
    const sent = await send(server)
    expect(sent).toEqual({
      state: 'failed',
      detail: 'it answers 450 to RCPT TO: it asks to come again later after 3 tries',
    })
    expect(server.mails).toEqual([])
  })

  const TO = { to: ['a@acme.example', 'b@acme.example', 'c@acme.example'] }

  test('some are refused: the others get it, and how many did not is told', async () => {
    const server = await serve()
    server.refuse('rcpt', 550, 9, 'b@')
    const sent = await send(server, { channel: TO })
    expect(sent).toEqual({
      state: 'delivered',
      detail: 'taken for 2 recipients; not for 1 of 3',
    })
    expect(server.mails.map(({ to }) => to)).toEqual([['a@acme.example', 'c@acme.example']])
  })

  test('one is greylisted: the others get it once', async () => {
    const server = await serve()
    server.refuse('rcpt', 451, 1, 'b@')
    const sent = await send(server, { channel: TO })
    expect(sent.detail).toBe('taken for 3 recipients after 2 tries')
    expect(server.mails.map(({ to }) => to.length)).toEqual([2, 1])
    expect(server.mails[1]?.to).toEqual(['b@acme.example'])
  })

  test('all are refused', async () => {
    const server = await serve()
    server.refuse('rcpt', 550, 9)
    expect(await send(server, { channel: TO })).toMatchObject({ state: 'failed', detail: /550/ })
    expect(server.connections()).toBe(1)
  })

  test('a mail that is too large for the server', async () => {
    const server = await serve({ size: 1000 })
    const sent = await send(server)
    expect(sent.state).toBe('failed')
    expect(sent.detail).toMatch(/too large|of this size/)
    expect(server.connections()).toBe(1)
  })

  test.each(['mail', 'rcpt', 'data'] as const)('a connection that breaks at %s', async (stage) => {
    const server = await serve()
    server.break(stage, 'reset')
    expect(await send(server)).toMatchObject({ state: 'delivered', detail: /after 2 tries$/ })
    expect(server.mails).toHaveLength(1)
  })

  test.each(['connect', 'mail', 'rcpt', 'data'] as const)('silence at %s', async (stage) => {
    const server = await serve()
    server.break(stage, 'silent')
    const sent = await send(server, { limits: { stepMs: 200 } })
    expect(sent).toMatchObject({ state: 'delivered', detail: /after 2 tries$/ })
  })

  test('silence for ever ends with the time that there is', async () => {
    const server = await startRawSmtp([])
    closing.push(() => server.close())
    const sent = await send(server, { limits: { stepMs: 10_000, totalMs: 300 } })
    expect(sent).toEqual({ state: 'failed', detail: 'it did not take the mail in time' })
  })

  test.each(['starttls', 'tls'] as const)(
    'a handshake that hangs ends, too (%s)',
    async (security) => {
      const lines = security === 'tls' ? [] : ['220 hello', '250-hi\r\n250 STARTTLS', '220 go on']
      const server = await startRawSmtp(lines)
      closing.push(() => server.close())
      const limits = { stepMs: 10_000, totalMs: 300 }
      const sent = await send(server, { limits, channel: { security } })
      expect(sent).toEqual({ state: 'failed', detail: 'it did not take the mail in time' })
    },
  )

  test('a server that never gets to TLS', async () => {
    const lines = ['220 hello', '250-hi\r\n250 STARTTLS', '220 go on', 'no TLS at all']
    const server = await startRawSmtp(lines)
    closing.push(() => server.close())
    const sent = await send(server, { limits: { stepMs: 300 } })
    expect(sent.state).toBe('failed')
    expect(sent.detail).not.toMatch(/no TLS at all|go on/)
  })

  test('what speaks no SMTP at all', async () => {
    const server = await startRawSmtp(['HTTP/1.1 400 Bad Request'])
    closing.push(() => server.close())
    const sent = await send(server, { limits: { stepMs: 300 } })
    expect(sent.state).toBe('failed')
    expect(sent.detail).not.toContain('Bad Request')
  })

  test('nobody there, no such host', async () => {
    const server = await startSmtp()
    await server.close()
    expect(await send(server)).toEqual({
      state: 'failed',
      detail: 'the connection was refused after 3 tries',
    })
    const sent = await send(server, { channel: { host: 'nowhere.invalid', allowsPrivate: false } })
    expect(sent).toMatchObject({ state: 'failed', detail: /no such host|name server/ })
  })

  test('a cancelled run ends it at once', async () => {
    const server = await serve()
    server.break('mail', 'silent')
    const cancel = new AbortController()
    const sent = send(server, { tools: { signal: cancel.signal } })
    setTimeout(() => {
      cancel.abort(new Error('the run was cancelled'))
    }, 100)
    await expect(sent).rejects.toThrow('the run was cancelled')
  })
})

describe('hostile text', () => {
  const EVIL =
    'x\r\nBcc: all@evil.example\r\n\r\n<script>alert(1)</script> https://evil.example www.evil.example \u202e"\'&'

  function hostile(text: string): Partial<Message> {
    const finding = findingOf({ id: text, title: text, package: text, fix: text })
    const findings = Array.from({ length: 50 }, () => finding)
    const image = imageOf({
      ...{ name: text, reference: text, digest: text, platform: text, findings },
      reasons: Array.from({ length: 10 }, () => text),
    })
    return {
      ...{ id: text, title: text, rule: text, asOf: text, subjectKey: text },
      images: Array.from({ length: 20 }, () => image),
      links: [
        { label: text, url: text },
        { label: text, url: 'javascript:alert(1)' },
      ],
    }
  }

  test('adds no header, no markup and no link', async () => {
    const server = await serve()
    expect(await send(server, { message: hostile(EVIL) })).toMatchObject({ state: 'delivered' })
    const mail = server.mails[0]
    expect(mail?.to).toEqual(['ops@acme.example'])
    expect([...(mail?.parsed.headers.keys() ?? [])].sort()).toEqual([
      ...['auto-submitted', 'content-type', 'date', 'from', 'in-reply-to', 'message-id'],
      ...['mime-version', 'references', 'subject', 'to'],
    ])
    expect(mail?.parsed.html).not.toMatch(/<script|href=|https:\/\/evil|www\.evil|\u202e/)
    expect(mail?.parsed.text).not.toMatch(/https:\/\/evil|www\.evil|\u202e/)
  })

  test.each(['x', '<', '\u{1f600}', 'é'])('a megabyte of %s stays below 100 kB', async (letter) => {
    const server = await serve()
    const text = letter.repeat(1_000_000)
    expect(await send(server, { message: hostile(text) })).toMatchObject({ state: 'delivered' })
    expect(server.mails[0]?.raw.length).toBeLessThan(100_000)
  })

  test('addresses of the policy that hold line ends add no header', async () => {
    const server = await serve()
    await send(server, {
      channel: {
        from: 'a\r\nBcc: x@evil.example <ci@acme.example>',
        to: ['"b\r\nX: y" <b@acme.example>'],
      },
    })
    const [mail] = server.mails
    expect(mail?.parsed.headers.has('bcc')).toBe(false)
    expect(mail?.parsed.headers.has('x')).toBe(false)
    expect(mail?.to).toEqual(['b@acme.example'])
  })
})

describe('where only the verdict is to be told', () => {
  test('nothing else is in the mail', async () => {
    const server = await serve()
    await send(server, { message: { isVerdictOnly: true, title: 'api: fail' } })
    expect(String(server.mails[0]?.parsed.text)).toContain('FAIL')
    expect(String(server.mails[0]?.parsed.text)).not.toMatch(
      /CVE|openssl|registry\.example|allowed/,
    )
  })
})

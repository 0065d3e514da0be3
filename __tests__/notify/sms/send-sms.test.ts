import { afterEach, describe, expect, jest, test } from '@jest/globals'
import type { Message, SentMessage } from '../../../src/domain/message.ts'
import type { SmsChannel } from '../../../src/domain/notify.ts'
import type { SendTools } from '../../../src/notify/send-tools.ts'
import { loadSms } from '../../../src/notify/sms/load-sms.ts'
import { messageOf } from '../../github/issues/messages.ts'
import { toolsOf } from '../../ground/services/sms-desk.ts'
import type { Desk, DeskAnswer } from '../../ground/services/sms-desk.ts'
import { KEY_ID, REGION, SECRET_KEY, startSns } from '../../ground/services/sns.ts'
import type { Sns } from '../../ground/services/sns.ts'
import { ACCOUNT, TOKEN, startTwilio, toError } from '../../ground/services/twilio.ts'
import type { Twilio } from '../../ground/services/twilio.ts'

jest.setTimeout(30_000)

const [ONE, TWO] = ['+4915112345678', '+12025550123']

const SECRETS = {
  ...{ TWILIO_ACCOUNT: ACCOUNT, TWILIO_TOKEN: TOKEN },
  ...{ AWS_ACCESS_KEY_ID: KEY_ID, AWS_SECRET_ACCESS_KEY: SECRET_KEY },
}

const HIDDEN = new RegExp(
  `${ACCOUNT}|${TOKEN}|${KEY_ID}|AMPLEKEY|nobody is to read|arn:aws|${ONE.slice(1)}`,
)

const closing: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

type Change = {
  readonly channel?: Partial<SmsChannel>
  readonly provider?: object
  readonly secrets?: Readonly<Record<string, string>>
  readonly message?: Partial<Message>
  readonly tools?: Partial<SendTools>
}

async function send(desk: Desk, own: SmsChannel['provider'], change: Change): Promise<SentMessage> {
  const provider = { ...own, ...change.provider }
  const channel: SmsChannel = {
    ...{ kind: 'sms', name: 'pager', to: [ONE], allowsPrivate: true, provider },
    ...change.channel,
  }
  const tools = toolsOf(desk, change.secrets ?? SECRETS, change.tools)
  const sendSms = await loadSms(channel)
  return sendSms(messageOf(change.message), tools)
}

describe('Twilio', () => {
  async function serve(): Promise<Twilio> {
    const twilio = await startTwilio()
    closing.push(() => twilio.close())
    return twilio
  }

  function text(twilio: Twilio, change: Change = {}): Promise<SentMessage> {
    const names = { account: 'TWILIO_ACCOUNT', token: 'TWILIO_TOKEN' }
    return send(twilio, { kind: 'twilio', ...names, from: '+15005550006', url: twilio.url }, change)
  }

  test('takes one message for each number', async () => {
    const twilio = await serve()
    const sent = await text(twilio, { channel: { to: [ONE, TWO] } })
    expect(sent).toEqual({ state: 'delivered', detail: 'taken for 2 numbers' })
    expect(twilio.messages.map(({ To }) => To)).toEqual([ONE, TWO])
    expect(twilio.messages[0]).toEqual({
      ...{ To: ONE, From: '+15005550006' },
      Body: 'Plimsoll FAIL api: 1 known exploited, 2 critical, 1 high, 1 with a fix, 2 blocking https://github.com/octo-org/octo-app/actions/runs/1001',
    })
  })

  test('takes it for a messaging service', async () => {
    const twilio = await serve()
    const from = `MG${'a'.repeat(32)}`
    expect(await text(twilio, { provider: { from } })).toMatchObject({ state: 'delivered' })
    expect(twilio.messages[0]).toMatchObject({ MessagingServiceSid: from })
    expect(twilio.messages[0]).not.toHaveProperty('From')
  })

  test.each([
    [21211, 'no valid number'],
    [21408, 'may not send to this country'],
    [21610, 'opted out'],
    [30022, 'carriers of the United States'],
    [99999, "Twilio's error 99999"],
  ])('error %d is told in our words, and the other numbers get it', async (code, words) => {
    const twilio = await serve()
    twilio.refuse(ONE, code)
    const sent = await text(twilio, { channel: { to: [ONE, TWO] } })
    expect(sent.state).toBe('delivered')
    expect(sent.detail).toContain('taken for 1 number of 2: ')
    expect(sent.detail).toContain(words)
    expect(sent.detail).not.toMatch(HIDDEN)
    expect(twilio.requests).toHaveLength(2)
  })

  test('a wrong token, a wrong account, no secret', async () => {
    const twilio = await serve()
    const wrong = await text(twilio, { secrets: { ...SECRETS, TWILIO_TOKEN: 'another' } })
    expect(wrong).toMatchObject({ state: 'failed', detail: /20003: the account or its token/ })
    const account = await text(twilio, { secrets: { ...SECRETS, TWILIO_ACCOUNT: '../../evil' } })
    expect(account.detail).toContain('TWILIO_ACCOUNT does not hold the SID')
    const none = await text(twilio, { secrets: {} })
    expect(none).toMatchObject({ state: 'failed', detail: /TWILIO_ACCOUNT is not set/ })
    expect(twilio.requests).toHaveLength(1)
    for (const { detail } of [wrong, account, none]) expect(detail).not.toMatch(HIDDEN)
  })

  test('too many requests: once more', async () => {
    const twilio = await serve()
    twilio.plan(toError(429, 20429))
    expect(await text(twilio)).toMatchObject({ state: 'delivered' })
    twilio.plan(toError(429, 20429), toError(429, 20429))
    expect(await text(twilio)).toMatchObject({ state: 'failed', detail: /20429/ })
  })

  test.each<[string, DeskAnswer | 'reset']>([
    ['an answer that is lost', 'reset'],
    ['500', { status: 500, body: 'oops' }],
    ['503', toError(503, 20503)],
    ['a page of a proxy', { status: 200, body: '<html>', type: 'text/html' }],
    ['201 with something else', { status: 201, body: '{}', type: 'application/json' }],
    ['a redirect', { status: 302, body: '', headers: { location: 'https://evil.example/' } }],
  ])('%s: it may be on its way, so it is not sent twice', async (_title, fault) => {
    const twilio = await serve()
    twilio.plan(fault)
    const sent = await text(twilio)
    expect(sent.state).toBe('failed')
    expect(sent.detail).not.toMatch(HIDDEN)
    if (fault === 'reset') expect(sent.detail).toMatch(/^no answer; it may have arrived/)
    expect(twilio.requests).toHaveLength(1)
  })

  test('nobody there: tried twice, nothing taken', async () => {
    const twilio = await startTwilio()
    await twilio.close()
    const sent = await text(twilio)
    expect(sent).toEqual({
      state: 'failed',
      detail: 'the connection was refused, after 2 tries',
    })
  })

  test('a private address is refused unless it is allowed', async () => {
    const twilio = await serve()
    const sent = await text(twilio, { channel: { allowsPrivate: false } })
    expect(sent).toMatchObject({ state: 'failed', detail: /private network/ })
    expect(twilio.requests).toEqual([])
  })

  test('a thousand numbers are too many', async () => {
    const twilio = await serve()
    const to = Array.from({ length: 1000 }, (_, index) => `+4915${String(index).padStart(9, '0')}`)
    const sent = await text(twilio, { channel: { to } })
    expect(twilio.messages).toHaveLength(20)
    expect(sent.detail).toBe(
      'taken for 20 numbers of 1000: there are too many numbers for one message',
    )
  })

  test('a cancelled run ends it', async () => {
    const twilio = await serve()
    const signal = AbortSignal.abort(new Error('the run was cancelled'))
    await expect(text(twilio, { tools: { signal } })).rejects.toThrow('the run was cancelled')
  })
})

describe('Amazon SNS', () => {
  async function serve(): Promise<Sns> {
    const sns = await startSns()
    closing.push(() => sns.close())
    return sns
  }

  function text(sns: Sns, change: Change = {}): Promise<SentMessage> {
    return send(sns, { kind: 'sns', region: REGION, url: sns.url }, change)
  }

  test('takes one signed request for each number', async () => {
    const sns = await serve()
    const sent = await text(sns, { channel: { to: [ONE, TWO] } })
    expect(sent).toEqual({ state: 'delivered', detail: 'taken for 2 numbers' })
    expect(sns.messages).toEqual(
      [ONE, TWO].map((PhoneNumber) => ({
        ...{ Action: 'Publish', Version: '2010-03-31', PhoneNumber },
        Message: expect.stringMatching(/^Plimsoll FAIL api: 1 known exploited/),
        'MessageAttributes.entry.1.Name': 'AWS.SNS.SMS.SMSType',
        'MessageAttributes.entry.1.Value.DataType': 'String',
        'MessageAttributes.entry.1.Value.StringValue': 'Transactional',
      })),
    )
  })

  test('a session token goes along', async () => {
    const sns = await serve()
    const secrets = { ...SECRETS, AWS_SESSION_TOKEN: 'of-a-session' }
    expect(await text(sns, { secrets })).toMatchObject({ state: 'delivered' })
    expect(sns.requests[0]?.headers['x-amz-security-token']).toBe('of-a-session')
  })

  test.each([
    ['OptedOut', 400, 'opted out'],
    ['Throttled', 400, 'too many requests'],
    ['AuthorizationError', 403, 'do not allow sns:Publish'],
    ['ExpiredToken', 403, 'have expired'],
    ['SomethingNew', 400, '(SomethingNew)'],
  ])('%s is told in our words', async (code, status, words) => {
    const sns = await serve()
    sns.refuse(ONE, code, status)
    const sent = await text(sns)
    expect(sent.state).toBe('failed')
    expect(sent.detail).toContain(words)
    expect(sent.detail).not.toMatch(HIDDEN)
    expect(sns.requests).toHaveLength(1)
  })

  test('a wrong key, no key', async () => {
    const sns = await serve()
    const wrong = await text(sns, { secrets: { ...SECRETS, AWS_SECRET_ACCESS_KEY: 'another' } })
    expect(wrong).toMatchObject({ state: 'failed', detail: /the secret access key is not right/ })
    const none = await text(sns, { secrets: {} })
    expect(none).toMatchObject({ state: 'failed', detail: /AWS_ACCESS_KEY_ID is not set/ })
    expect(sns.requests).toHaveLength(1)
  })

  test.each<[string, DeskAnswer | 'reset']>([
    ['an answer that is lost', 'reset'],
    ['500', { status: 500, body: 'oops' }],
    ['a page of a proxy', { status: 502, body: '<html>', type: 'text/html' }],
  ])('%s: it may be on its way, so it is not sent twice', async (_title, fault) => {
    const sns = await serve()
    sns.plan(fault)
    const sent = await text(sns)
    expect(sent.state).toBe('failed')
    expect(sent.detail).not.toMatch(HIDDEN)
    expect(sns.requests).toHaveLength(1)
  })

  test('too many requests: once more', async () => {
    const sns = await serve()
    sns.plan({ status: 429, body: '' })
    expect(await text(sns)).toMatchObject({ state: 'delivered' })
    expect(sns.requests).toHaveLength(2)
  })

  test('a private address is refused unless it is allowed; nobody there is told', async () => {
    const sns = await serve()
    const guarded = await text(sns, { channel: { allowsPrivate: false } })
    expect(guarded).toMatchObject({ state: 'failed', detail: /private network/ })
    await sns.close()
    closing.length = 0
    expect(await text(sns)).toMatchObject({ state: 'failed', detail: /connection was refused/ })
  })

  test('a cancelled run ends it', async () => {
    const sns = await serve()
    const signal = AbortSignal.abort(new Error('the run was cancelled'))
    await expect(text(sns, { tools: { signal } })).rejects.toThrow('the run was cancelled')
  })
})

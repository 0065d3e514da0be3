import { describe, expect, test } from '@jest/globals'
import type { Channel } from '../../src/domain/notify.ts'
import { NOTHING_TOLD } from '../../src/domain/message.ts'
import { message } from '../ground/messages.ts'
import { stageMessenger } from '../ground/notify.ts'

const REACHED = { name: 'ops', allowsPrivate: false } as const

const ISSUE: Channel = { kind: 'github-issue', name: 'issues', labels: [], assignees: [] }

const LACKING: readonly (readonly [string, Channel, string])[] = [
  ['webhook', { ...REACHED, kind: 'webhook', url: { env: 'NOWHERE' }, secret: null }, 'NOWHERE'],
  [
    'its secret',
    { ...REACHED, kind: 'webhook', url: { text: 'https://a.example/' }, secret: 'NO_KEY' },
    'NO_KEY',
  ],
  ['slack', { ...REACHED, kind: 'slack', url: 'NOWHERE' }, 'NOWHERE'],
  ['teams', { ...REACHED, kind: 'teams', url: 'NOWHERE' }, 'NOWHERE'],
  ['discord', { ...REACHED, kind: 'discord', url: 'NOWHERE' }, 'NOWHERE'],
  ['pagerduty', { ...REACHED, kind: 'pagerduty', routingKey: 'NO_KEY', url: null }, 'NO_KEY'],
  [
    'email',
    {
      ...REACHED,
      ...{ kind: 'email', host: 'mail.example', port: 587, security: 'starttls' },
      ...{
        login: { user: 'NO_USER', password: 'SIGNING' },
        from: 'a@b.example',
        to: ['c@d.example'],
      },
    },
    'NO_USER',
  ],
  [
    'sms',
    {
      ...{ ...REACHED, kind: 'sms', to: ['+4915112345678'] },
      provider: { kind: 'twilio', account: 'SIGNING', token: 'NO_TOKEN', from: '+1', url: null },
    },
    'NO_TOKEN',
  ],
  [
    'sms by Amazon',
    {
      ...{ ...REACHED, kind: 'sms', to: ['+4915112345678'] },
      provider: { kind: 'sns', region: 'eu-central-1', url: null },
    },
    'AWS_ACCESS_KEY_ID',
  ],
]

describe('a secret that is not there', () => {
  test.each(LACKING)('%s: it says which variable', async (_, channel, name) => {
    const { messenger } = stageMessenger({ certificate: null, env: { NOWHERE: ' \n' } })
    expect(await messenger.send(channel, message())).toEqual({
      state: 'failed',
      detail: `the environment variable ${name} is not set; hand the secret to the step`,
    })
  })

  test.each(LACKING)('%s: a run that is given none is passed over', async (_, channel, name) => {
    const withheld = 'a run for a fork is given no secrets'
    const { messenger } = stageMessenger({ certificate: null, withheld })
    expect(await messenger.send(channel, message())).toEqual({
      state: 'skipped',
      detail: `the environment variable ${name} is not set: ${withheld}`,
    })
  })
})

describe('a secret that is none', () => {
  const address = 'secret-of-slack.example/T0'

  test.each([
    ['slack', address],
    ['slack', `http://${address}`],
    ['teams', 'https://'],
    ['discord', `ftp://${address}`],
    ['discord', '{"a":1}'],
  ] as const)('%s at %s', async (kind, text) => {
    const staged = stageMessenger({ certificate: null, env: { ADDRESS: text } })
    const sent = await staged.messenger.send({ ...REACHED, kind, url: 'ADDRESS' }, message())
    expect(sent).toEqual({ state: 'failed', detail: expect.stringMatching(/^its address /) })
    expect([sent.detail, ...staged.lines].join()).not.toContain('secret-of')
  })

  test.each(['whsec_', 'whsec_%%%', 'plain', 'whsec_c2hvcnQ=', `whsec_${'A'.repeat(200)}`])(
    'webhook with the key %s',
    async (key) => {
      const { messenger } = stageMessenger({ certificate: null, env: { KEY: key } })
      const channel = {
        ...REACHED,
        kind: 'webhook',
        url: { text: 'https://a.example/' },
        secret: 'KEY',
      } as const
      const { state, detail } = await messenger.send(channel, message())
      expect(state).toBe('failed')
      expect(detail).toMatch(/^the environment variable KEY holds no secret of Standard Webhooks/)
    },
  )

  test('pagerduty', async () => {
    const { messenger } = stageMessenger({ certificate: null, env: { KEY: 'short' } })
    const channel = { ...REACHED, kind: 'pagerduty', routingKey: 'KEY', url: null } as const
    const { detail } = await messenger.send(channel, message())
    expect(detail).toMatch(/^the environment variable KEY holds no routing key/)
  })
})

describe('issues', () => {
  test('are kept by the code host', async () => {
    const { messenger } = stageMessenger({
      certificate: null,
      keepIssue: (channel, { rule }) =>
        Promise.resolve({ state: 'delivered', detail: `${channel.name} of ${rule}` }),
    })
    const sent = await messenger.send(ISSUE, message())
    expect(sent).toEqual({ state: 'delivered', detail: 'issues of exploited-in-production' })
  })

  test('are passed over where there is no code host', async () => {
    const { messenger } = stageMessenger({ certificate: null })
    expect(await messenger.send(ISSUE, message())).toMatchObject({ state: 'skipped' })
  })

  test('what is thrown is told without its words', async () => {
    const { messenger } = stageMessenger({
      certificate: null,
      keepIssue: () => Promise.reject(new TypeError('https://secret.example/T0')),
    })
    const sent = await messenger.send(ISSUE, message())
    expect(sent.state).toBe('failed')
    expect(sent.detail).toMatch(/TypeError/)
    expect(sent.detail).not.toContain('secret.example')
  })

  test('a cancelled run ends in what it was cancelled by', async () => {
    const controller = new AbortController()
    const reason = new Error('cancelled by SIGINT')
    const { messenger } = stageMessenger({
      certificate: null,
      signal: controller.signal,
      keepIssue: () => {
        controller.abort(reason)
        return Promise.reject(new Error('broken off'))
      },
    })
    await expect(messenger.send(ISSUE, message())).rejects.toBe(reason)
  })
})

test('channels are made ready without asking anybody', async () => {
  const asked: string[] = []
  const { messenger } = stageMessenger({
    certificate: null,
    fetchFor: () => (url) => {
      asked.push(String(url))
      return Promise.reject(new Error('asked'))
    },
  })
  await messenger.warm([...LACKING.map(([, channel]) => channel), ISSUE])
  expect(asked).toEqual([])
})

test('where nothing is kept between runs, that is told, and keeping does nothing', async () => {
  const { messenger } = stageMessenger({ certificate: null })
  await messenger.remember(NOTHING_TOLD)
  expect(await messenger.recall()).toBeNull()
})

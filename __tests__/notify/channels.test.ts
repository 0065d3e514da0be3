import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { Message } from '../../src/domain/message.ts'
import type { Channel } from '../../src/domain/notify.ts'
import { hostileMessage, message, messageFinding, messageImage } from '../ground/messages.ts'
import { stageMessenger } from '../ground/notify.ts'
import { DISCORD_PATH, startDiscord } from '../ground/services/discord.ts'
import { startPagerDuty } from '../ground/services/pagerduty.ts'
import type { Fault, Service } from '../ground/services/service.ts'
import { SLACK_PATH, startSlack } from '../ground/services/slack.ts'
import { TEAMS_PATH, startTeams } from '../ground/services/teams.ts'
import { startWebhook } from '../ground/services/webhook.ts'

const KINDS = ['webhook', 'slack', 'teams', 'discord', 'pagerduty'] as const

type Kind = (typeof KINDS)[number]

const START = {
  webhook: startWebhook,
  slack: startSlack,
  teams: startTeams,
  discord: startDiscord,
  pagerduty: startPagerDuty,
} as const

const PATHS: Readonly<Record<Kind, string>> = {
  webhook: '/hook/secret-part',
  slack: SLACK_PATH,
  teams: TEAMS_PATH,
  discord: DISCORD_PATH,
  pagerduty: '/v2/enqueue',
}

const GOOD: Readonly<Record<Kind, number>> = {
  webhook: 204,
  slack: 200,
  teams: 202,
  discord: 200,
  pagerduty: 202,
}

let services: Readonly<Record<Kind, Service>>

beforeAll(async () => {
  const started = await Promise.all(KINDS.map(async (kind) => [kind, await START[kind]()] as const))
  services = Object.fromEntries(started) as Record<Kind, Service>
})

afterAll(async () => {
  await Promise.all(Object.values(services).map((service) => service.close()))
})

afterEach(() => {
  for (const { faults } of Object.values(services)) faults.length = 0
})

function channelOf(kind: Kind): Channel {
  const { origin } = services[kind]
  const reached = { name: 'ops', allowsPrivate: true }
  if (kind === 'webhook') {
    return { ...reached, kind, url: { text: `${origin}${PATHS.webhook}` }, secret: 'SIGNING' }
  }
  if (kind === 'pagerduty') {
    return { ...reached, kind, routingKey: 'ROUTING', url: `${origin}${PATHS.pagerduty}` }
  }
  return { ...reached, kind, url: 'ADDRESS' }
}

function stage(kind: Kind, tryMs?: number): ReturnType<typeof stageMessenger> {
  const { origin, certificate } = services[kind]
  const env = { ADDRESS: `${origin}${PATHS[kind]}` }
  return stageMessenger({ certificate, env, ...(tryMs === undefined ? {} : { tryMs }) })
}

function lastBody(kind: Kind): string {
  return services[kind].received.at(-1)?.body ?? ''
}

describe.each(KINDS)('%s', (kind) => {
  const messages: readonly (readonly [string, Message])[] = [
    ['of one image', message()],
    ['that is over', message({ kind: 'resolved' })],
    [
      'of an image that nobody could scan',
      message({ images: [messageImage({ outcome: 'scan-failed' })] }),
    ],
    ['that tells the outcome alone', message({ isVerdictOnly: true })],
    ['without links', message({ links: [] })],
    ['of nothing but names', hostileMessage('')],
  ]

  test.each(messages)('a message %s is taken', async (_, one) => {
    const { messenger, waits } = stage(kind)
    const sent = await messenger.send(channelOf(kind), one)
    expect(sent.state).toBe('delivered')
    expect(sent.detail).toContain(`answered ${GOOD[kind]}`)
    expect(waits).toEqual([])
  })

  test('a test says so at the top', async () => {
    const { messenger } = stage(kind)
    const before = services[kind].received.length
    const sent = await messenger.send(channelOf(kind), message({ kind: 'test' }))
    expect(sent.state).toBe('delivered')
    expect(services[kind].received[before]?.body).toContain('Test: acme/api: fail')
  })

  test('nothing but outcome and names is in a message that may tell no more', async () => {
    const { messenger } = stage(kind)
    await messenger.send(channelOf(kind), message({ isVerdictOnly: true }))
    expect(lastBody(kind)).toContain('acme/api')
    expect(lastBody(kind)).not.toMatch(/CVE-|openssl|sha256|registry\.example|zlib|aws/)
  })

  const hostile = [
    '<!channel> @here @everyone <@U123> <#C1> <https://evil.example|x> *b* _i_ ~s~ `c` ```\n',
    '[x](https://evil.example) ![i](https://evil.example/a.png) <b>x</b> &lt; :tada: \\',
    '\u202Egnp.exe\u0000\u0007\u001B[31m\u2028\u200F\uD800 \r\n## x',
    '"}],"x":{"',
    '\u{1F600}'.repeat(3000),
    '&'.repeat(1_000_000),
    '*'.repeat(1_000_000),
    '\u20AC \u0800'.repeat(300_000),
  ]

  test.each(hostile)(
    'hostile text in every field is taken, within every limit (%#)',
    async (text) => {
      const { messenger } = stage(kind)
      const sent = await messenger.send(channelOf(kind), hostileMessage(text))
      expect(sent.state).toBe('delivered')
      expect(lastBody(kind)).not.toMatch(/[\u202E\u2028\u200F]|\\u0000|\\u0007|\\u001b/)
      // Standard Webhooks asks for it, and no receiver refuses more.
      if (kind === 'webhook') expect(Buffer.byteLength(lastBody(kind))).toBeLessThan(20_000)
    },
  )

  test('what is left out is counted', async () => {
    const findings = Array.from({ length: 50 }, (_, index) =>
      messageFinding({
        id: `CVE-2099-${1000 + index}`,
        title: 'x'.repeat(300),
        package: 'p'.repeat(90),
      }),
    )
    const images = Array.from({ length: 30 }, (_, index) =>
      messageImage({ name: `acme/${index}`, findings, more: 5 }),
    )
    const { messenger } = stage(kind)
    const sent = await messenger.send(channelOf(kind), message({ images, moreImages: 2 }))
    expect(sent.state).toBe('delivered')
    expect(countLeftOut(lastBody(kind))).toBe(true)
  })
})

/** Of 32 images and 55 findings in each, the body says how many are not in it. */
function countLeftOut(body: string): boolean {
  const [, more = '0'] =
    /and (\d+) more images|"moreImages":(\d+)|"more_images":(\d+)/.exec(body)?.filter(Boolean) ?? []
  const names = new Set(body.match(/acme\/\d+/g))
  return Number(more) + names.size === 32
}

type Row = {
  readonly title: string
  readonly faults: readonly Fault[]
  /** Requests that came. */
  readonly tries: number
  readonly waits: readonly number[]
  readonly state: 'delivered' | 'failed'
  readonly says: RegExp
}

function reply(
  status: number,
  more: { body?: string; headers?: Record<string, string> } = {},
): Fault {
  return { kind: 'reply', reply: { status, ...more } }
}

const PAGE = '<!DOCTYPE html><html><body>Secret words of a page</body></html>'

const thrice = (fault: Fault): Fault[] => [fault, fault, fault]

const ROWS: readonly Row[] = [
  ...[400, 401, 403, 404, 405, 410, 413].map((status) => ({
    ...{ title: `${status}`, faults: [reply(status, { body: PAGE })], tries: 1, waits: [] },
    ...{ state: 'failed' as const, says: new RegExp(`answered ${status}: `) },
  })),
  {
    ...{ title: '410 says that it is gone', faults: [reply(410)], tries: 1, waits: [] },
    ...{ state: 'failed', says: /gone for good; remove the channel/ },
  },
  {
    ...{
      title: '429 with Retry-After in seconds',
      faults: [reply(429, { headers: { 'retry-after': '7' } })],
    },
    ...{ tries: 2, waits: [7000], state: 'delivered', says: /after 2 tries/ },
  },
  {
    ...{
      title: '429 that asks for longer than there is',
      faults: [reply(429, { headers: { 'retry-after': '3600' } })],
    },
    ...{ tries: 1, waits: [], state: 'failed', says: /answered 429: it takes no more messages/ },
  },
  {
    ...{
      title: '429 without Retry-After',
      faults: thrice(reply(429)),
      tries: 3,
      waits: [1000, 2000],
    },
    ...{ state: 'failed', says: /answered 429, after 3 tries/ },
  },
  {
    ...{ title: '500 once', faults: [reply(500)], tries: 2, waits: [1000] },
    ...{ state: 'delivered', says: /after 2 tries/ },
  },
  {
    ...{
      title: '500 always',
      faults: thrice(reply(500, { body: PAGE })),
      tries: 3,
      waits: [1000, 2000],
    },
    ...{ state: 'failed', says: /answered 500, after 3 tries: it is out of order/ },
  },
  {
    ...{
      title: '408, 503, then good',
      faults: [reply(408), reply(503)],
      tries: 3,
      waits: [1000, 2000],
    },
    ...{ state: 'delivered', says: /after 3 tries/ },
  },
  {
    ...{
      title: 'a redirect to another host',
      tries: 1,
      waits: [],
      state: 'failed',
      says: /another host/,
    },
    faults: [reply(307, { headers: { location: 'https://evil.example/' } })],
  },
  {
    ...{
      title: 'a redirect to plain http',
      tries: 1,
      waits: [],
      state: 'failed',
      says: /another host/,
    },
    faults: [reply(308, { headers: { location: 'http://127.0.0.1:1/' } })],
  },
  {
    ...{
      title: 'a redirect that turns POST into GET',
      tries: 1,
      waits: [],
      state: 'failed',
      says: /302/,
    },
    faults: [reply(302, { headers: { location: '/else' } })],
  },
]

/** Where the other end knows a repeated message by its id. */
const LOST_AND_REPEATED: readonly Row[] = [
  {
    ...{
      title: 'a connection that ends without an answer',
      faults: thrice({ kind: 'cut', sends: '' }),
    },
    ...{
      tries: 3,
      waits: [1000, 2000],
      state: 'failed',
      says: /broke before an answer came, after 3 tries/,
    },
  },
  {
    ...{ title: 'half a head of an answer', faults: [{ kind: 'cut', sends: 'HTTP/1.1 20' }] },
    ...{ tries: 2, waits: [1000], state: 'delivered', says: /after 2 tries/ },
  },
]

/** Where it would show the message twice. */
const LOST: readonly Row[] = ['', 'HTTP/1.1 20'].map((sends) => ({
  ...{ title: `an answer of which ${sends.length} bytes come`, faults: [{ kind: 'cut', sends }] },
  ...{ tries: 1, waits: [], state: 'failed' },
  says: /^no answer; it may have arrived \(the connection broke/,
}))

const CHATS: readonly Kind[] = ['slack', 'teams', 'discord']

function rowsOf(kind: Kind): readonly Row[] {
  return [...ROWS, ...(CHATS.includes(kind) ? LOST : LOST_AND_REPEATED)]
}

test.each(['slack', 'teams', 'discord'] as const)(
  '%s is tried again where nobody was there to take the message',
  async (kind) => {
    const gone = await START[kind]()
    await gone.close()
    const env = { ADDRESS: `${gone.origin}${PATHS[kind]}` }
    const { messenger, waits } = stageMessenger({ certificate: null, env })
    const sent = await messenger.send(channelOf(kind), message())
    expect(sent).toEqual({ state: 'failed', detail: 'the connection was refused, after 3 tries' })
    expect(waits).toHaveLength(2)
  },
)

describe.each(KINDS)('trouble with %s', (kind) => {
  test.each(rowsOf(kind))('$title', async ({ faults, tries, waits, state, says }) => {
    const service = services[kind]
    const staged = stage(kind)
    service.faults.push(...faults)
    const before = service.received.length
    const sent = await staged.messenger.send(channelOf(kind), message())
    expect(sent).toMatchObject({ state, detail: expect.stringMatching(says) })
    expect(service.received.length - before).toBe(tries)
    expect(staged.waits).toEqual(waits)
    expectNoSecret(sent.detail, staged.lines)
    expect(service.faults).toEqual([])
  })

  test.each(['hang', 'drip'] as const)('%s ends in time', async (fault) => {
    const service = services[kind]
    // The head of an answer has to come in time on a machine that is busy.
    const { messenger, waits } = stage(kind, fault === 'drip' ? 1500 : 150)
    const isOnce = fault === 'drip' || CHATS.includes(kind)
    service.faults.push(...(isOnce ? [{ kind: fault }] : thrice({ kind: fault })))
    const sent = await messenger.send(channelOf(kind), message())
    expect(service.faults).toEqual([])
    if (fault === 'drip') {
      // The status was there; what comes after it is read as far as there is time.
      expect([sent.state, waits]).toEqual(['delivered', []])
    } else {
      expect(sent).toEqual({
        state: 'failed',
        detail: expect.stringMatching(
          isOnce
            ? /no answer; it may have arrived \(nobody answered in time\)$/
            : /nobody answered in time, after 3 tries/,
        ),
      })
    }
  })

  test('an answer that has no end is not read to its end', async () => {
    services[kind].faults.push({ kind: 'flood' })
    const sent = await stage(kind).messenger.send(channelOf(kind), message())
    const takesAnything = kind !== 'slack' && kind !== 'pagerduty'
    expect(sent.state).toBe(takesAnything ? 'delivered' : 'failed')
    expect(sent.detail.length).toBeLessThan(300)
  })

  test('a certificate that nobody trusts is tried once', async () => {
    const env = { ADDRESS: `${services[kind].origin}${PATHS[kind]}` }
    const staged = stageMessenger({ certificate: null, env })
    const before = services[kind].received.length
    const sent = await staged.messenger.send(channelOf(kind), message())
    expect(sent).toEqual({
      state: 'failed',
      detail: expect.stringMatching(/certificate is not trusted/),
    })
    expect(services[kind].received.length).toBe(before)
    expect(staged.waits).toEqual([])
    expectNoSecret(sent.detail, staged.lines)
  })

  test('a page behind a good status is no delivery where the service would say more', async () => {
    services[kind].faults.push(reply(200, { body: PAGE }))
    const sent = await stage(kind).messenger.send(channelOf(kind), message())
    expect(sent.state).toBe(kind === 'webhook' ? 'delivered' : 'failed')
    expect(sent.detail).not.toContain('Secret words')
  })

  test('a cancelled run ends the waiting', async () => {
    const controller = new AbortController()
    const { origin, certificate } = services[kind]
    const env = { ADDRESS: `${origin}${PATHS[kind]}` }
    const staged = stageMessenger({ certificate, env, signal: controller.signal })
    services[kind].faults.push({ kind: 'hang' })
    const before = services[kind].received.length
    const sending = staged.messenger.send(channelOf(kind), message())
    const reason = new Error('cancelled')
    const stop = (): void => {
      if (services[kind].received.length === before) setTimeout(stop, 5)
      else controller.abort(reason)
    }
    stop()
    await expect(sending).rejects.toBe(reason)
  })
})

function expectNoSecret(detail: string, lines: readonly string[]): void {
  expect([detail, ...lines].join('\n')).not.toMatch(
    /secret-part|T00000000|sig=|token-of|whsec|R0123|Secret words/,
  )
}

describe('words of the services', () => {
  const rows: readonly (readonly [Kind, number, string, RegExp])[] = [
    ['slack', 404, 'no_service', /no_service: the webhook was removed/],
    ['slack', 400, 'invalid_blocks', /invalid_blocks: Slack does not take the form/],
    ['slack', 400, '__proto__', /answered 400: it does not take/],
    [
      'discord',
      404,
      '{"message":"Unknown Webhook","code":10015}',
      /webhook was removed; make a new one \(10015\)/,
    ],
    ['discord', 400, '{"code":"x"}', /answered 400: it does not take/],
    ['teams', 400, '{"error":{"code":"WorkflowTriggerIsNotEnabled"}}', /workflow is turned off/],
    ['teams', 400, '{"error":{"code":"constructor"}}', /answered 400: it does not take/],
    [
      'pagerduty',
      400,
      '{"errors":["Length of \'routing_key\' is wrong"]}',
      /routing key does not hold/,
    ],
    ['pagerduty', 400, '{"errors":{"length":1}}', /does not take the form/],
  ]

  test.each(rows)('%s %d %s', async (kind, status, body, says) => {
    services[kind].faults.push(reply(status, { body }))
    const sent = await stage(kind).messenger.send(channelOf(kind), message())
    expect(sent).toEqual({ state: 'failed', detail: expect.stringMatching(says) })
  })

  test('Discord says in JSON how long to wait', async () => {
    const staged = stage('discord')
    services.discord.faults.push(
      reply(429, { body: '{"retry_after":2.5}', headers: { 'retry-after': '9' } }),
    )
    const sent = await staged.messenger.send(channelOf('discord'), message())
    expect([sent.state, staged.waits]).toEqual(['delivered', [2500]])
  })
})

test('a test of PagerDuty leaves no incident behind', async () => {
  const before = services.pagerduty.received.length
  const sent = await stage('pagerduty').messenger.send(
    channelOf('pagerduty'),
    message({ kind: 'test' }),
  )
  expect(sent.detail).toMatch(/the incident of the test was resolved again$/)
  const events = services.pagerduty.received
    .slice(before)
    .map(({ body }) => JSON.parse(body) as Record<string, unknown>)
  expect(events.map((event) => event['event_action'])).toEqual(['trigger', 'resolve'])
  expect(new Set(events.map((event) => event['dedup_key'])).size).toBe(1)
})

test('an incident is ended by the key that opened it', async () => {
  const { messenger } = stage('pagerduty')
  const keys: unknown[] = []
  for (const kind of ['news', 'resolved'] as const) {
    await messenger.send(channelOf('pagerduty'), message({ kind }))
    keys.push((JSON.parse(lastBody('pagerduty')) as Record<string, unknown>)['dedup_key'])
  }
  expect(keys[0]).toBe(keys[1])
})

test('a record arrives byte by byte, under an id of its content', async () => {
  const record = '{ "a": "\u00FC",\n "b": 1 }\n'
  const { messenger } = stage('webhook')
  expect(await messenger.sendRecord(channelOf('webhook'), record)).toMatchObject({
    state: 'delivered',
  })
  const got = services.webhook.received.at(-1)
  expect(got?.body).toBe(record)
  expect(got?.headers['webhook-id']).toMatch(/^rec_[0-9a-f]{64}$/)
})

test('only a webhook takes records', async () => {
  expect(await stage('slack').messenger.sendRecord(channelOf('slack'), '{}')).toEqual({
    state: 'skipped',
    detail: 'only a webhook takes records',
  })
})

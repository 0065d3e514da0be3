import { describe, expect, jest, test } from '@jest/globals'
import type { CodeHostRun } from '../../../src/domain/code-host.ts'
import type { Openness } from '../../../src/domain/disclosure.ts'
import type { Finding } from '../../../src/domain/finding.ts'
import type { Message, SentMessage } from '../../../src/domain/message.ts'
import type { NotifySettings } from '../../../src/domain/notify.ts'
import type { ImageReport } from '../../../src/domain/report.ts'
import type { CodeHost } from '../../../src/ports.ts'
import { createNotifier } from '../../../src/stages/notify/notifier.ts'
import type { Notifier } from '../../../src/stages/notify/notifier.ts'
import { configOf } from '../../config/doors.ts'
import {
  finding,
  imageReport,
  reason,
  report,
  ruleFinding,
  verdict,
} from '../../ground/factories.ts'
import { withRules } from '../../policy/notify/settings.ts'
import { createFakeMessenger } from './desk.ts'
import type { FakeMessenger } from './desk.ts'

const NO_LINKS = { alerts: null, comment: null, artifact: null }
const FLAW = finding({ severity: 'high' })
const KEV = finding({
  vulnerability: { id: 'CVE-2099-0007', title: 'A title' },
  kev: { added: '2026-01-01', ransomware: false },
})

function failing(findings: readonly Finding[], overrides: Partial<ImageReport> = {}): ImageReport {
  const blocked = verdict({ outcome: 'fail', reasons: [reason(findings)] })
  return imageReport({ name: 'acme/api', findings, verdict: blocked, ...overrides })
}

const CLEAN = imageReport({ name: 'acme/api', findings: [], verdict: verdict({ outcome: 'pass' }) })

const RUN: CodeHostRun = {
  repository: 'octo-org/octo-app',
  repositoryUrl: 'https://github.com/octo-org/octo-app',
  runUrl: 'https://github.com/octo-org/octo-app/actions/runs/1',
  event: 'push',
  commit: null,
  workflow: 'gate',
  isPublic: false,
  change: null,
}

type Given = {
  readonly messenger?: FakeMessenger | null
  readonly run?: Partial<CodeHostRun>
  readonly notify?: 'true' | 'false'
  readonly openness?: Openness
  readonly signal?: AbortSignal
}

function open(settings: NotifySettings, given: Given = {}): Notifier {
  const { messenger = createFakeMessenger(), notify = 'true', openness = 'full' } = given
  const host = { run: { ...RUN, ...given.run } } as CodeHost
  return createNotifier({
    settings,
    config: configOf({ image: 'a', notify }),
    openness,
    ports: {
      now: () => new Date('2026-11-21T12:00:00Z'),
      signal: given.signal ?? new AbortController().signal,
      openCodeHost: () => Promise.resolve(host),
      ...(messenger === null ? {} : { openMessenger: () => Promise.resolve(messenger) }),
    },
  })
}

const TO_CHAT = withRules('name: r, to: chat, when: { severity: high }')

describe('what is told once the report is made', () => {
  test('is one message for each rule and channel, with the worst image first', async () => {
    const messenger = createFakeMessenger()
    const images = [
      failing([FLAW], { name: 'acme/web', verdict: verdict({ outcome: 'pass' }) }),
      failing([FLAW, KEV]),
    ]
    const told = await open(TO_CHAT, { messenger }).tellAll(report({ images }), {
      ...NO_LINKS,
      comment: 'https://github.com/octo-org/octo-app/pull/1#issuecomment-2',
    })
    expect(told).toEqual({
      notices: [],
      deliveries: [{ to: 'notify:chat', state: 'delivered', detail: 'r: 200' }],
    })
    expect(messenger.left.map(({ message }) => message)).toEqual([
      expect.objectContaining({
        ...{ kind: 'news', rule: 'r', urgency: 'critical', moreImages: 0 },
        title: '2 images, worst acme/api: fail, 1 known exploited, 2 high',
        links: [
          { label: 'Run', url: 'https://github.com/octo-org/octo-app/actions/runs/1' },
          { label: 'Comment', url: 'https://github.com/octo-org/octo-app/pull/1#issuecomment-2' },
        ],
        asOf: '2026-11-21T12:00:00.000Z',
      }),
    ])
    const [first] = messenger.left[0]?.message.images ?? []
    expect(first?.findings[0]).toMatchObject({ id: 'CVE-2099-0007', isKnownExploited: true })
    expect(first?.reasons).toHaveLength(1)
  })

  test('is remembered where it was delivered, and only there', async () => {
    const rules = withRules('name: r, to: [chat, siem], when: { severity: high }')
    const answer = ({ channel }: { channel: { name: string } }): SentMessage =>
      channel.name === 'siem'
        ? { state: 'failed', detail: '500' }
        : { state: 'delivered', detail: '' }
    const first = createFakeMessenger({ answer })
    const told = await open(rules, { messenger: first }).tellAll(
      report({ images: [failing([FLAW])] }),
      NO_LINKS,
    )
    expect(told.notices).toEqual([
      {
        code: 'notify-failed',
        text: expect.stringContaining('1 message of 2 could not be') as unknown,
      },
    ])
    const next = createFakeMessenger({ told: first.kept() })
    await open(rules, { messenger: next }).tellAll(report({ images: [failing([FLAW])] }), NO_LINKS)
    expect(next.left.map(({ channel }) => channel.name)).toEqual(['siem'])
  })

  test('where nothing is kept is told each time, with a notice', async () => {
    const messenger = createFakeMessenger({ told: null })
    const told = await open(TO_CHAT, { messenger }).tellAll(
      report({ images: [failing([FLAW])] }),
      NO_LINKS,
    )
    expect(told.notices.map(({ code }) => code)).toEqual(['notify-not-kept'])
    expect(messenger.kept()).toBeNull()
  })

  test('is at most 50 messages; the rest is left to the next run', async () => {
    const rules = withRules('name: r, to: on-call, when: { severity: high }')
    const images = Array.from({ length: 60 }, (_, index) => failing([FLAW], { name: `a${index}` }))
    const messenger = createFakeMessenger()
    const told = await open(rules, { messenger }).tellAll(report({ images }), NO_LINKS)
    expect(messenger.left).toHaveLength(50)
    expect(told.notices).toEqual([
      { code: 'notify-limited', text: expect.stringContaining('10 messages more') as unknown },
    ])
    const next = createFakeMessenger({ told: messenger.kept() })
    await open(rules, { messenger: next }).tellAll(report({ images }), NO_LINKS)
    expect(next.left).toHaveLength(10)
  })

  test('names 20 images of many, and counts the rest', async () => {
    const images = Array.from({ length: 30 }, (_, index) => failing([FLAW], { name: `a${index}` }))
    const messenger = createFakeMessenger()
    await open(TO_CHAT, { messenger }).tellAll(report({ images }), NO_LINKS)
    expect(messenger.left.map(({ message }) => message.moreImages)).toEqual([10])
  })

  test('survives hostile names and titles', async () => {
    const bad = `\u202e\u0007${'x'.repeat(1_000_000)}\n@everyone`
    const hostile = finding({
      severity: 'high',
      vulnerability: { id: bad, title: bad },
      package: { name: bad, version: bad },
    })
    const messenger = createFakeMessenger()
    const image = failing([hostile], { name: bad, reference: bad })
    await open(TO_CHAT, { messenger }).tellAll(report({ images: [image] }), NO_LINKS)
    expect(messenger.left).toHaveLength(1)
    expect(JSON.stringify(messenger.left[0]?.message).length).toBeLessThan(5000)
  })

  test('goes side by side, four at a time', async () => {
    let open_ = 0
    let most = 0
    const answer = async (): Promise<SentMessage> => {
      most = Math.max(most, (open_ += 1))
      await new Promise((settle) => setImmediate(settle))
      open_ -= 1
      return { state: 'delivered', detail: '' }
    }
    const rules = withRules('name: r, to: on-call, when: { severity: high }')
    const images = Array.from({ length: 12 }, (_, index) => failing([FLAW], { name: `a${index}` }))
    await open(rules, { messenger: createFakeMessenger({ answer }) }).tellAll(
      report({ images }),
      NO_LINKS,
    )
    expect(most).toBe(4)
  })

  test('of a cancelled run ends it', async () => {
    const aborted = new AbortController()
    const messenger = createFakeMessenger({
      answer: () => {
        aborted.abort(new Error('cancelled'))
        return new Promise(() => undefined)
      },
    })
    const told = open(TO_CHAT, { messenger, signal: aborted.signal }).tellAll(
      report({ images: [failing([FLAW])] }),
      NO_LINKS,
    )
    await expect(told).rejects.toThrow('cancelled')
  })

  test('goes on where one message is a fault of ours', async () => {
    const rules = withRules('name: r, to: [chat, siem], when: { severity: high }')
    const answer = ({ channel }: { channel: { name: string } }): SentMessage => {
      if (channel.name === 'chat') throw new TypeError('a secret')
      return { state: 'delivered', detail: '' }
    }
    const messenger = createFakeMessenger({ answer })
    const told = await open(rules, { messenger }).tellAll(
      report({ images: [failing([FLAW])] }),
      NO_LINKS,
    )
    expect(told.deliveries.map(({ to, state }) => `${to} ${state}`).sort()).toEqual([
      ...['notify:chat failed', 'notify:siem delivered'],
    ])
    expect(JSON.stringify(told)).not.toContain('a secret')
  })
})

describe('what cannot wait', () => {
  const NOW = withRules('name: r, to: [chat, on-call], when: { severity: high }, immediate: true')

  test('leaves as soon as an image is judged, one message for each, and is not told again', async () => {
    const messenger = createFakeMessenger()
    const notifier = open(NOW, { messenger })
    const images = [failing([FLAW]), failing([KEV], { name: 'acme/web' })]
    for (const image of images) notifier.tellNow(image)
    await new Promise((settle) => setImmediate(settle))
    const sent = messenger.left.map(({ channel, message }) => `${channel.name}: ${message.title}`)
    expect(sent).toEqual([
      'chat: acme/api: fail, 1 high',
      'on-call: acme/api: fail, 1 high',
      'chat: acme/web: fail, 1 known exploited',
      'on-call: acme/web: fail, 1 known exploited',
    ])
    const told = await notifier.tellAll(report({ images }), NO_LINKS)
    expect(messenger.left).toHaveLength(4)
    expect(told.deliveries).toHaveLength(4)
    expect(Object.keys(messenger.kept()?.entries ?? {})).toHaveLength(6)
  })

  test('and failed is not tried twice in a run, but by the next one', async () => {
    const messenger = createFakeMessenger({ answer: () => ({ state: 'failed', detail: '500' }) })
    const notifier = open(NOW, { messenger })
    notifier.tellNow(failing([FLAW]))
    await notifier.tellAll(report({ images: [failing([FLAW])] }), NO_LINKS)
    expect(messenger.left).toHaveLength(2)
    expect(messenger.kept()).toBeNull()
  })

  test('and is too much is joined once the report is made', async () => {
    const rules = withRules('name: r, to: chat, when: { severity: high }, immediate: true')
    const images = Array.from({ length: 40 }, (_, index) => failing([FLAW], { name: `a${index}` }))
    const messenger = createFakeMessenger()
    const notifier = open(rules, { messenger })
    for (const image of images) notifier.tellNow(image)
    await notifier.tellAll(report({ images }), NO_LINKS)
    expect(messenger.left.map(({ message }) => message.images.length)).toEqual([
      ...Array.from({ length: 30 }, () => 1),
      10,
    ])
  })

  test('is made ready before there is anything to tell, by the channels of its rules alone', async () => {
    const both = withRules(
      'name: r, to: [siem, on-call], when: { severity: high }, immediate: true',
      'name: s, to: chat, when: { severity: high }',
    )
    const messenger = createFakeMessenger()
    open(both, { messenger })
    await new Promise((settle) => setImmediate(settle))
    expect(messenger.warmed).toEqual(['siem', 'on-call'])
    expect(messenger.left).toEqual([])
    const unhurried = createFakeMessenger()
    open(TO_CHAT, { messenger: unhurried })
    await new Promise((settle) => setImmediate(settle))
    expect(unhurried.warmed).toEqual([])
  })

  test('leaves the rules that can wait alone', async () => {
    const messenger = createFakeMessenger()
    const notifier = open(TO_CHAT, { messenger })
    notifier.tellNow(failing([FLAW]))
    await new Promise((settle) => setImmediate(settle))
    expect(messenger.left).toEqual([])
  })
})

describe('a message', () => {
  async function messageOf(
    settings: NotifySettings,
    image: ImageReport,
    given: Given = {},
  ): Promise<Message> {
    const messenger = createFakeMessenger()
    await open(settings, { ...given, messenger }).tellAll(report({ images: [image] }), NO_LINKS)
    const message = messenger.left[0]?.message
    if (message === undefined) throw new Error('nobody was told')
    return message
  }

  const ANY = withRules('name: r, to: chat, when: { severity: unknown }')
  const OUTCOME = withRules('name: r, to: chat, when: { verdict: [pass, fail, scan-failed] }')

  test.each([
    [ANY, failing([KEV]), 'critical', 'acme/api: fail, 1 known exploited'],
    [ANY, failing([ruleFinding({ kind: 'secret' })]), 'critical', 'acme/api: fail, 1 secret'],
    [ANY, failing([FLAW]), 'error', 'acme/api: fail, 1 high'],
    [ANY, { ...CLEAN, findings: [FLAW] }, 'warning', 'acme/api: pass, 1 high'],
    [OUTCOME, CLEAN, 'info', 'acme/api: pass'],
    [
      OUTCOME,
      { ...CLEAN, verdict: verdict({ outcome: 'scan-failed' }) },
      'error',
      'acme/api: scan failed',
    ],
  ] as const)('%# is as urgent as what it tells', async (rules, image, urgency, title) => {
    expect(await messageOf(rules, image)).toMatchObject({ urgency, title })
  })

  test('tells nothing but the outcome where nothing else may leave the run', async () => {
    const message = await messageOf(ANY, failing([KEV]), { openness: 'sealed' })
    expect(message).toMatchObject({
      ...{ title: 'acme/api: fail', urgency: 'error', isVerdictOnly: true },
    })
    expect(JSON.stringify(message)).not.toMatch(/CVE|openssl|known exploited/)
  })

  test('of a secret has its rule, and neither path nor words about it', async () => {
    const secret = ruleFinding({ kind: 'secret', message: 'AKIA-in-full' })
    const text = JSON.stringify(await messageOf(ANY, failing([secret])))
    expect(text).toContain('aws-access-key-id')
    expect(text).not.toMatch(/AKIA|app\/\.env/)
  })
})

describe('nobody is told anything', () => {
  const images = [failing([FLAW])]

  test('where an input says so', async () => {
    const messenger = createFakeMessenger()
    const notifier = open(TO_CHAT, { messenger, notify: 'false' })
    expect(await notifier.tellAll(report({ images }), NO_LINKS)).toEqual({
      deliveries: [],
      notices: [],
    })
    expect(await notifier.sendAudit('{}')).toEqual({ deliveries: [], notices: [] })
    expect([...messenger.left, ...messenger.records]).toEqual([])
  })

  test('where nothing can carry messages, which a notice says', async () => {
    const told = await open(TO_CHAT, { messenger: null }).tellAll(report({ images }), NO_LINKS)
    expect(told.notices.map(({ code }) => code)).toEqual(['notify-unavailable'])
  })

  test('of a pull request of a fork, which has no secrets', async () => {
    const messenger = createFakeMessenger()
    const change = { number: 7, baseBranch: 'main', isFork: true }
    const told = await open(TO_CHAT, { messenger, run: { change } }).tellAll(
      report({ images }),
      NO_LINKS,
    )
    expect(messenger.left).toEqual([])
    expect(told).toEqual({
      notices: [],
      deliveries: [
        { to: 'notify:chat', state: 'skipped', detail: 'r: a run for a fork has no secrets' },
      ],
    })
  })
})

describe('the audit record', () => {
  test('goes to the webhooks that the policy names, as it is', async () => {
    const messenger = createFakeMessenger()
    const told = await open(TO_CHAT, { messenger }).sendAudit('{"a":1}')
    expect(messenger.records).toEqual(['siem {"a":1}'])
    expect(told).toEqual({
      notices: [],
      deliveries: [{ to: 'audit:siem', state: 'delivered', detail: '200' }],
    })
  })
})

describe('where nobody answers', () => {
  test('what was to be told at once is said to be untold, and no more is begun', async () => {
    const timeout = AbortSignal.timeout.bind(AbortSignal)
    const minute = jest.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => timeout(ms / 1000))
    const never = (): Promise<SentMessage> => new Promise(() => undefined)
    const messenger = createFakeMessenger({ answer: never })
    const rules = Array.from(
      { length: 10 },
      (_, index) => `name: r${index}, to: [chat, siem], when: { severity: high }, immediate: true`,
    )
    try {
      const notifier = open(withRules(...rules), { messenger })
      const images = [failing([FLAW])]
      for (const image of images) notifier.tellNow(image)
      const { deliveries } = await notifier.tellAll(report({ images }), NO_LINKS)
      expect(deliveries).toHaveLength(20)
      expect(deliveries.every(({ state }) => state === 'failed')).toBe(true)
      expect(messenger.left).toHaveLength(4)
    } finally {
      minute.mockRestore()
    }
  })
})

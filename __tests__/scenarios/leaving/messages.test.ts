import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { runBundle } from '../../ground/bundle.ts'
import type { BundleResult } from '../../ground/bundle.ts'
import { createCertificate } from '../../ground/certificates.ts'
import { REPOSITORY, openRunScene } from '../../ground/github/run-scene.ts'
import type { Ran, RunRequest, RunScene } from '../../ground/github/run-scene.ts'
import { openPostOffice, toNotifySection } from './post-office.ts'
import type { PostOffice } from './post-office.ts'
import { faultsOfFile } from './validators.ts'

/* What the committed bundle tells people, by services of every kind that are as strict as they say they are. */

const LIMIT_MS = 120_000

/** As the documentation asks for them where issues are kept. */
const TOKEN = 'ghs_that_keeps_issues'
const RIGHTS = {
  contents: 'read',
  actions: 'read',
  issues: 'write',
  pull_requests: 'write',
} as const

let folder: string
let scene: RunScene
let office: PostOffice

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-leaving-'))
  ;[scene, office] = await Promise.all([openRunScene(), openPostOffice(folder)])
  scene.github.addToken(TOKEN, { permissions: RIGHTS, repositories: [REPOSITORY] })
}, LIMIT_MS)

afterAll(async () => {
  await office.close()
  await scene.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('notify test', () => {
  const RULE = 'rules: [{ name: daily, to: chat, digest: 24h }]'

  /** In a job of GitHub Actions, beside the step. */
  function tryChannels(
    channels: Readonly<Record<string, string>>,
    env: Readonly<Record<string, string>>,
  ): Promise<BundleResult> {
    const workspace = mkdtempSync(join(folder, 'workspace-'))
    const [name = ''] = Object.keys(channels)
    writeFileSync(
      join(workspace, '.plimsoll.yml'),
      toNotifySection(channels, RULE.replace('chat', name)),
    )
    const event = join(folder, 'event.json')
    writeFileSync(event, JSON.stringify({ repository: { private: true } }))
    const { apiUrl, graphqlUrl, serverUrl } = scene.github
    return runBundle({
      args: ['notify', 'test'],
      cwd: workspace,
      env: {
        ...{ GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: event },
        ...{ GITHUB_API_URL: apiUrl, GITHUB_GRAPHQL_URL: graphqlUrl, GITHUB_SERVER_URL: serverUrl },
        ...{ GITHUB_REPOSITORY: REPOSITORY, GITHUB_REF: 'refs/heads/main', GITHUB_TOKEN: TOKEN },
        ...{ GITHUB_SHA: scene.facts.base, GITHUB_RUN_ID: '1', GITHUB_WORKSPACE: workspace },
        PLIMSOLL_CACHE: join(workspace, 'cache'),
        ...env,
      },
    })
  }

  test(
    'reaches a service of every kind, by one line each',
    async () => {
      const env = { ...office.secrets, NODE_EXTRA_CA_CERTS: office.authority }
      const { exitCode, stdout, stderr } = await tryChannels(office.channels, env)
      const lines = stdout.trimEnd().split('\n')
      const names = Object.keys(office.channels)
      expect(lines.map((line) => line.replace(/ .*: (\w+), .*$/, ' $1'))).toEqual([
        ...names.filter((name) => name !== 'tracker').map((name) => `${name} delivered`),
        // Nobody is to find an issue of a test: that issues can be read is as far as it goes.
        'tracker skipped',
        `${names.length - 1} of ${names.length} messages delivered`,
      ])
      expect(lines.at(-2)).toContain('issues can be read')
      expect([exitCode, stderr]).toEqual([0, ''])
      const { hook, chat, team, game, onCall, mail, phone, aws } = office
      for (const { received } of [hook, chat, team, game]) {
        expect(received).toHaveLength(1)
        expect(received[0]?.body).toContain('Test of Plimsoll')
      }
      expect(onCall.received.map(({ body }) => (JSON.parse(body) as Event).event_action)).toEqual([
        'trigger',
        'resolve',
      ])
      expect(mail.mails.map(({ to, isSecure, user }) => [to, isSecure, user])).toEqual([
        [['security@example.test'], true, 'gate'],
      ])
      expect([phone.messages.length, aws.messages.length]).toEqual([1, 1])
      expect(phone.messages[0]?.['Body']).toMatch(/^.{1,160}$/)
      expect(scene.github.issues(REPOSITORY).filter(({ state }) => state === 'open')).toEqual([])
      for (const secret of Object.values(office.secrets).filter((one) => one.length > 8)) {
        expect(stdout + stderr).not.toContain(secret)
      }
    },
    LIMIT_MS,
  )

  test(
    'trusts an authority of SSL_CERT_FILE as well, for mail too',
    async () => {
      const { siem = '', mail = '', 'phone-by-aws': aws = '' } = office.channels
      const env = { ...office.secrets, SSL_CERT_FILE: office.authority }
      const { exitCode, stdout } = await tryChannels({ siem, mail, aws }, env)
      expect([exitCode, stdout]).toEqual([0, expect.stringContaining('3 of 3 messages delivered')])
    },
    LIMIT_MS,
  )

  test(
    'ends with 2 where a secret is missing or an address is private, and says which',
    async () => {
      const { chat = '', siem = '', mail = '', phone = '' } = office.channels
      const guarded = (line: string): string => line.replace(', allow_private: true', '')
      const channels = {
        chat,
        ...{ siem: guarded(siem), mail: guarded(mail), phone: guarded(phone) },
        team: office.channels['team'] ?? '',
      }
      const env = { ...office.secrets, CHAT_URL: '', NODE_EXTRA_CA_CERTS: office.authority }
      const { exitCode, stdout } = await tryChannels(channels, env)
      const lines = stdout.trimEnd().split('\n')
      expect(exitCode).toBe(2)
      expect(lines[0]).toMatch(/^chat \(slack\): failed, the environment variable CHAT_URL is not/)
      for (const line of lines.slice(1, 4)) {
        expect(line).toMatch(/^\w+ \(\w+\): failed, .*private network.*allow_private: true/)
      }
      expect(lines.slice(4)).toEqual([
        expect.stringMatching(/^team \(teams\): delivered/),
        '1 of 5 messages delivered',
      ])
    },
    LIMIT_MS,
  )

  test(
    'ends with 2 where nobody knows the authority of a certificate, and says so of each',
    async () => {
      const other = join(folder, 'other.pem')
      writeFileSync(other, createCertificate().cert)
      const { tracker, ...channels } = office.channels
      expect(tracker).toBeDefined()
      const env = { ...office.secrets, NODE_EXTRA_CA_CERTS: other }
      const { exitCode, stdout } = await tryChannels(channels, env)
      expect(exitCode).toBe(2)
      const lines = stdout.trimEnd().split('\n').slice(0, -1)
      expect(lines).toHaveLength(Object.keys(channels).length)
      for (const line of lines) expect(line).toMatch(/: failed, .*certificate/)
    },
    LIMIT_MS,
  )
})

type Event = { readonly event_action: string; readonly dedup_key: string }

const RULES = [
  'rules:',
  '  - { name: exploited, when: { known_exploited: true, branch: main }, to: [on-call, phone], immediate: true }',
  '  - { name: failing, when: { verdict: fail }, to: chat }',
  '  - { name: daily, when: { blocking: true }, to: mail, digest: 24h }',
  '  - { name: tracked, when: { blocking: true, branch: main }, to: tracker }',
  '  - { name: broken, when: { scan_failed: true }, to: chat }',
  'audit: siem',
]

const OLD = { libold: '1.0-1' }
const EXPLOITED = { id: 'CVE-2099-0001', package: 'libold', isExploited: true }

describe('a step whose policy has rules', () => {
  let base: string
  let log: string
  /** Of the services, at the moment of a message: whether the report was written. */
  const before: string[] = []

  beforeAll(() => {
    const { siem = '', chat = '', 'on-call': onCall = '', mail = '', phone = '' } = office.channels
    const { tracker = '' } = office.channels
    const channels = { siem, chat, 'on-call': onCall, mail, phone, tracker }
    const policy = `security_gates: { vulnerabilities: { critical: 0 } }\n${toNotifySection(channels, ...RULES)}`
    base = scene.repository.commit({ '.plimsoll.yml': policy }, 'Who is told')
    scene.github.changePull(REPOSITORY, 7, { base })
    log = join(folder, 'audit.log')
    for (const service of ['onCall', 'chat'] as const) {
      office[service].watchers.push(() => {
        const isWritten = existsSync(join(folder, 'run/plimsoll.sarif'))
        before.push(`${service} ${isWritten ? 'after' : 'before'} the report`)
      })
    }
  })

  /** How many messages each service has got since it was asked last. */
  const seen = new Map<string, number>()
  function toldSince(): Record<string, number> {
    const { hook, chat, onCall, mail, phone } = office
    const counts = {
      ...{ hook: hook.received.length, chat: chat.received.length },
      ...{ onCall: onCall.received.length, mail: mail.mails.length },
      phone: phone.messages.length,
    }
    const since = Object.entries(counts).map(([name, count]) => [
      name,
      count - (seen.get(name) ?? 0),
    ])
    for (const [name, count] of Object.entries(counts)) seen.set(name, count)
    return Object.fromEntries(since.filter(([, count]) => count !== 0)) as Record<string, number>
  }

  function run(request: Partial<RunRequest> = {}): Promise<Ran> {
    rmSync(join(folder, 'run'), { recursive: true, force: true })
    const reports = ['json', 'sarif', 'audit'].map(
      (format) => `${format}=${join(folder, 'run', `plimsoll.${format}`)}`,
    )
    return scene.run({
      on: 'push',
      ...request,
      facts: { base, ...request.facts },
      inputs: {
        ...{ token: TOKEN, reports: reports.join('\n'), 'audit-log': log },
        ...{ 'upload-sarif': 'false', comment: 'never', ...request.inputs },
      },
      env: { ...office.secrets, NODE_EXTRA_CA_CERTS: office.authority, ...request.env },
    })
  }

  function deliveriesOf({ report }: Ran): string[] {
    return report.deliveries
      .filter(({ to }) => to.startsWith('notify'))
      .map(({ to, state }) => `${to} ${state}`)
      .sort()
  }

  test(
    'tells each of its people once, what cannot wait before any report, and nobody again in the next run',
    async () => {
      toldSince()
      scene.ship(OLD, [EXPLOITED])
      const first = await run()
      expect([first.exitCode, first.outputs['outcome']]).toEqual([1, 'fail'])
      expect(first.complaints).toEqual([])
      expect(toldSince()).toEqual({ hook: 1, chat: 1, onCall: 1, mail: 1, phone: 1 })
      expect(before).toEqual(['onCall before the report', 'chat after the report'])
      expect(deliveriesOf(first)).toEqual([
        ...['chat', 'mail', 'on-call', 'phone', 'tracker'].map(
          (name) => `notify:${name} delivered`,
        ),
      ])
      expect(first.outputs['notify-errors']).toBe('0')
      expect(scene.github.issues(REPOSITORY)).toMatchObject([
        { state: 'open', labels: ['security'], title: expect.stringContaining('acme/api') },
      ])
      expect(office.chat.received.at(-1)?.body).toContain('CVE-2099-0001')
      expect(office.mail.mails.at(-1)?.parsed.text).toContain('CVE-2099-0001')
      expect(office.phone.messages.at(-1)?.['Body']).toContain('acme/api')

      const second = await run()
      expect(second.exitCode).toBe(1)
      expect(toldSince()).toEqual({ hook: 1 })
      expect(deliveriesOf(second)).toEqual([])
      expect(second.writes.filter((one) => one.includes('issues'))).toEqual([])
    },
    2 * LIMIT_MS,
  )

  test(
    'tells that a scan failed, and takes nothing for mended',
    async () => {
      scene.harbour.stub('trivy', { exitCode: 1, stderr: ['FATAL it broke'] })
      scene.harbour.stub('grype', { exitCode: 1, stderr: ['it broke'] })
      const failed = await run()
      expect([failed.exitCode, failed.outputs['outcome']]).toEqual([2, 'scan-failed'])
      expect(toldSince()).toEqual({ hook: 1, chat: 1 })
      expect(office.chat.received.at(-1)?.body).toMatch(/acme\/api: scan failed/)
      expect(scene.github.issues(REPOSITORY)).toMatchObject([{ state: 'open' }])
    },
    LIMIT_MS,
  )

  test(
    'skips a fork without secrets, and makes nothing of it',
    async () => {
      scene.ship(OLD, [EXPLOITED])
      const fork = await run({
        ...{ on: 'pull_request', source: 'fork', token: 'reading', inputs: { token: '' } },
        env: Object.fromEntries(Object.keys(office.secrets).map((name) => [name, ''])),
      })
      expect(fork.exitCode).toBe(1)
      expect(toldSince()).toEqual({})
      expect(deliveriesOf(fork)).toEqual(['notify:chat skipped', 'notify:mail skipped'])
      expect(fork.stdout).toContain('audit:siem: skipped. a run for a fork has no secrets')
      expect(Object.keys(fork.notices).filter((code) => code.startsWith('notify'))).toEqual([])
      expect(fork.outputs['notify-errors']).toBe('0')
    },
    LIMIT_MS,
  )

  test(
    'keeps its verdict when a channel fails, and tells that nobody heard',
    async () => {
      const reply = { status: 500, body: 'broken', headers: { 'retry-after': '0' } }
      office.chat.faults.push(
        ...Array.from({ length: 3 }, () => ({ kind: 'reply', reply }) as const),
      )
      const deaf = await run({ inputs: { name: 'acme/deaf' } })
      expect([deaf.exitCode, deaf.outputs['outcome']]).toEqual([1, 'fail'])
      expect(deaf.outputs['notify-errors']).toBe('1')
      expect(deliveriesOf(deaf)).toContain('notify:chat failed')
      expect(deaf.report.deliveries.find(({ to }) => to === 'notify:chat')?.detail).toContain('500')
      expect(deaf.summary).toContain('could not be delivered')
      expect(toldSince()).toMatchObject({ chat: 3, onCall: 1, phone: 1 })
    },
    LIMIT_MS,
  )

  test(
    'ends what it began when the finding is gone: the incident and the issue',
    async () => {
      scene.ship({ libold: '9.9-1' })
      const mended = await run()
      expect([mended.exitCode, mended.outputs['outcome']]).toEqual([0, 'pass'])
      expect(toldSince()).toEqual({ hook: 1, onCall: 1 })
      const events = office.onCall.received.map(({ body }) => JSON.parse(body) as Event)
      const opened = events.filter(({ event_action }) => event_action === 'trigger')
      expect(events.at(-1)).toMatchObject({
        event_action: 'resolve',
        dedup_key: opened.at(-2)?.dedup_key,
      })
      const issues = scene.github.issues(REPOSITORY)
      expect(issues.map(({ title, state }) => [/acme\/\w+/.exec(title)?.[0], state])).toEqual([
        ['acme/api', 'closed'],
        ['acme/deaf', 'open'],
      ])
    },
    LIMIT_MS,
  )

  test(
    'leaves a record of every run: as a report, at the webhook, and in a log that tells what was changed in it',
    async () => {
      const text = readFileSync(join(folder, 'run/plimsoll.audit'), 'utf8')
      expect(await faultsOfFile('audit', text)).toEqual([])
      // It tells of itself, which a report whose hash it holds cannot.
      const { deliveries } = JSON.parse(text) as Line['record']
      expect(deliveries).toContainEqual(
        expect.objectContaining({ to: 'audit:siem', state: 'delivered' }),
      )
      const lines = readFileSync(log, 'utf8').trimEnd().split('\n')
      const outcomes = lines.map((line) => (JSON.parse(line) as Line).record.outcome)
      expect(outcomes).toEqual(['fail', 'fail', 'scan-failed', 'fail', 'fail', 'pass'])
      const sent = office.hook.received.slice(-5).map(({ body }) => body)
      for (const record of sent) expect(await faultsOfFile('audit', record)).toEqual([])
      const last = JSON.parse(sent.at(-1) ?? '') as Line['record']
      expect([last.outcome, last.run.repository]).toEqual(['pass', REPOSITORY])

      const verify = (path: string): Promise<BundleResult> =>
        scene.harbour.run(['audit', 'verify', path])
      const whole = await verify(log)
      expect([whole.exitCode, whole.stdout]).toEqual([0, expect.stringContaining('whole, 6 lines')])
      const changed = join(folder, 'changed.log')
      writeFileSync(changed, `${lines.join('\n').replace('scan-failed', 'pass')}\n`)
      const found = await verify(changed)
      expect([found.exitCode, found.stdout]).toEqual([1, expect.stringMatching(/broken at line 4/)])
    },
    LIMIT_MS,
  )
})

type Line = {
  readonly record: {
    readonly outcome: string
    readonly run: { readonly repository: string }
    readonly deliveries: readonly unknown[]
  }
}

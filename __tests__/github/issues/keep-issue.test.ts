import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { Message, SentMessage } from '../../../src/domain/message.ts'
import type { IssueChannel } from '../../../src/domain/notify.ts'
import type { ClientOptions } from '../../../src/github/client.ts'
import type { GitHubContext } from '../../../src/github/context.ts'
import { createKeepIssue } from '../../../src/github/issues/keep-issue.ts'
import { REPOSITORY, openScene } from '../../ground/github/scene.ts'
import type { Scene } from '../../ground/github/scene.ts'
import { KEY, findingOf, imageOf, messageOf } from './messages.ts'

/* Against a GitHub that holds requests and answers against its own description. */

jest.setTimeout(60_000)

const WRITER = 'ghs_that_writes'
const READER = 'ghs_that_reads'
const PERSON = 'ghp_of_hubot'
const OURS = 'github-actions[bot]'

let scene: Scene

beforeAll(async () => {
  scene = await openScene()
  const repositories = [REPOSITORY]
  const write = { contents: 'read', issues: 'write' } as const
  scene.github.addToken(WRITER, { permissions: write, repositories })
  scene.github.addToken(PERSON, { kind: 'user', login: 'hubot', permissions: write, repositories })
  scene.github.addToken(READER, { permissions: { contents: 'read', issues: 'read' }, repositories })
})

afterAll(() => scene.close())

beforeEach(() => {
  scene.renew()
  scene.github.changeRepository(REPOSITORY, { hasIssues: true, isArchived: false })
})

const CHANNEL: IssueChannel = { kind: 'github-issue', name: 'tickets', labels: [], assignees: [] }

const RESOLVED: Partial<Message> = { kind: 'resolved', images: [imageOf({ findings: [] })] }

type Change = {
  readonly message?: Partial<Message>
  readonly channel?: Partial<IssueChannel>
  readonly context?: Partial<GitHubContext>
  readonly client?: Partial<ClientOptions>
  readonly isPublic?: boolean
  readonly limitMs?: number
}

function keep(change: Change = {}): Promise<SentMessage> {
  const keepIssue = createKeepIssue({
    client: scene.client({ token: WRITER, ...change.client }),
    context: { ...scene.context(null), event: 'push', ...change.context },
    log: { debug: () => undefined },
    signal: change.client?.signal ?? new AbortController().signal,
    ...(change.limitMs === undefined ? {} : { limitMs: change.limitMs }),
  })
  const channel = { ...CHANNEL, ...change.channel }
  return keepIssue(channel, messageOf(change.message), change.isPublic ?? false)
}

function issues() {
  return scene.github.issues(REPOSITORY)
}

function only() {
  const [issue, ...others] = issues()
  if (issue === undefined || others.length > 0) throw new Error(`${others.length} others`)
  return issue
}

function comments(number: number): string[] {
  return scene.github.comments(REPOSITORY, number).map(({ body }) => body)
}

describe('the life of an issue', () => {
  test('it is opened with its labels and assignees', async () => {
    const channel = { labels: ['security', 'made by nobody yet'], assignees: ['mona'] }
    const sent = await keep({ channel })
    const issue = only()
    expect(sent).toEqual({ state: 'delivered', detail: `issue ${issue.number} opened` })
    expect(issue).toMatchObject({ ...channel, state: 'open', login: OURS })
    expect(issue.title).toBe('api: fail, 1 known exploited')
    expect(issue.body).toMatch(new RegExp(`^<!-- plimsoll-issue ${KEY} [0-9a-f]{16} -->\n`))
    expect(issue.body).toContain('openssl 3.0.11-1')
  })

  test('a run that finds the same writes nothing, on another day and from another run', async () => {
    await keep()
    const before = only()
    const writes = scene.github.writes.length
    const links = [{ label: 'Run', url: 'https://github.com/octo-org/octo-app/actions/runs/1002' }]
    const sent = await keep({ message: { id: 'msg_0002', asOf: '2026-01-03T00:00:00Z', links } })
    expect(sent.detail).toBe(`issue ${before.number} says so already`)
    expect(scene.github.writes.slice(writes)).toEqual(['POST /graphql 200'])
    expect(only()).toEqual(before)
  })

  test('what changed is brought in without a comment', async () => {
    await keep()
    const findings = [findingOf(), findingOf({ id: 'CVE-2099-0002' })]
    const sent = await keep({ message: { title: 'api: fail', images: [imageOf({ findings })] } })
    expect(sent).toMatchObject({ state: 'delivered', detail: /brought up to date$/ })
    expect(only()).toMatchObject({ title: 'api: fail', state: 'open' })
    expect(only().body).toContain('CVE-2099-0002')
    expect(comments(only().number)).toEqual([])
  })

  test('it is closed with a comment when the rule matches no more, and opened when it does again', async () => {
    await keep()
    expect(await keep({ message: RESOLVED })).toMatchObject({ detail: /closed$/ })
    expect(only()).toMatchObject({ state: 'closed', stateReason: 'completed', closedBy: OURS })
    expect(only().body).toContain('does not match for **api** any more')
    const writes = scene.github.writes.length
    expect(await keep({ message: RESOLVED })).toMatchObject({ detail: /is closed already$/ })
    expect(scene.github.writes.slice(writes)).toEqual(['POST /graphql 200'])
    expect(await keep()).toMatchObject({ state: 'delivered', detail: /opened again$/ })
    expect(only()).toMatchObject({ state: 'open', stateReason: 'reopened' })
    expect(comments(only().number)).toEqual([
      expect.stringMatching(/^The rule \*\*critical-now\*\* does not match any more \(2026-01-02/),
      expect.stringMatching(/^The rule \*\*critical-now\*\* matches again/),
    ])
  })

  test('nothing is closed where there is nothing', async () => {
    expect(await keep({ message: RESOLVED })).toEqual({
      state: 'skipped',
      detail: 'there is no issue to close',
    })
    expect(issues()).toEqual([])
  })

  test('each rule and image has one of its own', async () => {
    await keep()
    await keep({ message: { subjectKey: 'cd'.repeat(32) } })
    await keep()
    expect(issues()).toHaveLength(2)
  })

  test('it is found behind hundreds of ours', async () => {
    const one = await keep().then(only)
    for (let at = 0; at < 230; at += 1) {
      scene.github.addIssue(REPOSITORY, { login: OURS, body: 'Another tool of the same token' })
    }
    const sent = await keep()
    expect(sent.detail).toBe(`issue ${one.number} says so already`)
  })

  test('of two that runs opened at once the older one stays', async () => {
    const one = await keep().then(only)
    const two = scene.github.addIssue(REPOSITORY, { login: OURS, body: one.body })
    await keep()
    const states = issues().map(({ number, state }) => [number, state])
    expect(states).toEqual([
      [one.number, 'open'],
      [two, 'closed'],
    ])
    expect(comments(two)).toEqual([`The same as issue ${one.number}, which is kept.`])
  })
})

describe('what belongs to people', () => {
  test.each(['mallory', 'dependabot[bot]', null])(
    'an issue of %s with our marker is left alone',
    async (login) => {
      const body = (await keep().then(only)).body
      scene.renew()
      const forged = scene.github.addIssue(REPOSITORY, { login, body })
      await keep({ message: RESOLVED })
      await keep()
      expect(issues().find(({ number }) => number === forged)).toMatchObject({
        state: 'open',
        body,
      })
      expect(issues()).toHaveLength(2)
    },
  )

  test('a token of a person keeps its own issues', async () => {
    await keep({ client: { token: PERSON } })
    await keep({ client: { token: PERSON } })
    expect(only()).toMatchObject({ login: 'hubot', type: 'User' })
  })

  test('what somebody closed as not planned stays closed', async () => {
    const { number } = await keep().then(only)
    const closed = { state: 'closed', stateReason: 'not_planned', closedBy: 'mona' } as const
    scene.github.changeIssue(REPOSITORY, number, closed)
    const sent = await keep({ message: { title: 'api: fail, 9 known exploited' } })
    expect(sent.state).toBe('skipped')
    expect(sent.detail).toContain('closed by somebody as not planned')
    expect(only()).toMatchObject({ state: 'closed', title: 'api: fail, 1 known exploited' })
  })

  test('what somebody closed as done is opened when there is news, not before', async () => {
    const { number } = await keep().then(only)
    const closed = { state: 'closed', stateReason: 'completed', closedBy: 'mona' } as const
    scene.github.changeIssue(REPOSITORY, number, closed)
    expect(await keep()).toMatchObject({ state: 'skipped' })
    expect(only().state).toBe('closed')
    await keep({ message: { images: [imageOf({ findings: [findingOf({ id: 'CVE-2099-3' })] })] } })
    expect(only().state).toBe('open')
  })

  test('labels and assignees that people changed stay', async () => {
    const { number } = await keep({ channel: { labels: ['a'] } }).then(only)
    scene.github.changeIssue(REPOSITORY, number, { labels: ['b'], assignees: ['hubot'] })
    await keep({ channel: { labels: ['a'] }, message: { title: 'api: other' } })
    expect(only()).toMatchObject({ title: 'api: other', labels: ['b'], assignees: ['hubot'] })
  })
})

describe('trouble', () => {
  test('who cannot be assigned is left out', async () => {
    const sent = await keep({ channel: { assignees: ['mona', 'nobody-here'] } })
    expect(sent).toMatchObject({
      state: 'delivered',
      detail: /opened; one assignee cannot be assigned here$/,
    })
    expect(only().assignees).toEqual(['mona'])
  })

  test('a token without the right is told what to add', async () => {
    const sent = await keep({ client: { token: READER } })
    expect(sent.state).toBe('failed')
    expect(sent.detail).toContain('Resource not accessible by integration')
    expect(sent.detail).toContain('permissions: { issues: write }')
    expect(sent.detail).not.toContain(READER)
  })

  test('issues that are turned off, an archived repository', async () => {
    scene.github.changeRepository(REPOSITORY, { hasIssues: false })
    expect(await keep()).toEqual({
      state: 'failed',
      detail: 'issues are turned off in the settings of the repository',
    })
    scene.github.changeRepository(REPOSITORY, { hasIssues: true, isArchived: true })
    expect(await keep()).toEqual({
      state: 'failed',
      detail: 'the repository is archived, and can only be read',
    })
  })

  test('a lost answer opens no second issue', async () => {
    scene.github.fail('POST /repos/octo-org/octo-app/issues', 'lost')
    expect(await keep()).toMatchObject({ state: 'failed' })
    expect(await keep()).toMatchObject({ state: 'delivered', detail: /says so already$/ })
    expect(issues()).toHaveLength(1)
  })

  test('the secondary limit is waited out', async () => {
    scene.github.limitSecondary({ part: 'POST /repos/octo-org', status: 403, retryAfter: 1 })
    expect(await keep({ client: { secondMs: 1000 } })).toMatchObject({ state: 'delivered' })
    expect(scene.github.pressed).toEqual([])
  })

  test('silence ends with the time that there is', async () => {
    scene.github.fail('GET /repos/octo-org/octo-app/issues', 'silent')
    expect(await keep({ limitMs: 500 })).toEqual({
      state: 'failed',
      detail: 'GitHub did not answer within 1 s, or asked to wait for longer',
    })
  })

  test('a cancelled run ends it', async () => {
    const signal = AbortSignal.abort()
    await expect(keep({ client: { signal } })).rejects.toBeExplained('cancelled')
  })
})

describe('runs that cannot write', () => {
  const fork = (): Partial<GitHubContext> => scene.context({ isFork: true })

  test.each([
    ['of a fork', () => ({ context: fork() }), 'the token of a run for a fork can only read'],
    [
      'of Dependabot',
      () => ({ context: { event: 'push', actor: 'dependabot[bot]' } }),
      "the token of Dependabot's runs can only read",
    ],
    ['without a token', () => ({ client: { token: null } }), 'there is no token'],
  ])('%s: nothing is asked', async (_title, change, detail) => {
    expect(await keep(change())).toEqual({ state: 'skipped', detail })
    expect(scene.github.requests).toEqual([])
  })
})

describe('a test', () => {
  const message = { kind: 'test' } as const

  test('opens nothing and reads what it can', async () => {
    const sent = await keep({ message, channel: { assignees: ['mona'] } })
    expect(sent).toMatchObject({ state: 'skipped', detail: /^a test opens no issue/ })
    expect(issues()).toEqual([])
    expect(scene.github.writes).toEqual(['POST /graphql 200'])
  })

  test('says what would fail', async () => {
    const sent = await keep({ message, channel: { assignees: ['nobody-here'] } })
    expect(sent).toEqual({ state: 'failed', detail: 'nobody-here cannot be assigned here' })
    scene.github.changeRepository(REPOSITORY, { hasIssues: false })
    expect(await keep({ message })).toMatchObject({ state: 'failed', detail: /turned off/ })
  })
})

describe('what everybody could read', () => {
  const SECRETS = /openssl|CVE-2099|registry\.example|sha256|allowed 0/

  test.each([
    ['the profile is that for everybody', { isPublic: true }],
    ['only the verdict is to be told', { message: { isVerdictOnly: true } }],
  ])('holds no details: %s', async (_title, change) => {
    await keep(change)
    expect(only().body).not.toMatch(SECRETS)
    expect(only().body).toContain('critical-now')
    expect(only().body).toContain('### api: fail')
  })

  test('holds them where the profile is full, also in a public repository', async () => {
    await keep({ context: { isPrivate: false }, isPublic: false })
    expect(only().body).toMatch(SECRETS)
  })
})

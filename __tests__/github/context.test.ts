import { describe, expect, test } from '@jest/globals'
import { readGitHubContext } from '../../src/github/context.ts'
import type { PullRequest } from '../../src/github/context.ts'

const BASE = 'a'.repeat(40)
const HEAD = 'b'.repeat(40)
const SHA = 'c'.repeat(40)

function contextOf(event: string, payload: unknown, more: Record<string, string> = {}) {
  const env = {
    ...{ GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: event, GITHUB_EVENT_PATH: '/event.json' },
    ...{ GITHUB_REPOSITORY: 'octo-org/octo-app', GITHUB_SHA: SHA, GITHUB_ACTOR: 'mona' },
    ...{ GITHUB_REF: 'refs/heads/main', ...more },
  }
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload)
  return readGitHubContext(env, () => Promise.resolve(text))
}

const PULL = {
  number: 7,
  user: { login: 'mona' },
  base: { sha: BASE, ref: 'main' },
  head: { sha: HEAD, ref: 'change', repo: null },
}

const NAMED = { number: 7, author: 'mona', base: BASE, baseKind: 'base-branch', head: HEAD }

const LISTED = { number: 7, base: { sha: BASE }, head: { sha: HEAD } }

const OF_DEFAULT = { base: SHA, baseKind: 'default-branch', merge: null }

/** What decides by which commit a change is judged. */
function judgedBy({ number, author, base, baseKind, head, merge }: PullRequest) {
  return { number, author, base, baseKind, head, merge }
}

type Event = readonly [what: string, event: string, payload: unknown, pull: unknown]

const EVENTS: readonly Event[] = [
  ['a review', 'pull_request_review', { pull_request: PULL }, { ...NAMED, merge: null }],
  [
    'a comment on a line',
    'pull_request_review_comment',
    { pull_request: PULL },
    { ...NAMED, merge: null },
  ],
  [
    'the target branch',
    'pull_request_target',
    { pull_request: { ...PULL, merge_commit_sha: 'd'.repeat(40) } },
    { ...NAMED, merge: 'd'.repeat(40) },
  ],
  [
    'an author who left',
    'pull_request',
    { pull_request: { ...PULL, user: null } },
    { ...NAMED, author: null, merge: null },
  ],
  [
    'a merge queue',
    'merge_group',
    {
      merge_group: {
        base_sha: BASE,
        head_sha: HEAD,
        head_ref: `refs/heads/gh-readonly-queue/main/pr-7-${BASE}`,
      },
    },
    { number: 7, author: null, base: BASE, baseKind: 'merge-queue', head: HEAD, merge: null },
  ],
  [
    'a workflow after a pull request',
    'workflow_run',
    { workflow_run: { event: 'pull_request', head_sha: HEAD, pull_requests: [LISTED] } },
    { number: 7, author: null, base: BASE, baseKind: 'base-branch', head: HEAD, merge: null },
  ],
  [
    'a workflow after a pull request of a fork',
    'workflow_run',
    { workflow_run: { event: 'pull_request', head_sha: HEAD, pull_requests: [] } },
    { number: null, author: null, head: HEAD, ...OF_DEFAULT },
  ],
  [
    'a workflow after one of two pull requests',
    'workflow_run',
    { workflow_run: { event: 'pull_request', head_sha: HEAD, pull_requests: [LISTED, LISTED] } },
    { number: null, author: null, head: HEAD, ...OF_DEFAULT },
  ],
  [
    'a workflow after a push, whose branch has a pull request',
    'workflow_run',
    { workflow_run: { event: 'push', head_sha: HEAD, pull_requests: [LISTED] } },
    null,
  ],
  [
    'checks of a pull request',
    'check_suite',
    { check_suite: { head_sha: HEAD, pull_requests: [LISTED] } },
    { number: 7, author: null, base: BASE, baseKind: 'base-branch', head: HEAD, merge: null },
  ],
  ...['check_run', 'check_suite'].flatMap((event): Event[] => [
    [
      'checks of a fork, which list no pull request',
      event,
      { [event]: { head_sha: HEAD, pull_requests: [] } },
      { number: null, author: null, head: HEAD, ...OF_DEFAULT },
    ],
    [
      'checks of the head of the default branch',
      event,
      { [event]: { head_sha: SHA, pull_requests: [] } },
      null,
    ],
  ]),
  ...['workflow_run', 'check_suite', 'issue_comment', 'something_new', undefined].map(
    (event): Event => [
      `a workflow after ${event ?? 'an event without a name'}`,
      'workflow_run',
      { workflow_run: { event, head_sha: HEAD, pull_requests: [LISTED] } },
      { number: null, author: null, head: HEAD, ...OF_DEFAULT },
    ],
  ),
  [
    'the end of a chain that began with a fork, told as of the default branch',
    'workflow_run',
    { workflow_run: { event: 'workflow_run', head_sha: SHA, pull_requests: [] } },
    { number: null, author: null, head: SHA, ...OF_DEFAULT },
  ],
  ...['schedule', 'workflow_dispatch', 'release'].map((event): Event => [
    `a workflow after ${event}`,
    'workflow_run',
    { workflow_run: { event, head_sha: HEAD, pull_requests: [] } },
    null,
  ]),
  ['a name in other letters', 'Pull_Request', { pull_request: PULL }, { ...NAMED, merge: null }],
  [
    'a comment on a pull request',
    'issue_comment',
    { issue: { number: 7, user: { login: 'mona' }, pull_request: {} } },
    { number: 7, author: 'mona', head: null, ...OF_DEFAULT },
  ],
  ['a comment on an issue', 'issue_comment', { issue: { number: 8 } }, null],
]

describe('the event of a run', () => {
  test.each(EVENTS)(
    '%s (%s) is judged by the right commit',
    async (_what, event, payload, pull) => {
      const context = await contextOf(event, payload)
      const found = context?.pullRequest ?? null
      expect(found === null ? null : judgedBy(found)).toEqual(pull)
    },
  )

  test('of a pull request names the merge that was checked out', async () => {
    const more = { GITHUB_REF: 'refs/pull/7/merge' }
    const context = await contextOf('pull_request', { pull_request: PULL }, more)
    expect(context?.pullRequest).toMatchObject({ ...NAMED, merge: SHA })
  })

  test.each(['push', 'schedule', 'workflow_dispatch', 'release', 'repository_dispatch'])(
    '%s carries no pull request, and needs no file',
    async (event) => {
      expect(await contextOf(event, 'no JSON')).toMatchObject({
        event,
        sha: SHA,
        pullRequest: null,
      })
    },
  )

  test.each([
    ['push', 'refs/pull/7/merge', {}],
    ['workflow_dispatch', 'refs/pull/7/head', {}],
    ['dynamic', 'refs/pull/7/merge', {}],
    ['push', 'refs/remotes/pull/7/merge', {}],
    ['issue_comment', 'refs/pull/7/merge', { issue: { number: 8 } }],
  ])('%s on the ref %s stops the run', async (event, ref, payload) => {
    const read = contextOf(event, payload, { GITHUB_REF: ref })
    const error = await read.catch((thrown: unknown) => thrown)
    expect(error).toBeExplained('policy-unreadable')
    expect((error as Error).message).toContain(ref)
  })

  test('push to a branch with such a name is a push', async () => {
    const more = { GITHUB_REF: 'refs/heads/pull/7/merge' }
    expect(await contextOf('push', {}, more)).toMatchObject({ pullRequest: null })
  })

  const faulty: readonly (readonly [string, string, unknown])[] = [
    ['is no JSON', 'pull_request', '{"pull_request":'],
    ['is a list', 'pull_request', []],
    ['is null', 'pull_request_target', null],
    ['has no pull request', 'pull_request', {}],
    ['has no base', 'pull_request', { pull_request: { ...PULL, base: null } }],
    [
      'has a branch for a base',
      'pull_request',
      { pull_request: { ...PULL, base: { sha: 'main' } } },
    ],
    ['has a short base', 'pull_request', { pull_request: { ...PULL, base: { sha: 'abc1234' } } }],
    ['has a number in words', 'pull_request_review', { pull_request: { ...PULL, number: '7' } }],
    ['has no merge group', 'merge_group', { merge_group: {} }],
    ['has no run', 'workflow_run', {}],
    ['is of an event that is not known yet', 'pull_request_something', {}],
  ]

  test.each(faulty)('a file that %s stops the run (%s)', async (_what, event, payload) => {
    const error = await contextOf(event, payload).catch((thrown: unknown) => thrown)
    expect(error).toBeExplained('policy-unreadable')
  })

  test('a file that cannot be read stops the run', async () => {
    const read = readGitHubContext(
      {
        ...{ GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'pull_request' },
        ...{ GITHUB_EVENT_PATH: '/gone.json', GITHUB_REPOSITORY: 'o/r' },
      },
      () => Promise.reject(new Error('too large')),
    )
    const error = await read.catch((thrown: unknown) => thrown)
    expect(error).toBeExplained('policy-unreadable')
  })

  test.each([
    ['no file', { GITHUB_EVENT_PATH: '' }],
    ['no repository', { GITHUB_REPOSITORY: 'nonsense' }],
    ['an API that is no address', { GITHUB_API_URL: 'nonsense' }],
    ['an API with a password', { GITHUB_API_URL: 'https://me:secret@api.github.com' }],
    ['an event without a name', { GITHUB_EVENT_NAME: '' }],
  ])('an environment with %s stops the run', async (_what, more) => {
    const error = await contextOf('pull_request', { pull_request: PULL }, more).catch(
      (thrown: unknown) => thrown,
    )
    expect(error).toBeExplained('policy-unreadable')
    expect(JSON.stringify((error as Error).message)).not.toContain('secret')
  })
})

test('outside of GitHub there is no context', async () => {
  expect(await readGitHubContext({}, () => Promise.reject(new Error('no')))).toBeNull()
})

test('an enterprise server keeps the path of its API', async () => {
  const more = {
    GITHUB_API_URL: 'https://git.example/api/v3/',
    GITHUB_SERVER_URL: 'https://git.example',
  }
  expect(await contextOf('push', {}, more)).toMatchObject({
    apiUrl: 'https://git.example/api/v3',
    serverUrl: 'https://git.example',
  })
})

describe('the run', () => {
  const runOf = async (more: Record<string, string>) => await contextOf('push', {}, more)

  test('is told by its number, attempt, job and workflow', async () => {
    const more = {
      ...{ GITHUB_RUN_ID: '123456789012', GITHUB_RUN_ATTEMPT: '2', GITHUB_JOB: 'scan' },
      GITHUB_WORKFLOW_REF: 'octo-org/octo-app/.github/workflows/ci.yml@refs/heads/a@refs/b',
      GITHUB_WORKFLOW: 'CI',
    }
    expect(await runOf(more)).toMatchObject({
      ...{ runId: 123456789012, runAttempt: 2, job: 'scan' },
      workflow: '.github/workflows/ci.yml',
    })
  })

  test.each([
    [{ GITHUB_WORKFLOW: 'CI' }, 'CI'],
    [{ GITHUB_WORKFLOW_REF: 'Octo-Org/Octo-App/ci.yml@refs/tags/v1' }, 'ci.yml'],
    [
      { GITHUB_WORKFLOW_REF: 'octo-org/rules/.github/workflows/must.yml@refs/heads/main' },
      'octo-org/rules/.github/workflows/must.yml',
    ],
    [{ GITHUB_WORKFLOW: 'x'.repeat(5000) }, 'x'.repeat(500)],
    [{}, ''],
  ])('has the stable key of its workflow: %j', async (more, workflow) => {
    expect((await runOf(more))?.workflow).toBe(workflow)
  })

  test.each(['', '0', '-1', '1.5', 'one', '1e3', '9'.repeat(30)])(
    'has no number when it is %p',
    async (id) => {
      const run = await runOf({ GITHUB_RUN_ID: id, GITHUB_RUN_ATTEMPT: id })
      expect(run).toMatchObject({ runId: null, runAttempt: 1 })
    },
  )

  test.each([
    ['https://api.github.com', '', 'https://api.github.com/graphql'],
    ['https://git.example/api/v3', '', 'https://git.example/api/graphql'],
    ['https://git.example/sub/api/v3/', '', 'https://git.example/sub/api/graphql'],
    ['https://api.acme.ghe.com', '', 'https://api.acme.ghe.com/graphql'],
    ['https://git.example/api/v3', 'https://git.example/gql', 'https://git.example/gql'],
    ['https://git.example/api/v3', 'https://evil.example/gql', 'https://git.example/api/graphql'],
    ['https://git.example/api/v3', 'http://git.example/gql', 'https://git.example/api/graphql'],
    ['https://git.example/api/v3', 'https://a:b@git.example/', 'https://git.example/api/graphql'],
    ['https://git.example/api/v3', 'nonsense', 'https://git.example/api/graphql'],
  ])('of the API %s, which is told %p, asks GraphQL at %s', async (api, told, graphqlUrl) => {
    const run = await runOf({ GITHUB_API_URL: api, GITHUB_GRAPHQL_URL: told })
    expect(run?.graphqlUrl).toBe(graphqlUrl)
  })

  test.each([
    ['dependabot[bot]', null, true],
    ['mona', 'dependabot[bot]', true],
    ['mona', 'mona', false],
    ['mona', null, false],
  ])('of %s, on a change of %s, is of Dependabot: %s', async (actor, author, isDependabot) => {
    const user = author === null ? null : { login: author }
    const payload = { pull_request: { ...PULL, user } }
    const run = await contextOf('pull_request', payload, { GITHUB_ACTOR: actor })
    expect(run?.isDependabot).toBe(isDependabot)
  })
})

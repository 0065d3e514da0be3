import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import * as v from 'valibot'
import { createGitHubClient } from '../../src/github/client.ts'
import type { Manner } from '../../src/github/client.ts'
import { GitHubFailure } from '../../src/github/failure.ts'
import { permissionHint } from '../../src/github/permissions.ts'
import { LOG, REPOSITORY, openScene } from '../ground/github/scene.ts'
import type { Scene } from '../ground/github/scene.ts'

const ROUTE = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews'

const PLACE = { owner: 'octo-org', repo: 'octo-app', pull_number: 7 }

const ANY = v.unknown()

const BODY = {
  ...{ owner: 'octo-org', repo: 'octo-app', ref: 'refs/heads/main', sarif: 'aaaa' },
  commit_sha: 'a'.repeat(40),
}

let scene: Scene

beforeAll(async () => {
  scene = await openScene()
})

afterAll(async () => {
  await scene.close()
})

beforeEach(() => {
  scene.renew()
})

function failureOf(options: Parameters<Scene['client']>[0] = {}): Promise<unknown> {
  const asked = scene.client(options).ask(ROUTE, PLACE, ANY)
  return asked.then(
    () => 'an answer',
    (thrown: unknown) => thrown,
  )
}

describe('trouble that passes is waited out', () => {
  test.each([
    ['a connection that is reset', 'reset'],
    ['a server error', { status: 503, body: { message: 'Later' } }],
    [
      'a secondary limit',
      {
        status: 403,
        body: { message: 'You have exceeded a secondary rate limit' },
        headers: { 'retry-after': '1' },
      },
    ],
    [
      'a rate limit that is over soon',
      {
        status: 429,
        body: { message: 'API rate limit exceeded' },
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' },
      },
    ],
  ] as const)('%s', async (_what, fault) => {
    scene.github.fail('/reviews', fault, 1)
    expect(await scene.client().ask(ROUTE, PLACE, ANY)).toEqual([])
    expect(scene.github.requests).toHaveLength(2)
  })
})

describe('trouble that stays is told', () => {
  test.each([
    [
      'a limit for an hour',
      { status: 429, retry: '3600', words: 'secondary rate limit' },
      'limited',
      1,
    ],
    ['a token that is not known', { status: 401, words: 'Bad credentials' }, 'unauthorised', 1],
    ['a right that is missing', { status: 403, words: 'Resource not accessible' }, 'forbidden', 1],
    ['what is not there', { status: 404, words: 'Not Found' }, 'missing', 1],
    ['a server that is down', { status: 502, words: 'Bad gateway' }, 'unreachable', 3],
  ] as const)('%s', async (_what, answer, kind, requests) => {
    const headers = 'retry' in answer ? { 'retry-after': answer.retry } : {}
    scene.github.fail(
      '/reviews',
      { status: answer.status, headers, body: { message: answer.words } },
      9,
    )
    const failure = await failureOf()
    expect(failure).toBeInstanceOf(GitHubFailure)
    expect(failure).toMatchObject({ kind, status: answer.status })
    expect(scene.github.requests).toHaveLength(requests)
  })

  test('a server that never answers', async () => {
    scene.github.fail('/reviews', 'silent', 9)
    expect(await failureOf({ limitMs: 50 })).toMatchObject({ kind: 'unreachable', status: null })
  })

  test('a web page in place of the API, which is not asked again', async () => {
    scene.github.fail('/reviews', 'page', 9)
    expect(await failureOf()).toMatchObject({ kind: 'odd' })
    expect(scene.github.requests).toHaveLength(1)
  })

  test('a page of a proxy as an error, of which nothing is repeated', async () => {
    const body = '<html>Squid \u001b[31m</html>'
    scene.github.fail('/reviews', { status: 502, type: 'text/html', body }, 9)
    const failure = await failureOf()
    expect(failure).toMatchObject({ kind: 'unreachable' })
    expect((failure as Error).message).not.toContain('Squid')
  })

  test('an answer beyond the limit', async () => {
    scene.github.fail('/reviews', { status: 200, body: ['x'.repeat(5000)] }, 9)
    expect(await failureOf({ maxBytes: 1000 })).toMatchObject({ kind: 'odd' })
  })

  test('an answer of another shape', async () => {
    const failure = await scene
      .client()
      .ask(ROUTE, PLACE, v.looseObject({ number: v.number() }))
      .catch((thrown: unknown) => thrown)
    expect(failure).toMatchObject({ kind: 'odd' })
  })

  test('a list without an end', async () => {
    for (let count = 0; count < 250; count += 1) {
      scene.github.review(REPOSITORY, 7, { login: 'a', state: 'COMMENTED', commit: scene.head })
    }
    const list = { item: ANY, mostPages: 2 }
    const failure = await scene
      .client()
      .askAll(ROUTE, PLACE, list)
      .catch((thrown: unknown) => thrown)
    expect(failure).toMatchObject({ kind: 'odd' })
    expect(await scene.client().askAll(ROUTE, PLACE, { ...list, mostPages: 3 })).toHaveLength(250)
  })

  test('a run that was cancelled', async () => {
    const controller = new AbortController()
    scene.github.fail('/reviews', 'silent', 9)
    const asked = failureOf({ signal: controller.signal })
    setTimeout(() => {
      controller.abort()
    }, 50)
    expect(await asked).toBeExplained('cancelled')
  })
})

describe('a question that changes something', () => {
  const sent = async (options: Parameters<Scene['client']>[0], manner?: Manner) =>
    scene
      .client(options)
      .ask('POST /repos/{owner}/{repo}/code-scanning/sarifs', BODY, ANY, manner)
      .catch((thrown: unknown) => thrown)

  test.each(['interrupt', 'reset', 'lost', 'slow'] as const)(
    'is sent once only when asked so: %s',
    async (fault) => {
      scene.github.fail('POST ', fault, 9)
      expect(await sent({}, { retries: false })).toMatchObject({ kind: 'unreachable' })
      expect(scene.github.requests).toHaveLength(1)
    },
  )

  test('is sent again after a limit, since it was not heard', async () => {
    const body = { message: 'You have exceeded a secondary rate limit' }
    scene.github.fail('POST ', { status: 403, body, headers: { 'retry-after': '1' } }, 1)
    await sent({}, { retries: false })
    expect(scene.github.requests).toHaveLength(2)
  })

  test.each([301, 302, 307, 308])('is not repeated where %i leads', async (status) => {
    scene.github.fail('POST ', { status, body: {}, headers: { location: '/elsewhere' } }, 9)
    expect(await sent({})).toMatchObject({ kind: 'odd' })
    expect(scene.github.requests).toHaveLength(1)
  })

  test('has a limit of its own', async () => {
    scene.github.fail('POST ', 'silent', 9)
    const failure = await sent({ limitMs: 60_000 }, { retries: false, limitMs: 50 })
    expect(failure).toMatchObject({ kind: 'unreachable' })
  })
})

describe('an API that is down', () => {
  test('is tried for as long as the patience lasts, and then but once', async () => {
    scene.github.fail('', 'silent', 99)
    const client = scene.client({ limitMs: 60, patienceMs: 100 })
    const asked = () => client.ask(ROUTE, PLACE, ANY).catch((thrown: unknown) => thrown)
    expect(await asked()).toMatchObject({ kind: 'unreachable', status: null })
    expect(scene.github.requests).toHaveLength(2)
    expect(await asked()).toMatchObject({ kind: 'unreachable', status: null })
    expect(scene.github.requests).toHaveLength(3)
  })

  test('is given its tries again once it has answered', async () => {
    const client = scene.client()
    const asked = () => client.ask(ROUTE, PLACE, ANY).catch((thrown: unknown) => thrown)
    scene.github.fail('', { status: 503, body: { message: 'Later' } }, 4)
    await asked()
    await asked()
    expect(scene.github.requests).toHaveLength(4)
    expect(await asked()).toEqual([])
    scene.github.fail('', 'reset', 1)
    expect(await asked()).toEqual([])
    expect(scene.github.requests).toHaveLength(7)
  })
})

describe('GraphQL', () => {
  const VIEWER = v.looseObject({ viewer: v.looseObject({ login: v.string() }) })
  const asked = (options: Parameters<Scene['client']>[0] = {}) =>
    scene.client(options).askGraphQL('query { viewer { login } }', {}, VIEWER)
  const failure = async () => asked().catch((thrown: unknown) => thrown)
  const answers = (body: unknown): void => {
    scene.github.fail('/graphql', { status: 200, body }, 9)
  }

  test('is asked beside the API, with the token', async () => {
    expect(await asked()).toEqual({ viewer: { login: 'github-actions[bot]' } })
    expect(scene.github.requests).toEqual(['POST /graphql 200'])
    expect(scene.github.authorizations).toEqual(['token ghs_of_the_job'])
  })

  test('is never asked on another host', async () => {
    const options = { graphqlUrl: 'https://evil.example/graphql' }
    await expect(asked(options)).rejects.toMatchObject({ kind: 'odd' })
    expect(scene.github.requests).toEqual([])
  })

  test.each([
    ['FORBIDDEN', 'forbidden'],
    ['NOT_FOUND', 'missing'],
    ['SOMETHING', 'odd'],
    ['constructor', 'odd'],
  ])('fails with status 200: %s', async (type, kind) => {
    answers({ data: null, errors: [{ type, message: 'No\u001b[31m' }] })
    expect(await failure()).toMatchObject({ kind, status: 200 })
    expect(scene.github.requests).toHaveLength(1)
  })

  test.each([
    ['another shape', { data: { viewer: null } }],
    ['no data', {}],
    ['a list', []],
    ['errors that are none', { errors: [7] }],
  ])('that answers with %s is odd', async (_what, body) => {
    answers(body)
    expect(await failure()).toMatchObject({ kind: 'odd' })
  })

  test('with a token that is not known', async () => {
    scene.github.fail('/graphql', { status: 401, body: { message: 'Bad credentials' } }, 9)
    expect(await failure()).toMatchObject({ kind: 'unauthorised' })
  })

  test('that cannot be reached', async () => {
    scene.github.fail('/graphql', 'reset', 9)
    expect(await failure()).toMatchObject({ kind: 'unreachable' })
  })
})

test.each([
  ['3.17.1', '(GitHub Enterprise Server 3.17.1) answers 403'],
  ['<b>', 'answers 403'],
])('the version %s of an enterprise server', async (version, words) => {
  const headers = { 'x-github-enterprise-version': version }
  scene.github.fail('/reviews', { status: 403, headers, body: { message: 'No' } }, 9)
  const { message, words: own } = (await failureOf()) as GitHubFailure
  expect(message).toContain(words)
  expect(message).not.toContain('<b>')
  expect(own).toBe('No')
})

describe('the token', () => {
  let server: Server
  let answer: RequestListener
  let seen: (string | undefined)[]

  beforeEach(async () => {
    seen = []
    server = createServer((request, response) => {
      seen.push(request.headers.authorization)
      answer(request, response)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })

  afterEach(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })

  const addressOf = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  test('goes to its own host', async () => {
    await scene.client().ask(ROUTE, PLACE, ANY)
    expect(scene.github.authorizations).toEqual(['token ghs_of_the_job'])
  })

  test('is never carried to another host by a redirect', async () => {
    const headers = { location: `${addressOf()}/stolen` }
    scene.github.fail('/reviews', { status: 301, headers, body: {} }, 9)
    expect(await failureOf()).toMatchObject({ kind: 'odd' })
    expect(seen).toEqual([])
    expect(scene.github.requests).toHaveLength(1)
  })

  test('follows a renamed repository on its own host', async () => {
    const location = '/repos/octo-org/octo-app/pulls/7/reviews?renamed'
    answer = (request, response) => {
      const isRenamed = request.url?.includes('renamed') === true
      response.writeHead(isRenamed ? 200 : 301, { location, 'content-type': 'application/json' })
      response.end('[]')
    }
    const client = createGitHubClient({
      ...{ apiUrl: addressOf(), token: 'ghs_x', fetch: globalThis.fetch, log: LOG },
      signal: new AbortController().signal,
    })
    expect(await client.ask(ROUTE, PLACE, ANY)).toEqual([])
    expect(seen).toEqual(['token ghs_x', 'token ghs_x'])
  })

  test('does not go round in circles', async () => {
    const headers = { location: '/repos/octo-org/octo-app/pulls/7/reviews' }
    scene.github.fail('/reviews', { status: 302, headers, body: {} }, 20)
    expect(await failureOf()).toMatchObject({ kind: 'odd' })
    expect(scene.github.requests.length).toBeLessThan(6)
  })

  test('is in no message', async () => {
    scene.github.fail('/reviews', { status: 401, body: { message: 'Bad credentials' } }, 9)
    const { message, hint } = (await failureOf()) as GitHubFailure
    expect(`${message} ${hint}`).not.toContain('ghs_of_the_job')
  })
})

test('a path of an enterprise server is kept', async () => {
  const seen: string[] = []
  const client = createGitHubClient({
    ...{ apiUrl: 'https://git.example/api/v3', token: null, log: LOG },
    signal: new AbortController().signal,
    fetch: (url) => {
      seen.push(String(url))
      return Promise.resolve(Response.json([]))
    },
  })
  await client.ask(ROUTE, PLACE, ANY)
  expect(seen).toEqual(['https://git.example/api/v3/repos/octo-org/octo-app/pulls/7/reviews'])
})

describe('a missing permission', () => {
  test.each([
    ['contents=read', /permissions: \{ contents: read \}/],
    ['pull_requests=write', /permissions: \{ pull-requests: write \}/],
    ['members=read; contents=read,pull_requests=read', /contents: read, pull-requests: read/],
    ['members=read', /members \(read\)/],
  ])('%s is named as what to add', (header, words) => {
    expect(permissionHint(header)).toMatch(words)
  })

  test.each([null, '', 'metadata=read', '}{', 'contents=admin', 'x'.repeat(100_000)])(
    'is not made up from %p',
    (header) => {
      expect(permissionHint(header)).toBeNull()
    },
  )
})

import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { sarifLog } from '../../ground/github/sarif-samples.ts'
import { ALL, NAME, messageOf, openGround } from './asking.ts'
import type { Ground } from './asking.ts'

/* Permissions, limits, faults on the way, and the enterprise server. */

let ground: Ground

beforeEach(async () => {
  ground = await openGround({ secondMs: 50 })
})

afterEach(async () => {
  await ground.close()
})

const CLEAN = sarifLog({ results: [] })

test.each([
  ['GET', '/code-scanning/alerts', 'security_events', 'security_events=read'],
  ['POST', '/code-scanning/sarifs', 'security_events', 'security_events=write'],
  ['POST', '/issues/7/comments', 'pull_requests', 'issues=write; pull_requests=write'],
  ['GET', '/actions/caches', 'actions', 'actions=read'],
  ['GET', '/actions/artifacts', 'actions', 'actions=read'],
])('%s %s without %s is refused, and says what it needs', async (method, path, key, needs) => {
  const { github, ask } = ground
  const permissions = Object.fromEntries(Object.entries(ALL).filter(([name]) => name !== key))
  github.addToken('less', { permissions, repositories: [NAME] })
  const answer = await ask(method, path, undefined, 'less')
  expect(answer.status).toBe(403)
  expect(messageOf(answer)).toBe('Resource not accessible by integration')
  expect(answer.headers.get('x-accepted-github-permissions')).toBe(needs)
})

test('one of two permissions is enough for a comment, and reading is not writing', async () => {
  const { github, ask } = ground
  github.addToken('issues', { permissions: { issues: 'write' }, repositories: [NAME] })
  github.addToken('reader', { permissions: { issues: 'read' }, repositories: [NAME] })
  const path = '/issues/7/comments'
  expect((await ask('POST', path, { body: 'x' }, 'issues')).status).toBe(201)
  expect((await ask('GET', path, undefined, 'reader')).status).toBe(200)
  expect((await ask('POST', path, { body: 'x' }, 'reader')).status).toBe(403)
})

test('an upload to a private repository wants to read its contents, too', async () => {
  const { github, ask, upload } = ground
  const permissions = { security_events: 'write' } as const
  github.addToken('all', { permissions, repositories: [NAME] })
  expect((await upload(CLEAN)).status).toBe(403)
  github.changeRepository(NAME, { isPrivate: false })
  expect((await upload(CLEAN)).status).toBe(202)
  expect((await ask('GET', '')).body).toMatchObject({ private: false, default_branch: 'main' })
})

test('strangers read what is public but for alerts, and write nothing', async () => {
  const { github, ask } = ground
  expect((await ask('GET', '/issues/7/comments', undefined, null)).status).toBe(404)
  github.changeRepository(NAME, { isPrivate: false })
  expect((await ask('GET', '/issues/7/comments', undefined, null)).status).toBe(200)
  expect((await ask('GET', '', undefined, null)).status).toBe(200)
  expect((await ask('GET', '/code-scanning/alerts', undefined, null)).status).toBe(401)
  expect((await ask('POST', '/issues/7/comments', { body: 'x' }, null)).status).toBe(401)
  expect((await ask('GET', '/issues/7/comments', undefined, 'wrong')).status).toBe(401)
})

test('a token that does not see a private repository is told that there is none', async () => {
  ground.github.addToken('other', { permissions: ALL, repositories: ['octo-org/other'] })
  for (const path of ['', '/issues/7/comments', '/code-scanning/alerts', '/actions/caches']) {
    expect((await ground.ask('GET', path, undefined, 'other')).status).toBe(404)
  }
})

test('every answer says how many requests are left', async () => {
  const { headers } = await ground.ask('GET', '')
  const left = Number(headers.get('x-ratelimit-remaining'))
  expect(headers.get('x-ratelimit-limit')).toBe('1000')
  expect(headers.get('x-ratelimit-resource')).toBe('core')
  expect(Number(headers.get('x-ratelimit-reset'))).toBeGreaterThan(Date.now() / 1000)
  const next = await ground.ask('GET', '/issues/8/comments')
  expect(next.status).toBe(404)
  expect(next.headers.get('x-ratelimit-remaining')).toBe(String(left - 1))
})

test('with no requests left all are refused until the hour is over', async () => {
  const { github, ask } = ground
  github.limitRate({ left: 1, resetsIn: 4 })
  expect((await ask('GET', '')).headers.get('x-ratelimit-remaining')).toBe('0')
  const refused = await ask('GET', '')
  expect(refused.status).toBe(403)
  expect(messageOf(refused)).toMatch(/^API rate limit exceeded for installation ID/)
  expect(refused.headers.get('x-ratelimit-remaining')).toBe('0')
  expect(github.pressed).toHaveLength(1)
  await new Promise((resolve) => setTimeout(resolve, 250))
  expect((await ask('GET', '')).status).toBe(200)
})

test.each([403, 429] as const)('a secondary limit answers %i and says how long', async (status) => {
  const { github, ask } = ground
  github.limitSecondary({ part: '/comments', status, retryAfter: 4 })
  expect((await ask('GET', '')).status).toBe(200)
  const refused = await ask('GET', '/issues/7/comments')
  expect(refused.status).toBe(status)
  expect(messageOf(refused)).toMatch(/secondary rate limit/)
  expect(refused.headers.get('retry-after')).toBe('4')
  expect(github.pressed).toEqual([])
  expect((await ask('GET', '/issues/7/comments')).status).toBe(status)
  expect(github.pressed).toHaveLength(1)
  await new Promise((resolve) => setTimeout(resolve, 250))
  expect((await ask('GET', '/issues/7/comments')).status).toBe(200)
})

test.each([
  ['interrupt', 0],
  ['reset', 0],
  ['lost', 1],
  ['cut', 1],
] as const)(
  'a request with the fault %s breaks, and %i comment is written',
  async (fault, count) => {
    const { github, ask } = ground
    github.fail('POST ', fault)
    await expect(ask('POST', '/issues/7/comments', { body: 'x' })).rejects.toThrow()
    expect(github.comments(NAME, 7)).toHaveLength(count)
    expect(github.writes).toEqual([`POST /repos/${NAME}/issues/7/comments ${fault}`])
    expect((await ask('POST', '/issues/7/comments', { body: 'x' })).status).toBe(201)
  },
)

test('an upload that is interrupted in its middle leaves nothing', async () => {
  const { github, upload } = ground
  github.fail('/sarifs', 'interrupt')
  const sarif = Buffer.alloc(9_000_000, 7).toString('base64')
  await expect(upload(CLEAN, { sarif })).rejects.toThrow()
  expect(github.uploads(NAME)).toEqual([])
})

test('a portal answers in place of GitHub, and GitHub gives up', async () => {
  const { github, ask } = ground
  github.fail('', 'page')
  github.fail('', 'slow')
  expect(await ask('GET', '')).toMatchObject({ status: 200, body: /<html>/ })
  expect((await ask('GET', '')).status).toBe(502)
  expect((await ask('GET', '')).status).toBe(200)
})

test('an enterprise server answers below /api/v3, with its version and without limits', async () => {
  const enterprise = await openGround({ variant: 'ghes-3.19' })
  const { github, ask, publish, upload, close } = enterprise
  expect(github.apiUrl).toBe(`${github.serverUrl}/api/v3`)
  const { status, headers } = await ask('GET', '')
  expect(status).toBe(200)
  expect(headers.get('x-github-enterprise-version')).toBe('3.19.0')
  expect(headers.get('x-ratelimit-remaining')).toBeNull()
  expect(await publish(sarifLog({ results: [{}] }))).toMatchObject({
    processing_status: 'complete',
  })
  expect((await ask('GET', '/code-scanning/alerts')).body).toMatchObject([
    { html_url: `${github.serverUrl}/${NAME}/security/code-scanning/1` },
  ])
  const viewer = await ask('POST', '//graphql', { query: '{ viewer { login } }' })
  expect(viewer.body).toMatchObject({ data: { viewer: {} } })
  expect(github.complaints).toEqual([])
  const refused = await upload(CLEAN, { validate: true })
  expect(refused.status).toBe(422)
  expect(messageOf(refused)).toContain('"validate" is not a permitted key')
  await expect(close()).rejects.toThrow('validate')
})

test('github.com takes validate, and nothing below /api/v3', async () => {
  const opened = await openGround()
  expect((await opened.upload(CLEAN, { validate: true })).status).toBe(202)
  expect((await opened.ask('GET', '//api/v3/repos/o/r')).status).toBe(500)
  await expect(opened.close()).rejects.toThrow('/api/v3')
})

test('an enterprise server has no alerts outside of /api/v3', async () => {
  const opened = await openGround({ variant: 'ghes-3.19' })
  const answer = await fetch(`${opened.github.serverUrl}/repos/${NAME}`)
  expect(answer.status).toBe(500)
  await expect(opened.close()).rejects.toThrow('below')
})

import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { ALL, NAME, messageOf, openGround } from './asking.ts'
import type { Answered, Ground } from './asking.ts'

let ground: Ground

beforeEach(async () => {
  ground = await openGround()
})

afterEach(async () => {
  await ground.close()
})

type Comment = {
  readonly id: number
  readonly node_id: string
  readonly body: string
  readonly html_url: string
  readonly user: { readonly login: string; readonly type: string; readonly id: number }
  readonly minimized: { readonly reason: string } | null
}

const LIST = '/issues/7/comments'

async function post(body: string, token = 'all'): Promise<Comment> {
  const answer = await ground.ask('POST', LIST, { body }, token)
  expect(answer.status).toBe(201)
  return answer.body as Comment
}

async function list(query = ''): Promise<readonly Comment[]> {
  return (await ground.ask('GET', `${LIST}?${query}`)).body as readonly Comment[]
}

test('a comment is written, read, changed and deleted', async () => {
  const { id, html_url } = await post('one')
  expect(html_url).toBe(`https://github.com/${NAME}/pull/7#issuecomment-${id}`)
  const path = `/issues/comments/${id}`
  expect((await ground.ask('PATCH', path, { body: 'two' })).body).toMatchObject({ id, body: 'two' })
  expect((await ground.ask('GET', path)).body).toMatchObject({ body: 'two' })
  expect(await list()).toMatchObject([{ id, body: 'two' }])
  expect((await ground.ask('DELETE', path)).status).toBe(204)
  expect(await list()).toEqual([])
  for (const [method, body] of [['GET'], ['PATCH', { body: 'three' }], ['DELETE']] as const) {
    expect((await ground.ask(method, path, body)).status).toBe(404)
  }
})

test('who wrote a comment is told by the token', async () => {
  const { github } = ground
  const repositories = [NAME]
  github.addToken('app', { permissions: ALL, repositories, login: 'my-app[bot]' })
  github.addToken('person', { kind: 'user', permissions: ALL, repositories, login: 'ada' })
  await post('a')
  await post('b', 'app')
  await post('c', 'person')
  github.addComment(NAME, 7, { login: 'mona', body: 'd' })
  expect((await list()).map(({ user }) => [user.login, user.type])).toEqual([
    ...[['github-actions[bot]', 'Bot'] as const, ['my-app[bot]', 'Bot'] as const],
    ...[['ada', 'User'] as const, ['mona', 'User'] as const],
  ])
  expect((await list())[0]?.user.id).toBe(41_898_282)
})

test('whoever may write may change what others wrote', async () => {
  const id = ground.github.addComment(NAME, 7, { login: 'mona', body: 'mine' })
  const answer = await ground.ask('PATCH', `/issues/comments/${id}`, { body: 'yours' })
  expect(answer.body).toMatchObject({ body: 'yours', user: { login: 'mona' } })
})

test('a comment has at most 65,536 characters, of which an emoji is one', async () => {
  const tooLong = async (answer: Promise<Answered>): Promise<void> => {
    expect(await answer).toMatchObject({
      status: 422,
      body: {
        message: 'Validation Failed',
        errors: [{ message: 'body is too long (maximum is 65536 characters)' }],
      },
    })
  }
  const { id } = await post('x'.repeat(65_536))
  await post('\u{1f6a2}'.repeat(65_536))
  await tooLong(ground.ask('POST', LIST, { body: 'x'.repeat(65_537) }))
  await tooLong(ground.ask('PATCH', `/issues/comments/${id}`, { body: 'x'.repeat(65_537) }))
  expect((await ground.ask('POST', LIST, { body: ' \n' })).status).toBe(422)
  expect(await list()).toHaveLength(2)
})

test('comments come in pages, the oldest first', async () => {
  for (let count = 0; count < 101; count += 1) {
    ground.github.addComment(NAME, 7, { login: 'mona', body: String(count) })
  }
  expect(await list()).toHaveLength(30)
  const first = await ground.ask('GET', `${LIST}?per_page=100`)
  expect(first.body).toMatchObject({ 0: { body: '0' }, 99: { body: '99' } })
  expect(first.headers.get('link')).toMatch(/page=2>; rel="next".*page=2>; rel="last"/)
  const second = await ground.ask('GET', `${LIST}?per_page=100&page=2`)
  expect(second.body).toMatchObject([{ body: '100' }])
  expect(second.headers.get('link')).not.toContain('next')
})

test.each([
  [{ isLocked: true }, 403, /issue is locked/],
  [{ isDeleted: true }, 410, /deleted/],
] as const)('a pull request with %j takes no comment', async (change, status, message) => {
  ground.github.changePull(NAME, 7, change)
  const answer = await ground.ask('POST', LIST, { body: 'late' })
  expect(answer.status).toBe(status)
  expect(messageOf(answer)).toMatch(message)
})

test('a closed pull request takes comments, and one that is none does not', async () => {
  ground.github.changePull(NAME, 7, { isClosed: true })
  await post('still')
  expect((await ground.ask('GET', '/pulls/7')).body).toMatchObject({ state: 'closed' })
  expect((await ground.ask('POST', '/issues/8/comments', { body: 'x' })).status).toBe(404)
})

test('another job can write between two requests', async () => {
  const { id } = await post('first')
  ground.github.before('PATCH ', () => {
    ground.github.editComment(NAME, id, 'of another job')
    expect(ground.github.comments(NAME, 7)[0]?.body).toBe('of another job')
  })
  await ground.ask('PATCH', `/issues/comments/${id}`, { body: 'second' })
  expect(ground.github.comments(NAME, 7)[0]?.body).toBe('second')
})

const MINIMIZE = `mutation($id: ID!, $why: ReportedContentClassifiers!) {
  minimizeComment(input: { subjectId: $id, classifier: $why }) {
    minimizedComment { isMinimized minimizedReason }
  }
}`

test('GraphQL says who the token is', async () => {
  const answer = await ground.ask('POST', '//graphql', { query: '{ viewer { login } }' })
  expect(answer).toMatchObject({
    status: 200,
    body: { data: { viewer: { login: 'github-actions[bot]' } } },
  })
  expect(
    (await ground.ask('POST', '//graphql', { query: '{ viewer { login } }' }, null)).status,
  ).toBe(401)
})

test('GraphQL minimizes a comment, which the API then shows', async () => {
  const { node_id } = await post('old')
  const variables = { id: node_id, why: 'OUTDATED' }
  const answer = await ground.ask('POST', '//graphql', { query: MINIMIZE, variables })
  expect(answer.body).toEqual({
    data: {
      minimizeComment: { minimizedComment: { isMinimized: true, minimizedReason: 'outdated' } },
    },
  })
  expect((await list())[0]?.minimized).toEqual({ reason: 'outdated' })
})

test('GraphQL tells what it refuses with status 200', async () => {
  const { node_id } = await post('old')
  ground.github.addToken('reader', { permissions: { pull_requests: 'read' }, repositories: [NAME] })
  const ask = (id: string, token: string): Promise<Answered> =>
    ground.ask('POST', '//graphql', { query: MINIMIZE, variables: { id, why: 'OUTDATED' } }, token)
  expect(await ask(node_id, 'reader')).toMatchObject({
    status: 200,
    body: { data: { minimizeComment: null }, errors: [{ type: 'FORBIDDEN' }] },
  })
  expect(await ask('IC_nothing', 'all')).toMatchObject({
    ...{ status: 200, body: { errors: [{ type: 'NOT_FOUND' }] } },
  })
  expect((await list())[0]?.minimized).toBeNull()
})

test.each([
  ['a field that is none', { query: '{ viewer { name } }' }],
  ['no selection', { query: '{ viewer }' }],
  ['a query that ends too early', { query: '{ viewer { login }' }],
  ['a variable that nobody gave', { query: MINIMIZE }],
  ['a word that is none', { query: MINIMIZE, variables: { id: 'x', why: 'BORING' } }],
  ['a key that is none', { query: '{ viewer { login } }', more: 1 }],
  ['no query', {}],
])('GraphQL with %s is a complaint', async (_what, body) => {
  const opened = await openGround()
  const { status, body: answer } = await opened.ask('POST', '//graphql', body)
  expect(status).toBe(200)
  expect(answer).toMatchObject({ errors: [{ message: expect.any(String) }] })
  await expect(opened.close()).rejects.toThrow('graphql')
})

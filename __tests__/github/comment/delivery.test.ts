import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { GitHubContext } from '../../../src/github/context.ts'
import { createComment } from '../../../src/github/comment/create-comment.ts'
import type { CommentOptions } from '../../../src/github/comment/create-comment.ts'
import type { CommentRequest, PostedComment } from '../../../src/ports.ts'
import { REPOSITORY, openScene } from '../../ground/github/scene.ts'
import type { Scene } from '../../ground/github/scene.ts'
import { MARKER, bodyOf, composeSection } from './job.ts'

/* The same over the wire, against a GitHub that holds requests and answers against its own description. */

jest.setTimeout(60_000)

const WRITER = 'ghs_that_writes'
const PERSON = 'ghp_of_hubot'
const READER = 'ghs_that_reads'

const COMMENTS = '/repos/octo-org/octo-app/issues/7/comments'

let scene: Scene

beforeAll(async () => {
  scene = await openScene()
  const repositories = [REPOSITORY]
  const write = { contents: 'read', pull_requests: 'write' } as const
  scene.github.addToken(WRITER, { permissions: write, repositories })
  scene.github.addToken(PERSON, { kind: 'user', login: 'hubot', permissions: write, repositories })
  const read = { contents: 'read', pull_requests: 'read' } as const
  scene.github.addToken(READER, { permissions: read, repositories })
})

afterAll(() => scene.close())

beforeEach(() => {
  scene.renew()
})

type Change = {
  readonly token?: string
  readonly context?: Partial<GitHubContext>
  readonly request?: Partial<CommentRequest>
  readonly options?: Partial<CommentOptions>
}

function deliver({
  token = WRITER,
  context,
  request,
  options,
}: Change = {}): Promise<PostedComment> {
  const comment = createComment({
    client: scene.client({ token }),
    context: { ...scene.context(), ...context },
    ...{ findNumber: () => Promise.resolve(null), log: { debug: () => undefined } },
    ...{ clock: () => 0, random: () => 0.5, sleep: () => Promise.resolve() },
    ...{ signal: new AbortController().signal, ...options },
  })
  return comment({
    ...{ marker: MARKER, mayCreate: true, wish: 'auto', compose: composeSection('a', 'new') },
    ...request,
  })
}

function bodies(): string[] {
  return scene.github.comments(REPOSITORY, 7).map(({ body }) => body)
}

function add(body: string, login = 'github-actions[bot]', type?: 'User' | 'Bot'): number {
  return scene.github.addComment(REPOSITORY, 7, { login, body, ...(type ? { type } : {}) })
}

/** Without the address, and in the order of arrival. */
function requests(): string[] {
  return scene.github.requests.map((line) => line.replace('/repos/octo-org/octo-app/issues', ''))
}

describe('on the wire', () => {
  test('a comment is created with three requests, kept with one, changed with three', async () => {
    const created = await deliver()
    expect(requests()).toEqual([
      'GET /7/comments 200',
      'POST /7/comments 201',
      'GET /7/comments 200',
    ])
    const [comment] = scene.github.comments(REPOSITORY, 7)
    expect(created.url).toBe(
      `https://github.com/${REPOSITORY}/pull/7#issuecomment-${comment?.id ?? 0}`,
    )
    const count = scene.github.requests.length
    const kept = await deliver()
    expect(requests().slice(count)).toEqual(['GET /7/comments 200'])
    expect(kept.url).toBe(created.url)

    await deliver({ request: { compose: composeSection('a', 'newer') } })
    const one = `/comments/${comment?.id ?? 0} 200`
    expect(requests().slice(count + 1)).toEqual([
      'GET /7/comments 200',
      `PATCH ${one}`,
      `GET ${one}`,
    ])
    expect(bodies()).toEqual([bodyOf({ a: 'newer' })])
  })

  test('it is found behind a hundred others', async () => {
    for (let at = 0; at < 130; at += 1) add('And this?', 'mona')
    add(bodyOf({ a: 'old' }))
    await deliver()
    expect(bodies().at(-1)).toBe(bodyOf({ a: 'new' }))
    expect(scene.github.writes).toHaveLength(1)
  })

  test('forgeries by others are left alone, whoever we are', async () => {
    const forged = `${MARKER}\nforged`
    add(forged, 'mallory')
    await deliver({ token: PERSON })
    await deliver({ token: PERSON, request: { compose: composeSection('a', 'newer') } })
    await deliver()
    const told = scene.github.comments(REPOSITORY, 7).map(({ login, body }) => [login, body])
    expect(told).toEqual([
      ['mallory', forged],
      ['hubot', bodyOf({ a: 'newer' })],
      ['github-actions[bot]', bodyOf({ a: 'new' })],
    ])
  })

  test('a second one of ours is folded away', async () => {
    add(bodyOf({ a: 'old' }))
    add(bodyOf({ a: 'double' }))
    await deliver()
    const told = scene.github.comments(REPOSITORY, 7).map(({ minimized }) => minimized)
    expect(told).toEqual([null, 'OUTDATED'])
  })

  test('one that another job created meanwhile takes our part', async () => {
    scene.github.before(`POST ${COMMENTS}`, () => add(bodyOf({ b: 'faster' })))
    await deliver()
    expect(bodies()).toEqual([bodyOf({ a: 'new', b: 'faster' })])
  })

  test.each(['a comment that is there', 'one that each wants to create'])(
    'five jobs at once on %s: all five parts survive',
    async (which) => {
      if (which === 'a comment that is there') add(bodyOf({}))
      const names = ['a', 'b', 'c', 'd', 'e']
      const posted = await Promise.all(
        names.map((name) =>
          deliver({
            request: { compose: composeSection(name, `part of ${name}`) },
            options: {
              ...{ clock: () => performance.now(), random: Math.random },
              sleep: (ms, signal) => delay(ms, undefined, { signal }),
            },
          }),
        ),
      )
      expect(posted.flatMap(({ notices }) => notices)).toEqual([])
      expect(bodies()).toEqual([
        bodyOf(Object.fromEntries(names.map((name) => [name, `part of ${name}`]))),
      ])
    },
  )
})

describe('trouble on the wire', () => {
  test.each([
    ['lost', 1],
    ['cut', 1],
    ['reset', 1],
    ['slow', 1],
  ] as const)('a creation whose answer is %s leaves one comment', async (fault, times) => {
    scene.github.fail(`POST ${COMMENTS}`, fault, times)
    const posted = await deliver()
    expect(posted.deliveries[0]?.state).toBe('delivered')
    expect(bodies()).toEqual([bodyOf({ a: 'new' })])
  })

  test.each(['lost', 'cut', 'reset', 'slow'] as const)(
    'a change whose answer is %s is made once',
    async (fault) => {
      add(bodyOf({ a: 'old' }))
      scene.github.fail('PATCH ', fault)
      const posted = await deliver()
      expect(posted.deliveries[0]?.state).toBe('delivered')
      expect(bodies()).toEqual([bodyOf({ a: 'new' })])
    },
  )

  test('a comment that was deleted meanwhile is created anew', async () => {
    const id = add(bodyOf({ a: 'old' }))
    scene.github.before('PATCH ', () => {
      scene.github.deleteComment(REPOSITORY, id)
    })
    await deliver()
    expect(bodies()).toEqual([bodyOf({ a: 'new' })])
  })

  test('what a person wrote into it is replaced', async () => {
    const id = add(bodyOf({ a: 'new' }))
    scene.github.editComment(REPOSITORY, id, `${bodyOf({ a: 'new' })}\r\nLooks good to me!\r\n`)
    await deliver()
    expect(bodies()).toEqual([bodyOf({ a: 'new' })])
  })

  test('a pull request that was closed meanwhile still gets its comment', async () => {
    scene.github.changePull(REPOSITORY, 7, { mergedAt: '2026-06-01T00:00:00Z' })
    expect((await deliver()).deliveries[0]?.state).toBe('delivered')
  })

  test('a token that can only read is told what to add', async () => {
    const posted = await deliver({ token: READER })
    expect(posted.notices).toHaveLength(1)
    expect(posted.notices[0]).toMatchObject({ code: 'comment-not-permitted' })
    expect(posted.notices[0]?.text).toContain('permissions: { pull-requests: write }')
  })

  test('a locked conversation', async () => {
    scene.github.changePull(REPOSITORY, 7, { isLocked: true })
    const { notices } = await deliver()
    expect(notices).toMatchObject([{ code: 'comment-refused' }])
    expect(notices[0]?.text).toContain('locked')
  })

  test('an archived repository', async () => {
    scene.github.changeRepository(REPOSITORY, { isArchived: true })
    const { notices } = await deliver()
    scene.github.changeRepository(REPOSITORY, { isArchived: false })
    expect(notices).toMatchObject([{ code: 'comment-refused' }])
    expect(notices[0]?.text).toContain('archived')
  })

  test('a pull request that was deleted', async () => {
    scene.github.changePull(REPOSITORY, 7, { isDeleted: true })
    const { notices } = await deliver()
    expect(notices).toMatchObject([{ code: 'comment-refused' }])
    expect(notices[0]?.text).toContain('gone for good')
  })

  test('a text that is too long', async () => {
    const { notices } = await deliver({
      request: { compose: () => `${MARKER}\n${'x'.repeat(66_000)}` },
    })
    expect(notices).toMatchObject([{ code: 'comment-refused' }])
    expect(notices[0]?.text).toContain('too long')
  })

  test('a login page in place of the API', async () => {
    scene.github.fail('', 'page', 100)
    const { notices } = await deliver()
    expect(notices).toMatchObject([{ code: 'comment-failed' }])
    expect(notices[0]?.text).toContain('web page')
  })

  test('an API that is down for the whole run', async () => {
    scene.github.fail('', { status: 503, body: { message: 'Service Unavailable' } }, 100)
    const posted = await deliver()
    expect(posted.notices).toMatchObject([{ code: 'comment-failed' }])
    expect(posted.deliveries[0]?.state).toBe('failed')
    expect(scene.github.writes).toEqual([])
  })

  test('an API that never answers', async () => {
    scene.github.fail('', 'silent', 100)
    const posted = await deliver({ options: { limitMs: 200 } })
    expect(posted.notices).toMatchObject([{ code: 'comment-failed' }])
  })

  test('a run that is cancelled', async () => {
    const controller = new AbortController()
    const comment = createComment({
      client: scene.client({ token: WRITER, signal: controller.signal }),
      context: scene.context(),
      ...{ findNumber: () => Promise.resolve(null), log: { debug: () => undefined } },
      ...{ clock: () => 0, random: () => 0.5, sleep: () => Promise.resolve() },
      signal: controller.signal,
    })
    scene.github.before(`POST ${COMMENTS}`, () => {
      controller.abort()
    })
    const request = { marker: MARKER, mayCreate: true, wish: 'auto' } as const
    await expect(
      comment({ ...request, compose: composeSection('a', 'new') }),
    ).rejects.toBeExplained('cancelled')
  })
})

import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import * as v from 'valibot'
import type { PostedComment } from '../../../src/ports.ts'
import { MARKER, PULL_REQUEST, bodyOf, composeSection, deliver } from './job.ts'
import { createThread, trouble } from './thread.ts'
import type { Thread } from './thread.ts'

function stateOf({ deliveries }: PostedComment): string | undefined {
  return deliveries[0]?.state
}

function codesOf({ notices }: PostedComment): string[] {
  return notices.map(({ code }) => code)
}

/** A pull request with so many comments of people. */
function createBusyThread(count: number): Thread {
  const thread = createThread()
  for (let at = 0; at < count; at += 1) thread.add('What about this?', 'mona')
  return thread
}

describe('one comment', () => {
  test('is created, read again in the list, and named by its address', async () => {
    const thread = createBusyThread(3)
    const posted = await deliver(thread)
    expect(thread.comments.at(-1)).toMatchObject({ id: 104, body: bodyOf({ a: 'new' }) })
    expect(thread.asked).toEqual(['GET page 1', 'POST', 'GET page 1'])
    expect(posted).toEqual({
      deliveries: [{ to: 'comment on pull request 7', state: 'delivered', detail: 'written' }],
      notices: [],
      url: 'https://github.com/octo-org/octo-app/pull/7#issuecomment-104',
    })
  })

  test('is brought up to date where it is', async () => {
    const thread = createThread()
    const id = thread.add(bodyOf({ a: 'old', b: 'other' }))
    const posted = await deliver(thread)
    expect(thread.comments.map(({ body }) => body)).toEqual([bodyOf({ a: 'new', b: 'other' })])
    expect(thread.asked).toEqual(['GET page 1', `PATCH ${id}`, `GET ${id}`])
    expect(posted.deliveries[0]?.detail).toBe('brought up to date')
  })

  test.each([
    ['as we wrote it', bodyOf({ a: 'new' })],
    ['with the line ends of a browser', `${bodyOf({ a: 'new' }).replaceAll('\n', '\r\n')}\r\n`],
  ])('costs one question when nothing changed: %s', async (_how, body) => {
    const thread = createThread()
    thread.add(body)
    thread.add(body)
    const posted = await deliver(thread)
    expect(thread.asked).toEqual(['GET page 1'])
    expect(posted.deliveries).toEqual([
      {
        to: 'comment on pull request 7',
        state: 'delivered',
        detail: 'there already, and nothing changed',
      },
    ])
    expect(posted.url).not.toBeNull()
  })

  test('is not created to say that all is well', async () => {
    const thread = createBusyThread(1)
    const posted = await deliver({ ...thread, request: { mayCreate: false } })
    expect(thread.asked).toEqual(['GET page 1'])
    expect([stateOf(posted), codesOf(posted), posted.url]).toEqual(['skipped', [], null])
  })

  test('is brought up to date although none would be created', async () => {
    const thread = createThread()
    thread.add(bodyOf({ a: 'old' }))
    await deliver({ ...thread, request: { mayCreate: false } })
    expect(thread.comments[0]?.body).toBe(bodyOf({ a: 'new' }))
  })

  test('is found on a later page, and no page behind it is read', async () => {
    const thread = createBusyThread(250)
    const id = thread.add(bodyOf({ a: 'old' }))
    for (let at = 0; at < 200; at += 1) thread.add('And this?', 'mona')
    await deliver(thread)
    const pages = ['GET page 1', 'GET page 2', 'GET page 3']
    expect(thread.asked).toEqual([...pages, `PATCH ${id}`, `GET ${id}`])
  })

  test.each([
    [99, ['GET page 1', 'POST', 'GET page 1']],
    [100, ['GET page 1', 'GET page 2', 'POST', 'GET page 2']],
  ])('is found again when it is created behind %d others', async (count, asked) => {
    const thread = createBusyThread(count)
    expect(stateOf(await deliver(thread))).toBe('delivered')
    expect(thread.asked).toEqual(asked)
  })

  test('is not looked for without end', async () => {
    const thread = createBusyThread(3000)
    const posted = await deliver(thread)
    expect(thread.asked).toHaveLength(30)
    expect(stateOf(posted)).toBe('failed')
    expect(posted.notices[0]?.text).toContain('none of its first 3000 comments is ours')
  })

  test.each([
    ['javascript:alert(1)'],
    ['http://github.com/a'],
    ['https://github.com.evil.example/a'],
    ['https://user@github.com/a'],
    ['no address'],
  ])('has no address when GitHub tells the odd one %s', async (html_url) => {
    const thread = createThread()
    const user = { login: 'github-actions[bot]' }
    const list = [{ id: 1, node_id: 'N1', body: bodyOf({ a: 'new' }), user, html_url }]
    const client: Thread['client'] = {
      ...thread.client,
      ask: (_route, _parameters, schema) => Promise.resolve(v.parse(schema, list)),
    }
    expect((await deliver({ client })).url).toBeNull()
  })
})

describe('whose comment it is', () => {
  test('is not asked when the only one with our marker is of GITHUB_TOKEN', async () => {
    const thread = createThread()
    thread.add('a comment without marker', 'mona')
    thread.add(bodyOf({ a: 'old' }))
    await deliver(thread)
    expect(thread.asked).not.toContain('viewer')
  })

  test.each([
    ['of a person who copied it', `${MARKER}\nforged`, 'mallory'],
    ['of another app', `${MARKER}\nforged`, 'other[bot]'],
    ['of an account that is gone', `${MARKER}\nforged`, null],
    ['of a person with a name like ours', `${MARKER}\nforged`, 'github-actions'],
  ])('never touches one %s', async (_who, body, login) => {
    const thread = createThread()
    const id = thread.add(body, login)
    const own = thread.add(bodyOf({ a: 'old' }))
    await deliver(thread)
    expect(thread.comments).toEqual([
      { id, body, login, minimised: false },
      { id: own, body: bodyOf({ a: 'new' }), login: 'github-actions[bot]', minimised: false },
    ])
    expect(thread.asked.filter((asked) => asked === 'viewer')).toHaveLength(1)
  })

  test('leaves alone one of ours that only mentions the marker further down', async () => {
    const thread = createThread()
    thread.add(`Look: ${MARKER}`)
    await deliver(thread)
    expect(thread.comments.map(({ body }) => body)).toEqual([
      `Look: ${MARKER}`,
      bodyOf({ a: 'new' }),
    ])
  })

  test.each([
    ['of a person', 'mona', 'Mona'],
    ['of an app', 'scan-bot[bot]', 'scan-bot[bot]'],
  ])('is that of the token %s', async (_who, login, viewer) => {
    const thread = createThread()
    Object.assign(thread, { login, viewer })
    const before = thread.add(bodyOf({ a: 'of the token before' }))
    const own = thread.add(bodyOf({ a: 'old' }), login)
    await deliver(thread)
    expect(thread.comments).toMatchObject([
      { id: before, body: bodyOf({ a: 'of the token before' }) },
      { id: own, body: bodyOf({ a: 'new' }) },
    ])
  })

  test('is taken for that of GITHUB_TOKEN when GitHub does not tell whose token it is', async () => {
    const thread = createThread()
    thread.viewer = null
    thread.add(`${MARKER}\nforged`, 'mallory')
    const own = thread.add(bodyOf({ a: 'old' }))
    await deliver(thread)
    expect(thread.asked).toContain(`PATCH ${own}`)
    expect(thread.comments[0]?.body).toBe(`${MARKER}\nforged`)
  })
})

describe('several of our own', () => {
  test('the oldest is kept, and the others are folded away once', async () => {
    const thread = createThread()
    thread.add(bodyOf({ a: 'old' }))
    thread.add(bodyOf({ a: 'double' }))
    thread.add(bodyOf({ a: 'triple' }))
    await deliver(thread)
    expect(thread.comments.map(({ minimised }) => minimised)).toEqual([false, true, true])
    thread.asked.length = 0
    await deliver({ ...thread, request: { compose: composeSection('a', 'newer') } })
    expect(thread.asked).toEqual(['GET page 1', 'PATCH 101', 'GET 101'])
  })

  test('that nobody may fold them away is no trouble', async () => {
    const thread = createThread()
    thread.add(bodyOf({ a: 'old' }))
    thread.add(bodyOf({ a: 'double' }))
    thread.before = (asked) => {
      if (asked.startsWith('minimise')) throw trouble('forbidden', 200)
    }
    const posted = await deliver(thread)
    expect([stateOf(posted), codesOf(posted)]).toEqual(['delivered', []])
  })

  test('one that another job created at the same time takes our part, and ours is deleted', async () => {
    const thread = createThread()
    thread.before = (asked) => {
      if (asked === 'POST' && thread.comments.length === 0) thread.add(bodyOf({ b: 'faster' }))
    }
    const posted = await deliver(thread)
    expect(thread.comments).toMatchObject([{ id: 101, body: bodyOf({ a: 'new', b: 'faster' }) }])
    expect(posted.url).toContain('issuecomment-101')
  })
})

describe('other jobs that write at the same time', () => {
  test('a part that was overwritten is written again', async () => {
    const thread = createThread()
    const id = thread.add(bodyOf({ a: 'old' }))
    let overwritten = 0
    thread.after = (asked) => {
      const [comment] = thread.comments
      if (asked !== `PATCH ${id}` || comment === undefined || overwritten >= 5) return
      overwritten += 1
      comment.body = bodyOf({ a: 'old', b: `other ${overwritten}` })
    }
    const posted = await deliver(thread)
    expect(thread.comments[0]?.body).toBe(bodyOf({ a: 'new', b: 'other 5' }))
    expect(stateOf(posted)).toBe('delivered')
    expect(thread.asked.filter((asked) => asked.startsWith('PATCH'))).toHaveLength(6)
  })

  test('one to which others add is watched until it rests', async () => {
    const thread = createThread()
    const id = thread.add(bodyOf({ a: 'old' }))
    let added = 0
    thread.before = (asked) => {
      const [comment] = thread.comments
      if (asked !== `GET ${id}` || comment === undefined || added >= 2) return
      added += 1
      comment.body += `\n[b${added}] other`
    }
    const posted = await deliver(thread)
    expect(thread.asked).toEqual([
      'GET page 1',
      `PATCH ${id}`,
      ...['GET', 'GET', 'GET'].map((method) => `${method} ${id}`),
    ])
    expect(posted.deliveries[0]?.detail).toBe('brought up to date')
  })

  test('who is overwritten without end gives up, and says so', async () => {
    const thread = createThread()
    const id = thread.add(bodyOf({ a: 'old' }))
    thread.after = (asked) => {
      const [comment] = thread.comments
      if (asked === `PATCH ${id}` && comment !== undefined) comment.body = bodyOf({ a: 'old' })
    }
    const posted = await deliver(thread)
    expect([stateOf(posted), codesOf(posted)]).toEqual(['failed', ['comment-contended']])
    expect(thread.asked.filter((asked) => asked.startsWith('PATCH'))).toHaveLength(6)
  })

  test('the waits grow, and are longer than GitHub needed', async () => {
    const thread = createThread()
    const id = thread.add(bodyOf({ a: 'old' }))
    let now = 0
    thread.after = (asked) => {
      now += 1500
      const [comment] = thread.comments
      if (asked === `PATCH ${id}` && comment !== undefined) comment.body = bodyOf({ a: 'old' })
    }
    const waits: number[] = []
    await deliver({
      ...thread,
      options: {
        clock: () => now,
        random: () => 0.99,
        sleep: (ms) => Promise.resolve(void waits.push(Math.round(ms))),
      },
    })
    // From reading to writing it took 3 s: the list, or the comment, and the write itself.
    expect(waits).toEqual([5495, 5990, 6980, 8960, 12920, 20840])
  })

  test.each([
    ['that is there', true],
    ['that each of them wants to create', false],
  ])('five jobs at once on one comment %s: all five parts survive', async (_which, isThere) => {
    const thread = createThread()
    if (isThere) thread.add(bodyOf({}))
    const wait = async (): Promise<void> => {
      await delay(Math.random() * 8)
    }
    thread.before = wait
    thread.after = wait
    const names = ['a', 'b', 'c', 'd', 'e']
    const posted = await Promise.all(
      names.map((name) =>
        deliver({
          ...thread,
          request: { compose: composeSection(name, `part of ${name}`) },
          // A tenth of the real waits, for answers that take a twentieth of the real time.
          options: {
            ...{ clock: () => performance.now() * 20, random: Math.random },
            sleep: async (ms) => {
              await delay(ms / 20)
            },
          },
        }),
      ),
    )
    expect(posted.map(stateOf)).toEqual(names.map(() => 'delivered'))
    expect(thread.comments.map(({ body }) => body)).toEqual([
      bodyOf(Object.fromEntries(names.map((name) => [name, `part of ${name}`]))),
    ])
  })
})

describe('somebody else has a hand in it', () => {
  test('one that was deleted meanwhile is created anew', async () => {
    const thread = createThread()
    thread.add(bodyOf({ a: 'old' }))
    thread.before = (asked) => {
      if (asked === 'PATCH 101') thread.comments.length = 0
    }
    const posted = await deliver(thread)
    expect(thread.comments).toMatchObject([{ id: 102, body: bodyOf({ a: 'new' }) }])
    expect(posted.deliveries[0]?.detail).toBe('written')
  })

  test('one that was deleted meanwhile is not created anew to say that all is well', async () => {
    const thread = createThread()
    thread.add(bodyOf({ a: 'old' }))
    thread.before = (asked) => {
      if (asked === 'PATCH 101') thread.comments.length = 0
    }
    const posted = await deliver({ ...thread, request: { mayCreate: false } })
    expect(thread.asked).toEqual(['GET page 1', 'PATCH 101', 'GET page 1'])
    expect(posted).toMatchObject({ deliveries: [{ state: 'skipped' }], notices: [], url: null })
    expect(posted.deliveries[0]?.detail).toContain('somebody deleted it')
  })

  test('something that deletes what we create is not fought for long', async () => {
    const thread = createThread()
    thread.after = (asked) => {
      if (asked === 'POST') thread.comments.length = 0
    }
    const posted = await deliver(thread)
    expect(thread.asked.filter((asked) => asked === 'POST')).toHaveLength(2)
    expect([stateOf(posted), codesOf(posted)]).toEqual(['failed', ['comment-failed']])
  })

  test('what a person wrote into it is replaced', async () => {
    const thread = createThread()
    thread.add(`${MARKER}\n[a] new\nI am a person.`)
    await deliver(thread)
    expect(thread.comments[0]?.body).toBe(bodyOf({ a: 'new' }))
  })
})

describe('answers that do not come', () => {
  test('a creation that was carried out is found, and not done twice', async () => {
    const thread = createBusyThread(2)
    thread.after = (asked) => {
      if (asked === 'POST') throw trouble('unreachable', null, 'ECONNRESET')
    }
    const posted = await deliver(thread)
    expect(thread.asked).toEqual(['GET page 1', 'POST', 'GET page 1'])
    expect(stateOf(posted)).toBe('delivered')
  })

  test('a creation that was not carried out is tried once more', async () => {
    const thread = createThread()
    let left = 1
    thread.before = (asked) => {
      if (asked === 'POST' && left-- > 0) throw trouble('unreachable', 502)
    }
    expect(stateOf(await deliver(thread))).toBe('delivered')
    expect(thread.comments).toHaveLength(1)
  })

  test('a change whose answer is lost is looked at, and not done twice', async () => {
    const thread = createThread()
    thread.add(bodyOf({ a: 'old' }))
    thread.after = (asked) => {
      if (asked.startsWith('PATCH')) throw trouble('unreachable', 504)
    }
    expect(stateOf(await deliver(thread))).toBe('delivered')
    expect(thread.asked).toEqual(['GET page 1', 'PATCH 101', 'GET 101'])
  })

  test('a comment that the list does not show yet is asked for by itself', async () => {
    const thread = createThread()
    let kept: (typeof thread.comments)[number] | undefined
    thread.after = (asked) => {
      if (asked === 'POST') kept = thread.comments.pop()
    }
    thread.before = (asked) => {
      if (asked === 'GET 101' && kept !== undefined) thread.comments.push(kept)
    }
    expect(stateOf(await deliver(thread))).toBe('delivered')
    expect(thread.asked).toEqual(['GET page 1', 'POST', 'GET page 1', 'GET 101'])
  })

  test('a GitHub that never answers is given up', async () => {
    const thread = createThread()
    thread.before = () => new Promise(() => undefined)
    const posted = await deliver({ ...thread, options: { limitMs: 20 } })
    expect([stateOf(posted), codesOf(posted)]).toEqual(['failed', ['comment-failed']])
    expect(posted.notices[0]?.text).toContain('pull request 7')
  })

  test('nothing is written any more once the time is up', async () => {
    const thread = createThread()
    thread.before = (asked) => (asked === 'GET page 1' ? delay(60) : undefined)
    await deliver({ ...thread, options: { limitMs: 20 } })
    await delay(100)
    expect(thread.asked).toEqual(['GET page 1'])
  })
})

describe('refusals have words, and one notice', () => {
  test.each([
    [
      'a missing right',
      trouble('forbidden', 403, 'Resource not accessible by integration'),
      'comment-not-permitted',
      'permissions: { pull-requests: write }',
    ],
    [
      'what a token may not see',
      trouble('missing', 404, 'Not Found'),
      'comment-not-permitted',
      'pull-requests: write',
    ],
    [
      'a locked conversation',
      trouble('forbidden', 403, 'Unable to create comment because issue is locked.'),
      'comment-refused',
      'Unlock it',
    ],
    [
      'an archived repository',
      trouble('forbidden', 403, 'Repository was archived so is read-only.'),
      'comment-refused',
      'archived',
    ],
    [
      'a text that is too long',
      trouble('odd', 422, 'Validation Failed: body is too long (maximum is 65536 characters)'),
      'comment-refused',
      'too long',
    ],
    [
      'spam',
      trouble('odd', 422, 'Validation Failed: body was flagged as spam'),
      'comment-refused',
      'spam',
    ],
    [
      'what is gone for good',
      trouble('missing', 410, 'This issue was deleted'),
      'comment-refused',
      'gone for good',
    ],
    [
      'a token that is not known',
      trouble('unauthorised', 401, 'Bad credentials'),
      'comment-failed',
      'The hint.',
    ],
    [
      'a limit',
      trouble('limited', 403, 'You have exceeded a secondary rate limit'),
      'comment-failed',
      'The hint.',
    ],
    ['a web page', trouble('odd', null, 'a web page'), 'comment-failed', 'a web page'],
    ['a server that is down', trouble('unreachable', 503, 'Later'), 'comment-failed', 'The hint.'],
  ])('%s', async (_what, failure, code, words) => {
    const thread = createThread()
    thread.before = () => {
      throw failure
    }
    const posted = await deliver(thread)
    expect(stateOf(posted)).toBe('failed')
    expect(posted.notices).toHaveLength(1)
    expect(posted.notices[0]).toMatchObject({ code })
    expect(posted.notices[0]?.text).toContain(words)
    expect(posted.notices[0]?.text).toContain('pull request 7')
  })

  test('one that can be read and not be changed', async () => {
    const thread = createThread()
    thread.add(bodyOf({ a: 'old' }))
    thread.before = (asked) => {
      if (asked === 'PATCH 101') throw trouble('missing', 404, 'Not Found')
    }
    const posted = await deliver(thread)
    expect(codesOf(posted)).toEqual(['comment-not-permitted'])
  })

  test('a cancelled run ends at once', async () => {
    const thread = createThread()
    const cancelled = new Error('cancelled')
    thread.before = () => {
      throw cancelled
    }
    await expect(deliver(thread)).rejects.toBe(cancelled)
  })
})

describe('where it goes', () => {
  const FORK = { ...PULL_REQUEST, isFork: true }

  test.each([
    ['a fork', { pullRequest: FORK }, 'fork'],
    ['Dependabot', { actor: 'dependabot[bot]' }, 'Dependabot'],
    ['a review of a fork', { event: 'pull_request_review', pullRequest: FORK }, 'fork'],
  ])('for %s nobody is asked, and the notice says what to do', async (_who, context, word) => {
    const thread = createThread()
    const posted = await deliver({ ...thread, context })
    expect(thread.asked).toEqual([])
    expect([stateOf(posted), codesOf(posted)]).toEqual(['skipped', ['comment-read-only']])
    expect(posted.notices[0]?.text).toContain(word)
    expect(posted.notices[0]?.text).toContain('job summary')
  })

  test.each([
    ['where somebody insists', { pullRequest: FORK }, 'always'],
    [
      'in a workflow whose token may write',
      { event: 'pull_request_target', pullRequest: FORK },
      'auto',
    ],
  ] as const)('for a fork it is tried %s', async (_where, context, wish) => {
    const thread = createThread()
    await deliver({ ...thread, context, request: { wish } })
    expect(thread.comments).toHaveLength(1)
  })

  test.each([
    ['a push', { event: 'push', pullRequest: null }],
    [
      'a merge queue',
      { event: 'merge_group', pullRequest: { ...PULL_REQUEST, baseKind: 'merge-queue' } },
    ],
    ['a followed run without pull request', { event: 'workflow_run' }],
  ] as const)('%s says something only to who insists', async (_what, context) => {
    const thread = createThread()
    const auto = await deliver({ ...thread, context })
    const always = await deliver({ ...thread, context, request: { wish: 'always' } })
    expect([stateOf(auto), codesOf(auto)]).toEqual(['skipped', []])
    expect([stateOf(always), codesOf(always)]).toEqual([
      'skipped',
      ['comment-without-pull-request'],
    ])
    expect(thread.asked).toEqual([])
  })

  test('a followed run is looked up, whatever number the event names', async () => {
    const thread = createThread()
    const options = { findNumber: () => Promise.resolve(12) }
    const posted = await deliver({ ...thread, context: { event: 'workflow_run' }, options })
    expect(posted.deliveries[0]?.to).toBe('comment on pull request 12')
  })

  test('that nobody can look it up is told', async () => {
    const thread = createThread()
    const findNumber = () => Promise.reject(trouble('unreachable', 503))
    const posted = await deliver({
      ...thread,
      context: { event: 'workflow_run' },
      options: { findNumber },
    })
    expect([stateOf(posted), codesOf(posted)]).toEqual(['failed', ['comment-failed']])
  })

  test('without a token there is one notice', async () => {
    const { client } = createThread()
    const posted = await deliver({ client: { ...client, hasToken: false } })
    expect([stateOf(posted), codesOf(posted)]).toEqual(['skipped', ['comment-without-token']])
  })
})

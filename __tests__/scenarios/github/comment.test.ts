import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { FakeComment } from '../../ground/github/state.ts'
import { REPOSITORY, openRunScene } from '../../ground/github/run-scene.ts'
import type { Ran, RunScene } from '../../ground/github/run-scene.ts'
import { LIMIT_MS, expectVerdict, statesOf } from './expectations.ts'
import {
  ALERTS,
  BASELINE_FOUND,
  COMMENT_CREATED,
  COMMENT_LOOK,
  COMMENT_UPDATED,
  POLICY,
} from './requests.ts'

/* The comment on a pull request, from the committed bundle: when it is made, changed and left alone. */

const OLD = { id: 'CVE-2099-0001', package: 'libold' }
const NEW = { id: 'CVE-2099-0002', package: 'libnew' }

let scene: RunScene

beforeAll(async () => {
  scene = await openRunScene()
}, LIMIT_MS)

beforeEach(() => {
  scene.renew()
})

afterAll(async () => {
  await scene.close()
})

/** What main has. */
const shipBase = (): unknown => scene.ship({ libold: '1.0-1' }, [OLD])

/** What the change brings: a package with a flaw. */
const shipFlawed = (): unknown => scene.ship({ libold: '1.0-1', libnew: '2.0-1' }, [OLD, NEW])

const shipMended = (): unknown => scene.ship({ libold: '1.0-1', libnew: '9.9-1' }, [OLD])

const shipClean = (): unknown => scene.ship({ libnew: '9.9-1' })

function comments(): readonly FakeComment[] {
  return scene.github.comments(REPOSITORY, 7)
}

function only(): FakeComment {
  const [comment, ...others] = comments()
  if (comment === undefined || others.length > 0) throw new Error(`${comments().length} comments`)
  return comment
}

/** What became of the comment, by the report. */
function toldOf({ report }: Ran): string {
  const told = report.deliveries.find(({ to }) => to.startsWith('comment'))
  return `${told?.state ?? ''}: ${told?.detail ?? ''}`
}

const UPLOAD = 'POST code-scanning/sarifs 202'

test(
  'is made for what blocks, left alone while nothing changes, and resolved when it is mended',
  async () => {
    const asked: Record<string, number> = {}
    const count = (title: string, ran: Ran): void => {
      asked[title] = ran.requests.length
    }
    shipBase()
    const main = await scene.run({ on: 'push' })
    expectVerdict(main, 'fail')
    count('push to main', main)

    shipFlawed()
    const first = await scene.run({ on: 'pull_request' })
    expectVerdict(first, 'fail')
    const ahead = [...POLICY, ...BASELINE_FOUND, ...ALERTS]
    expect(first.requests).toEqual([...ahead, ...COMMENT_CREATED])
    count('pull request, first run with findings', first)
    const made = only()
    expect([made.login, made.type]).toEqual(['github-actions[bot]', 'Bot'])
    expect(first.outputs['comment-url']).toContain(`/pull/7#issuecomment-${made.id}`)
    // The verdict and its cure, before anything is folded.
    const [seen = ''] = made.body.split('<details>')
    for (const words of ['### ❌ Image acme/api fails the gate', 'CVE-2099-0002', 'libnew 2.0-1']) {
      expect(seen).toContain(words)
    }
    expect(seen).toContain('Compared with the baseline: 1 introduced, 1 pre-existing.')
    expect(seen).toContain('/security/code-scanning/2')
    expect(seen).not.toContain('CVE-2099-0001')

    const again = await scene.run({ on: 'pull_request' })
    expectVerdict(again, 'fail')
    // Each commit has an analysis of its own: the upload is the one thing that is written.
    expect(again.requests).toEqual([...ahead, ...COMMENT_LOOK])
    expect(again.writes).toEqual([UPLOAD])
    expect(only()).toEqual(made)
    expect(again.outputs['comment-url']).toBe(first.outputs['comment-url'])
    count('pull request, again without a change', again)

    shipMended()
    const mended = await scene.run({ on: 'pull_request' })
    expectVerdict(mended, 'pass')
    expect(mended.requests).toEqual([...ahead, ...COMMENT_UPDATED])
    expect(only().id).toBe(made.id)
    expect(only().body).toContain('### ✅ Image acme/api passes the gate')
    expect(only().body).not.toContain('CVE-2099-0002')
    count('pull request, mended', mended)

    // Somebody tidies up while the run reads: nothing needs a new one.
    shipFlawed()
    const flawed = await scene.run({ on: 'pull_request' })
    expectVerdict(flawed, 'fail')
    shipMended()
    scene.github.before('PATCH ', () => {
      scene.github.deleteComment(REPOSITORY, made.id)
    })
    const deleted = await scene.run({ on: 'pull_request' })
    expectVerdict(deleted, 'pass')
    expect(comments()).toEqual([])
    expect(toldOf(deleted)).toContain('skipped: somebody deleted it meanwhile')

    // And without one, none is made to say that all is well.
    const quiet = await scene.run({ on: 'pull_request' })
    expectVerdict(quiet, 'pass')
    expect(quiet.writes).toEqual([UPLOAD])
    expect(comments()).toEqual([])
    count('pull request, clean and without a comment', quiet)
    expect(asked).toEqual({
      'push to main': 4,
      'pull request, first run with findings': 13,
      'pull request, again without a change': 11,
      'pull request, mended': 13,
      'pull request, clean and without a comment': 11,
    })
  },
  2 * LIMIT_MS,
)

describe.each([
  ['always', 'pass', true],
  ['on-failure', 'pass', false],
  ['on-failure', 'fail', true],
  ['never', 'fail', false],
] as const)('comment: %s on a gate that says %s', (comment, outcome, isMade) => {
  test(
    isMade ? 'makes one' : 'makes none',
    async () => {
      if (outcome === 'pass') shipClean()
      else shipFlawed()
      const inputs = { comment, 'upload-sarif': 'false' }
      const ran = await scene.run({ on: 'pull_request', inputs })
      expectVerdict(ran, outcome)
      expect(comments()).toHaveLength(isMade ? 1 : 0)
      const asked = ran.requests.filter((one) => one.includes('comments'))
      if (comment === 'never') expect(asked).toEqual([])
      else expect(asked).toEqual(isMade ? COMMENT_CREATED : COMMENT_LOOK)
      expect(ran.requests.some((one) => one.includes('code-scanning'))).toBe(false)
    },
    LIMIT_MS,
  )
})

test(
  'holds a section of each job of a matrix, whichever of three was faster',
  async () => {
    shipFlawed()
    const names = ['acme/api', 'acme/web', 'acme/worker']
    const jobs = names.map((name) =>
      scene.run({
        ...{ on: 'pull_request', job: name.replace('/', '-'), machine: name.replace('/', '-') },
        inputs: { name },
      }),
    )
    const ran = await Promise.all(jobs)
    for (const one of ran) {
      expectVerdict(one, 'fail')
      expect(toldOf(one)).toMatch(/^delivered: /)
    }
    const { body } = only()
    for (const name of names) expect(body).toContain(`Image ${name} fails the gate`)
    expect(new Set(ran.map(({ outputs }) => outputs['comment-url'])).size).toBe(1)
    const uploads = scene.github.uploads(REPOSITORY)
    const categories = uploads.map(({ sarif }) => /"id":\s*"(plimsoll[^"]*\/)"/.exec(sarif)?.[1])
    expect(new Set(categories).size).toBe(3)
  },
  2 * LIMIT_MS,
)

test(
  'holds a section of each image of one step, and an upload of each',
  async () => {
    shipFlawed()
    shipFlawed()
    const image = scene.references.slice(-2).join('\n')
    const inputs = { image, name: 'acme/api\nacme/web' }
    const ran = await scene.run({ on: 'pull_request', inputs })
    expectVerdict(ran, 'fail')
    for (const name of ['acme/api', 'acme/web']) {
      expect(only().body).toContain(`Image ${name} fails the gate`)
    }
    expect(ran.writes).toEqual([UPLOAD, UPLOAD, 'POST issues/7/comments 201'])
    expect(scene.github.uploads(REPOSITORY)).toHaveLength(2)
  },
  LIMIT_MS,
)

test(
  'is put right after a person has written into it, and that of somebody else with our marker is not touched',
  async () => {
    shipFlawed()
    const inputs = { 'upload-sarif': 'false' }
    expectVerdict(await scene.run({ on: 'pull_request', inputs }), 'fail')
    const made = only()
    scene.github.deleteComment(REPOSITORY, made.id)
    const foreign = scene.github.addComment(REPOSITORY, 7, { login: 'mallory', body: made.body })
    const edited = made.body
      .replace('❌ Image acme/api fails', '✅ Image acme/api passes')
      .replaceAll('\n', '\r\n')
    const own = scene.github.addComment(REPOSITORY, 7, {
      ...{ login: 'github-actions[bot]', type: 'Bot', body: edited },
    })
    const ran = await scene.run({ on: 'pull_request', inputs })
    expectVerdict(ran, 'fail')
    const bodies = new Map(comments().map(({ id, body }) => [id, body]))
    expect([...bodies.keys()]).toEqual([foreign, own])
    expect(bodies.get(foreign)).toBe(made.body)
    expect(bodies.get(own)).toContain('### ❌ Image acme/api fails the gate')
    expect(bodies.get(own)).not.toContain('✅ Image acme/api passes')
    expect(ran.outputs['comment-url']).toContain(`#issuecomment-${own}`)
  },
  LIMIT_MS,
)

test.each([
  ['locked', { isLocked: true }, 'comment-refused', 'Unlock it'],
  ['deleted by GitHub', { isDeleted: true }, 'comment-refused', 'gone for good'],
] as const)(
  'cannot be made where the conversation is %s, which changes no verdict',
  async (_, change, code, words) => {
    shipClean()
    scene.github.changePull(REPOSITORY, 7, change)
    const inputs = { comment: 'always', 'upload-sarif': 'false' }
    const ran = await scene.run({ on: 'pull_request', inputs })
    expectVerdict(ran, 'pass')
    expect(ran.notices[code]).toContain(words)
    expect(ran.notices[code]).toContain('summary')
    expect(statesOf(ran)).toEqual(['comment on pull request 7: failed'])
    expect(ran.outputs['comment-url']).toBe('')
    expect(ran.summary).toContain('acme/api')
  },
  LIMIT_MS,
)

test(
  'is made after the pull request was closed, where somebody may still look',
  async () => {
    shipFlawed()
    scene.github.changePull(REPOSITORY, 7, { isClosed: true })
    const ran = await scene.run({ on: 'pull_request', inputs: { 'upload-sarif': 'false' } })
    expectVerdict(ran, 'fail')
    expect(comments()).toHaveLength(1)
  },
  LIMIT_MS,
)

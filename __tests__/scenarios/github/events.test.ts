import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { REPOSITORY, openRunScene } from '../../ground/github/run-scene.ts'
import type { RunRequest, RunScene } from '../../ground/github/run-scene.ts'
import type { EventFacts } from '../../ground/github/run-events.ts'
import { LIMIT_MS, expectVerdict, statesOf } from './expectations.ts'
import { ALERTS, BASELINE, COMMENT_CREATED, POLICY } from './requests.ts'

/* The committed bundle as a step of every event: where its findings are filed, where it comments, what it asks. */

let scene: RunScene

beforeAll(async () => {
  scene = await openRunScene()
  scene.ship({ libtest1: '1.2.3-1' }, [{ id: 'CVE-2099-0001', package: 'libtest1' }])
}, LIMIT_MS)

beforeEach(() => {
  scene.renew()
})

afterAll(async () => {
  await scene.close()
})

type Row = {
  readonly title: string
  readonly request: RunRequest
  /** Ref and commit of the upload; null: there is none. */
  readonly upload: readonly [string, keyof EventFacts] | null
  readonly isCommented: boolean
  readonly requests: readonly string[]
  /** Whether the run keeps what changes are compared with. */
  readonly keepsBaseline?: boolean
}

const [MERGE, HEAD] = ['refs/pull/7/merge', 'refs/pull/7/head'] as const

const OF_PULL = [...POLICY, ...BASELINE, ...ALERTS, ...COMMENT_CREATED]

const ROWS: readonly Row[] = [
  {
    ...{ title: 'a push', request: { on: 'push' }, upload: ['refs/heads/main', 'base'] },
    ...{ isCommented: false, requests: [...BASELINE, ...ALERTS], keepsBaseline: true },
  },
  {
    ...{ title: 'a tag', request: { on: 'tag' }, upload: ['refs/tags/v1.0.0', 'base'] },
    ...{ isCommented: false, requests: ALERTS },
  },
  {
    ...{ title: 'a schedule', request: { on: 'schedule' }, upload: ['refs/heads/main', 'base'] },
    ...{ isCommented: false, requests: [...BASELINE, ...ALERTS], keepsBaseline: true },
  },
  {
    ...{ title: 'a dispatch', request: { on: 'workflow_dispatch' } },
    ...{ upload: ['refs/heads/main', 'base'], isCommented: false },
    ...{ requests: [...BASELINE, ...ALERTS], keepsBaseline: true },
  },
  {
    ...{ title: 'a release', request: { on: 'release' }, upload: ['refs/tags/v1.0.0', 'base'] },
    ...{ isCommented: false, requests: ALERTS },
  },
  {
    ...{ title: 'a pull request', request: { on: 'pull_request' } },
    ...{ upload: [MERGE, 'merge'], isCommented: true, requests: OF_PULL },
  },
  {
    title: 'a pull request whose head was checked out in place of the merge',
    request: { on: 'pull_request', checkout: 'head' },
    ...{ upload: [HEAD, 'head'], isCommented: true },
    // The head is no merge, whose second parent would be it: GitHub says what it is.
    requests: [...POLICY, 'GET git/commits/ID 200', ...OF_PULL.slice(POLICY.length)],
  },
  {
    ...{ title: 'a review', request: { on: 'pull_request_review' } },
    ...{ upload: [MERGE, 'merge'], isCommented: true, requests: OF_PULL },
  },
  {
    title: 'pull_request_target, of a fork whose image comes from elsewhere',
    request: { on: 'pull_request_target', source: 'fork' },
    ...{ upload: [HEAD, 'head'], isCommented: true, requests: OF_PULL },
  },
  {
    title: 'workflow_run after a pull request of a fork',
    request: { on: 'workflow_run_of_pull', source: 'fork' },
    ...{ upload: [HEAD, 'head'], isCommented: true },
    requests: [...POLICY, 'GET pulls 200', ...BASELINE, ...ALERTS, ...COMMENT_CREATED],
  },
  {
    title: 'workflow_run after a pull request of this repository',
    request: { on: 'workflow_run_of_pull' },
    ...{ upload: [HEAD, 'head'], isCommented: true, requests: OF_PULL },
  },
  {
    title: 'workflow_run after a push',
    request: { on: 'workflow_run_of_push' },
    ...{ upload: ['refs/heads/change', 'head'], isCommented: false },
    // A tag may have the name of a branch.
    requests: ['GET branches/change 200', ...ALERTS],
  },
  {
    ...{ title: 'a merge queue', request: { on: 'merge_group' } },
    ...{ upload: null, isCommented: false, requests: [...POLICY, ...BASELINE] },
  },
]

test.each(ROWS)(
  '$title',
  async ({ request, upload, isCommented, requests, keepsBaseline = false }) => {
    const ran = await scene.run(request)
    expectVerdict(ran, 'fail')
    const { facts, github, services } = scene
    const uploads = github.uploads(REPOSITORY).map(({ ref, commit }) => [ref, commit])
    expect(uploads).toEqual(upload === null ? [] : [[upload[0], facts[upload[1]]]])
    expect(github.comments(REPOSITORY, 7)).toHaveLength(isCommented ? 1 : 0)
    expect(ran.outputs['comment-url'] !== '').toBe(isCommented)
    expect(ran.outputs['alerts-url'] !== '').toBe(upload !== null)
    expect(ran.requests).toEqual(requests)
    const kept = services.store.artifacts.filter(({ name }) => name.startsWith('plimsoll-baseline'))
    expect(kept).toHaveLength(keepsBaseline ? 1 : 0)
    expect(statesOf(ran).filter((state) => state.endsWith('failed'))).toEqual([])
  },
  LIMIT_MS,
)

describe('pull_request_target with the change in the checkout', () => {
  test(
    'is refused, since the change decides what its build does with the token',
    async () => {
      const ran = await scene.run({ on: 'pull_request_target', source: 'fork', checkout: 'head' })
      expect([ran.exitCode, ran.outputs['outcome']]).toEqual([3, 'scan-failed'])
      expect(ran.complaints).toEqual([])
      expect(ran.log).toContain('runs with the rights of the repository itself')
      expect(ran.log).toContain('workflow_run')
      expect([ran.writes, ran.leftBehind]).toEqual([[], []])
    },
    LIMIT_MS,
  )
})

const OF_DEPENDABOT: RunRequest = {
  ...{ on: 'pull_request', token: 'reading', actor: 'dependabot[bot]' },
  facts: { author: 'dependabot[bot]' },
}

describe.each<[string, RunRequest, string]>([
  ['a fork', { on: 'pull_request', source: 'fork', token: 'reading' }, 'alerts-fork'],
  ['Dependabot', OF_DEPENDABOT, 'alerts-dependabot'],
])('a pull request of %s', (_, request, code) => {
  test(
    'writes nothing, says once for each thing why, and shows all in the summary',
    async () => {
      const ran = await scene.run(request)
      expectVerdict(ran, 'fail')
      expect(ran.requests).toEqual([...POLICY, ...BASELINE])
      expect(ran.notices[code]).toContain('upload-sarif: true')
      expect(ran.notices['comment-read-only']).toContain('comment to always')
      expect(statesOf(ran)).toEqual([
        'code scanning: skipped',
        'comment on pull request 7: skipped',
      ])
      expect(ran.summary).toContain('CVE-2099-0001')
      expect(ran.annotations.filter(({ level }) => level === 'error').length).toBeGreaterThan(0)
    },
    LIMIT_MS,
  )
})

test(
  'a fork whose token may write is written to where somebody insists',
  async () => {
    const inputs = { 'upload-sarif': 'true', comment: 'always' }
    const ran = await scene.run({ on: 'pull_request', source: 'fork', inputs })
    expectVerdict(ran, 'fail')
    expect(ran.requests).toEqual(OF_PULL)
  },
  LIMIT_MS,
)

import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { FORK, REPOSITORY, openRunScene } from '../../ground/github/run-scene.ts'
import type { Ran, RunScene } from '../../ground/github/run-scene.ts'
import type { FakeRun } from '../../ground/github/state.ts'
import { LIMIT_MS, expectVerdict } from './expectations.ts'

/* Pull requests judged by what they change: against what the base branch kept, and against nothing that they wrote. */

const OLD = { id: 'CVE-2099-0001', package: 'libold' }
const NEW = { id: 'CVE-2099-0002', package: 'libnew' }
/** Of a package that main has, and known only since. */
const LATE = { id: 'CVE-2099-0003', package: 'libold', published: '2026-11-20T10:00:00Z' }

const BASE = { libold: '1.0-1' }
const CHANGED = { libold: '1.0-1', libnew: '2.0-1' }

/** Everything but the verdict and its comment is told elsewhere. */
const INPUTS = { 'upload-sarif': 'false' }

let scene: RunScene

beforeAll(async () => {
  scene = await openRunScene()
}, LIMIT_MS)

beforeEach(() => {
  scene.renew()
  scene.github.changeRepository(REPOSITORY, { isPrivate: false })
})

afterAll(async () => {
  await scene.close()
})

function judgedOf({ report }: Ran): { scope: string; wanted: string; why: string } | undefined {
  return report.images[0]?.judged
}

function baselines(): readonly { readonly runId: number }[] {
  return scene.services.store.artifacts.filter(({ name }) => name.startsWith('plimsoll-baseline-'))
}

test(
  'what a change brings blocks, what was there before does not, what became known since warns, and what is exploited bites',
  async () => {
    scene.ship(BASE, [OLD])
    const main = await scene.run({ on: 'push', inputs: INPUTS })
    expectVerdict(main, 'fail')
    expect(baselines()).toMatchObject([{ runId: main.runId }])

    scene.ship(CHANGED, [OLD, NEW, LATE])
    const change = await scene.run({ on: 'pull_request', inputs: INPUTS })
    expectVerdict(change, 'fail')
    expect(judgedOf(change)).toMatchObject({ scope: 'changes', wanted: 'changes' })
    expect(judgedOf(change)?.why).toContain(`compared with run ${main.runId} on main`)
    expect(change.outputs).toMatchObject({ blocking: '1', introduced: '1', fixed: '0' })
    expect(change.outputs['reason']).toContain('CVE-2099-0002')
    expect(change.outputs['reason']).not.toContain('CVE-2099-0001')
    const [comment] = scene.github.comments(REPOSITORY, 7)
    expect(comment?.body).toContain('1 introduced, 1 newly disclosed, 1 pre-existing')
    expect(comment?.body).toContain('CVE-2099-0003 in libold \\(published 2026-11-20\\)')
    expect(comment?.body).toContain('Only what this change introduced or made worse is judged')
    // What later changes are compared with is no change's to write.
    expect(baselines()).toMatchObject([{ runId: main.runId }])

    scene.ship(BASE, [OLD, LATE])
    const drift = await scene.run({ on: 'pull_request', inputs: INPUTS })
    expectVerdict(drift, 'pass')
    expect(drift.outputs).toMatchObject({ blocking: '0', introduced: '0', critical: '2' })

    const all = await scene.run({ on: 'pull_request', inputs: { ...INPUTS, judge: 'all' } })
    expectVerdict(all, 'fail')
    expect(all.outputs['blocking']).toBe('2')
    expect(judgedOf(all)).toMatchObject({ scope: 'all', wanted: 'all' })

    scene.ship(BASE, [OLD, { ...LATE, isExploited: true }])
    const exploited = await scene.run({ on: 'pull_request', inputs: INPUTS })
    expectVerdict(exploited, 'fail')
    expect(exploited.outputs).toMatchObject({ 'known-exploited': '1', introduced: '0' })
    expect(exploited.outputs['reason']).toContain('CVE-2099-0003')
  },
  2 * LIMIT_MS,
)

test(
  'a change of a fork is judged by what it changes in the workflow that follows its own',
  async () => {
    scene.ship(BASE, [OLD])
    const main = await scene.run({ on: 'push', inputs: INPUTS })
    scene.ship(CHANGED, [OLD, NEW])
    const ran = await scene.run({ on: 'workflow_run_of_pull', source: 'fork', inputs: INPUTS })
    expectVerdict(ran, 'fail')
    expect(ran.outputs).toMatchObject({ blocking: '1', introduced: '1' })
    const why = `only what pull request 7 introduced or made worse is judged, compared with run ${main.runId} on main`
    expect(judgedOf(ran)?.why).toContain(why)
    expect(ran.requests.filter((one) => one.startsWith('GET pulls'))).toHaveLength(1)
  },
  LIMIT_MS,
)

const POISONED: readonly (readonly [string, Partial<FakeRun>])[] = [
  ['of a pull request whose branch is called main as well', { event: 'pull_request' }],
  ["of a fork's branch called main", { headRepository: FORK }],
  ['of another branch', { headBranch: 'change' }],
  ['of a workflow that anybody can cause', { event: 'workflow_run' }],
]

test(
  'a report that says that the flaw was there before is not believed from any run but one of main itself',
  async () => {
    scene.ship(CHANGED, [OLD, NEW])
    const { runId } = await scene.run({ on: 'push', inputs: INPUTS })
    expect(baselines()).toHaveLength(1)
    const genuine: FakeRun = {
      ...{ id: runId, event: 'push', headBranch: 'main', headSha: scene.facts.base },
      ...{ headRepository: REPOSITORY, repository: REPOSITORY, conclusion: 'success' },
    }
    for (const [title, origin] of POISONED) {
      // The artifact stays as it is: GitHub alone says whose it is.
      scene.github.addRun(REPOSITORY, { ...genuine, ...origin })
      const ran = await scene.run({ on: 'pull_request', inputs: INPUTS })
      expectVerdict(ran, 'fail')
      const { blocking, introduced } = ran.outputs
      expect([title, blocking, introduced]).toEqual([title, '2', ''])
      expect(judgedOf(ran)).toMatchObject({ scope: 'all', wanted: 'changes' })
      expect(judgedOf(ran)?.why).toContain('main has kept no report of acme/api yet')
      expect(ran.requests).not.toContain('GET actions/artifacts/ID/zip 302')
    }
  },
  2 * LIMIT_MS,
)

test(
  'everything is judged where the token may not see what main kept, and the YAML to add is told',
  async () => {
    scene.ship(CHANGED, [OLD, NEW])
    scene.github.changeRepository(REPOSITORY, { isPrivate: true })
    const ran = await scene.run({ on: 'pull_request', token: 'contents', inputs: INPUTS })
    expectVerdict(ran, 'fail')
    expect(ran.outputs['blocking']).toBe('2')
    expect(ran.notices['baseline-missing']).toMatch(
      /permissions: \{ contents: read, actions: read \}/,
    )
    expect(ran.notices['comment-not-permitted']).toContain('permissions: { pull-requests: write }')
    expect(ran.summary).toContain('actions: read')
    expect(ran.writes).toEqual([])
  },
  LIMIT_MS,
)

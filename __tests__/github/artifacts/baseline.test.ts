import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Delivered } from '../../../src/domain/code-host.ts'
import { loadArtifactToolkit } from '../../../src/github/artifacts/artifact-toolkit.ts'
import { toBaselineName } from '../../../src/github/artifacts/baseline-name.ts'
import { createFiles } from '../../../src/runner/files.ts'
import { BLIND, FULL_NAME, PULL, openRuntimeScene } from '../../ground/github/runtime/scene.ts'
import type { RuntimeScene } from '../../ground/github/runtime/scene.ts'
import type { FakeArtifact, FakeRun } from '../../ground/github/state.ts'
import { zipOf } from '../../ground/zip.ts'
import { addRun, openStep } from './step.ts'
import type { StepOptions } from './step.ts'

let scene: RuntimeScene

beforeAll(async () => {
  scene = await openRuntimeScene()
  // It is large: the first test would be charged for it.
  await loadArtifactToolkit()
}, 60_000)

afterAll(async () => {
  await scene.close()
})

beforeEach(() => {
  scene.renew()
})

const SUBJECT = { name: 'octo-app', platform: 'linux/amd64' }

const REPORT = '{"schema":"plimsoll/report/1","words":"Grüße"}\n'

/** A later run, of a pull request to main. */
const CHANGE: StepOptions = {
  context: { event: 'pull_request', ref: PULL, runId: 900, pullRequest: { baseBranch: 'main' } },
}

const MISSING = { state: 'missing', reason: null }

function found(words = wordsOf(1)) {
  return { state: 'found', text: REPORT, words }
}

function wordsOf(run: number, commit = scene.commit): string {
  return `run ${run} on main at ${commit.slice(0, 7)}`
}

function find(options: StepOptions = CHANGE) {
  return openStep(scene, options).findBaseline(SUBJECT)
}

/** An artifact of run 1, as if it had been uploaded. */
function addArtifact(artifact: Partial<FakeArtifact> = {}): void {
  const zip = zipOf({ 'report.json': REPORT })
  scene.github.addArtifact(FULL_NAME, {
    ...{ id: 5001, name: toBaselineName(SUBJECT), runId: 1, size: zip.length, zip },
    ...{ createdAt: '2026-01-01T00:00:00Z', expired: false, ...artifact },
  })
}

describe('the report of a run on a branch', () => {
  test('is kept for those who come after it, and found by a change to that branch', async () => {
    addRun(scene)
    const kept = await openStep(scene).keepBaseline(SUBJECT, REPORT)
    expect(kept).toEqual({
      deliveries: [
        {
          to: 'baseline',
          state: 'delivered',
          detail: 'Changes to main are compared with this report of octo-app.',
        },
      ],
      notices: [],
    })
    expect(await find()).toEqual(found())
    expect(
      scene.github.requests.map((one) => one.replace(/^GET \/repos\/[^/]+\/[^/]+/, '')),
    ).toEqual([
      '/actions/artifacts 200',
      '/actions/runs/1 200',
      '/branches/main 200',
      '/actions/runs/1/artifacts 200',
      '/actions/artifacts/5001/zip 302',
    ])
  })

  test('is found by the next run on that branch', async () => {
    addRun(scene)
    addArtifact()
    expect(await find({ context: { runId: 900 } })).toEqual(found())
  })

  test('is the newest', async () => {
    for (const [id, text] of [1, 2, 3].entries()) {
      addRun(scene, { id: id + 1 })
      addArtifact({ id: 5001 + id, runId: id + 1, zip: zipOf({ 'report.json': `${text}` }) })
    }
    expect(await find()).toMatchObject({ text: '3', words: wordsOf(3) })
  })

  test('is of the newest run, also when an older one was started again', async () => {
    addRun(scene, { id: 1 })
    addRun(scene, { id: 50 })
    addArtifact({ id: 5001, runId: 50 })
    addArtifact({ id: 5002, runId: 1, zip: zipOf({ 'report.json': 'of an old commit' }) })
    expect(await find()).toEqual(found(wordsOf(50)))
  })

  test('is of the newest attempt of a run', async () => {
    addRun(scene)
    addArtifact({ id: 5001, zip: zipOf({ 'report.json': 'of the first attempt' }) })
    addArtifact({ id: 5002 })
    expect(await find()).toEqual(found())
  })

  test('is found once for all images of one run', async () => {
    addRun(scene)
    addArtifact()
    const second = { ...SUBJECT, name: 'second' }
    addArtifact({ id: 5002, name: toBaselineName(second) })
    const host = openStep(scene, CHANGE)
    await host.findBaseline(SUBJECT)
    const before = scene.github.requests.length
    await host.findBaseline(second)
    const asked = scene.github.requests.slice(before)
    expect(asked.filter((one) => /branches|compare|runs\/1 /.test(one))).toEqual([])
  })

  test('is of this image and platform', async () => {
    addRun(scene)
    addArtifact()
    const host = openStep(scene, CHANGE)
    expect(await host.findBaseline({ ...SUBJECT, platform: 'linux/arm64' })).toEqual(MISSING)
    expect(await host.findBaseline({ ...SUBJECT, platform: null })).toEqual(MISSING)
    expect(await host.findBaseline({ ...SUBJECT, name: 'other' })).toEqual(MISSING)
  })

  test('has a name in which no foreign text stands', () => {
    const digits = createHash('sha256').update('["a/b\\n::x",null]').digest('hex').slice(0, 32)
    expect(toBaselineName({ name: 'a/b\n::x', platform: null })).toBe(`plimsoll-baseline-${digits}`)
  })
})

describe('nothing is kept where a change could be speaking', () => {
  test.each([
    ['pull_request', PULL, { baseBranch: 'main' }],
    ['pull_request_target', 'refs/heads/main', { baseBranch: 'main' }],
    ['merge_group', 'refs/heads/gh-readonly-queue/main/pr-7-x', { baseBranch: 'main' }],
    ['workflow_run', 'refs/heads/main', null],
    ['issue_comment', 'refs/heads/main', null],
    ['release', 'refs/tags/v1', null],
    ['push', 'refs/tags/main', null],
    ['push', 'refs/heads/gh-readonly-queue/main/pr-7-x', null],
    ['push', 'refs/heads/main', { baseBranch: 'main' }],
    ['workflow_dispatch', 'refs/pull/7/merge', null],
    ['repository_dispatch', 'refs/heads/main', null],
  ])('%s on %s', async (event, ref, pullRequest) => {
    const host = openStep(scene, { context: { event, ref, pullRequest } })
    expect(await host.keepBaseline(SUBJECT, REPORT)).toEqual({ deliveries: [], notices: [] })
    expect(scene.services.requests).toEqual([])
  })
})

describe('what another may have written is not found', () => {
  const UNTRUSTED: readonly (readonly [string, Partial<FakeRun>])[] = [
    ['a run of a pull request', { event: 'pull_request' }],
    ['a run of a pull request in the scope of its base', { event: 'pull_request_target' }],
    ['a run after another', { event: 'workflow_run' }],
    ['a run for a comment', { event: 'issue_comment' }],
    ['a run of the merge queue', { event: 'merge_group' }],
    ['a run for a release', { event: 'release' }],
    ['a run on another branch', { headBranch: 'feature' }],
    ['a run on no branch', { headBranch: null }],
    ['a run of a fork, on a branch of the same name', { headRepository: 'eve/octo-app' }],
    ['a run of a fork that is gone', { headRepository: null }],
  ]

  test.each(UNTRUSTED)('%s', async (_what, run) => {
    addRun(scene, run)
    addArtifact()
    expect(await find()).toEqual(MISSING)
  })

  test.each(['.github/workflows/scan.yml', '.github/workflows/evil.yml'])(
    'a run of a tag that is called like the branch, by %s',
    async (path) => {
      const { repository } = scene
      repository.switchTo('evil', 'refs/heads/main')
      const headSha = repository.commit({ 'evil.yml': 'evil' })
      repository.git('tag', 'main')
      repository.switchTo('main')
      for (const [index, event] of ['push', 'workflow_dispatch'].entries()) {
        const runId = index + 2
        addRun(scene, { id: runId, event, headSha, path })
        addArtifact({ id: 5000 + runId, runId, zip: zipOf({ 'report.json': 'planted' }) })
      }
      try {
        expect(await find()).toEqual(MISSING)
        addRun(scene)
        addArtifact()
        expect(await find()).toEqual(found())
      } finally {
        repository.git('tag', '-d', 'main')
      }
    },
  )

  test('a run of a commit that has nothing in common with the branch', async () => {
    addRun(scene, { headSha: 'e'.repeat(40) })
    addArtifact()
    expect(await find()).toEqual(MISSING)
  })

  test('but one of a commit from which the branch went on', async () => {
    const { repository, commit } = scene
    addRun(scene)
    addArtifact()
    repository.commit({ 'more.txt': 'more' })
    try {
      expect(await find()).toEqual(found())
      expect(scene.github.requests.join()).toMatch(/compare\/[0-9a-f]{40}\.{3}[0-9a-f]{40} 200/)
    } finally {
      repository.git('reset', '--quiet', '--hard', commit)
    }
  })

  test('the run itself', async () => {
    addRun(scene, { id: 900 })
    addArtifact({ runId: 900 })
    expect(await find({ context: { runId: 900 } })).toEqual(MISSING)
  })

  test('an artifact that has expired', async () => {
    addRun(scene)
    addArtifact({ expired: true })
    expect(await find()).toEqual(MISSING)
  })

  test('an artifact of a run that somebody deleted', async () => {
    addArtifact()
    expect(await find()).toEqual(MISSING)
  })

  test('one that hides behind those of others is, as long as they are few', async () => {
    addRun(scene)
    addArtifact()
    addRun(scene, { id: 2, event: 'pull_request' })
    addRun(scene, { id: 3, headRepository: 'eve/octo-app' })
    addArtifact({ id: 5002, runId: 2, zip: zipOf({ 'report.json': 'evil' }) })
    addArtifact({ id: 5003, runId: 3, zip: zipOf({ 'report.json': 'evil' }) })
    expect(await find()).toEqual(found())
  })

  test('and of many no more than ten runs are asked about, which is told', async () => {
    addRun(scene)
    addArtifact()
    for (let id = 2; id < 14; id += 1) {
      addRun(scene, { id, event: 'pull_request' })
      addArtifact({ id: 5000 + id, runId: id })
    }
    expect(await find()).toEqual({
      state: 'missing',
      reason: expect.stringContaining('Among the newest artifacts'),
    })
    expect(scene.github.requests).toHaveLength(11)
  })
})

describe('of several workflows that keep one for the same image', () => {
  const OTHER = { path: '.github/workflows/nightly.yml' }

  test('that of ours comes first, however many of another are newer', async () => {
    addRun(scene, { path: '.github/workflows/scan.yml@refs/heads/main' })
    addArtifact()
    for (const id of [2, 3, 4]) {
      addRun(scene, { id, ...OTHER })
      addArtifact({ id: 5000 + id, runId: id, zip: zipOf({ 'report.json': 'of the nightly' }) })
    }
    expect(await find()).toEqual(found())
  })

  test('that of another is taken where ours has none, and is named', async () => {
    for (const id of [1, 2]) {
      addRun(scene, { id, ...OTHER })
      addArtifact({ id: 5000 + id, runId: id })
    }
    const words = `${wordsOf(2)}, of the workflow .github/workflows/nightly.yml`
    expect(await find()).toEqual(found(words))
  })

  test.each(['', 'Nightly scan'])('our own is not known as %j, and none is named', async (own) => {
    addRun(scene, OTHER)
    addArtifact()
    const context = { ...CHANGE.context, workflow: own }
    expect(await find({ context })).toEqual(found())
  })
})

describe('two jobs that scan images under one name and platform', () => {
  const AMBIGUOUS = { state: 'missing', reason: expect.stringContaining('cannot be told') }

  async function keepTwice(): Promise<Delivered> {
    addRun(scene)
    await openStep(scene).keepBaseline(SUBJECT, REPORT)
    return openStep(scene, { step: { job: 'job-2' } }).keepBaseline(SUBJECT, '{}')
  }

  test('are told to have names of their own, and later changes are compared with neither', async () => {
    const second = await keepTwice()
    expect(second.deliveries.map(({ state }) => state)).toEqual(['skipped'])
    expect(second.notices).toEqual([
      { code: 'baseline-not-kept', text: expect.stringContaining('by the input name') },
    ])
    expect(await find()).toEqual(AMBIGUOUS)
    expect(scene.github.requests.join()).not.toContain('/zip')
  })

  test('are told so three times, with one mark', async () => {
    await keepTwice()
    const third = await openStep(scene, { step: { job: 'job-3' } }).keepBaseline(SUBJECT, '{}')
    expect(third.notices.map(({ code }) => code)).toEqual(['baseline-not-kept'])
    expect(scene.services.store.artifacts).toHaveLength(2)
  })

  test('are so in one attempt: a job that is started again is the same job', async () => {
    addRun(scene)
    await openStep(scene).keepBaseline(SUBJECT, 'of the first attempt')
    const again = { context: { runAttempt: 2 }, step: { attempt: 2 } }
    const kept = await openStep(scene, again).keepBaseline(SUBJECT, REPORT)
    expect(kept.notices).toEqual([])
    expect(await find()).toEqual(found())
  })

  test('do not spoil other images of the run, nor other runs', async () => {
    await keepTwice()
    const other = { ...SUBJECT, platform: 'linux/arm64' }
    await openStep(scene).keepBaseline(other, REPORT)
    expect(await openStep(scene, CHANGE).findBaseline(other)).toEqual(found())
    addRun(scene, { id: 2 })
    addArtifact({ id: 6001, runId: 2 })
    expect(await find()).toEqual(found(wordsOf(2)))
  })

  test('are told when the mark could not be left', async () => {
    await openStep(scene).keepBaseline(SUBJECT, REPORT)
    const load = () => {
      const refused = (name: string) => (name.includes('ambiguous') ? '(500)' : '(409) Conflict')
      const uploadArtifact = (name: string) => Promise.reject(new Error(refused(name)))
      return Promise.resolve({ uploadArtifact })
    }
    const { notices } = await openStep(scene, { load }).keepBaseline(SUBJECT, REPORT)
    expect(notices).toEqual([
      { code: 'baseline-not-kept', text: expect.stringContaining('the one that came first') },
    ])
  })
})

describe('where there is nothing to compare with', () => {
  test('a change whose event does not tell its base is told so', async () => {
    const context = { event: 'issue_comment', pullRequest: { baseBranch: null } }
    expect(await find({ context })).toMatchObject({
      state: 'missing',
      reason: expect.stringContaining('does not tell to which branch'),
    })
  })

  test.each([
    ['push', 'refs/tags/v1'],
    ['release', 'refs/tags/v1'],
    ['workflow_run', 'refs/heads/main'],
  ])('%s on %s asks nobody', async (event, ref) => {
    expect(await find({ context: { event, ref } })).toEqual(MISSING)
    expect(scene.github.requests).toEqual([])
  })
})

describe('who cannot be asked', () => {
  test('a missing right is named as what to add', async () => {
    const options = { ...CHANGE, client: scene.client({ token: BLIND }), token: BLIND }
    expect(await find(options)).toMatchObject({
      state: 'missing',
      reason: expect.stringContaining('permissions: { contents: read, actions: read }'),
    })
  })

  test.each([
    ['a web page answers', '/actions/artifacts?', 'page'],
    ['the API is down', '/actions/artifacts?', { status: 503, body: { message: 'Later' } }],
    ['the list is of another shape', '/actions/artifacts?', { status: 200, body: [] }],
    ['the run cannot be read', '/actions/runs/', 'reset'],
    ['the branch cannot be read', '/branches/', { status: 403, body: { message: 'no' } }],
    ['there is no such branch', '/branches/', { status: 404, body: { message: 'no' } }],
    ['whether it is ambiguous cannot be read', '/runs/1/artifacts', 'page'],
    ['the run is another one', '/actions/runs/', { status: 200, body: { id: 'x' } }],
    ['the download is refused', '/zip', { status: 403, body: { message: 'no' } }],
    ['the download is no address', '/zip', { status: 302, body: null }],
    ['the download is cut off', '/zip', 'reset'],
  ] as const)('%s', async (_what, part, fault) => {
    addRun(scene)
    addArtifact()
    scene.github.fail(part, fault, 9)
    const none = await find()
    expect(none).toEqual({ state: 'missing', reason: expect.any(String) })
    expect(none.state === 'missing' ? none.reason : '').toMatch(/\.$/)
  })

  test('only a cancelled run ends there', async () => {
    const signal = AbortSignal.abort()
    const asked = find({ ...CHANGE, client: scene.client({ signal }), signal })
    await expect(asked).rejects.toThrow()
  })
})

describe('an archive that is no baseline', () => {
  test.each([
    ['two files', zipOf({ 'report.json': REPORT, 'more.json': '' })],
    ['another file', zipOf({ 'other.json': REPORT })],
    ['a path upwards', zipOf({ '../report.json': REPORT })],
    ['no zip', Buffer.from('PK')],
    ['nothing', Buffer.alloc(0)],
    ['half of it', zipOf({ 'report.json': REPORT }).subarray(20)],
    ['bytes that are no text', zipOf({ 'report.json': Buffer.from([0xff, 0xfe]) })],
  ])('%s', async (_what, zip) => {
    addRun(scene)
    addArtifact({ zip })
    expect(await find()).toEqual({
      state: 'missing',
      reason: expect.stringContaining('cannot be used'),
    })
  })
})

describe('a service in trouble', () => {
  test('is told in one notice when the report could not be kept', async () => {
    scene.services.fail('CreateArtifact', 'reset', 9)
    const kept = await openStep(scene).keepBaseline(SUBJECT, REPORT)
    expect(kept.deliveries.map(({ state }) => state)).toEqual(['failed'])
    expect(kept.notices.map(({ code }) => code)).toEqual(['baseline-not-kept'])
  })

  test.each(['makeFolder', 'writeText'] as const)(
    'nor does a full disk end the run (%s)',
    async (call) => {
      const full = () => Promise.reject(new Error('ENOSPC: no space left on device'))
      const files = { ...createFiles(join(scene.machine.temporary, 'work')), [call]: full }
      const kept = await openStep(scene, { files }).keepBaseline(SUBJECT, REPORT)
      expect(kept.deliveries.map(({ state }) => state)).toEqual(['failed'])
      expect(kept.notices).toEqual([
        { code: 'baseline-not-kept', text: expect.stringContaining('ENOSPC') },
      ])
    },
  )

  test('that is not there is passed over', async () => {
    const host = openStep(scene, { offered: { ACTIONS_RESULTS_URL: '' } })
    const kept = await host.keepBaseline(SUBJECT, REPORT)
    expect(kept.deliveries.map(({ state }) => state)).toEqual(['skipped'])
    expect(kept.notices).toEqual([])
  })
})

import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { REPOSITORY, TEAM, openPullRequestScene } from '../ground/github/pull-request-step.ts'
import type { Opened, PullRequestScene } from '../ground/github/pull-request-step.ts'
import type { StepResult } from '../ground/runner.ts'
import { stubCalls } from '../ground/stub-scanners.ts'

/* The committed bundle under a policy, as a step of runs that pull requests, reviews and pushes start. */

const LIMIT_MS = 120_000

const STRICT = 'security_gates: { vulnerabilities: { critical: 0 } }\n'
const LOOSE = 'security_gates: { vulnerabilities: { critical: 9 } }\n'
const NAMED = `approvals: { teams: ['${TEAM}'] }\n`
const WAIVERS = [
  'waivers:',
  '  - vulnerability: CVE-2099-0001',
  '    reason: The library is never called from outside',
  "    owner: '@mona'",
  '    expires: 2099-12-31',
  '',
].join('\n')

let scene: PullRequestScene

beforeAll(async () => {
  scene = await openPullRequestScene()
}, LIMIT_MS)

afterAll(async () => {
  await scene.close()
})

type Told = {
  readonly policy: { readonly files: readonly unknown[]; readonly isDefault: boolean }
  readonly notices: readonly { readonly code: string; readonly text: string }[]
  readonly waivers: readonly { readonly state: string }[]
}

function reportOf({ outputs }: StepResult): Told {
  return JSON.parse(readFileSync(outputs['report'] ?? '', 'utf8')) as Told
}

/** Codes of what is said of the policy. */
function codesOf(result: StepResult): string[] {
  const codes = reportOf(result).notices.map(({ code }) => code)
  return codes.filter((code) => code.startsWith('policy-'))
}

function digestOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`
}

/** What was asked for the policy, without what the objects are called. */
function requests(): string[] {
  return scene.github.requests
    .filter((request) => !/\/(?:code-scanning|comments|actions)\b/.test(request))
    .map((request) => request.replaceAll(/[0-9a-f]{40}/g, 'ID'))
}

const COMMIT = `GET /repos/${REPOSITORY}/git/commits/ID 200`
const TREE = `GET /repos/${REPOSITORY}/git/trees/ID 200`
const BLOB = `GET /repos/${REPOSITORY}/git/blobs/ID 200`
const REVIEWS = `GET /repos/${REPOSITORY}/pulls/7/reviews 200`

describe('a pull request that loosens the policy', () => {
  let opened: Opened

  beforeEach(() => {
    opened = scene.open({ '.plimsoll.yml': NAMED + STRICT }, { '.plimsoll.yml': NAMED + LOOSE })
  })

  test(
    'is judged by the base commit, which the report names, and shows what it would change',
    async () => {
      const result = await opened.step()
      expect([result.exitCode, result.outputs['outcome']]).toEqual([1, 'fail'])
      expect(result.complaints).toEqual([])
      expect(reportOf(result).policy.files).toEqual([
        { path: '.plimsoll.yml', commit: opened.base, digest: digestOf(NAMED + STRICT) },
      ])
      const effect = reportOf(result).notices.find(({ code }) => code === 'policy-effect')
      expect(effect?.text).toContain('the verdict would be pass instead of fail for acme/api')
      expect(codesOf(result)).toContain('policy-proposed')
      expect(result.summary).toContain('pull request')
      // One commit, one folder, the file, which is looked at twice at most, and who has reviewed.
      expect(requests().filter((one) => one !== BLOB)).toEqual([COMMIT, TREE, REVIEWS])
      expect(requests().filter((one) => one === BLOB).length).toBeLessThanOrEqual(2)
    },
    LIMIT_MS,
  )

  test.each([
    ['the parents of the merge were fetched', 2],
    ['the whole history was fetched', 0],
  ])(
    'asks GitHub for reviews alone where %s',
    async (_, depth) => {
      const result = await opened.step({ depth })
      expect(result.exitCode).toBe(1)
      expect(reportOf(result).policy.files).toMatchObject([{ commit: opened.base }])
      expect(requests()).toEqual([REVIEWS])
    },
    LIMIT_MS,
  )

  test(
    'is judged by the base commit where nothing is checked out at all',
    async () => {
      const result = await opened.step({ depth: null })
      expect(result.exitCode).toBe(1)
      expect(codesOf(result)).toContain('policy-effect')
    },
    LIMIT_MS,
  )

  test(
    'is judged by its own policy once somebody of the team approved its head',
    async () => {
      scene.github.review(REPOSITORY, 7, { login: 'ada', state: 'APPROVED', commit: opened.head })
      const result = await opened.step({ event: 'pull_request_review', token: 'app' })
      expect([result.exitCode, result.outputs['outcome']]).toEqual([0, 'pass'])
      expect(codesOf(result)).toEqual(['policy-approved'])
      expect(reportOf(result).policy.files).toMatchObject([{ commit: opened.merge }])
    },
    LIMIT_MS,
  )

  test.each<[string, Parameters<PullRequestScene['github']['review']>[2], string]>([
    ['by its author', { login: 'mona', state: 'APPROVED', commit: 'head' }, 'until somebody of'],
    ['by a stranger', { login: 'eve', state: 'APPROVED', commit: 'head' }, 'until somebody of'],
    ['at an older commit', { login: 'ada', state: 'APPROVED', commit: 'base' }, 'until somebody'],
    [
      'by a bot',
      { login: 'ada', state: 'APPROVED', commit: 'head', type: 'Bot' },
      'until somebody of',
    ],
    ['and then refused', { login: 'ada', state: 'CHANGES_REQUESTED', commit: 'head' }, 'until'],
  ])(
    'is not approved %s',
    async (_, review, words) => {
      const commit = review.commit === 'head' ? opened.head : opened.base
      const first = { login: 'ada', state: 'APPROVED', commit: opened.base } as const
      scene.github.review(REPOSITORY, 7, first)
      scene.github.review(REPOSITORY, 7, { ...review, commit })
      const result = await opened.step({ event: 'pull_request_review', token: 'app' })
      expect(result.exitCode).toBe(1)
      const told = reportOf(result).notices.find(({ code }) => code === 'policy-proposed')
      expect(told?.text).toContain(words)
    },
    LIMIT_MS,
  )

  test(
    'is not approved where the token cannot see the team, and the report says what is needed',
    async () => {
      scene.github.review(REPOSITORY, 7, { login: 'ada', state: 'APPROVED', commit: opened.head })
      const result = await opened.step({ event: 'pull_request_review', token: 'job' })
      expect(result.exitCode).toBe(1)
      const told = reportOf(result).notices.find(({ code }) => code === 'policy-proposed')
      expect(told?.text).toContain('members: read')
    },
    LIMIT_MS,
  )

  test(
    'cannot loosen it by inputs either, which is said once',
    async () => {
      const result = await opened.step({ inputs: { 'max-critical': '9', mode: 'report' } })
      expect(result.exitCode).toBe(1)
      const refused = reportOf(result).notices.filter(({ code }) => code === 'policy-only-tightens')
      expect(refused).toHaveLength(2)
    },
    LIMIT_MS,
  )
})

describe('a waiver', () => {
  test(
    'travels with its change: it holds once its head is approved',
    async () => {
      const opened = scene.open(
        { '.plimsoll.yml': NAMED + STRICT },
        { '.plimsoll-waivers.yml': WAIVERS },
      )
      const before = await opened.step({ token: 'app' })
      expect([before.exitCode, before.outputs['outcome']]).toEqual([1, 'fail'])
      scene.github.review(REPOSITORY, 7, { login: 'ada', state: 'APPROVED', commit: opened.head })
      const after = await opened.step({ event: 'pull_request_review', token: 'app' })
      expect([after.exitCode, after.outputs['outcome']]).toEqual([0, 'pass'])
      expect(reportOf(after).waivers).toMatchObject([{ state: 'active' }])
    },
    LIMIT_MS,
  )

  test(
    'on the base that needs approval holds by that of the pull request which brought it',
    async () => {
      const policy = `${STRICT}waivers: { require_approval: ['${TEAM}'] }\n`
      const base = { '.plimsoll.yml': policy, '.plimsoll-waivers.yml': WAIVERS }
      const opened = scene.open(base, { 'src/app.js': `${String(Date.now())}\n` })
      const unapproved = await opened.step({ token: 'app' })
      expect(unapproved.exitCode).toBe(1)
      expect(reportOf(unapproved).waivers).toMatchObject([{ state: 'invalid' }])
      const merged = { mergedAt: '2026-01-02T03:04:05Z', commits: [opened.base] }
      const [head, before] = [opened.head, opened.base]
      scene.github.addPull(REPOSITORY, { number: 5, author: 'mona', head, base: before, ...merged })
      scene.github.review(REPOSITORY, 5, { login: 'ada', state: 'APPROVED', commit: head })
      const approved = await opened.step({ token: 'app' })
      expect([approved.exitCode, reportOf(approved).waivers]).toMatchObject([
        0,
        [{ state: 'active' }],
      ])
    },
    LIMIT_MS,
  )
})

describe('a base commit that cannot be read', () => {
  let opened: Opened

  beforeEach(() => {
    opened = scene.open({ '.plimsoll.yml': STRICT }, { '.plimsoll.yml': LOOSE })
  })

  const callsOfTrivy = (): number => stubCalls(scene.harbour.programs, 'trivy').length
  let before = 0

  beforeEach(() => {
    before = callsOfTrivy()
  })

  // Nothing is scanned that nobody can judge.
  afterEach(() => {
    expect(callsOfTrivy()).toBe(before)
  })

  function expectRefusal(result: StepResult, ...words: string[]): void {
    expect([result.exitCode, result.outputs['outcome']]).toEqual([3, 'scan-failed'])
    expect(result.stdout).toContain('[policy-unreadable]')
    for (const word of words) expect(result.stdout).toContain(word)
  }

  test(
    'for want of a permission ends with 3 and the lines that give it',
    async () => {
      expectRefusal(await opened.step({ token: 'none' }), 'permissions: { contents: read }')
    },
    LIMIT_MS,
  )

  test(
    'because nobody has it ends with 3, and the workspace does not stand in',
    async () => {
      const base = '5'.repeat(40)
      expectRefusal(await opened.step({ base, depth: 0 }), 'The base commit 5555555')
    },
    LIMIT_MS,
  )

  test(
    'because GitHub is in trouble ends with 3, after it was asked again',
    async () => {
      scene.github.fail('/git/commits/', { status: 502, body: { message: 'Bad gateway' } }, 9)
      expectRefusal(await opened.step(), 'answers 502', 'githubstatus.com')
      expect(scene.github.requests.length).toBe(3)
    },
    LIMIT_MS,
  )

  test(
    'because GitHub cannot be reached ends with 3',
    async () => {
      const result = await opened.step({ apiUrl: 'http://127.0.0.1:9' })
      expectRefusal(result, 'http://127.0.0.1:9 could not be asked', 'HTTPS_PROXY')
    },
    LIMIT_MS,
  )
})

describe('a pull request that brings the first policy', () => {
  test(
    'is judged by the default gate, and shown what the policy would say',
    async () => {
      const opened = scene.open(
        { 'README.md': `${String(Date.now())}\n` },
        { '.plimsoll.yml': LOOSE },
      )
      const result = await opened.step()
      expect([result.exitCode, reportOf(result).policy]).toMatchObject([
        1,
        { isDefault: true, files: [] },
      ])
      expect(codesOf(result).sort()).toEqual(['policy-effect', 'policy-proposed'])
    },
    LIMIT_MS,
  )
})

describe('the command line in a run of a pull request', () => {
  test(
    'evaluates by the base commit, whatever policy lies in the folder',
    async () => {
      const opened = scene.open({ '.plimsoll.yml': STRICT }, { '.plimsoll.yml': LOOSE })
      writeFileSync(join(scene.harbour.folder, '.plimsoll.yml'), LOOSE)
      const flags = ['--name=acme/api', '--kev-url=none', '--epss-url=none']
      const args = ['evaluate', 'trivy.json', 'grype.json', ...flags, '--report=json=e.json']
      const env = opened.environment()
      const { exitCode } = await scene.harbour.run(args, { env })
      const report = readFileSync(join(scene.harbour.folder, 'e.json'), 'utf8')
      expect([exitCode, (JSON.parse(report) as Told).policy.files]).toMatchObject([
        1,
        [{ commit: opened.base }],
      ])
      rmSync(join(scene.harbour.folder, '.plimsoll.yml'))
    },
    LIMIT_MS,
  )
})

test(
  'a demonstration is judged by no policy, whatever lies in its folder',
  async () => {
    const path = join(scene.harbour.folder, '.plimsoll.yml')
    writeFileSync(path, 'nonsense: true\n')
    const { exitCode, stderr } = await scene.harbour.run(['demo', '--scanner-source=path'])
    rmSync(path)
    // The stubs speak of another image than the sample: that much it was scanned.
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('scanner-other-image')])
  },
  LIMIT_MS,
)

describe('a push', () => {
  test(
    'without a policy asks GitHub nothing',
    async () => {
      const opened = scene.open({ 'README.md': `${String(Date.now())}\n` }, { 'a.txt': 'a\n' })
      const result = await opened.step({ event: 'push' })
      expect([result.exitCode, reportOf(result).policy.files]).toEqual([1, []])
      expect(requests()).toEqual([])
    },
    LIMIT_MS,
  )

  test(
    'is judged by the checkout, whose commit the report names, and asks GitHub nothing',
    async () => {
      const opened = scene.open({ '.plimsoll.yml': STRICT }, { '.plimsoll.yml': LOOSE })
      const result = await opened.step({ event: 'push' })
      expect([result.exitCode, result.outputs['outcome']]).toEqual([0, 'pass'])
      expect(reportOf(result).policy.files).toEqual([
        { path: '.plimsoll.yml', commit: opened.head, digest: digestOf(LOOSE) },
      ])
      expect(requests()).toEqual([])
    },
    LIMIT_MS,
  )
})

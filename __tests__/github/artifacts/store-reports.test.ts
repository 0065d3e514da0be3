import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { loadArtifactToolkit } from '../../../src/github/artifacts/artifact-toolkit.ts'
import { readOnlyFile } from '../../../src/github/artifacts/read-zip.ts'
import { createFiles } from '../../../src/runner/files.ts'
import { openRuntimeScene } from '../../ground/github/runtime/scene.ts'
import type { RuntimeScene } from '../../ground/github/runtime/scene.ts'
import { openStep, writeReports } from './step.ts'
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
  rmSync(join(scene.machine.workspace, 'reports'), { recursive: true, force: true })
})

const TEXTS = { 'report.json': '{"schema":"plimsoll/report/1"}', 'deep/plimsoll.sarif': '{}' }

const REQUEST = { name: 'plimsoll-octo-app', retentionDays: 30, wish: 'auto' } as const

function store(
  texts: Readonly<Record<string, string>> = TEXTS,
  options: StepOptions & { readonly wish?: 'auto' | 'always' } = {},
): ReturnType<ReturnType<typeof openStep>['storeReports']> {
  const { wish = 'auto', ...others } = options
  return openStep(scene, others).storeReports({ ...REQUEST, ...writeReports(scene, texts), wish })
}

function names(): string[] {
  return scene.services.store.artifacts.map(({ name }) => name)
}

/** What lies in the newest artifact, by its directory: the names stand there in plain text. */
function listed(): string {
  return scene.services.store.artifacts.at(-1)?.zip.toString('latin1') ?? ''
}

describe('the reports of a run', () => {
  test('are kept as one artifact, whose page is told', async () => {
    const stored = await store()
    expect(stored).toEqual({
      deliveries: [
        {
          to: 'artifact',
          state: 'delivered',
          detail: 'The reports are kept as plimsoll-octo-app, for 30 days at most.',
        },
      ],
      notices: [],
      url: 'https://github.com/octo-org/octo-app/actions/runs/1/artifacts/5001',
    })
    expect(listed()).toContain('deep/plimsoll.sarif')
    expect(listed()).not.toContain(scene.machine.workspace)
  })

  test('lie in it byte for byte', async () => {
    await store({ 'report.json': TEXTS['report.json'] })
    const zip = scene.services.store.artifacts[0]?.zip ?? Buffer.alloc(0)
    const bytes = await readOnlyFile(zip, { name: 'report.json', maxBytes: 1000 })
    expect(bytes.toString()).toBe(TEXTS['report.json'])
  })

  test('are kept for as long as the repository allows, without a word', async () => {
    await store(TEXTS, { offered: { GITHUB_RETENTION_DAYS: '7' } })
    expect(names()).toEqual([REQUEST.name])
    expect(scene.output.text()).not.toContain('::warning::')
  })

  test('leave no copies on the machine', async () => {
    await store()
    expect(readdirSync(join(scene.machine.temporary, 'work'))).toEqual([])
  })

  test('of jobs side by side that name theirs alike are kept under a second name, and that is told', async () => {
    await store()
    const second = await store(TEXTS, { step: { job: 'job-2' } })
    const third = await store(TEXTS, { step: { job: 'job-3' } })
    expect(new Set(names()).size).toBe(3)
    expect(names()[1]).toMatch(/^plimsoll-octo-app-1-[0-9a-f]{8}$/)
    for (const { deliveries, notices } of [second, third]) {
      expect(deliveries.map(({ state }) => state)).toEqual(['delivered'])
      expect(notices.map(({ code }) => code)).toEqual(['artifact-renamed'])
    }
  })

  test('of a second attempt have their first name again', async () => {
    await store()
    const { notices } = await store(TEXTS, { context: { runAttempt: 2 }, step: { attempt: 2 } })
    expect(names()).toEqual([REQUEST.name, REQUEST.name])
    expect(notices).toEqual([])
  })

  test('are not kept a third time by the same step', async () => {
    await store()
    await store()
    const { deliveries, notices, url } = await store()
    expect([deliveries[0]?.state, url]).toEqual(['failed', null])
    expect(notices.map(({ code }) => code)).toEqual(['artifact-not-kept'])
  })
})

describe('what is not a file of the folder stays out of it', () => {
  test.each([
    [
      'a link to a file',
      (folder: string) => {
        symlinkSync('/etc/passwd', join(folder, 'odd'))
      },
    ],
    [
      'a link to a folder',
      (folder: string) => {
        symlinkSync('/etc', join(folder, 'odd'))
      },
    ],
    [
      'a folder',
      (folder: string) => {
        mkdirSync(join(folder, 'odd'))
      },
    ],
    ['a pipe', (folder: string) => execFileSync('mkfifo', [join(folder, 'odd')])],
    ['nothing', () => undefined],
  ])('%s', async (_what, make) => {
    const { folder, files } = writeReports(scene, TEXTS)
    make(folder)
    const request = { ...REQUEST, folder, files: [...files, join(folder, 'odd')] }
    const { deliveries, notices } = await openStep(scene).storeReports(request)
    expect(deliveries.map(({ state }) => state)).toEqual(['delivered'])
    expect(notices.map(({ code }) => code)).toEqual(['report-left-out'])
    expect(listed()).not.toContain('odd')
  })

  test.each([
    ['a neighbour whose name begins like it', '../reports-of-others/secret'],
    ['a file above it', '../secret'],
    ['a file behind a linked folder', 'away/secret'],
    ['the folder itself', '.'],
  ])('%s', async (_what, path) => {
    const { folder, files } = writeReports(scene, TEXTS)
    for (const name of ['reports-of-others', 'elsewhere']) {
      mkdirSync(join(folder, '..', name), { recursive: true })
      writeFileSync(join(folder, '..', name, 'secret'), 'secret')
    }
    writeFileSync(join(folder, '..', 'secret'), 'secret')
    symlinkSync(join(folder, '..', 'elsewhere'), join(folder, 'away'))
    const request = { ...REQUEST, folder, files: [...files, join(folder, path)] }
    const { notices } = await openStep(scene).storeReports(request)
    expect(notices).toEqual([
      { code: 'report-left-out', text: expect.stringContaining('outside of the folder') },
    ])
    expect(listed()).not.toContain('secret')
  })

  test('a name that artifacts cannot hold', async () => {
    const { notices } = await store({ ...TEXTS, 'a:b.json': '{}' })
    expect(notices.map(({ code }) => code)).toEqual(['report-left-out'])
  })

  test('and without any file nothing is kept', async () => {
    const folder = join(scene.machine.workspace)
    const files = [join(folder, 'missing.json')]
    const stored = await openStep(scene).storeReports({ ...REQUEST, folder, files })
    expect(stored.deliveries.map(({ state }) => state)).toEqual(['skipped'])
    expect(scene.services.requests).toEqual([])
  })
})

describe('a service that is not there', () => {
  const WAYS = [
    ['its address is not told', { ACTIONS_RESULTS_URL: '' }],
    ['there is no token for it', { ACTIONS_RUNTIME_TOKEN: '' }],
    ['this is an enterprise server', { GITHUB_SERVER_URL: 'https://git.example.com' }],
  ] as const

  test.each(WAYS)('is passed over when %s', async (_what, offered) => {
    const { deliveries, notices, url } = await store(TEXTS, { offered })
    expect([deliveries[0]?.state, notices, url]).toEqual(['skipped', [], null])
  })

  test.each(WAYS)('is told to who asked for it when %s', async (_what, offered) => {
    const { deliveries, notices } = await store(TEXTS, { offered, wish: 'always' })
    expect(deliveries[0]?.state).toBe('skipped')
    expect(notices.map(({ code }) => code)).toEqual(['artifact-not-kept'])
  })
})

describe('a service in trouble is told in one notice', () => {
  test.each([
    ['the connection is reset', 'reset', 'ECONNRESET'],
    [
      'the quota is used up',
      { status: 403, body: { code: 'permission_denied', msg: 'insufficient usage to create' } },
      'storage that the account pays for is used up',
    ],
    [
      'the token is refused',
      { status: 401, body: { code: 'unauthenticated', msg: 'no\n::error::x' } },
      '401',
    ],
    ['it says no', { status: 200, body: { ok: false } }, 'not ok'],
  ] as const)('%s', async (_what, fault, words) => {
    scene.services.fail('CreateArtifact', fault, 9)
    const { deliveries, notices, url } = await store()
    expect([deliveries[0]?.state, url]).toEqual(['failed', null])
    expect(notices).toEqual([{ code: 'artifact-not-kept', text: expect.stringContaining(words) }])
    expect(notices[0]?.text).not.toContain('\n')
  })

  test('nobody listens', async () => {
    const { deliveries } = await store(TEXTS, {
      offered: { ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/' },
    })
    expect(deliveries[0]?.state).toBe('failed')
  })

  test('it takes too long', async () => {
    const load = () =>
      Promise.resolve({ uploadArtifact: () => new Promise<never>(() => undefined) })
    const { deliveries } = await store(TEXTS, { load, limitMs: 20 })
    expect(deliveries[0]?.state).toBe('failed')
  })

  test('its client cannot be loaded', async () => {
    const load = () => Promise.reject(new Error('the chunk is missing'))
    const { deliveries } = await store(TEXTS, { load })
    expect(deliveries[0]?.state).toBe('failed')
  })

  test('the disk is full', async () => {
    const makeFolder = () => Promise.reject(new Error('ENOSPC: no space left on device'))
    const files = { ...createFiles(scene.machine.temporary), makeFolder }
    const { deliveries, notices, url } = await store(TEXTS, { files })
    expect([deliveries[0]?.state, url]).toEqual(['failed', null])
    expect(notices).toEqual([
      { code: 'artifact-not-kept', text: expect.stringContaining('ENOSPC') },
    ])
  })

  test('a cancelled run ends also where the disk is full', async () => {
    const signal = AbortSignal.abort()
    const makeFolder = () => Promise.reject(new Error('ENOSPC: no space left on device'))
    const files = { ...createFiles(scene.machine.temporary), makeFolder }
    await expect(store(TEXTS, { files, signal })).rejects.toBeExplained('cancelled')
  })

  test('only a cancelled run ends there', async () => {
    const cancel = new AbortController()
    const load = () => {
      cancel.abort()
      return new Promise<never>(() => undefined)
    }
    const stored = store(TEXTS, { load, signal: cancel.signal })
    await expect(stored).rejects.toBeExplained('cancelled')
  })
})

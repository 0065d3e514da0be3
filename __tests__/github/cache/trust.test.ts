import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import {
  BLIND,
  FULL_NAME,
  MAIN,
  PULL,
  openRuntimeScene,
} from '../../ground/github/runtime/scene.ts'
import type { RuntimeScene } from '../../ground/github/runtime/scene.ts'
import { fillWith, keepText, openStep, textIn } from './step.ts'

let scene: RuntimeScene

beforeAll(async () => {
  scene = await openRuntimeScene()
})

afterAll(async () => {
  await scene.close()
})

beforeEach(async () => {
  scene.renew()
  await keepText(scene, { key: 'plimsoll-db-1', text: 'of main' })
})

const ENTRY = { key: 'plimsoll-db-1', name: 'data' }

const CHANGE = { event: 'pull_request', ref: PULL }

function servicesAsked(): number {
  return scene.services.requests.length
}

describe('a change', () => {
  test('takes what the base keeps, after one question for each entry', async () => {
    const cache = openStep(scene, CHANGE)
    const [one, two] = await Promise.all([cache.restore(ENTRY), cache.restore(ENTRY)])
    expect([textIn(one), textIn(two)]).toEqual(['of main', 'of main'])
    const question = `GET /repos/${FULL_NAME}/actions/caches 200`
    expect(scene.github.requests).toEqual([question, question])
    expect(scene.notices()).toEqual([])
  })

  test('takes nothing any more once another of its jobs kept an entry of ours', async () => {
    await keepText(scene, { key: 'plimsoll-scanner-1', text: 'of main' })
    const cache = openStep(scene, CHANGE)
    const scanner = { key: 'plimsoll-scanner-1', name: 'data' }
    expect(textIn(await cache.restore(scanner))).toBe('of main')
    const planted = { key: 'plimsoll-db-1', version: 'a'.repeat(64), ref: PULL, size: 1 }
    scene.github.addCache(FULL_NAME, { ...planted, createdAt: '2026-01-01T00:00:00Z' })
    const before = servicesAsked()
    expect(await cache.restore(ENTRY)).toBeNull()
    expect(await cache.restore(scanner)).toBeNull()
    expect(servicesAsked()).toBe(before)
    expect(scene.github.requests).toHaveLength(2)
    expect(scene.notices()).toEqual([expect.stringContaining('gh cache delete --all')])
  })

  test('asks right before the toolkit does, also for an entry that waited', async () => {
    const said: string[] = []
    scene.github.before('/actions/caches', () => said.push('asked'), 2)
    const load = () =>
      Promise.resolve({
        isFeatureAvailable: () => true,
        restoreCache: () => {
          said.push('restored')
          return Promise.resolve(undefined)
        },
        saveCache: () => Promise.resolve(-1),
      })
    const cache = openStep(scene, { ...CHANGE, load })
    await Promise.all([cache.restore(ENTRY), cache.restore(ENTRY)])
    expect(said).toEqual(['asked', 'restored', 'asked', 'restored'])
  })

  test.each(['pull_request', 'pull_request_review', 'merge_group'])(
    'keeps nothing, and asks nobody (%s)',
    async (event) => {
      const before = servicesAsked()
      const cache = openStep(scene, { event, ref: PULL })
      await cache.keep({ key: 'plimsoll-poison', name: 'data', fill: fillWith('poison') })
      await cache.settle()
      expect(servicesAsked()).toBe(before)
      expect(scene.github.requests).toEqual([])
    },
  )

  test('takes nothing at all when its own scope holds an entry of ours', async () => {
    const entry = { key: 'plimsoll-other', version: 'a'.repeat(64), ref: PULL, size: 1 }
    scene.github.addCache(FULL_NAME, { ...entry, createdAt: '2026-01-01T00:00:00Z' })
    const before = servicesAsked()
    const cache = openStep(scene, CHANGE)
    expect(await cache.restore(ENTRY)).toBeNull()
    expect(await cache.restore({ ...ENTRY, key: 'plimsoll-db-2' })).toBeNull()
    expect(servicesAsked()).toBe(before)
    expect(scene.notices()).toEqual([
      expect.stringContaining(`gh cache delete --all --ref ${PULL}`),
    ])
  })

  test('is not disturbed by what others keep in its scope', async () => {
    const entry = { key: 'npm-plimsoll-', version: 'a'.repeat(64), ref: PULL, size: 1 }
    scene.github.addCache(FULL_NAME, { ...entry, createdAt: '2026-01-01T00:00:00Z' })
    expect(textIn(await openStep(scene, CHANGE).restore(ENTRY))).toBe('of main')
  })

  test('takes nothing when the token may not ask, and says what to add', async () => {
    const before = servicesAsked()
    const cache = openStep(scene, { ...CHANGE, client: scene.client({ token: BLIND }) })
    expect(await cache.restore(ENTRY)).toBeNull()
    expect(await cache.restore(ENTRY)).toBeNull()
    expect(servicesAsked()).toBe(before)
    expect(scene.notices()).toEqual([expect.stringContaining('permissions: { actions: read }')])
  })

  test.each([
    ['a web page answers', 'page'],
    ['the connection is reset', 'reset'],
    ['the server is down', { status: 503, body: { message: 'Later' } }],
    ['the answer is of another shape', { status: 200, body: { total_count: '0' } }],
  ] as const)('takes nothing when %s', async (_what, fault) => {
    scene.github.fail('/actions/caches', fault, 9)
    const before = servicesAsked()
    expect(await openStep(scene, CHANGE).restore(ENTRY)).toBeNull()
    expect(servicesAsked()).toBe(before)
    expect(scene.notices()).toHaveLength(1)
  })
})

describe('a run that anybody can cause in the scope of the default branch', () => {
  test.each(['pull_request_target', 'workflow_run', 'issue_comment'])(
    '%s takes and keeps nothing',
    async (event) => {
      const cache = openStep(scene, { event, ref: MAIN })
      expect(textIn(await cache.restore(ENTRY))).toBe('of main')
      await cache.keep({ key: 'plimsoll-poison', name: 'data', fill: fillWith('poison') })
      await cache.settle()
      expect(scene.services.store.caches.map(({ key }) => key)).toEqual(['plimsoll-db-1'])
      expect(scene.github.requests).toEqual([])
    },
  )
})

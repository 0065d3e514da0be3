import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { CacheToolkit } from '../../../src/github/cache/cache-toolkit.ts'
import { MAIN, openRuntimeScene } from '../../ground/github/runtime/scene.ts'
import type { RuntimeScene } from '../../ground/github/runtime/scene.ts'
import { fillWith, keepText, openStep, textIn } from './step.ts'

let scene: RuntimeScene

beforeAll(async () => {
  scene = await openRuntimeScene()
})

afterAll(async () => {
  await scene.close()
})

beforeEach(() => {
  scene.renew()
})

const ENTRY = { key: 'plimsoll-db-1', name: 'data' }

const NOBODY = 'http://127.0.0.1:9/'

describe('a service that is not there', () => {
  const WAYS = [
    ['its address is not told', { ACTIONS_RESULTS_URL: '' }],
    ['the runner offers the older one', { ACTIONS_CACHE_SERVICE_V2: '' }],
    ['there is no token for it', { ACTIONS_RUNTIME_TOKEN: '' }],
    ['this is an enterprise server', { GITHUB_SERVER_URL: 'https://git.example.com' }],
    ['there is no temporary folder', { RUNNER_TEMP: '' }],
  ] as const

  test.each(WAYS)('is passed over in silence when %s', async (_what, offered) => {
    const cache = openStep(scene, { offered })
    expect(await cache.restore(ENTRY)).toBeNull()
    await cache.keep({ ...ENTRY, fill: fillWith('one') })
    await cache.settle()
    await cache.release()
    expect(scene.services.requests).toEqual([])
    expect(scene.said.map(({ level }) => level)).toEqual(['debug'])
  })

  test.each(WAYS)('is told once to who asked for it when %s', async (_what, offered) => {
    const cache = openStep(scene, { offered, wish: 'on' })
    await Promise.all([cache.restore(ENTRY), cache.restore({ ...ENTRY, name: 'other' })])
    expect(scene.notices()).toEqual([expect.stringMatching(/^GitHub's cache is not used: /)])
  })

  test('nor does a toolkit that cannot be loaded end the run', async () => {
    const load = () => Promise.reject(new Error('the chunk is missing'))
    expect(await openStep(scene, { load }).restore(ENTRY)).toBeNull()
  })
})

describe('a service in trouble ends no run', () => {
  test('nobody listens', async () => {
    const cache = openStep(scene, { offered: { ACTIONS_RESULTS_URL: NOBODY } })
    expect(await cache.restore(ENTRY)).toBeNull()
    await cache.keep({ ...ENTRY, fill: fillWith('one') })
    await cache.settle()
    expect(scene.services.store.caches).toEqual([])
  })

  test.each([
    ['the connection is reset', 'reset'],
    ['there are too many requests', { status: 429, body: { code: 'resource_exhausted' } }],
    ['the run has no right to it', { status: 403, body: { code: 'permission_denied' } }],
    ['the quota is used up', { status: 403, body: { msg: 'insufficient usage' } }],
    ['the service says no', { status: 200, body: { ok: false, message: 'no' } }],
  ] as const)('%s', async (_what, fault) => {
    await keepText(scene, { key: ENTRY.key, text: 'one' })
    scene.services.fail('CacheService/', fault, 9)
    const cache = openStep(scene)
    expect(await cache.restore(ENTRY)).toBeNull()
    await cache.keep({ key: 'plimsoll-db-2', name: 'data', fill: fillWith('two') })
    await cache.settle()
    expect(scene.services.store.caches.map(({ key }) => key)).toEqual([ENTRY.key])
  })

  test('a download that ends early leaves nothing behind', async () => {
    await keepText(scene, { key: ENTRY.key, text: randomBytes(100_000).toString('hex') })
    scene.services.fail('GET /fakeaccount/downloads', 'reset-in-download', 9)
    expect(await openStep(scene).restore(ENTRY)).toBeNull()
    const root = join(scene.machine.temporary, 'plimsoll-cache')
    expect(existsSync(root) ? readdirSync(root) : []).toEqual([])
  })

  test('an upload that comes late', async () => {
    scene.services.fail('PUT /fakeaccount/caches', { waitMs: 50 }, 1)
    await keepText(scene, { key: ENTRY.key, text: 'one' })
    expect(textIn(await openStep(scene).restore(ENTRY))).toBe('one')
  })

  test('an entry that was never finished is none, and stays taken', async () => {
    scene.services.fail('FinalizeCacheEntryUpload', 'reset', 1)
    await keepText(scene, { key: ENTRY.key, text: 'one' })
    await keepText(scene, { key: ENTRY.key, text: 'two' })
    expect(await openStep(scene).restore(ENTRY)).toBeNull()
  })
})

/** A toolkit whose calls are counted. */
function toolkitOf(answers: Partial<CacheToolkit>): {
  readonly load: () => Promise<CacheToolkit>
  readonly calls: string[]
} {
  const calls: string[] = []
  const whole: CacheToolkit = {
    isFeatureAvailable: () => true,
    restoreCache: () => Promise.resolve(undefined),
    saveCache: () => Promise.resolve(1),
    ...answers,
  }
  const load = () =>
    Promise.resolve({
      ...whole,
      restoreCache: (...args: Parameters<CacheToolkit['restoreCache']>) => {
        calls.push(`restore ${args[1]}`)
        return whole.restoreCache(...args)
      },
      saveCache: (...args: Parameters<CacheToolkit['saveCache']>) => {
        calls.push(`save ${args[1]}`)
        return whole.saveCache(...args)
      },
    })
  return { load, calls }
}

const NEVER = new Promise<never>(() => undefined)

describe('time is bounded', () => {
  test('a restore without an end is given up, told once, and none is tried after it', async () => {
    const { load, calls } = toolkitOf({ restoreCache: () => NEVER })
    const cache = openStep(scene, { load, limitMs: 20 })
    expect(await cache.restore(ENTRY)).toBeNull()
    expect(await cache.restore({ ...ENTRY, key: 'plimsoll-db-2' })).toBeNull()
    await cache.keep({ key: 'plimsoll-db-3', name: 'data', fill: fillWith('x') })
    await cache.settle()
    expect(calls).toEqual(['restore plimsoll-db-1'])
    expect(scene.notices()).toEqual([expect.stringContaining('not used any more in this run')])
  })

  test('so is what is kept, and what waits behind it', async () => {
    const { load, calls } = toolkitOf({ saveCache: () => NEVER })
    const cache = openStep(scene, { load, limitMs: 20 })
    for (const name of ['a', 'b', 'c']) {
      await cache.keep({ key: `plimsoll-${name}`, name, fill: fillWith(name) })
    }
    await cache.settle()
    expect(calls).toEqual(['save plimsoll-a'])
    expect(scene.notices()).toHaveLength(1)
  })

  test('a long silence without an entry is an outage', async () => {
    const slow = async () => {
      await setTimeout(30)
      return undefined
    }
    const { load, calls } = toolkitOf({ restoreCache: slow })
    const cache = openStep(scene, { load, outageMs: 20 })
    await cache.restore(ENTRY)
    await cache.restore({ ...ENTRY, key: 'plimsoll-db-2' })
    expect(calls).toEqual(['restore plimsoll-db-1'])
  })

  test('a cancelled run waits for nothing and says nothing', async () => {
    const cancel = new AbortController()
    const { load } = toolkitOf({ restoreCache: () => NEVER, saveCache: () => NEVER })
    const cache = openStep(scene, { load, signal: cancel.signal })
    const restored = cache.restore(ENTRY)
    await cache.keep({ key: 'plimsoll-db-2', name: 'other', fill: fillWith('x') })
    cancel.abort()
    expect(await restored).toBeNull()
    await cache.settle()
    expect(scene.notices()).toEqual([])
  })
})

describe('what the toolkit answers is not believed', () => {
  test.each([
    'plimsoll-other',
    'plimsoll-db-1\n::error::x',
    '',
    'plimsoll-db-1 ',
    '../plimsoll-db-1',
  ])('the key %j', async (key) => {
    const { load } = toolkitOf({ restoreCache: () => Promise.resolve(key) })
    expect(await openStep(scene, { load }).restore(ENTRY)).toBeNull()
  })

  test('a key without its files', async () => {
    const { load } = toolkitOf({ restoreCache: () => Promise.resolve(ENTRY.key) })
    expect(await openStep(scene, { load }).restore(ENTRY)).toBeNull()
  })

  test('an error that it throws', async () => {
    const thrown = () => Promise.reject(new Error('##[error]no\n::warning::x'))
    const { load } = toolkitOf({ restoreCache: thrown, saveCache: thrown })
    const cache = openStep(scene, { load })
    expect(await cache.restore(ENTRY)).toBeNull()
    await cache.keep({ key: 'plimsoll-db-2', name: 'data', fill: fillWith('x') })
    await cache.settle()
    expect(scene.notices().join()).not.toContain('\n')
  })
})

describe('keys and names that are no keys of ours are faults of the program', () => {
  test.each([
    ['', 'data'],
    ['db-1', 'data'],
    ['plimsoll-a,b', 'data'],
    ['plimsoll-a b', 'data'],
    ['plimsoll-\n::error::x', 'data'],
    [`plimsoll-${'x'.repeat(192)}`, 'data'],
    ['plimsoll-db', ''],
    ['plimsoll-db', '.'],
    ['plimsoll-db', '..'],
    ['plimsoll-db', '.restored-x'],
    ['plimsoll-db', 'a/b'],
    ['plimsoll-db', 'a*'],
  ])('key %j, name %j', async (key, name) => {
    const cache = openStep(scene)
    await expect(cache.restore({ key, name })).rejects.toThrow(/^no (?:key|name)/)
    await expect(cache.keep({ key, name, fill: fillWith('x') })).rejects.toThrow(/^no (?:key|name)/)
  })

  test('more prefixes than the service looks for', async () => {
    const prefixes = Array.from({ length: 10 }, (_one, index) => `plimsoll-${index}-`)
    await expect(openStep(scene).restore({ ...ENTRY, prefixes })).rejects.toThrow(/more than 9/)
  })

  test('no text that could be a command of the log is a key', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (text) => {
        fc.pre(!/^[\w.-]+$/.test(text))
        await expect(
          openStep(scene).restore({ key: `plimsoll-${text}`, name: 'data' }),
        ).rejects.toThrow(/^no key/)
      }),
    )
  })
})

test('of what the toolkit prints only its own words are commands', async () => {
  await keepText(scene, { key: ENTRY.key, text: '::error::from a file\n##[error]x' })
  await openStep(scene).restore(ENTRY)
  const commands = scene.output
    .text()
    .split('\n')
    .filter((line) => /^\s*::|##\[/u.test(line))
    .filter((line) => !/^::(?:debug|add-mask)::/.test(line))
  expect(commands).toEqual([])
  expect(scene.services.store.caches.map(({ ref }) => ref)).toEqual([MAIN])
})

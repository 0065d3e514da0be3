import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import * as toolkit from '@actions/cache'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
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

const FEATURE = 'refs/heads/feature'

function keysOf(ref: string): string[] {
  return scene.services.store.caches.filter((one) => one.ref === ref).map(({ key }) => key)
}

describe('what one run keeps, another gets back', () => {
  test('by its key, byte for byte', async () => {
    await keepText(scene, { key: 'plimsoll-db-1', text: 'one' })
    const found = await openStep(scene).restore({ key: 'plimsoll-db-1', name: 'data' })
    expect(found?.key).toBe('plimsoll-db-1')
    expect(textIn(found)).toBe('one')
  })

  test('when it is larger than one block of the store', async () => {
    const bytes = randomBytes(5_000_000)
    const cache = openStep(scene)
    await cache.keep({ key: 'plimsoll-large', name: 'data', fill: fillWith(bytes) })
    await cache.settle()
    const found = await openStep(scene).restore({ key: 'plimsoll-large', name: 'data' })
    expect(readFileSync(join(found?.folder ?? '', 'data.txt')).equals(bytes)).toBe(true)
  })

  test('with folders below folders', async () => {
    const cache = openStep(scene)
    const fill = (folder: string) => {
      mkdirSync(join(folder, 'deep'))
      return fillWith('deep')(join(folder, 'deep'))
    }
    await cache.keep({ key: 'plimsoll-deep', name: 'data', fill })
    await cache.settle()
    const found = await openStep(scene).restore({ key: 'plimsoll-deep', name: 'data' })
    expect(readFileSync(join(found?.folder ?? '', 'deep', 'data.txt'), 'utf8')).toBe('deep')
  })

  test('the newest of a prefix, when its own key holds nothing', async () => {
    await keepText(scene, { key: 'plimsoll-db-1', text: 'one' })
    await keepText(scene, { key: 'plimsoll-db-2', text: 'two' })
    const wanted = { key: 'plimsoll-db-3', prefixes: ['plimsoll-db-'], name: 'data' }
    const found = await openStep(scene).restore(wanted)
    expect([found?.key, textIn(found)]).toEqual(['plimsoll-db-2', 'two'])
  })

  test('on another branch too, where its own holds nothing', async () => {
    await keepText(scene, { key: 'plimsoll-db-1', text: 'of main' })
    await keepText(scene, { key: 'plimsoll-db-0', text: 'of the branch' }, { ref: FEATURE })
    const wanted = { prefixes: ['plimsoll-db-'], name: 'data' }
    const own = await openStep(scene, { ref: FEATURE }).restore({ key: 'plimsoll-x', ...wanted })
    expect(textIn(own)).toBe('of the branch')
    const exact = await openStep(scene, { ref: FEATURE }).restore({
      key: 'plimsoll-db-1',
      name: 'data',
    })
    expect(textIn(exact)).toBe('of main')
  })

  test('but nothing that another branch kept for itself', async () => {
    await keepText(scene, { key: 'plimsoll-db-1', text: 'of the branch' }, { ref: FEATURE })
    expect(await openStep(scene).restore({ key: 'plimsoll-db-1', name: 'data' })).toBeNull()
  })

  test('but nothing of another name, which lay in another folder', async () => {
    await keepText(scene, { key: 'plimsoll-db-1', text: 'one', name: 'first' })
    expect(await openStep(scene).restore({ key: 'plimsoll-db-1', name: 'second' })).toBeNull()
  })

  test('but nothing that only begins like its key', async () => {
    await keepText(scene, { key: 'plimsoll-trivy-0.74.1', text: 'newer' })
    const found = await openStep(scene).restore({ key: 'plimsoll-trivy-0.74', name: 'data' })
    expect(found).toBeNull()
    expect(readdirSync(join(scene.machine.temporary, 'plimsoll-cache'))).toEqual([])
  })
})

describe('what is restored', () => {
  test('stays beside what else has its name, until the run ends', async () => {
    await keepText(scene, { key: 'plimsoll-db-1', text: 'one' })
    await keepText(scene, { key: 'plimsoll-db-2', text: 'two' })
    const cache = openStep(scene)
    const [one, two] = await Promise.all([
      cache.restore({ key: 'plimsoll-db-1', name: 'data' }),
      cache.restore({ key: 'plimsoll-db-2', name: 'data' }),
    ])
    await cache.keep({ key: 'plimsoll-db-3', name: 'data', fill: fillWith('three') })
    await cache.settle()
    expect([textIn(one), textIn(two)]).toEqual(['one', 'two'])
    expect(keysOf(MAIN)).toEqual(['plimsoll-db-1', 'plimsoll-db-2', 'plimsoll-db-3'])
    await cache.release()
    expect(existsSync(join(scene.machine.temporary, 'plimsoll-cache'))).toBe(false)
  })

  test('is not kept again', async () => {
    await keepText(scene, { key: 'plimsoll-db-1', text: 'one' })
    const cache = openStep(scene)
    await cache.restore({ key: 'plimsoll-db-1', name: 'data' })
    const before = scene.services.requests.length
    await cache.keep({ key: 'plimsoll-db-1', name: 'data', fill: fillWith('two') })
    await cache.settle()
    expect(scene.services.requests).toHaveLength(before)
  })

  test('is refused with a link in it, which could lead anywhere', async () => {
    openStep(scene)
    const folder = join(scene.machine.temporary, 'plimsoll-cache', 'data')
    mkdirSync(folder, { recursive: true })
    symlinkSync('/etc', join(folder, 'data.txt'))
    await toolkit.saveCache([folder], 'plimsoll-link')
    const found = await openStep(scene).restore({ key: 'plimsoll-link', name: 'data' })
    expect(found).toBeNull()
    expect(scene.notices()).toEqual([expect.stringContaining('neither a file nor a folder')])
    expect(existsSync(folder)).toBe(false)
  })

  test('replaces what lay in its folder', async () => {
    await keepText(scene, { key: 'plimsoll-db-1', text: 'one' })
    const cache = openStep(scene)
    const folder = join(scene.machine.temporary, 'plimsoll-cache', 'data')
    mkdirSync(folder, { recursive: true })
    await fillWith('planted')(folder)
    const found = await cache.restore({ key: 'plimsoll-db-1', name: 'data' })
    expect(readdirSync(found?.folder ?? '')).toEqual(['data.txt'])
    expect(textIn(found)).toBe('one')
  })
})

describe('what is kept', () => {
  test('never changes', async () => {
    await keepText(scene, { key: 'plimsoll-db-1', text: 'one' })
    await keepText(scene, { key: 'plimsoll-db-1', text: 'two' })
    const found = await openStep(scene).restore({ key: 'plimsoll-db-1', name: 'data' })
    expect(textIn(found)).toBe('one')
    expect(scene.notices()).toEqual([])
  })

  test('is there when its caller goes on, and sent later', async () => {
    const cache = openStep(scene)
    let isFilled = false
    const fill = async (folder: string) => {
      await fillWith('one')(folder)
      isFilled = true
    }
    await cache.keep({ key: 'plimsoll-db-1', name: 'data', fill })
    expect([isFilled, keysOf(MAIN)]).toEqual([true, []])
    await cache.settle()
    expect(keysOf(MAIN)).toEqual(['plimsoll-db-1'])
  })

  test('is kept once, however often it is asked for', async () => {
    const cache = openStep(scene)
    const one = { key: 'plimsoll-db-1', name: 'data', fill: fillWith('one') }
    await Promise.all([cache.keep(one), cache.keep(one)])
    await cache.settle()
    const created = scene.services.requests.filter((one) => one.includes('CreateCacheEntry'))
    expect(created).toHaveLength(1)
  })

  test('is nothing when it cannot be put there, which nobody has to hear', async () => {
    const cache = openStep(scene)
    const fill = () => Promise.reject(new Error('no room'))
    await cache.keep({ key: 'plimsoll-db-1', name: 'data', fill })
    await cache.settle()
    expect(keysOf(MAIN)).toEqual([])
    expect(scene.notices()).toEqual([])
    expect(scene.said.map(({ text }) => text).join()).toContain('no room')
  })

  test('is nothing when the service lets the run only read', async () => {
    await keepText(scene, { key: 'plimsoll-db-1', text: 'one' }, { step: { mayWriteCache: false } })
    expect(keysOf(MAIN)).toEqual([])
    expect(scene.notices()).toEqual([])
  })
})

test('one line says what came and what stays', async () => {
  await keepText(scene, { key: 'plimsoll-a', text: 'x'.repeat(2_000_000), name: 'a' })
  const cache = openStep(scene)
  await cache.restore({ key: 'plimsoll-a', name: 'a' })
  await cache.keep({ key: 'plimsoll-b', name: 'b', fill: fillWith('y'.repeat(500_000)) })
  await cache.keep({ key: 'plimsoll-c', name: 'c', fill: fillWith('') })
  await cache.settle()
  const lines = scene.said.filter(({ level }) => level === 'info').map(({ text }) => text)
  expect(lines).toEqual([
    "GitHub's cache: restored nothing; kept 1 entry, 2.0 MB.",
    "GitHub's cache: restored 1 entry, 2.0 MB; kept 2 entries, 0.5 MB.",
  ])
})

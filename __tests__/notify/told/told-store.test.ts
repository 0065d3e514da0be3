import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Told, ToldEntry } from '../../../src/domain/message.ts'
import { NOTHING_TOLD } from '../../../src/domain/message.ts'
import { createSharedTold } from '../../../src/notify/told/shared-told.ts'
import { createToldStore } from '../../../src/notify/told/create-told-store.ts'
import type { ToldStore } from '../../../src/notify/told/create-told-store.ts'
import { mergeTold, parseTold, renderTold } from '../../../src/notify/told/parse-told.ts'
import type { SharedCache } from '../../../src/ports.ts'

/** After all that was told here. */
const LATER = new Date('2100-01-01T00:00:00Z')

let folder = ''
let lines: string[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-told-'))
  lines = []
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const log = { info: (text: string): void => void lines.push(text) }

function entry(at: string, ...keys: string[]): ToldEntry {
  return { at: `2099-03-${at}T10:00:00.000Z`, keys, isOpen: false }
}

function told(entries: Readonly<Record<string, ToldEntry>>): Told {
  return { entries }
}

function store(cache: SharedCache | null = null, scope = ['ci', 'scan', 'acme/api']): ToldStore {
  const shared = cache === null ? null : createSharedTold({ cache, scope, log })
  return createToldStore({ cacheFolder: folder, shared, log, now: () => LATER })
}

const merge = (one: Told, other: Told): Told => mergeTold(one, other, LATER)

const path = (): string => join(folder, 'notify', 'told.json')

describe('on this machine', () => {
  test('nothing was told at first, and nobody is told so', async () => {
    expect(await store().recall()).toEqual(NOTHING_TOLD)
    expect(lines).toEqual([])
  })

  test('what one run told the next one knows', async () => {
    const first = told({ 'rule chat acme/api': entry('01', 'a'.repeat(64)) })
    await store().remember(first)
    expect(await store().recall()).toEqual(first)
  })

  test('the file is for its owner alone, and nothing is left beside it', async () => {
    await store().remember(told({ a: entry('01') }))
    expect(statSync(path()).mode & 0o777).toBe(0o600)
    expect(statSync(join(folder, 'notify')).mode & 0o777).toBe(0o700)
    expect(readdirSync(join(folder, 'notify'))).toEqual(['told.json'])
  })

  test('a run that ends later keeps what another told meanwhile', async () => {
    const [one, other] = [store(), store()]
    await one.remember(told({ a: entry('01', 'x'), b: entry('02', 'y') }))
    await other.remember(told({ b: entry('01', 'old'), c: entry('03', 'z') }))
    expect(await store().recall()).toEqual(
      told({ a: entry('01', 'x'), b: entry('02', 'y'), c: entry('03', 'z') }),
    )
  })

  test.each([
    ['no JSON', '{"format":1,"entr'],
    ['another number', '{"format":2,"entries":{}}'],
    ['another form', '{"format":1,"entries":{"a":{"at":"now","keys":[],"isOpen":false}}}'],
    [
      'keys that are no texts',
      '{"format":1,"entries":{"a":{"at":"2099-03-01T10:00:00Z","keys":[1],"isOpen":false}}}',
    ],
    [
      'a line break in a key',
      '{"format":1,"entries":{"a":{"at":"2099-03-01T10:00:00Z","keys":["a\\nb"],"isOpen":false}}}',
    ],
    [
      'a huge key',
      `{"format":1,"entries":{"${'a'.repeat(1000)}":{"at":"2099-03-01T10:00:00Z","keys":[],"isOpen":false}}}`,
    ],
    ['nothing', ''],
    ['null', 'null'],
  ])('a damaged file is as none, with a line: %s', async (_, text) => {
    mkdirSync(join(folder, 'notify'))
    writeFileSync(path(), text)
    expect(await store().recall()).toEqual(NOTHING_TOLD)
    expect(lines).toEqual([
      expect.stringMatching(/^What earlier runs told is of no use and is left out: /),
    ])
    await store().remember(told({ a: entry('01') }))
    expect(await store().recall()).toEqual(told({ a: entry('01') }))
  })

  test('a link is not followed, and is replaced', async () => {
    mkdirSync(join(folder, 'notify'))
    const elsewhere = join(folder, 'elsewhere')
    writeFileSync(elsewhere, renderTold(told({ a: entry('01') })))
    symlinkSync(elsewhere, path())
    expect(await store().recall()).toEqual(NOTHING_TOLD)
    await store().remember(told({ b: entry('02') }))
    expect(parseTold(readFileSync(elsewhere, 'utf8'))).toEqual(told({ a: entry('01') }))
  })

  test('a folder that is none is told in words without its path', async () => {
    writeFileSync(join(folder, 'notify'), 'a file')
    await store().remember(told({ a: entry('01') }))
    expect(lines.join('\n')).toMatch(/could not be kept, and may be told again: (ENOTDIR|EEXIST)/)
    expect(lines.join('\n')).not.toContain(folder)
  })

  test('a key that is the name of a prototype is left out, and harms nothing', async () => {
    const strange = ['__proto__', 'constructor', 'prototype']
    const entries = Object.fromEntries([...strange, 'a'].map((name) => [name, entry('01', 'x')]))
    await store().remember(told(entries))
    expect(Object.keys((await store().recall()).entries)).toEqual(['a'])
  })

  test('too many entries: the newest stay', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 3000 }, (_, index) => [
        `image ${index}`,
        { ...entry('01'), at: new Date(Date.UTC(2099, 0, 1) + index * 1000).toISOString() },
      ]),
    )
    await store().remember(told(many))
    const names = Object.keys((await store().recall()).entries)
    expect(names).toHaveLength(2000)
    expect(names).toContain('image 2999')
    expect(names).not.toContain('image 999')
  })

  test('too many keys: the file stays small enough to be read again', async () => {
    const keys = Array.from({ length: 5000 }, (_, index) => String(index).padStart(600, 'k'))
    const many = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [
        `image ${index}`,
        entry(String(10 + index), ...keys),
      ]),
    )
    await store().remember(told(many))
    expect(statSync(path()).size).toBeLessThanOrEqual(16 * 1024 * 1024 + 1)
    expect(Object.keys((await store().recall()).entries)).toContain('image 11')
  }, 30_000)
})

/** GitHub's cache, as far as it matters here: what is kept never changes, the newest of a prefix is restored. */
function fakeCache(): SharedCache & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>()
  return {
    kept,
    restore: async ({ key, prefixes = [] }) => {
      await Promise.resolve()
      const found =
        kept.get(key) ??
        [...kept].reverse().find(([name]) => prefixes.some((one) => name.startsWith(one)))?.[1]
      return found === undefined ? null : { key, folder: found }
    },
    keep: async ({ key, fill }) => {
      if (kept.has(key)) return
      const place = mkdtempSync(join(folder, 'entry-'))
      await fill(place)
      kept.set(key, place)
    },
    settle: () => Promise.resolve(),
  }
}

describe('over machines', () => {
  function forget(): void {
    rmSync(join(folder, 'notify'), { recursive: true, force: true })
  }

  test('a machine that has forgotten takes it from the shared cache', async () => {
    const cache = fakeCache()
    await store(cache).remember(told({ a: entry('01', 'x') }))
    forget()
    expect(await store(cache).recall()).toEqual(told({ a: entry('01', 'x') }))
  })

  test('per entry the newer of both is taken', async () => {
    const cache = fakeCache()
    await store(cache).remember(told({ a: entry('05', 'there'), b: entry('01', 'there') }))
    forget()
    await store().remember(told({ a: entry('01', 'here'), b: entry('05', 'here'), c: entry('01') }))
    expect(await store(cache).recall()).toEqual(
      told({ a: entry('05', 'there'), b: entry('05', 'here'), c: entry('01') }),
    )
  })

  test('jobs that run beside each other have entries of their own', async () => {
    const cache = fakeCache()
    await store(cache, ['ci', 'scan', 'acme/api']).remember(told({ a: entry('01') }))
    forget()
    await store(cache, ['ci', 'scan', 'acme/web']).remember(told({ b: entry('02') }))
    forget()
    expect(await store(cache, ['ci', 'scan', 'acme/api']).recall()).toEqual(
      told({ a: entry('01') }),
    )
  })

  test('a run that told nothing new keeps no second entry', async () => {
    const cache = fakeCache()
    await store(cache).remember(told({ a: entry('01') }))
    await store(cache).remember(told({ a: entry('01') }))
    expect(cache.kept.size).toBe(1)
    for (const key of cache.kept.keys())
      expect(key).toMatch(/^plimsoll-told-1-[0-9a-f]{32}-[0-9a-f]{32}$/)
  })

  test('an entry that is damaged is as none', async () => {
    const cache = fakeCache()
    await store(cache).remember(told({ a: entry('01') }))
    for (const place of cache.kept.values()) writeFileSync(join(place, 'told.json'), '[]')
    forget()
    expect(await store(cache).recall()).toEqual(NOTHING_TOLD)
    expect(lines).toHaveLength(1)
  })

  test('a disk that nobody can write to does not keep it from the shared cache', async () => {
    const cache = fakeCache()
    writeFileSync(join(folder, 'notify'), 'a file')
    chmodSync(join(folder, 'notify'), 0o400)
    await store(cache).remember(told({ a: entry('01') }))
    expect(cache.kept.size).toBe(1)
  })
})

test('a time that has not come makes way for what is told now', async () => {
  await store().remember(told({ a: { at: '2199-01-01T00:00:00.000Z', keys: ['x'], isOpen: true } }))
  await store().remember(told({ a: entry('01', 'x', 'y') }))
  expect(await store().recall()).toEqual(told({ a: entry('01', 'x', 'y') }))
})

describe('laws', () => {
  const entries = fc.dictionary(
    fc
      .string({ maxLength: 20 })
      .filter((text) => !/\p{Cc}|^(?:__proto__|constructor|prototype)$/u.test(text)),
    fc.record({
      at: fc.integer({ min: 0, max: 4e12 }).map((ms) => new Date(ms).toISOString()),
      keys: fc.array(fc.string({ unit: 'grapheme-ascii' }), { maxLength: 3 }),
      isOpen: fc.boolean(),
    }),
    { maxKeys: 8 },
  )

  test('what is written is read as it was', () => {
    fc.assert(
      fc.property(entries, (some) => {
        expect(parseTold(renderTold({ entries: some }))).toEqual({ entries: { ...some } })
      }),
    )
  })

  test('merging is the same in any order but for equal times, and twice is once', () => {
    fc.assert(
      fc.property(entries, entries, (one, other) => {
        const [a, b] = [told(one), told(other)]
        expect(merge(merge(a, b), b)).toEqual(merge(a, b))
        expect(Object.keys(merge(a, b).entries).sort()).toEqual(
          Object.keys(merge(b, a).entries).sort(),
        )
      }),
    )
  })
})

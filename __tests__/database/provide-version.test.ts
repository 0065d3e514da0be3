import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { provideVersion } from '../../src/database/provide-version.ts'
import type { ProvideRequest } from '../../src/database/provide-request.ts'
import type { DatabaseSource, Offer } from '../../src/database/source.ts'
import { createStore } from '../../src/database/store.ts'
import { PlimsollError } from '../../src/domain/errors.ts'
import type { ErrorCode } from '../../src/domain/errors.ts'
import { NEVER, recordingLog, rejection, temporaryFolder } from './kit.ts'

/*
 * Which database a run gets, told over a source without a wire: each origin has a version that was built on
 * a day, or fails. The run is on day 100.
 */

const DAY_MS = 24 * 3600 * 1000
const DAY_0 = Date.UTC(2026, 0, 1)
const NOW = new Date(DAY_0 + 100 * DAY_MS)

type Answer = number | ErrorCode

function dayOf(day: number): Date {
  return new Date(DAY_0 + day * DAY_MS)
}

function digestOf(day: number): string {
  return `sha256:${String(day).padStart(64, '0')}`
}

function failure(code: ErrorCode): PlimsollError {
  return new PlimsollError({
    code,
    message: `It failed with ${code}.`,
    hint: 'Mend it and try again.',
  })
}

type FakeSource = DatabaseSource & { readonly asked: string[]; readonly fetched: string[] }

function sourceWith(answers: Readonly<Record<string, Answer>>): FakeSource {
  const asked: string[] = []
  const fetched: string[] = []
  const offer = (day: number): Offer => ({
    digest: digestOf(day),
    fetchInto: async ({ content }) => {
      await Promise.resolve()
      fetched.push(digestOf(day))
      mkdirSync(join(content, 'db'))
      writeFileSync(join(content, 'db', 'trivy.db'), 'x')
      return {
        built: dayOf(day).toISOString(),
        schema: '2',
        files: [{ path: 'db/trivy.db', size: 1 }],
      }
    },
  })
  return {
    name: 'trivy',
    origins: Object.keys(answers),
    asked,
    fetched,
    ask: async (origin) => {
      await Promise.resolve()
      asked.push(origin)
      const answer = answers[origin] ?? 'internal'
      if (typeof answer === 'number') return offer(answer)
      throw failure(answer)
    },
    recall: () => Promise.resolve(null),
  }
}

function createRun(cache: string, answers: Readonly<Record<string, Answer>>) {
  const source = sourceWith(answers)
  const log = recordingLog()
  const provide = (change: Partial<ProvideRequest> = {}) =>
    provideVersion({
      source,
      store: createStore(cache, 'trivy'),
      log,
      now: NOW,
      clock: () => NOW,
      update: true,
      insist: false,
      maxAgeDays: null,
      signal: NEVER,
      ...change,
    })
  return { source, log, provide }
}

const LATER = { clock: () => new Date(NOW.getTime() + 2 * 3600 * 1000) }

describe('with nothing on this machine', () => {
  test('the first origin that answers gives the database', async () => {
    const cache = temporaryFolder()
    const run = createRun(cache, { a: 100, b: 99 })
    const { folder, record } = await run.provide()
    expect(record).toEqual({
      name: 'trivy',
      built: dayOf(100).toISOString(),
      origin: 'a',
      digest: digestOf(100),
      ageDays: 0,
    })
    expect(folder).toBe(join(cache, 'databases', 'trivy', `sha256-${digestOf(100).slice(7)}`))
    expect(run.source.asked).toEqual(['a'])
    expect(run.log.lines.map(({ level }) => level)).toEqual(['info'])
  })

  test.each<ErrorCode>([
    'registry-unreachable',
    'image-not-found',
    'login-refused',
    'registry-protocol',
    'digest-mismatch',
    'size-mismatch',
    'archive-truncated',
    'database-damaged',
    'database-schema',
    'registry-rate-limited',
    'plain-http-refused',
  ])('an origin that fails with %s is passed over with one notice', async (code) => {
    const run = createRun(temporaryFolder(), { a: code, b: 100 })
    const { record } = await run.provide()
    expect(record.origin).toBe('b')
    expect(run.log.lines.map(({ level }) => level)).toEqual(['notice', 'info'])
    expect(run.log.textOf('notice')).toContain(code)
    expect(run.log.textOf('notice')).toContain('Trying b.')
  })

  test('when all fail, each is told with its reason', async () => {
    const run = createRun(temporaryFolder(), { a: 'registry-unreachable', b: 'login-refused' })
    const error = await rejection(run.provide())
    expect(error).toBeExplained('database-unreachable')
    expect(String(error)).toContain('a: It failed with registry-unreachable.')
    expect(String(error)).toContain('b: It failed with login-refused.')
  })

  test.each<[Record<string, Answer>, ErrorCode]>([
    [{ a: 'database-damaged' }, 'database-damaged'],
    [{ a: 'database-damaged', b: 'database-damaged' }, 'database-damaged'],
    [{ a: 'database-schema' }, 'database-schema'],
    [{ a: 'database-damaged', b: 'registry-unreachable' }, 'database-unreachable'],
    [{ a: 'image-not-found' }, 'database-unreachable'],
    [{ a: 'scanner-killed' }, 'scanner-killed'],
  ])('the failures of %j end as %s', async (answers, code) => {
    expect(await rejection(createRun(temporaryFolder(), answers).provide())).toBeExplained(code)
  })

  test.each<ErrorCode>(['no-space', 'database-unwritable', 'scanner-missing'])(
    '%s is no matter of the origin, so no other is asked',
    async (code) => {
      const run = createRun(temporaryFolder(), { a: code, b: 100 })
      expect(await rejection(run.provide())).toBeExplained(code)
      expect(run.source.asked).toEqual(['a'])
    },
  )

  test('a cancel ends it at once', async () => {
    const run = createRun(temporaryFolder(), { a: 'cancelled', b: 100 })
    expect(await rejection(run.provide())).toBeExplained('cancelled')
    expect(run.source.asked).toEqual(['a'])
  })

  test('a bug of ours is no failure of the origin', async () => {
    const run = createRun(temporaryFolder(), { a: 100 })
    const ask = () => Promise.reject(new TypeError('x is not a function'))
    const source = { ...run.source, ask }
    expect(await rejection(run.provide({ source }))).toBeInstanceOf(TypeError)
  })

  test('and update-db false, it is missing, and nobody is asked', async () => {
    const run = createRun(temporaryFolder(), { a: 100 })
    expect(await rejection(run.provide({ update: false }))).toBeExplained('database-missing')
    expect(run.source.asked).toEqual([])
  })
})

describe('with a database on this machine', () => {
  async function cacheWith(day: number, origin = 'a'): Promise<string> {
    const cache = temporaryFolder()
    await createRun(cache, { [origin]: day }).provide({ now: dayOf(day) })
    return cache
  }

  test('nobody is asked again within an hour', async () => {
    const run = createRun(await cacheWith(100), { a: 101 })
    expect((await run.provide()).record.digest).toBe(digestOf(100))
    expect(run.source.asked).toEqual([])
  })

  test('but by db update', async () => {
    const run = createRun(await cacheWith(99), { a: 100 })
    expect((await run.provide({ insist: true })).record.digest).toBe(digestOf(100))
  })

  test('an origin that has nothing newer is not downloaded from', async () => {
    const run = createRun(await cacheWith(99), { a: 99 })
    expect((await run.provide(LATER)).record).toMatchObject({ digest: digestOf(99), ageDays: 1 })
    expect(run.source).toMatchObject({ asked: ['a'], fetched: [] })
  })

  test('what is newer is fetched', async () => {
    const run = createRun(await cacheWith(99), { a: 100 })
    expect((await run.provide(LATER)).record.digest).toBe(digestOf(100))
    expect(run.source.fetched).toEqual([digestOf(100)])
  })

  test('what is damaged is fetched anew, with a notice', async () => {
    const cache = await cacheWith(100)
    const { folder } = await createRun(cache, { a: 100 }).provide()
    rmSync(join(folder, 'db', 'trivy.db'))
    const run = createRun(cache, { a: 100 })
    expect((await run.provide()).folder).toBe(folder)
    expect(run.source.fetched).toEqual([digestOf(100)])
    expect(run.log.textOf('notice')).toContain('damaged')
  })

  test.each<[number, 'usable' | ErrorCode]>([
    [100, 'usable'],
    [96, 'usable'],
    [95, 'database-too-old'],
    [80, 'database-too-old'],
  ])('of day %i and all origins dead, it is %s', async (day, outcome) => {
    const run = createRun(await cacheWith(day), { a: 'registry-unreachable', b: 'login-refused' })
    const result = run.provide(LATER)
    if (outcome === 'usable') {
      expect((await result).record.digest).toBe(digestOf(day))
      expect(run.log.textOf('notice')).toContain('could not be updated')
    } else {
      const error = await rejection(result)
      expect(error).toBeExplained(outcome)
      expect(String(error)).toContain('b: It failed with login-refused.')
    }
  })

  test.each<[number, number | null, 'usable' | ErrorCode]>([
    [96, null, 'usable'],
    [95, null, 'database-too-old'],
    [80, 30, 'usable'],
    [99, 1, 'database-too-old'],
  ])('of day %i, update-db false and db-max-age %s, it is %s', async (day, maxAgeDays, outcome) => {
    const run = createRun(await cacheWith(day), { a: 100 })
    const result = run.provide({ ...LATER, update: false, maxAgeDays })
    if (outcome === 'usable') expect((await result).record.digest).toBe(digestOf(day))
    else expect(await rejection(result)).toBeExplained(outcome)
    expect(run.source.asked).toEqual([])
  })

  test.each<[number, 'quiet' | 'warned' | ErrorCode]>([
    [96, 'quiet'],
    [95, 'warned'],
    [87, 'warned'],
    [86, 'database-too-old'],
    [102, 'warned'],
  ])('of day %i and nothing newer at its origin, it is %s', async (day, outcome) => {
    const run = createRun(await cacheWith(day), { a: day })
    const result = run.provide(LATER)
    if (outcome === 'quiet' || outcome === 'warned') {
      expect((await result).record.digest).toBe(digestOf(day))
      expect(run.log.lines.map(({ level }) => level)).toEqual(outcome === 'warned' ? ['warn'] : [])
    } else {
      expect(await rejection(result)).toBeExplained(outcome)
    }
  })

  test('a clock that is behind does not make an old database look young', async () => {
    const run = createRun(await cacheWith(102), { a: 'registry-unreachable' })
    const error = await rejection(run.provide(LATER))
    expect(error).toBeExplained('database-too-old')
    expect(String(error)).toContain('clock')
  })

  test('a mirror that nobody feeds any more is passed over for the next', async () => {
    const run = createRun(temporaryFolder(), { a: 80, b: 100 })
    expect((await run.provide()).record.origin).toBe('b')
    expect(run.log.textOf('notice')).toContain('20 days ago')
    // Also by the next run, which asks nobody that was asked within the hour.
    expect((await run.provide()).record.origin).toBe('b')
    expect(run.source.fetched).toEqual([digestOf(80), digestOf(100)])
  })

  test('another origin’s database is not used where that origin is not set', async () => {
    const cache = await cacheWith(100, 'elsewhere')
    const run = createRun(cache, { a: 'registry-unreachable' })
    expect(await rejection(run.provide(LATER))).toBeExplained('database-unreachable')
    expect(await rejection(run.provide({ update: false }))).toBeExplained('database-missing')
  })

  test('the same bytes from another origin are', async () => {
    const cache = await cacheWith(100, 'elsewhere')
    const run = createRun(cache, { a: 100 })
    expect((await run.provide()).record.origin).toBe('elsewhere')
    expect(run.source.fetched).toEqual([])
    expect((await run.provide({ update: false })).record.digest).toBe(digestOf(100))
  })

  test('an origin that says nothing does not hold the run up', async () => {
    const run = createRun(await cacheWith(99), { a: 100 })
    const ask: DatabaseSource['ask'] = (_origin, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          reject(signal.reason as Error)
        })
      })
    const { record } = await run.provide({ ...LATER, source: { ...run.source, ask }, answerMs: 20 })
    expect(record.digest).toBe(digestOf(99))
    expect(run.log.textOf('notice')).toContain('did not say within 1 seconds')
  })

  test('a long name of an origin is still the same origin', async () => {
    const origin = `${'a'.repeat(500)}.test/trivy-db:2`
    const run = createRun(await cacheWith(100, origin), { [origin]: 'registry-unreachable' })
    expect((await run.provide(LATER)).record.origin).toBe(origin)
  })

  test('a full disk does not take the one that is here away', async () => {
    const run = createRun(await cacheWith(99), { a: 'no-space' })
    expect((await run.provide(LATER)).record.digest).toBe(digestOf(99))
    expect(run.log.textOf('notice')).toContain('no-space')
  })
})

test('two runs at once get the same whole database', async () => {
  const cache = temporaryFolder()
  const runs = [createRun(cache, { a: 100 }), createRun(cache, { a: 100 })]
  const ready = await Promise.all(runs.map((run) => run.provide()))
  expect(new Set(ready.map(({ folder }) => folder)).size).toBe(1)
  expect(readdirSync(join(cache, 'databases', 'trivy')).sort()).toEqual([
    'checks.json',
    `sha256-${digestOf(100).slice(7)}`,
  ])
})

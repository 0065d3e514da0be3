import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { writeCheck } from '../../src/database/checks.ts'
import { areUsable, readDatabaseStatus } from '../../src/database/status.ts'
import type { StatusOptions } from '../../src/database/status.ts'
import { createStore } from '../../src/database/store.ts'
import { updateDatabases } from '../../src/database/update.ts'
import { PlimsollError } from '../../src/domain/errors.ts'
import type { DatabaseName } from '../../src/domain/verdict.ts'
import type { ProvideDatabase } from '../../src/ports.ts'
import { renderDatabaseStatus } from '../../src/report/database-status.ts'
import { NEVER, recordingLog, rejection, temporaryFolder } from './kit.ts'

const NOW = new Date('2026-06-10T00:00:00Z')
const DIGEST = `sha256:${'a'.repeat(64)}`

const SUPPLY = {
  trivyDatabases: ['a.test/trivy-db:2', 'b.test/trivy-db:2'],
  trivyJavaDatabases: ['a.test/trivy-java-db:1'],
  grypeDatabase: 'https://grype.test/databases',
  updateDatabases: true,
  databaseMaxAgeDays: null,
}

function read(cacheFolder: string, change: Partial<StatusOptions> = {}) {
  return readDatabaseStatus({
    cacheFolder,
    supply: SUPPLY,
    now: () => NOW,
    clock: () => NOW,
    ...change,
  })
}

async function keep(
  cacheFolder: string,
  { built, name = 'trivy', origin }: { built: string; name?: DatabaseName; origin?: string },
): Promise<string> {
  const { folder } = await createStore(cacheFolder, name).place({
    digest: DIGEST,
    origin:
      origin ??
      {
        ...SUPPLY,
        trivy: 'a.test/trivy-db:2',
        grype: SUPPLY.grypeDatabase,
        'trivy-java': 'a.test/trivy-java-db:1',
      }[name],
    fill: async ({ content }) => {
      await Promise.resolve()
      writeFileSync(join(content, 'file'), 'x')
      return { built: `${built}T00:00:00.000Z`, schema: '2', files: [{ path: 'file', size: 1 }] }
    },
  })
  return folder
}

describe('the status of the databases', () => {
  test('tells of all three, and that nothing was ever fetched', async () => {
    const statuses = await read(temporaryFolder())
    expect(statuses.map(({ name, state }) => [name, state])).toEqual([
      ['trivy', 'missing'],
      ['trivy-java', 'missing'],
      ['grype', 'missing'],
    ])
    expect(areUsable(statuses)).toBe(false)
  })

  test('tells only of those that were asked for', async () => {
    expect(await read(temporaryFolder(), { databases: ['grype'] })).toHaveLength(1)
    expect(areUsable([])).toBe(true)
  })

  test.each([
    { built: '2026-06-10', asked: false, state: 'usable', limitDays: 5 },
    { built: '2026-06-06', asked: false, state: 'usable', limitDays: 5 },
    { built: '2026-06-05', asked: false, state: 'too-old', limitDays: 5 },
    { built: '2026-06-05', asked: true, state: 'ageing', limitDays: 14 },
    { built: '2026-05-27', asked: true, state: 'too-old', limitDays: 14 },
    { built: '2026-06-12', asked: true, state: 'ageing', limitDays: 14 },
    { built: '2026-06-12', asked: false, state: 'too-old', limitDays: 5 },
  ])('of $built, asked within the hour $asked: $state', async ({ built, asked, ...expected }) => {
    const cache = temporaryFolder()
    const folder = await keep(cache, { built })
    const checkedAt = new Date(NOW.getTime() - (asked ? 1 : 120) * 60_000)
    const check = { origin: 'a.test/trivy-db:2', digest: DIGEST, checkedAt }
    await writeCheck(createStore(cache, 'trivy'), check, recordingLog())
    const [status] = await read(cache, { databases: ['trivy'] })
    expect(status).toMatchObject({
      ...expected,
      built: `${built}T00:00:00.000Z`,
      schema: '2',
      origin: 'a.test/trivy-db:2',
      digest: DIGEST,
      folder,
      checkedAt: checkedAt.toISOString(),
    })
  })

  test('says what is damaged, and why', async () => {
    const cache = temporaryFolder()
    rmSync(join(await keep(cache, { built: '2026-06-10' }), 'file'))
    const [status] = await read(cache)
    expect(status).toMatchObject({ state: 'damaged', why: 'the file file is missing' })
  })

  test('does not count what another origin gave', async () => {
    const cache = temporaryFolder()
    await keep(cache, { built: '2026-06-10', origin: 'elsewhere.test/trivy-db:2' })
    const [status] = await read(cache)
    expect(status).toMatchObject({ state: 'missing', why: expect.stringContaining('origin') })
  })

  test('becomes a table with everything that is known below it', async () => {
    const cache = temporaryFolder()
    await keep(cache, { built: '2026-06-09' })
    await keep(cache, { built: '2026-05-01', name: 'grype' })
    const text = renderDatabaseStatus(await read(cache))
    const lines = text.split('\n')
    expect(lines[0]).toMatch(/^DATABASE +STATE +BUILT +AGE +SCHEMA +CHECKED/)
    expect(lines[1]).toMatch(/^trivy +usable +2026-06-09 00:00 UTC +1 day +2 +-/)
    expect(lines[2]).toMatch(/^trivy-java +missing +- +- +- +-/)
    expect(lines[3]).toMatch(/^grype +too old +2026-05-01 00:00 UTC +40 days/)
    expect(text).toContain('https://grype.test/databases')
    expect(text).toContain('from 5 days on it is not trusted')
    expect(text).not.toContain('\u001b')
    expect(renderDatabaseStatus(await read(cache), { colour: true, width: 80 })).toContain(
      '\u001b[',
    )
  })

  test('shows an origin with control characters on one line', () => {
    const line = {
      name: 'trivy' as const,
      state: 'usable' as const,
      schema: '2',
      built: '2026-06-09T00:00:00.000Z',
      ageDays: 1,
      origin: 'a\n::error::b\u001b[2J',
      digest: null,
      folder: '/cache',
      checkedAt: null,
      why: null,
    }
    const text = renderDatabaseStatus([line])
    expect(text.split('\n').filter((each) => each.startsWith('::'))).toEqual([])
    expect(text).not.toContain('\u001b')
  })
})

describe('updating the databases', () => {
  const provide =
    (code: 'database-unreachable' | 'cancelled'): ProvideDatabase =>
    async ({ database, grype }) => {
      await Promise.resolve()
      if (database === 'trivy') {
        throw new PlimsollError({
          code,
          message: 'It did not work out.',
          hint: 'Try it again later.',
        })
      }
      return {
        folder: `/cache/${database}`,
        record: { name: database, built: grype ?? '', origin: '', digest: null, ageDays: 0 },
      }
    }
  const databases = ['trivy', 'trivy-java', 'grype'] as const

  test('goes on when one of them fails', async () => {
    const request = { provide: provide('database-unreachable'), databases, grype: '/opt/grype' }
    const results = await updateDatabases(request, NEVER)
    expect(results.map(({ name, kind }) => [name, kind])).toEqual([
      ['trivy', 'failed'],
      ['trivy-java', 'ready'],
      ['grype', 'ready'],
    ])
  })

  test('gives only Grype its program', async () => {
    const request = { provide: provide('database-unreachable'), databases, grype: '/opt/grype' }
    const results = await updateDatabases(request, NEVER)
    const built = results.map((result) => result.kind === 'ready' && result.database.record.built)
    expect(built).toEqual([false, '', '/opt/grype'])
  })

  test('ends when it is cancelled', async () => {
    const request = { provide: provide('cancelled'), databases, grype: null }
    expect(await rejection(updateDatabases(request, NEVER))).toBeExplained('cancelled')
  })
})

test('a folder that somebody else put there is left alone', async () => {
  const cache = temporaryFolder()
  mkdirSync(join(cache, 'databases', 'trivy', 'mine'), { recursive: true })
  expect((await read(cache))[0]).toMatchObject({ state: 'missing' })
})

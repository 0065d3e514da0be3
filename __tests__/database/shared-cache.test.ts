import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createProvideDatabase } from '../../src/database/create-provide-database.ts'
import type { DatabaseName } from '../../src/domain/verdict.ts'
import { createRegistry } from '../../src/registry/registry.ts'
import { MADE_UP_ADVISORIES } from '../ground/advisories.ts'
import { startDatabaseServer } from '../ground/database-server.ts'
import type { DatabaseServer } from '../ground/database-server.ts'
import { createSharedFolder } from '../ground/shared-folder.ts'
import type { SharedFolder } from '../ground/shared-folder.ts'
import { fakeGrype, NEVER, noSleep, recordingLog, rejection, temporaryFolder } from './kit.ts'

const DAY_MS = 24 * 3600 * 1000
const BUILT = new Date('2026-06-01T00:00:00Z')
const NOW = new Date('2026-06-02T00:00:00Z')

const NAMES: readonly DatabaseName[] = ['trivy', 'trivy-java', 'grype']

let server: DatabaseServer
let shared: SharedFolder

beforeEach(async () => {
  server = await startDatabaseServer({ advisories: MADE_UP_ADVISORIES, builtAt: BUILT })
  shared = await createSharedFolder()
})

afterEach(async () => {
  await shared.remove()
  await server.close()
})

type Change = {
  readonly now?: Date
  readonly trusts?: boolean
  readonly isDown?: boolean
  readonly trivyDatabases?: readonly string[]
}

/** A machine of its own, with nothing on it. */
function machine({ now = NOW, trusts = true, isDown = false, trivyDatabases }: Change = {}) {
  const log = recordingLog()
  const asked: string[] = []
  const network = { isDown }
  // Each look at the clock is so much later that the origins are asked again.
  let looks = 0
  const clock = () => new Date(NOW.getTime() + 2 * 3600 * 1000 * looks++)
  const counted: typeof fetch = (input, init) => {
    asked.push(String(input instanceof Request ? input.url : input))
    return network.isDown ? Promise.reject(new TypeError('fetch failed')) : fetch(input, init)
  }
  const provide = createProvideDatabase({
    registry: createRegistry({
      ...{ fetch: counted, log, credentialsFor: () => Promise.resolve(null) },
      ...{ allowHttp: false, sleep: noSleep },
    }),
    ...{ fetch: counted, runProgram: fakeGrype(), log, cacheFolder: temporaryFolder() },
    supply: {
      trivyDatabases: trivyDatabases ?? [server.trivyRepository],
      trivyJavaDatabases: [server.javaRepository],
      grypeDatabase: server.grypeUrl,
      ...{ updateDatabases: true, databaseMaxAgeDays: null },
    },
    ...{ allowHttp: false, now: () => now, clock, sleep: noSleep },
    shared: { cache: shared.cache, trustsUnconfirmed: trusts },
  })
  const ask = (database: DatabaseName) => provide({ database, grype: '/opt/grype' }, NEVER)
  const downloads = () => asked.filter((url) => /\/blobs\/|\.tar\.zst$/.test(url))
  return { ask, log, network, downloads }
}

async function keyOf(): Promise<string> {
  const [key = ''] = await shared.keys()
  return key
}

/** The one archive that is kept. */
async function archivePath(): Promise<string> {
  const folder = join(shared.folder, await keyOf())
  const [file = ''] = readdirSync(folder).filter((name) => name !== 'record.json')
  return join(folder, file)
}

describe('databases in the shared cache', () => {
  test.each(NAMES)(
    '%s is kept there once it was fetched, and serves the next machine',
    async (name) => {
      const first = machine()
      const ready = await first.ask(name)
      expect(first.downloads()).toHaveLength(1)
      expect(await shared.keys()).toEqual([
        expect.stringMatching(/^plimsoll-db-(?:trivy|java|grype)-[0-9a-f]{32}$/),
      ])

      const second = machine()
      expect((await second.ask(name)).record).toEqual(ready.record)
      expect(second.downloads()).toEqual([])
      expect(second.log.textOf('warn') + second.log.textOf('notice')).toBe('')
    },
  )

  test.each(NAMES)('a newer %s at the origin is fetched and kept beside it', async (name) => {
    await machine().ask(name)
    const newer = new Date(BUILT.getTime() + DAY_MS)
    server.publish(MADE_UP_ADVISORIES, newer)
    const second = machine()
    expect((await second.ask(name)).record.built).toBe(newer.toISOString())
    expect(second.downloads()).toHaveLength(1)
    expect(await shared.keys()).toHaveLength(2)
  })

  test.each(NAMES)('a changed %s is not used, which is said, and it is fetched', async (name) => {
    const good = await machine().ask(name)
    const path = await archivePath()
    const bytes = readFileSync(path)
    rmSync(path)
    writeFileSync(path, Buffer.concat([bytes, Buffer.from('more')]))
    const second = machine()
    expect((await second.ask(name)).record).toEqual(good.record)
    expect(second.downloads()).toHaveLength(1)
    expect(second.log.textOf('warn')).toContain(await keyOf())
  })

  test('an entry without its archive is not used', async () => {
    await machine().ask('trivy')
    rmSync(await archivePath())
    const second = machine()
    await second.ask('trivy')
    expect(second.downloads()).toHaveLength(1)
    expect(second.log.textOf('warn')).toContain('holds no archive')
  })

  test('what cannot be unpacked is kept by nobody', async () => {
    const run = machine({ trivyDatabases: [server.javaRepository] })
    await rejection(run.ask('trivy'))
    expect(await shared.keys()).toEqual([])
  })

  test("Trivy's database and its Java index are never taken for each other", async () => {
    await machine().ask('trivy-java')
    expect(await rejection(machine({ isDown: true }).ask('trivy'))).toBeExplained(
      'database-unreachable',
    )
  })
})

describe('when no origin answers', () => {
  test.each(NAMES)(
    'the newest %s that was kept serves, with its own record and a warning',
    async (name) => {
      await machine().ask(name)
      const newer = new Date(BUILT.getTime() + DAY_MS)
      server.publish(MADE_UP_ADVISORIES, newer)
      const kept = await machine().ask(name)
      const run = machine({ isDown: true, now: new Date(NOW.getTime() + DAY_MS) })
      const { record } = await run.ask(name)
      expect(record).toEqual({ ...kept.record, ageDays: 1 })
      expect(record.built).toBe(newer.toISOString())
      expect(run.log.textOf('warn')).toContain('no origin answers')
      expect(run.downloads()).toEqual([])
    },
  )

  test.each(NAMES)('no %s is believed where a change could have kept it', async (name) => {
    await machine().ask(name)
    shared.asked.length = 0
    const failed = await rejection(machine({ isDown: true, trusts: false }).ask(name))
    expect(failed).toBeExplained('database-unreachable')
    expect(shared.asked).toEqual([])
  })

  test('one that is too old for one that nobody was asked about is not used', async () => {
    await machine().ask('trivy')
    const run = machine({ isDown: true, now: new Date(BUILT.getTime() + 5 * DAY_MS) })
    expect(await rejection(run.ask('trivy'))).toBeExplained('database-unreachable')
    expect(run.log.textOf('notice')).toContain('it is 5 days old')
  })

  test('one that another origin gave is not used', async () => {
    await machine().ask('trivy')
    const run = machine({ isDown: true, trivyDatabases: ['127.0.0.1:1/mine/trivy-db:2'] })
    expect(await rejection(run.ask('trivy'))).toBeExplained('database-unreachable')
    expect(run.log.textOf('notice')).toContain(server.trivyRepository)
  })

  test.each([
    ['no record', ''],
    ['a record that is no JSON', '{'],
    ['a path for a name', { file: '../../etc/passwd' }],
    ['another digest', { digest: `sha256:${'0'.repeat(64)}` }],
    ['another time of its build', { built: NOW.toISOString() }],
  ])('an entry with %s is not used', async (_what, change) => {
    await machine().ask('trivy')
    const path = join(shared.folder, await keyOf(), 'record.json')
    const record = JSON.parse(readFileSync(path, 'utf8')) as object
    const text = typeof change === 'string' ? change : JSON.stringify({ ...record, ...change })
    writeFileSync(path, text)
    const run = machine({ isDown: true })
    expect(await rejection(run.ask('trivy'))).toBeExplained('database-unreachable')
  })

  test('a young one on this machine comes first, and the cache is not asked', async () => {
    const run = machine()
    await run.ask('trivy')
    shared.asked.length = 0
    run.network.isDown = true
    await run.ask('trivy')
    expect(shared.asked).toEqual([])
    expect(run.log.textOf('notice')).toContain('on this machine is the one of')
  })
})

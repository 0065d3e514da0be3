import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { isFresh, readChecks, writeCheck } from '../../src/database/checks.ts'
import { readVersion } from '../../src/database/kept-version.ts'
import type { KeptVersion } from '../../src/database/kept-version.ts'
import { createStore } from '../../src/database/store.ts'
import type { Store, Workplace } from '../../src/database/store.ts'
import { sweep } from '../../src/database/sweep.ts'
import { recordingLog, rejection, temporaryFolder } from './kit.ts'

const ORIGIN = 'mirror.test/trivy-db:2'
const DAY_MS = 24 * 3600 * 1000

function digestOf(number: number): string {
  return `sha256:${String(number).padStart(64, '0')}`
}

function fillWith(text: string, built = '2026-01-01T00:00:00.000Z') {
  return async ({ content }: Workplace) => {
    await Promise.resolve()
    mkdirSync(join(content, 'db'))
    writeFileSync(join(content, 'db', 'trivy.db'), text)
    return { built, schema: '2', files: [{ path: 'db/trivy.db', size: Buffer.byteLength(text) }] }
  }
}

function place(store: Store, number: number, built?: string): Promise<KeptVersion> {
  return store.place({
    digest: digestOf(number),
    origin: ORIGIN,
    fill: fillWith(`version ${number}`, built),
  })
}

function visible(store: Store): string[] {
  return readdirSync(store.folder).sort()
}

describe('the store of database versions', () => {
  test('keeps a version under its digest, with where it came from and when it was built', async () => {
    const store = createStore(temporaryFolder(), 'trivy')
    const version = await place(store, 1)
    expect(version).toEqual({
      name: 'trivy',
      folder: join(store.folder, `sha256-${'1'.padStart(64, '0')}`),
      digest: digestOf(1),
      origin: ORIGIN,
      built: new Date('2026-01-01T00:00:00Z'),
      schema: '2',
    })
    expect(await store.find(digestOf(1))).toEqual({ kind: 'usable', version })
    expect(await store.find(digestOf(2))).toEqual({ kind: 'missing' })
    expect(visible(store)).toHaveLength(1)
  })

  test('shows nothing of a version while it is made, and nothing is left when that fails', async () => {
    const store = createStore(temporaryFolder(), 'trivy')
    const fill = async ({ content }: Workplace) => {
      writeFileSync(join(content, 'half'), 'x')
      expect(await store.list()).toEqual([])
      throw new TypeError('a bug of ours')
    }
    const error = await rejection(store.place({ digest: digestOf(1), origin: ORIGIN, fill }))
    expect(error).toBeInstanceOf(TypeError)
    expect(visible(store)).toEqual([])
  })

  test('two runs that make the same version at once both get it', async () => {
    const cache = temporaryFolder()
    const stores = [createStore(cache, 'trivy'), createStore(cache, 'trivy')]
    const versions = await Promise.all(stores.map((store) => place(store, 1)))
    expect(new Set(versions.map(({ folder }) => folder)).size).toBe(1)
    const [first] = versions
    expect(readFileSync(join(first?.folder ?? '', 'db', 'trivy.db'), 'utf8')).toBe('version 1')
    expect(visible(createStore(cache, 'trivy'))).toHaveLength(1)
  })

  test('ten runs that make two versions at once leave two whole versions', async () => {
    const cache = temporaryFolder()
    const numbers = Array.from({ length: 10 }, (_, index) => index % 2)
    await Promise.all(numbers.map((number) => place(createStore(cache, 'trivy'), number)))
    const kinds = (await createStore(cache, 'trivy').list()).map(({ kind }) => kind)
    expect(kinds).toEqual(['usable', 'usable'])
  })

  test('replaces what is broken under the same digest', async () => {
    const store = createStore(temporaryFolder(), 'trivy')
    const { folder } = await place(store, 1)
    truncateSync(join(folder, 'db', 'trivy.db'), 3)
    expect(await store.find(digestOf(1))).toMatchObject({ kind: 'broken' })
    expect(await place(store, 1)).toMatchObject({ folder })
    expect(readFileSync(join(folder, 'db', 'trivy.db'), 'utf8')).toBe('version 1')
    expect(visible(store)).toHaveLength(1)
  })

  test.each<[string, (folder: string) => void]>([
    [
      'a file is shorter',
      (folder) => {
        truncateSync(join(folder, 'db/trivy.db'), 1)
      },
    ],
    [
      'a file is longer',
      (folder) => {
        writeFileSync(join(folder, 'db/trivy.db'), 'version 1 and more')
      },
    ],
    [
      'a file is gone',
      (folder) => {
        rmSync(join(folder, 'db/trivy.db'))
      },
    ],
    [
      'a file is a link',
      (folder) => {
        rmSync(join(folder, 'db/trivy.db'))
        symlinkSync('/etc/hostname', join(folder, 'db/trivy.db'))
      },
    ],
    [
      'the record is gone',
      (folder) => {
        rmSync(join(folder, 'version.json'))
      },
    ],
    [
      'the record is cut',
      (folder) => {
        truncateSync(join(folder, 'version.json'), 20)
      },
    ],
    [
      'the record is of another version',
      (folder) => {
        const text = readFileSync(join(folder, 'version.json'), 'utf8')
        writeFileSync(join(folder, 'version.json'), text.replace(digestOf(1), digestOf(7)))
      },
    ],
    [
      'the record points outside',
      (folder) => {
        const text = readFileSync(join(folder, 'version.json'), 'utf8')
        writeFileSync(join(folder, 'version.json'), text.replace('db/trivy.db', '../db/trivy.db'))
      },
    ],
    [
      'the record is huge',
      (folder) => {
        writeFileSync(join(folder, 'version.json'), `${' '.repeat(70_000)}{}`)
      },
    ],
  ])('a version is broken when %s', async (_title, damage) => {
    const store = createStore(temporaryFolder(), 'trivy')
    const { folder } = await place(store, 1)
    damage(folder)
    expect(await readVersion('trivy', folder)).toMatchObject({ kind: 'broken', folder })
  })

  test('says where there is no space, and leaves nothing behind', async () => {
    const store = createStore(temporaryFolder(), 'grype')
    const full = Object.assign(new Error('write'), { code: 'ENOSPC' })
    const fill = () => Promise.reject(full)
    const error = await rejection(store.place({ digest: digestOf(1), origin: ORIGIN, fill }))
    expect(error).toBeExplained('no-space')
    expect(String(error)).toContain(store.folder)
    expect(visible(store)).toEqual([])
  })

  test('says when the cache folder cannot be a folder', async () => {
    const cache = join(temporaryFolder(), 'file')
    writeFileSync(cache, '')
    const error = await rejection(place(createStore(cache, 'trivy'), 1))
    expect(error).toBeExplained('database-unwritable')
    expect(String(error)).toContain('ENOTDIR')
  })
})

describe('what was asked when', () => {
  test('is kept per origin, the newest answer only', async () => {
    const store = createStore(temporaryFolder(), 'trivy')
    const log = recordingLog()
    const first = { origin: 'a', digest: digestOf(1), checkedAt: new Date('2026-01-01T00:00:00Z') }
    const second = { origin: 'b', digest: digestOf(2), checkedAt: new Date('2026-01-01T01:00:00Z') }
    const third = { ...first, digest: digestOf(3), checkedAt: new Date('2026-01-01T02:00:00Z') }
    expect(await readChecks(store)).toEqual([])
    for (const check of [first, second, third]) await writeCheck(store, check, log)
    expect(await readChecks(store)).toEqual([third, second])
    expect(visible(store)).toEqual(['checks.json'])
    expect(log.lines).toEqual([])
  })

  test('stays small whatever the inputs name', async () => {
    const store = createStore(temporaryFolder(), 'trivy')
    for (let index = 0; index < 30; index += 1) {
      const checkedAt = new Date(Date.UTC(2026, 0, 1, 0, index))
      await writeCheck(
        store,
        { origin: `o${index}`, digest: digestOf(index), checkedAt },
        recordingLog(),
      )
    }
    const origins = (await readChecks(store)).map(({ origin }) => origin)
    expect(origins).toHaveLength(20)
    expect(origins).toContain('o29')
    expect(origins).not.toContain('o0')
  })

  test.each([
    '',
    '{',
    '[]',
    '{"format":2,"checks":{}}',
    '{"format":1,"checks":{"a":{"digest":"../x","checkedAt":"2026-01-01T00:00:00Z"}}}',
  ])('counts as nothing when the file reads %j', async (text) => {
    const store = createStore(temporaryFolder(), 'trivy')
    mkdirSync(store.folder, { recursive: true })
    writeFileSync(join(store.folder, 'checks.json'), text)
    expect(await readChecks(store)).toEqual([])
  })

  test('that cannot be written costs a line in the log, not the run', async () => {
    const cache = join(temporaryFolder(), 'file')
    writeFileSync(cache, '')
    const log = recordingLog()
    const check = { origin: 'a', digest: digestOf(1), checkedAt: new Date() }
    await writeCheck(createStore(cache, 'trivy'), check, log)
    expect(log.textOf('debug')).toContain('could not be noted')
  })

  test.each([
    { minutes: 0, fresh: true },
    { minutes: 59, fresh: true },
    { minutes: 60, fresh: false },
    { minutes: -1, fresh: false },
  ])('holds for an hour: $minutes minutes later, $fresh', ({ minutes, fresh }) => {
    const checkedAt = new Date('2026-01-01T00:00:00Z')
    const now = new Date(checkedAt.getTime() + minutes * 60_000)
    expect(isFresh({ origin: 'a', digest: digestOf(1), checkedAt }, now)).toBe(fresh)
  })
})

describe('sweeping the store', () => {
  function usedDaysAgo({ folder }: KeptVersion, days: number): void {
    const time = new Date(Date.now() - days * DAY_MS)
    utimesSync(join(folder, 'version.json'), time, time)
  }

  test('keeps the newest two, and whatever was taken within a day', async () => {
    const store = createStore(temporaryFolder(), 'trivy')
    const versions = await Promise.all(
      [1, 2, 3, 4].map((day) => place(store, day, `2026-01-0${day}T00:00:00.000Z`)),
    )
    for (const version of versions) usedDaysAgo(version, 30)
    const [oldest, second] = versions
    if (second !== undefined) usedDaysAgo(second, 0.9)
    await sweep(store, recordingLog())
    expect(versions.map(({ folder }) => existsSync(folder))).toEqual([false, true, true, true])
    expect(oldest && (await store.find(oldest.digest))).toEqual({ kind: 'missing' })
    expect(visible(store)).toHaveLength(3)
  })

  test('removes what killed runs left, not what a run is making', async () => {
    const store = createStore(temporaryFolder(), 'trivy')
    mkdirSync(join(store.folder, '.partial-old'), { recursive: true })
    mkdirSync(join(store.folder, '.removed-old'))
    mkdirSync(join(store.folder, '.partial-new'))
    mkdirSync(join(store.folder, 'somebody else’s'))
    const long = new Date(Date.now() - 2 * DAY_MS)
    for (const name of ['.partial-old', '.removed-old', 'somebody else’s']) {
      utimesSync(join(store.folder, name), long, long)
    }
    await sweep(store, recordingLog())
    expect(visible(store)).toEqual(['.partial-new', 'somebody else’s'])
  })

  test('removes what is broken once nobody can be reading it', async () => {
    const store = createStore(temporaryFolder(), 'trivy')
    const versions = [await place(store, 1), await place(store, 2)]
    for (const { folder } of versions) rmSync(join(folder, 'db'), { recursive: true })
    const [first, second] = versions
    if (first !== undefined) usedDaysAgo(first, 2)
    await sweep(store, recordingLog())
    expect(versions.map(({ folder }) => existsSync(folder))).toEqual([false, true])
    expect(second?.digest).toBe(digestOf(2))
  })

  test('of a folder that is not there does nothing', async () => {
    const log = recordingLog()
    await sweep(createStore(temporaryFolder(), 'trivy'), log)
    expect(log.lines).toEqual([])
  })
})

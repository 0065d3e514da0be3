import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createProvideDatabase } from '../../src/database/create-provide-database.ts'
import type { ProvideDatabaseOptions } from '../../src/database/create-provide-database.ts'
import type { ErrorCode } from '../../src/domain/errors.ts'
import { MADE_UP_ADVISORIES } from '../ground/advisories.ts'
import { packDatabases, startGrypeServer } from '../ground/database-server.ts'
import type { GrypeAnswer, GrypePublication, GrypeServer } from '../ground/database-server.ts'
import { sha256 } from '../ground/images.ts'
import {
  exited,
  fakeGrype,
  NEVER,
  noSleep,
  recordingLog,
  rejection,
  temporaryFolder,
} from './kit.ts'

const BUILT = new Date('2026-06-01T00:00:00Z')
const NOW = new Date('2026-06-02T00:00:00Z')
const { grypeArchive: ARCHIVE } = packDatabases(MADE_UP_ADVISORIES, BUILT)

let server: GrypeServer

beforeEach(async () => {
  server = await startGrypeServer()
  server.publish({ archive: ARCHIVE, builtAt: BUILT })
})

afterEach(() => server.close())

function createRun(change: Partial<ProvideDatabaseOptions> = {}) {
  const log = recordingLog()
  const runProgram = fakeGrype()
  const cacheFolder = temporaryFolder()
  const registry = {
    readManifest: () => Promise.reject(new Error('no registry here')),
    streamBlob: () => {
      throw new Error('no registry here')
    },
  }
  const supply = {
    trivyDatabases: [],
    trivyJavaDatabases: [],
    grypeDatabase: server.url,
    updateDatabases: true,
    databaseMaxAgeDays: null,
  }
  const provide = createProvideDatabase({
    registry,
    fetch,
    runProgram,
    log,
    cacheFolder,
    supply,
    allowHttp: false,
    now: () => NOW,
    sleep: noSleep,
    ...change,
  })
  const ask = (grype: string | null = '/opt/grype', signal = NEVER) =>
    provide({ database: 'grype', grype }, signal)
  return { ask, log, runProgram, cacheFolder, folder: join(cacheFolder, 'databases', 'grype') }
}

const ARCHIVE_PATH = '.tar.zst'
const LISTING_PATH = '/latest.json'

describe("Grype's database", () => {
  test('is fetched by its listing, checked, imported and kept under its checksum', async () => {
    const run = createRun()
    const { folder, record } = await run.ask()
    expect(record).toEqual({
      name: 'grype',
      built: BUILT.toISOString(),
      origin: server.url,
      digest: sha256(ARCHIVE),
      ageDays: 1,
    })
    expect(readdirSync(join(folder, '6')).sort()).toEqual(['import.json', 'vulnerability.db'])
    expect(readdirSync(folder).sort()).toEqual(['6', 'version.json'])
    expect(server.requests).toEqual([
      '/databases/v6/latest.json',
      expect.stringMatching(/^\/databases\/v6\/vulnerability-db_v6.*\.tar\.zst$/),
    ])
    expect(run.log.lines.map(({ level }) => level)).toEqual(['info'])
  })

  test('is neither fetched nor imported again while the listing names the same', async () => {
    const clock = { time: NOW.getTime() }
    const run = createRun({ clock: () => new Date(clock.time) })
    await run.ask()
    clock.time += 2 * 3600 * 1000
    await run.ask()
    expect(server.requests).toHaveLength(3)
    expect(run.runProgram.requests).toHaveLength(2)
  })

  test('is fetched when the listing names another', async () => {
    const clock = { time: NOW.getTime() }
    const run = createRun({ clock: () => new Date(clock.time) })
    const first = await run.ask()
    const newer = new Date('2026-06-02T00:00:00Z')
    server.publish({ archive: packDatabases([], newer).grypeArchive, builtAt: newer })
    clock.time += 2 * 3600 * 1000
    const second = await run.ask()
    expect(second.record.built).toBe(newer.toISOString())
    expect(second.folder).not.toBe(first.folder)
    expect(existsSync(first.folder)).toBe(true)
  })

  test.each<[string, GrypeAnswer]>([
    ['a 503', { status: 503, body: '' }],
    ['a 429 that asks for a second', { status: 429, headers: { 'Retry-After': '1' }, body: '' }],
    ['half an archive', { status: 200, body: ARCHIVE, cutAfter: 500 }],
  ])('survives %s on the way', async (_title, answer) => {
    server.answer(ARCHIVE_PATH, answer)
    server.answer(LISTING_PATH, answer)
    expect((await createRun().ask()).record.digest).toBe(sha256(ARCHIVE))
  })

  test('follows a redirect to another path', async () => {
    const moved = {
      status: 302,
      headers: { Location: '/databases/v6/latest.json?moved' },
      body: '',
    }
    server.answer(LISTING_PATH, moved)
    expect((await createRun().ask()).record.name).toBe('grype')
  })

  test('of a deprecated schema is taken with a warning', async () => {
    server.publish({ archive: ARCHIVE, builtAt: BUILT, listing: { status: 'deprecated' } })
    const run = createRun()
    await run.ask()
    expect(run.log.textOf('warn')).toContain('not be built much longer')
  })

  test('cannot be had without a Grype to import it, and nothing is downloaded', async () => {
    expect(await rejection(createRun().ask(null))).toBeExplained('scanner-missing')
    expect(server.requests).toEqual(['/databases/v6/latest.json'])
  })

  test('that was imported before is found without a Grype', async () => {
    const run = createRun()
    const { folder } = await run.ask()
    expect((await run.ask(null)).folder).toBe(folder)
  })

  test('is cancelled at once, and nothing is left', async () => {
    const controller = new AbortController()
    controller.abort()
    const run = createRun()
    expect(await rejection(run.ask('/opt/grype', controller.signal))).toBeExplained('cancelled')
    expect(existsSync(run.folder) ? readdirSync(run.folder) : []).toEqual([])
  })

  test('is cancelled while it comes', async () => {
    const controller = new AbortController()
    const run = createRun({
      freeBytes: () => {
        controller.abort()
        return Promise.resolve(1e12)
      },
    })
    expect(await rejection(run.ask('/opt/grype', controller.signal))).toBeExplained('cancelled')
    expect(readdirSync(run.folder)).toEqual([])
  })

  test('is not begun when the disk cannot take it', async () => {
    const run = createRun({ freeBytes: () => Promise.resolve(1000) })
    const error = await rejection(run.ask())
    expect(error).toBeExplained('no-space')
    expect(String(error)).toMatch(/needs about \d+ MB/)
    expect(run.runProgram.requests).toEqual([])
    expect(readdirSync(run.folder)).toEqual([])
  })

  test('needs TLS, but on this machine itself', async () => {
    const supply = {
      trivyDatabases: [],
      trivyJavaDatabases: [],
      grypeDatabase: 'http://grype.example.test/databases',
      updateDatabases: true,
      databaseMaxAgeDays: null,
    }
    const asked: string[] = []
    const fakeFetch = (url: string | URL) => {
      asked.push(String(url))
      return Promise.reject(new Error('nobody is there'))
    }
    const error = await rejection(createRun({ supply, fetch: fakeFetch }).ask())
    expect(error).toBeExplained('plain-http-refused')
    expect(asked).toEqual([])
  })
})

describe('a bad publication', () => {
  type Fault = () => void
  const publish = (change: Partial<GrypePublication>): Fault => {
    return () => {
      server.publish({ archive: ARCHIVE, builtAt: BUILT, ...change })
    }
  }
  const always = (ending: string, answer: GrypeAnswer): Fault => {
    return () => {
      server.answer(ending, answer, 100)
    }
  }
  const wrongByte = Buffer.from(ARCHIVE)
  wrongByte[700] = (wrongByte[700] ?? 0) ^ 0xff

  test.each<[string, Fault, ErrorCode]>([
    ['no listing', always(LISTING_PATH, { status: 404, body: '' }), 'database-unreachable'],
    [
      'a listing behind a login',
      always(LISTING_PATH, { status: 401, body: '' }),
      'database-unreachable',
    ],
    [
      'a server that is ill',
      always(LISTING_PATH, { status: 500, body: '' }),
      'database-unreachable',
    ],
    ['a web page', always(LISTING_PATH, { status: 200, body: '<html>' }), 'database-damaged'],
    [
      'a listing without end',
      always(LISTING_PATH, { status: 200, body: ' '.repeat(1024 ** 2 + 1) }),
      'database-damaged',
    ],
    ['an end of life', publish({ listing: { status: 'eol' } }), 'database-schema'],
    ['another schema', publish({ listing: { schemaVersion: 'v7.0.0' } }), 'database-schema'],
    ['a path elsewhere', publish({ listing: { path: 'https://evil.test/x' } }), 'database-damaged'],
    ['no archive', publish({ listing: { path: 'gone.tar.zst' } }), 'database-unreachable'],
    [
      'another checksum',
      publish({ listing: { checksum: `sha256:${'0'.repeat(64)}` } }),
      'database-damaged',
    ],
    ['one wrong byte', always(ARCHIVE_PATH, { status: 200, body: wrongByte }), 'database-damaged'],
    [
      'half an archive, again and again',
      always(ARCHIVE_PATH, { status: 200, body: ARCHIVE, cutAfter: 99 }),
      'database-unreachable',
    ],
    [
      'half an archive that ends in good order',
      always(ARCHIVE_PATH, { status: 200, body: ARCHIVE.subarray(0, 900) }),
      'database-damaged',
    ],
    [
      'an archive that says to be huge',
      always(ARCHIVE_PATH, {
        status: 200,
        headers: { 'Content-Length': String(2 ** 31) },
        body: 'x',
      }),
      'database-damaged',
    ],
    [
      'a listing of another day than its archive',
      publish({ listing: { built: '2026-06-02T00:00:00Z' } }),
      'database-damaged',
    ],
    [
      'an archive that holds no database',
      publish({ archive: Buffer.from('garbage') }),
      'database-damaged',
    ],
  ])('%s', async (_title, fault, code) => {
    fault()
    const run = createRun()
    expect(await rejection(run.ask())).toBeExplained(code)
    expect(existsSync(run.folder) ? readdirSync(run.folder) : []).toEqual([])
  })

  test('a Grype that dies while importing', async () => {
    const killed = { kind: 'killed', signal: 'SIGKILL', stderr: '', durationMs: 5 } as const
    const run = createRun({ runProgram: fakeGrype({ import: killed }) })
    expect(await rejection(run.ask())).toBeExplained('scanner-killed')
    expect(readdirSync(run.folder)).toEqual([])
  })

  test('a Grype that cannot import', async () => {
    const refused = exited('', {
      exitCode: 1,
      stderr: '[0000] ERROR database disk image is malformed',
    })
    const error = await rejection(createRun({ runProgram: fakeGrype({ import: refused }) }).ask())
    expect(error).toBeExplained('database-damaged')
    expect(String(error)).toContain('malformed')
  })
})

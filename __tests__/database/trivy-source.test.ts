import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createProvideDatabase } from '../../src/database/create-provide-database.ts'
import type { ProvideDatabaseOptions } from '../../src/database/create-provide-database.ts'
import type { ErrorCode } from '../../src/domain/errors.ts'
import { createRegistry } from '../../src/registry/registry.ts'
import { MADE_UP_ADVISORIES } from '../ground/advisories.ts'
import {
  artifactOver,
  javaArtifact,
  packDatabases,
  trivyArtifact,
} from '../ground/database-server.ts'
import { buildImage, buildIndex, jsonBlob, tarOf } from '../ground/images.ts'
import { startRegistry } from '../ground/registry.ts'
import type { Artifact, FakeRegistry, Fault } from '../ground/registry.ts'
import { trivyDatabaseFile } from '../ground/trivy-database.ts'
import { fakeGrype, NEVER, noSleep, recordingLog, rejection, temporaryFolder } from './kit.ts'

const BUILT = new Date('2026-06-01T00:00:00Z')
const NOW = new Date('2026-06-02T00:00:00Z')
const PACKED = packDatabases(MADE_UP_ADVISORIES, BUILT)
const LAYER = PACKED.trivy.blobs[1]?.digest ?? ''
const TYPE = 'application/vnd.aquasec.trivy.db.layer.v1.tar+gzip'

const METADATA = JSON.stringify({ Version: 2, UpdatedAt: BUILT.toISOString() })

let first: FakeRegistry
let second: FakeRegistry

beforeEach(async () => {
  first = await startRegistry()
  second = await startRegistry()
  second.putArtifact('test/trivy-db', '2', PACKED.trivy)
})

afterEach(async () => {
  expect([first.violations, second.violations]).toEqual([[], []])
  await Promise.all([first.close(), second.close()])
})

function createRun(change: Partial<ProvideDatabaseOptions> = {}) {
  const log = recordingLog()
  const cacheFolder = temporaryFolder()
  const provide = createProvideDatabase({
    registry: createRegistry({
      fetch,
      log,
      credentialsFor: () => Promise.resolve(null),
      allowHttp: false,
      sleep: noSleep,
    }),
    fetch,
    runProgram: fakeGrype(),
    log,
    cacheFolder,
    supply: {
      trivyDatabases: [`${first.host}/test/trivy-db:2`, `${second.host}/test/trivy-db:2`],
      trivyJavaDatabases: [`${first.host}/test/trivy-java-db:1`],
      grypeDatabase: 'http://127.0.0.1:1/databases',
      updateDatabases: true,
      databaseMaxAgeDays: null,
    },
    allowHttp: false,
    now: () => NOW,
    sleep: noSleep,
    ...change,
  })
  const ask = (database: 'trivy' | 'trivy-java' = 'trivy', signal = NEVER) =>
    provide({ database, grype: null }, signal)
  return { ask, log, folder: join(cacheFolder, 'databases', 'trivy') }
}

function contentOf(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : []
}

describe("Trivy's database", () => {
  test('is fetched from the first repository, checked, unpacked and kept under its digest', async () => {
    first.putArtifact('test/trivy-db', '2', PACKED.trivy)
    const run = createRun()
    const { folder, record } = await run.ask()
    expect(record).toEqual({
      name: 'trivy',
      built: BUILT.toISOString(),
      origin: `${first.host}/test/trivy-db:2`,
      digest: PACKED.trivy.manifest.digest,
      ageDays: 1,
    })
    expect(contentOf(folder)).toEqual(['db', 'java-db', 'version.json'])
    const database = readFileSync(join(folder, 'db', 'trivy.db'))
    expect(database.equals(trivyDatabaseFile(MADE_UP_ADVISORIES))).toBe(true)
    expect(contentOf(join(folder, 'db'))).toEqual(['metadata.json', 'trivy.db'])
    expect(contentOf(join(folder, 'java-db'))).toEqual(['metadata.json', 'trivy-java.db'])
    expect(second.requests).toEqual([])
    expect(run.log.textOf('notice') + run.log.textOf('warn')).toBe('')
  })

  test('is not fetched again while the tag names the same', async () => {
    first.putArtifact('test/trivy-db', '2', PACKED.trivy)
    const clock = { time: NOW.getTime() }
    const run = createRun({ clock: () => new Date(clock.time) })
    await run.ask()
    clock.time += 2 * 3600 * 1000
    await run.ask()
    expect(first.count('/blobs/')).toBe(1)
    expect(first.count('/manifests/')).toBe(2)
  })

  test('is taken by digest when the repository is given with one', async () => {
    const { digest } = PACKED.trivy.manifest
    const supply = {
      trivyDatabases: [`${second.host}/test/trivy-db:nothing@${digest}`],
      trivyJavaDatabases: [],
      grypeDatabase: '',
      updateDatabases: true,
      databaseMaxAgeDays: null,
    }
    expect((await createRun({ supply }).ask()).record.digest).toBe(digest)
    expect(second.count(`/manifests/${digest}`)).toBe(1)
  })

  test('is resumed when the connection breaks', async () => {
    first.putArtifact('test/trivy-db', '2', PACKED.trivy)
    first.fail(LAYER, { kind: 'reset', afterBytes: 500 })
    expect((await createRun().ask()).record.origin).toContain(first.host)
  })

  test('is cancelled while it comes, and nothing is left', async () => {
    first.putArtifact('test/trivy-db', '2', PACKED.trivy)
    first.fail(LAYER, { kind: 'hang', afterBytes: 100 }, 100)
    const controller = new AbortController()
    const run = createRun({
      freeBytes: () => {
        setTimeout(() => {
          controller.abort()
        }, 50)
        return Promise.resolve(1e12)
      },
    })
    expect(await rejection(run.ask('trivy', controller.signal))).toBeExplained('cancelled')
    expect(contentOf(run.folder)).toEqual([])
  })

  test('is not begun when the disk cannot take it', async () => {
    first.putArtifact('test/trivy-db', '2', PACKED.trivy)
    const run = createRun({ freeBytes: () => Promise.resolve(1000) })
    expect(await rejection(run.ask())).toBeExplained('no-space')
    expect(first.count('/blobs/')).toBe(0)
    expect(second.requests).toEqual([])
    expect(contentOf(run.folder)).toEqual([])
  })
})

describe("Trivy's Java index", () => {
  test('is fetched like the database, into a folder of its own', async () => {
    first.putArtifact('test/trivy-java-db', '1', PACKED.java)
    const { folder, record } = await createRun().ask('trivy-java')
    expect(record).toMatchObject({ name: 'trivy-java', built: BUILT.toISOString() })
    expect(contentOf(folder)).toEqual(['java-db', 'version.json'])
  })

  test('is not taken for the database, nor the other way round', async () => {
    first.putArtifact('test/trivy-java-db', '1', PACKED.trivy)
    expect(await rejection(createRun().ask('trivy-java'))).toBeExplained('database-damaged')
  })

  test('of another schema is refused', async () => {
    const index = javaArtifact({ 'trivy-java.db': 'x', 'metadata.json': METADATA })
    first.putArtifact('test/trivy-java-db', '1', index)
    expect(await rejection(createRun().ask('trivy-java'))).toBeExplained('database-schema')
  })
})

/** Artifacts that are wrong in themselves; each is put behind the first repository, or behind both. */
const BAD_ARTIFACTS: readonly [string, Artifact][] = [
  ['an image', artifactOf(buildImage({ layers: [[]] }))],
  ['an index', { manifest: buildIndex([buildImage({ layers: [[]] })]), blobs: [] }],
  ['a manifest of nothing', withManifest({})],
  ['a manifest that is no JSON', { manifest: { ...jsonBlob(manifestType(), 'x') }, blobs: [] }],
  ['no layers', withManifest({ layers: [] })],
  ['two layers', withManifest({ layers: [layer({}), layer({})] })],
  ['another type', withManifest({ layers: [layer({ mediaType: `${TYPE}2` })] })],
  ['a size that none has', withManifest({ layers: [layer({ size: 2 ** 31 })] })],
  ['a negative size', withManifest({ layers: [layer({ size: -1 })] })],
  ['a digest of another kind', withManifest({ layers: [layer({ digest: 'md5:00' })] })],
  ['no database in the archive', trivyArtifact({ 'metadata.json': METADATA })],
  ['no metadata in the archive', trivyArtifact({ 'trivy.db': 'x' })],
  ['metadata that say nothing', trivyArtifact({ 'trivy.db': 'x', 'metadata.json': '{}' })],
  [
    'an archive that is none',
    artifactOver(Buffer.from('garbage'), { layer: TYPE, title: 'db.tar.gz' }),
  ],
  [
    'half an archive',
    artifactOver(gzipSync(Buffer.alloc(9000, 'x')).subarray(0, 30), { layer: TYPE, title: 'x' }),
  ],
  [
    'a database that is a link',
    artifactOver(
      gzipSync(
        tarOf([
          { path: 'trivy.db', type: 'symlink', linkName: '/etc/passwd' },
          { path: 'metadata.json', content: METADATA },
        ]),
      ),
      { layer: TYPE, title: 'db.tar.gz' },
    ),
  ],
  [
    'a path that leads outside',
    artifactOver(gzipSync(tarOf([{ path: '../trivy.db', content: 'x' }])), {
      layer: TYPE,
      title: 'x',
    }),
  ],
]

function manifestType(): string {
  return 'application/vnd.oci.image.manifest.v1+json'
}

function layer(change: Record<string, unknown>): Record<string, unknown> {
  return { mediaType: TYPE, digest: `sha256:${'a'.repeat(64)}`, size: 100, ...change }
}

function withManifest(manifest: unknown): Artifact {
  return { manifest: jsonBlob(manifestType(), manifest), blobs: [] }
}

function artifactOf(image: ReturnType<typeof buildImage>): Artifact {
  return { manifest: image.manifest, blobs: [image.config, ...image.layers] }
}

describe('a bad artifact in the first repository', () => {
  test.each(BAD_ARTIFACTS)('%s: the second gives the database', async (_title, artifact) => {
    first.putArtifact('test/trivy-db', '2', artifact)
    const run = createRun()
    expect((await run.ask()).record.origin).toContain(second.host)
    expect(run.log.lines.filter(({ level }) => level === 'notice')).toHaveLength(1)
    expect(contentOf(run.folder)).toHaveLength(2)
  })

  test.each(BAD_ARTIFACTS)(
    '%s, alone, is damaged, and nothing is left',
    async (_title, artifact) => {
      first.putArtifact('test/trivy-db', '2', artifact)
      const run = createRun({ supply: onlyFirst() })
      expect(await rejection(run.ask())).toBeExplained('database-damaged')
      expect(contentOf(run.folder)).toEqual([])
    },
  )

  test.each([
    ['1', 1],
    ['3', 3],
  ])('of schema %s, alone, is of the wrong schema', async (_title, version) => {
    const metadata = JSON.stringify({ Version: version, UpdatedAt: BUILT.toISOString() })
    const artifact = trivyArtifact({ 'trivy.db': 'x', 'metadata.json': metadata })
    first.putArtifact('test/trivy-db', '2', artifact)
    expect(await rejection(createRun({ supply: onlyFirst() }).ask())).toBeExplained(
      'database-schema',
    )
  })
})

function onlyFirst() {
  return {
    trivyDatabases: [`${first.host}/test/trivy-db:2`],
    trivyJavaDatabases: [],
    grypeDatabase: '',
    updateDatabases: true,
    databaseMaxAgeDays: null,
  }
}

describe('a first repository in trouble', () => {
  test.each<[string, string, Fault, ErrorCode]>([
    ['404', '/manifests/', { kind: 'status', status: 404 }, 'database-unreachable'],
    ['401', '/manifests/', { kind: 'status', status: 401 }, 'database-unreachable'],
    ['403', '/manifests/', { kind: 'status', status: 403 }, 'database-unreachable'],
    ['429', '/manifests/', { kind: 'status', status: 429 }, 'database-unreachable'],
    ['500', '/manifests/', { kind: 'status', status: 500 }, 'database-unreachable'],
    [
      'a web page',
      '/manifests/',
      { kind: 'answer', status: 200, headers: { 'Content-Type': 'text/html' }, body: '<html>' },
      'database-unreachable',
    ],
    [
      'a reset of every manifest',
      '/manifests/',
      { kind: 'reset', afterBytes: 0 },
      'database-unreachable',
    ],
    [
      'another digest than promised',
      '/manifests/',
      { kind: 'wrong-digest-header' },
      'database-damaged',
    ],
    ['404 for the layer', '/blobs/', { kind: 'status', status: 404 }, 'database-unreachable'],
    ['503 for the layer', '/blobs/', { kind: 'status', status: 503 }, 'database-unreachable'],
    ['one wrong byte', '/blobs/', { kind: 'wrong-byte' }, 'database-damaged'],
    [
      'half a layer, again and again',
      '/blobs/',
      { kind: 'truncate', afterBytes: 10 },
      'database-unreachable',
    ],
    ['a layer that is too short', '/blobs/', { kind: 'short', bytes: 10 }, 'database-damaged'],
    ['a layer that is too long', '/blobs/', { kind: 'longer', extraBytes: 10 }, 'database-damaged'],
  ])('%s', async (_title, match, fault, code) => {
    first.putArtifact('test/trivy-db', '2', PACKED.trivy)
    first.fail(match, fault, 1000)
    const run = createRun()
    expect((await run.ask()).record.origin).toContain(second.host)
    expect(run.log.textOf('notice')).toContain(first.host)
    expect(contentOf(run.folder)).toHaveLength(2)
    expect(await rejection(createRun({ supply: onlyFirst() }).ask())).toBeExplained(code)
  })

  test('a connection that is refused', async () => {
    await first.close()
    expect((await createRun().ask()).record.origin).toContain(second.host)
    expect(await rejection(createRun({ supply: onlyFirst() }).ask())).toBeExplained(
      'database-unreachable',
    )
  })

  test('and the second as well: both are told with their reasons', async () => {
    await Promise.all([first.close(), second.close()])
    const error = await rejection(createRun().ask())
    expect(error).toBeExplained('database-unreachable')
    expect(String(error)).toContain(`${first.host}/test/trivy-db:2: `)
    expect(String(error)).toContain(`${second.host}/test/trivy-db:2: `)
  })

  test.each([
    'no-slash',
    'host.test/UPPER:1',
    'host.test/name',
    'host.test/name@sha256:1',
    'host.test/name:a b',
  ])('a repository that reads %j', async (name) => {
    const supply = { ...onlyFirst(), trivyDatabases: [name, `${second.host}/test/trivy-db:2`] }
    expect((await createRun({ supply }).ask()).record.origin).toContain(second.host)
  })
})

test('a file system that does not tell how full it is may try', async () => {
  const freeBytes = () => Promise.reject(new Error('ENOSYS'))
  expect((await createRun({ freeBytes }).ask()).record.name).toBe('trivy')
})

test('a damaged archive is told in words about the database', async () => {
  first.putArtifact(
    'test/trivy-db',
    '2',
    artifactOver(Buffer.from('x'), { layer: TYPE, title: 'x' }),
  )
  const error = await rejection(createRun({ supply: onlyFirst() }).ask())
  expect(String(error)).toContain("Trivy's database is damaged: its archive ")
})

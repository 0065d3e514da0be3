import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { PlimsollError } from '../../src/domain/errors.ts'
import { parseReference } from '../../src/image/reference.ts'
import type { OpenedImage } from '../../src/ports.ts'
import { openRegistryImage } from '../../src/source/registry.ts'
import type { RegistryImageOptions } from '../../src/source/registry.ts'
import {
  buildImage,
  buildIndex,
  buildLayer,
  descriptorOf,
  jsonBlob,
  sha256,
  tarOf,
} from '../ground/images.ts'
import type { Blob, BuiltImage } from '../ground/images.ts'
import { createRecordedLog, createTestClient, failureOf, NEVER } from '../ground/registry-client.ts'
import { startRegistry } from '../ground/registry.ts'
import type { FakeRegistry, Fault } from '../ground/registry.ts'

const MOTD = { path: 'etc/motd', content: 'ahoy' }

const JAR = { path: 'srv/app.jar', content: 'PK\u0003\u0004' }

const LONG = { path: 'var/long', content: Buffer.alloc(2_000_000, 'plimsoll ') }

const AMD64 = buildImage({
  layers: [[MOTD], [JAR], [LONG]],
  createdBy: ['ADD secret=1 in /', 'RUN curl -H token=2', 'COPY a b # buildkit'],
})

const ARM64 = buildImage({
  layers: [[MOTD]],
  platform: { os: 'linux', architecture: 'arm64', variant: 'v8' },
})

let work = ''
let registry: FakeRegistry
let opened: OpenedImage[] = []

beforeEach(async () => {
  work = mkdtempSync(join(tmpdir(), 'plimsoll-work-'))
  registry = await startRegistry()
  registry.putImage('team/app', '1', AMD64)
  opened = []
})

afterEach(async () => {
  await Promise.all(opened.map((image) => image.release()))
  expect(readdirSync(work)).toEqual([])
  expect(registry.violations).toEqual([])
  await registry.close()
  rmSync(work, { recursive: true })
})

type Wish = Partial<RegistryImageOptions> & { readonly platform?: string; readonly name?: string }

async function open(text = 'team/app:1', wish: Wish = {}): Promise<OpenedImage> {
  const { platform = null, name = null, ...options } = wish
  const reference = `${registry.host}/${text}`
  const image = await openRegistryImage({
    registry: createTestClient({ idleMs: 500 }).registry,
    log: createRecordedLog(),
    workFolder: work,
    machine: { os: 'linux', architecture: 'amd64', variant: null },
    checkRoom: () => Promise.resolve(),
    request: { reference, name, platform, dockerfile: null },
    readDockerfileFacts: ({ diffIds }) => ({
      ...{ stage: null, rules: null, place: null },
      lines: diffIds.map(() => null),
    }),
    beginBaseSearch: () => ({ base: Promise.resolve(null), stop: () => Promise.resolve() }),
    kept: null,
    reference: parseReference(reference),
    signal: NEVER,
    ...options,
  })
  opened.push(image)
  return image
}

/** The blobs that lie in the layout, by name; each is held to its name. */
async function blobsIn(image: OpenedImage): Promise<string[]> {
  const folder = join((await image.locate()).path, 'blobs', 'sha256')
  const names = readdirSync(folder)
  for (const name of names) expect(sha256(readFileSync(join(folder, name)))).toBe(`sha256:${name}`)
  return names.map((name) => `sha256:${name}`).sort()
}

function blobsOf({ manifest, config, layers }: BuiltImage): string[] {
  return [manifest, config, ...layers].map(({ digest }) => digest).sort()
}

describe('an image in a registry', () => {
  test('becomes an OCI layout with this one manifest and nothing else', async () => {
    const image = await open()
    const { path, form } = await image.locate()
    expect(form).toBe('oci-dir')
    expect(readdirSync(path).sort()).toEqual(['blobs', 'index.json', 'oci-layout'])
    expect(JSON.parse(readFileSync(join(path, 'index.json'), 'utf8'))).toEqual({
      schemaVersion: 2,
      manifests: [descriptorOf(AMD64.manifest)],
    })
    expect(JSON.parse(readFileSync(join(path, 'oci-layout'), 'utf8'))).toEqual({
      imageLayoutVersion: '1.0.0',
    })
    expect(await blobsIn(image)).toEqual(blobsOf(AMD64))
  })

  test('is for this user only', async () => {
    const { path } = await (await open()).locate()
    expect(statSync(path).mode & 0o077).toBe(0)
  })

  test('is known as data: digest, id, platform, layers, and the words that made them', async () => {
    const { image, size } = await open()
    expect(image).toEqual({
      transport: 'loopback',
      reference: `${registry.host}/team/app:1`,
      name: 'team/app',
      source: 'registry',
      digest: AMD64.manifest.digest,
      indexDigest: null,
      imageId: AMD64.config.digest,
      platform: 'linux/amd64',
      notScanned: [],
      created: '2024-01-01T00:00:00.000Z',
      layers: AMD64.layers.map(({ diffId, digest, bytes }, at) => ({
        diffId,
        digest,
        size: bytes.length,
        instruction: ['ADD', 'RUN', 'COPY'][at],
        line: null,
        origin: 'unknown',
      })),
    })
    expect(size).toBe(AMD64.layers.reduce((sum, { bytes }) => sum + bytes.length, 0))
  })

  test('has the name that was given', async () => {
    const { image } = await open('team/app:1', { name: 'shop' })
    expect(image.name).toBe('shop')
  })

  test('tells what is in it when all is proved', async () => {
    const { contents } = await open()
    await expect(contents).resolves.toMatchObject({ files: 3, jars: 1 })
  })

  test('is found by digest, whatever the tag says', async () => {
    const { image } = await open(`team/app:gone@${AMD64.manifest.digest}`)
    expect(image.digest).toBe(AMD64.manifest.digest)
  })

  test('without tag and digest is the latest', async () => {
    registry.putImage('team/app', 'latest', ARM64)
    const { image } = await open('team/app')
    expect(image.digest).toBe(ARM64.manifest.digest)
  })

  test.each(['zstd', 'none'] as const)(
    'may have layers of another packing: %s',
    async (compression) => {
      registry.putImage('team/app', '2', buildImage({ layers: [[MOTD], [LONG]], compression }))
      const { contents } = await open('team/app:2')
      await expect(contents).resolves.toMatchObject({ files: 2 })
    },
  )

  test('shows how far it is, in bytes', async () => {
    const log = createRecordedLog()
    const { size } = await open('team/app:1', { log })
    expect(log.progresses).toMatchObject([{ total: size, advanced: size, isDone: true }])
  })

  test('is removed on release, also when that is asked for twice or before the check has ended', async () => {
    const image = await open()
    await Promise.all([image.release(), image.release()])
    await image.release()
    expect(readdirSync(work)).toEqual([])
  })

  test('is fetched with each blob once, also when layers repeat', async () => {
    const [first, second] = AMD64.layers
    if (first === undefined || second === undefined) throw new Error('two layers are needed')
    const image = imageOf([first, second, first, first])
    registry.putImage('team/app', 'twice', image)
    const opened_ = await open('team/app:twice')
    expect(registry.count(first.digest)).toBe(1)
    expect(opened_.image.layers.map(({ digest }) => digest)).toEqual(
      image.layers.map(({ digest }) => digest),
    )
    await expect(opened_.contents).resolves.toMatchObject({ files: 2 })
  })
})

/** An image of given layers; the config can be bent. */
function imageOf(
  layers: BuiltImage['layers'],
  bend: { readonly config?: object; readonly manifest?: object } = {},
): BuiltImage {
  const config = jsonBlob('application/vnd.oci.image.config.v1+json', {
    os: 'linux',
    architecture: 'amd64',
    rootfs: { type: 'layers', diff_ids: layers.map(({ diffId }) => diffId) },
    ...bend.config,
  })
  const manifest = jsonBlob('application/vnd.oci.image.manifest.v1+json', {
    schemaVersion: 2,
    config: descriptorOf(config),
    layers: layers.map(descriptorOf),
    ...bend.manifest,
  })
  return { manifest, config, layers, platform: AMD64.platform }
}

describe('an index', () => {
  test('gives the image of this machine, and names the others', async () => {
    const index = registry.putIndex('team/app', 'many', [ARM64, AMD64])
    const { image } = await open('team/app:many')
    expect(image).toMatchObject({
      digest: AMD64.manifest.digest,
      indexDigest: index.digest,
      platform: 'linux/amd64',
      notScanned: ['linux/arm64'],
    })
    expect(registry.count(ARM64.manifest.digest)).toBe(0)
  })

  test.each(['linux/arm64', 'linux/arm64/v8', 'arm64', 'aarch64'])(
    'gives the image of the platform that was asked for as %s',
    async (platform) => {
      registry.putIndex('team/app', 'many', [ARM64, AMD64])
      const { image } = await open('team/app:many', { platform })
      expect(image).toMatchObject({ digest: ARM64.manifest.digest, notScanned: ['linux/amd64'] })
    },
  )

  test('does not count attestations as platforms', async () => {
    const platform = { os: 'unknown', architecture: 'unknown' }
    const attestation = { ...descriptorOf(ARM64.manifest), platform }
    const index = jsonBlob('application/vnd.oci.image.index.v1+json', {
      schemaVersion: 2,
      manifests: [{ ...descriptorOf(AMD64.manifest), platform: AMD64.platform }, attestation],
    })
    registry.putIndex('team/app', 'attested', [AMD64], index)
    const { image } = await open('team/app:attested')
    expect(image.notScanned).toEqual([])
  })

  test('within an index is followed', async () => {
    const inner = buildIndex([AMD64, ARM64])
    const outer = jsonBlob('application/vnd.oci.image.index.v1+json', {
      schemaVersion: 2,
      manifests: [descriptorOf(inner)],
    })
    registry.putIndex('team/app', 'inner', [AMD64, ARM64], inner)
    registry.putArtifact('team/app', 'outer', { manifest: outer, blobs: [] })
    const { image } = await open('team/app:outer')
    expect(image).toMatchObject({ digest: AMD64.manifest.digest, indexDigest: outer.digest })
  })

  test('that leads from index to index without end is no image', async () => {
    const digest = `sha256:${'1'.repeat(64)}`
    let next = { mediaType: 'application/vnd.oci.image.index.v1+json', digest, size: 5 }
    for (let level = 0; level < 4; level += 1) {
      const index = jsonBlob(next.mediaType, { schemaVersion: 2, manifests: [next] })
      registry.putArtifact('team/app', 'deep', { manifest: index, blobs: [] })
      next = descriptorOf(index)
    }
    expect(await failureOf(open('team/app:deep'))).toBeExplained('not-an-image')
  })

  test('without the platform says which there are', async () => {
    registry.putIndex('team/app', 'many', [ARM64, AMD64])
    const failure = await failureOf(open('team/app:many', { platform: 'linux/s390x' }))
    expect(failure).toBeExplained('platform-missing')
    expect(failure.message).toContain('linux/amd64, linux/arm64')
    expect(failure.message).toContain('linux/s390x')
  })

  test('that is empty has no platform', async () => {
    registry.putIndex('team/app', 'none', [])
    expect(await failureOf(open('team/app:none'))).toBeExplained('platform-missing')
  })
})

describe('a single image', () => {
  test('of another platform than was asked for is told', async () => {
    const failure = await failureOf(open('team/app:1', { platform: 'linux/arm64' }))
    expect(failure).toBeExplained('platform-missing')
    expect(failure.message).toContain('linux/amd64')
  })

  test('of another machine than this one is taken when nobody asked for a platform', async () => {
    registry.putImage('team/app', 'arm', ARM64)
    const { image } = await open('team/app:arm')
    expect(image.platform).toBe('linux/arm64')
  })
})

describe('what is no image', () => {
  const layer = buildLayer(tarOf([MOTD]), 'gzip')

  function put(manifest: Blob, blobs: readonly Blob[] = []): void {
    registry.putArtifact('team/app', 'odd', { manifest, blobs })
  }

  function artifact(mediaType: string, layerType: string): void {
    const config = jsonBlob(mediaType, {})
    const manifest = jsonBlob('application/vnd.oci.image.manifest.v1+json', {
      schemaVersion: 2,
      config: descriptorOf(config),
      layers: [{ ...descriptorOf(layer), mediaType: layerType }],
    })
    put(manifest, [config, layer])
  }

  test.each([
    [
      'a chart',
      'application/vnd.cncf.helm.config.v1+json',
      'application/vnd.cncf.helm.chart.content.v1.tar+gzip',
    ],
    [
      'a database',
      'application/vnd.aquasec.trivy.config.v1+json',
      'application/vnd.aquasec.trivy.db.layer.v1.tar+gzip',
    ],
    ['an artifact', 'application/vnd.oci.empty.v1+json', 'text/plain'],
    [
      'a signature',
      'application/vnd.oci.image.config.v1+json',
      'application/vnd.dev.cosign.simplesigning.v1+json',
    ],
  ])('is told what it is: %s', async (_, configType, layerType) => {
    artifact(configType, layerType)
    const failure = await failureOf(open('team/app:odd'))
    expect(failure).toBeExplained('not-an-image')
    expect(registry.count('/blobs/')).toBe(0)
  })

  test('has layers that are not in the registry', async () => {
    artifact(
      'application/vnd.docker.container.image.v1+json',
      'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
    )
    const failure = await failureOf(open('team/app:odd'))
    expect(failure).toBeExplained('not-an-image')
    expect(failure.message).toContain(layer.digest)
  })

  test('has no layers', async () => {
    registry.putImage('team/app', 'empty', buildImage({ layers: [] }))
    expect(await failureOf(open('team/app:empty'))).toBeExplained('image-empty')
  })

  test('is of schema 1', async () => {
    put(
      jsonBlob('application/vnd.docker.distribution.manifest.v1+prettyjws', {
        schemaVersion: 1,
        fsLayers: [],
      }),
    )
    expect(await failureOf(open('team/app:odd'))).toBeExplained('not-an-image')
  })

  test.each([
    '',
    'null',
    '[]',
    '{"schemaVersion":2}',
    '{"schemaVersion":2,"config":{},"layers":5}',
    '\u0000',
  ])('is %j', async (body) => {
    const bytes = Buffer.from(body)
    const mediaType = 'application/vnd.oci.image.manifest.v1+json'
    put({ bytes, mediaType, digest: sha256(bytes) })
    expect(await failureOf(open('team/app:odd'))).toBeExplained('not-an-image')
  })

  test('is called an index by the registry and is a manifest', async () => {
    const mediaType = 'application/vnd.oci.image.index.v1+json'
    put({ ...AMD64.manifest, mediaType })
    expect(await failureOf(open('team/app:odd'))).toBeExplained('not-an-image')
  })

  test.each<[string, object]>([
    ['too few diff ids', { rootfs: { diff_ids: [] } }],
    ['no diff ids', { rootfs: {} }],
    ['a diff id of another kind', { rootfs: { diff_ids: ['md5:1'] } }],
    ['no root file system', { rootfs: null }],
  ])('has a config with %s', async (_, config) => {
    registry.putImage('team/app', 'bent', imageOf([layer], { config }))
    expect(await failureOf(open('team/app:bent'))).toBeExplained('not-an-image')
  })

  test('says of one blob that it is two layers', async () => {
    const other = `sha256:${'0'.repeat(64)}`
    const config = { rootfs: { type: 'layers', diff_ids: [layer.diffId, other] } }
    registry.putImage('team/app', 'bent', imageOf([layer, layer], { config }))
    expect(await failureOf(open('team/app:bent'))).toBeExplained('not-an-image')
  })

  test('has a config that is too large to be one', async () => {
    const huge = { ...descriptorOf(AMD64.config), size: 99_000_000_000 }
    registry.putImage('team/app', 'huge', imageOf([layer], { manifest: { config: huge } }))
    expect(await failureOf(open('team/app:huge'))).toBeExplained('registry-protocol')
  })
})

const LAST = AMD64.layers[2]?.digest ?? ''

describe('trouble on the way', () => {
  test.each<[string, Fault, number]>([
    ['a reset', { kind: 'reset', afterBytes: 1000 }, 3],
    ['a truncation', { kind: 'truncate', afterBytes: 100 }, 2],
    ['server errors', { kind: 'status', status: 502 }, 4],
    ['a limit', { kind: 'status', status: 429, retryAfter: '1' }, 1],
    ['silence', { kind: 'hang', afterBytes: 5 }, 1],
    ['a redirect', { kind: 'redirect' }, 9],
  ])('that passes ends with the image: %s', async (_, fault, times) => {
    registry.fail('/blobs/', fault, times)
    const image = await open()
    expect(await blobsIn(image)).toEqual(blobsOf(AMD64))
    await expect(image.contents).resolves.toMatchObject({ files: 3 })
  })

  test.each<[string, Fault, string]>([
    ['resets', { kind: 'reset', afterBytes: 10 }, 'registry-unreachable'],
    ['server errors', { kind: 'status', status: 500 }, 'registry-unreachable'],
    ['limits', { kind: 'status', status: 429 }, 'registry-rate-limited'],
    ['silence', { kind: 'hang', afterBytes: 5 }, 'registry-unreachable'],
    ['a wrong byte', { kind: 'wrong-byte' }, 'digest-mismatch'],
    ['bytes too many', { kind: 'longer', extraBytes: 9 }, 'size-mismatch'],
    ['bytes too few', { kind: 'short', bytes: 9 }, 'size-mismatch'],
    ['a blob that is not there', { kind: 'status', status: 404 }, 'registry-protocol'],
    ['a refusal', { kind: 'status', status: 403 }, 'login-refused'],
  ])('that stays ends with nothing left behind: %s', async (_, fault, code) => {
    registry.fail(LAST, fault, 99)
    const failure = await failureOf(open())
    expect(failure).toBeExplained(code as PlimsollError['code'])
    expect(failure.message).toContain(LAST)
    expect(readdirSync(work)).toEqual([])
  })

  test('one damaged layer among many: the first reason is told, the rest is stopped', async () => {
    const layers = Array.from({ length: 12 }, (_, at) => [{ ...LONG, path: `file${at}` }])
    const image = buildImage({ layers })
    registry.putImage('team/app', 'big', image)
    registry.fail(image.layers[1]?.digest ?? '', { kind: 'wrong-byte' })
    for (const { digest } of image.layers.slice(2, 4)) {
      registry.fail(digest, { kind: 'hang', afterBytes: 5 }, 9)
    }
    const options = { registry: createTestClient({ idleMs: 60_000 }).registry }
    expect(await failureOf(open('team/app:big', options))).toBeExplained('digest-mismatch')
    expect(registry.count(image.layers[11]?.digest ?? '')).toBe(0)
  })

  test('a layer whose bytes are right and whose diff id is not is told by the contents', async () => {
    const layer = buildLayer(tarOf([MOTD]), 'gzip')
    const config = { rootfs: { type: 'layers', diff_ids: [`sha256:${'0'.repeat(64)}`] } }
    registry.putImage('team/app', 'lie', imageOf([layer], { config }))
    const { contents } = await open('team/app:lie')
    expect(await failureOf(contents)).toBeExplained('layer-damaged')
  })

  test('a layer that is no archive is told by the contents', async () => {
    const bytes = Buffer.from('no archive at all')
    const digest = sha256(bytes)
    const mediaType = 'application/vnd.oci.image.layer.v1.tar'
    const layer = { bytes, digest, mediaType, diffId: digest, tar: bytes }
    registry.putImage('team/app', 'text', imageOf([layer]))
    const { contents } = await open('team/app:text')
    expect(await failureOf(contents)).toBeExplained('layer-damaged')
  })
})

describe('a machine in trouble', () => {
  test('without room ends before a layer is fetched', async () => {
    const noSpace = new PlimsollError({
      code: 'no-space',
      message: 'Too little room.',
      hint: 'Make room.',
    })
    let asked = 0
    const checkRoom = ({ bytes }: { bytes: number }): Promise<void> => {
      asked = bytes
      return Promise.reject(noSpace)
    }
    expect(await failureOf(open('team/app:1', { checkRoom }))).toBe(noSpace)
    expect(asked).toBe(AMD64.layers.reduce((sum, { bytes }) => sum + bytes.length, 0))
    expect(AMD64.layers.map(({ digest }) => registry.count(digest))).toEqual([0, 0, 0])
  })

  test('whose work folder is a file is told', async () => {
    const workFolder = join(work, 'file')
    writeFileSync(workFolder, '')
    const failure = await failureOf(open('team/app:1', { workFolder }))
    rmSync(workFolder)
    expect(failure).toBeExplained('config-invalid')
    expect(failure.message).toContain(workFolder)
  })

  test('makes the work folder when it is not there yet', async () => {
    const image = await open('team/app:1', { workFolder: join(work, 'a', 'b') })
    expect((await image.locate()).path.startsWith(join(work, 'a', 'b'))).toBe(true)
    await image.release()
    rmSync(join(work, 'a'), { recursive: true })
  })
})

describe('a cancel', () => {
  test('in the middle of the layers leaves nothing behind', async () => {
    registry.fail(LAST, { kind: 'hang', afterBytes: 5 }, 9)
    const stop = new AbortController()
    const options = { registry: createTestClient({ idleMs: 60_000 }).registry, signal: stop.signal }
    const opening = failureOf(open('team/app:1', options))
    while (registry.count(LAST) === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    stop.abort()
    expect(await opening).toBeExplained('cancelled')
    expect(readdirSync(work)).toEqual([])
  })

  test('after it was opened ends the check', async () => {
    const stop = new AbortController()
    const layers = Array.from({ length: 6 }, (_, at) => [
      { path: `file${at}`, content: Buffer.alloc(8_000_000, String(at)) },
    ])
    registry.putImage('team/app', 'big', buildImage({ layers }))
    const { contents } = await open('team/app:big', { signal: stop.signal })
    stop.abort()
    const outcome = await contents.then(
      () => 'had ended before',
      (failure: unknown) => failure,
    )
    if (outcome !== 'had ended before') expect(outcome).toBeExplained('cancelled')
  })
})

/** The value with one of its parts replaced: the `at`-th, counted from the outside in. */
function withPart(value: unknown, part: unknown, at: { left: number }): unknown {
  at.left -= 1
  if (at.left < 0) return at.left === -1 ? part : value
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item: unknown) => withPart(item, part, at))
  return Object.fromEntries(
    Object.entries(value).map(([key, item]: [string, unknown]) => [key, withPart(item, part, at)]),
  )
}

describe('whatever stands in its documents', () => {
  const layers = [buildLayer(tarOf([MOTD]), 'gzip'), buildLayer(tarOf([JAR]), 'none')]
  const plain = imageOf(layers)
  const documents = {
    manifest: JSON.parse(String(plain.manifest.bytes)) as unknown,
    config: JSON.parse(String(plain.config.bytes)) as unknown,
    index: JSON.parse(String(buildIndex([plain]).bytes)) as unknown,
  }

  function put(kind: keyof typeof documents, value: unknown): void {
    if (kind === 'config') {
      const config = jsonBlob('application/vnd.oci.image.config.v1+json', value)
      const manifest = { ...(documents.manifest as object), config: descriptorOf(config) }
      const changed = jsonBlob('application/vnd.oci.image.manifest.v1+json', manifest)
      registry.putArtifact('team/app', 'any', { manifest: changed, blobs: [config, ...layers] })
      return
    }
    const type = kind === 'index' ? 'index' : 'manifest'
    const changed = jsonBlob(`application/vnd.oci.image.${type}.v1+json`, value)
    const blobs = [plain.manifest, plain.config, ...layers]
    registry.putArtifact('team/app', 'any', { manifest: changed, blobs })
  }

  test.each(['manifest', 'config', 'index'] as const)(
    'an image with another %s is opened or explained, and leaves nothing behind',
    async (kind) => {
      const part = fc.oneof(
        fc.jsonValue(),
        fc.constantFrom(-1, 1e300, 'sha256:', '../../etc', [], {}),
      )
      await fc.assert(
        fc.asyncProperty(fc.nat(24), part, async (at, value) => {
          put(kind, withPart(documents[kind], value, { left: at }))
          const outcome = await open('team/app:any').catch((error: unknown) => error)
          if (outcome instanceof Error) {
            expect(outcome).toBeInstanceOf(PlimsollError)
            expect(outcome).not.toHaveProperty('code', 'internal')
            expect(outcome.message.length).toBeLessThan(600)
          } else {
            const image = outcome as OpenedImage
            await image.contents.catch((error: unknown) => {
              expect(error).toBeExplained('layer-damaged')
            })
            await image.release()
          }
          expect(readdirSync(work)).toEqual([])
        }),
        { numRuns: 60 },
      )
    },
    60_000,
  )
})

import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { BaseImage } from '../../src/domain/layer.ts'
import { placeLayers } from '../../src/image/placing.ts'
import type { OpenImageOptions } from '../../src/source/open.ts'
import { startEngine } from '../ground/engine.ts'
import { buildImage, writeDockerArchive, writeLayout, writeOciArchive } from '../ground/images.ts'
import type { BuiltImage } from '../ground/images.ts'
import { createOpening } from '../ground/opening.ts'
import type { Opening, Wish } from '../ground/opening.ts'
import { failureOf } from '../ground/registry-client.ts'
import { startRegistry } from '../ground/registry.ts'
import type { FakeRegistry, Fault } from '../ground/registry.ts'
import {
  attest,
  materialOf,
  provenanceV02,
  provenanceV1,
  stackImage,
  writeAttestedLayout,
} from '../ground/stacked-images.ts'
import type { StackPlan } from '../ground/stacked-images.ts'

/* The base of an image: by which evidence it is found, and how its layers prove it. */

const LOWER = [[{ path: 'etc/os' }], [{ path: 'bin/sh' }]]
const ADDED = [[{ path: 'srv/app' }]]
const BASE = buildImage({ layers: LOWER })
const OTHER = buildImage({ layers: [[{ path: 'other' }]] })
const BUILDER = buildImage({ layers: [[{ path: 'go' }], [{ path: 'gcc' }]] })

const NAME = 'org.opencontainers.image.base.name'
const DIGEST = 'org.opencontainers.image.base.digest'
const SECRET = 'hunter2'

let registry: FakeRegistry
let opening: Opening

beforeEach(async () => {
  registry = await startRegistry()
  registry.putImage('base/os', '1', BASE)
  registry.putImage('base/go', '1', BUILDER)
  opening = createOpening()
})

afterEach(async () => {
  await opening.close()
  expect(registry.violations).toEqual([])
  await registry.close()
})

const stack = (plan: Partial<StackPlan> = {}): BuiltImage =>
  stackImage({ base: LOWER, layers: ADDED, ...plan })

const named = (tag = '1'): string => `${registry.host}/base/os:${tag}`

const app = (): string => `registry:${registry.host}/team/app:1`

function writeDockerfile(text: string): string {
  const path = join(opening.folder, 'Dockerfile')
  writeFileSync(path, text)
  return path
}

/** The image from the registry, and what its base turns out to be. */
async function findBase(image: BuiltImage, wish: Wish = {}): Promise<BaseImage | null> {
  registry.putImage('team/app', '1', image)
  return (await opening.open(app(), wish)).base
}

const PROVED = { isVerified: true, layers: 2, note: null }
const UNASKED = { currentDigest: null, currentNote: null }
/** The tag was read for the proof. */
const TOLD = { currentDigest: BASE.manifest.digest, currentNote: null }

describe('the evidence', () => {
  test('nothing: there is no base, and nobody is asked', async () => {
    expect(await findBase(stack())).toBeNull()
    expect(registry.count('base/')).toBe(0)
  })

  test('annotations of the manifest', async () => {
    const digest = BASE.manifest.digest
    const image = stack({ annotations: { [NAME]: named(), [DIGEST]: digest } })
    expect(await findBase(image)).toEqual({
      ...PROVED,
      ...UNASKED,
      name: named(),
      digest,
      evidence: 'annotation',
    })
    expect(registry.count(`manifests/${digest}`)).toBe(1)
  })

  test('labels of the config', async () => {
    const image = stack({ labels: { [NAME]: named() } })
    expect(await findBase(image)).toEqual({
      ...PROVED,
      ...TOLD,
      name: named(),
      digest: null,
      evidence: 'label',
    })
  })

  test('the last stage of the Dockerfile', async () => {
    const dockerfile = writeDockerfile(
      `ARG TAG=1\nFROM ${registry.host}/base/os:$TAG AS os\nFROM os\nCOPY layer2 /\n`,
    )
    expect(await findBase(stack(), { dockerfile })).toEqual({
      ...PROVED,
      ...TOLD,
      name: named(),
      digest: null,
      evidence: 'dockerfile',
    })
  })

  test.each([
    ['0.2', provenanceV02],
    ['1', provenanceV1],
  ])('provenance %s: of the images of all stages the one whose layers fit', async (_, write) => {
    const image = stack()
    const statement = write([
      materialOf(`${registry.host}/base/go@1`, BUILDER),
      materialOf(`${registry.host}/base/os@1`, BASE),
    ])
    const { index, blobs } = attest(image, statement)
    registry.putIndex('team/app', '1', [image], index)
    registry.putArtifact('team/app', null, { manifest: index, blobs })
    const opened = await opening.open(app())
    expect(await opened.base).toEqual({
      ...PROVED,
      ...UNASKED,
      name: named(),
      digest: BASE.manifest.digest,
      evidence: 'provenance',
    })
    expect(opened.image).toMatchObject({
      digest: image.manifest.digest,
      indexDigest: index.digest,
      notScanned: [],
    })
  })

  test('a base for several platforms is taken for that of the image', async () => {
    const platform = { os: 'linux', architecture: 'arm64' }
    const arm = stackImage({ base: [[{ path: 'arm' }]], layers: ADDED, platform })
    const index = registry.putIndex('base/os', 'both', [
      BASE,
      buildImage({ layers: [[{ path: 'arm' }]], platform }),
    ])
    const labels = { [NAME]: named('both'), [DIGEST]: index.digest }
    const image = stackImage({ base: [[{ path: 'arm' }]], layers: ADDED, platform, labels })
    expect(arm.layers).toEqual(image.layers)
    expect(await findBase(image)).toMatchObject({ isVerified: true, layers: 1 })
  })

  test('no layer of the base is fetched', async () => {
    await findBase(stack({ labels: { [NAME]: named() } }))
    const asked = registry.requests.map(({ path }) => path).filter((path) => path.includes('base/'))
    expect(asked.sort()).toEqual([
      `/v2/base/os/blobs/${BASE.config.digest}`,
      '/v2/base/os/manifests/1',
    ])
  })

  test('it places the layers', async () => {
    registry.putImage('team/app', '1', stack({ labels: { [NAME]: named() } }))
    const { image, base } = await opening.open(app())
    expect(image.layers.map(({ origin }) => origin)).toEqual(['unknown', 'unknown', 'unknown'])
    const placed = placeLayers(image.layers, await base)
    expect(placed.map(({ origin }) => origin)).toEqual(['base', 'base', 'added'])
  })
})

describe('what the tag of the base leads to today', () => {
  const ask = { asksCurrentBase: true }
  const arm = { os: 'linux', architecture: 'arm64' }

  const annotated = (digest: string, name = named()): BuiltImage =>
    stack({ annotations: { [NAME]: name, [DIGEST]: digest } })

  const countTag = (): number => registry.count('/base/os/manifests/1')

  test('costs one question, and none where nobody wants to know', async () => {
    const { digest } = BASE.manifest
    expect(await findBase(annotated(digest))).toMatchObject({ ...PROVED, ...UNASKED })
    expect(countTag()).toBe(0)
    const before = registry.count('/base/os/')
    expect(await findBase(annotated(digest), ask)).toMatchObject({ ...PROVED, ...TOLD })
    expect(countTag()).toBe(1)
    // Manifest and config for the proof, as before, and the tag.
    expect(registry.count('/base/os/')).toBe(2 * before + 1)
  })

  test('is known for nothing where the tag is all that the evidence names', async () => {
    const labels = { [NAME]: named() }
    expect(await findBase(stack({ labels }))).toMatchObject(TOLD)
    expect(await findBase(stack({ labels }), ask)).toMatchObject(TOLD)
    expect(countTag()).toBe(2)
  })

  test('another image', async () => {
    const image = annotated(BASE.manifest.digest)
    registry.putImage('base/os', '1', OTHER)
    expect(await findBase(image, ask)).toMatchObject({
      ...PROVED,
      currentDigest: OTHER.manifest.digest,
      currentNote: null,
    })
  })

  test('another image, where the one it was built on is gone and the tag is read instead', async () => {
    const gone = `sha256:${'0'.repeat(64)}`
    expect(await findBase(annotated(gone))).toMatchObject({ ...PROVED, digest: gone, ...TOLD })
  })

  test.each<[string, (index: string) => string]>([
    ['the index', (index) => index],
    ['the manifest for its platform', () => BASE.manifest.digest],
  ])('the same, when the evidence names %s', async (_, choose) => {
    const other = buildImage({ layers: LOWER, platform: arm })
    const index = registry.putIndex('base/os', '1', [BASE, other])
    const digest = choose(index.digest)
    expect(await findBase(annotated(digest), ask)).toMatchObject({
      ...{ digest, currentDigest: digest, currentNote: null },
    })
  })

  test('the same, when only other platforms of the index have changed', async () => {
    const { digest } = registry.putIndex('base/os', '1', [BASE])
    const image = annotated(digest)
    const today = registry.putIndex('base/os', '1', [
      BASE,
      buildImage({ layers: LOWER, platform: arm }),
    ])
    expect(today.digest).not.toBe(digest)
    expect(await findBase(image, ask)).toMatchObject({ digest, currentDigest: digest })
  })

  test('another index, when the image for the platform has changed in it', async () => {
    const { digest } = registry.putIndex('base/os', '1', [BASE])
    const image = annotated(digest)
    const today = registry.putIndex('base/os', '1', [OTHER])
    expect(await findBase(image, ask)).toMatchObject({ digest, currentDigest: today.digest })
  })

  test.each<[string, Fault, RegExp]>([
    ['does not have it any more', { kind: 'status', status: 404 }, /There is no image/],
    ['refuses the login', { kind: 'status', status: 403 }, /./],
    ['says nothing', { kind: 'hang' }, /did not answer in time/],
    ['sends a web page', { kind: 'status', status: 200, body: '<html>' }, /cannot be read/],
    ['has had enough', { kind: 'status', status: 429, retryAfter: '3600' }, /./],
  ])('is not known, and the reason is told, when the registry %s', async (_, fault, why) => {
    await reopen({ baseLimitMs: 500 })
    registry.fail('/base/os/manifests/1', fault, 100)
    const base = await findBase(annotated(BASE.manifest.digest), ask)
    expect(base).toMatchObject({ ...PROVED, currentDigest: null })
    expect(base?.currentNote).toMatch(
      /^What its tag leads to today is not known: [^\n]{10,500}[^.]\.$/,
    )
    expect(base?.currentNote).toMatch(why)
  })

  test('is not asked where the evidence has no tag', async () => {
    const name = `${registry.host}/base/os`
    const base = await findBase(annotated(BASE.manifest.digest, name), ask)
    expect(base).toMatchObject({ ...PROVED, currentDigest: null })
    expect(base?.currentNote).toMatch(/without a tag/)
    expect(registry.count('/base/os/manifests/latest')).toBe(0)
  })

  test('is not asked of services of this machine that only the image names', async () => {
    const path = join(opening.folder, 'layout')
    writeLayout(path, [{ image: annotated(BASE.manifest.digest) }])
    const { base } = await opening.open(`oci-dir:${path}`, ask)
    expect((await base)?.currentNote).toMatch(/this machine's own network/)
    expect(registry.requests).toEqual([])
  })

  test('is asked for images in files, too', async () => {
    const path = join(opening.folder, 'image.tar')
    writeDockerArchive(path, [{ image: stack() }])
    const text = `FROM ${named()}@${BASE.manifest.digest}\n`
    const dockerfile = writeDockerfile(text)
    const { base } = await opening.open(`docker-archive:${path}`, { dockerfile, ...ask })
    expect(await base).toMatchObject({ ...PROVED, ...TOLD, digest: BASE.manifest.digest })
  })
})

describe('images in files', () => {
  const labelled = (): BuiltImage => stack({ labels: { [NAME]: named() } })

  const fromDockerfile = (): Wish => ({ dockerfile: writeDockerfile(`FROM ${named()}\n`) })

  test.each<[string, string, (path: string, image: BuiltImage) => void]>([
    [
      'a docker archive',
      'docker-archive',
      (path, image) => {
        writeDockerArchive(path, [{ image }])
      },
    ],
    [
      'a layout',
      'oci-dir',
      (path, image) => {
        writeLayout(path, [{ image }])
      },
    ],
    [
      'a layout in an archive',
      'oci-archive',
      (path, image) => {
        writeOciArchive(path, [{ image }])
      },
    ],
  ])('%s has its base by the Dockerfile', async (_, scheme, write) => {
    const path = join(opening.folder, 'image')
    if (scheme === 'oci-dir') mkdirSync(path)
    write(path, stack())
    const { base } = await opening.open(`${scheme}:${path}`, fromDockerfile())
    expect(await base).toMatchObject({ ...PROVED, evidence: 'dockerfile' })
  })

  test('an image of the engine has it as well', async () => {
    const engine = await startEngine({})
    await opening.close()
    opening = createOpening({ env: { DOCKER_HOST: engine.address } })
    engine.put(stack(), ['docker.io/team/app:1'])
    const { base } = await opening.open('docker:team/app:1', fromDockerfile())
    expect(await base).toMatchObject(PROVED)
    await engine.close()
  })

  test.each(['oci-dir', 'oci-archive'])(
    '%s: provenance that lies in it is read',
    async (scheme) => {
      const image = stack()
      const folder = join(opening.folder, 'layout')
      const material = materialOf(`${registry.host}/base/os@1`, BASE)
      writeAttestedLayout(folder, image, attest(image, provenanceV02([material])))
      const path = scheme === 'oci-dir' ? folder : packLayout(folder)
      // The registry is this machine's own, and only the Dockerfile's word for it counts.
      const { base } = await opening.open(`${scheme}:${path}`)
      expect(await base).toMatchObject({
        evidence: 'provenance',
        digest: BASE.manifest.digest,
        isVerified: false,
        note: expect.stringContaining("this machine's own network") as unknown,
      })
    },
  )

  test.each([
    ['127.0.0.1:9', true],
    ['localhost:9', true],
    ['registry.localhost:9', true],
    ['169.254.169.254', true],
    ['0.0.0.0:9', true],
    ['0177.0.0.1:9', true],
    ['2130706433:9', true],
    ['0x7f.1:9', true],
    ['[::1]:9', true],
    ['registry.invalid', false],
  ])('what an image says of itself leads nobody to %s', async (host, isOwn) => {
    const asked: string[] = []
    await opening.close()
    opening = createOpening({
      fetch: (url) => {
        asked.push(String(url))
        return Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }))
      },
    })
    const path = join(opening.folder, 'layout')
    writeLayout(path, [{ image: stack({ labels: { [NAME]: `${host}/base/os:1` } }) }])
    const { base } = await opening.open(`oci-dir:${path}`)
    expect(await base).toMatchObject({ name: `${host}/base/os:1`, isVerified: false })
    expect(asked.length > 0).toBe(!isOwn)
  })

  test('the Dockerfile is the word of the user, and leads anywhere', async () => {
    const path = join(opening.folder, 'layout')
    writeLayout(path, [{ image: labelled() }])
    const { base } = await opening.open(`oci-dir:${path}`, fromDockerfile())
    expect(await base).toMatchObject({ isVerified: true })
  })
})

/** The files of a folder in a tar file beside it. */
function packLayout(folder: string): string {
  const path = `${folder}.tar`
  execFileSync('tar', ['-cf', path, '-C', folder, 'oci-layout', 'index.json', 'blobs'])
  return path
}

describe('what cannot be proved is said', () => {
  const gone = `sha256:${'0'.repeat(64)}`

  test.each<[string, () => StackPlan['labels'], RegExp]>([
    ['a base that is gone', () => ({ [NAME]: named('gone') }), /There is no image/],
    ['one whose tag has moved', () => ({ [NAME]: named('moved') }), /tag may have moved/],
    [
      'one that was never below this image',
      () => ({ [NAME]: named(), [DIGEST]: OTHER.manifest.digest }),
      /its layers are not the lowest ones/,
    ],
    ['one for another machine', () => ({ [NAME]: named('arm') }), /has no image for linux\/amd64/],
    ['a digest that is no image', () => ({ [NAME]: named(), [DIGEST]: gone }), /./],
  ])('%s', async (what, labels, note) => {
    registry.putImage('base/os', 'moved', OTHER)
    registry.putIndex('base/os', 'arm', [
      buildImage({ layers: LOWER, platform: { os: 'linux', architecture: 'arm64' } }),
      buildImage({ layers: LOWER, platform: { os: 'linux', architecture: 's390x' } }),
    ])
    const base = await findBase(stack({ labels: labels() ?? {} }))
    if (what === 'a digest that is no image') {
      // The tag that stands beside it leads to layers that fit, which is proof enough.
      expect(base).toMatchObject({ digest: gone, ...PROVED })
      return
    }
    expect(base).toMatchObject({ evidence: 'label', isVerified: false, layers: null })
    expect(base?.note).toMatch(note)
  })

  test.each<[string, Fault]>([
    ['breaks', { kind: 'reset', afterBytes: 3 }],
    ['lies', { kind: 'wrong-byte' }],
    ['has a fault', { kind: 'status', status: 500, body: SECRET.repeat(1000) }],
    ['sends a web page', { kind: 'status', status: 200, body: '<html>' }],
    ['says nothing', { kind: 'hang' }],
    ['says half of it', { kind: 'hang', afterBytes: 3 }],
    ['has had enough', { kind: 'status', status: 429, retryAfter: '3600' }],
  ])('a registry that %s', async (_, fault) => {
    await reopen({ baseLimitMs: 300 })
    registry.fail('/base/os/', fault, 100)
    const began = registry.requests.length
    const base = await findBase(stack({ labels: { [NAME]: named() } }))
    expect(base).toMatchObject({ name: named(), isVerified: false, layers: null })
    expect(base?.note).toMatch(/^Not proved: [^\n]{10,500}\.$/)
    expect(registry.requests.length).toBeGreaterThan(began)
  })

  test('an image is open before its base is known, and is closed without it', async () => {
    registry.fail('/base/os/', { kind: 'hang' }, 100)
    registry.putImage('team/app', '1', stack({ labels: { [NAME]: named() } }))
    const opened = await opening.open(app())
    expect(await opened.contents).toMatchObject({ files: 3 })
    await opened.release()
    expect(await opened.base).toMatchObject({ isVerified: false })
  })

  test.each([
    ['no JSON', '{"predicateType":'],
    ['too much', ' '.repeat(8 * 1024 * 1024 + 1)],
    ['another tale', JSON.stringify({ predicateType: 'x' })],
  ])('provenance with %s gives way to other evidence', async (_, statement) => {
    const image = stack({ labels: { [NAME]: named() } })
    const { index, blobs } = attest(image, statement)
    registry.putIndex('team/app', '1', [image], index)
    registry.putArtifact('team/app', null, { manifest: index, blobs })
    expect(await (await opening.open(app())).base).toMatchObject({ evidence: 'label', ...PROVED })
  })

  test('provenance that is not there gives way, too', async () => {
    const image = stack({ labels: { [NAME]: named() } })
    const { index } = attest(image, provenanceV02([]))
    registry.putIndex('team/app', '1', [image], index)
    expect(await (await opening.open(app())).base).toMatchObject({ evidence: 'label', ...PROVED })
  })

  test('a Dockerfile that ends in scratch outweighs what is not proved', async () => {
    const dockerfile = writeDockerfile('FROM a AS b\nFROM scratch\nCOPY --from=b x /\n')
    const labels = { [NAME]: named('gone') }
    expect(await findBase(stack({ labels }), { dockerfile })).toBeNull()
  })

  test('a Dockerfile with an unknown variable gives no base, and the log says why', async () => {
    const dockerfile = writeDockerfile('ARG TAG\nFROM alpine:$TAG\nRUN x\n')
    expect(await findBase(stack(), { dockerfile })).toBeNull()
    expect(opening.log.lines.join('\n')).toMatch(
      /Dockerfile does not tell the base image: .*TAG.*\(line 2\)/,
    )
  })
})

async function reopen(options: Partial<OpenImageOptions>): Promise<void> {
  await opening.close()
  opening = createOpening(options)
}

describe('logins', () => {
  test('the pair of the inputs opens the base where it is for its registry, and goes nowhere else', async () => {
    const auth = { kind: 'basic', users: { ann: SECRET } } as const
    const closed = await startRegistry({ auth })
    closed.putImage('base/os', '1', BASE)
    const wish = (): Wish => ({ dockerfile: writeDockerfile(`FROM ${closed.host}/base/os:1\n`) })
    const pair = { username: 'ann', password: SECRET }
    await reopen({ settings: { credentials: null, allowHttp: false } })
    expect(await findBase(stack(), wish())).toMatchObject({
      isVerified: false,
      note: expect.stringContaining('login') as unknown,
    })
    await reopen({
      settings: { credentials: { registry: closed.host, ...pair }, allowHttp: false },
    })
    expect(await findBase(stack(), wish())).toMatchObject(PROVED)
    expect(registry.requests.every(({ authorization }) => authorization === null)).toBe(true)
    expect(closed.violations).toEqual([])
    await closed.close()
  })
})

describe('the lines of a Dockerfile', () => {
  const createdBy = [
    '/bin/sh -c #(nop) ADD file:1 in / ',
    `RUN /bin/sh -c curl -H token:${SECRET} # buildkit`,
    'COPY app /srv # buildkit',
  ]

  test('are those of the layers that they made, and their words are nowhere', async () => {
    registry.putImage('team/app', '1', stack({ createdBy }))
    const text = `FROM scratch\n\nRUN curl -H token:${SECRET}\nCOPY app \\\n  /srv/\n`
    const { image } = await opening.open(app(), { dockerfile: writeDockerfile(text) })
    expect(image.layers.map(({ line, instruction }) => [line, instruction])).toEqual([
      [null, 'ADD'],
      [3, 'RUN'],
      [4, 'COPY'],
    ])
    expect(JSON.stringify([image, opening.log.lines])).not.toContain(SECRET)
  })

  test('are told with their lengths where the Dockerfile is in the repository, and nowhere else', async () => {
    registry.putImage('team/app', '1', stack({ createdBy }))
    const text = `FROM scratch\n\nRUN curl -H token:${SECRET}\nCOPY app \\\n  /srv/\n`
    const dockerfile = writeDockerfile(text)
    const within = await opening.open(app(), { dockerfile, dockerfilePath: 'api/Dockerfile' })
    expect(within.dockerfile).toEqual({
      path: 'api/Dockerfile',
      fromLine: 1,
      lengths: [
        { line: 1, length: 12 },
        { line: 3, length: 18 + SECRET.length },
        { line: 4, length: 10 },
      ],
    })
    const outside = await opening.open(app(), { dockerfile })
    expect(outside.dockerfile).toBeNull()
    expect((await opening.open(app())).dockerfile).toBeNull()
  })

  test('are none where the Dockerfile is another, and the log says so', async () => {
    registry.putImage('team/app', '1', stack({ createdBy }))
    const text = `FROM scratch\nRUN curl -H token:other${SECRET}\nCOPY app /srv\n`
    const { image } = await opening.open(app(), { dockerfile: writeDockerfile(text) })
    expect(image.layers.map(({ line }) => line)).toEqual([null, null, null])
    expect(opening.log.lines.join('\n')).toMatch(/have no line of .*Dockerfile: .*line 2/)
    expect(JSON.stringify([image, opening.log.lines])).not.toContain(SECRET)
  })

  test('are none of a Dockerfile that the log calls by its path in the repository', async () => {
    registry.putImage('team/app', '1', stack({ createdBy }))
    const dockerfile = writeDockerfile('FROM scratch\nRUN other\nCOPY app /srv\n')
    await opening.open(app(), { dockerfile, dockerfilePath: 'api/Dockerfile' })
    const told = opening.log.lines.join('\n')
    expect(told).toContain('have no line of api/Dockerfile: ')
    expect(told).not.toContain(dockerfile)
  })

  test.each([
    ['that is not there', null],
    ['that is no Dockerfile', `password=${SECRET}\n`],
    ['that is too long', `FROM a\n${'#'.repeat(1024 * 1024)}`],
  ])(
    'a Dockerfile %s is a fault of what was given, before anything is fetched',
    async (_, text) => {
      registry.putImage('team/app', '1', stack())
      const dockerfile = text === null ? join(opening.folder, 'none') : writeDockerfile(text)
      const error = await failureOf(opening.open(app(), { dockerfile }))
      expect(error).toBeExplained('config-invalid')
      expect(error.message).toContain(dockerfile)
      expect(error.message).not.toContain(SECRET)
      expect(registry.requests).toEqual([])
    },
  )
})

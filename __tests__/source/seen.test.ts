import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { toPlimsollError } from '../../src/domain/errors.ts'
import { unpackKept } from '../../src/kept/kept-file.ts'
import type { OpenedImage } from '../../src/ports.ts'
import { startEngine } from '../ground/engine.ts'
import type { FakeEngine, Manners } from '../ground/engine.ts'
import {
  buildImage,
  descriptorOf,
  jsonBlob,
  writeDockerArchive,
  writeLayout,
  writeOciArchive,
} from '../ground/images.ts'
import type { BuiltImage } from '../ground/images.ts'
import { createKeptGround, createSharedCache } from '../ground/kept.ts'
import type { KeptGround } from '../ground/kept.ts'
import { createOpening } from '../ground/opening.ts'
import type { Opening, Wish } from '../ground/opening.ts'
import { failureOf } from '../ground/registry-client.ts'
import { startRegistry } from '../ground/registry.ts'
import type { FakeRegistry } from '../ground/registry.ts'
import { stackImage } from '../ground/stacked-images.ts'

/* Images that an earlier run has proved and walked: what is fetched again, and when. */

const APP = buildImage({
  layers: [
    [{ path: 'etc/motd', content: 'ahoy' }],
    [{ path: 'srv/app.jar', content: 'PK\u0003\u0004' }],
  ],
  settings: { Env: ['TOKEN=hunter2'] },
  createdBy: ['RUN echo hunter2', 'COPY hunter2 /'],
})

const LOWER = [[{ path: 'etc/os' }]]
const BASE = buildImage({ layers: LOWER })

let registry: FakeRegistry
let ground: KeptGround
let openings: Opening[] = []

beforeEach(async () => {
  registry = await startRegistry()
  registry.putImage('team/app', '1', APP)
  ground = createKeptGround()
  openings = []
})

afterEach(async () => {
  for (const opening of openings) await opening.close()
  expect(registry.violations).toEqual([])
  await registry.close()
  ground.close()
})

type Run = {
  readonly opened: OpenedImage
  readonly opening: Opening
  readonly end: () => Promise<void>
}

/** Opens an image as a run of its own does, with what earlier ones kept. */
async function begin(
  reference = `registry:${registry.host}/team/app:1`,
  wish: Wish = {},
  options: Parameters<typeof createOpening>[0] = {},
): Promise<Run> {
  const keptScans = options.keptScans ?? ground.open()
  const opening = createOpening({ keptScans, ...options })
  openings.push(opening)
  const opened = await opening.open(reference, wish)
  const end = async (): Promise<void> => {
    await opened.base
    await opened.release()
    await keptScans.settle()
  }
  return { opened, opening, end }
}

/** A run that knows nothing, up to its end. */
async function learn(reference?: string, wish?: Wish): Promise<unknown> {
  const { opened, end } = await begin(reference, wish)
  const told = await tellAll(opened)
  await end()
  return told
}

async function tellAll(opened: OpenedImage): Promise<unknown> {
  const { image, form, size } = opened
  const contents = await opened.contents
  const facts = await opened.facts
  return { image, form, size, contents, facts, base: await opened.base }
}

const layersAsked = (): number =>
  APP.layers.reduce((sum, { digest }) => sum + registry.count(digest), 0)

describe('an image of a registry', () => {
  test('that was seen costs no layer, and tells the same', async () => {
    const first = await learn()
    expect(layersAsked()).toBe(2)
    const { opened, opening, end } = await begin()
    expect(await tellAll(opened)).toEqual(first)
    await opened.prove()
    await end()
    expect(layersAsked()).toBe(2)
    expect(opening.leftovers()).toEqual([])
  })

  test('needs no room before its bytes are needed', async () => {
    await learn()
    const full = { freeBytes: () => Promise.resolve(0) }
    const { opened } = await begin(undefined, {}, full)
    await opened.contents
    await opened.prove()
    expect(await failureOf(opened.locate())).toBeExplained('no-space')
    expect(await failureOf(opened.prove())).toBeExplained('no-space')
  })

  test('is fetched once, whole and proved, when somebody asks where it is', async () => {
    await learn()
    const { opened, opening, end } = await begin()
    const [one, other] = await Promise.all([opened.locate(), opened.locate()])
    expect(one).toEqual(other)
    expect(one.form).toBe(opened.form)
    await opened.prove()
    expect(readdirSync(join(one.path, 'blobs/sha256'))).toHaveLength(4)
    expect(layersAsked()).toBe(4)
    await end()
    expect(opening.leftovers()).toEqual([])
  })

  test('that is broken by now is told when it is fetched, and by the proof', async () => {
    await learn()
    registry.fail(APP.layers[1]?.digest ?? '', { kind: 'wrong-byte' }, 9)
    const { opened, opening } = await begin()
    await opened.contents
    expect(await failureOf(opened.locate())).toBeExplained('digest-mismatch')
    expect(await failureOf(opened.prove())).toBeExplained('digest-mismatch')
    await opened.release()
    expect(opening.leftovers()).toEqual([])
  })

  test('under another manifest with the same config is not believed to be the same', async () => {
    await learn()
    const [lower] = APP.layers
    const wrong = buildImage({ layers: [[{ path: 'evil' }]] }).layers[0]
    if (lower === undefined || wrong === undefined) throw new Error('no layers')
    const manifest = jsonBlob(APP.manifest.mediaType, {
      schemaVersion: 2,
      mediaType: APP.manifest.mediaType,
      config: descriptorOf(APP.config),
      layers: [descriptorOf(lower), descriptorOf(wrong)],
    })
    registry.putArtifact('team/app', '2', { manifest, blobs: [APP.config, lower, wrong] })
    const { opened } = await begin(`registry:${registry.host}/team/app:2`)
    expect(await failureOf(opened.contents)).toBeExplained('layer-damaged')
  })

  test('that proved to be damaged was not seen', async () => {
    const wrong = buildImage({ layers: [[{ path: 'evil' }]] }).layers[0]
    const config = buildImage({ layers: [[{ path: 'good' }]] }).config
    if (wrong === undefined) throw new Error('no layer')
    const manifest = jsonBlob(APP.manifest.mediaType, {
      schemaVersion: 2,
      mediaType: APP.manifest.mediaType,
      config: descriptorOf(config),
      layers: [descriptorOf(wrong)],
    })
    registry.putArtifact('team/bad', '1', { manifest, blobs: [config, wrong] })
    for (const reference of ['team/bad:1', `team/bad@${manifest.digest}`]) {
      const { opened, end } = await begin(`registry:${registry.host}/${reference}`)
      expect(await failureOf(opened.contents)).toBeExplained('layer-damaged')
      await end()
    }
  })

  test('whose kept look is damaged is fetched at once', async () => {
    const first = await learn()
    const look = ground.names().find((name) => name.startsWith('look-'))
    ground.damage(look ?? '')
    const { opened } = await begin()
    expect(layersAsked()).toBe(4)
    expect(await tellAll(opened)).toEqual(first)
  })

  test('that is released before or while it is fetched leaves nothing', async () => {
    await learn()
    registry.fail(APP.layers[0]?.digest ?? '', { kind: 'hang', afterBytes: 1 })
    const { opened, opening } = await begin()
    const located = failureOf(opened.locate())
    await opened.release()
    expect(await located).toBeExplained('cancelled')
    expect(opening.leftovers()).toEqual([])
    expect(await failureOf(opened.locate())).toBeExplained('cancelled')
  })

  test('that another machine has seen costs no layer here', async () => {
    const cache = createSharedCache(join(ground.cacheFolder, 'service'))
    const sharing = { sharedCache: cache, mayRestore: true }
    const elsewhere = createKeptGround()
    const kept = elsewhere.open(sharing)
    const first = await begin(undefined, {}, { keptScans: kept })
    await tellAll(first.opened)
    kept.keep('scan', ['one'], { exitCode: 0, log: [], documents: { report: {} } })
    const { imageId, digest } = first.opened.image
    kept.share({ imageId, digest, form: 'oci-dir' }, [['one']])
    await first.end()
    elsewhere.close()
    expect(layersAsked()).toBe(2)
    const second = await begin(undefined, {}, { keptScans: ground.open(sharing) })
    expect(await second.opened.contents).toMatchObject({ files: 2, jars: 1 })
    await second.end()
    expect(layersAsked()).toBe(2)
  })
})

describe('the base of an image', () => {
  const labels = (): Record<string, string> => ({
    'org.opencontainers.image.base.name': `${registry.host}/base/os:1`,
  })

  test('that was found is not asked for again, unless what its tag leads to is the question', async () => {
    registry.putImage('base/os', '1', BASE)
    registry.putImage(
      'team/app',
      '1',
      stackImage({ base: LOWER, layers: [[{ path: 'a' }]], labels: labels() }),
    )
    const first = await learn()
    expect(first).toMatchObject({ base: { isVerified: true, layers: 1 } })
    const asked = registry.count('base/os')
    expect(await learn()).toEqual(first)
    expect(registry.count('base/os')).toBe(asked)
    await learn(undefined, { asksCurrentBase: true })
    expect(registry.count('base/os')).toBeGreaterThan(asked)
  })

  test('that could not be read is asked for again', async () => {
    registry.putImage(
      'team/app',
      '1',
      stackImage({ base: LOWER, layers: [[{ path: 'a' }]], labels: labels() }),
    )
    expect(await learn()).toMatchObject({ base: { isVerified: false } })
    registry.putImage('base/os', '1', BASE)
    expect(await learn()).toMatchObject({ base: { isVerified: true } })
  })
})

describe.each<Manners>(['docker', 'podman'])('an image of an engine like %s', (manners) => {
  let engine: FakeEngine

  beforeEach(async () => {
    engine = await startEngine({ manners })
    engine.put(APP, ['docker.io/team/app:1'])
  })

  afterEach(async () => {
    expect(engine.violations).toEqual([])
    await engine.close()
  })

  const open = (wish: Wish = {}): Promise<Run> =>
    begin('docker:team/app:1', wish, { env: { DOCKER_HOST: engine.address } })

  const saved = (): number => engine.requests.filter((one) => one.includes('/get')).length

  test('that was seen is not saved again, and tells the same', async () => {
    const first = await open()
    const told = await tellAll(first.opened)
    await first.end()
    expect(saved()).toBe(1)
    const second = await open()
    expect(await tellAll(second.opened)).toEqual(told)
    await second.opened.prove()
    await second.end()
    expect(saved()).toBe(1)
    expect(second.opening.leftovers()).toEqual([])
  })

  test('that was seen is saved and proved when a scanner needs it', async () => {
    const first = await open()
    await tellAll(first.opened)
    await first.end()
    const { opened, opening, end } = await open({ name: 'other' })
    expect(opened.image.name).toBe('other')
    expect((await opened.locate()).form).toBe(opened.form)
    await opened.prove()
    expect(saved()).toBe(2)
    await end()
    expect(opening.leftovers()).toEqual([])
  })

  test('is kept without a value of its environment and a line of its build', async () => {
    const { opened, end } = await open()
    await tellAll(opened)
    await end()
    const names = ground.names()
    expect(names.map((name) => name.split('-')[0])).toEqual(['base', 'look', 'opening'])
    for (const name of names) {
      const { value } = await unpackKept(readFileSync(ground.path(name)))
      expect(JSON.stringify(value)).not.toContain('hunter2')
    }
  })

  test('is saved where a Dockerfile has more to tell', async () => {
    const first = await open()
    await tellAll(first.opened)
    await first.end()
    const dockerfile = join(first.opening.folder, 'Dockerfile')
    writeFileSync(dockerfile, 'FROM scratch\nCOPY a /\n')
    const { opened, end } = await open({ dockerfile })
    expect((await opened.facts).dockerfile).not.toBeNull()
    await end()
    expect(saved()).toBe(2)
  })
})

describe('an image in files', () => {
  const forms = ['layout', 'layout of several', 'oci-archive', 'docker-archive'] as const

  function write(form: (typeof forms)[number], image: BuiltImage = APP): string {
    const path = join(ground.cacheFolder, form.replaceAll(' ', '-'))
    rmSync(path, { recursive: true, force: true })
    switch (form) {
      case 'layout':
        writeLayout(path, [{ image }])
        return `oci-dir:${path}`
      case 'layout of several':
        writeLayout(path, [
          { image, tag: 'a' },
          { image: BASE, tag: 'b' },
        ])
        return `oci-dir:${path}:a`
      case 'oci-archive':
        writeOciArchive(path, [{ image }])
        return `oci-archive:${path}`
      case 'docker-archive':
        writeDockerArchive(path, [{ image }])
        return `docker-archive:${path}`
    }
  }

  test.each(forms)('(%s) tells the same when it is proved again', async (form) => {
    const first = await learn(write(form))
    expect(ground.names().some((name) => name.startsWith('look-'))).toBe(true)
    expect(await learn(write(form))).toEqual(first)
  })

  test.each(forms)('(%s) is proved each time: other bytes are told', async (form) => {
    await learn(write(form))
    const [lower, upper] = APP.layers
    const wrong = buildImage({ layers: [[{ path: 'srv/app.jar', content: 'PK\u0003\u0005' }]] })
      .layers[0]
    if (lower === undefined || upper === undefined || wrong === undefined) throw new Error('none')
    // The same names for other bytes, and for an archive of Docker the same config.
    const forged = { ...APP, layers: [lower, { ...upper, bytes: wrong.bytes, tar: wrong.tar }] }
    const outcome = begin(write(form, forged)).then(async ({ opened }) => {
      const proof = failureOf(opened.prove())
      expect(await failureOf(opened.contents)).toBe(await proof)
      throw await proof
    })
    const { code } = toPlimsollError(await failureOf(outcome))
    expect(['layer-damaged', 'digest-mismatch', 'size-mismatch']).toContain(code)
  })

  test('that is read when the run is cancelled was cancelled, not damaged', async () => {
    const large = buildImage({
      layers: [[{ path: 'var/long', content: Buffer.alloc(20_000_000, 'plimsoll ') }]],
      compression: 'none',
    })
    const reference = write('layout', large)
    await learn(reference)
    const controller = new AbortController()
    const { opened } = await begin(reference, { signal: controller.signal })
    controller.abort()
    expect(await failureOf(opened.contents)).toBeExplained('cancelled')
  })
})

import { writeFile } from 'node:fs/promises'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { OpenImageOptions } from '../../src/source/open.ts'
import type { Engine } from '../../src/source/engine.ts'
import { createCheckRoom } from '../../src/source/room.ts'
import { startEngine } from '../ground/engine.ts'
import type { EngineListen, FakeEngine } from '../ground/engine.ts'
import {
  buildImage,
  buildIndex,
  descriptorOf,
  layoutFiles,
  tarOf,
  writeDockerArchive,
  writeLayout,
  writeOciArchive,
} from '../ground/images.ts'
import { createOpening } from '../ground/opening.ts'
import type { Opening } from '../ground/opening.ts'
import { failureOf } from '../ground/registry-client.ts'
import { startRegistry } from '../ground/registry.ts'
import type { FakeRegistry } from '../ground/registry.ts'

const APP = buildImage({
  layers: [[{ path: 'etc/motd', content: 'ahoy' }], [{ path: 'srv/app.jar', content: 'PK' }]],
})
const OTHER = buildImage({ layers: [[{ path: 'other' }]] })
const ARM64 = buildImage({
  layers: [[{ path: 'arm' }]],
  platform: { os: 'linux', architecture: 'arm64' },
})

let registry: FakeRegistry
let engine: FakeEngine
let opening: Opening

async function start(
  listen: EngineListen = {},
  options: Partial<OpenImageOptions> = {},
): Promise<void> {
  engine = await startEngine(listen)
  opening = createOpening({ env: { DOCKER_HOST: engine.address }, ...options })
}

beforeEach(async () => {
  registry = await startRegistry()
})

afterEach(async () => {
  await opening.close()
  await engine.close()
  await registry.close()
})

const inRegistry = (): string => `${registry.host}/team/app:1`

describe('an image of the engine', () => {
  test.each(['docker', 'podman'] as const)(
    'in the manners of %s is fetched and checked',
    async (manners) => {
      await start({ manners })
      engine.put(APP, ['docker.io/team/app:1'])
      const opened = await opening.open('docker:team/app:1')
      expect(opened.image).toMatchObject({
        reference: 'docker:team/app:1',
        name: 'team/app',
        source: 'docker',
        imageId: APP.config.digest,
        platform: 'linux/amd64',
      })
      expect(await opened.contents).toMatchObject({ files: 2, jars: 1 })
      await opened.release()
      expect(opening.leftovers()).toEqual([])
      expect(engine.violations).toEqual([])
    },
  )

  describe('of the containerd store, which calls it by its index and packs its layers', () => {
    const index = buildIndex([APP, ARM64])
    const names = APP.layers.map(({ digest }) => `blobs/sha256/${digest.slice(7)}`)
    const config = `blobs/sha256/${APP.config.digest.slice(7)}`
    const files = layoutFiles([{ image: APP }])
    files.set(
      'index.json',
      Buffer.from(JSON.stringify({ schemaVersion: 2, manifests: [descriptorOf(index)] })),
    )
    files.set(`blobs/sha256/${index.digest.slice(7)}`, index.bytes)
    const manifest = JSON.stringify([{ Config: config, RepoTags: ['team/app:1'], Layers: names }])
    const archive = tarOf([
      ...[...files].map(([path, content]) => ({ path, content })),
      { path: 'manifest.json', content: manifest },
    ])

    /** An engine that holds the image under this id. */
    function containerd(id: string): Engine {
      const image = {
        name: 'docker.io/team/app:1',
        engine: 'unix:///fake.sock',
        id,
        configDigest: null,
        repoDigests: [`team/app@${index.digest}`],
        ...{ os: 'linux', architecture: 'amd64', variant: null, size: 1000 },
      }
      return {
        findImage: () => Promise.resolve(image),
        getImage: () => Promise.resolve(image),
        saveImage: (_, { to }) => writeFile(to, archive),
      }
    }

    test('it is fetched, checked and shown as a layout', async () => {
      await start({}, { engine: containerd(index.digest) })
      const opened = await opening.open('docker:team/app:1')
      expect(opened.form).toBe('oci-dir')
      expect(opened.image).toMatchObject({ imageId: APP.config.digest, platform: 'linux/amd64' })
      expect(await opened.contents).toMatchObject({ files: 2 })
      // What was fetched is not needed beside what it was unpacked to.
      expect(opening.leftovers()).toHaveLength(1)
    })

    test('another one than was asked for is refused', async () => {
      await start({}, { engine: containerd(OTHER.manifest.digest) })
      const error = await failureOf(opening.open('docker:team/app:1'))
      expect(error).toBeExplained('digest-mismatch')
      expect(opening.leftovers()).toEqual([])
    })
  })

  test('over a network of loopback is the same', async () => {
    await start({ on: 'loopback' })
    engine.put(APP, ['docker.io/team/app:1'])
    expect((await opening.open('docker:team/app:1')).image.imageId).toBe(APP.config.digest)
  })

  test('that it lacks is missing, and the hint tells of load', async () => {
    await start()
    const error = await failureOf(opening.open('docker:team/app:1'))
    expect(error).toBeExplained('image-not-in-engine')
    expect((error as unknown as { hint: string }).hint).toContain('load: true')
  })

  test('of another platform than is wanted is refused before it is fetched', async () => {
    await start()
    engine.put(APP, ['docker.io/team/app:1'])
    const error = await failureOf(opening.open('docker:team/app:1', { platform: 'linux/arm64' }))
    expect(error).toBeExplained('platform-missing')
    expect(engine.requests.some((path) => path.includes('/get'))).toBe(false)
  })

  test('that turns out to be another one is refused', async () => {
    await start()
    engine.put(APP, ['docker.io/team/app:1'])
    engine.fail('inspect', { kind: 'wrong-id' })
    const error = await failureOf(opening.open('docker:team/app:1'))
    expect(error).toBeExplained('image-not-in-engine')
    expect(opening.leftovers()).toEqual([])
  })

  test('docker:27 asks for the image called 27, and the hint tells how to name the one called docker', async () => {
    await start()
    const error = await failureOf(opening.open('docker:27-dind'))
    expect(error).toBeExplained('image-not-in-engine')
    const { hint } = error as unknown as { hint: string }
    expect(hint).toContain('docker.io/library/docker:27-dind')
  })

  test('without an engine it cannot be reached', async () => {
    await start({}, { env: { DOCKER_HOST: 'unix:///nowhere/docker.sock' } })
    expect(await failureOf(opening.open('docker:app'))).toBeExplained('engine-unreachable')
  })

  test('fetching that is cancelled leaves nothing', async () => {
    await start()
    engine.put(APP, ['docker.io/team/app:1'])
    const error = await failureOf(
      opening.open('docker:team/app:1', { signal: AbortSignal.abort() }),
    )
    expect(error).toBeExplained('cancelled')
    expect(opening.leftovers()).toEqual([])
  })
})

describe('a name without a scheme', () => {
  test('is that of the engine when it holds it, and the log says which with its digest', async () => {
    await start()
    registry.putImage('team/app', '1', OTHER)
    engine.put(APP, [inRegistry()], {
      RepoDigests: [`${registry.host}/team/app@${APP.manifest.digest}`],
    })
    const opened = await opening.open(inRegistry())
    expect(opened.image).toMatchObject({
      source: 'docker',
      imageId: APP.config.digest,
      digest: null,
    })
    const said = opening.log.lines.join('\n')
    expect(said).toContain(engine.address)
    expect(said).toContain(APP.manifest.digest)
  })

  test('is that of the registry when the engine lacks it, and the log says so', async () => {
    await start()
    registry.putImage('team/app', '1', OTHER)
    const opened = await opening.open(inRegistry())
    expect(opened.image).toMatchObject({ source: 'registry', digest: OTHER.manifest.digest })
    expect(opening.log.lines.join('\n')).toContain(OTHER.manifest.digest)
  })

  test('is that of the registry when the engine has another platform of it', async () => {
    await start()
    registry.putImage('team/app', '1', ARM64)
    engine.put(APP, [inRegistry()])
    const opened = await opening.open(inRegistry(), { platform: 'linux/arm64' })
    expect(opened.image).toMatchObject({ source: 'registry', platform: 'linux/arm64' })
  })

  test.each([
    ['there is none', { DOCKER_HOST: 'unix:///nowhere/docker.sock' }],
    ['it is spoken to in ways that we do not know', { DOCKER_HOST: 'ssh://user@example.test' }],
  ])('is that of the registry when the engine cannot be asked: %s', async (_, env) => {
    await start({}, { env })
    registry.putImage('team/app', '1', OTHER)
    expect((await opening.open(inRegistry())).image.source).toBe('registry')
  })

  test('that nobody knows gets the hint to load what was built', async () => {
    await start()
    const error = await failureOf(opening.open(`${registry.host}/team/none:1`))
    expect(error).toBeExplained('image-not-found')
    expect((error as unknown as { hint: string }).hint).toContain('load: true')
  })

  test('with a digest is that of the registry, and the engine is not asked', async () => {
    await start()
    registry.putImage('team/app', '1', OTHER)
    const opened = await opening.open(`${registry.host}/team/app@${OTHER.manifest.digest}`)
    expect(opened.image.source).toBe('registry')
    expect(engine.requests).toEqual([])
  })

  test('that is none, or has an unknown scheme, is refused', async () => {
    await start()
    for (const reference of ['UPPER', 'oci:x/y', 'docker-archive:']) {
      expect(await failureOf(opening.open(reference))).toBeExplained('image-reference-invalid')
    }
    expect(await failureOf(opening.open('app', { platform: 'a/b/c/d' }))).toBeExplained(
      'config-invalid',
    )
  })
})

describe('room on the disk', () => {
  const scarce = { freeBytes: () => Promise.resolve(1000) }

  test.each(['docker', 'registry', 'docker-archive', 'oci-archive', 'oci-dir'])(
    'too little ends %s at once, with what is needed and what is there',
    async (kind) => {
      await start({}, scarce)
      engine.put(APP, ['docker.io/team/app:1'])
      registry.putImage('team/app', '1', APP)
      const path = join(opening.folder, kind)
      if (kind === 'docker-archive') writeDockerArchive(path, [{ image: APP }])
      if (kind === 'oci-archive') writeOciArchive(path, [{ image: APP }])
      if (kind === 'oci-dir') writeLayout(path, [{ image: APP }])
      const rest = { docker: 'team/app:1', registry: inRegistry() }[kind] ?? path
      const error = await failureOf(opening.open(`${kind}:${rest}`))
      expect(error).toBeExplained('no-space')
      expect(error.message).toMatch(/at least \d+ MB.* has 1 MB/)
      expect(opening.leftovers()).toEqual([])
    },
  )

  test('the real disk is asked when nothing else is said', async () => {
    await start({}, { freeBytes: undefined } as unknown as Partial<OpenImageOptions>)
    const folder = join(opening.work, 'new')
    await createCheckRoom({ workFolder: folder })({ bytes: 1 })
    const error = await failureOf(createCheckRoom({ workFolder: folder })({ bytes: 1e18 }))
    expect(error).toBeExplained('no-space')
    rmSync(folder, { recursive: true })
  })
})

describe('a work folder that cannot be used', () => {
  test('with a colon in its path is refused: Trivy would look elsewhere', async () => {
    await start()
    const other = createOpening({ workFolder: join(opening.folder, 'a:b') })
    expect(await failureOf(other.open('docker:app'))).toBeExplained('config-invalid')
  })

  test('that is a file is told as such', async () => {
    await start()
    const file = join(opening.folder, 'file')
    writeFileSync(file, '')
    const other = createOpening({ workFolder: join(file, 'work') })
    const path = join(opening.folder, 'image.tar')
    writeOciArchive(path, [{ image: APP }])
    expect(await failureOf(other.open(`oci-archive:${path}`))).toBeExplained('config-invalid')
    expect(readdirSync(opening.folder).sort()).toEqual(['file', 'image.tar'])
  })
})

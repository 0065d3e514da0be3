import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { parseReference } from '../../src/image/reference.ts'
import { createEngine, repoDigestFor } from '../../src/source/engine.ts'
import type { Engine } from '../../src/source/engine.ts'
import { describeOn } from '../ground/asked.ts'
import { startDockerRegistry } from '../ground/docker-registry.ts'
import type { DockerRegistry } from '../ground/docker-registry.ts'
import { buildImage, sha256, writeDockerArchive, writeLayout } from '../ground/images.ts'
import { startPodman } from '../ground/podman.ts'
import type { Podman } from '../ground/podman.ts'
import { createRecordedLog, failureOf, NEVER } from '../ground/registry-client.ts'

const APP = buildImage({
  layers: [[{ path: 'etc/motd', content: 'ahoy' }], [{ path: 'srv/app', content: 'app' }]],
  platform: { os: 'linux', architecture: 'arm64' },
})

const PULLED = buildImage({ layers: [[{ path: 'etc/motd', content: 'pulled' }]] })

const NAMES = ['docker.io/library/app:1', 'localhost/local:1', 'example.test/team/far:1']

describeOn('PLIMSOLL_TEST_DEBIAN', 'with the service of a real Podman', () => {
  let work = ''
  let podman: Podman
  let registry: DockerRegistry
  let engine: Engine

  beforeAll(async () => {
    work = mkdtempSync(join(tmpdir(), 'plimsoll-debian-'))
    podman = await startPodman()
    registry = await startDockerRegistry()
    writeDockerArchive(join(work, 'app.tar'), [{ image: APP, tags: NAMES }])
    podman.run('load', '--input', join(work, 'app.tar'))
    writeLayout(join(work, 'layout'), [{ image: PULLED, tag: 'pulled' }])
    const pulled = `${registry.host}/team/pulled:1`
    skopeo('copy', '--dest-tls-verify=false', `oci:${work}/layout:pulled`, `docker://${pulled}`)
    podman.run('pull', '--tls-verify=false', pulled)
    engine = createEngine({
      env: { DOCKER_HOST: podman.address },
      log: createRecordedLog(),
      homeFolder: work,
      allowHttp: false,
    })
  }, 60_000)

  afterAll(async () => {
    await podman.close()
    await registry.close()
    rmSync(work, { recursive: true })
  }, 60_000)

  test('an image is found and described', async () => {
    expect(await engine.getImage('app:1', NEVER)).toMatchObject({
      name: 'docker.io/library/app:1',
      engine: podman.address,
      id: APP.config.digest,
      configDigest: APP.config.digest,
      os: 'linux',
      architecture: 'arm64',
      variant: null,
    })
  })

  test.each([
    ['local:1', 'localhost/local:1'],
    ['example.test/team/far:1', 'example.test/team/far:1'],
    [APP.config.digest, APP.config.digest],
    [APP.config.digest.slice(7, 19), APP.config.digest.slice(7, 19)],
  ])('%s finds it as well', async (text, name) => {
    const image = await engine.findImage(text, { signal: NEVER })
    expect(image).toMatchObject({ name, id: APP.config.digest })
  })

  test('Podman itself would take the end of a name for the name, and we do not', async () => {
    expect(podman.run('image', 'inspect', '--format', '{{.Id}}', 'team/far:1').trim()).toBe(
      APP.config.digest.slice(7),
    )
    expect(await engine.findImage('team/far:1', { signal: NEVER })).toBeNull()
    expect(await failureOf(engine.getImage('nope:1', NEVER))).toBeExplained('image-not-in-engine')
  })

  test('the digest in its registry is known of an image that was pulled', async () => {
    const name = `${registry.host}/team/pulled:1`
    const image = await engine.getImage(name, NEVER)
    expect(image.id).toBe(PULLED.config.digest)
    expect(repoDigestFor(image, parseReference(name))).toBe(PULLED.manifest.digest)
  })

  test('what is saved is the image, in the eyes of skopeo as well', async () => {
    const { id, size } = await engine.getImage('app:1', NEVER)
    const to = join(work, 'saved.tar')
    let told = 0
    const onBytes = (count: number): void => void (told += count)
    await engine.saveImage('app:1', { to, id, size, signal: NEVER, onBytes })
    expect(statSync(to).mode & 0o777).toBe(0o600)
    expect(told).toBe(statSync(to).size)
    expect(sha256(skopeo('inspect', '--config', '--raw', `docker-archive:${to}`))).toBe(id)
    const { Layers } = JSON.parse(skopeo('inspect', `docker-archive:${to}`)) as { Layers: string[] }
    expect(Layers).toEqual(APP.layers.map((layer) => layer.diffId))
    expect(readFileSync(to).subarray(-1024).equals(Buffer.alloc(1024))).toBe(true)
  })

  test('an image that is removed before it is saved is told to be gone', async () => {
    const image = buildImage({ layers: [[{ path: 'etc/motd', content: 'soon gone' }]] })
    writeDockerArchive(join(work, 'gone.tar'), [{ image, tags: ['localhost/gone:1'] }])
    podman.run('load', '--input', join(work, 'gone.tar'))
    const { id } = await engine.getImage('gone:1', NEVER)
    podman.run('rmi', 'localhost/gone:1')
    const onBytes = () => undefined
    const save = { to: join(work, 'never.tar'), id, signal: NEVER, onBytes }
    expect(await failureOf(engine.saveImage('gone:1', save))).toBeExplained('image-not-in-engine')
  })
})

function skopeo(...args: readonly string[]): string {
  const result = spawnSync('skopeo', args, { encoding: 'utf8' })
  if (result.status === 0) return result.stdout
  throw new Error(`skopeo ${args.join(' ')}: ${result.stderr}`)
}

import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { describeOn } from '../ground/asked.ts'
import { startDockerRegistry } from '../ground/docker-registry.ts'
import type { DockerRegistry } from '../ground/docker-registry.ts'
import { openHarbour } from '../ground/harbour.ts'
import type { Harbour } from '../ground/harbour.ts'
import { buildIndex, descriptorOf, writeLayout } from '../ground/images.ts'
import type { BuiltImage } from '../ground/images.ts'
import { sampleImage } from '../ground/sample-images.ts'
import { INSTALL_LIMIT_MS } from '../ground/scanners.ts'
import { skopeo } from '../ground/skopeo.ts'

/* The committed bundle and the registry of the distribution project: logins, and images of several platforms. */

const SCAN_LIMIT_MS = 120_000

const AMD64 = sampleImage('npm')
const ARM64 = sampleImage('python', { platform: { os: 'linux', architecture: 'arm64' } })

type ImageJson = {
  readonly digest: string | null
  readonly indexDigest: string | null
  readonly imageId: string | null
  readonly platform: string | null
  readonly notScanned: readonly string[]
  readonly error: { readonly code: string; readonly message: string } | null
  readonly findings: readonly { readonly vulnerability?: { readonly id: string } }[]
}

describeOn('PLIMSOLL_TEST_DEBIAN', 'a real registry', () => {
  let work = ''
  let harbour: Harbour
  let registry: DockerRegistry

  type Scanned = {
    readonly exitCode: number | null
    readonly said: string
    readonly image: ImageJson
  }

  const scan = async (
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ): Promise<Scanned> => {
    const { exitCode, stdout, stderr } = await harbour.scan([...args, '--report=json=r.json'], {
      env,
    })
    const { images } = harbour.readJson('r.json') as { images: [ImageJson] }
    return { exitCode, said: stdout + stderr, image: images[0] }
  }

  beforeAll(async () => {
    work = mkdtempSync(join(tmpdir(), 'plimsoll-debian-'))
    harbour = await openHarbour()
    registry = await startDockerRegistry({ withLogin: true })
    const { username, password } = registry.login
    const push = (from: string, name: string): void => {
      const login = `--dest-creds=${username}:${password}`
      const to = `docker://${registry.host}/acme/${name}`
      skopeo('copy', '--all', '--preserve-digests', '--dest-tls-verify=false', login, from, to)
    }
    writeLayout(join(work, 'one'), [{ image: AMD64, tag: '1' }])
    push(`oci:${work}/one:1`, 'one:1')
    writeIndexLayout(join(work, 'several'), [AMD64, ARM64])
    push(`oci:${work}/several:1`, 'several:1')
  }, INSTALL_LIMIT_MS)

  afterAll(async () => {
    await Promise.all([harbour.close(), registry.close()])
    rmSync(work, { recursive: true })
  }, 60_000)

  const one = (): string => `registry:${registry.host}/acme/one:1`

  const inputs = (username: string): string[] => [
    `--registry=${registry.host}`,
    `--registry-username=${username}`,
  ]

  const encode = (username: string, password: string): string =>
    Buffer.from(`${username}:${password}`).toString('base64')

  /** Docker's config.json in a folder of its own. */
  const dockerConfig = (content: unknown): Record<string, string> => {
    const folder = mkdtempSync(join(work, 'config-'))
    writeFileSync(join(folder, 'config.json'), JSON.stringify(content))
    return { DOCKER_CONFIG: folder }
  }

  /** A helper that knows one server, as the protocol of Docker's helpers has it. */
  const helper = (password: string): Record<string, string> => {
    const folder = mkdtempSync(join(work, 'helper-'))
    const path = join(folder, 'docker-credential-plimsoll-test')
    const answer = JSON.stringify({ Username: registry.login.username, Secret: password })
    const lines = [
      '#!/bin/sh',
      'read -r server',
      `if [ "$1 $server" = 'get ${registry.host}' ]; then printf '%s' '${answer}'; exit 0; fi`,
      'echo credentials not found in native keychain',
      'exit 1',
    ]
    writeFileSync(path, `${lines.join('\n')}\n`)
    chmodSync(path, 0o755)
    const config = { credHelpers: { [registry.host]: 'plimsoll-test' } }
    return { ...dockerConfig(config), PATH: `${folder}:/usr/bin:/bin` }
  }

  const expectScanned = ({ exitCode, said, image }: Scanned): void => {
    expect(image.error).toBeNull()
    expect(exitCode).toBe(1)
    expect(image.imageId).toBe(AMD64.config.digest)
    expect(image.digest).toBe(AMD64.manifest.digest)
    expect(said).not.toContain(registry.login.password)
  }

  const expectRefused = ({ exitCode, said, image }: Scanned, secret: string): void => {
    expect([exitCode, image.error?.code]).toEqual([2, 'login-refused'])
    expect(image.findings).toEqual([])
    expect(image.error?.message).toContain(registry.host)
    expect(said).not.toContain(secret)
  }

  test(
    'opens to the pair of the inputs, and to no wrong one',
    async () => {
      const { username, password } = registry.login
      const args = [one(), ...inputs(username)]
      expectScanned(await scan(args, { PLIMSOLL_REGISTRY_PASSWORD: password }))
      const wrong = 'not-the-password'
      expectRefused(await scan(args, { PLIMSOLL_REGISTRY_PASSWORD: wrong }), wrong)
    },
    2 * SCAN_LIMIT_MS,
  )

  test(
    "opens to the login of Docker's config.json, and to no wrong one",
    async () => {
      const { username, password } = registry.login
      const auths = (secret: string): unknown => ({
        auths: { [registry.host]: { auth: encode(username, secret) } },
      })
      expectScanned(await scan([one()], dockerConfig(auths(password))))
      const wrong = 'not-the-password'
      expectRefused(await scan([one()], dockerConfig(auths(wrong))), wrong)
    },
    2 * SCAN_LIMIT_MS,
  )

  test(
    'opens to what a credential helper answers, and to no wrong answer',
    async () => {
      expectScanned(await scan([one()], helper(registry.login.password)))
      const wrong = 'not-the-password'
      expectRefused(await scan([one()], helper(wrong)), wrong)
    },
    2 * SCAN_LIMIT_MS,
  )

  test(
    'stays closed to nobody, and to a login for another registry',
    async () => {
      const { username, password } = registry.login
      expectRefused(await scan([one()]), password)
      const auths = { 'localhost:1': { auth: encode(username, password) } }
      expectRefused(await scan([one()], dockerConfig({ auths })), password)
    },
    2 * SCAN_LIMIT_MS,
  )

  test.each([
    { image: ARM64, other: 'linux/amd64', id: 'CVE-2099-0006' },
    { image: AMD64, other: 'linux/arm64', id: 'CVE-2099-0005' },
  ])(
    'has the platform of an index that was asked for, beside $other',
    async ({ image: asked, other, id }) => {
      const { username, password } = registry.login
      const platform = `linux/${asked.platform.architecture}`
      const { image } = await scan(
        [`registry:${registry.host}/acme/several:1`, `--platform=${platform}`, ...inputs(username)],
        { PLIMSOLL_REGISTRY_PASSWORD: password },
      )
      expect(image).toMatchObject({
        error: null,
        platform,
        digest: asked.manifest.digest,
        imageId: asked.config.digest,
        indexDigest: inspectDigest(registry, 'several:1'),
        notScanned: [other],
      })
      expect(image.findings.map((one) => one.vulnerability?.id)).toContain(id)
    },
    SCAN_LIMIT_MS,
  )

  test(
    'has no platform that the index has not',
    async () => {
      const { username, password } = registry.login
      const { exitCode, image } = await scan(
        [`registry:${registry.host}/acme/several:1`, '--platform=linux/s390x', ...inputs(username)],
        { PLIMSOLL_REGISTRY_PASSWORD: password },
      )
      expect([exitCode, image.error?.code]).toEqual([2, 'platform-missing'])
      expect(image.error?.message).toContain('linux/arm64')
    },
    SCAN_LIMIT_MS,
  )
})

/** A layout whose tag `1` is an index over the images, as `docker buildx build --platform` writes it. */
function writeIndexLayout(folder: string, images: readonly BuiltImage[]): void {
  writeLayout(
    folder,
    images.map((image) => ({ image })),
  )
  const index = buildIndex(images)
  writeFileSync(join(folder, 'blobs/sha256', index.digest.slice(7)), index.bytes)
  const annotations = { 'org.opencontainers.image.ref.name': '1' }
  const manifests = [{ ...descriptorOf(index), annotations }]
  writeFileSync(join(folder, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests }))
}

function inspectDigest({ host, login }: DockerRegistry, name: string): string {
  const creds = `--creds=${login.username}:${login.password}`
  const reference = `docker://${host}/acme/${name}`
  return skopeo('inspect', '--tls-verify=false', creds, '--format={{.Digest}}', reference).trim()
}

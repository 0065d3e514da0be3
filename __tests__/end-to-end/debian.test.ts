import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Advisory, DistroAffected } from '../ground/advisories.ts'
import { describeOn } from '../ground/asked.ts'
import { imageOfLayers, makeDebianRoot, ROOT_LIMIT_MS, withLayer } from '../ground/debian-root.ts'
import type { DebianRoot } from '../ground/debian-root.ts'
import { startDockerRegistry } from '../ground/docker-registry.ts'
import type { DockerRegistry } from '../ground/docker-registry.ts'
import { goBinary } from '../ground/go-binary.ts'
import { openHarbour } from '../ground/harbour.ts'
import type { Harbour } from '../ground/harbour.ts'
import { tarOf, writeLayout } from '../ground/images.ts'
import type { BuiltImage } from '../ground/images.ts'
import { startPodman } from '../ground/podman.ts'
import type { Podman } from '../ground/podman.ts'
import { INSTALL_LIMIT_MS } from '../ground/scanners.ts'
import { skopeo } from '../ground/skopeo.ts'

/*
 * A real Debian, handed over in every way by the programs that people use, judged by the committed bundle with
 * both real scanners. The flaws are made up, and the packages are what Debian has today.
 */

const SCAN_LIMIT_MS = 120_000

type Flaw = {
  readonly id: string
  readonly source: string
  readonly severity: Advisory['severity']
  /** The version of the source package in the image, or a later one, has the fix; null: none has. */
  readonly fixedIn: 'installed' | 'later' | null
}

/** zlib has an epoch, bash a version of its own beside its source, util-linux packages of two version schemes. */
const FLAWS: readonly Flaw[] = [
  { id: 'CVE-2099-1001', source: 'glibc', severity: 'critical', fixedIn: 'later' },
  { id: 'CVE-2099-1002', source: 'zlib', severity: 'high', fixedIn: null },
  { id: 'CVE-2099-1003', source: 'bash', severity: 'medium', fixedIn: 'later' },
  { id: 'CVE-2099-1004', source: 'util-linux', severity: 'low', fixedIn: 'later' },
  { id: 'CVE-2099-1005', source: 'coreutils', severity: 'critical', fixedIn: 'installed' },
  { id: 'CVE-2099-1006', source: 'linux', severity: 'critical', fixedIn: 'later' },
]

type Found = {
  readonly kind: string
  readonly severity: string
  readonly status: string
  readonly seenBy: readonly string[]
  readonly vulnerability?: { readonly id: string }
  readonly package: { readonly name: string; readonly version: string } | null
  readonly fix?: { readonly version: string | null }
}

type ImageJson = {
  readonly digest: string | null
  readonly imageId: string
  readonly layers: readonly { readonly diffId: string }[]
  readonly findings: readonly Found[]
  readonly advice: {
    readonly actions: readonly {
      readonly kind: string
      readonly upgrades: readonly { readonly name: string; readonly to: string }[]
    }[]
  }
  readonly scans: readonly { readonly scanner: string; readonly packages: number }[]
  readonly coverage: { readonly notAssessed: readonly { what: string; count: number }[] }
  readonly verdict: { readonly outcome: string; readonly degraded: readonly string[] }
}

describeOn('PLIMSOLL_TEST_DEBIAN', 'a real Debian', () => {
  let work = ''
  let root: DebianRoot
  let image: BuiltImage
  let harbour: Harbour
  let registry: DockerRegistry
  let podman: Podman
  let layout: ImageJson

  const scan = async (reference: string, env: Record<string, string> = {}): Promise<ImageJson> => {
    const args = [reference, '--name=acme/debian', '--report=json=report.json']
    const result = await harbour.scan(args, { env })
    expect([result.exitCode, result.exitCode === 1 ? '' : result.stderr]).toEqual([1, ''])
    const { images } = harbour.readJson('report.json') as { images: [ImageJson] }
    return images[0]
  }

  beforeAll(async () => {
    work = mkdtempSync(join(tmpdir(), 'plimsoll-debian-'))
    root = makeDebianRoot(work)
    image = imageOfLayers([root.tar], root.architecture)
    writeLayout(join(work, 'layout'), [{ image, tag: '1' }])
    harbour = await openHarbour()
    harbour.databases.publish(toAdvisories(root), new Date(Date.now() - 60_000))
    registry = await startDockerRegistry()
    podman = await startPodman()
    layout = await scan(`oci-dir:${work}/layout`)
  }, INSTALL_LIMIT_MS + ROOT_LIMIT_MS)

  afterAll(async () => {
    await Promise.all([harbour.close(), registry.close(), podman.close()])
    rmSync(work, { recursive: true })
  }, 60_000)

  test('has its packages told by both scanners as dpkg tells them', () => {
    const { length } = root.packages
    expect(length).toBeGreaterThan(50)
    expect(layout.scans.map(({ scanner, packages }) => [scanner, packages])).toEqual([
      ['grype', length],
      ['trivy', length],
    ])
    expect(layout.verdict).toMatchObject({ outcome: 'fail', degraded: [] })
  })

  test('has each flaw found in all packages of its source, by both, unless its fix is there', () => {
    expect(toLines(layout)).toEqual(expectedLines(root))
  })

  test('is told which packages to upgrade, and to which version, also where the source has no epoch', () => {
    const upgrades = layout.advice.actions
      .filter((action) => action.kind === 'upgrade-system')
      .flatMap((action) => action.upgrades.map(({ name, to }) => `${name} to ${to}`))
    const fixed = FLAWS.filter(({ fixedIn, source }) => fixedIn === 'later' && source !== 'linux')
    const expected = fixed.flatMap(({ source }) =>
      root.packages
        .filter((one) => one.source === source)
        .map(({ name }) => `${name} to ${fixedVersion(root, source, 'later')}`),
    )
    expect(upgrades).toEqual(expected.sort())
  })

  test('owns all its programs and libraries', () => {
    expect(layout.coverage.notAssessed).toEqual([])
  })

  test(
    'with programs of somebody else has those counted that no scanner reads',
    async () => {
      const added = withLayer(
        image,
        tarOf([
          {
            path: 'opt/acme/bin/tool',
            mode: 0o755,
            content: Buffer.from('\u007fELF\u0002\u0001\u0001'),
          },
          { path: 'bin/another', mode: 0o755, content: Buffer.from('\u007fELF\u0002\u0001\u0001') },
          { path: 'opt/acme/bin/server', mode: 0o755, content: SERVER },
        ]),
      )
      writeLayout(join(work, 'added'), [{ image: added }])
      const { coverage } = await scan(`oci-dir:${work}/added`)
      const what = 'executables and libraries that no package owns and no scanner recognised'
      expect(coverage.notAssessed).toEqual([{ what, count: 2 }])
    },
    SCAN_LIMIT_MS,
  )

  const expectSame = (found: ImageJson): void => {
    expect(found.imageId).toBe(image.config.digest)
    expect(found.layers.map((layer) => layer.diffId)).toEqual([image.layers[0]?.diffId])
    expect(found.findings).toEqual(layout.findings)
    expect(found.coverage).toEqual(layout.coverage)
  }

  test(
    'is the same image from a registry, and skopeo knows it by the same digest',
    async () => {
      const name = `${registry.host}/acme/debian:1`
      push(`oci:${work}/layout:1`, name)
      const found = await scan(`registry:${name}`)
      expectSame(found)
      expect(found.digest).toBe(image.manifest.digest)
      expect(found.digest).toBe(inspect(name, '{{.Digest}}'))
    },
    SCAN_LIMIT_MS,
  )

  test(
    'is the same image with layers that skopeo compressed by zstd',
    async () => {
      const [from, to] = [`oci:${work}/layout:1`, `oci:${work}/zstd:1`]
      skopeo('copy', '--dest-compress-format=zstd', from, to)
      const name = `${registry.host}/acme/debian:zstd`
      // Without this it would send the gzipped layer that it remembers.
      push(to, name, '--preserve-digests')
      expect(skopeo('inspect', '--raw', '--tls-verify=false', `docker://${name}`)).toContain(
        '+zstd',
      )
      const found = await scan(`registry:${name}`)
      expectSame(found)
      expect(found.digest).toBe(inspect(name, '{{.Digest}}'))
    },
    SCAN_LIMIT_MS,
  )

  test(
    'is the same image as a docker archive of skopeo, and from there in Podman',
    async () => {
      const archive = join(work, 'debian.tar')
      skopeo('copy', `oci:${work}/layout:1`, `docker-archive:${archive}:localhost/acme/debian:1`)
      const found = await scan(`docker-archive:${archive}`)
      expectSame(found)
      expect(found.digest).toBeNull()
      podman.run('load', '--input', archive)
      expectSame(await scan('docker:localhost/acme/debian:1', { DOCKER_HOST: podman.address }))
    },
    2 * SCAN_LIMIT_MS,
  )
})

const SERVER = goBinary({
  goVersion: 'go1.26.3',
  main: { path: 'example.test/server', version: '(devel)' },
  dependencies: [{ path: 'example.test/harmless', version: 'v1.0.0' }],
})

function toAdvisories(root: DebianRoot): Advisory[] {
  return FLAWS.map(({ id, source, severity, fixedIn }) => {
    const affected: DistroAffected = {
      kind: 'distro',
      family: 'debian',
      version: '12',
      package: source,
      fixed: fixedIn === null ? null : fixedVersion(root, source, fixedIn),
      ...(fixedIn === null ? { status: 'affected' } : {}),
    }
    return { id, title: `${source}: a made-up flaw`, severity, affected: [affected] }
  })
}

function fixedVersion(root: DebianRoot, source: string, fixedIn: 'installed' | 'later'): string {
  const version = root.packages.find((one) => one.source === source)?.sourceVersion
  if (version === undefined) throw new Error(`no package of ${source} in this Debian`)
  return fixedIn === 'later' ? `${version}+later1` : version
}

/** From what dpkg says of the packages and their sources. */
function expectedLines(root: DebianRoot): string[] {
  const open = FLAWS.filter((flaw) => flaw.fixedIn !== 'installed')
  return open
    .flatMap(({ id, source, severity, fixedIn }) =>
      root.packages
        .filter((one) => one.source === source)
        .map(({ name, version }) => {
          const status = name === 'linux-libc-dev' ? 'off-gate' : 'open'
          const fixed = fixedIn === null ? 'none' : fixedVersion(root, source, fixedIn)
          return `${id} ${name} ${version} ${severity} ${status} fixed: ${fixed} by grype+trivy`
        }),
    )
    .sort()
}

function toLines({ findings }: ImageJson): string[] {
  return findings
    .flatMap(({ vulnerability, package: subject, severity, status, fix, seenBy }) => {
      if (vulnerability === undefined || subject === null) return []
      const fixed = fix?.version ?? 'none'
      const what = `${vulnerability.id} ${subject.name} ${subject.version} ${severity} ${status}`
      return [`${what} fixed: ${fixed} by ${seenBy.join('+')}`]
    })
    .sort()
}

function push(from: string, name: string, ...more: readonly string[]): void {
  skopeo('copy', '--dest-tls-verify=false', ...more, from, `docker://${name}`)
}

function inspect(name: string, format: string): string {
  const answer = skopeo('inspect', '--tls-verify=false', '--format', format, `docker://${name}`)
  return answer.trim()
}

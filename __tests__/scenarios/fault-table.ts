import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { ErrorCode } from '../../src/domain/errors.ts'
import type { BundleResult } from '../ground/bundle.ts'
import { startFeedServer } from '../ground/feed-server.ts'
import type { FeedFault } from '../ground/feed-server.ts'
import {
  buildImage,
  buildIndex,
  descriptorOf,
  jsonBlob,
  sha256,
  tarOf,
  writeDockerArchive,
  writeLayout,
} from '../ground/images.ts'
import { startRegistry } from '../ground/registry.ts'
import type { FakeRegistry, Fault } from '../ground/registry.ts'
import { DEBIAN } from '../ground/sample-images.ts'
import type { StubHarbour } from '../ground/stub-harbour.ts'

/*
 * Every kind of trouble that a run can meet, and how it must end. The rows are counted by the benchmark:
 * recoverable ones must end with the right verdict, and none of the others may end as a pass.
 */

export type FaultCase = {
  readonly title: string
  /** True: the run must reach the verdict that it would have reached without the fault. */
  readonly recoverable: boolean
  readonly exitCode: number
  /** Null for a run that reaches a verdict. */
  readonly code: ErrorCode | null
  readonly act: (harbour: StubHarbour) => Promise<BundleResult>
}

/** What the sound image and the stub reports lead to: one critical vulnerability with a fix. */
const VERDICT = { exitCode: 1, code: null } as const

function fails(title: string, code: ErrorCode, act: FaultCase['act'], exitCode = 2): FaultCase {
  return { title, recoverable: false, exitCode, code, act }
}

function recovers(title: string, act: FaultCase['act']): FaultCase {
  return { title, recoverable: true, ...VERDICT, act }
}

async function withRegistry(
  harbour: StubHarbour,
  act: (registry: FakeRegistry) => Promise<BundleResult>,
): Promise<BundleResult> {
  const registry = await startRegistry()
  try {
    registry.putImage('acme/api', '1', harbour.image)
    return await act(registry)
  } finally {
    await registry.close()
  }
}

/** Fetches the image from a registry whose next answers are broken. */
function fetching(match: string | RegExp, fault: Fault, times = 1): FaultCase['act'] {
  return (harbour) =>
    withRegistry(harbour, (registry) => {
      registry.fail(match, fault, times)
      return harbour.scan([`registry:${registry.host}/acme/api:1`])
    })
}

function layout(
  harbour: StubHarbour,
  name: string,
  change: (folder: string) => void,
): Promise<BundleResult> {
  const folder = join(harbour.folder, name)
  writeLayout(folder, [{ image: harbour.image }])
  change(folder)
  return harbour.scan([`oci-dir:${folder}`])
}

function blobPath(folder: string, digest: string): string {
  return join(folder, 'blobs/sha256', digest.slice(7))
}

function layerOf(harbour: StubHarbour): string {
  return harbour.image.layers[0]?.digest ?? ''
}

const IMAGE_CASES: readonly FaultCase[] = [
  fails('an unknown scheme', 'image-reference-invalid', (h) => h.scan(['dokcer:acme/api']), 3),
  fails(
    'a reference that is none',
    'image-reference-invalid',
    (h) => h.scan(['registry:Acme//api']),
    3,
  ),
  fails('a registry that lacks the image', 'image-not-found', (h) =>
    withRegistry(h, (registry) => h.scan([`registry:${registry.host}/acme/none:1`])),
  ),
  fails('a refused login', 'login-refused', async (h) => {
    const registry = await startRegistry({
      auth: { kind: 'basic', users: { anna: 'right' } },
    })
    try {
      registry.putImage('acme/api', '1', h.image)
      return await h.scan(
        [
          `registry:${registry.host}/acme/api:1`,
          `--registry=${registry.host}`,
          '--registry-username=anna',
        ],
        { env: { PLIMSOLL_REGISTRY_PASSWORD: 'wrong-and-secret' } },
      )
    } finally {
      await registry.close()
    }
  }),
  fails('a registry that is not there', 'registry-unreachable', (h) =>
    h.scan(['registry:127.0.0.1:9/acme/api:1']),
  ),
  fails(
    'a registry that always answers 503',
    'registry-unreachable',
    fetching('/', { kind: 'status', status: 503, retryAfter: '0' }, 99),
  ),
  recovers(
    'a registry that answers 503 once',
    fetching('/manifests/', { kind: 'status', status: 503, retryAfter: '0' }),
  ),
  recovers(
    'a registry that asks for patience once',
    fetching('/blobs/', { kind: 'status', status: 429, retryAfter: '1' }),
  ),
  recovers('a connection reset in a layer', fetching('/blobs/', { kind: 'reset', afterBytes: 60 })),
  recovers(
    'a connection that ends in the middle of a layer',
    fetching('/blobs/', { kind: 'truncate', afterBytes: 50 }),
  ),
  recovers('a storage elsewhere', fetching('/blobs/', { kind: 'redirect' })),
  fails(
    'a registry that lies about the bytes of a blob',
    'digest-mismatch',
    fetching('/blobs/', { kind: 'wrong-byte' }, 99),
  ),
  fails(
    'a registry that sends more than it said',
    'size-mismatch',
    fetching('/blobs/', { kind: 'longer', extraBytes: 10 }, 99),
  ),
  fails(
    'a registry that answers with a web page',
    'registry-protocol',
    fetching(
      '/manifests/',
      {
        kind: 'answer',
        status: 200,
        headers: { 'content-type': 'text/html' },
        body: '<html>Please log in</html>',
      },
      99,
    ),
  ),
  fails('an index without the platform', 'platform-missing', (h) =>
    withRegistry(h, (registry) => {
      const arm = buildImage({
        layers: [DEBIAN],
        platform: { os: 'linux', architecture: 'arm64' },
      })
      registry.putIndex('acme/arm', '1', [arm], buildIndex([arm]))
      return h.scan([`registry:${registry.host}/acme/arm:1`, '--platform=linux/s390x'])
    }),
  ),
  fails('an artifact that is no image', 'not-an-image', (h) =>
    withRegistry(h, (registry) => {
      const config = jsonBlob('application/vnd.cncf.helm.config.v1+json', { name: 'chart' })
      const manifest = jsonBlob('application/vnd.oci.image.manifest.v1+json', {
        schemaVersion: 2,
        mediaType: 'application/vnd.oci.image.manifest.v1+json',
        config: descriptorOf(config),
        layers: [
          {
            ...descriptorOf(config),
            mediaType: 'application/vnd.cncf.helm.chart.content.v1.tar+gzip',
          },
        ],
      })
      registry.putArtifact('acme/chart', '1', { manifest, blobs: [config] })
      return h.scan([`registry:${registry.host}/acme/chart:1`])
    }),
  ),
  fails('an image without layers', 'image-empty', (h) => {
    const folder = join(h.folder, 'no-layers')
    writeLayout(folder, [{ image: buildImage({ layers: [] }) }])
    return h.scan([`oci-dir:${folder}`])
  }),
  fails('an engine that is not there', 'engine-unreachable', (h) =>
    h.scan(['docker:acme/api:1'], { env: { DOCKER_HOST: `unix://${h.folder}/none.sock` } }),
  ),
]

const ARCHIVE_CASES: readonly FaultCase[] = [
  fails('an archive that is not there', 'archive-missing', (h) =>
    h.scan([`docker-archive:${h.folder}/none.tar`]),
  ),
  fails('an archive cut in the middle', 'archive-truncated', (h) => {
    const path = join(h.folder, 'cut.tar')
    writeDockerArchive(path, [{ image: h.image }])
    const whole = readFileSync(path)
    writeFileSync(path, whole.subarray(0, Math.floor(whole.length * 0.6)))
    return h.scan([`docker-archive:${path}`])
  }),
  fails('a file that is no archive', 'archive-invalid', (h) => {
    const path = join(h.folder, 'garbage.tar')
    writeFileSync(path, 'this is no archive at all\n'.repeat(100))
    return h.scan([`docker-archive:${path}`])
  }),
  fails('an empty file', 'archive-invalid', (h) => {
    const path = join(h.folder, 'empty.tar')
    writeFileSync(path, '')
    return h.scan([`docker-archive:${path}`])
  }),
  fails('an archive whose names leave it', 'archive-unsafe', (h) => {
    const path = join(h.folder, 'escape.tar')
    writeFileSync(
      path,
      tarOf([
        { path: 'oci-layout', content: '{"imageLayoutVersion":"1.0.0"}' },
        { path: '../../escaped', content: 'x' },
        { path: 'index.json', content: '{}' },
      ]),
    )
    return h.scan([`oci-archive:${path}`])
  }),
  fails('an archive of several images', 'archive-ambiguous', (h) => {
    const path = join(h.folder, 'several.tar')
    const other = buildImage({ layers: [[{ path: 'x', content: 'y' }]] })
    writeDockerArchive(path, [
      { image: h.image, tags: ['a:1'] },
      { image: other, tags: ['b:1'] },
    ])
    return h.scan([`docker-archive:${path}`])
  }),
  fails('one wrong byte in a layer', 'layer-damaged', (h) =>
    layout(h, 'wrong-byte', (folder) => {
      const path = blobPath(folder, layerOf(h))
      const bytes = readFileSync(path)
      const middle = Math.floor(bytes.length / 2)
      bytes[middle] = (bytes[middle] ?? 0) ^ 1
      writeFileSync(path, bytes)
    }),
  ),
  fails('a layer of the right digest and the wrong diff id', 'layer-damaged', (h) => {
    const sound = buildImage({ layers: [DEBIAN] })
    const other = gzipSync(tarOf([{ path: 'etc/os-release', content: 'ID=other\n' }]))
    const layer = { ...sound.layers[0], bytes: other, digest: sha256(other) }
    const manifest = jsonBlob(sound.manifest.mediaType, {
      ...(JSON.parse(sound.manifest.bytes.toString()) as object),
      layers: [{ mediaType: layer.mediaType, digest: layer.digest, size: other.length }],
    })
    const folder = join(h.folder, 'wrong-diff-id')
    writeLayout(folder, [{ image: { ...sound, manifest, layers: [layer as never] } }])
    return h.scan([`oci-dir:${folder}`])
  }),
  fails('a layer that is not there', 'archive-invalid', (h) =>
    layout(h, 'no-blob', (folder) => {
      rmSync(blobPath(folder, layerOf(h)))
    }),
  ),
  fails('a config of other bytes', 'digest-mismatch', (h) =>
    layout(h, 'wrong-config', (folder) => {
      writeFileSync(
        blobPath(folder, h.image.config.digest),
        '{}'.padEnd(h.image.config.bytes.length),
      )
    }),
  ),
  fails('a blob that is a link out of the layout', 'archive-unsafe', (h) =>
    layout(h, 'linked', (folder) => {
      const path = blobPath(folder, layerOf(h))
      rmSync(path)
      symlinkSync('/etc/hostname', path)
    }),
  ),
]

const SCANNER_CASES: readonly FaultCase[] = [
  fails('a scanner that is not there', 'scanner-missing', (h) => {
    rmSync(join(h.programs, 'trivy'))
    return h.scan([h.reference])
  }),
  fails('a scanner of a refused version', 'scanner-refused', (h) => {
    h.stub('trivy', { version: '0.69.5' })
    return h.scan([h.reference])
  }),
  fails('a scanner that is too old', 'scanner-too-old', (h) => {
    h.stub('grype', { version: '0.90.0' })
    return h.scan([h.reference])
  }),
  fails('a release of the wrong hash', 'scanner-hash-mismatch', async (h) => {
    const { createServer } = await import('node:http')
    const server = createServer((_, response) => response.end('not the release'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    try {
      return await h.scan([
        h.reference,
        '--scanner-source=release',
        `--download-mirror=http://127.0.0.1:${port}`,
      ])
    } finally {
      server.closeAllConnections()
      server.close()
    }
  }),
  fails('a scanner that crashes', 'scanner-failed', (h) => {
    h.stub('trivy', { exitCode: 2, stderr: ['fatal error: fault'] })
    return h.scan([h.reference])
  }),
  fails('a scanner that ends with 1 and a whole report', 'scanner-failed', (h) => {
    h.stub('grype', { exitCode: 1 })
    return h.scan([h.reference])
  }),
  fails('a scanner that is killed', 'scanner-killed', (h) => {
    h.stub('grype', { signal: 'SIGKILL' })
    return h.scan([h.reference])
  }),
  fails('a scanner that hangs', 'scanner-timeout', (h) => {
    h.stub('grype', { hang: true })
    return h.scan([h.reference, '--timeout=2s'])
  }),
  fails('half a JSON', 'scanner-output-invalid', (h) => {
    h.stub('trivy', { reportText: '{"SchemaVersion":2,"Results":[{"Target":"x"' })
    return h.scan([h.reference])
  }),
  fails('an empty report', 'scanner-output-invalid', (h) => {
    h.stub('grype', { reportText: '' })
    return h.scan([h.reference])
  }),
  fails('a report of the wrong shape', 'scanner-output-invalid', (h) => {
    h.stub('grype', { reportText: '{"matches":{}}' })
    return h.scan([h.reference])
  }),
  fails('a huge report', 'scanner-output-too-large', (h) => {
    h.stub('trivy', { reportBytes: 270 * 1024 * 1024 })
    return h.scan([h.reference])
  }),
  fails('a report about another image', 'scanner-other-image', (h) => {
    h.say(buildImage({ layers: [[{ path: 'other', content: 'image' }]] }))
    return h.scan([h.reference])
  }),
  fails('an error that a scanner logs and nobody knows', 'scanner-failed', (h) => {
    h.stub('trivy', { stderr: ['2026-11-01T00:00:00Z\tERROR\tSomething nobody has seen before'] })
    return h.scan([h.reference])
  }),
]

function database(act: (h: StubHarbour) => void | Promise<void>): FaultCase['act'] {
  return async (h) => {
    await act(h)
    return h.scan([h.reference])
  }
}

const DATABASE_CASES: readonly FaultCase[] = [
  fails('no database and none may be fetched', 'database-missing', (h) =>
    h.scan([h.reference, '--update-db=false']),
  ),
  fails('databases that nobody serves', 'database-unreachable', (h) =>
    h.scan([
      h.reference,
      '--trivy-db-repository=127.0.0.1:9/trivy-db:2',
      '--grype-db-url=http://127.0.0.1:9/databases',
    ]),
  ),
  fails(
    'a database of Trivy whose bytes are wrong',
    'database-damaged',
    database((h) => {
      h.databases.registry.fail('/blobs/', { kind: 'wrong-byte' }, 99)
    }),
  ),
  fails(
    'a database of Grype that is cut',
    'database-damaged',
    database((h) => {
      h.databases.grype.answer('.tar.zst', { status: 200, body: 'not an archive' }, 99)
    }),
  ),
  fails(
    'databases of two months ago',
    'database-too-old',
    database((h) => {
      h.databases.publish([], new Date(Date.now() - 60 * 86_400_000))
    }),
  ),
  fails(
    'a listing of a schema that ended',
    'database-schema',
    database((h) => {
      const body = JSON.stringify({
        status: 'eol',
        schemaVersion: 'v5.0.0',
        built: new Date().toISOString(),
        path: 'x.tar.zst',
        checksum: `sha256:${'0'.repeat(64)}`,
      })
      h.databases.grype.answer('latest.json', { status: 200, body }, 99)
    }),
  ),
  recovers('a dead first mirror of the database', (h) =>
    h.scan([
      h.reference,
      `--trivy-db-repository=127.0.0.1:9/trivy-db:2,${h.databases.trivyRepository}`,
    ]),
  ),
  recovers(
    'a database registry that answers 503 once',
    database((h) => {
      h.databases.registry.fail('/manifests/', { kind: 'status', status: 503, retryAfter: '0' })
    }),
  ),
  recovers(
    'a reset while the database comes',
    database((h) => {
      h.databases.registry.fail('/blobs/', { kind: 'reset', afterBytes: 100 })
    }),
  ),
  recovers(
    'a listing of Grype that answers 503 once',
    database((h) => {
      h.databases.grype.answer('latest.json', {
        status: 503,
        body: '',
        headers: { 'retry-after': '0' },
      })
    }),
  ),
]

/** The one flaw is low, and blocks only because the list names it: the run fails when the list came in the end. */
function exploited(fault: FeedFault): FaultCase['act'] {
  return async (harbour) => {
    const kev = { 'CVE-2099-0001': { added: '2026-10-01', ransomware: false } }
    const feeds = await startFeedServer({ kev })
    try {
      harbour.say(harbour.image, { severity: 'LOW' })
      feeds.fail('kev', fault)
      return await harbour.scan([
        harbour.reference,
        '--scanners=trivy',
        `--kev-url=${feeds.kevUrl}`,
      ])
    } finally {
      await feeds.close()
    }
  }
}

const FEED_CASES: readonly FaultCase[] = [
  recovers('a list of exploited vulnerabilities that is reset once', exploited('reset')),
  recovers('a list of exploited vulnerabilities that is cut once', exploited('cut')),
  recovers('a list of exploited vulnerabilities that answers 500 once', exploited('errors')),
]

function comparing(baseline: string, content?: string): FaultCase['act'] {
  return (harbour) => {
    if (content !== undefined) writeFileSync(join(harbour.folder, baseline), content)
    return harbour.scan([harbour.reference, `--baseline=${baseline}`])
  }
}

const GIVEN_CASES: readonly FaultCase[] = [
  fails('a baseline that is half a report', 'report-invalid', comparing('b.json', '{"sch'), 3),
  fails('a baseline of another tool', 'report-invalid', comparing('b.json', '{"runs":[]}'), 3),
  fails('a baseline that is not there', 'config-invalid', comparing('none.json'), 3),
  fails(
    'a baseline of an unknown scheme',
    'image-reference-invalid',
    comparing('dokcer:acme/api'),
    3,
  ),
  fails(
    'a Dockerfile that is not there',
    'config-invalid',
    (h) => h.scan([h.reference, '--dockerfile=none']),
    3,
  ),
]

const RUN_CASES: readonly FaultCase[] = [
  fails('a report that cannot be written', 'report-unwritable', (h) => {
    mkdirSync(join(h.folder, 'taken'))
    return h.scan([h.reference, '--report=sarif=taken'])
  }),
  fails('SIGINT in the middle', 'cancelled', (h) => interrupted(h, 'SIGINT'), 130),
  fails('SIGTERM in the middle', 'cancelled', (h) => interrupted(h, 'SIGTERM'), 143),
  fails('an unknown flag', 'config-invalid', (h) => h.scan([h.reference, '--fial-on=high']), 3),
  fails('a wrong value', 'config-invalid', (h) => h.scan([h.reference, '--max-high=many']), 3),
]

function interrupted(harbour: StubHarbour, signal: NodeJS.Signals): Promise<BundleResult> {
  harbour.stub('trivy', { hang: true })
  harbour.stub('grype', { hang: true })
  let isSent = false
  const waitForScan = (kill: (signal: NodeJS.Signals) => void): void => {
    if (isSent) return
    isSent = true
    setTimeout(() => {
      kill(signal)
    }, 3000)
  }
  return harbour.scan([harbour.reference], {
    onStderr: (_, kill) => {
      waitForScan(kill)
    },
  })
}

export const FAULT_TABLE: readonly FaultCase[] = [
  ...IMAGE_CASES,
  ...ARCHIVE_CASES,
  ...SCANNER_CASES,
  ...DATABASE_CASES,
  ...FEED_CASES,
  ...GIVEN_CASES,
  ...RUN_CASES,
]

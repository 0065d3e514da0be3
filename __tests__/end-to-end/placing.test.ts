import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Advisory, DistroAffected, Ecosystem } from '../ground/advisories.ts'
import { openHarbour } from '../ground/harbour.ts'
import type { Harbour } from '../ground/harbour.ts'
import { buildImage, writeLayout } from '../ground/images.ts'
import type { BuiltImage, TreeFile } from '../ground/images.ts'
import { startRegistry } from '../ground/registry.ts'
import type { FakeRegistry } from '../ground/registry.ts'
import { apkEntry, dpkgStatus, release } from '../ground/sample-images.ts'
import { readScanned } from '../ground/scanned.ts'
import type { ScannedImage } from '../ground/scanned.ts'
import { INSTALL_LIMIT_MS } from '../ground/scanners.ts'
import { stackImage } from '../ground/stacked-images.ts'
import { zipOf } from '../ground/zip.ts'

/*
 * Images whose layers are written here, so that the layer of every package is known: each finding of the bundle
 * with both real scanners has to name that layer, and no other.
 */

const SCAN_LIMIT_MS = 120_000

function inDistributions(name: string): DistroAffected[] {
  return [
    { kind: 'distro', family: 'debian', version: '12', package: name, fixed: '9.0-1' },
    { kind: 'distro', family: 'alpine', version: '3.22', package: name, fixed: '9.0-r0' },
  ]
}

function inLanguage(ecosystem: Ecosystem, name: string): Advisory['affected'] {
  const ranges = [{ constraint: '< 9.0.0', fixed: '9.0.0' }]
  return [{ kind: 'language', ecosystem, package: name, ranges }]
}

function flaw(number: number, affected: Advisory['affected']): Advisory {
  const id = `CVE-2099-${number}`
  const aliases = affected.some((one) => one.kind === 'language')
    ? [`GHSA-test-${number}-laye`]
    : []
  return { id, aliases, title: `Flaw ${number}`, severity: 'medium', affected }
}

const ADVISORIES = [
  flaw(3001, inDistributions('libtest')),
  flaw(3002, inDistributions('test-tools')),
  flaw(3003, inDistributions('test-late')),
  flaw(3004, inLanguage('npm', 'test-parser')),
  flaw(3005, inLanguage('pip', 'test-templates')),
  flaw(3006, inLanguage('maven', 'com.example.test:test-logger')),
]

function npmPackage(folder: string, version = '1.4.0'): TreeFile {
  const content = JSON.stringify({ name: 'test-parser', version, license: 'MIT' })
  return { path: `${folder}/node_modules/test-parser/package.json`, content }
}

const JAR = zipOf({
  'META-INF/MANIFEST.MF': 'Manifest-Version: 1.0\n',
  'META-INF/maven/com.example.test/test-logger/pom.properties':
    'groupId=com.example.test\nartifactId=test-logger\nversion=2.14.0\n',
})

/** A package inside a package, an archive inside an archive. */
const APPLICATION: readonly TreeFile[] = [
  npmPackage('app'),
  npmPackage('app/node_modules/other'),
  npmPackage('opt', '1.3.0'),
  {
    path: 'usr/lib/python3/dist-packages/test_templates-3.1.0.dist-info/METADATA',
    content: 'Metadata-Version: 2.1\nName: test-templates\nVersion: 3.1.0\n',
  },
  {
    path: 'app/shop.war',
    content: zipOf({
      'META-INF/MANIFEST.MF': 'Manifest-Version: 1.0\n',
      'WEB-INF/lib/test-logger-2.14.0.jar': JAR,
    }),
  },
]

/** One more copy; one that was there, written again as `chown -R` does; one that was there in another version. */
const REWRITTEN = [npmPackage('srv'), npmPackage('app'), npmPackage('opt')]

type Packages = Readonly<Record<string, string>>

/** The system; an upgrade of one of its packages; an application; a package more, and files of below again. */
function layersOf(
  system: readonly TreeFile[],
  database: (packages: Packages) => TreeFile,
  revision: string,
): readonly (readonly TreeFile[])[] {
  const before = { libtest: `1.2.3-${revision}`, 'test-tools': `1.0-${revision}` }
  const after = { ...before, libtest: `1.5-${revision}` }
  return [
    [...system, database(before)],
    [database(after)],
    APPLICATION,
    [database({ ...after, 'test-late': `1.0-${revision}` }), ...REWRITTEN],
  ]
}

const DEBIAN = layersOf(
  [release('debian', '12', 'Debian GNU/Linux'), { path: 'etc/debian_version', content: '12.11\n' }],
  (packages) => dpkgStatus(Object.entries(packages)),
  '1',
)

const ALPINE = layersOf(
  [
    release('alpine', '3.22.0', 'Alpine Linux'),
    { path: 'etc/alpine-release', content: '3.22.0\n' },
  ],
  (packages) => ({
    path: 'lib/apk/db/installed',
    content: Object.entries(packages)
      .map(([name, version]) => apkEntry(name, version))
      .join(''),
  }),
  'r0',
)

/** Distroless: a file for each package, in the layer that brings it, and another layer that brings a newer one. */
const DISTROLESS: readonly (readonly TreeFile[])[] = [
  [...(DEBIAN[0] ?? []).slice(0, 2), ...perPackage('libtest', '1.2.3-1')],
  perPackage('test-tools', '1.0-1'),
  perPackage('libtest', '1.5-1'),
]

/** With its folder, as builders write it: Grype looks for these files by their folder. */
function perPackage(name: string, version: string): readonly TreeFile[] {
  const folder = 'var/lib/dpkg/status.d'
  return [
    { path: folder, type: 'directory' },
    { ...dpkgStatus([[name, version]]), path: `${folder}/${name}` },
  ]
}

/** Where each flaw is, by hand: path, number of the layer from 0, and what stood below it. */
function placesOf(database: string, revision: string): Readonly<Record<string, readonly string[]>> {
  return {
    'CVE-2099-3001': [`${database} @1, replaces 1.2.3-${revision} @0`],
    'CVE-2099-3002': [`${database} @0`],
    'CVE-2099-3003': [`${database} @3`],
    'CVE-2099-3004': [
      'app/node_modules/other/node_modules/test-parser/package.json @2',
      'app/node_modules/test-parser/package.json @2',
      'opt/node_modules/test-parser/package.json @3',
      'srv/node_modules/test-parser/package.json @3',
    ],
    'CVE-2099-3005': ['usr/lib/python3/dist-packages/test_templates-3.1.0.dist-info/METADATA @2'],
    'CVE-2099-3006': ['app/shop.war/WEB-INF/lib/test-logger-2.14.0.jar @2'],
  }
}

function tellPlaces(
  { findings }: ScannedImage,
  image: BuiltImage,
): Readonly<Record<string, readonly string[]>> {
  const number = (diffId: string | null): number =>
    image.layers.findIndex((layer) => layer.diffId === diffId)
  const entries = findings.flatMap(({ vulnerability, instances }): [string, string[]][] => {
    if (vulnerability === undefined) return []
    const places = instances.map(({ path, layer, replaced }) => {
      const below =
        replaced === null ? '' : `, replaces ${replaced.version} @${number(replaced.layer)}`
      return `${path} @${number(layer)}${below}`
    })
    return [[vulnerability.id, places]]
  })
  expect(new Set(entries.map(([id]) => id)).size).toBe(entries.length)
  return Object.fromEntries(entries)
}

/** The origins of all findings, by the number of their layer. */
function tellOrigins({ findings }: ScannedImage, image: BuiltImage): string[] {
  const flaws = findings.filter((one) => one.kind === 'vulnerability')
  const all = flaws.flatMap((one) => one.instances)
  const told = all.map(
    ({ layer, origin }) => `${image.layers.findIndex((one) => one.diffId === layer)} ${origin}`,
  )
  return [...new Set(told)].sort()
}

let harbour: Harbour
let registry: FakeRegistry

beforeAll(async () => {
  harbour = await openHarbour({ advisories: ADVISORIES })
  registry = await startRegistry()
}, INSTALL_LIMIT_MS)

afterAll(() => Promise.all([harbour.close(), registry.close()]))

async function scan(reference: string, ...flags: readonly string[]): Promise<ScannedImage> {
  const { stderr, exitCode } = await harbour.scan([reference, ...flags, '--report=json=r.json'])
  expect([exitCode, stderr]).toEqual([0, expect.any(String)])
  return readScanned(harbour, 'r.json').images[0]
}

async function scanLayers(
  name: string,
  layers: readonly (readonly TreeFile[])[],
): Promise<readonly [ScannedImage, BuiltImage]> {
  const image = buildImage({ layers })
  const layout = join(harbour.folder, name)
  writeLayout(layout, [{ image }])
  return [await scan(`oci-dir:${layout}`), image]
}

test(
  'every finding on Alpine names the layer that brought it, and what was upgraded what it stands on',
  async () => {
    const [scanned, image] = await scanLayers('alpine', ALPINE)
    expect(tellPlaces(scanned, image)).toEqual(placesOf('lib/apk/db/installed', 'r0'))
    // Nothing tells the base: nobody claims to know whose layers these are.
    expect(scanned.base).toBeNull()
    expect(tellOrigins(scanned, image)).toEqual([
      '0 unknown',
      '1 unknown',
      '2 unknown',
      '3 unknown',
    ])
  },
  SCAN_LIMIT_MS,
)

test(
  'every finding on a system with a file for each package names the layer of that file',
  async () => {
    const [scanned, image] = await scanLayers('distroless', DISTROLESS)
    expect(tellPlaces(scanned, image)).toEqual({
      'CVE-2099-3001': ['var/lib/dpkg/status.d/libtest @2, replaces 1.2.3-1 @0'],
      'CVE-2099-3002': ['var/lib/dpkg/status.d/test-tools @1'],
    })
  },
  SCAN_LIMIT_MS,
)

const DOCKERFILE = (base: string): string =>
  [`FROM ${base}`, '# Of the day.', 'RUN apt-get -y upgrade', '', 'COPY app /app', 'COPY late /']
    .map((line) => `${line}\n`)
    .join('')

const CREATED_BY = [
  '/bin/sh -c #(nop) ADD file:1 in / ',
  'RUN /bin/sh -c apt-get -y upgrade # buildkit',
  'COPY app /app # buildkit',
  'COPY late / # buildkit',
]

test(
  'with a base that its registry has, findings are its or added; without it, nobody says so; lines are told',
  async () => {
    const base = buildImage({ layers: DEBIAN.slice(0, 1) })
    const name = `${registry.host}/base/debian:12`
    const image = stackImage({
      base: DEBIAN.slice(0, 1),
      layers: DEBIAN.slice(1),
      createdBy: CREATED_BY,
      labels: {
        'org.opencontainers.image.base.name': name,
        'org.opencontainers.image.base.digest': base.manifest.digest,
      },
    })
    registry.putImage('base/debian', '12', base)
    registry.putImage('acme/api', '1', image)
    writeFileSync(join(harbour.folder, 'Dockerfile'), DOCKERFILE(name))
    const claim = { name, digest: base.manifest.digest, evidence: 'label' }
    const reference = `registry:${registry.host}/acme/api:1`

    const proved = await scan(reference, '--dockerfile=Dockerfile')
    expect(proved.base).toMatchObject({ ...claim, isVerified: true, layers: 1, note: null })
    expect(tellPlaces(proved, image)).toEqual(placesOf('var/lib/dpkg/status', '1'))
    expect(tellOrigins(proved, image)).toEqual(['0 base', '1 added', '2 added', '3 added'])
    expect(
      proved.layers.map(({ instruction, line, origin }) => [instruction, line, origin]),
    ).toEqual([
      ['ADD', null, 'base'],
      ['RUN', 3, 'added'],
      ['COPY', 5, 'added'],
      ['COPY', 6, 'added'],
    ])

    registry.fail('/base/debian/', { kind: 'status', status: 404 }, 99)
    const gone = await scan(reference)
    expect(gone.base).toMatchObject({
      ...claim,
      isVerified: false,
      layers: null,
      note: expect.stringMatching(/^Not proved: it cannot be read/),
    })
    expect(tellPlaces(gone, image)).toEqual(placesOf('var/lib/dpkg/status', '1'))
    expect(tellOrigins(gone, image)).toEqual(['0 unknown', '1 unknown', '2 unknown', '3 unknown'])
  },
  2 * SCAN_LIMIT_MS,
)

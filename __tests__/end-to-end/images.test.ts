import { mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openHarbour } from '../ground/harbour.ts'
import type { Harbour } from '../ground/harbour.ts'
import { buildImage, writeDockerArchive, writeLayout, writeOciArchive } from '../ground/images.ts'
import { startRegistry } from '../ground/registry.ts'
import { SAMPLES, dpkgStatus, sampleImage } from '../ground/sample-images.ts'
import type { SampleName } from '../ground/sample-images.ts'
import { INSTALL_LIMIT_MS } from '../ground/scanners.ts'

/* The committed bundle with the real Trivy and Grype, on images of every kind that they know. */

const SCAN_LIMIT_MS = 120_000

let harbour: Harbour

beforeAll(async () => {
  harbour = await openHarbour()
}, INSTALL_LIMIT_MS)

afterAll(() => harbour.close())

type Found = {
  readonly kind: string
  readonly vulnerability?: { readonly id: string }
  readonly seenBy: readonly string[]
  readonly severity: string
}

type ReportJson = {
  readonly verdict: { readonly outcome: string; readonly reasons: readonly { rule: string }[] }
  readonly images: readonly {
    readonly digest: string | null
    readonly imageId: string
    readonly findings: readonly Found[]
    readonly scans: readonly { readonly scanner: string; readonly state: string }[]
    readonly verdict: { readonly degraded: readonly string[] }
  }[]
}

function readReport(name: string): ReportJson {
  return harbour.readJson(name) as ReportJson
}

function vulnerabilities(report: ReportJson): string[] {
  const findings = report.images[0]?.findings ?? []
  return findings
    .flatMap((one) =>
      one.vulnerability === undefined
        ? []
        : [`${one.vulnerability.id} ${one.severity} ${one.seenBy.join('+')}`],
    )
    .sort()
}

const BOTH = 'grype+trivy'

/** By hand from the advisories and the versions in the images. Debian's word for the third is `unimportant`. */
const EXPECTED: Readonly<Record<SampleName, readonly string[]>> = {
  debian: [
    `CVE-2099-0001 critical ${BOTH}`,
    `CVE-2099-0002 high ${BOTH}`,
    `CVE-2099-0003 negligible ${BOTH}`,
    `CVE-2099-0004 unknown ${BOTH}`,
  ],
  alpine: [`CVE-2099-0001 critical ${BOTH}`],
  wolfi: [`CVE-2099-0001 critical ${BOTH}`],
  npm: [`CVE-2099-0005 critical ${BOTH}`, `GHSA-test-0009-only medium ${BOTH}`],
  python: [`CVE-2099-0006 high ${BOTH}`],
  go: [`CVE-2099-0007 medium ${BOTH}`],
  java: [`CVE-2099-0008 critical ${BOTH}`],
  everything: [
    `CVE-2099-0001 critical ${BOTH}`,
    `CVE-2099-0002 high ${BOTH}`,
    `CVE-2099-0003 negligible ${BOTH}`,
    `CVE-2099-0004 unknown ${BOTH}`,
    `CVE-2099-0005 critical ${BOTH}`,
    `CVE-2099-0006 high ${BOTH}`,
    `CVE-2099-0007 medium ${BOTH}`,
    `CVE-2099-0008 critical ${BOTH}`,
    `GHSA-test-0009-only medium ${BOTH}`,
  ],
}

describe('both real scanners see', () => {
  test.each(Object.keys(SAMPLES) as SampleName[])(
    'what is wrong with an image of %s, and their words are one list',
    async (name) => {
      const layout = join(harbour.folder, `layout-${name}`)
      writeLayout(layout, [{ image: sampleImage(name) }])
      const result = await harbour.scan([`oci-dir:${layout}`, `--report=json=${name}.json`])
      const report = readReport(`${name}.json`)
      expect(vulnerabilities(report)).toEqual(EXPECTED[name])
      expect(report.images[0]?.verdict.degraded).toEqual([])
      const isBlocked = EXPECTED[name].some((line) => line.includes('critical'))
      expect([result.exitCode, report.verdict.outcome]).toEqual(
        isBlocked ? [1, 'fail'] : [0, 'pass'],
      )
    },
    SCAN_LIMIT_MS,
  )
})

test(
  "severities are another authority's where the user asks for it, and every word is kept",
  async () => {
    const layout = join(harbour.folder, 'layout-severity')
    writeLayout(layout, [{ image: sampleImage('debian') }])
    const flags = ['--severity-from=nvd', '--report=json=severity.json']
    await harbour.scan([`oci-dir:${layout}`, ...flags])
    const unimportant = `CVE-2099-0003 negligible ${BOTH}`
    const expected = EXPECTED.debian.map((line) =>
      line === unimportant ? `CVE-2099-0003 medium ${BOTH}` : line,
    )
    expect(vulnerabilities(readReport('severity.json'))).toEqual(expected)
  },
  SCAN_LIMIT_MS,
)

test.each([
  ['a release that nobody knows', 'ID=debian\nVERSION_ID="99"\n'],
  ['a system that nobody knows', 'ID=frobnix\nVERSION_ID="1"\n'],
])(
  'system packages of %s are no reason to pass',
  async (_, release) => {
    const layout = join(harbour.folder, `unknown-${release.length}`)
    const files = [
      { path: 'etc/os-release', content: release },
      ...(release.includes('debian') ? [{ path: 'etc/debian_version', content: '99.1\n' }] : []),
      dpkgStatus([['test-base-files', '12.4']]),
    ]
    writeLayout(layout, [{ image: buildImage({ layers: [files] }) }])
    const result = await harbour.scan([`oci-dir:${layout}`, '--report=json=unknown.json'])
    expect([result.exitCode, readReport('unknown.json').verdict.outcome]).toEqual([
      4,
      'nothing-analysed',
    ])
  },
  SCAN_LIMIT_MS,
)

describe('an image is the same however it comes', () => {
  const image = sampleImage('everything')

  async function scanAs(reference: string, report: string): Promise<ReportJson> {
    const result = await harbour.scan([reference, '--name=acme/api', `--report=json=${report}`])
    expect(result.exitCode).toBe(1)
    return readReport(report)
  }

  test(
    'docker archive, OCI archive, layout folder, registry',
    async () => {
      const at = (name: string): string => join(harbour.folder, name)
      writeDockerArchive(at('docker.tar'), [{ image }])
      writeOciArchive(at('oci.tar'), [{ image, tag: '1' }])
      writeLayout(at('layout'), [{ image, tag: '1' }])
      const registry = await startRegistry()
      registry.putImage('acme/api', '1', image)
      try {
        const reports = [
          await scanAs(`docker-archive:${at('docker.tar')}`, 'form-docker.json'),
          await scanAs(`oci-archive:${at('oci.tar')}`, 'form-archive.json'),
          await scanAs(`oci-dir:${at('layout')}`, 'form-layout.json'),
          await scanAs(`registry:${registry.host}/acme/api:1`, 'form-registry.json'),
        ]
        for (const report of reports) {
          expect(report.images[0]?.imageId).toBe(image.config.digest)
          expect(vulnerabilities(report)).toEqual(EXPECTED.everything)
          expect(report.images[0]?.findings).toEqual(reports[0]?.images[0]?.findings)
        }
        const digests = reports.map((report) => report.images[0]?.digest)
        expect(digests).toEqual([null, ...Array<string>(3).fill(image.manifest.digest)])
      } finally {
        await registry.close()
      }
    },
    4 * SCAN_LIMIT_MS,
  )

  test.each(['zstd', 'none'] as const)(
    'with layers of compression %s',
    async (compression) => {
      const layout = join(harbour.folder, `layout-${compression}`)
      writeLayout(layout, [{ image: sampleImage('everything', { compression }) }])
      const report = await scanAs(`oci-dir:${layout}`, `${compression}.json`)
      expect(vulnerabilities(report)).toEqual(EXPECTED.everything)
    },
    SCAN_LIMIT_MS,
  )
})

describe('a run', () => {
  test(
    'done twice writes the same bytes, and leaves nothing behind but its reports',
    async () => {
      const work = join(harbour.folder, 'work')
      mkdirSync(work)
      const layout = join(harbour.folder, 'layout-twice')
      writeLayout(layout, [{ image: sampleImage('everything') }])
      const asOf = new Date().toISOString()
      const names = ['first', 'second']
      for (const name of names) {
        await harbour.scan([
          `oci-dir:${layout}`,
          `--as-of=${asOf}`,
          `--work-dir=${work}`,
          ...['json', 'sarif', 'markdown'].map((format) => `--report=${format}=${name}.${format}`),
        ])
      }
      for (const format of ['json', 'sarif', 'markdown']) {
        const [first, second] = names.map((name) =>
          readFileSync(join(harbour.folder, `${name}.${format}`), 'utf8'),
        )
        expect(second).toBe(first)
      }
      expect(readdirSync(work)).toEqual([])
    },
    2 * SCAN_LIMIT_MS,
  )

  test(
    'over several images has the worst outcome, and a SARIF file for each',
    async () => {
      for (const name of ['go', 'npm'] as const) {
        writeLayout(join(harbour.folder, `several-${name}`), [{ image: sampleImage(name) }])
      }
      const result = await harbour.scan([
        `oci-dir:${harbour.folder}/several-go`,
        `oci-dir:${harbour.folder}/several-npm`,
        '--report=json=several.json',
        '--report=sarif=several-sarif',
      ])
      expect(result.exitCode).toBe(1)
      expect(readReport('several.json').images).toHaveLength(2)
      expect(readdirSync(join(harbour.folder, 'several-sarif'))).toHaveLength(2)
    },
    2 * SCAN_LIMIT_MS,
  )

  test(
    'of the demo works, and says that its databases are samples',
    async () => {
      const result = await harbour.run(['demo'])
      expect(result.stderr).toContain('samples that come with Plimsoll')
      expect(result.stdout).toContain('FAIL  plimsoll/sample')
      expect(result.exitCode).toBe(0)
      expect(readdirSync(join(harbour.folder, 'plimsoll-demo')).sort()).toEqual([
        'plimsoll.json',
        'plimsoll.md',
        'plimsoll.sarif',
      ])
    },
    SCAN_LIMIT_MS,
  )

  test(
    'of the demo works in five years, too',
    async () => {
      const result = await harbour.run(['demo', '--as-of=2031-11-01T00:00:00Z'])
      expect(result.exitCode).toBe(0)
    },
    SCAN_LIMIT_MS,
  )
})

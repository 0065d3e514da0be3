import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Report } from '../../../src/domain/report.ts'
import { renderCycloneDxFiles } from '../../../src/report/cyclonedx.ts'
import { renderCycloneDxVexFiles } from '../../../src/report/cyclonedx-vex.ts'
import { readReport } from '../../../src/report/index.ts'
import { renderOpenVexFiles } from '../../../src/report/openvex.ts'
import { renderSpdxFiles } from '../../../src/report/spdx.ts'
import { openHarbour } from '../../ground/harbour.ts'
import type { Harbour } from '../../ground/harbour.ts'
import { startRegistry } from '../../ground/registry.ts'
import type { FakeRegistry } from '../../ground/registry.ts'
import { sampleImage } from '../../ground/sample-images.ts'
import { INSTALL_LIMIT_MS, ensureScanners } from '../../ground/scanners.ts'
import type { RealScanners } from '../../ground/scanners.ts'
import { NOT_AFFECTED } from './inventories.ts'

/* The real scanners read what we write of an image that both have scanned. */

const SCAN_LIMIT_MS = 120_000

let harbour: Harbour
let registry: FakeRegistry
let scanners: RealScanners
let reference: string
let report: Report

beforeAll(async () => {
  harbour = await openHarbour()
  scanners = await ensureScanners()
  registry = await startRegistry()
  registry.putImage('acme/api', '1', sampleImage('everything'))
  reference = `${registry.host}/acme/api:1`
  await harbour.scan([`registry:${reference}`, '--report=json=scanned.json'])
  report = readReport(harbour.readJson('scanned.json'), 'scanned.json')
  await Promise.all([prepareTrivy(), prepareGrype()])
}, INSTALL_LIMIT_MS)

afterAll(async () => {
  await registry.close()
  await harbour.close()
})

const run = promisify(execFile)

async function start(program: string, args: readonly string[]): Promise<string> {
  const { stdout } = await run(program, [...args], {
    cwd: harbour.folder,
    timeout: SCAN_LIMIT_MS,
    maxBuffer: 100_000_000,
    env: {
      PATH: '/usr/bin:/bin',
      HOME: harbour.folder,
      TMPDIR: harbour.folder,
      GRYPE_DB_UPDATE_URL: harbour.databases.grypeUrl,
      GRYPE_DB_CACHE_DIR: join(harbour.folder, 'grype-db'),
      GRYPE_DB_AUTO_UPDATE: 'false',
      GRYPE_CHECK_FOR_APP_UPDATE: 'false',
      GRYPE_REGISTRY_INSECURE_USE_HTTP: 'true',
    },
  })
  return stdout
}

function prepareGrype(): Promise<string> {
  return start(scanners.grype, ['db', 'update'])
}

const TRIVY = ['--cache-dir', 'trivy-cache', '--quiet', '--skip-version-check']

async function prepareTrivy(): Promise<void> {
  const { javaRepository, trivyRepository } = harbour.databases
  const image = ['image', ...TRIVY]
  await start(scanners.trivy, [...image, '--download-db-only', '--db-repository', trivyRepository])
  const java = ['--download-java-db-only', '--java-db-repository', javaRepository]
  await start(scanners.trivy, [...image, ...java])
}

type TrivyJson = {
  readonly Results?: readonly {
    readonly Packages?: readonly unknown[]
    readonly Vulnerabilities?: readonly { readonly VulnerabilityID: string }[]
  }[]
}

type Seen = { readonly packages: number; readonly ids: readonly string[] }

async function askTrivy(args: readonly string[]): Promise<Seen> {
  const skip = ['--skip-db-update', '--skip-java-db-update', '--offline-scan', '--scanners=vuln']
  const [command = 'image', ...rest] = args
  const out = await start(scanners.trivy, [
    ...[command, ...TRIVY, ...skip, '--format=json', '--list-all-pkgs'],
    ...rest,
  ])
  const { Results = [] } = JSON.parse(out) as TrivyJson
  return {
    packages: Results.flatMap((one) => one.Packages ?? []).length,
    ids: Results.flatMap((one) => one.Vulnerabilities ?? [])
      .map((one) => one.VulnerabilityID)
      .sort(),
  }
}

type GrypeJson = {
  readonly matches: readonly { readonly vulnerability: { readonly id: string } }[]
}

async function askGrype(args: readonly string[]): Promise<Seen> {
  const out = await start(scanners.grype, [
    ...args,
    ...['--quiet', '--output=json', '--output=cyclonedx-json=seen.json'],
  ])
  const { matches } = JSON.parse(out) as GrypeJson
  const { components } = harbour.readJson('seen.json') as {
    readonly components: readonly { readonly type: string }[]
  }
  return {
    packages: components.filter((one) => one.type === 'library').length,
    ids: matches.map((one) => one.vulnerability.id).sort(),
  }
}

function write(name: string, files: readonly { readonly text: string }[]): string {
  writeFileSync(join(harbour.folder, name), files[0]?.text ?? '')
  return name
}

/** The same report after somebody has decided on every vulnerability. */
function decided(): Report {
  return {
    ...report,
    images: report.images.map((one) => ({
      ...one,
      findings: one.findings.map((finding) =>
        finding.kind === 'vulnerability'
          ? { ...finding, status: 'not-affected' as const, decisions: [NOT_AFFECTED] }
          : finding,
      ),
    })),
  }
}

/** As Trivy names them; Grype has its own ids for the same flaws. */
const FLAWS = [
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((number) => `CVE-2099-000${number}`),
  'GHSA-test-0009-only',
]

test.each([
  ['CycloneDX', 'scanned.cdx.json', renderCycloneDxFiles],
  ['SPDX', 'scanned.spdx.json', renderSpdxFiles],
])(
  'Trivy and Grype find in our %s list what they find in the image',
  async (_, name, render) => {
    const path = write(name, render(report))
    const count = report.images[0]?.packages.length
    expect(await askTrivy(['sbom', path])).toEqual({ packages: count, ids: FLAWS })
    const image = await askGrype([`registry:${reference}`])
    const list = await askGrype([`sbom:${path}`])
    expect(list.ids).toHaveLength(FLAWS.length)
    expect(list.ids).toEqual(image.ids)
    // Grype takes the image that an SPDX document describes for one more package.
    expect([count, (count ?? 0) + 1]).toContain(list.packages)
  },
  3 * SCAN_LIMIT_MS,
)

test(
  'what our OpenVEX clears is cleared for Trivy and for Grype when they look at the image',
  async () => {
    const path = write('decided.openvex.json', renderOpenVexFiles(decided()))
    const trivy = ['image', '--insecure', '--vex', path, reference]
    expect((await askTrivy(trivy)).ids).toEqual([])
    expect((await askGrype([`registry:${reference}`, '--vex', path])).ids).toEqual([])
  },
  2 * SCAN_LIMIT_MS,
)

test(
  'what our CycloneDX VEX clears is cleared for Trivy when it reads our list',
  async () => {
    const list = write('scanned.cdx.json', renderCycloneDxFiles(report))
    const vex = write('decided.vex.json', renderCycloneDxVexFiles(decided()))
    expect((await askTrivy(['sbom', '--vex', vex, list])).ids).toEqual([])
  },
  SCAN_LIMIT_MS,
)

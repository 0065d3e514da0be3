import { describe, expect, test } from '@jest/globals'
import type { VulnerabilityFinding } from '../../src/domain/finding.ts'
import type { CataloguedPackage, ScannerReport } from '../../src/domain/observation.ts'
import { mergeReports } from '../../src/merge/merge.ts'
import { observation, scannerReport } from '../ground/observations.ts'

type Said = Parameters<typeof observation>[0]

const REQUEST = { imageName: 'acme/api', severityChoice: 'vendor' } as const

function catalogued(overrides: Partial<CataloguedPackage> = {}): CataloguedPackage {
  return { ...observation().package, path: null, layer: null, isThirdParty: false, ...overrides }
}

function trivy(overrides: Partial<ScannerReport>): ScannerReport {
  return scannerReport({ scanner: 'trivy', ...overrides })
}

function grype(overrides: Partial<ScannerReport>): ScannerReport {
  return scannerReport({ scanner: 'grype', scannerVersion: '0.117.0', ...overrides })
}

function only(...reports: readonly ScannerReport[]): VulnerabilityFinding {
  const { findings } = mergeReports(reports, REQUEST)
  const [finding] = findings
  if (findings.length !== 1 || finding?.kind !== 'vulnerability') throw new Error('expected one')
  return finding
}

function byTrivy(said: Said = {}): Partial<ScannerReport> {
  return { observations: [observation({ scanner: 'trivy', dataSource: 'debian', ...said })] }
}

function byGrype(said: Said = {}): Partial<ScannerReport> {
  return { observations: [observation({ scanner: 'grype', dataSource: 'debian', ...said })] }
}

const GO = { type: 'golang', namespace: 'example.test', name: 'mod', version: 'v1.0.0' }
const IN_PROGRAM = [{ path: 'app/server', layer: null, origin: 'unknown', replaced: null }] as const

describe('one scanner alone', () => {
  test('is contradicted by one that knows the package and reads the same source', () => {
    const finding = only(trivy(byTrivy()), grype({ packages: [catalogued()] }))
    expect(finding.confidence).toBe('single-contradicted')
    expect(finding.confidenceReason).toContain('Grype knows the package')
  })

  test.each<[string, ScannerReport[]]>([
    ['Grype did not look', [trivy(byTrivy())]],
    ['Grype does not see this package', [trivy(byTrivy()), grype({})]],
    [
      "Grype's report does not tell which packages it saw",
      [trivy(byTrivy()), grype({ isCatalogueWhole: false })],
    ],
    [
      'the report does not tell whose data named it',
      [trivy(byTrivy({ dataSource: null })), grype({ packages: [catalogued()] })],
    ],
    [
      'Trivy does not read nvd',
      [grype(byGrype({ dataSource: 'nvd' })), trivy({ packages: [catalogued()] })],
    ],
    [
      "Trivy's data for Alpine hold only what is fixed",
      [
        grype(byGrype({ package: { type: 'apk' }, dataSource: 'alpine' })),
        trivy({ packages: [catalogued({ type: 'apk' })] }),
      ],
    ],
  ])('has a blind spot beside it: %s', (reason, reports) => {
    const finding = only(...reports)
    expect(finding.confidence).toBe('single-vendor')
    expect(finding.confidenceReason).toContain(reason)
  })

  test('by the name of a product alone is weaker than either', () => {
    expect(only(grype(byGrype({ cpeOnly: true })), trivy({})).confidence).toBe('cpe-only')
  })
})

describe('most likely nothing', () => {
  const thirdParty = trivy({ packages: [catalogued({ isThirdParty: true })] })

  test("the distribution's advisory for a package of another repository", () => {
    const finding = only(grype(byGrype()), thirdParty)
    expect([finding.confidence, finding.status]).toEqual(['likely-fp', 'off-gate'])
  })

  test('but not where the advisory is not the distribution’s, or Trivy found it too', () => {
    expect(only(grype(byGrype({ dataSource: 'ghsa' })), thirdParty).confidence).not.toBe(
      'likely-fp',
    )
    const both = only(grype(byGrype()), { ...thirdParty, ...byTrivy() })
    expect(both.confidence).toBe('confirmed')
  })

  test('a library whose every file a system package owns', () => {
    const pypi = { type: 'pypi', namespace: null, name: 'requests', version: '2.0' }
    const at = (path: string): Said => ({
      package: pypi,
      instances: [{ path, layer: null, origin: 'unknown', replaced: null }],
    })
    const owned = trivy({ ownedFiles: ['usr/lib/requests/METADATA'] })
    expect(only(grype(byGrype(at('usr/lib/requests/METADATA'))), owned)).toMatchObject({
      confidence: 'likely-fp',
      status: 'off-gate',
    })
    expect(only(grype(byGrype(at('opt/requests/METADATA'))), owned).confidence).not.toBe(
      'likely-fp',
    )
  })

  test.each([
    ['0.117.0', true, 'likely-fp'],
    ['0.116.0', true, 'likely-fp'],
    ['0.115.0', true, 'single-contradicted'],
    ['0.117.0', false, 'single-vendor'],
  ])(
    'a Go module of which Grype %s (whole list: %s) finds nothing linked: %s',
    (version, whole, is) => {
      const found = byTrivy({ package: GO, instances: IN_PROGRAM, dataSource: 'ghsa' })
      const other = grype({
        scannerVersion: version,
        isCatalogueWhole: whole,
        packages: whole ? [catalogued(GO)] : [],
      })
      expect(only(trivy(found), other).confidence).toBe(is)
    },
  )

  test('but a go.mod says nothing of what a program uses', () => {
    const instances = [{ ...IN_PROGRAM[0], path: 'src/go.mod' }]
    const found = byTrivy({ package: GO, instances, dataSource: 'ghsa' })
    expect(only(trivy(found), grype({ packages: [catalogued(GO)] })).confidence).not.toBe(
      'likely-fp',
    )
  })
})

describe('headers of a kernel', () => {
  test.each([
    'linux-libc-dev',
    'linux-headers-6.1.0-18-amd64',
    'kernel-headers',
    'linux-kbuild-6.1',
  ])('%s is not in the container, though both scanners say so', (name) => {
    const said = { package: { name } }
    expect(only(trivy(byTrivy(said)), grype(byGrype(said)))).toMatchObject({
      confidence: 'not-in-container',
      status: 'off-gate',
    })
  })

  test.each([
    ['linux-base', 'deb'],
    ['kernel-headers', 'npm'],
  ])('%s of type %s is no such thing', (name, type) => {
    expect(only(trivy(byTrivy({ package: { name, type } }))).confidence).toBe('single-vendor')
  })
})

describe('what a scanner set aside itself', () => {
  const setAside = { setAside: 'DistroPackageFixed' }

  test('is no finding, and is named', () => {
    const merged = mergeReports([grype(byGrype(setAside))], REQUEST)
    expect(merged.findings).toEqual([])
    expect(merged.setAside).toEqual([
      {
        ...{ scanner: 'grype', id: 'CVE-2099-0001', package: 'libssl3', version: '3.0.1-1' },
        reason: 'DistroPackageFixed',
      },
    ])
  })

  test('does not confirm what the other found', () => {
    const aside = grype({ ...byGrype(setAside), packages: [catalogued()] })
    const finding = only(aside, trivy(byTrivy()))
    expect(finding).toMatchObject({ seenBy: ['trivy'], confidence: 'single-vendor' })
    expect(finding.confidenceReason).toContain('Grype found it too and set it aside')
  })
})

test('an id is rejected where every row says so, and one that is alive beside them keeps it at the gate', () => {
  const dead = grype(byGrype({ isRejected: true }))
  expect(only(dead)).toMatchObject({ class: 'rejected', status: 'off-gate' })
  expect(only(dead, trivy(byTrivy()))).toMatchObject({ class: 'flaw', status: 'open' })
})

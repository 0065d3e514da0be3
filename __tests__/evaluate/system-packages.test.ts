import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { SYSTEM_PACKAGES_GAP } from '../../src/stages/gaps.ts'
import { recordedPath } from '../scanners/recorded.ts'
import type { RecordedImage } from '../scanners/recorded.ts'
import { grype, packageList, trivy } from './documents.ts'
import { evaluateFiles, onlyImage } from './evaluating.ts'

type Json = Readonly<Record<string, unknown>>

/** What `--pkg-types library` leaves of Trivy's report: the system is named, and its packages are not. */
function withoutSystem(document: Json): Json {
  const results = document['Results'] as readonly Json[]
  return { ...document, Results: results.filter((one) => one['Class'] !== 'os-pkgs') }
}

function withoutPackages(document: Json): Json {
  const results = document['Results'] as readonly Json[]
  return { ...document, Results: results.map((one) => ({ ...one, Packages: undefined })) }
}

const LODASH = { ID: 'lodash@4.17.15', Name: 'lodash', Version: '4.17.15' }
const FLAW = {
  VulnerabilityID: 'CVE-2099-0007',
  PkgName: 'lodash',
  InstalledVersion: '4.17.15',
  Severity: 'LOW',
}

/** Trivy's report on libraries alone. */
function libraries(overrides: Json = {}): Json {
  const result = { Target: 'Node.js', Class: 'lang-pkgs', Type: 'node-pkg', Packages: [LODASH] }
  return { ...trivy(), Results: [{ ...result, Vulnerabilities: [FLAW], ...overrides }] }
}

/** Grype's report on them: it lists packages with findings alone. */
function matches(): Json {
  const vulnerability = { id: 'CVE-2099-0007', severity: 'Low', fix: { state: 'unknown' } }
  const artifact = { name: 'lodash', version: '4.17.15', type: 'npm', locations: [] }
  return { ...grype(), matches: [{ vulnerability, artifact }] }
}

const LIST = {
  ...packageList(),
  components: [
    {
      ...{ type: 'library', name: 'lodash', version: '4.17.15' },
      properties: [{ name: 'syft:package:type', value: 'npm' }],
    },
  ],
}

function recorded(image: RecordedImage, name: string): Json {
  return JSON.parse(readFileSync(recordedPath(image, name), 'utf8')) as Json
}

describe('a system of which no report names a package', () => {
  test.each<[string, Readonly<Record<string, unknown>>]>([
    ["Trivy's report alone", { 'trivy.json': libraries() }],
    ['both reports', { 'trivy.json': libraries(), 'grype.json': matches() }],
    ["Grype's report with its list", { 'grype.json': matches(), 'packages.json': LIST }],
    [
      'both reports and the list',
      { 'trivy.json': libraries(), 'grype.json': matches(), 'packages.json': LIST },
    ],
    [
      'what the real Trivy listed',
      { 'trivy.json': withoutSystem(recorded('debian', 'trivy.json')) },
    ],
  ])('is a gap where a list of all packages names none: %s', async (_, files) => {
    const { verdict } = onlyImage(await evaluateFiles(files))
    expect(verdict.degraded).toContain(SYSTEM_PACKAGES_GAP)
    expect(['nothing-analysed', 'fail']).toContain(verdict.outcome)
  })

  test('ends as nothing analysed where nothing else blocks, and fails where something does', async () => {
    const files = { 'trivy.json': libraries(), 'grype.json': matches() }
    expect((await evaluateFiles(files)).exitCode).toBe(4)
    expect((await evaluateFiles(files, '--max-low', '0')).exitCode).toBe(1)
    expect((await evaluateFiles(files, '--on-nothing-analysed', 'warn')).exitCode).toBe(0)
  })

  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['Grype', { 'grype.json': matches() }],
    ['an old Trivy', { 'trivy.json': libraries({ Packages: undefined }) }],
    ['both', { 'trivy.json': libraries({ Packages: undefined }), 'grype.json': matches() }],
    [
      'the real Trivy without its list',
      { 'trivy.json': withoutPackages(withoutSystem(recorded('debian', 'trivy.json'))) },
    ],
  ])('degrades where only packages with findings are listed: %s', async (_, files) => {
    const { verdict } = onlyImage(await evaluateFiles(files))
    const sentences = verdict.degraded.filter((one) =>
      one.includes('package of the system (debian'),
    )
    expect(sentences).toHaveLength(1)
    expect(verdict.degraded).not.toContain(SYSTEM_PACKAGES_GAP)
    expect(verdict.outcome).not.toBe('nothing-analysed')
  })

  test('is said to be unnamed once, where no report names any package', async () => {
    const { verdict } = onlyImage(await evaluateFiles({ 'trivy.json': trivy({ flaws: [] }) }))
    expect(verdict.degraded.join('\n')).not.toContain('of the system')
    expect(verdict.outcome).toBe('nothing-analysed')
  })
})

describe('no gap', () => {
  const noSystem = { Metadata: { ImageID: null, OS: undefined } }

  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['an image without a system', { 'trivy.json': { ...libraries(), ...noSystem } }],
    ['one report that names a system package', { 'a.json': libraries(), 'b.json': trivy() }],
    ['a clean system that is listed', { 'trivy.json': trivy({ flaws: [], hasPackages: true }) }],
    [
      'a system whose type nobody here knows',
      {
        'trivy.json': {
          ...libraries(),
          Metadata: { OS: { Family: 'frobnix', Name: '1' } },
          Results: [{ Target: 'x', Class: 'os-pkgs', Type: 'frobnix', Packages: [LODASH] }],
        },
      },
    ],
  ])('is %s', async (_, files) => {
    const { verdict } = onlyImage(await evaluateFiles(files))
    expect(verdict.degraded.join('\n')).not.toContain('of the system')
    expect(verdict.outcome).toBe('pass')
  })
})

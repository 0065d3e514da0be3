import { describe, expect, test } from '@jest/globals'
import type { VulnerabilityObservation } from '../../../src/domain/observation.ts'
import { parseGrypeReport } from '../../../src/scanners/grype/parse.ts'
import type { ParsedReport } from '../../../src/scanners/scanner.ts'

type Json = Readonly<Record<string, unknown>>

function parse(matches: readonly Json[], more: Json = {}, packages?: unknown): ParsedReport {
  const report = { matches, ...more }
  return parseGrypeReport(packages === undefined ? { report } : { report, packages })
}

function parseMatch(match: Json, more: Json = {}): readonly VulnerabilityObservation[] {
  const complete = {
    vulnerability: { id: 'CVE-2099-0001' },
    artifact: { name: 'name', version: '1', type: 'npm' },
    ...match,
  }
  return parse([complete], more).report.observations.filter((one) => one.kind === 'vulnerability')
}

function parseOne(match: Json, more: Json = {}): VulnerabilityObservation {
  const [first] = parseMatch(match, more)
  if (first === undefined) throw new Error('no observation')
  return first
}

function refusal(document: unknown, packages?: unknown): unknown {
  try {
    return parseGrypeReport({ report: document, packages })
  } catch (error) {
    return error
  }
}

describe('a document that is no report of Grype', () => {
  test.each([
    ['one without matches', {}],
    ['one whose matches are null', { matches: null }],
    ['a list', []],
    ['null', null],
  ])('is refused: %s', (_what, document) => {
    expect(refusal(document)).toBeExplained('scanner-output-invalid')
  })

  test.each([
    [
      'a match without an artifact',
      { matches: [{ vulnerability: { id: 'x' } }] },
      'matches[0].artifact',
    ],
    [
      'a match without an id',
      { matches: [{ vulnerability: {}, artifact: { name: 'a' } }] },
      'matches[0].vulnerability.id',
    ],
  ])('is refused with the path of what is wrong: %s', (_what, document, path) => {
    expect(String(refusal(document))).toContain(path)
  })

  test('is refused when the package list is none', () => {
    expect(refusal({ matches: [] }, { components: [] })).toBeExplained('scanner-output-invalid')
    expect(refusal({ matches: [] }, null)).toBeExplained('scanner-output-invalid')
  })
})

describe('a report of Grype', () => {
  test('that holds nothing but matches is one without an image and a system', () => {
    expect(parse([]).report).toEqual({
      scanner: 'grype',
      scannerVersion: '',
      imageId: null,
      os: null,
      packages: [],
      observations: [],
      ownedFiles: [],
      databaseBuilt: null,
    })
  })

  test.each([
    ['schema 6', { db: { status: { built: '2026-01-01T00:00:00Z' } } }, '2026-01-01T00:00:00Z'],
    ['schemas before', { db: { built: '2023-01-01T00:00:00Z' } }, '2023-01-01T00:00:00Z'],
    ['no database', {}, null],
  ])('says when the database was built: %s', (_what, descriptor, built) => {
    expect(parse([], { descriptor }).report.databaseBuilt).toBe(built)
  })

  test('on a folder names no image', () => {
    expect(parse([], { source: { type: 'directory', target: '.' } }).report.imageId).toBeNull()
  })

  test('tells the end of life of a system by the alerts on its packages', () => {
    const distro = { name: 'alpine', version: '3.19.9' }
    const alertsByPackage = [{ alerts: [{ type: 'other' }, { type: 'distro-eol' }] }]
    expect(parse([], { distro }).report.os).toMatchObject({ endOfLife: false })
    expect(parse([], { distro, alertsByPackage }).report.os).toEqual({
      family: 'alpine',
      version: '3.19.9',
      endOfLife: true,
    })
  })

  test('counts packages of an unknown system as compared with nothing', () => {
    const component = (type: string, name: string): Json => ({
      ...{ type: 'library', name, version: '1' },
      properties: [{ name: 'syft:package:type', value: type }],
    })
    const packages = {
      bomFormat: 'CycloneDX',
      components: [
        component('deb', 'system'),
        component('npm', 'language'),
        { type: 'file', name: '/etc/passwd' },
        { type: 'operating-system', name: 'frobnix' },
      ],
    }
    const known = parse([], { distro: { name: 'debian' } }, packages)
    expect(known.report.packages.map((found) => found.name)).toEqual(['system', 'language'])
    expect(known.notices).toEqual([])
    const unknown = parse([], { distro: { name: '' } }, packages)
    expect(unknown.report.packages.map((found) => found.name)).toEqual(['language'])
    expect(unknown.notices).toHaveLength(1)
  })
})

describe('a match in a report of Grype', () => {
  test('names its package by its purl, with the source it was built from', () => {
    const artifact = {
      ...{ name: 'libtest1', version: '1:2-3', type: 'deb' },
      purl: 'pkg:deb/debian/libtest1@1%3A2-3?distro=debian-12',
      upstreams: [{ name: 'libtest' }],
    }
    expect(parseOne({ artifact }).package).toEqual({
      type: 'deb',
      namespace: 'debian',
      name: 'libtest1',
      version: '1:2-3',
      purl: artifact.purl,
      sourcePackage: { name: 'libtest', version: '1:2-3' },
    })
  })

  test.each([
    ['python', 'pypi'],
    ['go-module', 'golang'],
    ['java-archive', 'maven'],
    ['rust-crate', 'cargo'],
    ['php-composer', 'composer'],
    ['dotnet', 'nuget'],
    ['binary', 'generic'],
    ['UnknownPackage', 'generic'],
    ['rpm', 'rpm'],
    ['newfangled', 'newfangled'],
  ])('of the type %s is of the purl type %s', (type, purlType) => {
    expect(parseOne({ artifact: { name: 'a', version: '1', type } }).package.type).toBe(purlType)
  })

  test('takes the twin in another source for an alias', () => {
    const { vulnerability } = parseOne({
      vulnerability: {
        id: 'GHSA-aaaa-bbbb-cccc',
        advisories: [{ id: '', link: 'https://x.test/DSA-9999-1/' }],
      },
      relatedVulnerabilities: [{ id: 'CVE-2099-0001' }, { id: 'GHSA-aaaa-bbbb-cccc' }],
    })
    expect(vulnerability.id).toBe('GHSA-aaaa-bbbb-cccc')
    expect(vulnerability.aliases).toEqual(['CVE-2099-0001'])
    expect(vulnerability.advisories).toEqual(['DSA-9999-1'])
  })

  test.each([
    ['https://x.test/errata/ELSA-2022-9221.html', ['ELSA-2022-9221']],
    ['https://access.redhat.com/errata/RHSA-2024:1234', ['RHSA-2024:1234']],
    ['https://x.test/some/page', []],
    ['', []],
  ])('names an advisory by its link %j', (link, advisories) => {
    const vulnerability = { id: 'CVE-2099-0001', advisories: [{ id: '', link }] }
    expect(parseOne({ vulnerability }).vulnerability.advisories).toEqual(advisories)
  })

  test('of an advisory over several flaws is one observation for each, with its own figures', () => {
    const observations = parseMatch({
      vulnerability: {
        ...{ id: 'ELSA-2099-0001', namespace: 'oracle:distro:oraclelinux:8', severity: 'High' },
        epss: [
          { cve: 'CVE-2099-0001', epss: 0.1, percentile: 0.2, date: '2099-01-01' },
          { cve: 'CVE-2099-0002', epss: 0.3, percentile: 0.4, date: '2099-01-01' },
        ],
        knownExploited: [
          { cve: 'CVE-2099-0002', dateAdded: '2099-02-02', knownRansomwareCampaignUse: 'Known' },
        ],
      },
      relatedVulnerabilities: [{ id: 'CVE-2099-0001' }, { id: 'CVE-2099-0002' }],
    })
    expect(observations.map((one) => one.vulnerability)).toMatchObject([
      { id: 'CVE-2099-0001', aliases: [], advisories: ['ELSA-2099-0001'] },
      { id: 'CVE-2099-0002', aliases: [], advisories: ['ELSA-2099-0001'] },
    ])
    expect(observations.map((one) => one.epss?.score)).toEqual([0.1, 0.3])
    expect(observations.map((one) => one.kev)).toEqual([
      null,
      { added: '2099-02-02', ransomware: true },
    ])
  })

  test('of an advisory without flaws keeps its own id', () => {
    expect(parseOne({ vulnerability: { id: 'CGA-aaaa-bbbb' } }).vulnerability).toMatchObject({
      id: 'CGA-aaaa-bbbb',
      aliases: [],
      advisories: [],
    })
  })

  test('carries EPSS, scores and known exploitation of its twin', () => {
    const one = parseOne({
      vulnerability: {
        id: 'GHSA-aaaa-bbbb-cccc',
        namespace: 'github:language:go',
        severity: 'High',
      },
      relatedVulnerabilities: [
        {
          ...{ id: 'CVE-2099-0001', namespace: 'nvd:cpe', severity: 'Critical' },
          cvss: [
            {
              version: '3.1',
              vector: 'CVSS:3.1/AV:N',
              source: 'nvd@nist.gov',
              metrics: { baseScore: 9.8 },
            },
            {
              version: '3.1',
              vector: 'CVSS:3.1/AV:N',
              source: 'nvd@nist.gov',
              metrics: { baseScore: 9.8 },
            },
            { version: '2', vector: 'AV:N', metrics: { baseScore: 5 } },
          ],
          epss: [{ cve: 'CVE-2099-0001', epss: 0.5, percentile: 0.9, date: '2099-01-01' }],
          knownExploited: [
            {
              cve: 'CVE-2099-0001',
              dateAdded: '2099-03-03',
              knownRansomwareCampaignUse: 'unknown',
            },
            { cve: 'CVE-2099-0001', dateAdded: '2099-02-02', knownRansomwareCampaignUse: 'known' },
          ],
        },
      ],
    })
    expect(one).toMatchObject({
      severity: 'high',
      severityAuthority: 'ghsa',
      ratings: [
        { authority: 'ghsa', severity: 'high' },
        { authority: 'nvd', severity: 'critical' },
      ],
      epss: { score: 0.5, percentile: 0.9, date: '2099-01-01', model: null },
      kev: { added: '2099-02-02', ransomware: true },
    })
    expect(one.cvss).toEqual([
      { authority: 'nvd', version: '3.1', vector: 'CVSS:3.1/AV:N', score: 9.8 },
      { authority: 'nvd', version: '2.0', vector: 'AV:N', score: 5 },
    ])
  })

  test.each([
    ['debian:distro:debian:12', 'debian'],
    ['debian:10', 'debian'],
    ['github:language:python', 'ghsa'],
    ['nvd:cpe', 'nvd'],
    ['rhel:8', 'redhat'],
    ['sles:distro:sles:15', 'suse'],
    [undefined, 'grype'],
  ])('of the namespace %j is rated by %s', (namespace, authority) => {
    const vulnerability = { id: 'CVE-2099-0001', namespace, severity: 'Low' }
    expect(parseOne({ vulnerability }).severityAuthority).toBe(authority)
  })

  test.each([
    [{ state: 'fixed', versions: ['1.2', '2.0'] }, 'fixed', '1.2'],
    [{ state: 'not-fixed', versions: [] }, 'not-fixed', null],
    [{ state: 'wont-fix', versions: null }, 'wont-fix', null],
    [{ state: '', versions: [] }, 'unknown', null],
    [{ state: 'unknown' }, 'unknown', null],
    [undefined, 'unknown', null],
  ])('with the fix %j is %s by %j', (fix, state, version) => {
    expect(parseOne({ vulnerability: { id: 'CVE-2099-0001', fix } }).fix).toMatchObject({
      state,
      version,
    })
  })

  test('takes the version that Grype suggests, and the date of that version', () => {
    const fix = {
      ...{ state: 'fixed', versions: ['1.2', '2.0'] },
      available: [
        { version: '1.2', date: '2099-01-01' },
        { version: '2.0', date: '2099-02-02' },
      ],
    }
    const matchDetails = [{ type: 'exact-direct-match', fix: { suggestedVersion: '2.0' } }]
    expect(parseOne({ vulnerability: { id: 'CVE-2099-0001', fix }, matchDetails }).fix).toEqual({
      state: 'fixed',
      version: '2.0',
      versions: ['1.2', '2.0'],
      since: '2099-02-02',
    })
  })

  test.each([
    [[{ type: 'cpe-match' }], true],
    [[{ type: 'cpe-match' }, { type: 'exact-direct-match' }], false],
    [[{ matcher: 'dpkg-matcher' }], false],
    [{ matcher: 'dpkg-matcher' }, false],
    [[], false],
    [undefined, false],
  ])('with the details %j is by CPE alone: %s', (matchDetails, cpeOnly) => {
    expect(parseOne({ matchDetails }).cpeOnly).toBe(cpeOnly)
  })
})

describe('the place of a package in a report of Grype', () => {
  const source = {
    target: { imageID: 'sha256:0', layers: [{ digest: 'sha256:1' }, { digest: 'sha256:2' }] },
  }
  const status = {
    ...{ path: '/var/lib/dpkg/status', layerID: 'sha256:2' },
    annotations: { evidence: 'primary' },
  }
  const copyright = {
    ...{ path: '/usr/share/doc/a/copyright', layerID: 'sha256:1' },
    annotations: { evidence: 'supporting' },
  }

  test('is the lowest layer with evidence of it, for a package of the system', () => {
    const artifact = { name: 'a', version: '1', type: 'deb', locations: [status, copyright] }
    expect(parseOne({ artifact }, { source }).instances).toEqual([
      { path: 'var/lib/dpkg/status', layer: 'sha256:1', origin: 'unknown' },
    ])
  })

  test('is each of its files, for a package of a language', () => {
    const locations = ['/app/a/package.json', '/app/b/package.json'].map((path, index) => ({
      ...{ path, layerID: `sha256:${index + 1}` },
      annotations: { evidence: 'primary' },
    }))
    const artifact = { name: 'a', version: '1', type: 'npm', locations: [...locations, copyright] }
    expect(parseOne({ artifact }, { source }).instances).toEqual([
      { path: 'app/a/package.json', layer: 'sha256:1', origin: 'unknown' },
      { path: 'app/b/package.json', layer: 'sha256:2', origin: 'unknown' },
    ])
  })

  test('is the first file in a report that marks no evidence', () => {
    const locations = [
      { path: '/var/lib/dpkg/status', layerID: 'sha256:2' },
      { path: '/usr/share/doc/a/copyright', layerID: 'sha256:1' },
    ]
    const artifact = { name: 'a', version: '1', type: 'deb', locations }
    expect(parseOne({ artifact }, { source }).instances).toMatchObject([
      { path: 'var/lib/dpkg/status', layer: 'sha256:1' },
    ])
  })

  test('is unknown in a report that has none', () => {
    expect(parseOne({}).instances).toEqual([])
  })
})

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
      'a match without a name for its package',
      { matches: [{ vulnerability: { id: 'x' }, artifact: {} }] },
      'matches[0].artifact.name',
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
      isCatalogueWhole: false,
      observations: [],
      ownedFiles: [],
      databaseBuilt: null,
      madeAt: null,
      subject: {
        kind: 'unknown',
        name: '',
        repoDigests: [],
        platform: null,
        created: null,
        layers: [],
        labels: {},
        facts: null,
      },
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

  test('is about its own package, also where artifacts share an id', () => {
    const vulnerability = { id: 'CVE-2099-0001' }
    const matches = ['a', 'b'].map((name) => ({ vulnerability, artifact: { id: 'x', name } }))
    const { observations } = parse(matches).report
    expect(observations).toMatchObject([{ package: { name: 'a' } }, { package: { name: 'b' } }])
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

  test('of an advisory over several flaws takes scores and words of the right one', () => {
    const related = (number: number): Json => ({
      ...{ id: `CVE-2099-000${number}`, namespace: 'nvd:cpe', severity: 'Low' },
      ...{ description: `Flaw ${number}`, dataSource: `https://x.test/${number}` },
      cvss: [{ version: '3.1', vector: `CVSS:3.1/${number}`, metrics: { baseScore: number } }],
      cwes: [{ cwe: `CWE-${number}` }],
    })
    const observations = parseMatch({
      vulnerability: {
        ...{ id: 'ALAS-2099-1', namespace: 'amazon:distro:amazonlinux:2', severity: 'High' },
        ...{ description: 'Both', cvss: [{ version: '3.1', metrics: { baseScore: 9 } }] },
        epss: [{ epss: 0.9 }],
        cwes: [{ cve: 'CVE-2099-0002', cwe: 'CWE-9' }],
      },
      relatedVulnerabilities: [related(1), related(2), related(1)],
    })
    expect(observations).toMatchObject(
      [1, 2].map((number) => ({
        ownId: 'ALAS-2099-1',
        row: 0,
        vulnerability: { description: `Flaw ${number}` },
        severity: 'high',
        severityAuthority: 'amazon',
        ratings: [
          { authority: 'amazon', severity: 'high' },
          { authority: 'nvd', severity: 'low' },
        ],
        cvss: [{ score: number }],
        epss: null,
      })),
    )
    expect(observations.map((one) => one.vulnerability.cwes)).toEqual([
      ['CWE-1'],
      ['CWE-9', 'CWE-2'],
    ])
  })

  test('of an advisory beside which a CVE and its twin stand is one flaw under two names', () => {
    const match = {
      vulnerability: { id: 'CGA-aaaa-bbbb-cccc', epss: [{ cve: 'CVE-2099-0001', epss: 0.4 }] },
      relatedVulnerabilities: [{ id: 'GHSA-aaaa-bbbb-cccc' }, { id: 'CVE-2099-0001' }],
    }
    expect(parseMatch(match)).toMatchObject([
      {
        vulnerability: {
          id: 'CVE-2099-0001',
          aliases: ['GHSA-aaaa-bbbb-cccc'],
          advisories: ['CGA-aaaa-bbbb-cccc'],
        },
        epss: { score: 0.4 },
      },
    ])
  })

  test('of an advisory over thousands of flaws is read in a moment, and keeps them all', () => {
    const relatedVulnerabilities = Array.from({ length: 20_000 }, (_, index) => ({
      id: `CVE-2099-${index}`,
    }))
    const observations = parseMatch({
      vulnerability: { id: 'ELSA-2099-1' },
      relatedVulnerabilities,
    })
    expect(new Set(observations.map((one) => one.vulnerability.id)).size).toBe(20_000)
  })

  test.each([
    [{ description: 'Rejected reason: a duplicate.' }, [], true],
    [{}, [{ id: 'CVE-2099-0001', description: '** REJECT ** x' }], true],
    [{}, [{ id: 'CVE-2099-0002', description: '** REJECT ** x' }], false],
    [{ description: 'A flaw.' }, [], false],
  ])('is rejected where a source rejects its id: %j %j %s', (own, related, isRejected) => {
    const vulnerability = { id: 'CVE-2099-0001', ...own }
    const one = parseOne({ vulnerability, relatedVulnerabilities: related })
    expect(one.isRejected).toBe(isRejected)
  })

  test('keeps every link of its records, by which rows are joined later', () => {
    const one = parseOne({
      vulnerability: {
        ...{ id: 'CVE-2099-0001', dataSource: 'https://a.test', urls: ['https://b.test'] },
        advisories: [{ id: 'X-1', link: 'https://c.test' }],
      },
      relatedVulnerabilities: [{ id: 'GHSA-aaaa-bbbb-cccc', urls: ['https://d.test'] }],
    })
    const expected = ['a', 'b', 'c', 'd'].map((letter) => `https://${letter}.test`)
    expect(one.vulnerability.references).toEqual(expected)
  })

  test('is kept without the scores that are none', () => {
    const bad = ['NaN', -1, 11, null].map((baseScore) => ({ vector: 'x', metrics: { baseScore } }))
    const epss = [{ epss: 7 }, { epss: '0.5' }]
    const vulnerability = { id: 'CVE-2099-0001', severity: 'Low', cvss: bad, epss }
    const { report, notices } = parse([{ vulnerability, artifact: { name: 'a' } }])
    expect(report.observations).toMatchObject([
      { cvss: [{ vector: 'x', score: null }], epss: null },
    ])
    expect(notices).toMatchObject([{ code: 'grype-score-unreadable' }])
    expect(notices[0]?.text).toContain('5 in all')
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
    ['redhat:distro:redhat:8', 'redhat'],
    ['almalinux:distro:almalinux:8', 'alma'],
    [undefined, 'grype'],
  ])('of the namespace %j is rated by %s', (namespace, authority) => {
    const vulnerability = { id: 'CVE-2099-0001', namespace, severity: 'Low' }
    const one = parseOne({ vulnerability })
    expect(one.severityAuthority).toBe(authority)
    expect(one.dataSource).toBe(namespace === undefined ? null : authority)
  })

  test.each([
    [{ state: 'fixed', versions: ['1.2', '2.0'] }, 'fixed', 'fixed', ['1.2', '2.0']],
    [{ state: 'not-fixed', versions: [] }, 'not-fixed', 'not-fixed', []],
    [{ state: 'wont-fix', versions: null }, 'wont-fix', 'wont-fix', []],
    [{ state: '', versions: [] }, 'unknown', null, []],
    [{ state: 'unknown' }, 'unknown', 'unknown', []],
    [undefined, 'unknown', null, []],
  ])('with the fix %j is %s', (fix, state, word, versions) => {
    expect(parseOne({ vulnerability: { id: 'CVE-2099-0001', fix } }).fix).toEqual({
      scanner: 'grype',
      authority: 'grype',
      state,
      word,
      versions,
      suggested: null,
      isRange: false,
      since: null,
      sinceKind: null,
    })
  })

  test('is fixed by the version that Grype 0.7 named alone', () => {
    const vulnerability = { id: 'CVE-2099-0001', fixedInVersion: '1.2' }
    expect(parseOne({ vulnerability }).fix).toMatchObject({ state: 'fixed', versions: ['1.2'] })
  })

  test('takes the version that Grype suggests, and the date of that version', () => {
    const fix = {
      ...{ state: 'fixed', versions: ['1.2', '2.0'] },
      available: [
        { version: '1.2', date: '2099-01-01', kind: 'advisory' },
        { version: '2.0', date: '2099-02-02', kind: 'first-observed' },
      ],
    }
    const matchDetails = [{ type: 'exact-direct-match', fix: { suggestedVersion: '2.0' } }]
    const vulnerability = { id: 'CVE-2099-0001', namespace: 'github:language:go', fix }
    expect(parseOne({ vulnerability, matchDetails }).fix).toEqual({
      scanner: 'grype',
      authority: 'ghsa',
      state: 'fixed',
      word: 'fixed',
      versions: ['1.2', '2.0'],
      suggested: '2.0',
      isRange: false,
      since: '2099-02-02',
      sinceKind: 'first-observed',
    })
  })

  test.each([
    [[{ version: '1.2', date: '2099-01-01', kind: 'guess' }], '2099-01-01', null],
    [
      [
        { version: '1.2', date: '2099-03-03', kind: 'first-observed' },
        { version: '1.2', date: '2099-01-01', kind: 'release' },
      ],
      '2099-01-01',
      'release',
    ],
    [[{ version: '9', date: '2099-01-01', kind: 'advisory' }], '2099-01-01', 'advisory'],
    [[{ version: '1.2', date: 'soon', kind: 'advisory' }], null, null],
    [[], null, null],
  ])('trusts of the dates %j the one of %j', (available, since, sinceKind) => {
    const fix = { state: 'fixed', versions: ['1.2'], available }
    const found = parseOne({ vulnerability: { id: 'CVE-2099-0001', fix } }).fix
    expect(found).toMatchObject({ since, sinceKind })
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

describe('what Grype ignored', () => {
  const match = (rules: unknown): Json => ({
    vulnerability: { id: 'CVE-2099-0009', severity: 'Low' },
    artifact: { name: 'a' },
    appliedIgnoreRules: rules,
  })

  test.each([
    [[{ reason: 'Explicit APK NAK' }], 'Explicit APK NAK'],
    [
      [
        {
          namespace: 'vex',
          'vex-status': 'not_affected',
          'vex-justification': 'inline_mitigations_already_exist',
        },
      ],
      'not_affected: inline_mitigations_already_exist',
    ],
    [
      [
        {
          package: { name: 'kernel-headers', type: 'rpm', 'upstream-name': 'kernel' },
          'match-type': 'exact-indirect-match',
        },
        { 'fix-state': 'wont-fix', vulnerability: '' },
      ],
      'match-type exact-indirect-match, package name kernel-headers, package type rpm, package upstream-name kernel; fix-state wont-fix',
    ],
    [[], 'set aside'],
    [undefined, 'set aside'],
  ])('is told with the rule %j', (rules, setAside) => {
    const { observations } = parse([], { ignoredMatches: [match(rules)] }).report
    expect(observations).toMatchObject([{ setAside, ownId: 'CVE-2099-0009' }])
  })

  test('is numbered after the matches, and named in a notice where it is broken', () => {
    const ignoredMatches = [7, { artifact: {} }, match([]), match('text')]
    const vulnerability = { id: 'CVE-2099-0001', severity: 'Low' }
    const whole = { vulnerability, artifact: { name: 'a' } }
    const { report, notices } = parse([whole], { ignoredMatches })
    expect(report.observations).toMatchObject([
      { row: 0, setAside: null },
      { row: 3, setAside: 'set aside' },
    ])
    expect(notices).toMatchObject([{ code: 'grype-set-aside-unreadable' }])
    expect(notices[0]?.text).toContain('3 in all')
  })
})

describe('what a report of Grype is about', () => {
  const toBase64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64')

  test('is an image, with what its configuration tells', () => {
    const config = {
      ...{ os: 'linux', architecture: 'amd64', created: '2099-01-01T00:00:00Z' },
      history: [{ created_by: 'COPY TOP-SECRET / # buildkit' }],
      config: { Env: ['TOKEN=TOP-SECRET'], Labels: { name: 'Zürich' } },
    }
    const target = {
      ...{ userInput: 'x.test/app:1', imageID: 'sha256:0', architecture: '', os: '' },
      ...{ repoDigests: ['x.test/app@sha256:9'], config: toBase64(config) },
      layers: [{ digest: 'sha256:1', size: 5 }],
    }
    const { report } = parse([], {
      source: { type: 'image', target },
      descriptor: { timestamp: '2099-01-02T03:04:05Z' },
    })
    expect(report.madeAt).toBe('2099-01-02T03:04:05Z')
    expect(report.subject).toEqual({
      kind: 'image',
      name: 'x.test/app:1',
      repoDigests: ['x.test/app@sha256:9'],
      platform: 'linux/amd64',
      created: '2099-01-01T00:00:00Z',
      layers: [
        {
          ...{ diffId: 'sha256:1', digest: null, size: null },
          ...{ instruction: 'COPY', line: null, origin: 'unknown' },
        },
      ],
      labels: { name: 'Zürich' },
      facts: expect.objectContaining({
        files: null,
        dockerfile: null,
        annotations: null,
      }) as unknown,
    })
    expect(report.subject.facts?.config?.secrets.listed).toMatchObject([{ name: 'TOKEN' }])
    expect(JSON.stringify(report)).not.toContain('TOP-SECRET')
  })

  test.each([
    [
      { type: 'directory', target: '/app' },
      { kind: 'directory', name: '/app' },
    ],
    [
      { type: 'image', target: { tags: ['a:1'] } },
      { kind: 'image', name: 'a:1' },
    ],
    [
      { type: 'image', target: { config: '%%%' } },
      { kind: 'image', platform: null },
    ],
    [
      { type: 'image', target: { config: 'e30' } },
      { created: null, labels: {}, facts: null },
    ],
    [undefined, { kind: 'unknown', name: '' }],
  ])('is what the source %j says', (source, subject) => {
    expect(parse([], { source }).report.subject).toMatchObject(subject)
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
      { path: 'var/lib/dpkg/status', layer: 'sha256:1', origin: 'unknown', replaced: null },
    ])
  })

  test('is each of its files, for a package of a language', () => {
    const locations = ['/app/a/package.json', '/app/b/package.json'].map((path, index) => ({
      ...{ path, layerID: `sha256:${index + 1}` },
      annotations: { evidence: 'primary' },
    }))
    const artifact = { name: 'a', version: '1', type: 'npm', locations: [...locations, copyright] }
    expect(parseOne({ artifact }, { source }).instances).toEqual([
      { path: 'app/a/package.json', layer: 'sha256:1', origin: 'unknown', replaced: null },
      { path: 'app/b/package.json', layer: 'sha256:2', origin: 'unknown', replaced: null },
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

  test('is the archive within the archive, for a Java package', () => {
    const at = (virtualPath: string): readonly unknown[] =>
      parseOne({
        artifact: {
          ...{ name: 'lib', type: 'java-archive', metadata: { virtualPath } },
          locations: [{ path: '/app.war' }],
        },
      }).instances.map((instance) => instance.path)
    expect(at('/app.war:WEB-INF/lib/lib.jar')).toEqual(['app.war/WEB-INF/lib/lib.jar'])
    expect(at('/app.war:WEB-INF/lib/lib.jar:com.example:lib')).toEqual([
      'app.war/WEB-INF/lib/lib.jar',
    ])
    expect(at('/app.war:com.example:lib')).toEqual(['app.war'])
    expect(at('/other.war:x.jar')).toEqual(['app.war'])
  })

  test('is the same in the package list, by all evidence of a package of the system', () => {
    const component = (type: string): Json => ({
      ...{ type: 'library', name: type, version: '1' },
      properties: [
        { name: 'syft:package:type', value: type },
        { name: 'syft:location:0:layerID', value: 'sha256:2' },
        { name: 'syft:location:0:path', value: '/a' },
        { name: 'syft:location:1:layerID', value: 'sha256:1' },
        { name: 'syft:location:1:path', value: '/b' },
      ],
    })
    const packages = { bomFormat: 'CycloneDX', components: [component('deb'), component('npm')] }
    const { report } = parse([], { source, distro: { name: 'debian' } }, packages)
    expect(report.isCatalogueWhole).toBe(true)
    expect(report.packages).toMatchObject([
      { name: 'deb', namespace: 'debian', path: 'a', layer: 'sha256:1', isThirdParty: false },
      { name: 'npm', path: 'a', layer: 'sha256:2' },
    ])
  })

  test('is unknown in a report that has none', () => {
    expect(parseOne({}).instances).toEqual([])
  })
})

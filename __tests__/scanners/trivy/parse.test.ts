import { describe, expect, test } from '@jest/globals'
import type {
  Observation,
  RuleObservation,
  VulnerabilityObservation,
} from '../../../src/domain/observation.ts'
import { parseTrivyReport } from '../../../src/scanners/trivy/parse.ts'
import type { ParsedReport } from '../../../src/scanners/scanner.ts'

type Json = Readonly<Record<string, unknown>>

function parse(results: readonly Json[], more: Json = {}): ParsedReport['report'] {
  const document = { SchemaVersion: 2, ArtifactName: '/tmp/image', Results: results, ...more }
  return parseTrivyReport({ report: document }).report
}

function parseOne(row: Json, result: Json = {}): VulnerabilityObservation {
  const vulnerability = { VulnerabilityID: 'CVE-2099-0001', PkgName: 'name', ...row }
  const { observations } = parse([
    { Class: 'lang-pkgs', Type: 'npm', Vulnerabilities: [vulnerability], ...result },
  ])
  const [first] = observations
  if (first?.kind !== 'vulnerability') throw new Error('no vulnerability')
  return first
}

function rulesOf(result: Json): RuleObservation[] {
  return parse([result]).observations.filter(isRule)
}

function isRule(one: Observation): one is RuleObservation {
  return one.kind !== 'vulnerability'
}

function refusal(document: unknown): unknown {
  try {
    return parseTrivyReport({ report: document })
  } catch (error) {
    return error
  }
}

describe("a document that is no report of Trivy's on an image", () => {
  test.each([
    ['the bare list of the oldest releases', [], 'before 0.20'],
    ['null, their word for nothing', null, 'before 0.20'],
    ['a report on a cluster', { ClusterName: 'x' }, 'cluster'],
    ['one without a schema', { Results: [] }, 'no SchemaVersion'],
    ['one whose schema is a text', { SchemaVersion: '2' }, 'SchemaVersion is no number'],
    ['a report of Grype', { matches: [] }, 'a report of grype'],
    ['one of a later schema', { SchemaVersion: 3 }, 'SchemaVersion is 3'],
    ['a text', 'x', 'not an object'],
  ])('is refused: %s', (_what, document, words) => {
    expect(refusal(document)).toBeExplained('scanner-output-invalid')
    expect(String(refusal(document))).toContain(words)
  })
})

describe('a report of Trivy', () => {
  test('without results is a report that saw nothing', () => {
    expect(parseTrivyReport({ report: { SchemaVersion: 2 } }).report).toEqual({
      scanner: 'trivy',
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
    [
      { Family: 'debian', Name: '12.5' },
      { family: 'debian', version: '12.5', endOfLife: false },
    ],
    [
      { Family: 'alpine', Name: '3.10.2', EOSL: true },
      { family: 'alpine', version: '3.10.2', endOfLife: true },
    ],
    [{ Family: 'none', Name: '' }, null],
    [{ Family: '' }, null],
    [undefined, null],
  ])('names the system %j', (os, expected) => {
    expect(parse([], { Metadata: { OS: os } }).os).toEqual(expected)
  })

  test('lists what packages of the system own, once', () => {
    const owned = { Name: 'a', Version: '1', InstalledFiles: ['/usr/bin/a', 'usr/lib/a'] }
    const result = { Class: 'os-pkgs', Type: 'debian', Packages: [owned, { ...owned, Name: 'b' }] }
    const language = { Class: 'lang-pkgs', Type: 'npm', Packages: [{ InstalledFiles: ['x'] }] }
    expect(parse([result, language]).ownedFiles).toEqual(['usr/bin/a', 'usr/lib/a'])
  })

  test('does not count conda packages, which it compares with nothing', () => {
    const conda = { Class: 'lang-pkgs', Type: 'conda-pkg', Packages: [{ Name: 'a', Version: '1' }] }
    expect(parse([conda]).packages).toEqual([])
  })

  test.each([
    [{ Version: '1.2', Release: '3', Epoch: 1 }, '1:1.2-3'],
    [{ Version: '1.2', Release: '3' }, '1.2-3'],
    [{ Version: '1.2' }, '1.2'],
  ])('joins the parts of a version: %j', (parts, version) => {
    const source = Object.fromEntries(
      Object.entries(parts).map(([key, value]) => [`Src${key}`, value]),
    )
    const { packages } = parse([
      {
        Class: 'os-pkgs',
        Type: 'redhat',
        Packages: [{ Name: 'a', ...parts, SrcName: 's', ...source }],
      },
    ])
    expect(packages).toMatchObject([
      { type: 'rpm', name: 'a', version, sourcePackage: { name: 's', version } },
    ])
  })
})

describe('a vulnerability in a report of Trivy', () => {
  test.each([
    ['3.3.5, 3.4.4, 4.2.6', ['3.3.5', '3.4.4', '4.2.6'], false],
    ['>=4.17.11', ['4.17.11'], true],
    ['>= 3.1.0, >= 2.1.3, < 3.0.0', ['3.1.0', '2.1.3'], true],
    ['^1.2.3 || ~2.0.0', ['1.2.3', '2.0.0'], true],
    ['1:1.2.3-1+deb12u1', ['1:1.2.3-1+deb12u1'], false],
    ['1.0, 1.0', ['1.0'], false],
  ])('is fixed by the versions in %j', (list, versions, isRange) => {
    expect(parseOne({ FixedVersion: list }).fix).toEqual({
      scanner: 'trivy',
      authority: 'trivy',
      state: 'fixed',
      word: null,
      versions,
      suggested: null,
      isRange,
      since: null,
      sinceKind: null,
    })
  })

  test.each([
    ['', 'not-fixed', false],
    ['< 3.0.0', 'unknown', true],
    [',', 'unknown', false],
  ])('is fixed by no version in %j, which is %s', (list, state, isRange) => {
    const { fix } = parseOne({ FixedVersion: list })
    expect(fix).toMatchObject({ state, versions: [], isRange })
  })

  test('names the fix as its package is named: an epoch of nothing and the v of Go are left out', () => {
    const rpm = { Type: 'redhat', Class: 'os-pkgs' }
    expect(parseOne({ FixedVersion: '0:3.44.0-7.el7_7' }, rpm).fix.versions).toEqual([
      '3.44.0-7.el7_7',
    ])
    expect(parseOne({ FixedVersion: 'v1.2.3' }, { Type: 'gobinary' }).fix.versions).toEqual([
      '1.2.3',
    ])
  })

  test('is fixed by the word of whoever has the record', () => {
    const { fix, dataSource } = parseOne({ DataSource: { ID: 'oracle-oval' } })
    expect([fix.authority, dataSource]).toEqual(['oracle', 'oracle'])
  })

  test.each([
    ['fixed', 'fixed'],
    ['affected', 'not-fixed'],
    ['will_not_fix', 'wont-fix'],
    ['fix_deferred', 'deferred'],
    ['end_of_life', 'end-of-life'],
    ['under_investigation', 'unknown'],
    ['not_affected', 'unknown'],
    ['unknown', 'unknown'],
    ['constructor', 'unknown'],
    [undefined, 'not-fixed'],
  ])('with the status %j has the fix state %s', (status, state) => {
    expect(parseOne({ Status: status }).fix).toMatchObject({ state, word: status ?? null })
  })

  test('that names a fixed version is fixed whatever the word beside it, which is kept', () => {
    expect(parseOne({ Status: 'will_not_fix', FixedVersion: '2' }).fix).toMatchObject({
      state: 'fixed',
      word: 'will_not_fix',
    })
  })

  test.each([
    [{ DataSource: { ID: 'debian' }, SeveritySource: 'nvd' }, 'debian'],
    [{ SeveritySource: 'ghsa' }, 'ghsa'],
    [{ SeveritySource: 'nvd' }, null],
    [{ DataSource: { ID: 'go-vulndb' } }, 'govulndb'],
    [{ DataSource: { ID: 'azure' } }, 'azurelinux'],
    [{}, null],
  ])('comes from the data of whoever %j names: %s', (row, dataSource) => {
    expect(parseOne(row).dataSource).toBe(dataSource)
  })

  test.each([
    [{ Description: '** REJECT ** DO NOT USE THIS CANDIDATE NUMBER.' }, true],
    [{ Description: 'Rejected reason: a duplicate.' }, true],
    [{ Description: 'REJECTED' }, true],
    [{ Description: 'Rejected connections are not closed.' }, false],
    [{ Description: 'This was once marked ** REJECT **.' }, false],
    [{ Description: '** DISPUTED ** A flaw.' }, false],
    [{ VulnerabilityID: 'GHSA-aaaa-bbbb-cccc', Title: 'Duplicate Advisory: a flaw' }, true],
    [{ Title: 'Duplicate Advisory: a flaw' }, false],
  ])('is rejected where its source says so: %j %s', (row, isRejected) => {
    expect(parseOne(row).isRejected).toBe(isRejected)
  })

  test('keeps its number over all results, and its own id and package as Trivy wrote them', () => {
    const row = (id: string): Json => ({ VulnerabilityID: id, PkgName: 'Flask' })
    const { observations } = parse([
      {
        Type: 'pip',
        Class: 'lang-pkgs',
        Vulnerabilities: [row('CVE-2099-0001'), row('cve-2099-0002')],
      },
      { Class: 'secret', Target: 'x', Secrets: [{ RuleID: 'x' }] },
      { Type: 'pip', Class: 'lang-pkgs', Vulnerabilities: [row('CVE-2099-0003')] },
    ])
    const found = observations.filter((one) => one.kind === 'vulnerability')
    expect(found.map((one) => [one.row, one.ownId, one.vulnerability.id])).toEqual([
      [0, 'CVE-2099-0001', 'CVE-2099-0001'],
      [1, 'cve-2099-0002', 'CVE-2099-0002'],
      [2, 'CVE-2099-0003', 'CVE-2099-0003'],
    ])
    expect(found.map((one) => [one.ownPackage, one.package.name])[0]).toEqual(['Flask', 'flask'])
  })

  test('of an advisory beside which several flaws stand is one observation for each', () => {
    const { observations } = parse([
      {
        Vulnerabilities: [
          {
            ...{ VulnerabilityID: 'SUSE-SU-2099:1-1', PkgName: 'a' },
            VendorIDs: ['CVE-2099-0002', 'CVE-2099-0001'],
          },
        ],
      },
    ])
    expect(observations).toMatchObject([
      { row: 0, ownId: 'SUSE-SU-2099:1-1', vulnerability: { id: 'CVE-2099-0002', aliases: [] } },
      {
        row: 0,
        vulnerability: { id: 'CVE-2099-0001', aliases: [], advisories: ['SUSE-SU-2099:1-1'] },
      },
    ])
  })

  test('keeps of too many links those that name ids', () => {
    const plain = Array.from({ length: 150 }, (_, index) => `https://x.test/${index}`)
    const telling = 'https://nodesecurity.io/advisories/17'
    const { references } = parseOne({ References: [...plain, telling] }).vulnerability
    expect(references).toHaveLength(100)
    expect(references).toContain(telling)
  })

  test('takes ids of flaws for aliases and those of advisories for references', () => {
    const ids = [
      'GHSA-aaaa-bbbb-cccc',
      'DSA-9999-1',
      'GO-2099-0001',
      'CVE-2099-0001',
      'RHSA-2099:1',
      '',
    ]
    const { vulnerability } = parseOne({ VendorIDs: ids })
    expect(vulnerability.aliases).toEqual(['GHSA-aaaa-bbbb-cccc', 'GO-2099-0001'])
    expect(vulnerability.advisories).toEqual(['DSA-9999-1', 'RHSA-2099:1'])
  })

  test('keeps every rating, and says when nobody in particular gave the one that counts', () => {
    const rated = parseOne({ Severity: 'HIGH', VendorSeverity: { nvd: 4, debian: 1, odd: 9 } })
    expect(rated).toMatchObject({ severity: 'high', severityAuthority: 'trivy' })
    expect(rated.ratings).toEqual([
      { scanner: 'trivy', authority: 'nvd', severity: 'critical' },
      { scanner: 'trivy', authority: 'debian', severity: 'low' },
      { scanner: 'trivy', authority: 'odd', severity: 'unknown' },
    ])
    expect(parseOne({ SeveritySource: 'debian' }).severityAuthority).toBe('debian')
  })

  test.each([
    [undefined, 'unknown'],
    ['UNKNOWN', 'unknown'],
    ['toString', 'unknown'],
    ['CRITICAL', 'critical'],
  ])('of the severity %j is %s', (word, severity) => {
    expect(parseOne({ Severity: word }).severity).toBe(severity)
  })

  test('of a severity that nobody knows is kept, and named in a notice', () => {
    const row = { VulnerabilityID: 'CVE-2099-0001', PkgName: 'a', Severity: 'SEVERE' }
    const document = { SchemaVersion: 2, Results: [{ Vulnerabilities: [row, row] }] }
    const { report, notices } = parseTrivyReport({ report: document })
    expect(report.observations.map((one) => one.severity)).toEqual(['unknown', 'unknown'])
    expect(notices).toMatchObject([{ code: 'trivy-severity-unknown' }])
    expect(notices[0]?.text).toContain('2 in all, such as "SEVERE"')
  })

  test.each([
    [['HIGH', undefined], '1 row, which counts as unknown'],
    [[undefined, '', null], '3 rows, which count as unknown'],
  ])('without a severity (%j) is named in one notice', (severities, words) => {
    const rows = severities.map((Severity) => {
      return { VulnerabilityID: 'CVE-2099-0001', PkgName: 'a', Severity }
    })
    const document = { SchemaVersion: 2, Results: [{ Vulnerabilities: rows }] }
    const { notices } = parseTrivyReport({ report: document })
    expect(notices).toMatchObject([{ code: 'trivy-severity-missing' }])
    expect(notices[0]?.text).toContain(words)
  })

  test.each([['NaN'], [-1], [10.5], [1e308], [{}], [[]], [true]])(
    'passes over the score %j, not the vector beside it',
    (score) => {
      const row = {
        ...{ VulnerabilityID: 'CVE-2099-0001', PkgName: 'a', Severity: 'LOW' },
        CVSS: { nvd: { V3Score: score, V3Vector: 'CVSS:3.1/AV:N' }, ghsa: 7, redhat: null },
      }
      const document = { SchemaVersion: 2, Results: [{ Vulnerabilities: [row] }] }
      const { report, notices } = parseTrivyReport({ report: document })
      expect(report.observations).toMatchObject([
        { cvss: [{ authority: 'nvd', vector: 'CVSS:3.1/AV:N', score: null }] },
      ])
      expect(notices.map((notice) => notice.code)).toEqual(['trivy-score-unreadable'])
    },
  )

  test('keeps the scores of every version of CVSS, named by its vector', () => {
    const { cvss } = parseOne({
      CVSS: {
        nvd: {
          V2Vector: 'AV:N/AC:L/Au:N/C:P/I:P/A:P',
          V2Score: 7.5,
          V3Vector: 'CVSS:3.0/AV:N',
          V3Score: 9.8,
        },
        ghsa: { V40Vector: 'CVSS:4.0/AV:N', V40Score: 8.7 },
        redhat: { V3Score: 5 },
        empty: {},
      },
    })
    expect(cvss).toEqual([
      { authority: 'nvd', version: '3.0', vector: 'CVSS:3.0/AV:N', score: 9.8 },
      { authority: 'nvd', version: '2.0', vector: 'AV:N/AC:L/Au:N/C:P/I:P/A:P', score: 7.5 },
      { authority: 'ghsa', version: '4.0', vector: 'CVSS:4.0/AV:N', score: 8.7 },
      { authority: 'redhat', version: '3.1', vector: null, score: 5 },
    ])
  })

  test.each([
    ['by its UID', { PkgIdentifier: { UID: 'u1' } }],
    ['by its id', { PkgID: 'name@1:2-3' }],
    ['by its name and version', { InstalledVersion: '1:2-3' }],
  ])('finds its package %s, and with it the source package', (_how, row) => {
    const found = {
      ID: 'name@1:2-3',
      Name: 'name',
      ...{ Version: '2', Release: '3', Epoch: 1 },
      Identifier: { UID: 'u1', PURL: 'pkg:deb/debian/name@2-3?epoch=1' },
      ...{ SrcName: 'source', SrcVersion: '2' },
    }
    const result = { Class: 'os-pkgs', Type: 'debian', Packages: [found] }
    expect(parseOne(row, result).package).toEqual({
      type: 'deb',
      namespace: 'debian',
      name: 'name',
      version: '1:2-3',
      purl: 'pkg:deb/debian/name@2-3?epoch=1',
      sourcePackage: { name: 'source', version: '2' },
    })
  })

  test('names its package itself in a report that lists none', () => {
    const { package: found } = parseOne({ PkgName: '@a/b', InstalledVersion: '1' })
    expect(found).toMatchObject({
      type: 'npm',
      namespace: '@a',
      name: 'b',
      version: '1',
      purl: null,
    })
  })

  test.each([
    [{ PkgPath: '/app/x.jar' }, { Type: 'jar', Target: 'Java' }, 'app/x.jar'],
    [{}, { Type: 'gobinary', Target: 'usr/bin/app' }, 'usr/bin/app'],
    [{}, { Type: 'node-pkg', Target: 'Node.js' }, null],
    [{}, { Type: 'debian', Class: 'os-pkgs', Target: '/tmp/image (debian 12)' }, null],
  ])('sits where its row or its result say: %j %j', (row, result, path) => {
    const [instance] = parseOne({ ...row, Layer: { DiffID: 'sha256:1' } }, result).instances
    expect(instance).toEqual({ path, layer: 'sha256:1', origin: 'unknown', replaced: null })
  })
})

describe('the packages in a report of Trivy', () => {
  test('say in which layer they are and whether they are of a foreign repository', () => {
    const listed = [
      { Name: 'a', Layer: { DiffID: 'sha256:1' }, Repository: { Class: 'official' } },
      { Name: 'b', Repository: { Class: 'third-party' } },
    ]
    const { packages, isCatalogueWhole } = parse([
      { Class: 'os-pkgs', Type: 'debian', Packages: listed },
      { Class: 'secret', Secrets: [{ RuleID: 'x' }] },
    ])
    expect(packages).toMatchObject([
      { name: 'a', layer: 'sha256:1', isThirdParty: false },
      { name: 'b', layer: null, isThirdParty: true },
    ])
    expect(isCatalogueWhole).toBe(true)
  })

  test('are those with findings where none are listed, which is not all of them', () => {
    const row = { PkgName: 'a', PkgPath: '/app/a', Layer: { DiffID: 'sha256:1' } }
    const rows = ['CVE-2099-0001', 'CVE-2099-0002'].map((id) => ({ ...row, VulnerabilityID: id }))
    const { packages, isCatalogueWhole } = parse([{ Type: 'npm', Vulnerabilities: rows }])
    expect(packages).toMatchObject([{ name: 'a', path: 'app/a', layer: 'sha256:1' }])
    expect(packages).toHaveLength(1)
    expect(isCatalogueWhole).toBe(false)
  })

  test('are not all where one result lists them and another has findings without', () => {
    const row = { VulnerabilityID: 'CVE-2099-0001', PkgName: 'b' }
    const listed = { Type: 'npm', Packages: [{ Name: 'a' }] }
    expect(parse([listed, { Type: 'pip', Vulnerabilities: [row] }]).isCatalogueWhole).toBe(false)
  })
})

describe('what Trivy set aside', () => {
  const finding = { VulnerabilityID: 'CVE-2099-0009', PkgName: 'name' }
  const entry = {
    ...{ Type: 'vulnerability', Status: 'not_affected', Source: '/home/somebody/vex.json' },
    ...{ Statement: 'vulnerable_code_not_in_execute_path', Finding: finding },
  }

  test('is told with its reason, and numbered after the rows', () => {
    const { observations } = parse([
      { ExperimentalModifiedFindings: [entry] },
      { Vulnerabilities: [{ ...finding, VulnerabilityID: 'CVE-2099-0001' }] },
      { ExperimentalModifiedFindings: [{ ...entry, Status: 'ignored', Statement: '' }] },
    ])
    expect(observations).toMatchObject([
      {
        ...{ row: 1, ownId: 'CVE-2099-0009' },
        setAside: 'not_affected: vulnerable_code_not_in_execute_path (vex.json)',
      },
      { row: 0, setAside: null },
      { row: 2, setAside: 'ignored (vex.json)' },
    ])
  })

  test('is named in a notice where it is broken or of another kind, and does not end the report', () => {
    const broken = [7, null, { Type: 'vulnerability' }, { ...entry, Finding: { PkgName: 'a' } }]
    const entries = [...broken, { Type: 'secret', Finding: {} }, entry]
    const document = {
      ...{ SchemaVersion: 2, ArtifactName: 'x' },
      Results: [
        { ExperimentalModifiedFindings: entries },
        { ExperimentalModifiedFindings: 'text' },
      ],
    }
    const { report, notices } = parseTrivyReport({ report: document })
    expect(report.observations).toMatchObject([{ row: 5, ownId: 'CVE-2099-0009' }])
    expect(notices.map((notice) => notice.code)).toEqual(
      expect.arrayContaining(['trivy-set-aside-unreadable', 'trivy-set-aside-other']),
    )
    expect(notices.map((notice) => notice.text).join()).toContain('5 in all')
  })
})

/** go-containerregistry writes its keys even where nothing is known. */
const EMPTY_CONFIG = {
  ...{ architecture: '', created: '0001-01-01T00:00:00Z', os: '', config: {} },
  rootfs: { type: '', diff_ids: null },
}

describe('what a report of Trivy is about', () => {
  test('is an image, with the layers, labels and platform that its configuration tells', () => {
    const history = [
      '/bin/sh -c #(nop) ADD file:1234 in / ',
      '/bin/sh -c #(nop)  CMD ["sh"]',
      'RUN /bin/sh -c echo TOP-SECRET # buildkit',
    ].map((line, index) => ({ created_by: line, empty_layer: index === 1 }))
    const { subject, madeAt } = parse([], {
      ...{ ArtifactName: 'x.test/app:1', ArtifactType: 'container_image' },
      CreatedAt: '2099-01-02T03:04:05.678901+01:00',
      Metadata: {
        DiffIDs: ['sha256:1', 'sha256:2'],
        RepoDigests: ['x.test/app@sha256:9'],
        Layers: [{ Size: 5, Digest: 'sha256:a', DiffID: 'sha256:1' }],
        ImageConfig: {
          ...{ architecture: 'arm', variant: 'v7', os: 'linux', created: '2099-01-01T00:00:00Z' },
          history,
          config: { Env: ['TOKEN=TOP-SECRET'], Labels: { a: 'b', c: 7 } },
        },
      },
    })
    expect(madeAt).toBe('2099-01-02T03:04:05.678901+01:00')
    const unplaced = { size: null, line: null, origin: 'unknown' }
    expect(subject).toEqual({
      kind: 'image',
      name: 'x.test/app:1',
      repoDigests: ['x.test/app@sha256:9'],
      platform: 'linux/arm/v7',
      created: '2099-01-01T00:00:00Z',
      layers: [
        { ...unplaced, diffId: 'sha256:1', digest: 'sha256:a', instruction: 'ADD' },
        { ...unplaced, diffId: 'sha256:2', digest: null, instruction: 'RUN' },
      ],
      labels: { a: 'b' },
      facts: expect.objectContaining({
        files: null,
        dockerfile: null,
        annotations: null,
      }) as unknown,
    })
    expect(JSON.stringify(subject)).not.toContain('TOP-SECRET')
    expect(subject.facts).toMatchObject({
      config: { user: '', secrets: { listed: [{ name: 'TOKEN' }] }, labels: { a: 'b' } },
      history: { steps: 3 },
    })
  })

  const config = { architecture: 'amd64', os: 'linux', config: { User: '7' } }

  test.each<[string, unknown]>([
    ['none', undefined],
    ['the empty one that it writes for what is no image', EMPTY_CONFIG],
    ['one in the letters of another program', { Architecture: 'amd64', Config: { User: '7' } }],
    ['one without its settings', { architecture: 'amd64', os: 'linux' }],
    ['one whose settings were cut away', { ...config, config: null }],
    ['a text', 'amd64'],
    [
      'one of more than an image may have',
      { ...config, history: [{ created_by: 'x'.repeat(9_000_000) }] },
    ],
  ])('tells the rules about images nothing by a configuration that is %s', (_, ImageConfig) => {
    expect(parse([], { Metadata: { ImageConfig } }).subject.facts).toBeNull()
  })

  test('tells them what stands in the settings', () => {
    const { facts } = parse([], { Metadata: { ImageConfig: config } }).subject
    expect(facts).toMatchObject({ config: { user: '7', os: 'linux' }, history: null })
  })

  test.each([
    [{ ArtifactType: 'filesystem', ArtifactName: '.' }, 'filesystem'],
    [{ ArtifactType: 'cyclonedx' }, 'cyclonedx'],
    [{ Metadata: { ImageID: 'sha256:1' } }, 'image'],
    [{}, 'unknown'],
  ])('is of the kind that it says: %j %s', (more, kind) => {
    expect(parse([], more).subject.kind).toBe(kind)
  })

  test('is unknown in each part that makes no sense, and the report is read all the same', () => {
    const { subject, madeAt } = parse([], {
      CreatedAt: 'yesterday',
      Metadata: {
        ImageConfig: {
          ...{ os: 7, created: '0001-01-01T00:00:00Z', history: 'x', rootfs: { diff_ids: [1] } },
          config: { Labels: ['x'] },
        },
      },
    })
    expect(madeAt).toBeNull()
    expect(subject).toMatchObject({ platform: null, created: null, layers: [], labels: {} })
  })
})

describe('what rules found in a report of Trivy', () => {
  test('names a secret by rule and place, and holds nothing of it', () => {
    const secret = {
      RuleID: 'github-pat',
      Category: 'GitHub',
      Severity: 'CRITICAL',
      Title: 'GitHub Personal Access Token',
      StartLine: 24,
      Code: { Lines: [{ Content: 'TOP-SECRET' }] },
      Match: 'TOP-SECRET',
      Layer: { DiffID: 'sha256:1', CreatedBy: 'RUN TOP-SECRET' },
    }
    const [inFile, inConfig] = ['/app/.env', '/tmp/image'].flatMap((target) =>
      rulesOf({ Target: target, Class: 'secret', Secrets: [secret] }),
    )
    expect(inFile).toMatchObject({
      kind: 'secret',
      rule: { id: 'github-pat', title: 'GitHub Personal Access Token' },
      line: 24,
      severity: 'critical',
      instances: [{ path: 'app/.env', layer: 'sha256:1' }],
    })
    expect(inConfig?.instances[0]?.path).toBeNull()
    expect(inConfig?.message).toContain('configuration')
    expect(JSON.stringify([inFile, inConfig])).not.toContain('TOP-SECRET')
  })

  test.each([
    [{ ID: 'DS002', AVDID: 'AVD-DS-0002' }, 'DS-0002'],
    [{ ID: 'DS-0002' }, 'DS-0002'],
    [{ ID: 'AVD-DS-0002' }, 'DS-0002'],
    [{ ID: 'DS002' }, 'DS002'],
    [{ ID: 'KSV-0001', AVDID: 'AVD-KSV-0001' }, 'KSV-0001'],
  ])('gives a check one id in every spelling: %j', (row, id) => {
    const misconfiguration = { Status: 'FAIL', ...row }
    const [found] = rulesOf({ Class: 'config', Misconfigurations: [misconfiguration] })
    expect(found?.rule.id).toBe(id)
  })

  test('passes on failed checks alone, and the check of its author, not the words of the build', () => {
    const check = {
      ID: 'DS-0029',
      Title: "'apt-get' missing '--no-install-recommends'",
      Description: 'Every apt-get install should use the flag.',
      Message: "missed: 'apt-get install x && curl -u me:TOP-SECRET'",
      Resolution: 'Add the flag',
      Severity: 'HIGH',
      CauseMetadata: { StartLine: 3, Code: { Lines: [{ Content: 'TOP-SECRET' }] } },
    }
    const found = rulesOf({
      Target: '/tmp/image',
      Class: 'config',
      Misconfigurations: ['FAIL', 'PASS', 'EXCEPTION'].map((Status) => ({ ...check, Status })),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({
      kind: 'misconfiguration',
      message: 'Every apt-get install should use the flag.',
      remedy: 'Add the flag',
      line: 3,
      instances: [{ path: null }],
    })
    expect(JSON.stringify(found)).not.toContain('TOP-SECRET')
  })

  test('ties a licence to its package, of which the row knows the name and path alone', () => {
    const packages = ['1', '2'].map((version) => ({
      Name: '@a/b',
      Version: version,
      FilePath: `app/${version}/package.json`,
    }))
    const licences = [
      { PkgName: '@a/b', FilePath: 'app/2/package.json', Name: 'MIT', Category: 'notice' },
      { PkgName: 'gone', FilePath: '', Name: 'GPL-3.0-only', Severity: 'HIGH' },
      { PkgName: '', FilePath: '/LICENSE', Name: 'MIT' },
    ]
    const found = parse([
      { Class: 'lang-pkgs', Type: 'node-pkg', Target: 'Node.js', Packages: packages },
      { Class: 'license', Target: 'Node.js', Licenses: licences },
    ]).observations.filter(isRule)
    expect(found).toMatchObject([
      {
        kind: 'licence',
        rule: { id: 'MIT', title: 'notice licence' },
        package: { type: 'npm', namespace: '@a', name: 'b', version: '2' },
        instances: [{ path: 'app/2/package.json' }],
      },
      {
        rule: { id: 'GPL-3.0-only' },
        severity: 'high',
        package: { type: 'generic', name: 'gone' },
      },
      { rule: { id: 'MIT' }, package: null, instances: [{ path: 'LICENSE' }] },
    ])
  })
})

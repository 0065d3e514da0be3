import { describe, expect, test } from '@jest/globals'
import type { Config } from '../../src/config/config.ts'
import { OPTION_NAMES, TRAITS } from '../../src/config/options.ts'
import type { OptionName } from '../../src/config/options.ts'
import { PlimsollError } from '../../src/domain/errors.ts'
import { readInputs } from '../../src/config/inputs.ts'
import {
  SURROUNDINGS,
  commandOf,
  configOf,
  errorOf,
  fakeCore,
  faultsOf,
  limitsOf,
  runOf,
} from './doors.ts'

const HASH = 'ab'.repeat(32)
const SHA = `sha256:${HASH}`

/** An option, a text that is allowed, and what the Config says then. */
type Good = readonly [
  name: OptionName,
  text: string,
  pick: (config: Config) => unknown,
  value: unknown,
]

const images = (config: Config): unknown => config.images.map((image) => image.reference)
const LOGIN = { registry: 'ghcr.io', 'registry-username': 'u', 'registry-password': 'p' }

const RECIPIENT = 'age145yc57gcskl3m3sup78qlx47g90vup9kdejdf5z9phqchtsgcddqywh55v'
const PHRASE = 'correct horse battery staple'

const GOOD: readonly Good[] = [
  ['image', 'alpine', images, ['alpine']],
  ['image', '  a:1 \n\n oci-dir:/my images/x:1\r\n', images, ['a:1', 'oci-dir:/my images/x:1']],
  ['name', 'team/app_1.x-y', (config) => config.images[0]?.name, 'team/app_1.x-y'],
  ['name', 'a'.repeat(200), (config) => config.images[0]?.name, 'a'.repeat(200)],
  ['platform', 'linux/amd64', (config) => config.images[0]?.platform, 'linux/amd64'],
  ['platform', 'Linux/ARM/v7', (config) => config.images[0]?.platform, 'linux/arm/v7'],
  ['platform', '', (config) => config.images[0]?.platform, null],
  ['dockerfile', 'D', (config) => config.images[0]?.dockerfile, '/checkout/D'],
  ['dockerfile', '/build/D', (config) => config.images[0]?.dockerfile, '/build/D'],
  ['dockerfile', '-', (config) => config.images[0]?.dockerfile, null],
  ['dockerfile', '', (config) => config.images[0]?.dockerfile, null],
  ['allow-http', 'true', (config) => config.registry.allowHttp, true],
  ['allow-http', ' false ', (config) => config.registry.allowHttp, false],
  ['scanners', 'trivy', (config) => config.scan.scanners, ['trivy']],
  ['scanners', 'Trivy,GRYPE trivy', (config) => config.scan.scanners, ['grype', 'trivy']],
  ['require-scanners', 'any', (config) => config.scan.require, 'any'],
  ['scan', 'secrets\nvulnerabilities', (config) => config.scan.kinds, ['vulnerability', 'secret']],
  ['scan', 'licences', (config) => config.scan.kinds, ['licence']],
  ['package-types', 'library', (config) => config.scan.packageClasses, ['library']],
  [
    'skip-paths',
    '/usr/share/doc/\n./a/**/b.txt',
    (config) => config.scan.skipPaths,
    ['usr/share/doc', 'a/**/b.txt'],
  ],
  ['skip-paths', '*.md', (config) => config.scan.skipPaths, ['*.md']],
  ['skip-paths', 'a,b c', (config) => config.scan.skipPaths, ['a,b c']],
  ['secret-rules', 'rules.yaml', (config) => config.scan.secretRules, '/checkout/rules.yaml'],
  ['timeout', '1s', (config) => config.scan.timeoutMs, 1000],
  ['timeout', '90s', (config) => config.scan.timeoutMs, 90_000],
  ['timeout', '1h30m', (config) => config.scan.timeoutMs, 5_400_000],
  ['timeout', '24h', (config) => config.scan.timeoutMs, 86_400_000],
  ['timeout', '', (config) => config.scan.timeoutMs, null],
  ['work-dir', 'work', (config) => config.workFolder, '/checkout/work'],
  ['work-dir', '', (config) => config.workFolder, '/temporary'],
  ['fail-on', 'HIGH', (config) => limitsOf(config).high, 0],
  ['max-critical', '0', (config) => limitsOf(config).critical, 0],
  ['max-high', '007', (config) => limitsOf(config).high, 7],
  ['max-medium', '1000000', (config) => limitsOf(config).medium, 1_000_000],
  ['max-low', '', (config) => limitsOf(config).low, null],
  ['max-unknown', '3', (config) => limitsOf(config).unknown, 3],
  ['only-fixable', 'true', (config) => config.inputs.values['vulnerabilities.only_fixable'], true],
  [
    'policy',
    'org.yml\n.plimsoll.yml',
    (config) => config.policy.files,
    ['org.yml', '.plimsoll.yml'],
  ],
  ['policy', '', (config) => config.policy.files, []],
  ['waivers', '.trivyignore', (config) => config.policy.waivers, ['.trivyignore']],
  ['vex', 'a b.json', (config) => config.policy.vex, ['a b.json']],
  [
    'standard',
    'cis-docker-1.6.0, pci-dss-4.0.1\nmy standards/own.yml',
    (config) => config.policy.standards,
    ['cis-docker-1.6.0', 'pci-dss-4.0.1', 'my standards/own.yml'],
  ],
  ['stage', 'Deploy', (config) => config.policy.stage, 'deploy'],
  ['stage', '', (config) => config.policy.stage, 'build'],
  ['token', 'ghs_abc', (config) => config.token, 'ghs_abc'],
  ['token', '', (config) => config.token, null],
  ['token', '${{ github.token }}', (config) => config.token, null],
  ['severity-from', 'vendor', (config) => config.severityChoice, 'vendor'],
  ['severity-from', 'NVD', (config) => config.severityChoice, 'nvd'],
  ['severity-from', 'highest', (config) => config.severityChoice, 'highest'],
  ['severity-from', '', (config) => config.severityChoice, 'vendor'],
  [
    'baseline',
    'old/report.json',
    (config) => config.baseline,
    { kind: 'report', path: '/checkout/old/report.json', repositoryPath: 'old/report.json' },
  ],
  [
    'baseline',
    'ghcr.io/acme/api:1',
    (config) => config.baseline,
    { kind: 'image', reference: 'ghcr.io/acme/api:1' },
  ],
  [
    'baseline',
    'oci-dir:report.json.d',
    (config) => config.baseline,
    { kind: 'image', reference: 'oci-dir:report.json.d' },
  ],
  ['baseline', '', (config) => config.baseline, null],
  ['judge', 'changes', (config) => config.judge, 'changes'],
  ['upload-sarif', 'true', (config) => config.deliver.uploadSarif, 'on'],
  ['alerts', 'blocking', (config) => config.deliver.alerts, 'blocking'],
  ['category', 'team/app/', (config) => config.deliver.category, 'team/app'],
  ['comment', 'never', (config) => config.deliver.comment, 'never'],
  ['upload-report', 'false', (config) => config.deliver.uploadReport, 'off'],
  ['notify', 'false', (config) => config.deliver.notify, false],
  ['profile', 'Public', (config) => config.deliver.profile, 'public'],
  ['encrypt-to', RECIPIENT, (config) => config.deliver.encryption?.recipients, [RECIPIENT]],
  ['encrypt-to', '', (config) => config.deliver.encryption, null],
  ['encrypt-passphrase', PHRASE, (config) => config.deliver.encryption?.passphrase, PHRASE],
  ['encrypted-only', 'true', (config) => config.deliver.encryption?.isOnly, true],
  ['audit-log', 'audit.jsonl', (config) => config.deliver.auditLog, '/checkout/audit.jsonl'],
  ['audit-log', '', (config) => config.deliver.auditLog, null],
  ['cache', 'false', (config) => config.cache, 'off'],
  ['mode', 'report', (config) => config.mode, 'report'],
  ['on-nothing-analysed', 'warn', (config) => config.onNothingAnalysed, 'warn'],
  ['on-scan-failed', 'Warn', (config) => config.onScanFailed, 'warn'],
  ['as-of', '2026-11-21', (config) => config.asOf?.toISOString(), '2026-11-21T00:00:00.000Z'],
  [
    'as-of',
    '2024-02-29T23:30:00+02:00',
    (config) => config.asOf?.toISOString(),
    '2024-02-29T21:30:00.000Z',
  ],
  ['as-of', '', (config) => config.asOf, null],
  ['reports', 'none', (config) => config.deliver.reports, []],
  [
    'reports',
    'markdown',
    (config) => config.deliver.reports,
    [{ format: 'markdown', path: '/reports/plimsoll.md' }],
  ],
  [
    'reports',
    'json=out/a, b.json\nSARIF = x.sarif',
    (config) => config.deliver.reports,
    [
      { format: 'json', path: '/checkout/out/a, b.json' },
      { format: 'sarif', path: '/checkout/x.sarif' },
    ],
  ],
  ['reports', 'json=a\njson=b', (config) => config.deliver.reports.length, 2],
  ['reports', 'json=a=b', (config) => config.deliver.reports[0]?.path, '/checkout/a=b'],
  ['summary', 'false', (config) => config.deliver.summary, false],
  [
    'trivy-version',
    'v0.74.0',
    (config) => config.supply.versions.trivy,
    { version: '0.74.0', sha256: null },
  ],
  [
    'trivy-version',
    `0.75.1@${SHA.toUpperCase().replace('SHA', 'sha')}`,
    (config) => config.supply.versions.trivy,
    { version: '0.75.1', sha256: HASH },
  ],
  [
    'grype-version',
    `1.0.0-rc.1@${SHA}`,
    (config) => config.supply.versions.grype,
    { version: '1.0.0-rc.1', sha256: HASH },
  ],
  ['scanner-source', 'build', (config) => config.supply.scannerSource, 'build'],
  [
    'download-mirror',
    'https://m.example.com/github/',
    (config) => config.supply.downloadMirror,
    'https://m.example.com/github',
  ],
  [
    'download-mirror',
    'http://127.0.0.1:8080',
    (config) => config.supply.downloadMirror,
    'http://127.0.0.1:8080',
  ],
  [
    'download-mirror',
    'http://[::1]:8080/x',
    (config) => config.supply.downloadMirror,
    'http://[::1]:8080/x',
  ],
  [
    'trivy-db-repository',
    `localhost/db:2, r.example.com:5000/a/b@${SHA}`,
    (config) => config.supply.trivyDatabases,
    ['localhost/db:2', `r.example.com:5000/a/b@${SHA}`],
  ],
  [
    'trivy-java-db-repository',
    'ghcr.io/a/java:1',
    (config) => config.supply.trivyJavaDatabases,
    ['ghcr.io/a/java:1'],
  ],
  [
    'grype-db-url',
    'https://db.example.com/',
    (config) => config.supply.grypeDatabase,
    'https://db.example.com',
  ],
  [
    'kev-url',
    'https://mirror.example.com/kev.json',
    (config) => config.supply.kevUrl,
    'https://mirror.example.com/kev.json',
  ],
  ['kev-url', 'None', (config) => config.supply.kevUrl, null],
  ['kev-url', '/feeds/kev.json', (config) => config.supply.kevUrl, '/feeds/kev.json'],
  ['epss-url', 'file:///my%20feeds/e.gz', (config) => config.supply.epssUrl, '/my feeds/e.gz'],
  ['epss-url', 'FILE:///a/../b', (config) => config.supply.epssUrl, '/b'],
  ['epss-url', 'http://127.0.0.1:1/e', (config) => config.supply.epssUrl, 'http://127.0.0.1:1/e'],
  ['epss-url', 'none', (config) => config.supply.epssUrl, null],
  ['update-db', 'false', (config) => config.supply.updateDatabases, false],
  ['db-max-age', '1', (config) => config.supply.databaseMaxAgeDays, 1],
  ['db-max-age', '365', (config) => config.supply.databaseMaxAgeDays, 365],
]

/** An option and a text that is refused. */
const BAD: readonly (readonly [name: OptionName, text: string])[] = [
  ['image', '-rf'],
  ['image', 'a\u0007b'],
  ['image', 'a'.repeat(4097)],
  ['image', 'a\na'],
  ['name', '/app'],
  ['name', 'my app'],
  ['name', 'a'.repeat(201)],
  ['platform', 'amd64'],
  ['dockerfile', 'a\u0000b'],
  ['dockerfile', 'a\nb'],
  ['platform', 'linux/amd64,linux/arm64'],
  ['platform', 'linux//v7'],
  ['registry', 'https://ghcr.io'],
  ['registry', 'ghcr.io/team'],
  ['registry', 'ghcr.io:0'],
  ['registry', 'ghcr.io:65536'],
  ['registry', '-ghcr.io'],
  ['registry', 'ghcr..io'],
  ['registry-username', 'a:b'],
  ['allow-http', 'True'],
  ['allow-http', 'yes'],
  ['allow-http', '1'],
  ['scanners', 'trify'],
  ['scanners', ','],
  ['require-scanners', 'one'],
  ['scan', 'vulnerability'],
  ['scan', 'licenses'],
  ['package-types', 'OS,libs'],
  ['skip-paths', '../etc'],
  ['skip-paths', 'a/../../b'],
  ['skip-paths', '**'],
  ['skip-paths', '/'],
  ['skip-paths', '**/*'],
  ['skip-paths', 'C:\\temp'],
  ['skip-paths', '!keep'],
  ['skip-paths', 'a'.repeat(1001)],
  ['skip-paths', '/a\na/'],
  ['skip-paths', Array.from({ length: 201 }, (_, index) => `a${index}`).join('\n')],
  ['trivy-db-repository', Array.from({ length: 11 }, (_, index) => `h.io/a:${index}`).join(',')],
  ['secret-rules', 'a\u0000b'],
  ['timeout', '10'],
  ['timeout', '0s'],
  ['timeout', '25h'],
  ['timeout', '1.5h'],
  ['timeout', '30s1m'],
  ['timeout', '-5m'],
  ['work-dir', 'a\u0000b'],
  ['fail-on', 'none'],
  ['fail-on', 'negligible'],
  ['fail-on', 'unknown'],
  ['fail-on', 'hgih'],
  ['fail-on', 'high,low'],
  ['max-critical', '-1'],
  ['max-high', '1.5'],
  ['max-medium', '1e3'],
  ['max-low', '1000001'],
  ['max-unknown', 'none'],
  ['max-high', '٣'],
  ['only-fixable', 'on'],
  ['severity-from', 'debian'],
  ['severity-from', 'vendor, nvd'],
  ['baseline', 'a\u0000b.json'],
  ['baseline', 'acme/api:1\nacme/web:1'],
  ['baseline', '-rf'],
  ['policy', 'a.yml\na.yml'],
  ['policy', 'a\u0000b.yml'],
  ['policy', Array.from({ length: 101 }, (_, index) => `${index}.yml`).join('\n')],
  ['waivers', 'w.yml\nw.yml'],
  ['vex', 'a\u0007.json'],
  ['standard', 'cis-docker-1.6.0 cis-docker-1.6.0'],
  ['stage', 'test'],
  ['judge', 'new'],
  ['upload-sarif', 'yes'],
  ['alerts', 'high'],
  ['category', '../x'],
  ['category', 'a//b'],
  ['comment', 'true'],
  ['upload-report', 'on'],
  ['cache', 'on'],
  ['mode', 'warn'],
  ['on-nothing-analysed', 'pass'],
  ['on-scan-failed', 'ignore'],
  ['as-of', 'yesterday'],
  ['as-of', '2026-02-30'],
  ['as-of', '2026-13-01'],
  ['as-of', '2026-11-21T10:00:00'],
  ['as-of', '1999-12-31'],
  ['as-of', '21.11.2026'],
  ['reports', 'xml'],
  ['notify', 'yes'],
  ['profile', 'private'],
  ['encrypt-to', 'age1abc'],
  ['encrypt-to', 'ssh-ed25519 AAAA'],
  ['encrypt-to', `${RECIPIENT}\n${RECIPIENT}`],
  ['encrypted-only', 'on'],
  ['audit-log', '\u0000'],
  ['reports', 'pdf'],
  ['reports', 'cyclone=bom.json'],
  ['reports', 'csv=a.age'],
  ['reports', 'json=out/a.json.AGE'],
  ['reports', 'json='],
  ['reports', 'json=out/'],
  ['reports', 'json=..'],
  ['reports', 'json=-'],
  ['reports', 'json=a,sarif=b'],
  ['reports', 'json, none'],
  ['reports', '=a.json'],
  ['reports', 'json=a\nsarif=./a'],
  ['reports', 'json, json'],
  ['summary', 'no'],
  ['trivy-version', 'latest'],
  ['trivy-version', '0.74'],
  ['trivy-version', '0.72.0'],
  ['trivy-version', '0.75.0@sha256:abc'],
  ['grype-version', '0.116.0'],
  ['grype-version', `@${SHA}`],
  ['scanner-source', 'brew'],
  ['download-mirror', 'm.example.com'],
  ['download-mirror', 'http://m.example.com'],
  ['download-mirror', 'http://127.0.0.1.example.com'],
  ['download-mirror', 'ftp://m.example.com'],
  ['download-mirror', 'file:///etc'],
  ['download-mirror', 'https:m.example.com'],
  ['download-mirror', 'https://m.example.com?token=x'],
  ['download-mirror', 'https://m.example.com#x'],
  ['trivy-db-repository', 'aquasec/trivy-db:2'],
  ['trivy-db-repository', 'ghcr.io/aquasecurity/trivy-db'],
  ['trivy-db-repository', 'oci://ghcr.io/aquasecurity/trivy-db:2'],
  ['trivy-db-repository', 'ghcr.io/A/b:2'],
  ['trivy-db-repository', ','],
  ['trivy-java-db-repository', 'ghcr.io/a:1 ghcr.io/a:1'],
  ['grype-db-url', 'http://db.example.com'],
  ['kev-url', 'http://mirror.example.com/kev.json'],
  ['kev-url', 'kev.json'],
  ['kev-url', './kev.json'],
  ['kev-url', 'https://mirror.example.com/kev.json?token=x'],
  ['kev-url', '/a\u0000b'],
  ['kev-url', '/'],
  ['kev-url', '/feeds/'],
  ['kev-url', 'off'],
  ['epss-url', 'file://host/epss.csv.gz'],
  ['epss-url', 'file:///a%zz'],
  ['epss-url', 'file:///a%00b'],
  ['epss-url', 'file:///a#b'],
  ['epss-url', 'file:epss.csv.gz'],
  ['epss-url', 'ftp://example.com/epss.csv.gz'],
  ['epss-url', `/${'a'.repeat(1001)}`],
  ['update-db', 'never'],
  ['db-max-age', '0'],
  ['db-max-age', '366'],
  ['db-max-age', '5d'],
]

describe('a value that is allowed', () => {
  test.each(GOOD)('%s: %j is understood', (name, text, pick, value) => {
    expect(pick(configOf({ [name]: text }))).toEqual(value)
  })

  test('a login of all three parts is kept together, and Docker Hub has one name', () => {
    expect(configOf(LOGIN).registry.credentials).toEqual({
      registry: 'ghcr.io',
      username: 'u',
      password: 'p',
    })
    const hub = configOf({ ...LOGIN, registry: 'index.docker.io' })
    expect(hub.registry.credentials?.registry).toBe('docker.io')
    const local = configOf({ ...LOGIN, registry: 'LOCALHOST:5000' })
    expect(local.registry.credentials?.registry).toBe('localhost:5000')
    const sixth = configOf({ ...LOGIN, registry: '[::1]:5000' })
    expect(sixth.registry.credentials?.registry).toBe('[::1]:5000')
  })

  test('a stage and the arguments of a build go with their Dockerfile', () => {
    const given = { dockerfile: 'D', 'dockerfile-target': 'runtime', 'build-args': 'A=1' }
    expect(configOf(given).images).toEqual([
      expect.objectContaining({ dockerfileTarget: 'runtime', buildArguments: { A: '1' } }),
    ])
  })

  test('every option that stands alone stands in the table of good values', () => {
    const login = [...Object.keys(LOGIN), 'dockerfile-target', 'build-args']
    const known = new Set<string>([...GOOD.map(([name]) => name), ...login])
    expect(OPTION_NAMES.filter((name) => !known.has(name))).toEqual([])
  })

  test('plain HTTP is for loopback, or for whoever allows it', () => {
    const mirror = { 'download-mirror': 'http://m.example.com', 'allow-http': 'true' }
    expect(configOf(mirror).supply.downloadMirror).toBe('http://m.example.com')
  })

  test('a hundred images are allowed, one more is not', () => {
    const lines = Array.from({ length: 101 }, (_, index) => `a:${index}`)
    expect(configOf({ image: lines.slice(1).join('\n') }).images).toHaveLength(100)
    expect(errorOf(() => configOf({ image: lines.join('\n') }))).toBeExplained('config-invalid')
  })

  test('an empty or blank input is the default', () => {
    const blank = Object.fromEntries(OPTION_NAMES.map((name) => [name, ' \n ']))
    expect(configOf({ ...blank, image: 'a' })).toEqual(configOf({ image: 'a' }))
  })
})

describe('a value that is not allowed', () => {
  test.each(BAD)('%s: %j is refused with its name, the value and what is allowed', (name, text) => {
    const error = errorOf(() => configOf({ [name]: text }))
    expect(error).toBeExplained('config-invalid')
    const [, line, ...others] = error.message.split('\n')
    expect(line).toMatch(new RegExp(`^- ${name}: "`))
    expect(line).toMatch(/allowed/)
    expect(others.filter((other) => !other.startsWith('- registry'))).toEqual([])
  })

  test('every option that can be wrong stands in the table of bad values', () => {
    const known = new Set<string>(BAD.map(([name]) => name))
    const missing = OPTION_NAMES.filter((name) => !known.has(name))
    // Their values are never shown; see "secrets" and build.test.ts.
    expect(missing).toEqual([
      ...['dockerfile-target', 'build-args', 'registry-password', 'encrypt-passphrase', 'token'],
    ])
  })

  test('the flag of the command line refuses the same', () => {
    for (const [name, text] of BAD) {
      // Here standard output is free, and an image is no flag first of all.
      if (text === 'json=-' || name === 'image') continue
      const error = errorOf(() => commandOf(['scan', 'alpine', `--${name}=${text}`]))
      expect(error).toBeExplained('config-invalid')
    }
  })

  test.each([
    ['fail-on', 'hgih', 'high'],
    ['scanners', 'trify', 'trivy'],
    ['scan', 'licenses', 'licences'],
    ['scan', 'vuln', 'vulnerabilities'],
    ['mode', 'enforced', 'enforce'],
    ['scanner-source', 'relaese', 'release'],
  ])('%s: %j asks whether %s was meant', (name, text, meant) => {
    expect(faultsOf(() => configOf({ [name]: text }))[0]).toContain(`did you mean ${meant}?`)
  })

  test('every item of a list that is wrong is told', () => {
    const faults = faultsOf(() => configOf({ scanners: 'trify grip trivy', reports: 'xml\npdf' }))
    expect(faults.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'scanners: "trify"',
      'scanners: "grip"',
      'reports: "xml"',
      'reports: "pdf"',
    ])
  })

  test('none cannot switch the gate off, and the way to look without failing is told', () => {
    expect(faultsOf(() => configOf({ 'fail-on': 'none' }))[0]).toContain('set mode to report')
  })
})

describe('a default that is not allowed', () => {
  test('is our bug and no fault of the caller', () => {
    const pinnedVersions = { trivy: ['0.73.0'], grype: ['0.117.0'] }
    const surroundings = { ...SURROUNDINGS, pinnedVersions }
    const read = (): unknown =>
      readInputs({ core: fakeCore({ image: 'a' }), env: {}, surroundings })
    expect(read).toThrow('the default of trivy-version is not allowed')
    expect(read).not.toThrow(PlimsollError)
  })
})

describe('reports on the command line', () => {
  test('one of them may be standard output, two may not', () => {
    const { config } = runOf(['scan', 'a', '--report', 'json=-', '--report', 'sarif=x'])
    expect(config.deliver.reports).toEqual([
      { format: 'json', path: '-' },
      { format: 'sarif', path: '/checkout/x' },
    ])
    const faults = faultsOf(() =>
      commandOf(['scan', 'a', '--report', 'json=-', '--report=sarif=-']),
    )
    expect(faults).toEqual([expect.stringContaining('two reports to standard output')])
  })

  test('scan writes none unless asked, a step writes three, the demo three others', () => {
    expect(runOf(['scan', 'a']).config.deliver.reports).toEqual([])
    expect(configOf({}).deliver.reports).toEqual([
      { format: 'json', path: '/reports/plimsoll.json' },
      { format: 'sarif', path: '/reports/plimsoll.sarif' },
      { format: 'audit', path: '/reports/plimsoll-audit.json' },
    ])
    expect(runOf(['demo']).config.deliver.reports.map((report) => report.path)).toEqual([
      '/reports/plimsoll-demo/plimsoll.json',
      '/reports/plimsoll-demo/plimsoll.sarif',
      '/reports/plimsoll-demo/plimsoll.md',
    ])
  })

  test('--report and --reports may be mixed', () => {
    const { config } = runOf(['scan', 'a', '--reports', 'json', '--report', 'sarif=b'])
    expect(config.deliver.reports.map((report) => report.format)).toEqual(['json', 'sarif'])
  })
})

describe('secrets', () => {
  const SECRET_OPTIONS = OPTION_NAMES.filter((name) => TRAITS[name].kind === 'secret')

  test('passwords and the token are the secrets among the options', () => {
    expect(SECRET_OPTIONS).toEqual(['registry-password', 'encrypt-passphrase', 'token'])
  })

  test('a private key that was given for a public one is not repeated', () => {
    const key = 'AGE-SECRET-KEY-19AGK9W2MAVPZZHK6UEJMHEC43V78YEENP0982M5PXHP67KVYXMHQDPPFM5'
    const faults = faultsOf(() => configOf({ 'encrypt-to': key }))
    expect(faults).toEqual([expect.stringMatching(/^encrypt-to: .*allowed is a public key of age/)])
    expect(faults.join()).not.toContain('19AGK')
  })

  test('a passphrase that is refused is not repeated, and goes without recipients', () => {
    const short = faultsOf(() => configOf({ 'encrypt-passphrase': 'hunter2' }))
    expect(short).toEqual([expect.stringMatching(/^encrypt-passphrase: is too short.*allowed/)])
    expect(short.join()).not.toContain('hunter')
    const both = faultsOf(() => configOf({ 'encrypt-passphrase': PHRASE, 'encrypt-to': RECIPIENT }))
    expect(both).toEqual([expect.stringMatching(/goes without encrypt-to: allowed is one/)])
  })

  test('a password may hold anything but a line end, also spaces at its ends', () => {
    const login = configOf({ ...LOGIN, 'registry-password': ' a:b ü \n' })
    expect(login.registry.credentials?.password).toBe(' a:b ü ')
  })

  test('a password that is refused is not repeated', () => {
    const faults = faultsOf(() => configOf({ ...LOGIN, 'registry-password': 'hunter\n2' }))
    expect(faults).toEqual([expect.stringMatching(/^registry-password: holds a line end.*allowed/)])
    expect(faults.join()).not.toContain('hunter')
  })
})

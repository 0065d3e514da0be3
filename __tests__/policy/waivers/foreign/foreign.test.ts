import { describe, expect, test } from '@jest/globals'
import type { Finding } from '../../../../src/domain/finding.ts'
import { readWaiverFile } from '../../../../src/policy/waivers/read-waiver-file.ts'
import { finding, ruleFinding } from '../../../ground/factories.ts'
import { AS_OF, apply, statusesOf } from '../ground.ts'
import { FILES } from './files.ts'
import type { FileName } from './files.ts'

const read = (name: FileName) => readWaiverFile({ path: name, text: FILES[name] })

describe('a file of another tool', () => {
  test.each([
    ['.trivyignore', 'trivyignore', [2, 5, 6, 8, 11, 12], [7]],
    ['.trivyignore.yaml', 'trivyignore-yaml', [2, 8, 15, 21], [10, 12, 18]],
    ['.grype.yaml', 'grype', [3, 6, 13, 20], [15, 17, 22, 24, 26]],
    ['osv-scanner.toml', 'osv-scanner', [1, 6, 13, 21], [10, 26, 30, 35, 40]],
    ['.snyk', 'snyk', [12], [3, 7, 16]],
    ['.safety-policy.yml', 'safety', [15], [10, 12]],
    ['safety-2.yml', 'safety', [8, 11], [3, 6]],
    ['ids.txt', 'list', [2, 3, 3], [4]],
    ['allowedlist.yaml', 'list', [3, 4], []],
    ['dependency-review.yml', 'list', [2, 2], []],
    ['harbor.json', 'list', [1], [1]],
    ['list.json', 'list', [1, 1], [1]],
  ] as const)('%s is read as %s, and what does not count is named', (name, format, taken, not) => {
    const file = read(name)
    expect(file.format).toBe(format)
    expect(file.faults).toEqual([])
    expect(file.waivers.map((waiver) => waiver.source.line)).toEqual(taken)
    const skipped = file.notices.flatMap(
      (notice) => / *:(\d+) does not count/.exec(notice)?.[1] ?? [],
    )
    expect(skipped.map(Number).sort((a, b) => a - b)).toEqual(not)
    expect(file.notices.at(-1)).toMatch(/name no owner/)
  })

  test.each(Object.keys(FILES) as FileName[])('%s is told by what is in it, too', (name) => {
    const file = readWaiverFile({ path: 'accepted', text: FILES[name] })
    expect(file.format).toBe(read(name).format)
    expect(file.waivers).toHaveLength(read(name).waivers.length)
  })

  test('gives every entry a name of its own', () => {
    const ids = read('ids.txt').waivers.map((waiver) => waiver.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('is accepted without owner and end where no policy limits how long waivers last', () => {
    const { waivers } = read('.trivyignore')
    expect(statusesOf([finding()], waivers)).toEqual(['waived'])
    expect(apply([finding()], waivers).findings[0]?.decisions[0]).toMatchObject({
      owner: null,
      expires: null,
      reason: 'No reason is given',
    })
  })

  test('is invalid without an end where the policy limits it', () => {
    const none = { high: null, medium: null, low: null, negligible: null, unknown: null }
    const rules = { maxDays: { ...none, critical: 30 } }
    const { waivers } = read('.trivyignore')
    const findings = [finding(), finding({ severity: 'high' })]
    expect(statusesOf(findings, waivers, { rules })).toEqual(['open', 'waived'])
  })

  test('does not waive what is known to be exploited', () => {
    const before = finding({ kev: { added: '2099-03-31', ransomware: false } })
    expect(statusesOf([before], read('.trivyignore').waivers)).toEqual(['open'])
  })
})

const cve = (id: string, rest: Parameters<typeof finding>[0] = {}): Finding =>
  finding({ ...rest, vulnerability: { id, ...rest.vulnerability } })
const inPath = (path: string) => [{ path, layer: null, origin: 'added' as const, replaced: null }]
const sighting = (id: string) => ({
  ...{ scanner: 'grype' as const, id, package: 'x' },
  ...{ severity: 'high' as const, row: 0 },
})
const statement = (state: 'wont-fix' | 'not-fixed') => ({
  ...{ scanner: 'grype' as const, authority: 'debian', state, word: state, versions: [] },
  ...{ suggested: null, isRange: false, since: null, sinceKind: null },
})
const libcurl = { name: 'libcurl', version: '1.5.1' }
const wontFix = { state: 'wont-fix' as const, statements: [statement('wont-fix')] }
const go = (version: string) => ({ type: 'golang', namespace: null, name: 'lib', version })

describe('an entry means what it means to its own tool', () => {
  test.each<readonly [string, FileName, Finding, string]>([
    ['ends as its day begins', '.trivyignore', cve('CVE-2099-0003'), 'open'],
    ['holds on the day before', '.trivyignore', cve('CVE-2099-0002'), 'waived'],
    ['does not count with a date that is none', '.trivyignore', cve('CVE-2099-0004'), 'open'],
    ['overlooks other words', '.trivyignore', cve('CVE-2099-0005'), 'waived'],
    ['is of any kind', '.trivyignore', ruleFinding(), 'waived'],
    [
      'is of a rule under its old name',
      '.trivyignore',
      ruleFinding({ kind: 'misconfiguration', rule: { id: 'DS-0002', title: '' } }),
      'waived',
    ],
    ['needs its path', '.trivyignore.yaml', finding({ instances: inPath('opt/a') }), 'open'],
    ['has its path', '.trivyignore.yaml', finding({ instances: inPath('usr/lib/a') }), 'waived'],
    [
      'is of its section alone',
      '.trivyignore.yaml',
      ruleFinding({ rule: { id: 'GPL-3.0-only', title: '' } }),
      'open',
    ],
    [
      'is of a licence',
      '.trivyignore.yaml',
      ruleFinding({ kind: 'licence', rule: { id: 'GPL-3.0-only', title: '' }, package: {} }),
      'waived',
    ],
    [
      'includes aliases where it says so',
      '.grype.yaml',
      cve('GHSA-1111-2222-3333', { vulnerability: { aliases: ['CVE-2099-0001'] } }),
      'waived',
    ],
    [
      'includes no alias where it does not',
      '.grype.yaml',
      cve('CVE-2099-0009', {
        package: libcurl,
        fix: wontFix,
        instances: inPath('usr/local/lib/a'),
        vulnerability: { aliases: ['GHSA-aaaa-bbbb-cccc'] },
      }),
      'open',
    ],
    [
      'takes the id that Grype printed',
      '.grype.yaml',
      cve('CVE-2099-0009', {
        package: libcurl,
        fix: wontFix,
        instances: inPath('usr/local/lib/a'),
        sightings: [sighting('GHSA-aaaa-bbbb-cccc')],
      }),
      'waived',
    ],
    [
      'needs the fix-state',
      '.grype.yaml',
      cve('GHSA-aaaa-bbbb-cccc', {
        package: libcurl,
        fix: { state: 'wont-fix', statements: [statement('not-fixed')] },
        instances: inPath('usr/local/lib/a'),
      }),
      'open',
    ],
    [
      'of a whole type of packages is a waiver for everything',
      '.grype.yaml',
      cve('CVE-2000-1', { package: { type: 'gem', name: 'rack', version: '1.0' } }),
      'open',
    ],
    [
      'means the source package',
      '.grype.yaml',
      cve('CVE-2099-0003', {
        package: { name: 'libssl3', sourcePackage: { name: 'openssl', version: '3' } },
      }),
      'waived',
    ],
    [
      'is of any alias in OSV',
      'osv-scanner.toml',
      cve('CVE-2000-7', { vulnerability: { aliases: ['GO-2099-0968'] } }),
      'waived',
    ],
    ['ends at its moment', 'osv-scanner.toml', cve('CVE-2099-0002'), 'waived'],
    ['is of a version', 'osv-scanner.toml', cve('CVE-1-1', { package: go('1.0.0') }), 'waived'],
    ['is of no other', 'osv-scanner.toml', cve('CVE-1-1', { package: go('1.0.1') }), 'open'],
    [
      'is of a package',
      'osv-scanner.toml',
      cve('CVE-1-1', { package: { name: 'zlib' } }),
      'waived',
    ],
    [
      'of a release is not widened',
      'osv-scanner.toml',
      cve('CVE-1-1', { package: { name: 'curl' } }),
      'open',
    ],
    [
      'is of a distribution',
      'osv-scanner.toml',
      cve('CVE-1-1', { package: { name: 'zlib', namespace: 'ubuntu' } }),
      'open',
    ],
    ['is of any path', '.snyk', finding(), 'waived'],
    ['is of a CVE', '.safety-policy.yml', finding(), 'waived'],
    ['is of a CVE in version 2', 'safety-2.yml', cve('CVE-2099-0002'), 'waived'],
    ['is of an id in a line', 'ids.txt', cve('CVE-2099-0003'), 'waived'],
  ])('%s (%s)', (_, name, before, status) => {
    expect(statusesOf([before], read(name).waivers)).toEqual([status])
  })

  test('and ends a second later', () => {
    const { waivers } = read('osv-scanner.toml')
    const asOf = new Date(AS_OF.getTime() + 1000)
    expect(statusesOf([cve('CVE-2099-0002')], waivers, { asOf })).toEqual(['open'])
  })
})

describe('hostile files', () => {
  test.each([
    ['.trivyignore', 'CVE-2099-0001\n'.repeat(800_000)],
    ['.trivyignore', 'CVE-2099-0001\0'],
    ['.trivyignore', 'CVE-2099-0001 \u202e'],
    ['.trivyignore.yaml', 'vulnerabilities: [{ id: CVE-1-1 }'],
    ['.grype.yaml', 'ignore: [*a]'],
    ['.snyk', '\tignore:'],
    ['osv-scanner.toml', '[[IgnoredVulns]]\nid = '],
    ['osv-scanner.toml', `a = ${'['.repeat(5000)}`],
    ['osv-scanner.toml', '#'.repeat(2_000_000)],
    ['notes.md', '# What we accepted\nNothing yet.'],
    ['empty.txt', ''],
    ['page.html', '<html><body>404</body></html>'],
    ['other.yaml', 'apiVersion: v1\nkind: List\n'],
    ['other.yaml', 'a: [1'],
  ])('%s is refused with its place (%#)', (path, text) => {
    const { waivers, faults } = readWaiverFile({ path, text })
    expect(waivers).toEqual([])
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatchObject({ path })
    expect(faults[0]?.line).toBeGreaterThan(0)
  })

  test('with more entries than anybody keeps are cut, and that is said', () => {
    const text = Array.from({ length: 5300 }, (_, at) => `CVE-2099-${10_000 + at}`).join('\n')
    const { waivers, notices } = readWaiverFile({ path: '.trivyignore', text })
    expect(waivers).toHaveLength(5000)
    expect(notices).toHaveLength(202)
    expect(notices[200]).toBe('.trivyignore: 100 more entries do not count')
  })

  test.each([
    ['.trivyignore', '__proto__\nconstructor\ntoString exp:2099-04-02'],
    ['.grype.yaml', 'ignore: [{ vulnerability: __proto__ }, { package: { name: constructor } }]'],
    ['.grype.yaml', 'ignore: [7, [], null, { vulnerability: [] }, { package: [] }]'],
    [
      '.grype.yaml',
      "ignore: [{ package: { name: '(a+)+' } }, { package: { location: '(a+)+*b' } }]",
    ],
    ['.snyk', 'ignore: { __proto__: [{ "*": {} }], CVE-1-1: 7, CVE-1-2: [7, { "*": 7 }] }'],
    [
      '.safety-policy.yml',
      'security: { ignore-vulnerabilities: { __proto__: {}, constructor: 1 } }',
    ],
    ['osv-scanner.toml', '__proto__ = 1\nIgnoredVulns = [{ id = "constructor" }, 7, []]'],
    ['osv-scanner.toml', 'PackageOverrides = { ignore = true, name = "__proto__" }'],
    ['.trivyignore.yaml', '__proto__: [{ id: CVE-1-1 }]\nvulnerabilities: [7, { id: [] }]'],
  ])('%s with odd parts waives nothing that it does not name (%#)', (path, text) => {
    const { waivers, faults } = readWaiverFile({ path, text })
    expect(faults).toEqual([])
    expect(statusesOf([finding(), ruleFinding()], waivers)).toEqual(['open', 'open'])
  })
})

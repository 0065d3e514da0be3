import { describe, expect, test } from '@jest/globals'
import { readWaivers } from '../../../src/policy/waivers/read-waivers.ts'
import { refuseWaivers } from '../../../src/policy/waivers/refuse-waivers.ts'
import { PATH, toFile, waiversOf } from './ground.ts'

describe('a file of waivers', () => {
  test('is read with every key', () => {
    const [waiver] = waiversOf(
      `id: W-1
vulnerabilities: [cve-2099-0001, ghsa-AAAA-bbbb-cccc]
package: pkg:deb/debian/openssl
versions: '>=3.0 <3.1'
paths: ['/usr/**']
images: [acme/*]
reason: The server never parses certificates
owner: '@acme/payments'
expires: 2099-06-30
created: 2099-03-01
ticket: SEC-12
justification: vulnerable_code_not_in_execute_path
until_fixed: true
while_epss_below: 0.1
while_percentile_below: 0.9
unless_exploited: false
approved_by: '@maria'`,
    )
    expect(waiver).toMatchObject({
      id: 'W-1',
      source: { path: PATH, line: 2 },
      owner: '@acme/payments',
      expires: '2099-06-30',
      until: Date.parse('2099-07-01T00:00:00Z'),
      created: '2099-03-01',
      ticket: 'SEC-12',
      justification: 'vulnerable_code_not_in_execute_path',
      approvedBy: '@maria',
      conditions: {
        untilFixed: true,
        whileEpssBelow: 0.1,
        whilePercentileBelow: 0.9,
        unlessExploited: false,
      },
    })
    expect(waiver?.scope.vulnerabilities).toEqual(['CVE-2099-0001', 'GHSA-aaaa-bbbb-cccc'])
  })

  test('gives an entry without an id the place where it stands', () => {
    const waivers = waiversOf('vulnerability: CVE-2099-0001', 'rule: aws-access-key-id')
    expect(waivers.map((one) => one.id)).toEqual([`${PATH}:2`, `${PATH}:6`])
  })

  test.each([
    ['an empty file', ''],
    ['an empty list', 'waivers: []\n'],
    ['a key with nothing but comments below it', 'waivers:\n  # - vulnerability: CVE-2099-0001\n'],
  ])('may be %s', (_, text) => {
    expect(readWaivers(text, PATH)).toEqual({ waivers: [], faults: [] })
  })

  test('may be a bare list, as it stands below a key of the policy', () => {
    const text = toFile('vulnerability: CVE-2099-0001').replace('waivers:\n', '')
    expect(readWaivers(text, PATH).waivers).toHaveLength(1)
  })

  test('tells all its faults at once, with line and column', () => {
    const text = `waivers:
  - vulnerability: CVE-2099-0001
    reason: short
    owner: '@acme/payments'
    expires: 2099-02-30
  - vulnerabilty: CVE-2099-0002
    reason: The server never parses certificates
`
    const { faults } = readWaivers(text, PATH)
    expect(faults.map(({ line, column }) => [line, column])).toEqual([
      [3, 13],
      [5, 14],
      [6, 5],
      [6, 5],
      [6, 5],
    ])
    expect(faults.map((fault) => fault.text).join('\n')).toMatch(/did you mean vulnerability\?/)
    expect(refuseWaivers(faults)).toBeExplained('waivers-invalid')
  })

  test.each([
    ['no reason', 'reason:\nvulnerability: CVE-1-1'],
    ['a reason of ten blanks', "reason: '          '\nvulnerability: CVE-1-1"],
    ['no owner', 'owner:\nvulnerability: CVE-1-1'],
    ['no end', 'expires:\nvulnerability: CVE-1-1'],
    ['an end in words', 'expires: never\nvulnerability: CVE-1-1'],
    ['a time instead of a day', 'expires: 2099-01-01T00:00:00Z\nvulnerability: CVE-1-1'],
    ['a day of another order', 'expires: 31-12-2099\nvulnerability: CVE-1-1'],
    ['an end before its beginning', 'created: 2100-02-01\nvulnerability: CVE-1-1'],
    ['a pattern as id', "vulnerability: 'CVE-*'"],
    ['an empty list of ids', 'vulnerabilities: []'],
    ['one id and a list', 'vulnerability: CVE-1-1\nvulnerabilities: [CVE-1-2]'],
    ['the same id twice', 'vulnerabilities: [CVE-1-1, CVE-1-1]'],
    ['an id that is a map', 'vulnerability: { id: CVE-1-1 }'],
    ['a package without a type', 'package: openssl'],
    ['a package of a type that purls do not have', 'package: { type: debian, name: openssl }'],
    ['a package without a name', 'package: { type: deb }'],
    ['a package that is no purl', "package: 'pkg:'"],
    ['an empty list of packages', 'package: []'],
    ['a caret for versions', "package: pkg:npm/a\nversions: '^1.2'"],
    ['a star for versions', "package: pkg:npm/a\nversions: '*'"],
    ['an empty list of versions', 'package: pkg:npm/a\nversions: []'],
    ['a pattern turned round', "vulnerability: CVE-1-1\npaths: ['!usr/**']"],
    ['braces in a pattern', "vulnerability: CVE-1-1\npaths: ['usr/{a,b}']"],
    ['a group in a pattern', "vulnerability: CVE-1-1\npaths: ['(a+)+*b']"],
    ['an upward path', "vulnerability: CVE-1-1\npaths: ['usr/../etc/**']"],
    ['a folder without what is in it', "vulnerability: CVE-1-1\npaths: ['usr/']"],
    ['an empty list of paths', 'vulnerability: CVE-1-1\npaths: []'],
    ['an empty list of images', 'vulnerability: CVE-1-1\nimages: []'],
    ['too many stars', "vulnerability: CVE-1-1\npaths: ['*a*a*a*a*b']"],
    ['a justification of its own', 'vulnerability: CVE-1-1\njustification: looks_fine'],
    ['a share above 1', 'vulnerability: CVE-1-1\nwhile_epss_below: 5'],
    ['a share that is no number', 'vulnerability: CVE-1-1\nwhile_epss_below: .nan'],
    ['a condition that is no yes or no', 'vulnerability: CVE-1-1\nuntil_fixed: maybe'],
    ['a condition on a rule', 'rule: aws-access-key-id\nuntil_fixed: true'],
    ['a justification of a rule', 'rule: DS-0002\njustification: component_not_present'],
    ['a key that JavaScript knows', 'vulnerability: CVE-1-1\n__proto__: { owner: me }'],
    ['the constructor as a key', 'vulnerability: CVE-1-1\nconstructor: x'],
  ])('is refused for %s', (_, entry) => {
    const { waivers, faults } = readWaivers(toFile(entry), PATH)
    expect(faults.length).toBeGreaterThan(0)
    expect(waivers).toEqual([])
  })

  test('is refused when two entries have one id', () => {
    const entry = 'id: W-1\nvulnerability: CVE-2099-0001'
    const { faults } = readWaivers(toFile(entry, entry), PATH)
    expect(faults).toEqual([expect.objectContaining({ line: 7 })])
  })

  test.each([
    ['another key', 'waiver: []'],
    ['a text', 'CVE-2099-0001'],
    ['a map of entries', 'waivers: { CVE-2099-0001: {} }'],
    ['an entry that is a text', 'waivers: [CVE-2099-0001]'],
    ['tabs', 'waivers:\n\t- vulnerability: CVE-1-1'],
    ['two documents', 'waivers: []\n---\nwaivers: []'],
    ['a repeated key', 'waivers: []\nwaivers: []'],
    ['ten megabytes', `waivers: []\n#${'x'.repeat(10_000_000)}`],
    [
      'anchors that multiply',
      `a: &a [1,1,1,1,1,1,1,1,1,1]\n${'bcdefgh'
        .split('')
        .map((key, at) => `${key}: &${key} [${`*${'abcdefg'[at] ?? ''},`.repeat(10)}]`)
        .join('\n')}`,
    ],
    ['too many entries', `waivers:\n${'  - 1\n'.repeat(5001)}`],
  ])('is refused as a whole for %s', (_, text) => {
    const { waivers, faults } = readWaivers(text, PATH)
    expect(waivers).toEqual([])
    expect(faults.length).toBeGreaterThan(0)
  })
})

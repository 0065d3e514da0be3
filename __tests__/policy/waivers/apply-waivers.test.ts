import { describe, expect, test } from '@jest/globals'
import type { Instance } from '../../../src/domain/finding.ts'
import { finding, ruleFinding } from '../../ground/factories.ts'
import { apply, statusesOf, waiversOf } from './ground.ts'

const at = (...paths: (string | null)[]): readonly Instance[] =>
  paths.map((path) => ({ path, layer: null, origin: 'added', replaced: null }))

const KEV = { added: '2099-03-25', ransomware: false }
const epss = (score: number, percentile: number) => ({
  ...{ score, percentile },
  ...{ date: '2099-03-31', model: null },
})

describe('a waiver is about a finding', () => {
  test.each([
    ['by its id', 'vulnerability: CVE-2099-0001', {}],
    ['by its id in small letters', 'vulnerability: cve-2099-0001', {}],
    ['by one of several ids', 'vulnerabilities: [CVE-2000-1, CVE-2099-0001]', {}],
    ['by an alias', 'vulnerability: GHSA-aaaa-bbbb-cccc', { aliases: ['GHSA-aaaa-bbbb-cccc'] }],
    ['by an advisory', 'vulnerability: DSA-5085-2', { advisories: ['DSA-5085-2'] }],
    ['with its package', 'vulnerability: CVE-2099-0001\npackage: pkg:deb/debian/openssl', {}],
    [
      'with its package in words',
      'vulnerability: CVE-2099-0001\npackage: { type: deb, name: openssl }',
      {},
    ],
    ['by its package alone', 'package: pkg:deb/openssl', {}],
    [
      'with its version in the order of its ecosystem',
      "vulnerability: CVE-2099-0001\nversions: '>=3.0.2 <3.1'",
      {},
    ],
    ['with its image', 'vulnerability: CVE-2099-0001\nimages: [other/*, acme/*]', {}],
    ['with a pattern for every path', "vulnerability: CVE-2099-0001\npaths: ['**']", {}],
  ])('%s', (_, entry, vulnerability) => {
    expect(statusesOf([finding({ vulnerability })], waiversOf(entry))).toEqual(['waived'])
  })

  test.each([
    ['another id', 'vulnerability: CVE-2099-00011'],
    ['another package', 'vulnerability: CVE-2099-0001\npackage: pkg:deb/debian/openssl-tool'],
    ['a package of another type', 'vulnerability: CVE-2099-0001\npackage: pkg:rpm/openssl'],
    ['another version', "vulnerability: CVE-2099-0001\nversions: '<3.0'"],
    ['another image', 'vulnerability: CVE-2099-0001\nimages: [acme/web]'],
    ['a path, where it has none', "vulnerability: CVE-2099-0001\npaths: ['usr/**']"],
    ['a rule of that name', 'rule: CVE-2099-0001'],
  ])('not for %s', (_, entry) => {
    const before = finding()
    expect(apply([before], waiversOf(entry)).findings[0]).toBe(before)
  })

  test.each([
    ['usr/**', 'usr'],
    ['/usr/**', 'usr/lib/a'],
    ['usr/l*/a', 'usr/lib/a'],
    ['usr/lib/a', '/usr/lib/a'],
    ['**/a', 'a'],
    ['u?r/**/a', 'usr/a'],
    ['[u]sr/*/a', 'usr/lib/a'],
  ])('with the path %s for %s', (pattern, path) => {
    const entry = `vulnerability: CVE-2099-0001\npaths: ['${pattern}']`
    expect(statusesOf([finding({ instances: at(path) })], waiversOf(entry))).toEqual(['waived'])
  })

  test.each([
    ['*', 'usr/lib/a'],
    ['*/*/*', 'usr/a'],
    ['a/**', 'b/c'],
    ['?', 'ab'],
    ['usr/lib', 'usr/lib/a'],
    ['/usr/l*/a', 'usr/share/a'],
  ])('not with the path %s for %s', (pattern, path) => {
    const before = finding({ instances: at(path) })
    const entry = `vulnerability: CVE-2099-0001\npaths: ['${pattern}']`
    expect(apply([before], waiversOf(entry)).findings[0]).toBe(before)
  })

  test.each([
    ['a secret', ruleFinding(), 'rule: aws-access-key-id'],
    [
      'a misconfiguration under its old name',
      ruleFinding({ kind: 'misconfiguration', rule: { id: 'DS-0002', title: 'user' } }),
      'rule: AVD-DS-0002',
    ],
    [
      'a licence',
      ruleFinding({ kind: 'licence', rule: { id: 'GPL-3.0-only', title: 'GPL' }, package: {} }),
      'rule: GPL-3.0-only\npackage: pkg:deb/debian/openssl',
    ],
    [
      'malware, by its id',
      finding({ class: 'malware', vulnerability: { id: 'MAL-2099-1' } }),
      'vulnerability: MAL-2099-1',
    ],
  ])('of another kind: %s', (_, before, entry) => {
    expect(statusesOf([before], waiversOf(entry))).toEqual(['waived'])
  })

  test('but never malware by its package alone', () => {
    const before = finding({ class: 'malware', vulnerability: { id: 'MAL-2099-1' } })
    expect(statusesOf([before], waiversOf('package: pkg:deb/openssl'))).toEqual(['open'])
  })

  test('and a package alone says nothing of secrets and licences', () => {
    const before = ruleFinding({ kind: 'licence', package: {} })
    expect(statusesOf([before], waiversOf('package: pkg:deb/openssl'))).toEqual(['open'])
  })

  test("by what stays of Debian's temporary ids, when it names the package", () => {
    const before = finding({ vulnerability: { id: 'TEMP-0841856-B18BAF' } })
    const entry = 'vulnerability: TEMP-0841856-000000'
    expect(statusesOf([before], waiversOf(`${entry}\npackage: pkg:deb/openssl`))).toEqual([
      'waived',
    ])
    expect(statusesOf([before], waiversOf(entry))).toEqual(['open'])
  })

  test('only when all its places are meant', () => {
    const entry = "rule: aws-access-key-id\npaths: ['/app/test/**']"
    const inside = ruleFinding({ instances: at('app/test/a', 'app/test/b/c') })
    const both = ruleFinding({ instances: at('app/test/a', 'app/.env') })
    const { findings } = apply([inside, both], waiversOf(entry))
    expect(findings.map((one) => one.status)).toEqual(['waived', 'open'])
    expect(findings[1]?.decisions).toEqual([
      expect.objectContaining({
        suppresses: false,
        note: 'The waiver does not hold: it lies in app/.env too, which the paths of the waiver do not mean',
      }),
    ])
  })

  test('and a version that nobody can order is not waived, and that is said', () => {
    const before = finding({ package: { type: 'npm', version: 'not a version' } })
    const entry = "vulnerability: CVE-2099-0001\nversions: '>=1.2'"
    const [after] = apply([before], waiversOf(entry)).findings
    expect(after?.status).toBe('open')
    expect(after?.decisions).toEqual([expect.objectContaining({ suppresses: false })])
  })
})

describe('a waiver that is about a finding', () => {
  test('is told with all its words', () => {
    const entry = `id: W-1
vulnerability: CVE-2099-0001
ticket: SEC-12
justification: vulnerable_code_not_present`
    expect(apply([finding()], waiversOf(entry)).findings[0]?.decisions).toEqual([
      {
        kind: 'waiver',
        id: 'W-1',
        source: { path: '.plimsoll-waivers.yml', line: 2 },
        status: 'accepted',
        suppresses: true,
        justification: 'vulnerable_code_not_present',
        reason: 'The flaw is not reachable here',
        owner: '@acme/payments',
        expires: '2100-01-01',
        ticket: 'SEC-12',
        approvedBy: null,
        note: null,
      },
    ])
  })

  test.each(['critical', 'high', 'medium', 'low', 'negligible', 'unknown'] as const)(
    'waives severity %s',
    (severity) => {
      const entry = 'vulnerability: CVE-2099-0001'
      expect(statusesOf([finding({ severity })], waiversOf(entry))).toEqual(['waived'])
    },
  )

  test('leaves what is off the gate as it is', () => {
    const before = finding({ status: 'off-gate' })
    const { findings, uses } = apply([before], waiversOf('vulnerability: CVE-2099-0001'))
    expect(findings[0]).toBe(before)
    expect(uses[0]).toMatchObject({ offGate: 1, held: [] })
  })

  test('leaves what VEX says is not affected as that', () => {
    const before = finding({ status: 'not-affected' })
    const [after] = apply([before], waiversOf('vulnerability: CVE-2099-0001')).findings
    expect(after?.status).toBe('not-affected')
    expect(after?.decisions).toHaveLength(1)
  })

  test.each([
    ['on its last day', '2099-04-01', 'waived'],
    ['a day later no more', '2099-03-31', 'open'],
  ])('holds %s', (_, expires, status) => {
    const entry = `vulnerability: CVE-2099-0001\nexpires: ${expires}`
    expect(statusesOf([finding()], waiversOf(entry))).toEqual([status])
  })

  test.each([
    ['until there is a fix', 'until_fixed: true', {}, 'open'],
    ['while there is none', 'until_fixed: true', { fix: { state: 'wont-fix' } }, 'waived'],
    ['where nobody knows of one', 'until_fixed: true', { fix: { state: 'unknown' } }, 'waived'],
    ['while the score is below', 'while_epss_below: 0.1', { epss: epss(0.09, 0.99) }, 'waived'],
    ['not at the score', 'while_epss_below: 0.1', { epss: epss(0.1, 0.2) }, 'open'],
    ['not without a score', 'while_epss_below: 0.1', {}, 'open'],
    ['below the percentile', 'while_percentile_below: 0.9', { epss: epss(0.5, 0.8) }, 'waived'],
    ['not at the percentile', 'while_percentile_below: 0.9', { epss: epss(0, 0.9) }, 'open'],
    ['not without a percentile', 'while_percentile_below: 0.9', {}, 'open'],
    ['not when it is exploited', 'unless_exploited: true', { kev: KEV }, 'open'],
    ['while it is not exploited', 'unless_exploited: true', {}, 'waived'],
    ['not when it is exploited, by default', 'ticket: none', { kev: KEV }, 'open'],
    ['when it speaks of exploitation', 'unless_exploited: false', { kev: KEV }, 'waived'],
    [
      'on the fourteenth day after CISA listed it',
      'unless_exploited: false',
      { kev: { added: '2099-03-18', ransomware: false } },
      'waived',
    ],
    [
      'on the fifteenth day no more',
      'unless_exploited: false',
      { kev: { added: '2099-03-17', ransomware: false } },
      'open',
    ],
    [
      'never where the day of the list cannot be read',
      'unless_exploited: false',
      { kev: { added: 'soon', ransomware: false } },
      'open',
    ],
  ] as const)('holds %s', (_, condition, overrides, status) => {
    const waivers = waiversOf(`vulnerability: CVE-2099-0001\n${condition}`)
    const [after] = apply([finding(overrides)], waivers).findings
    expect(after?.status).toBe(status)
    expect(after?.decisions).toEqual([expect.objectContaining({ suppresses: status === 'waived' })])
  })

  test.each([
    ['that asks for it', 'unless_exploited: true', 'open'],
    ['that does not', 'ticket: none', 'waived'],
  ])('while nobody knows what is exploited: one %s', (_, line, status) => {
    const waivers = waiversOf(`vulnerability: CVE-2099-0001\n${line}`)
    const exploitationGap = 'the list of CISA could not be fetched'
    expect(statusesOf([finding()], waivers, { exploitationGap })).toEqual([status])
  })
})

describe('a policy that limits how long waivers last', () => {
  const maxDays = {
    ...{ critical: 30, high: 90, medium: null },
    ...{ low: null, negligible: null, unknown: 0 },
  }

  test.each([
    ['critical', '2099-05-01', 'waived'],
    ['critical', '2099-05-02', 'open'],
    ['high', '2099-05-02', 'waived'],
    ['medium', '2199-01-01', 'waived'],
    ['unknown', '2099-04-01', 'waived'],
    ['unknown', '2099-04-02', 'open'],
  ] as const)('for %s until %s: %s', (severity, expires, status) => {
    const waivers = waiversOf(`vulnerability: CVE-2099-0001\nexpires: ${expires}`)
    expect(statusesOf([finding({ severity })], waivers, { rules: { maxDays } })).toEqual([status])
  })

  test('counts from the day of creation, where it is told', () => {
    const entry = 'vulnerability: CVE-2099-0001\nexpires: 2099-04-10\ncreated: 2099-03'
    const old = waiversOf(`${entry}-01`)
    const young = waiversOf(`${entry}-20`)
    expect(statusesOf([finding()], old, { rules: { maxDays } })).toEqual(['open'])
    expect(statusesOf([finding()], young, { rules: { maxDays } })).toEqual(['waived'])
  })

  test('believes no day of creation that is to come', () => {
    const entry = 'vulnerability: CVE-2099-0001\nexpires: 2099-06-01\ncreated: 2099-05-31'
    expect(statusesOf([finding()], waiversOf(entry), { rules: { maxDays } })).toEqual(['open'])
  })
})

describe('a waiver for everything', () => {
  test.each([
    ['without a word of what it is about', 'ticket: none'],
    ['with a pattern for all paths', "paths: ['**']"],
    ['with paths alone', "paths: ['app/**']"],
    ['with images alone', 'images: [acme/api]'],
    ['with a pattern for all packages', "package: { type: deb, name: '*' }"],
    ['with a pattern for all packages, disguised', "package: { type: deb, name: '**/?*' }"],
    ['with a pattern that nearly every name has', "package: { type: deb, name: '*[a-z]*' }"],
    ['with a letter in it', "package: { type: deb, name: '*e*' }"],
    ['with an odd group in it', "package: { type: deb, name: '*[]a-z]*' }"],
    [
      'with halves of all',
      "package: [{ type: deb, name: '[a-m]*' }, { type: deb, name: '[n-z]*' }]",
    ],
    ['with one of them for all', "package: [pkg:deb/debian/zlib1g, { type: deb, name: '[!_]*' }]"],
    ['with a source package of all', "package: { type: deb, source: '*[a-z]*' }"],
    ['with versions alone', "versions: '>=0'"],
  ])('waives nothing: %s', (_, entry) => {
    const findings = [finding({ instances: at('app/a') }), ruleFinding()]
    const { findings: after, uses } = apply(findings, waiversOf(entry))
    expect(after).toEqual(findings)
    expect(uses[0]?.standing.kind).toBe('too-broad')
  })
})

test('waivers that are about everything many times over are refused', () => {
  const findings = Array.from({ length: 1000 }, () => finding())
  const entries = Array.from({ length: 1001 }, () => 'vulnerability: CVE-2099-0001')
  expect(thrownBy(() => apply(findings, waiversOf(...entries)))).toBeExplained('waivers-invalid')
})

test('waivers of one package with many findings are compared no more often than can be done', () => {
  const paths = Array.from({ length: 2000 }, (_, index) => `var/lib/${index}`)
  const places = paths.map((path) => finding({ instances: at(path) }))
  const findings = Array.from({ length: 30 }, () => places).flat()
  const entries = paths.map((path) => `package: pkg:deb/debian/openssl\npaths: ['${path}/*.so']`)
  expect(thrownBy(() => apply(findings, waiversOf(...entries)))).toBeExplained('waivers-invalid')
})

test('a path is compared with a pattern once, however many waivers have it', () => {
  let asked = 0
  const findings = Array.from({ length: 100 }, () => finding({ instances: at('srv/a') }))
  const entries = Array.from(
    { length: 100 },
    () => "vulnerability: CVE-2099-0001\npaths: ['srv/*']",
  )
  const waivers = waiversOf(...entries).map((waiver) => ({
    ...waiver,
    scope: {
      ...waiver.scope,
      paths: waiver.scope.paths.map((glob) => ({
        ...glob,
        matches(text: string) {
          asked += 1
          return glob.matches(text)
        },
      })),
    },
  }))
  expect(new Set(statusesOf(findings, waivers))).toEqual(new Set(['waived']))
  expect(asked).toBe(1)
})

function thrownBy(act: () => unknown): unknown {
  try {
    act()
    return null
  } catch (error) {
    return error
  }
}

import { describe, expect, test } from '@jest/globals'
import { DESIGN_EXAMPLE } from '../design-example.ts'
import { readPolicy } from '../../../src/policy/document/read-policy.ts'

function faultsOf(text: string): string[] {
  return readPolicy(text, 'p.yml').faults.map(
    ({ line, column, text: what }) => `${line}:${column}: ${what}`,
  )
}

describe('the example of the design', () => {
  test('is understood word for word', () => {
    const { document, faults } = readPolicy(DESIGN_EXAMPLE, '.plimsoll.yml')
    expect(faults).toEqual([])
    expect(document.gates.values).toEqual({
      'vulnerabilities.critical.max': 0,
      'vulnerabilities.high.max': 5,
      'vulnerabilities.medium.max': 20,
      'vulnerabilities.low.max': 50,
      'compliance.max_image_age_days': 30,
      'compliance.required_licenses': ['Apache-2.0', 'MIT'],
      'compliance.forbidden_licenses': ['AGPL-3.0', 'GPL-3.0'],
      'signing.required': true,
      'signing.allowed_signers': ['team-security@company.com'],
      'runtime.allow_privileged': false,
      'runtime.allow_root': false,
      'runtime.read_only_root_filesystem': true,
    })
    expect(document.gates.places.get('vulnerabilities.high.max')).toEqual({ line: 2, column: 41 })
  })
})

describe('every part of a policy', () => {
  test('is read in its short form and in its long one', () => {
    const { document, faults } = readPolicy(
      `
extends: [base.yml, example/security/policies/base.yml@v1.2]
mode: report-only
stage: deploy
standards: cis-docker-1.6.0
context: { exposure: public, data: regulated }
waivers:
  files: waivers.yml
  max_days: { critical: 30 }
  require_approval: { teams: ['@example/security'] }
  warn_before_days: 7
vex: [vex/a.json]
accept_nothing_analysed: [{ image: 'tools/*', reason: one static program, expires: 2027-01-31 }]
images: [{ name: 'shop/**', security_gates: { secrets: 3 }, mode: enforce }]
approvals: '@example/security'
locked: [security_gates.vulnerabilities, waivers.max_days, image.*]
`,
      'p.yml',
    )
    expect(faults).toEqual([])
    expect(document.extends).toEqual([
      { kind: 'path', path: 'base.yml', line: 2 },
      {
        kind: 'repository',
        repository: 'example/security',
        path: 'policies/base.yml',
        ref: 'v1.2',
        line: 2,
      },
    ])
    expect(document).toMatchObject({
      mode: 'report',
      stage: 'deploy',
      standards: ['cis-docker-1.6.0'],
      context: { exposure: 'public', data: 'regulated' },
      waivers: {
        files: ['waivers.yml'],
        inline: null,
        maxDays: { critical: 30 },
        requireApproval: ['@example/security'],
        expiringDays: 7,
      },
      vex: { files: ['vex/a.json'], trustedAuthors: null },
      acceptedEmptiness: [
        {
          image: 'tools/*',
          reason: 'one static program',
          expires: '2027-01-31',
          origin: { kind: 'file', path: 'p.yml', line: 13 },
        },
      ],
      images: [{ pattern: 'shop/**', mode: 'enforce' }],
      approvals: ['@example/security'],
      locked: ['image', 'vulnerabilities', 'waivers.max_days'],
    })
    expect(document.images[0]?.matches('shop/web/api')).toBe(true)
    expect(document.images[0]?.gates.values).toEqual({ 'secrets.max': 3 })
  })

  test('waivers may be paths, waivers themselves, or both', () => {
    const text = `waivers:
  - more.yml
  - { vulnerability: CVE-2026-1, package: 'pkg:npm/left-pad', reason: not reachable from here, owner: web, expires: 2027-01-01 }
`
    const { document } = readPolicy(text, 'p.yml')
    expect(document.waivers?.files).toEqual(['more.yml'])
    expect(document.waivers?.inline).toMatchObject({ kind: 'list', items: [{ kind: 'map' }] })
  })

  test('one number limits the life of every waiver', () => {
    const { document } = readPolicy('waivers: { max_days: 90 }', 'p.yml')
    expect(document.waivers?.maxDays).toEqual({
      critical: 90,
      high: 90,
      medium: 90,
      low: 90,
      negligible: 90,
      unknown: 90,
    })
  })

  test('an empty file says nothing and is no fault', () => {
    expect(readPolicy('# later\n', 'p.yml')).toMatchObject({
      faults: [],
      document: { isEmpty: true },
    })
  })
})

describe('faults of shape', () => {
  test('are told all at once, in the order of the file, with the nearest known key', () => {
    const text = `extend: x
mode: report
security_gates:
  vulnerabilities: { critcal: 0, high: -5, medium: 1.5, low: { onlyFixable: true } }
  compliance: { required_licenses: [MIT], forbidden_licenses: [MIT, FOO] }
  image: { allowed_ports: [80, 70000], rules: { __proto__: fail, user: fail, CFG-USER: on } }
  when_not_assessed: { known-exploitd: warn }
waivers: { max_days: { high: 900000 }, require_approval: [] }
accept_nothing_analysed: [{ image: scratch, expires: 2026-02-30 }]
images: [{ nam: x }]
locked: [vulnerabilites]
context: { exposure: pubic }
extends: [../up.yml, a/b@main]
`
    expect(faultsOf(text)).toEqual([
      '1:1: extend is not a key that is known here; did you mean extends?',
      '2:7: mode has to be one of enforce, report-only; it is the text "report"',
      '4:22: security_gates.vulnerabilities.critcal is not a key that is known here; did you mean critical?',
      '4:40: security_gates.vulnerabilities.high has to be a whole number from 0 to 1000000000; it is -5',
      '4:52: security_gates.vulnerabilities.medium has to be a whole number from 0 to 1000000000; it is 1.5',
      '4:64: security_gates.vulnerabilities.low.onlyFixable is not a key that is known here; did you mean only_fixable?',
      '5:63: compliance.forbidden_licenses names MIT, which compliance.required_licenses allows: only one can hold',
      '5:69: security_gates.compliance.forbidden_licenses 2 is not the id of a licence: "FOO"; allowed is one of the SPDX list, such as Apache-2.0, or LicenseRef-NAME',
      '6:32: security_gates.image.allowed_ports 2 has to be a port from 1 to 65535; it is 70000',
      '6:49: security_gates.image.rules.__proto__ is not the id of a rule about the image, such as CFG-USER',
      '6:66: security_gates.image.rules.user is not the id of a rule about the image, such as CFG-USER',
      '6:88: security_gates.image.rules.CFG-USER has to be one of off, warn, fail; it is the text "on"',
      '7:24: security_gates.when_not_assessed.known-exploitd is not the id of a rule; did you mean known-exploited?',
      '8:30: waivers.max_days.high has to be a whole number from 0 to 3660; it is 900000',
      '8:58: waivers.require_approval names no team, so that nobody could approve',
      '9:27: accept_nothing_analysed 1 lacks reason',
      '9:54: accept_nothing_analysed 1.expires has to be a day that exists, written like 2026-07-31; it is the text "2026-02-30"',
      '10:10: images 1 lacks name',
      '10:12: images 1.nam is not a key that is known here; did you mean name?',
      '11:10: locked 1 is no setting and no section: the text "vulnerabilites"; did you mean vulnerabilities?',
      '12:22: context.exposure has to be one of public, internal; it is the text "pubic"; did you mean public?',
      '13:11: extends 1 has to be a path from the root of the repository, without ..',
      '13:22: extends 2 has to be a path, or owner/name/path@ref with a commit, tag or branch',
    ])
  })

  test.each([
    [
      'security_gates: { vulnerabilities: { cvss: { at_least: .nan } } }',
      'from 0 to 10; it is .nan',
    ],
    ['security_gates: { vulnerabilities: { cvss: { at_least: 11 } } }', 'from 0 to 10; it is 11'],
    [
      'security_gates: { vulnerabilities: { epss: { score_at_least: 95 } } }',
      'from 0 to 1; it is 95',
    ],
    ['security_gates: { secrets: 1e999 }', 'a whole number from 0'],
    ['security_gates: { secrets: .inf }', 'a whole number from 0'],
    ['security_gates: { secrets: 99999999999999999999 }', 'a whole number from 0'],
    ['security_gates: { secrets: }', 'it is empty'],
    ['security_gates: { vulnerabilities: { high: { max: 1, warn: 2 } } }', 'it would never warn'],
    ['security_gates: { image: { allowed_ports: [80], forbidden_ports: [80] } }', 'names 80'],
    ['security_gates: { vulnerabilities: { package_types: [dpkg] } }', 'has to be one of'],
    ['security_gates: { coverage: { scanners: [gripe] } }', 'did you mean grype?'],
    ['security_gates: { base: { approved: ["a*b*c*d*e"] } }', 'is not a pattern'],
    ['security_gates: { runtime: { allow_root: no } }', 'has to be true or false'],
    [
      'security_gates: { compliance: { forbidden_licenses: [MIT OR Apache-2.0] } }',
      'list them one by one',
    ],
    ['- a', 'The file has to be a map of keys and values; it is a list'],
    ['images: { name: x }', 'images has to be a list; it is a map'],
    ['waivers: [{ reason: short }]', 'lacks'],
    ['locked: [securty_gates]', 'did you mean security_gates?'],
    ['approvals: [security]', 'has to be a team'],
    ['extends: /etc/passwd', 'without ..'],
    ['standards: [/etc/passwd]', 'without ..'],
    ['standards: [../../own.yml]', 'without ..'],
    ['images: [{ name: x, standards: [a/../../b] }]', 'without ..'],
    ['standards: [[a]]', 'has to be a text'],
  ])('%s', (text, what) => {
    expect(faultsOf(text).join('\n')).toContain(what)
  })

  test('a syntax fault is the only one, since nothing behind it can be trusted', () => {
    expect(faultsOf('mode: nonsense\na: b: c\nfoo: 1')).toEqual([
      '2:5: This is not YAML: bad indentation of a mapping entry',
    ])
  })
})

describe('a file that is none of ours', () => {
  test.each([
    ['root:x:0:0:root:/root:/bin/bash\ndaemon:x:1:1', 'a text'],
    ['AWS_SECRET_ACCESS_KEY=abc', 'a text'],
    ['4711', 'a number'],
    ['true', 'a boolean'],
  ])('is told by its kind, and nothing of its text: %j', (text, kind) => {
    expect(faultsOf(text)).toEqual([
      expect.stringContaining(`The file has to be a map of keys and values; it is ${kind}`),
    ])
    expect(faultsOf(text).join()).not.toContain(text.slice(0, 4))
  })

  test('paths of standards lose what means nothing', () => {
    const { document } = readPolicy('standards: [./own.yml, ././own.yml, baseline, 7]', 'p.yml')
    expect(document.standards).toEqual(['own.yml', 'baseline', '7'])
  })
})

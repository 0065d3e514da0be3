import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { ImageReport, Report } from '../../../src/domain/report.ts'
import type { ControlResult, ControlState } from '../../../src/domain/standard.ts'
import type { RuleResult } from '../../../src/domain/verdict.ts'
import { renderJunitFiles } from '../../../src/report/junit.ts'
import { describeOn } from '../../ground/asked.ts'
import {
  finding,
  image,
  imageReport,
  reason,
  report,
  ruleFinding,
  verdict,
} from '../../ground/factories.ts'
import { faultsOfJunit } from '../../ground/validators/junit.ts'
import { PAYLOADS, hostileText, seeds, toReport } from '../hostile.ts'
import {
  COMPARED,
  FAILED,
  NOTHING_ANALYSED,
  NOT_OPENED,
  PASSED,
  SEVERAL,
  UNDELIVERED,
} from '../samples.ts'
import { readJunit } from './read-junit.ts'
import type { ReadCase } from './read-junit.ts'

function textOf(value: Report): string {
  const [file, ...others] = renderJunitFiles(value)
  expect(others).toEqual([])
  return file?.text ?? ''
}

function caseOf(value: Report, name: string | RegExp): ReadCase {
  const all = readJunit(textOf(value)).suites.flatMap(({ cases }) => cases)
  const [found, ...others] = all.filter((one) =>
    typeof name === 'string' ? one.name === name : name.test(one.name),
  )
  expect(others).toEqual([])
  if (found === undefined) throw new Error(`expected the case ${String(name)}`)
  return found
}

function rule(overrides: Partial<RuleResult> = {}): RuleResult {
  return {
    ...{ id: 'secrets', title: 'Secrets', state: 'passed', limit: 0, value: 0, fixable: null },
    ...{ waived: 0, origin: null, note: null },
    ...overrides,
  }
}

function withRule(overrides: Partial<RuleResult>, rest: Partial<ImageReport> = {}): Report {
  return report({ images: [imageReport({ rules: [rule(overrides)], ...rest })] })
}

function control(overrides: Partial<ControlResult> = {}): ControlResult {
  return {
    ...{ id: '4.1', title: 'A user of its own', state: 'pass', level: 'fail', evidence: [] },
    ...{ rules: [], open: null, remedy: null },
    ...overrides,
  }
}

function withControls(...controls: readonly ControlResult[]): Report {
  const standard = { id: 'cis-1.6.0', title: 'CIS', version: '1.6.0', reference: '', decided: 1 }
  return report({ images: [imageReport({ standards: [{ ...standard, controls }] })] })
}

const SECRETS = 'Secrets (secrets)'

describe('a rule of the gate', () => {
  test('is a case, and its findings are none', () => {
    const { suites } = readJunit(textOf(FAILED))
    expect(suites.map(({ cases }) => cases.length)).toEqual([
      1 + (FAILED.images[0]?.rules.length ?? 0),
    ])
  })

  test('that is broken is a failure with limit, value, remedy and the worst findings', () => {
    const found = caseOf(FAILED, /\(vulnerabilities\.critical\)$/)
    expect(found.state).toBe('failure')
    expect(found.message).toBe('2 found, 0 allowed')
    expect(found.text?.split('\n')).toEqual([
      '2 found, 0 allowed',
      'What to do: Update openssl 3.0.11-1 to 3.0.13-1, zlib1g 1:1.2.13.dfsg-1 to 1:1.3.0-1',
      '- CVE-2099-0001 (critical) in openssl 3.0.11-1, fix: 3.0.13-1',
      '- CVE-2099-0002 (critical) in zlib1g 1:1.2.13.dfsg-1, fix: 1:1.3.0-1',
    ])
  })

  test('tells ten findings of a thousand, and how many more there are', () => {
    const many = Array.from({ length: 1000 }, (_, index) =>
      finding({ package: { name: `p${index}` } }),
    )
    const judged = imageReport({ findings: many, verdict: verdict({ reasons: [reason(many)] }) })
    const { text } = caseOf(report({ images: [judged] }), /critical/)
    expect(text?.match(/^- /gm)).toHaveLength(10)
    expect(text).toMatch(/\n… and 990 more findings$/)
  })

  test('says of a secret its rule and place only', () => {
    const secret = ruleFinding({
      rule: { id: 'aws-access-key-id', title: 'AWS key AKIA-title' },
      ...{ message: 'found hunter2', remedy: 'hunter2' },
    })
    const broken = reason([secret], { rule: 'secrets', remedy: 'Revoke the secret' })
    const judged = imageReport({ findings: [secret], verdict: verdict({ reasons: [broken] }) })
    const text = textOf(report({ images: [judged] }))
    expect(text).toContain('- aws-access-key-id (critical) in app/.env:3')
    expect(text).not.toMatch(/hunter2|AKIA/)
  })

  test('that warns passes, and says so', () => {
    const found = caseOf(withRule({ state: 'warned', value: 3, limit: 0 }), SECRETS)
    expect(found).toMatchObject({ state: 'passed', output: 'Warning: 3 found, 0 allowed' })
  })

  test('that only waivers keep passes, and says how many', () => {
    const found = caseOf(withRule({ state: 'waived', waived: 2 }), SECRETS)
    expect(found).toMatchObject({
      ...{ state: 'passed', output: '0 found, 0 allowed, 2 set aside by waivers or VEX' },
    })
  })

  test('that nobody assessed is skipped with the reason', () => {
    const found = caseOf(withRule({ state: 'not-assessed', note: 'not looked for' }), SECRETS)
    expect(found).toMatchObject({ state: 'skipped', message: 'not looked for' })
  })

  test('that was demanded and not assessed is a failure', () => {
    const broken = reason([], { rule: 'secrets', limit: 'assessed', value: 'not assessed' })
    const judged = { verdict: verdict({ reasons: [broken] }) }
    const found = caseOf(withRule({ state: 'not-assessed' }, judged), SECRETS)
    expect(found).toMatchObject({ state: 'failure', message: 'Not assessed' })
  })

  test('that stands in no list is a case all the same', () => {
    const judged = {
      rules: [],
      verdict: verdict({ reasons: [reason([finding()], { rule: 'x' })] }),
    }
    expect(caseOf(report({ images: [imageReport(judged)] }), 'x').state).toBe('failure')
  })

  test('that passed on an untrustworthy answer did not pass', () => {
    const failed = { verdict: verdict({ outcome: 'scan-failed' }) }
    expect(caseOf(withRule({}, failed), SECRETS).state).toBe('skipped')
    expect(caseOf(withRule({ state: 'warned' }, failed), SECRETS).state).toBe('skipped')
    expect(caseOf(withRule({}), SECRETS).state).toBe('passed')
  })
})

describe('a control of a standard', () => {
  test.each<[ControlState, string]>([
    ['pass', 'passed'],
    ['fail', 'failure'],
    ['waived', 'passed'],
    ['not-assessed', 'skipped'],
    ['manual', 'skipped'],
    ['not-applicable', 'skipped'],
    ['superseded', 'skipped'],
  ])('in state %s is %s', (state, result) => {
    const value = withControls(control({ state, evidence: ['it was looked at'], remedy: 'do it' }))
    const found = caseOf(value, '4.1 A user of its own')
    expect(found.state).toBe(result)
    expect(found.classname).toBe('acme/api.cis-1_6_0')
    expect(`${found.message ?? ''}${found.output ?? ''}`).toContain('it was looked at')
  })

  test('whose failure only warns passes, and says so', () => {
    const value = withControls(control({ state: 'fail', level: 'warn', remedy: 'add a user' }))
    const found = caseOf(value, '4.1 A user of its own')
    expect(found).toMatchObject({
      state: 'passed',
      output: 'Warning: broken\nWhat to do: add a user',
    })
  })
})

describe('an image', () => {
  test('without a trustworthy answer is an error, and its suite is not empty', () => {
    for (const value of [NOT_OPENED, NOTHING_ANALYSED]) {
      const { suites, totals } = readJunit(textOf(value))
      expect(totals).toMatchObject({ errors: 1, failures: 0 })
      expect(suites[0]?.cases[0]).toMatchObject({ state: 'error', classname: 'acme/api.scan' })
    }
    expect(caseOf(NOT_OPENED, 'The image was scanned').text).toContain('Check the tag.')
  })

  test('that was scanned says by what', () => {
    expect(caseOf(PASSED, 'The image was scanned').output).toBe(
      'Grype 0.117.0: 94 packages, database built 2099-03-31T06:00:00Z\n' +
        'Trivy 0.74.0: 94 packages, database built 2099-03-31T06:00:00Z',
    )
  })

  test('counts its cases, and the run counts them all', () => {
    const value = { ...SEVERAL, images: [...SEVERAL.images, ...FAILED.images] }
    const { suites, totals } = readJunit(textOf(value))
    for (const { counts, cases } of suites) {
      expect(counts).toEqual({
        tests: cases.length,
        failures: cases.filter(({ state }) => state === 'failure').length,
        errors: cases.filter(({ state }) => state === 'error').length,
        skipped: cases.filter(({ state }) => state === 'skipped').length,
      })
    }
    const sum = (of: 'tests' | 'failures' | 'errors'): number =>
      suites.reduce((total, { counts }) => total + counts[of], 0)
    expect(totals).toEqual({
      tests: sum('tests'),
      failures: sum('failures'),
      errors: sum('errors'),
    })
  })

  test('has its time in UTC, without a zone', () => {
    expect(textOf(report({ asOf: '2099-04-01T14:00:00+02:00' }))).toContain(
      'timestamp="2099-04-01T12:00:00"',
    )
  })

  test('of the same name as another is told by platform or number; classes differ too', () => {
    const images = [
      image({ name: 'a.b' }),
      image({ name: 'a_b' }),
      image({ name: 'a.b', platform: 'linux/arm64' }),
      image({ name: 'a.b' }),
      image({ name: 'a.b' }),
      image({ name: '' }),
    ].map((one) => imageReport({ image: one, rules: [rule()] }))
    const { suites } = readJunit(textOf(report({ images })))
    expect(suites.map(({ name }) => name)).toEqual([
      ...['a.b', 'a_b (linux/amd64)', 'a.b (linux/arm64)', 'a.b (2)', 'a.b (3)', 'image'],
    ])
    // GitLab tells cases apart by class and name; Jenkins cuts a class at its dots.
    const cases = suites.flatMap((suite) => suite.cases)
    expect(new Set(cases.map((one) => `${one.classname} ${one.name}`)).size).toBe(cases.length)
    for (const one of cases) expect(one.classname.split('.')).toHaveLength(2)
  })
})

/** What XML 1.0 takes, section 2.2. */
const XML_CHARACTERS = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u

const HOSTILE = [
  ...PAYLOADS,
  ']]>',
  '<![CDATA[x]]>',
  '\u0000',
  '\uFFFE\uFFFF',
  '&#0;',
  '<!ENTITY x>',
]

function hostileReport(text: string): Report {
  const found = finding({
    vulnerability: { id: text, title: text },
    package: { type: 'npm', name: text, version: text },
    fix: { version: text },
  })
  const own = {
    ...withControls(
      control({ id: text, title: text, state: 'fail', evidence: [text], remedy: text }),
    ).images[0],
  }
  return report({
    images: [
      imageReport({
        image: image({ name: text, platform: text, digest: text }),
        ...{ findings: [found], standards: own.standards ?? [] },
        rules: [rule({ title: text, note: text, state: 'warned', origin: text })],
        verdict: verdict({
          reasons: [reason([found], { rule: text, remedy: text, origin: text, limit: text })],
          degraded: [text],
        }),
      }),
      imageReport({
        image: null,
        verdict: verdict({ outcome: 'scan-failed' }),
        error: { code: text, message: text, hint: text },
      }),
    ],
  })
}

describe('hostile text', () => {
  test.each(HOSTILE)('%j stays text', (text) => {
    const out = textOf(hostileReport(`a${text}`))
    expect(out).toMatch(XML_CHARACTERS)
    expect(out).not.toMatch(/]]>|<!|[\u202A-\u202E\u2066-\u2069]/)
    const plain = readJunit(textOf(hostileReport('a')))
    const shape = ({ suites }: typeof plain): unknown =>
      suites.map(({ cases }) => cases.map(({ state }) => state))
    expect(shape(readJunit(out))).toEqual(shape(plain))
  })

  test('attaches no file: GitLab, Azure and Jenkins look for [[ATTACHMENT|path]]', () => {
    for (const text of [
      '[[ATTACHMENT|/etc/passwd]]',
      '[\u200B[ATTACHMENT|x]]',
      '[[[ATTACHMENT|x]]',
    ]) {
      expect(textOf(hostileReport(text))).not.toContain('[[')
    }
  })

  test('of a megabyte is cut', () => {
    expect(textOf(hostileReport('x'.repeat(1_000_000))).length).toBeLessThan(60_000)
  })

  test('never breaks the document', () => {
    fc.assert(
      fc.property(seeds, hostileText, (all, name) => {
        const text = textOf(toReport(all, name))
        expect(text).toMatch(XML_CHARACTERS)
        expect(readJunit(text).suites).toHaveLength(1)
      }),
    )
  })
})

const REPORTS: readonly (readonly [string, Report])[] = [
  ['an empty run', report({ images: [] })],
  ...Object.entries({
    FAILED,
    PASSED,
    SEVERAL,
    COMPARED,
    NOT_OPENED,
    NOTHING_ANALYSED,
    UNDELIVERED,
  }),
  ['controls', withControls(control(), control({ id: '4.2', state: 'fail' }))],
  ['every rule state', withRule({ state: 'warned' })],
  ['hostile text', hostileReport(HOSTILE.join(' '))],
]

describeOn('PLIMSOLL_TEST_SHARED', "the JUnit file is valid by Jenkins' schema:", () => {
  test.each(REPORTS)('%s', async (_, value) => {
    expect(await faultsOfJunit(textOf(value))).toEqual([])
  })
})

test.each([
  ['a report that could not be written', UNDELIVERED, /^scan failed: .*could not be written/],
  [
    'no image',
    report({ images: [], verdict: verdict({ outcome: 'scan-failed' }) }),
    /^scan failed/,
  ],
])('a run without an answer because of %s does not look clean', (_, value, told) => {
  const text = textOf(value)
  expect(text).toMatch(/<testsuites [^>]*errors="1"/)
  expect(caseOf(value, 'The run ended well').message).toMatch(told)
})

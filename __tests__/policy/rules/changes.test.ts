import { describe, expect, test } from '@jest/globals'
import type { Change, Finding } from '../../../src/domain/finding.ts'
import { applyToChanges, openCase } from '../../../src/policy/rules/index.ts'
import type { Applied, Changes } from '../../../src/policy/rules/index.ts'
import { ruleFinding } from '../../ground/factories.ts'
import { check, daysAgo, evidenceOf, flaw, flaws, withStatus } from '../ground.ts'
import type { Given } from '../ground.ts'

const NOTHING_KNOWN: Changes = { hadPackage: () => false, isUntold: () => false }

function changed(change: Change | null, findings: readonly Finding[]): Finding[] {
  return findings.map((one) => ({ ...one, change }))
}

function judge(given: Given, changes = NOTHING_KNOWN): readonly Applied[] {
  return applyToChanges(openCase(evidenceOf(given)), changes)
}

function of(id: string, given: Given, changes = NOTHING_KNOWN): Applied {
  const found = judge(given, changes).find(({ result }) => result.id === id)
  if (found === undefined) throw new Error(`nothing asked for the rule ${id}`)
  return found
}

/** The ids of the rules that block. */
function blocking(given: Given): string[] {
  return judge(given).flatMap(({ reason }) => reason?.rule ?? [])
}

const HIGHS = changed('pre-existing', flaws(20, { severity: 'high' }))
const NO_HIGH = { 'vulnerabilities.high.max': 0 } as const

describe('of twenty that were there', () => {
  test('none counts, and the rule says so', () => {
    const { result, reason } = of('vulnerabilities.high', { values: NO_HIGH, findings: HIGHS })
    expect(result).toMatchObject({
      state: 'passed',
      value: 0,
      note: '20 pre-existing are not judged',
    })
    expect(reason).toBeNull()
  })

  test.each(['introduced', 'worsened', null] as const)(
    'one more that is %s blocks alone',
    (change) => {
      const added = flaw({ severity: 'high', change })
      const { result, reason } = of('vulnerabilities.high', {
        values: NO_HIGH,
        findings: [...HIGHS, added],
      })
      expect(result).toMatchObject({ state: 'failed', value: 1, limit: 0 })
      expect(result.note).toBe('20 pre-existing are not judged')
      expect(reason).toMatchObject({ value: 1, findings: [added.id] })
    },
  )

  test('one that is accepted is no reason to call the rule waived', () => {
    const findings = withStatus('waived', HIGHS.slice(0, 1))
    expect(of('vulnerabilities.high', { values: NO_HIGH, findings }).result.state).toBe('passed')
  })

  test('what is off the gate is not told', () => {
    const findings = withStatus('off-gate', HIGHS)
    expect(of('vulnerabilities.high', { values: NO_HIGH, findings }).result.note).toBeNull()
  })
})

describe('what became known since', () => {
  const published = daysAgo(2)
  const disclosed = (severity: 'critical' | 'high' | 'negligible', id: string): Finding =>
    flaw({ severity, change: 'newly-disclosed', vulnerability: { id, published } })

  test('warns with its date, and blocks nobody', () => {
    const findings = [disclosed('high', 'CVE-2099-7'), disclosed('critical', 'CVE-2099-8')]
    const given = { values: NO_HIGH, findings }
    expect(blocking(given)).toEqual([])
    expect(of('vulnerabilities.high', given).result.note).toBe('1 newly disclosed only warns')
    expect(of('changes.newly-disclosed', given).result).toMatchObject({
      state: 'warned',
      value: 2,
      fixable: 2,
      note: `CVE-2099-8 in openssl (published ${published.slice(0, 10)}), CVE-2099-7 in openssl (published ${published.slice(0, 10)})`,
    })
  })

  test('and that nobody dated is told without a day, which would be another one every day', () => {
    const firstSeen = daysAgo(1)
    const seen = flaw({ change: 'newly-disclosed', firstSeen, vulnerability: { published: null } })
    const { note } = of('changes.newly-disclosed', { findings: [seen] }).result
    expect(note).toMatch(/in openssl$/)
  })

  test.each([
    ['counts nowhere', [disclosed('negligible', 'CVE-2099-9')]],
    ['is accepted', withStatus('waived', [disclosed('high', 'CVE-2099-9')])],
    ['counts anyway', [flaw({ severity: 'high', change: 'introduced' })]],
  ])('is not told twice or in vain where it %s', (_, findings) => {
    expect(of('changes.newly-disclosed', { findings }).result).toMatchObject({
      state: 'passed',
      value: 0,
      note: null,
    })
  })
})

describe('what is called old though nobody can tell', () => {
  const UNTOLD: Changes = { ...NOTHING_KNOWN, isUntold: () => true }

  test.each(['pre-existing', 'newly-disclosed'] as const)('%s counts', (change) => {
    const findings = [flaw({ severity: 'high', change })]
    const given = { values: NO_HIGH, findings }
    expect(of('vulnerabilities.high', given, UNTOLD).result).toMatchObject({
      state: 'failed',
      value: 1,
      note: 'nobody can tell of 1 whether it is new: counted',
    })
    expect(of('changes.newly-disclosed', given, UNTOLD).result.value).toBe(0)
  })

  test.each([
    [
      'is known to be exploited',
      flaw({
        severity: 'high',
        change: 'pre-existing',
        kev: { added: '2099-03-01', ransomware: false },
      }),
    ],
    ['came with the change', flaw({ severity: 'high', change: 'introduced' })],
  ])('needs no word where it %s', (_, finding) => {
    const given = { values: NO_HIGH, findings: [finding] }
    expect(of('vulnerabilities.high', given, UNTOLD).result).toMatchObject({ value: 1, note: null })
  })
})

describe('whenever it came', () => {
  test.each(['pre-existing', 'newly-disclosed'] as const)(
    'what is %s and known to be exploited blocks, and counts for its severity',
    (change) => {
      const kev = { added: '2099-03-01', ransomware: false }
      const findings = [flaw({ severity: 'high', change, kev })]
      expect(blocking({ values: NO_HIGH, findings })).toEqual([
        'known-exploited',
        'vulnerabilities.high',
      ])
    },
  )

  test('a secret blocks', () => {
    const findings = changed('pre-existing', [ruleFinding()])
    expect(blocking({ findings })).toEqual(['secrets'])
  })

  test('malware blocks, and a package that an advisory names as malware', () => {
    const findings = changed('pre-existing', [
      ruleFinding({ kind: 'malware' }),
      flaw({ class: 'malware', severity: 'high' }),
    ])
    const kinds = ['vulnerability', 'secret', 'malware'] as const
    const values = { 'malware.max': 0, ...NO_HIGH }
    expect(blocking({ values, findings, kinds })).toEqual(['malware', 'vulnerabilities.high'])
  })

  test('a rule about the image itself is judged', () => {
    const finding = ruleFinding({
      kind: 'misconfiguration',
      rule: { id: 'CFG-USER', title: 'Root' },
    })
    const given = {
      values: { 'image.user': 'non-root', 'misconfigurations.critical': 0 },
      findings: changed('pre-existing', [finding]),
      checks: [check('CFG-USER')],
    } as const
    expect(blocking(given)).toEqual(['image.user'])
    expect(of('misconfigurations.critical', given).result.note).toBe('1 pre-existing is not judged')
  })
})

const OLD = { change: 'pre-existing', severity: 'high' } as const

describe('each rule about findings leaves out what was there', () => {
  test.each([
    [
      'vulnerabilities.high.base',
      { 'vulnerabilities.high.base': 0 },
      flaw({ ...OLD, instances: [{ path: null, layer: null, origin: 'base', replaced: null }] }),
    ],
    ['vulnerabilities.high.added', { 'vulnerabilities.high.added': 0 }, flaw(OLD)],
    ['vulnerabilities.high.overdue', { 'vulnerabilities.high.overdue_days': 1 }, flaw(OLD)],
    ['cvss', { 'vulnerabilities.cvss.max': 0 }, flaw(OLD)],
    [
      'epss',
      { 'vulnerabilities.epss.max': 0 },
      flaw({ ...OLD, epss: { score: 0.9, percentile: 0.9, date: '2099-03-30', model: null } }),
    ],
    [
      'deadlines',
      { 'vulnerabilities.deadlines': 'fedramp-2026-d' },
      flaw({ ...OLD, vulnerability: { published: '2001-01-01' } }),
    ],
    [
      'licences.forbidden',
      { 'compliance.forbidden_licenses': ['GPL-3.0'] },
      ruleFinding({
        kind: 'licence',
        change: 'pre-existing',
        rule: { id: 'GPL-3.0-only', title: 'GPL' },
        package: { type: 'npm', name: 'left-pad' },
      }),
    ],
    [
      'licences.required',
      { 'compliance.required_licenses': ['MIT'] },
      ruleFinding({
        kind: 'licence',
        change: 'pre-existing',
        rule: { id: 'GPL-3.0-only', title: 'GPL' },
        package: { type: 'npm', name: 'left-pad' },
      }),
    ],
    [
      'licences.unknown',
      { 'compliance.unknown_licenses': 'fail' },
      ruleFinding({
        kind: 'licence',
        change: 'pre-existing',
        rule: { id: 'Beer', title: 'Beer' },
        package: { type: 'npm', name: 'left-pad' },
      }),
    ],
    [
      'misconfigurations.high',
      { 'misconfigurations.high': 0 },
      ruleFinding({ kind: 'misconfiguration', change: 'pre-existing', severity: 'high' }),
    ],
    [
      'vulnerabilities.critical.unfixed',
      {},
      flaw({ change: 'pre-existing', fix: { state: 'not-fixed' } }),
    ],
  ] as const)('%s', (id, values, finding) => {
    const { result, reason } = of(id, { values, findings: [finding] })
    expect(reason).toBeNull()
    expect([result.state, result.value]).toEqual(['passed', 0])
    expect(result.note).toContain('1 pre-existing is not judged')
    const introduced = of(id, { values, findings: [{ ...finding, change: 'introduced' }] }).result
    expect(introduced).toMatchObject({
      value: 1,
      state: id.endsWith('unfixed') ? 'warned' : 'failed',
    })
  })

  test('a package whose licence nobody can name is old where the baseline has this version of it', () => {
    const subject = {
      type: 'npm',
      namespace: null,
      name: 'left-pad',
      version: '1',
      purl: null,
      sourcePackage: null,
    }
    const packages = [{ ...subject, seenBy: ['trivy'], paths: [], layer: null } as const]
    const values = { 'compliance.unknown_licenses': 'fail' } as const
    const hadPackage: Changes['hadPackage'] = ({ name }) => name === 'left-pad'
    const before = of(
      'licences.unknown',
      { values, packages },
      { ...NOTHING_KNOWN, hadPackage },
    ).result
    expect([before.state, before.value, before.note]).toEqual([
      'passed',
      0,
      '1 pre-existing is not judged',
    ])
    expect(of('licences.unknown', { values, packages }).result.state).toBe('failed')
  })

  test('a licence that was known before is not taken for unknown because it is not judged', () => {
    const subject = {
      type: 'npm',
      namespace: null,
      name: 'left-pad',
      version: '1',
      purl: null,
      sourcePackage: null,
    }
    const packages = [{ ...subject, seenBy: ['trivy'], paths: [], layer: null } as const]
    const known = ruleFinding({
      kind: 'licence',
      change: 'pre-existing',
      rule: { id: 'MIT', title: 'MIT' },
      package: subject,
    })
    const values = {
      'compliance.required_licenses': ['MIT'],
      'compliance.unknown_licenses': 'fail',
    } as const
    expect(blocking({ values, packages, findings: [known] })).toEqual([])
  })
})

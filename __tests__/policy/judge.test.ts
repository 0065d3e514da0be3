import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Finding, FindingKind } from '../../src/domain/finding.ts'
import type { ScannerReport } from '../../src/domain/observation.ts'
import type { ScanRecord } from '../../src/domain/verdict.ts'
import { mergeReports } from '../../src/merge/merge.ts'
import { joinVerdicts, judgeImage } from '../../src/policy/judge.ts'
import type { Judgement, Trial } from '../../src/policy/judge.ts'
import type { PolicyValues } from '../../src/policy/settings.ts'
import { observation, ruleObservation, scannerReport } from '../ground/observations.ts'
import { evidenceOf } from './ground.ts'
import type { Given } from './ground.ts'

const KINDS: FindingKind[] = ['vulnerability', 'secret', 'misconfiguration', 'licence']
const FIXED = { state: 'fixed', versions: ['9'] } as const

function scan(overrides: Partial<ScanRecord> = {}): ScanRecord {
  return {
    scanner: 'trivy',
    version: '0.74.0',
    provenance: null,
    arguments: [],
    exitCode: 0,
    database: null,
    state: 'analysed',
    packages: 5,
    error: null,
    ...overrides,
  }
}

const BOTH = [scan(), scan({ scanner: 'grype' })]

type Overrides = Partial<Omit<Given, 'findings'>> & Partial<Pick<Trial, 'require'>>

function judge(findings: readonly Finding[], overrides: Overrides = {}): Judgement {
  const { require, degraded, ...given } = overrides
  return judgeImage({
    evidence: evidenceOf({ scans: BOTH, kinds: KINDS, ...given, findings }),
    require: require ?? 'all',
    degraded: degraded ?? [],
  })
}

type Made = Parameters<typeof observation>[0]

function findings(...made: readonly Made[]): Finding[] {
  const observations = made.map((one, index) =>
    observation({ ...one, vulnerability: { id: `CVE-2099-100${index}`, ...one?.vulnerability } }),
  )
  return merged({ observations })
}

function merged(said: Partial<ScannerReport>): Finding[] {
  const request = { imageName: 'acme/api', severityChoice: 'vendor' } as const
  return [...mergeReports([scannerReport(said)], request).findings]
}

type Limits = Partial<Record<'critical' | 'high' | 'medium' | 'low' | 'unknown', number | null>>

function toValues(limits: Limits, onlyFixable = false): Partial<PolicyValues> {
  const set = Object.entries(limits).filter(([, limit]) => limit !== null)
  return {
    ...Object.fromEntries(set.map(([name, limit]) => [`vulnerabilities.${name}.max`, limit])),
    'vulnerabilities.only_fixable': onlyFixable,
  }
}

function ruleState(judgement: Judgement, id: string): string | undefined {
  return judgement.rules.find((rule) => rule.id === id)?.state
}

describe('the default gate', () => {
  test('blocks a critical vulnerability that an update fixes, and says which update', () => {
    const { verdict } = judge(findings({ severity: 'critical', fix: FIXED }))
    expect(verdict.outcome).toBe('fail')
    expect(verdict.reasons).toMatchObject([
      {
        rule: 'vulnerabilities.critical',
        limit: 0,
        value: 1,
        remedy: 'Update libssl3 3.0.1-1 to 9',
      },
    ])
  })

  test('warns of a critical without a fix: nobody could act on it', () => {
    const judgement = judge(findings({ severity: 'critical' }))
    expect(judgement.verdict.outcome).toBe('pass')
    expect(ruleState(judgement, 'vulnerabilities.critical.unfixed')).toBe('warned')
  })

  test('blocks what is known to be exploited, fix or not, whatever its severity', () => {
    const kev = { added: '2099-01-01', ransomware: false }
    const { verdict } = judge(findings({ severity: 'low', kev }))
    expect(verdict.reasons.map((reason) => reason.rule)).toEqual(['known-exploited'])
  })

  test('blocks a secret in a file of nobody, and lets the keys of a package pass', () => {
    const observations = [ruleObservation()]
    const planted = merged({ observations })
    const owned = merged({ observations, ownedFiles: ['app/key.pem'] })
    expect(judge(planted).verdict.outcome).toBe('fail')
    expect(judge(owned).verdict.outcome).toBe('pass')
  })

  test.each(['high', 'medium', 'low', 'unknown'] as const)('only warns of %s', (severity) => {
    const judgement = judge(findings({ severity, fix: FIXED }))
    expect(judgement.verdict.outcome).toBe('pass')
    expect(ruleState(judgement, `vulnerabilities.${severity}`)).toBe('warned')
  })

  test('warns of a system past its end of life', () => {
    const judgement = judge([], { os: { family: 'debian', version: '8', endOfLife: true } })
    expect(judgement.verdict.outcome).toBe('pass')
    expect(ruleState(judgement, 'end-of-life')).toBe('warned')
  })

  test('does not count what is off the gate', () => {
    const headers = {
      severity: 'critical',
      fix: FIXED,
      package: { name: 'linux-libc-dev' },
    } as const
    expect(judge(findings(headers)).verdict.outcome).toBe('pass')
  })
})

describe('numbers', () => {
  const limit = (limits: Limits, onlyFixable = false): Overrides => ({
    values: toValues(limits, onlyFixable),
    origin: { kind: 'input', name: 'max-high' },
  })

  test('as many as the number may be open, and one more may not', () => {
    const two = findings({ severity: 'high' }, { severity: 'high' })
    expect(judge(two, limit({ high: 2 })).verdict.outcome).toBe('pass')
    expect(judge(two, limit({ high: 1 })).verdict.reasons).toMatchObject([{ limit: 1, value: 2 }])
  })

  test('every blocking finding of a broken limit is named', () => {
    const two = findings({ severity: 'high' }, { severity: 'high' })
    const { verdict } = judge(two, limit({ high: 0 }))
    expect(verdict.reasons[0]?.findings).toEqual(two.map((finding) => finding.id))
  })

  test('a number for critical counts those without a fix, too', () => {
    const one = findings({ severity: 'critical' })
    expect(judge(one, limit({ critical: 0 })).verdict.outcome).toBe('fail')
    expect(judge(one, limit({ critical: 0 }, true)).verdict.outcome).toBe('pass')
  })

  test('a number for another severity leaves the default for critical in force', () => {
    const one = findings({ severity: 'critical', fix: FIXED })
    expect(judge(one, limit({ high: 5 })).verdict.outcome).toBe('fail')
  })

  test('what cannot be fixed gets the one line that would accept it', () => {
    const { verdict } = judge(findings({ severity: 'high' }), limit({ high: 0 }))
    expect(verdict.reasons[0]?.remedy).toContain('only-fixable: true')
  })

  test('negligible counts nowhere', () => {
    const all = limit({ critical: 0, high: 0, medium: 0, low: 0, unknown: 0 })
    expect(judge(findings({ severity: 'negligible' }), all).verdict.outcome).toBe('pass')
  })
})

describe('what the scans alone decide', () => {
  const failed = scan({
    state: 'failed',
    error: { code: 'scanner-timeout', message: 'it took too long', hint: '' },
  })
  const nothing = scan({ scanner: 'grype', state: 'nothing-analysed', packages: 0 })

  test.each([
    ['one scanner failed', [failed, scan({ scanner: 'grype' })], 'all', 'scan-failed'],
    ['one failed and any suffices', [failed, scan({ scanner: 'grype' })], 'any', 'pass'],
    ['one failed, the other saw nothing', [failed, nothing], 'any', 'scan-failed'],
    ['both saw nothing', [scan({ state: 'nothing-analysed' }), nothing], 'all', 'nothing-analysed'],
    ['one saw nothing, the other something', [scan(), nothing], 'all', 'pass'],
    ['no scanner ran', [], 'all', 'scan-failed'],
  ] as const)('%s', (_, scans, require, outcome) => {
    expect(judge([], { scans, require }).verdict.outcome).toBe(outcome)
  })

  test('a part that nobody could assess lets a rule break, and nothing pass', () => {
    const gaps = ['no scanner knows the system of this image']
    const clean = judge([], { gaps }).verdict
    expect(clean).toMatchObject({ outcome: 'nothing-analysed', degraded: gaps })
    const broken = judge(findings({ severity: 'critical', fix: FIXED }), { gaps }).verdict
    expect(broken).toMatchObject({ outcome: 'fail', degraded: gaps })
  })

  test('a verdict on one scanner alone says so', () => {
    const verdicts = [
      judge([], { scans: [failed, scan({ scanner: 'grype' })], require: 'any' }).verdict,
      judge([], { scans: [scan(), nothing] }).verdict,
    ]
    for (const verdict of verdicts) expect(verdict.degraded).toHaveLength(1)
  })

  test('findings of the scanner that worked are still judged and told when the other failed', () => {
    const { verdict } = judge(findings({ severity: 'critical', fix: FIXED }), {
      scans: [failed, scan({ scanner: 'grype' })],
    })
    expect(verdict.outcome).toBe('scan-failed')
    expect(verdict.reasons).toHaveLength(1)
  })
})

describe('an image in which nothing is recognised', () => {
  const scans = [
    scan({ state: 'nothing-analysed', packages: 0 }),
    scan({ scanner: 'grype', state: 'nothing-analysed', packages: 0 }),
  ]
  const acceptance = {
    image: 'acme/*',
    reason: 'one static program',
    expires: '2099-04-01',
    origin: { kind: 'file', path: '.plimsoll.yml', line: 12 },
  } as const
  const values = { 'vulnerabilities.high.max': 0 }

  test('passes where its name is accepted, up to the last day, and the verdict says so', () => {
    const judgement = judge([], { scans, values, acceptedEmptiness: [acceptance] })
    expect(judgement.verdict).toEqual({
      outcome: 'pass',
      reasons: [],
      degraded: [
        'no scanner recognised anything in this image, which is accepted until 2099-04-01 (.plimsoll.yml:12): one static program',
      ],
    })
    expect(ruleState(judgement, 'vulnerabilities.high')).toBe('not-assessed')
  })

  test.each([
    ['the day is over', { ...acceptance, expires: '2099-03-31' }, 1],
    ['the day is none', { ...acceptance, expires: 'never' }, 1],
    ['it is another image', { ...acceptance, image: 'other/*' }, 0],
  ])('is not accepted where %s', (_, one, sentences) => {
    const { verdict } = judge([], { scans, values, acceptedEmptiness: [one] })
    expect(verdict.outcome).toBe('nothing-analysed')
    expect(verdict.degraded).toHaveLength(sentences)
  })

  test.each([
    ['a scanner failed', [scan({ state: 'failed' }), ...scans.slice(1)], 'any', 'scan-failed'],
    ['no scanner ran', [], 'all', 'scan-failed'],
  ] as const)('is not accepted where %s', (_, given, require, outcome) => {
    const accepted = { scans: given, require, acceptedEmptiness: [acceptance] }
    expect(judge([], accepted).verdict.outcome).toBe(outcome)
  })

  test('a secret in it still fails', () => {
    const secret = merged({ observations: [ruleObservation()] })
    const { verdict } = judge(secret, { scans, acceptedEmptiness: [acceptance] })
    expect(verdict.outcome).toBe('fail')
  })

  test('a part that nobody could assess is not accepted with it', () => {
    const given = { scans, gaps: ['a gap'], acceptedEmptiness: [acceptance] }
    expect(judge([], given).verdict.outcome).toBe('nothing-analysed')
  })
})

describe('what could not be assessed never counts as passed', () => {
  test('vulnerabilities of a system that was compared with nothing', () => {
    const judgement = judge([], { gaps: ['no scanner knows the system of this image'] })
    expect(ruleState(judgement, 'vulnerabilities.critical')).toBe('not-assessed')
  })

  test('known exploited without the data of Grype', () => {
    const judgement = judge([], { exploitationGap: 'the feed could not be reached' })
    expect(ruleState(judgement, 'known-exploited')).toBe('not-assessed')
    expect(judgement.verdict.outcome).toBe('pass')
  })

  test('secrets that were not looked for', () => {
    expect(ruleState(judge([], { kinds: ['vulnerability'] }), 'secrets')).toBe('not-assessed')
  })

  test('the end of life of a system that nobody recognised', () => {
    expect(ruleState(judge([], { os: null }), 'end-of-life')).toBe('not-assessed')
  })
})

describe('over several images', () => {
  const verdict = (outcome: 'pass' | 'fail' | 'nothing-analysed' | 'scan-failed') =>
    ({ outcome, degraded: [], reasons: [] }) as const

  test.each([
    [['pass', 'fail'], 'fail'],
    [['fail', 'nothing-analysed'], 'nothing-analysed'],
    [['nothing-analysed', 'scan-failed', 'pass'], 'scan-failed'],
    [['pass', 'pass'], 'pass'],
    [[], 'scan-failed'],
  ] as const)('%j ends as %s', (outcomes, expected) => {
    expect(joinVerdicts(outcomes.map(verdict)).outcome).toBe(expected)
  })
})

describe('laws of the gate', () => {
  const severity = fc.constantFrom('critical', 'high', 'medium', 'low', 'unknown', 'negligible')
  const anyFindings = fc
    .array(fc.record({ severity, isFixed: fc.boolean() }), { maxLength: 8 })
    .map((list) =>
      findings(
        ...list.map((one) => ({
          severity: one.severity as 'high',
          ...(one.isFixed ? { fix: FIXED } : {}),
        })),
      ),
    )
  const number = fc.option(fc.nat({ max: 4 }), { nil: null })
  const limits = fc.record({
    critical: number,
    high: number,
    medium: number,
    low: number,
    unknown: number,
  })

  test('it fails exactly when a reason stands, and each reason names as many findings as its value', () => {
    fc.assert(
      fc.property(anyFindings, limits, (all, numbers) => {
        const { verdict } = judge(all, { values: toValues(numbers) })
        expect(verdict.outcome === 'fail').toBe(verdict.reasons.length > 0)
        for (const reason of verdict.reasons)
          expect(reason.findings).toHaveLength(Number(reason.value))
      }),
    )
  })
})

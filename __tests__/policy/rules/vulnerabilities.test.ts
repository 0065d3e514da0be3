import { describe, expect, test } from '@jest/globals'
import type { Instance } from '../../../src/domain/finding.ts'
import { scanRecord } from '../../ground/factories.ts'
import { UNFIXED, applied, daysAgo, flaw, flaws, told, withStatus } from '../ground.ts'
import type { Given } from '../ground.ts'

const HIGH = { severity: 'high' } as const
const HIGH_UNFIXED = { ...HIGH, fix: UNFIXED } as const

const at = (origin: Instance['origin']): Instance => ({
  path: null,
  layer: null,
  origin,
  replaced: null,
})

describe('a number for a severity', () => {
  const limit = { 'vulnerabilities.high.max': 2 }

  test.each<[string, Given, string]>([
    ['fewer than the limit', { findings: flaws(1, HIGH) }, 'passed 1'],
    ['as many as the limit', { findings: flaws(2, HIGH) }, 'passed 2'],
    ['one more', { findings: flaws(3, HIGH) }, 'failed 3'],
    ['those without a fix count', { findings: flaws(3, HIGH_UNFIXED) }, 'failed 3'],
    ['another severity does not', { findings: flaws(3, { severity: 'medium' }) }, 'passed 0'],
    ['waived ones do not', { findings: withStatus('waived', flaws(2, HIGH)) }, 'passed 0'],
    [
      'it would fail but for waivers and VEX',
      {
        findings: [
          ...withStatus('waived', flaws(2, HIGH)),
          ...withStatus('not-affected', flaws(1, HIGH)),
        ],
      },
      'waived 0',
    ],
    ['off the gate is no waiver', { findings: withStatus('off-gate', flaws(9, HIGH)) }, 'passed 0'],
    ['nothing says they were looked for', { kinds: ['secret'] }, 'not-assessed blocks'],
    [
      'what was found blocks, looked for or not',
      { kinds: [], findings: flaws(3, HIGH) },
      'failed 3',
    ],
  ])('%s', (_, given, expected) => {
    expect(told('vulnerabilities.high', { values: limit, ...given })).toBe(expected)
  })

  test('the reason names rule, limit, value, origin, findings and what is fixable', () => {
    const findings = [...flaws(2, HIGH), ...flaws(2, HIGH_UNFIXED)]
    const { reason, result } = applied('vulnerabilities.high', { values: limit, findings })
    expect(result).toMatchObject({ fixable: 2, waived: 0, origin: '.plimsoll.yml:4' })
    expect(reason).toEqual({
      rule: 'vulnerabilities.high',
      limit: 2,
      value: 4,
      origin: '.plimsoll.yml:4',
      findings: findings.map((one) => one.id),
      remedy:
        'Update openssl 3.0.11-1 to 3.0.13-1 (2 of 4 fixable). For the 2 without a fix: set vulnerabilities.high.only_fixable: true, or vulnerabilities.high.max: 2, in .plimsoll.yml:4',
    })
  })

  test('out of an input the remedy is the input', () => {
    const { reason } = applied('vulnerabilities.high', {
      values: limit,
      origin: { kind: 'input', name: 'max-high' },
      findings: flaws(3, HIGH_UNFIXED),
    })
    expect(reason?.origin).toBe('input max-high')
    expect(reason?.remedy).toBe('No fix is known yet: set only-fixable: true, or max-high: 3')
  })

  test('a warning has a number of its own, below that of the failure', () => {
    const values = { 'vulnerabilities.medium.warn': 1, 'vulnerabilities.medium.max': 3 }
    const states = [1, 2, 3, 4].map((count) =>
      told('vulnerabilities.medium', { values, findings: flaws(count, { severity: 'medium' }) }),
    )
    expect(states).toEqual(['passed 1', 'warned 2', 'warned 3', 'failed 4'])
  })

  test('a number to warn from, alone, lets fewer pass without a warning', () => {
    const values = { 'vulnerabilities.low.warn': 1 }
    const states = [1, 2].map((count) =>
      told('vulnerabilities.low', { values, findings: flaws(count, { severity: 'low' }) }),
    )
    expect(states).toEqual(['passed 1', 'warned 2'])
  })

  test('only what an update fixes, for one severity and for all', () => {
    const findings = flaws(3, HIGH_UNFIXED)
    const max = { 'vulnerabilities.high.max': 0 }
    for (const flag of ['vulnerabilities.only_fixable', 'vulnerabilities.high.only_fixable'])
      expect(told('vulnerabilities.high', { values: { ...max, [flag]: true }, findings })).toBe(
        'passed 0',
      )
    const but = { 'vulnerabilities.only_fixable': true, 'vulnerabilities.high.only_fixable': false }
    expect(told('vulnerabilities.high', { values: { ...max, ...but }, findings })).toBe('failed 3')
  })
})

describe('confidence', () => {
  const values = { 'vulnerabilities.high.max': 0 }
  const confirmed = { ...values, 'vulnerabilities.high.confidence': 'confirmed' } as const
  const single = { ...HIGH, confidence: 'single-vendor' } as const

  test.each([
    ['confirmed', ['confirmed']],
    ['single', ['confirmed', 'single-vendor']],
    ['any', ['confirmed', 'single-vendor', 'single-contradicted', 'cpe-only']],
  ] as const)('%s counts %j', (needed, counted) => {
    const all = ['confirmed', 'single-vendor', 'single-contradicted', 'cpe-only'] as const
    const blocking = all.filter((confidence) => {
      const given = {
        values: { ...values, 'vulnerabilities.high.confidence': needed },
        findings: [flaw({ ...HIGH, confidence })],
      }
      return told('vulnerabilities.high', given).startsWith('failed')
    })
    expect(blocking).toEqual(counted)
  })

  test.each([
    ['what it found may be confirmed by nobody', flaws(1, single), 'not-assessed blocks'],
    ['nothing was found that could count', [], 'passed 0'],
  ])('one scanner alone: %s', (_, findings, expected) => {
    const given = { values: confirmed, scans: [scanRecord()], findings }
    expect(told('vulnerabilities.high', given)).toBe(expected)
    const scored = { 'vulnerabilities.cvss.at_least': 1, ...confirmed }
    expect(told('cvss', { ...given, values: scored })).toBe(expected)
  })
})

describe('days of grace', () => {
  const values = { 'vulnerabilities.high.max': 0, 'vulnerabilities.high.grace_days': 10 }
  const published = (date: string | null) => flaw({ ...HIGH, vulnerability: { published: date } })

  test.each([
    ['9 days old', daysAgo(9), 'passed 0'],
    ['10 days old', daysAgo(10), 'passed 0'],
    ['11 days old', daysAgo(11), 'failed 1'],
    ['without a date', null, 'failed 1'],
    ['with a date of the future', daysAgo(-1), 'failed 1'],
    ['with a date that is none', 'soon', 'failed 1'],
  ])('%s', (_, date, expected) => {
    expect(told('vulnerabilities.high', { values, findings: [published(date)] })).toBe(expected)
  })

  test('a missing date is told, and so is what grace spares', () => {
    const findings = [published(null), published(daysAgo(1))]
    const { result } = applied('vulnerabilities.high', { values, findings })
    expect(result.note).toBe(
      '1 without a date of publication count as older than the 10 days of grace; 1 more are within their days of grace',
    )
  })

  test('a date at which a feed first saw a fix is not trusted', () => {
    const statement = (sinceKind: 'advisory' | 'first-observed') => ({
      scanner: 'grype' as const,
      authority: 'debian',
      state: 'fixed' as const,
      word: null,
      versions: [],
      suggested: null,
      isRange: false,
      since: daysAgo(1),
      sinceKind,
    })
    const since = { ...values, 'vulnerabilities.grace_since': 'fix' } as const
    const states = (['advisory', 'first-observed'] as const).map((kind) =>
      told('vulnerabilities.high', {
        values: since,
        findings: [flaw({ ...HIGH, fix: { statements: [statement(kind)] } })],
      }),
    )
    expect(states).toEqual(['passed 0', 'failed 1'])
  })

  test('since we first saw it', () => {
    const since = { ...values, 'vulnerabilities.grace_since': 'first_seen' } as const
    const states = [daysAgo(9), daysAgo(11), null].map((firstSeen) =>
      told('vulnerabilities.high', { values: since, findings: [flaw({ ...HIGH, firstSeen })] }),
    )
    expect(states).toEqual(['passed 0', 'failed 1', 'failed 1'])
  })
})

describe('an overdue fix', () => {
  const values = { 'vulnerabilities.high.overdue_days': 30 }
  const young = { ...HIGH, vulnerability: { published: daysAgo(29) } }
  const old = { ...HIGH, vulnerability: { published: daysAgo(31) } }

  test.each([
    ['within its days', young, 'passed 0'],
    ['later than its days', old, 'failed 1'],
    ['without a fix nothing is overdue', { ...old, fix: UNFIXED }, 'passed 0'],
    ['without any date', { ...HIGH, vulnerability: { published: null } }, 'failed 1'],
  ])('%s', (_, overrides, expected) => {
    const given = { values, findings: [flaw(overrides)] }
    expect(told('vulnerabilities.high.overdue', given)).toBe(expected)
  })
})

describe('layers of the base and above', () => {
  const values = { 'vulnerabilities.high.base': 1, 'vulnerabilities.high.added': 0 }
  const placed = (...origins: Instance['origin'][]) => flaw({ ...HIGH, instances: origins.map(at) })

  test.each([
    ['one of the base', [placed('base')], 'passed 1', 'passed 0'],
    ['two of the base', [placed('base'), placed('base')], 'failed 2', 'passed 0'],
    ['an added one', [placed('added')], 'passed 0', 'failed 1'],
    ['in both', [placed('base', 'added')], 'passed 1', 'failed 1'],
    [
      'of unknown origin, as many as the base may have',
      [placed('unknown')],
      'passed 0',
      'failed 1',
    ],
    ['of unknown origin', [placed('unknown'), placed('base')], 'not-assessed blocks', 'failed 1'],
    ['without a place', [placed(), placed()], 'not-assessed blocks', 'failed 2'],
  ])('%s', (_, findings, base, added) => {
    expect(told('vulnerabilities.high.base', { values, findings })).toBe(base)
    expect(told('vulnerabilities.high.added', { values, findings })).toBe(added)
  })
})

describe('scope', () => {
  const values = { 'vulnerabilities.high.max': 0 }

  test('types of packages that do not count', () => {
    const only = { ...values, 'vulnerabilities.package_types': ['npm'] }
    expect(told('vulnerabilities.high', { values: only, findings: flaws(1, HIGH) })).toBe(
      'passed 0',
    )
    const npm = flaw({ ...HIGH, package: { type: 'npm' } })
    expect(told('vulnerabilities.high', { values: only, findings: [npm] })).toBe('failed 1')
  })

  test('paths that do not count: only what lies nowhere else is left out', () => {
    const ignoring = { ...values, 'vulnerabilities.ignored_paths': ['/usr/share/doc/**'] }
    const inPath = (path: string | null): Instance => ({ ...at('added'), path })
    const states = [
      [inPath('usr/share/doc/a/package.json')],
      [inPath('usr/share/doc/a/package.json'), inPath('app/package.json')],
      [inPath(null)],
      [],
    ].map((instances) =>
      told('vulnerabilities.high', { values: ignoring, findings: [flaw({ ...HIGH, instances })] }),
    )
    expect(states).toEqual(['passed 0', 'failed 1', 'failed 1', 'failed 1'])
  })
})

describe('scores', () => {
  const score = (value: number) =>
    ({ authority: 'nvd', version: '3.1', vector: null, score: value, isComputed: false }) as const

  test.each([
    ['below the bar', flaw({ score: score(8.9) }), 'passed 0'],
    ['at the bar', flaw({ score: score(9) }), 'failed 1'],
    ['critical without a score', flaw({ severity: 'critical' }), 'failed 1'],
    ['high without a score', flaw({ severity: 'high' }), 'passed 0'],
    ['nobody rated it', flaw({ severity: 'unknown' }), 'not-assessed blocks'],
  ])('CVSS: %s', (_, found, expected) => {
    const values = { 'vulnerabilities.cvss.at_least': 9 }
    expect(told('cvss', { values, findings: [found] })).toBe(expected)
  })

  const epss = (value: number, percentile: number) =>
    ({ score: value, percentile, date: '2099-03-31', model: 'v5' }) as const

  test.each([
    ['below both bars', flaw({ epss: epss(0.49, 0.89) }), 'passed 0'],
    ['at the bar of the score', flaw({ epss: epss(0.5, 0.1) }), 'failed 1'],
    ['at the bar of the percentile', flaw({ epss: epss(0.1, 0.9) }), 'failed 1'],
    ['a CVE without a score', flaw(), 'not-assessed blocks'],
    ['no CVE', flaw({ vulnerability: { id: 'GHSA-aaaa-bbbb-cccc' } }), 'passed 0'],
  ])('EPSS: %s', (_, found, expected) => {
    const values = {
      'vulnerabilities.epss.score_at_least': 0.5,
      'vulnerabilities.epss.percentile_at_least': 0.9,
    }
    expect(told('epss', { values, findings: [found] })).toBe(expected)
  })
})

describe('what is exploited', () => {
  const kev = (ransomware: boolean) => ({ added: '2099-03-01', ransomware })

  test.each([
    ['in the catalogue', { kev: kev(false) }, 'failed 1', 'passed 0'],
    ['known from ransomware', { kev: kev(true) }, 'failed 1', 'failed 1'],
    ['in neither', {}, 'passed 0', 'passed 0'],
  ])('%s', (_, overrides, exploited, ransomware) => {
    const given = { values: { 'vulnerabilities.ransomware': 0 }, findings: [flaw(overrides)] }
    expect(told('known-exploited', given)).toBe(exploited)
    expect(told('ransomware', given)).toBe(ransomware)
  })

  test('without anybody to ask the default gate warns, and a demand of the policy fails', () => {
    const exploitationGap = 'the list could not be fetched'
    const values = { 'vulnerabilities.known_exploited': 0 }
    expect(told('known-exploited', { exploitationGap })).toBe('not-assessed')
    expect(told('known-exploited', { exploitationGap, values })).toBe('not-assessed blocks')
  })
})

describe('malware', () => {
  const values = { 'malware.max': 0 }

  test('what an advisory names counts, by class, id or alias', () => {
    const findings = [
      flaw({ class: 'malware' }),
      flaw({ vulnerability: { id: 'MAL-2099-1' } }),
      flaw({ vulnerability: { id: 'GHSA-aaaa-bbbb-cccc', aliases: ['MAL-2099-2'] } }),
    ]
    expect(told('malware', { values, findings })).toBe('failed 3')
  })

  test('that no advisory names any proves nothing', () => {
    expect(told('malware', { values, findings: flaws(2) })).toBe('not-assessed blocks')
    expect(told('malware', { values, kinds: ['malware'] })).toBe('passed 0')
  })
})

import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { RISK_TIERS } from '../../src/domain/finding.ts'
import type { Finding, VulnerabilityFinding } from '../../src/domain/finding.ts'
import { LIKELY, rankFindings } from '../../src/merge/risk.ts'
import { finding, ruleFinding } from '../ground/factories.ts'

function epss(score: number, percentile: number): VulnerabilityFinding['epss'] {
  return { score, percentile, date: '2099-01-01', model: 'v5' }
}

const KEV = { added: '2099-01-01', ransomware: false }
const UNFIXED = { state: 'not-fixed' } as const

let number = 0

/** Each with a CVE of its own, so that no two are the same finding. */
function flaw(overrides: Parameters<typeof finding>[0]): VulnerabilityFinding {
  number += 1
  const id = `CVE-2099-${String(1000 + number)}`
  return finding({
    epss: epss(0, 0),
    ...overrides,
    vulnerability: { id, ...overrides?.vulnerability },
  })
}

function tierOf(one: Finding): string | undefined {
  return RISK_TIERS[rankFindings([one])[0]?.risk?.tier ?? -1]
}

describe('the tier of a finding', () => {
  test.each<[string, Parameters<typeof finding>[0]]>([
    ['malware', { class: 'malware', severity: 'low' }],
    ['exploited', { kev: KEV, severity: 'low' }],
    ['likely', { epss: epss(LIKELY.score, 0), severity: 'low' }],
    ['likely', { epss: epss(0, LIKELY.percentile), severity: 'low' }],
    ['severe-unscored', { epss: null, severity: 'critical' }],
    ['severe-unscored', { epss: null, severity: 'high' }],
    ['severe', { severity: 'high' }],
    ['rest', { severity: 'medium' }],
    ['rest', { epss: null, severity: 'unknown' }],
    ['rest', { epss: epss(0.0999, 0.9499), severity: 'negligible' }],
  ])('is %s for %j', (tier, overrides) => {
    expect(tierOf(flaw(overrides))).toBe(tier)
  })

  test('of a secret follows its severity, and malware is malware', () => {
    expect(tierOf(ruleFinding({ severity: 'critical' }))).toBe('severe')
    expect(tierOf(ruleFinding({ severity: 'low' }))).toBe('rest')
    expect(tierOf(ruleFinding({ kind: 'malware', severity: 'low' }))).toBe('malware')
  })

  test('a critical flaw without any score stands before a scored one, and is told why', () => {
    const [first] = rankFindings([flaw({}), flaw({ epss: null })])
    expect(first).toMatchObject({ epss: null, risk: { tier: 3 } })
    expect(first?.risk?.why).toContain('no EPSS score')
  })
})

describe('the order inside a tier', () => {
  test.each<[string, Parameters<typeof finding>[0], Parameters<typeof finding>[0]]>([
    [
      'what ransomware uses, first of the exploited',
      { kev: { ...KEV, ransomware: true }, fix: UNFIXED },
      { kev: KEV },
    ],
    ['what can be fixed, before severity', { severity: 'high' }, { fix: UNFIXED }],
    ['the worse severity', { severity: 'critical' }, { severity: 'high', epss: epss(0.05, 0) }],
    ['the likelier use', { epss: epss(0.02, 0) }, { epss: epss(0.01, 0) }],
    ['what both saw', { confidence: 'confirmed' }, { confidence: 'single-vendor' }],
    [
      'what was added, before what the base brought',
      { instances: [{ path: null, layer: null, origin: 'added', replaced: null }] },
      { instances: [{ path: null, layer: null, origin: 'base', replaced: null }] },
    ],
  ])('%s', (_, before, after) => {
    const [first, second] = [flaw(before), flaw(after)]
    expect(rankFindings([second, first]).map((one) => one.id)).toEqual([first.id, second.id])
  })

  test('a missing score counts as the median of its tier, not as nothing', () => {
    const [low, unscored, high] = [
      flaw({ kev: KEV, epss: epss(0.1, 0) }),
      flaw({ kev: KEV, epss: null }),
      flaw({ kev: KEV, epss: epss(0.9, 0) }),
    ]
    expect(rankFindings([unscored, low, high]).map((one) => one.id)).toEqual([
      high.id,
      unscored.id,
      low.id,
    ])
  })

  test('does not depend on the order of the input', () => {
    const all = [0, 1, 2, 3, 4, 5].map((at) =>
      flaw({
        severity: at % 2 === 0 ? 'high' : 'medium',
        epss: at % 3 === 0 ? null : epss(at / 10, 0),
      }),
    )
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(rankFindings(shuffled)).toEqual(rankFindings(all))
      }),
    )
  })
})

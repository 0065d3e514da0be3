import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { RISK_TIERS, SCANNER_IDS } from '../../src/domain/finding.ts'
import type { Finding } from '../../src/domain/finding.ts'
import { SEVERITIES } from '../../src/domain/severity.ts'
import { rankFindings } from '../../src/merge/risk.ts'
import { inReadingOrder } from '../../src/report/reading-order.ts'
import { finding, ruleFinding } from '../ground/factories.ts'
import type { FindingOverrides } from '../ground/factories.ts'

const NONE: ReadonlySet<string> = new Set()

function toTier(name: (typeof RISK_TIERS)[number]): Pick<FindingOverrides, 'risk'> {
  return { risk: { tier: RISK_TIERS.indexOf(name), why: name } }
}

function toEpss(score: number): NonNullable<FindingOverrides['epss']> {
  return { score, percentile: score, date: '2099-01-01', model: null }
}

function toInstances(origin: 'base' | 'added' | 'unknown'): Finding['instances'] {
  return [{ path: null, layer: null, origin, replaced: null }]
}

const KEV = { added: '2099-01-01', ransomware: false }
const RANSOMWARE = { added: '2099-01-01', ransomware: true }

describe('what stands first', () => {
  test.each<[string, FindingOverrides, FindingOverrides]>([
    [
      'a lower severity that is exploited, before a critical one that is not',
      { ...toTier('exploited'), severity: 'medium' },
      { ...toTier('severe'), severity: 'critical' },
    ],
    ['malware, before what is exploited', toTier('malware'), toTier('exploited')],
    ['what is likely to be exploited, before what is not', toTier('likely'), toTier('severe')],
    ['what is used for ransomware', { kev: RANSOMWARE }, { kev: KEV }],
    [
      'what can be fixed, before what is worse and cannot',
      { severity: 'high' },
      { severity: 'critical', fix: { state: 'not-fixed' } },
    ],
    ['the worse severity', { severity: 'critical' }, { severity: 'high' }],
    ['the likelier use', { epss: toEpss(0.4) }, { epss: toEpss(0.3) }],
    ['what both scanners saw', {}, { confidence: 'cpe-only' }],
    [
      'what somebody added',
      { instances: toInstances('added') },
      { instances: toInstances('base') },
    ],
    ['the name that comes first', {}, {}],
    [
      'what counts, before what is off the gate',
      { severity: 'low' },
      { ...toTier('exploited'), status: 'off-gate' },
    ],
  ])('is %s', (_, first, second) => {
    // By name alone it would be the other way round, except where the name decides.
    const isNamed = Object.keys(first).length === 0 && Object.keys(second).length === 0
    const a = finding({ ...first, package: { name: isNamed ? 'a' : 'z' } })
    const b = finding({ ...second, package: { name: 'b' } })
    expect([...inReadingOrder([b, a], NONE)]).toEqual([a, b])
    expect([...inReadingOrder([a, b], NONE)]).toEqual([a, b])
  })

  test('is what blocks, whatever its tier', () => {
    const blocker = finding({ severity: 'low', package: { name: 'z' } })
    const worse = finding({ ...toTier('malware'), package: { name: 'a' } })
    expect([...inReadingOrder([worse, blocker], new Set([blocker.id]))]).toEqual([blocker, worse])
  })
})

test('a missing score counts as the median of its tier, not as 0', () => {
  const scored = [0.3, 0.2, 0.1].map((score) =>
    finding({ epss: toEpss(score), package: { name: `scored-${score}` } }),
  )
  const unscored = finding({ package: { name: 'unscored' } })
  const order = [...inReadingOrder([unscored, ...scored], NONE)].map((one) => one.package?.name)
  expect(order).toEqual(['scored-0.3', 'scored-0.2', 'unscored', 'scored-0.1'])
})

test('what nobody has ranked goes by its severity', () => {
  const severities = ['low', 'critical', 'medium', 'high'] as const
  const findings = severities.map((severity) =>
    finding({ severity, risk: null, package: { name: severity } }),
  )
  const order = [...inReadingOrder(findings, NONE)].map((one) => one.severity)
  expect(order).toEqual(['critical', 'high', 'medium', 'low'])
})

const findings: fc.Arbitrary<Finding[]> = fc
  .array(
    fc.record({
      severity: fc.constantFrom(...SEVERITIES),
      kev: fc.constantFrom(null, KEV, RANSOMWARE),
      epss: fc.constantFrom(null, toEpss(0.01), toEpss(0.2), toEpss(0.97)),
      state: fc.constantFrom('fixed' as const, 'not-fixed' as const),
      seenBy: fc.subarray([...SCANNER_IDS], { minLength: 1 }),
      origin: fc.constantFrom('base' as const, 'added' as const, 'unknown' as const),
      isSecret: fc.boolean(),
    }),
    { maxLength: 20 },
  )
  .map((all) =>
    all.map(({ state, origin, isSecret, ...rest }, index) =>
      isSecret
        ? ruleFinding({ severity: rest.severity, rule: { id: `rule-${index}`, title: '' } })
        : finding({
            ...rest,
            confidence: rest.seenBy.length > 1 ? 'confirmed' : 'single-vendor',
            fix: { state },
            instances: toInstances(origin),
            package: { name: `package-${index}` },
          }),
    ),
  )

/** All that the order is about but the names. */
function weigh(one: Finding): unknown {
  const isFlaw = one.kind === 'vulnerability'
  return {
    tier: one.risk?.tier,
    severity: one.severity,
    flaw: isFlaw ? [one.kev, one.epss?.score, one.fix.state, one.confidence] : null,
    origins: isFlaw ? one.instances.map((instance) => instance.origin) : null,
  }
}

test('the order is that of the ranked findings, but for names', () => {
  fc.assert(
    fc.property(findings, (all) => {
      const ranked = rankFindings(all)
      const read = [...inReadingOrder([...ranked].reverse(), NONE)]
      // What has no score and what has just the median are alike to both, and stand as their names want.
      const isEven = (one: Finding): boolean => one.kind !== 'vulnerability' || one.epss !== null
      expect(read.filter(isEven).map(weigh)).toEqual(ranked.filter(isEven).map(weigh))
      expect(new Set(read)).toEqual(new Set(ranked))
    }),
  )
})

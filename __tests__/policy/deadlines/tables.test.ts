import { describe, expect, test } from '@jest/globals'
import type { Situation } from '../../../src/policy/deadlines/situation.ts'
import { bodDays } from '../../../src/policy/deadlines/bod-26-04.ts'
import { fedrampDays } from '../../../src/policy/deadlines/fedramp-2026.ts'
import { deriveTraits } from '../../../src/policy/deadlines/traits.ts'
import { finding } from '../../ground/factories.ts'
import { daysAgo, flaw, told, applied } from '../ground.ts'

const CALM: Situation = {
  isKnownExploited: false,
  isExposed: false,
  isAutomatable: false,
  isTotal: false,
  isLikelyExploitable: false,
  impact: 'low',
}

describe("CISA's table, row by row: KEV, exposed, automatable, total", () => {
  test.each([
    ['no no no partial', null],
    ['no no no total', null],
    ['no no yes partial', 60],
    ['no no yes total', 60],
    ['no yes no partial', 60],
    ['no yes no total', 14],
    ['no yes yes partial', 14],
    ['no yes yes total', 3],
    ['yes no no partial', 14],
    ['yes no no total', 14],
    ['yes no yes partial', 14],
    ['yes no yes total', 3],
    ['yes yes no partial', 14],
    ['yes yes no total', 3],
    ['yes yes yes partial', 3],
    ['yes yes yes total', 3],
  ])('%s', (row, days) => {
    const [kev, exposed, automatable, impact] = row.split(' ')
    const situation = {
      ...CALM,
      isKnownExploited: kev === 'yes',
      isExposed: exposed === 'yes',
      isAutomatable: automatable === 'yes',
      isTotal: impact === 'total',
    }
    expect(bodDays(situation)).toBe(days)
  })
})

test.each([
  ['b', 'severe', [4, 8, 32]],
  ['b', 'high', [8, 32, 64]],
  ['b', 'moderate', [32, 64, 192]],
  ['b', 'low', [96, 160, 192]],
  ['c', 'severe', [2, 4, 16]],
  ['c', 'high', [4, 8, 64]],
  ['c', 'moderate', [16, 32, 128]],
  ['c', 'low', [48, 128, 192]],
  ['d', 'severe', [0.5, 1, 8]],
  ['d', 'high', [2, 8, 32]],
  ['d', 'moderate', [8, 16, 64]],
  ['d', 'low', [24, 96, 192]],
] as const)("FedRAMP's class %s, impact %s", (ofClass, impact, days) => {
  const likely = { ...CALM, impact, isLikelyExploitable: true }
  const found = [{ ...likely, isExposed: true }, likely, { ...CALM, impact }].map((one) =>
    fedrampDays(ofClass, one),
  )
  expect(found).toEqual(days)
})

describe('what a CVSS vector tells', () => {
  const traits = (vector: string) =>
    deriveTraits(finding({ cvss: [{ authority: 'nvd', version: '', vector, score: null }] }))

  test.each([
    ['AV:N/AC:L/Au:N/C:C/I:C/A:C', true, true],
    ['AV:N/AC:M/Au:N/C:C/I:C/A:P', false, false],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', true, true],
    ['CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H', false, true],
    ['CVSS:3.0/AV:L/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:N', false, false],
    ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N', true, true],
    ['CVSS:4.0/AV:N/AC:L/AT:P/PR:N/UI:N/VC:H/VI:H/VA:L/SC:N/SI:N/SA:N', false, false],
  ])('%s', (vector, isAutomatable, isTotal) => {
    expect(traits(vector)).toMatchObject({ isAutomatable, isTotal })
  })

  test('text that is no vector tells nothing', () => {
    expect(traits('AV:N')).toBeNull()
  })
})

describe('the rule of deadlines', () => {
  const values = { 'vulnerabilities.deadlines': 'bod-26-04' } as const
  const calm = 'CVSS:3.1/AV:L/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N'
  const score = (vector: string) =>
    ({ authority: 'nvd', version: '3.1', vector, score: 5, isComputed: false }) as const
  const seen = (days: number, vector: string) =>
    flaw({ firstSeen: daysAgo(days), score: score(vector) })

  test.each([
    ['exposed, partial, by hand: day 60', 'public', 60, 'passed 0'],
    ['exposed, partial, by hand: day 61', 'public', 61, 'failed 1'],
    ['not exposed: with the next upgrade', 'internal', 900, 'passed 0'],
    ['exposure unknown is read as exposed', null, 61, 'failed 1'],
  ] as const)('%s', (_, exposure, days, expected) => {
    const given = { values, context: { exposure }, findings: [seen(days, calm)] }
    expect(told('deadlines', given)).toBe(expected)
  })

  test('an unknown exposure and the derivation are told', () => {
    const { result } = applied('deadlines', { values, findings: [seen(1, calm)] })
    expect(result.note).toContain('context.exposure is not set: read as public')
    expect(result.note).toContain('derived from CVSS vectors')
  })

  test('what is known to be exploited counts from its listing or detection, whichever was first', () => {
    const kev = { added: daysAgo(20).slice(0, 10), ransomware: false }
    const findings = [flaw({ kev, firstSeen: daysAgo(1), score: score(calm) })]
    expect(told('deadlines', { values, context: { exposure: 'internal' }, findings })).toBe(
      'failed 1',
    )
  })

  test('without a date it counts; nobody to ask of exploitation: not assessed', () => {
    const undated = flaw({ vulnerability: { published: null } })
    expect(told('deadlines', { values, findings: [undated] })).toBe('failed 1')
    expect(told('deadlines', { values, exploitationGap: 'no list' })).toBe('not-assessed blocks')
  })

  test('a table of none asks nothing', () => {
    const none = { 'vulnerabilities.deadlines': 'none' } as const
    expect(() => told('deadlines', { values: none })).toThrow('nothing asked')
  })
})

import { describe, expect, test } from '@jest/globals'
import type { Cvss } from '../../src/domain/finding.ts'
import {
  chooseScore,
  createScoreMemory,
  scoreOfVector,
  severityOfScore,
} from '../../src/versions/index.ts'

describe('the score of a vector', () => {
  // The examples that FIRST publishes with each version: the guide of 2.0 (section 3.3) and the example
  // documents of 3.0, 3.1 and 4.0.
  test.each([
    ['AV:N/AC:L/Au:N/C:N/I:N/A:C', 7.8, 'CVE-2002-0392'],
    ['AV:N/AC:L/Au:N/C:C/I:C/A:C', 10, 'CVE-2003-0818'],
    ['AV:L/AC:H/Au:N/C:C/I:C/A:C', 6.2, 'CVE-2003-0062'],
    ['AV:N/AC:L/Au:N/C:N/I:N/A:C/E:F/RL:OF/RC:C', 7.8, 'CVE-2002-0392, base'],
    ['CVSS:3.0/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N', 6.1, 'CVE-2013-1937'],
    ['CVSS:3.0/AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:N', 6.4, 'CVE-2013-0375'],
    ['CVSS:3.0/AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:N/A:N', 3.1, 'CVE-2014-3566'],
    ['CVSS:3.0/AV:N/AC:L/PR:L/UI:N/S:C/C:H/I:H/A:H', 9.9, 'CVE-2012-1516'],
    ['CVSS:3.0/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H', 8.8, 'CVE-2012-0384'],
    ['CVSS:3.0/AV:N/AC:H/PR:N/UI:N/S:C/C:N/I:H/A:N', 6.8, 'CVE-2008-1447'],
    ['CVSS:3.0/AV:N/AC:L/PR:L/UI:R/S:C/C:L/I:L/A:N', 5.4, 'CVE-2014-9253'],
    ['CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:N', 6.4, 'CVE-2013-0375'],
    ['CVSS:3.1/AV:L/AC:L/PR:H/UI:N/S:U/C:L/I:L/A:L', 4.2, 'CVE-2009-0783'],
    ['CVSS:3.1/AV:N/AC:L/PR:H/UI:N/S:U/C:H/I:H/A:H', 7.2, 'CVE-2012-0384'],
    ['CVSS:3.1/AV:L/AC:L/PR:N/UI:R/S:U/C:H/I:H/A:H', 7.8, 'CVE-2015-1098'],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N', 7.5, 'CVE-2014-0160'],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 9.8, 'CVE-2014-6271'],
    ['CVSS:3.1/AV:P/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 6.8, 'CVE-2014-2005'],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:L/I:N/A:N', 5.8, 'CVE-2010-0467'],
    ['CVSS:3.1/AV:A/AC:L/PR:N/UI:N/S:C/C:H/I:N/A:H', 9.3, 'CVE-2013-6014'],
    ['CVSS:3.1/AV:N/AC:L/PR:L/UI:R/S:C/C:H/I:H/A:H', 9, 'CVE-2019-7551'],
    ['CVSS:3.1/AV:A/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 8.8, 'CVE-2011-1265'],
    ['CVSS:3.1/AV:P/AC:L/PR:N/UI:N/S:U/C:N/I:H/A:N', 4.6, 'CVE-2014-2019'],
    ['CVSS:4.0/AV:L/AC:L/AT:P/PR:L/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N', 7.3, 'CVE-2022-41741'],
    ['CVSS:4.0/AV:N/AC:L/AT:P/PR:N/UI:P/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N', 7.7, 'CVE-2020-3549'],
    [
      'CVSS:4.0/AV:N/AC:L/AT:P/PR:N/UI:P/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:U',
      5.2,
      'CVE-2020-3549, threat',
    ],
    ['CVSS:4.0/AV:N/AC:L/AT:P/PR:N/UI:N/VC:H/VI:L/VA:L/SC:N/SI:N/SA:N', 8.3, 'CVE-2023-3089'],
    [
      'CVSS:4.0/AV:N/AC:L/AT:P/PR:N/UI:N/VC:H/VI:L/VA:L/SC:N/SI:N/SA:N/CR:H/IR:L/AR:L/MAV:N/MAC:H/MVC:H/MVI:L/MVA:L',
      8.1,
      'CVE-2023-3089, environment',
    ],
    ['CVSS:4.0/AV:L/AC:L/AT:N/PR:N/UI:A/VC:L/VI:N/VA:N/SC:N/SI:N/SA:N', 4.6, 'CVE-2021-44714'],
    ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:A/VC:N/VI:N/VA:N/SC:L/SI:L/SA:N', 5.1, 'CVE-2022-21830'],
    ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:N/SC:L/SI:L/SA:N', 6.9, 'CVE-2022-22186'],
    ['CVSS:4.0/AV:L/AC:L/AT:N/PR:H/UI:N/VC:N/VI:N/VA:N/SC:H/SI:N/SA:N', 5.9, 'CVE-2023-21989'],
    ['CVSS:4.0/AV:L/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H', 9.4, 'CVE-2020-3947'],
    ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:H/VA:N/SC:H/SI:H/SA:H', 9.3, 'CVE-2023-48228'],
    [
      'CVSS:4.0/AV:P/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:H/SA:N/S:P/V:D',
      8.3,
      'CVE-2023-30560',
    ],
    [
      'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N/E:A',
      8.7,
      'CVE-2014-0160, threat',
    ],
    [
      'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:A',
      9.3,
      'CVE-2021-44228, threat',
    ],
    ['CVSS:4.0/AV:A/AC:L/AT:N/PR:N/UI:N/VC:N/VI:L/VA:N/SC:H/SI:N/SA:H', 6.4, 'CVE-2013-6014'],
    ['CVSS:4.0/AV:L/AC:L/AT:N/PR:H/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/R:I', 8.4, 'CVE-2016-5729'],
  ])('%s is %d (%s)', (vector, score) => {
    const found = scoreOfVector(vector)
    expect(found).toEqual({
      version: /^CVSS:(...)/.exec(vector)?.[1] ?? '2.0',
      score,
      severity: severityOfScore(score, found?.version ?? ''),
    })
  })

  test.each([
    '(AV:N/AC:L/Au:N/C:N/I:N/A:C)',
    'CVSS2#AV:N/AC:L/Au:N/C:N/I:N/A:C',
    'CVSS:2.0/AV:N/AC:L/Au:N/C:N/I:N/A:C',
  ])('%s is a vector of version 2.0', (vector) => {
    expect(scoreOfVector(vector)).toEqual({ version: '2.0', score: 7.8, severity: 'high' })
  })

  test.each([
    ['nothing', ''],
    ['a missing metric', 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H'],
    ['an unknown metric', 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/ZZ:N'],
    ['an unknown value', 'CVSS:3.1/AV:X/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'],
    ['a metric twice', 'CVSS:3.1/AV:N/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'],
    ['a metric of another version', 'CVSS:3.1/AV:N/AC:L/Au:N/C:N/I:N/A:C'],
    ['a version to come', 'CVSS:5.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'],
    ['no prefix', 'AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'],
    ['an empty pair', 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/'],
    ['names of prototypes', 'CVSS:3.1/__proto__:N/constructor:N'],
    ['a NUL', 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H\0'],
    ['far too much', `CVSS:3.1/${'AV:N/'.repeat(2_000_000)}`],
  ])('of %s there is none', (_, vector) => {
    expect(scoreOfVector(vector)).toBeNull()
  })
})

describe('the word for a score', () => {
  test.each([
    [0, 'negligible'],
    [0.1, 'low'],
    [3.9, 'low'],
    [4, 'medium'],
    [6.9, 'medium'],
    [7, 'high'],
    [8.9, 'high'],
    [9, 'critical'],
    [10, 'critical'],
  ] as const)('%d is %s in versions 3 and 4', (score, severity) => {
    for (const version of ['3.0', '3.1', '4.0']) {
      expect(severityOfScore(score, version)).toBe(severity)
    }
  })

  test.each([
    [0, 'low'],
    [3.9, 'low'],
    [4, 'medium'],
    [6.9, 'medium'],
    [7, 'high'],
    [10, 'high'],
  ] as const)('%d is %s in version 2, which knows nothing above', (score, severity) => {
    expect(severityOfScore(score, '2.0')).toBe(severity)
  })

  test.each([-0.1, 10.1, NaN, Infinity, -Infinity])('%d is no score', (score) => {
    expect(severityOfScore(score, '3.1')).toBe('unknown')
    expect(severityOfScore(score, '2.0')).toBe('unknown')
  })
})

const THIRD = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const FOURTH = 'CVSS:4.0/AV:L/AC:L/AT:P/PR:L/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'

function entry(more: Partial<Cvss>): Cvss {
  return { authority: 'nvd', version: '3.1', vector: null, score: null, ...more }
}

describe('the score that stands for a finding', () => {
  test('is of the newest version, whoever gives it', () => {
    const all = [
      entry({ version: '2.0', score: 10 }),
      entry({ version: '3.0', score: 9.8 }),
      entry({ version: '3.1', score: 9.1 }),
      entry({ authority: 'redhat', version: '4.0', score: 6.9 }),
    ]
    expect(chooseScore(all)).toMatchObject({ authority: 'redhat', version: '4.0', score: 6.9 })
    expect(chooseScore(all.slice(0, 3))).toMatchObject({ version: '3.1', score: 9.1 })
    expect(chooseScore(all.slice(0, 2))).toMatchObject({ version: '3.0', score: 9.8 })
    expect(chooseScore(all.slice(0, 1))).toMatchObject({ version: '2.0', score: 10 })
  })

  test('is of the NVD before a CNA, of a CNA before GHSA, of GHSA before a vendor', () => {
    const all = ['redhat', 'ghsa', 'secalert@redhat.com', 'nvd'].map((authority, at) =>
      entry({ authority, score: at + 1 }),
    )
    for (const authority of ['nvd', 'secalert@redhat.com', 'ghsa', 'redhat']) {
      expect(chooseScore(all)).toMatchObject({ authority })
      all.pop()
    }
    expect(chooseScore(all)).toBeNull()
  })

  test('is computed from a vector that came without one', () => {
    expect(chooseScore([entry({ vector: FOURTH, version: '4.0' })])).toEqual({
      authority: 'nvd',
      version: '4.0',
      vector: FOURTH,
      score: 7.3,
      isComputed: true,
    })
  })

  test('is taken as given where there is one', () => {
    expect(chooseScore([entry({ vector: THIRD, score: 9.7 })])).toEqual({
      authority: 'nvd',
      version: '3.1',
      vector: THIRD,
      score: 9.7,
      isComputed: false,
    })
  })

  test.each([NaN, Infinity, -Infinity, -1, 10.5])('never is %d', (score) => {
    expect(chooseScore([entry({ score })])).toBeNull()
    expect(chooseScore([entry({ score, vector: THIRD })])).toMatchObject({
      score: 9.8,
      isComputed: true,
    })
    expect(chooseScore([entry({ score, version: '4.0' }), entry({ score: 5 })])).toMatchObject({
      score: 5,
    })
  })

  test('passes over vectors that are none, and does not show them', () => {
    const junk = entry({ version: '4.0', vector: 'CVSS:4.0/AV:junk' })
    expect(chooseScore([junk, entry({ score: 5 })])).toMatchObject({ version: '3.1', score: 5 })
    expect(chooseScore([{ ...junk, score: 6 }])).toMatchObject({
      version: '4.0',
      score: 6,
      vector: null,
    })
  })

  test('is of the version that the vector tells', () => {
    expect(chooseScore([entry({ version: '3.0', vector: THIRD, score: 9.8 })])).toMatchObject({
      version: '3.1',
      vector: THIRD,
    })
    const second = entry({ vector: 'AV:N/AC:L/Au:N/C:N/I:N/A:C' })
    expect(chooseScore([second, entry({ version: '3.0', score: 5 })])).toMatchObject({ score: 5 })
    expect(chooseScore([second])).toMatchObject({ version: '2.0', score: 7.8 })
    expect(chooseScore([entry({ version: '3', score: 9.8 })])).toMatchObject({ version: '3.0' })
    expect(chooseScore([entry({ version: 'newest', score: 9.8 })])).toBeNull()
  })

  test('does not depend on the order of what is given', () => {
    const all = [
      entry({ authority: 'b', score: 5 }),
      entry({ authority: 'a', score: 5 }),
      entry({ authority: 'a', score: 7 }),
      entry({ authority: 'a', vector: THIRD }),
      entry({ authority: 'a', vector: THIRD, score: 9.8 }),
    ]
    expect(chooseScore([...all].reverse())).toEqual(chooseScore(all))
    expect(chooseScore(all)).toMatchObject({ authority: 'a', vector: THIRD, isComputed: false })
  })

  test('can be remembered by vector', () => {
    const asked: string[] = []
    const scoreOf = createScoreMemory((vector) => {
      asked.push(vector)
      return scoreOfVector(vector)
    })
    const all = [entry({ vector: THIRD })]
    expect(chooseScore(all, scoreOf)).toEqual(chooseScore(all))
    expect(chooseScore(all, scoreOf)).toEqual(chooseScore(all))
    expect(asked).toEqual([THIRD])
  })
})

import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { HistoryPoint } from '../../src/domain/history.ts'
import { MOST_HISTORY_POINTS } from '../../src/domain/history.ts'
import type { ImageReport } from '../../src/domain/report.ts'
import { readReport } from '../../src/report/index.ts'
import { compareWithBaseline } from '../../src/stages/baseline.ts'
import type { BaselineReport } from '../../src/stages/baseline.ts'
import { toHistory } from '../../src/stages/history.ts'
import { toBaselineText } from '../../src/stages/judging.ts'
import { finding, imageReport, reason, report, verdict } from '../ground/factories.ts'

const NOW = '2099-04-01T12:00:00.000Z'
const OLD = finding()
const BASE = imageReport({ findings: [OLD], verdict: verdict({ reasons: [reason([OLD])] }) })

function point(asOf: string, critical = 0): HistoryPoint {
  return { asOf, outcome: 'pass', critical, high: 0, medium: 0, low: 0, blocking: 0, fixable: 0 }
}

function historyOf(
  history: readonly HistoryPoint[],
  madeAt: string,
): (readonly [string, number])[] {
  const points = toHistory({ base: { ...BASE, history }, madeAt, asOf: NOW })
  return points.map(({ asOf, critical }) => [asOf, critical])
}

describe('the history of an image', () => {
  test('is that of its baseline, and the baseline itself', () => {
    const history = [point('2099-02-01T00:00:00Z', 3)]
    expect(
      toHistory({ base: { ...BASE, history }, madeAt: '2099-03-01T00:00:00Z', asOf: NOW }),
    ).toEqual([
      point('2099-02-01T00:00:00Z', 3),
      {
        ...{
          asOf: '2099-03-01T00:00:00Z',
          outcome: 'fail',
          critical: 1,
          high: 0,
          medium: 0,
          low: 0,
        },
        ...{ blocking: 1, fixable: 1 },
      },
    ])
  })

  test('is in the order of time, and has each moment once: as it was said last', () => {
    const history = [
      '2099-02-02T00:00:00Z',
      '2099-02-01T00:00:00Z',
      '2099-02-02T00:00:00.000Z',
    ].map((asOf, at) => point(asOf, at + 5))
    expect(historyOf(history, '2099-02-01T01:00:00+01:00')).toEqual([
      ['2099-02-01T01:00:00+01:00', 1],
      ['2099-02-02T00:00:00.000Z', 7],
    ])
  })

  test.each(['2099-04-01T12:00:00.001Z', NOW, 'yesterday', ''])('has no point of %j', (asOf) => {
    expect(historyOf([point(asOf)], '2099-03-01T00:00:00Z')).toEqual([['2099-03-01T00:00:00Z', 1]])
    expect(historyOf([], asOf)).toEqual([])
  })

  test('drops the oldest, and never grows beyond its bound', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(1_000_000), { maxLength: 200 }), (minutes) => {
        const times = minutes.map((one) =>
          new Date(Date.parse(NOW) - (one + 2) * 60_000).toISOString(),
        )
        const madeAt = new Date(Date.parse(NOW) - 60_000).toISOString()
        const expected = [...times, madeAt].sort().slice(-MOST_HISTORY_POINTS)
        expect(
          historyOf(
            times.map((one) => point(one)),
            madeAt,
          ).map(([asOf]) => asOf),
        ).toEqual(expected)
      }),
    )
  })
})

function compare(
  base: ImageReport,
  origin: BaselineReport['origin'],
  distrust: BaselineReport['distrust'] = null,
): ImageReport {
  const earlier = report({ asOf: '2099-03-01T00:00:00Z', images: [base] })
  const baseline = { report: earlier, origin, words: 'run 12', distrust }
  return compareWithBaseline(imageReport({ findings: [OLD] }), { baseline, change: null }, NOW)
    .report
}

describe('a report compared with a baseline', () => {
  test('carries the history on, also through what a branch keeps', () => {
    const first = compare(BASE, 'stored')
    expect(first.history.map(({ asOf }) => asOf)).toEqual(['2099-03-01T00:00:00Z'])
    const kept = readReport(
      JSON.parse(toBaselineText(report({ asOf: '2099-03-20T00:00:00Z' }), first)),
      'kept',
    )
    const [image] = kept.images
    expect(image?.history).toEqual(first.history)
    expect(compare(image ?? BASE, 'report').history.map(({ asOf }) => asOf)).toEqual([
      '2099-03-01T00:00:00Z',
    ])
  })

  test('has none of a baseline that the change itself may have written', () => {
    const history = [point('2099-02-01T00:00:00Z', 3)]
    const base = { ...BASE, history }
    expect(compare(base, 'report', 'it is a file of the checkout').history).toEqual([])
    expect(compare(base, 'report').history).toHaveLength(2)
  })

  test('has none of an image that was scanned in the same run, nor without a baseline', () => {
    expect(compare(BASE, 'image').history).toEqual([])
    const none = compareWithBaseline(BASE, { baseline: null, change: null }, NOW)
    expect(none.report.history).toEqual([])
  })
})

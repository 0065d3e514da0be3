import { describe, expect, test } from '@jest/globals'
import { compareWithBaseline } from '../../src/stages/baseline.ts'
import { finding, imageReport, report } from '../ground/factories.ts'

const HEAD = imageReport({ findings: [finding()] })

function noticesAt(asOf: string, madeAt: string): readonly (readonly [string, string])[] {
  const baseline = { report: report({ asOf: madeAt, images: [HEAD] }), isOfImage: false }
  const { report: compared, notices } = compareWithBaseline(HEAD, baseline, asOf)
  expect(compared.comparison).not.toBeNull()
  return notices.map(({ code, text }) => [code, text])
}

describe('a baseline', () => {
  test('of the future is told, and compared with all the same', () => {
    expect(noticesAt('2026-12-01T00:00:00.000Z', '2026-12-04T06:00:00.000Z')).toEqual([
      ['baseline-of-the-future', expect.stringMatching(/dated 2026-12-04, 3 days after this run/)],
    ])
  })

  test.each([
    ['older', '2026-11-01T00:00:00.000Z'],
    ['of the same time', '2026-12-01T00:00:00.000Z'],
    ['ahead by less than a day, as clocks are', '2026-12-01T23:59:59.000Z'],
  ])('that is %s is not spoken of', (_, madeAt) => {
    expect(noticesAt('2026-12-01T00:00:00.000Z', madeAt)).toEqual([])
  })

  test('that does not hold the image is told', () => {
    const other = report({ images: [imageReport({ image: null, name: 'acme/web' }), HEAD] })
    const renamed = { ...HEAD, name: 'acme/other' }
    const baseline = { report: other, isOfImage: false }
    const { report: compared, notices } = compareWithBaseline(renamed, baseline, other.asOf)
    expect(compared.comparison).toBeNull()
    expect(notices.map(({ code }) => code)).toEqual(['baseline-missing'])
  })
})

import { describe, expect, test } from '@jest/globals'
import { addScores, scoreClusters } from '../../scripts/bench-merge/score.ts'

/* Small cases that can be counted on paper. */

describe('the score of a clustering', () => {
  test('is perfect for the truth under other names', () => {
    expect(scoreClusters([['x'], ['y'], ['x']], [[1], [2], [1]])).toEqual({
      ...{ rows: 3, found: 2, true: 2, over: 0, under: 0, lost: 0 },
      ...{ precision: 1, recall: 1, f1: 1 },
    })
  })

  test('counts a finding that falls apart as one too many', () => {
    const score = scoreClusters([['x'], ['y']], [[1], [1]])
    expect(score).toMatchObject({ found: 2, true: 1, over: 1, under: 0, precision: 1, recall: 0.5 })
  })

  test('counts two findings in one as one too few', () => {
    const score = scoreClusters([['x'], ['x']], [[1], [2]])
    expect(score).toMatchObject({ found: 1, true: 2, over: 0, under: 1, precision: 0.5, recall: 1 })
  })

  test('counts both at once, where the numbers of findings would agree', () => {
    const score = scoreClusters([['x'], ['y'], ['y']], [[1], [1], [2]])
    expect(score).toMatchObject({ found: 2, true: 2, over: 1, under: 1 })
    expect(score.f1).toBeLessThan(1)
  })

  test('a row of an advisory belongs to all its findings, and is not held to be too many', () => {
    const truth = [[1], [2], [1, 2]]
    expect(scoreClusters([['a'], ['b'], ['a', 'b']], truth)).toMatchObject({
      over: 0,
      under: 0,
      f1: 1,
    })
    expect(scoreClusters([['a'], ['b'], ['c']], truth)).toMatchObject({ over: 2 })
  })

  test('a row in no finding is lost, and costs recall', () => {
    const score = scoreClusters([['x'], []], [[1], [2]])
    expect(score).toMatchObject({ lost: 1, recall: 0.5 })
  })

  test('sums add counts and weigh shares by rows', () => {
    const sum = addScores([
      scoreClusters([['x'], ['y']], [[1], [1]]),
      scoreClusters([['x'], ['x'], ['y'], ['y']], [[1], [1], [2], [2]]),
    ])
    expect(sum).toMatchObject({ rows: 6, over: 1, under: 0, precision: 1 })
    expect(sum.recall).toBeCloseTo((0.5 * 2 + 4) / 6)
  })
})

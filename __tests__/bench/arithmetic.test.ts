import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { comparePairs, largerOf, toPairs, toSpread } from '../../scripts/bench/arithmetic.ts'

describe('the spread of measurements', () => {
  test.each([
    ['one', [5], 5],
    ['an odd number: the one in the middle', [9, 1, 5], 5],
    ['an even number: the mean of the two in the middle', [4, 1, 3, 100], 3.5],
    ['doubles', [2, 2, 2, 8], 2],
    ['negative ones', [-3, -1, -2], -2],
  ])('of %s', (_, values, median) => {
    expect(toSpread(values).median).toBe(median)
  })

  test('names the smallest, the largest and how many there were', () => {
    expect(toSpread([30, 4, 11])).toEqual({ median: 11, min: 4, max: 30, count: 3 })
  })

  test('orders numbers as numbers, not as text', () => {
    expect(toSpread([10, 9, 100]).median).toBe(10)
  })

  test('leaves the list as it was', () => {
    const values = [3, 1, 2]
    toSpread(values)
    expect(values).toEqual([3, 1, 2])
  })

  test('of nothing is refused, so that nothing measured never looks like a figure', () => {
    expect(() => toSpread([])).toThrow('nothing was measured')
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %p', (value) => {
    expect(() => toSpread([1, value])).toThrow('not a number')
  })

  test('the median lies between the smallest and the largest', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
        const { median, min, max } = toSpread(values)
        expect(min).toBeLessThanOrEqual(median)
        expect(median).toBeLessThanOrEqual(max)
      }),
    )
  })
})

describe('pairs', () => {
  test('are compared one by one: a busy minute that slows both changes nothing', () => {
    const quiet = { ours: 110, theirs: 100 }
    const busy = { ours: 1010, theirs: 1000 }
    const { difference, ratio } = comparePairs([quiet, busy, quiet])
    expect(difference).toEqual({ median: 10, min: 10, max: 10, count: 3 })
    expect(ratio.max).toBeCloseTo(1.1)
    expect(ratio.min).toBeCloseTo(1.01)
  })

  test('the median of the differences need not be the difference of the medians', () => {
    const { ours, theirs, difference } = comparePairs(toPairs([10, 20, 90], [1, 19, 80]))
    expect(ours.median - theirs.median).toBe(1)
    expect(difference.median).toBe(9)
  })

  test('a measurement without a partner is refused', () => {
    expect(() => toPairs([1, 2], [1])).toThrow('no partner')
  })

  test('a comparison with nothing, or with a time of 0, is refused', () => {
    expect(() => comparePairs([])).toThrow('nothing was measured')
    expect(() => comparePairs([{ ours: 1, theirs: 0 }])).toThrow('not a number')
  })
})

test.each([
  ['a short scan: the fixed allowance', 1000, 150],
  ['a long scan: its part', 10_000, 500],
])('the allowance of our share in %s', (_, whole, allowance) => {
  expect(largerOf(0.05, whole, 150)).toBe(allowance)
})

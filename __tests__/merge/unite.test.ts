import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { compareNullable, compareText, distinct, unite, uniteTexts } from '../../src/merge/unite.ts'

const texts = fc.array(fc.constantFrom('', 'a', 'b', 'ab', 'B', 'é', '10', '9'), { maxLength: 8 })

function wanted(values: readonly string[]): string[] {
  return [...new Set(values)].sort()
}

describe('uniting lists', () => {
  test('gives every text once, by code unit, whatever the lists and their order', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 4 }), (lists) => {
        const united = uniteTexts(lists, (list) => list)
        expect(united).toEqual(wanted(lists.flat()))
        expect(uniteTexts(lists.toReversed(), (list) => list)).toEqual(united)
      }),
    )
  })

  test('of very many is no dearer than its length allows', () => {
    const lists = Array.from({ length: 50_000 }, (_, at) => [String((at * 7919) % 50_000)])
    expect(uniteTexts(lists, (list) => list)).toEqual(wanted(lists.flat()))
  })

  test('leaves the lists as they were', () => {
    fc.assert(
      fc.property(texts, texts, (left, right) => {
        const before = [[...left], [...right]]
        uniteTexts([left, right], (list) => list)
        expect([left, right]).toEqual(before)
      }),
    )
  })

  test('of nothing is nothing', () => {
    expect(uniteTexts([], () => ['a'])).toEqual([])
    expect(unite([1, 2], () => [], compareText)).toEqual([])
  })

  test('a list that is in order already is not copied', () => {
    const list = ['a', 'b']
    expect(distinct(list, compareText)).toBe(list)
  })
})

test('nothing comes before an empty text, and an empty text before any other', () => {
  const values = ['a', null, '', null]
  expect(distinct(values, compareNullable)).toEqual([null, '', 'a'])
})

import { describe, expect, test } from '@jest/globals'
import { readPassed, toRows } from '../../scripts/bench/faults.ts'

const CASES = [
  { title: 'a reset', recoverable: true },
  { title: 'a 503', recoverable: true },
  { title: 'a damaged layer', recoverable: false },
  { title: 'no image', recoverable: false },
]

function resultsOf(passed: readonly string[], failed: readonly string[] = []): string {
  const toTest = (status: string) => (title: string) => ({ title, status })
  const all = [...passed.map(toTest('passed')), ...failed.map(toTest('failed'))]
  return JSON.stringify({ testResults: [{ assertionResults: all }] })
}

describe('the counts of the fault tests', () => {
  test('all ended as they should', () => {
    const passed = readPassed(resultsOf(CASES.map((one) => one.title)))
    expect(toRows(CASES, passed)).toMatchObject([
      { result: '2 of 2', reached: true },
      { result: '0', reached: true },
    ])
  })

  test('a case that failed is counted against us', () => {
    const passed = readPassed(resultsOf(['a reset', 'no image'], ['a 503', 'a damaged layer']))
    expect(toRows(CASES, passed)).toMatchObject([
      { result: '1 of 2', reached: false },
      { result: '0 to 1: so many did not end as they should', reached: false },
    ])
  })

  test('a case that was not run is no success', () => {
    expect(toRows(CASES, new Set(['a reset']))).toMatchObject([
      { result: '1 of 2', reached: false },
      { reached: false },
    ])
  })

  test('an empty table reaches nothing', () => {
    expect(toRows([], new Set()).map((row) => row.reached)).toEqual([false, false])
  })

  test('without results nothing is claimed', () => {
    expect(toRows(CASES, null)).toMatchObject([
      { ours: '2 cases', result: 'not counted in this run', reached: null },
      { ours: '2 cases', result: 'not counted in this run', reached: null },
    ])
  })

  test('other JSON is refused', () => {
    expect(() => readPassed('{}')).toThrow('no result of Jest')
  })
})

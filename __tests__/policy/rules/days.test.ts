import { expect, test } from '@jest/globals'
import { daysSince } from '../../../src/policy/rules/days.ts'

const NOON = '2099-04-01T12:00:00Z'

test.each([
  ['2099-04-01', 0.5],
  ['2099-03-31T12:00:00Z', 1],
  ['2099-03-31T12:00:00.000', 1],
  ['2099-03-31T14:00:00+02:00', 1],
  ['2099-04-01T12:00:00Z', 0],
  ['2099-04-01T12:00:01Z', null],
  ['yesterday', null],
  ['2099-13-01', null],
  ['', null],
  [null, null],
])('%s', (date, days) => {
  expect(daysSince(date, NOON)).toBe(days)
})

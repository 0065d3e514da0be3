import { expect, test } from '@jest/globals'
import { parseRetryAfter } from '../../../src/notify/transport/retry-after.ts'

const NOW = new Date('2099-03-01T10:00:00Z')

test.each([
  ['7', 7000],
  [' 0 ', 0],
  ['1.5', 1500],
  ['Sun, 01 Mar 2099 10:00:30 GMT', 30_000],
  ['Sun, 01 Mar 2099 09:00:00 GMT', 0],
  ['-1', null],
  ['soon', null],
  ['', null],
  [null, null],
  ['2099-03-01', null],
  ['9'.repeat(400), null],
  ['1e9', null],
])('%p', (text, ms) => {
  expect(parseRetryAfter(text, NOW)).toBe(ms)
})

import { expect, test } from '@jest/globals'
import { diskNeed } from '../../src/image/disk-need.ts'

const inGigabytes = (bytes: number): number => Math.round(bytes / 1e8) / 10

test.each([
  ['read where it lies, uncompressed', false, true, 1.1],
  ['read where it lies, compressed', false, false, 1.4],
  ['written, uncompressed', true, true, 2.1],
  ['written, compressed', true, false, 2.4],
])('an image of 1 GB that is %s needs disk for what is written', (_, isStaged, isPlain, needed) => {
  expect(inGigabytes(diskNeed({ bytes: 1e9, isStaged, isPlain }))).toBe(needed)
})

test('an image of 5 GB is tried on a hosted runner, which has about 14 GB', () => {
  expect(diskNeed({ bytes: 5e9, isStaged: true, isPlain: false })).toBeLessThan(14e9)
})

import { describe, expect, test } from '@jest/globals'
import { compareVersions } from '../../src/versions/index.ts'
import { pairs, rising } from './pairs.ts'

describe("the order of pacman's versions", () => {
  // The two lists in vercmp(8).
  test.each(rising('1.0a', '1.0b', '1.0beta', '1.0p', '1.0pre', '1.0rc', '1.0', '1.0.a', '1.0.1'))(
    'words: %s against %s',
    (a, b, order) => {
      expect(compareVersions('alpm', a, b)).toBe(order)
    },
  )

  test.each(rising('1', '1.0', '1.1', '1.1.1', '1.2', '2.0', '3.0.0'))(
    'numbers: %s against %s',
    (a, b, order) => {
      expect(compareVersions('alpm', a, b)).toBe(order)
    },
  )

  // pacman's own tests (test/util/vercmptest.sh).
  test.each(
    pairs(
      '1.5.0 = 1.5.0',
      '1.5.0 < 1.5.1',
      '1.5 < 1.5.1',
      '1.5.0-1 = 1.5.0-1',
      '1.5.0-1 < 1.5.0-2',
      '1.5.0-2 < 1.5.1-1',
      '1.5-2 < 1.5.1-1',
      '1.5 = 1.5-1',
      '1.5-1 = 1.5',
      '0:1.0 = 1.0',
      '0:1.0 < 1:1.0',
      '1:1.0 > 2.0',
    ),
  )('%s against %s', (a, b, order) => {
    expect(compareVersions('alpm', a, b)).toBe(order)
    expect(compareVersions('alpm', b, a)).toBe(order === 0 ? 0 : -order)
  })
})

import { describe, expect, test } from '@jest/globals'
import { compareVersions } from '../../src/versions/index.ts'
import { pairs, rising } from './pairs.ts'

describe('the order of Debian versions', () => {
  // deb-version(7) and Debian policy 5.6.12: the parts `~~`, `~~a`, `~`, nothing and `a` in this order, and
  // letters before everything else.
  test.each(rising('1~~', '1~~a', '1~', '1', '1-1a', '1-1.', '1a', '1+', '1.'))(
    'policy: %s against %s',
    (a, b, order) => {
      expect(compareVersions('deb', a, b)).toBe(order)
    },
  )

  test.each(
    pairs(
      '1.0~beta1~svn1245 < 1.0~beta1',
      '1.0~beta1 < 1.0',
      '0:0-0 = 0-0',
      '0:00-00 = 0-0',
      '1:2-3 = 1:2-3',
      '0:0-0 < 1:0-0',
      '2:1 > 10',
      '0:a-0 < 0:b-0',
      '0:0-a < 0:0-b',
      '1-1 < 2-1',
      '1-1 < 1-2',
      '1 = 1-0',
      '0:0-0-0 = 0-0-0',
      '0:0-0-0-0 = 0-0-0-0',
      '0:0:0-0 > 0:0-0',
      '1.2.3 = 01.02.03',
      '1.2 < 1.10',
      '1.0a < 1.0+',
      '1.0~ < 1.0',
      '1.0~ = 1.0~0',
      '1.0-1~deb12u1 < 1.0-1',
      '1.0-1+deb12u1 > 1.0-1',
      '1.0-1+deb12u2 > 1.0-1+deb12u1',
      '1.0-1+deb12u10 > 1.0-1+deb12u9',
      '1.0-1+b1 < 1.0-1.1',
      '1.0-1ubuntu1 > 1.0-1build1',
      '2.28-10 < 2.28-10+deb10u4',
      '7.88.1-10+deb12u5 < 7.88.1-10+deb12u12',
      '1:1.2.13.dfsg-1 > 1:1.2.11.dfsg-2',
      '1.0.99999999999999999999 < 1.0.100000000000000000000',
    ),
  )('%s against %s', (a, b, order) => {
    expect(compareVersions('deb', a, b)).toBe(order)
    expect(compareVersions('deb', b, a)).toBe(order === 0 ? 0 : -order)
  })

  // The same faults that dpkg's own tests of its parser expect (lib/dpkg/t/t-version.c).
  test.each([
    '',
    '  ',
    '0:',
    '0:0 0-1',
    '-1:0-1',
    '999999999999999999999999:0-1',
    'a:0-0',
    'A:0-0',
  ])('does not read %j', (text) => {
    expect(compareVersions('deb', text, '1.0')).toBeNull()
    expect(compareVersions('deb', '1.0', text)).toBeNull()
  })

  test.each([
    '-0',
    '0:-0',
    '0:0-0:0',
    '0:0-',
    '1_0',
    ...'!#@$%&/|\\<>()[]{};,_=*^\'"'.split(/(?!^)/).map((c) => `0:0${c}-0`),
  ])('does not read %j either', (text) => {
    expect(compareVersions('deb', text, '1.0')).toBeNull()
  })
})

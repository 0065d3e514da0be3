import { describe, expect, test } from '@jest/globals'
import { compareVersions } from '../../src/versions/index.ts'
import { pairs, rising } from './pairs.ts'

// semver.org, section 11.
const PRECEDENCE = rising(
  '1.0.0-alpha',
  '1.0.0-alpha.1',
  '1.0.0-alpha.beta',
  '1.0.0-beta',
  '1.0.0-beta.2',
  '1.0.0-beta.11',
  '1.0.0-rc.1',
  '1.0.0',
  '2.0.0',
  '2.1.0',
  '2.1.1',
)

describe('the order of semantic versions', () => {
  test.each(['npm', 'cargo', 'hex', 'pub', 'swift', 'conan', 'nuget', 'golang'])(
    '%s keeps the precedence of the specification',
    (type) => {
      const orders = PRECEDENCE.map(([a, b]) => compareVersions(type, a, b))
      expect(orders).toEqual(PRECEDENCE.map(([, , order]) => order))
    },
  )

  test.each(
    pairs(
      'v1.2.3 = 1.2.3',
      '=1.2.3 = 1.2.3',
      '1.2.3+build.5 = 1.2.3',
      '1.2 = 1.2.0',
      '1 = 1.0.0',
      '1.2.3beta < 1.2.3',
      '1.2.10 > 1.2.9',
      '4.17.4 < 4.17.21',
      '1.2.3 < 1.2.3.1',
      '0.0.0 < 0.0.1-0',
      '0.0.99999999999999999998 < 0.0.99999999999999999999',
    ),
  )('npm, loosely: %s against %s', (a, b, order) => {
    expect(compareVersions('npm', a, b)).toBe(order)
    expect(compareVersions('npm', b, a)).toBe(order === 0 ? 0 : -order)
  })

  test.each(['', 'latest', '1.x', '1.2.x', 'git+ssh', '1.2.3.', '1..2', '1.0.0-é'])(
    'does not read %j',
    (text) => {
      expect(compareVersions('npm', text, '1.0.0')).toBeNull()
    },
  )
})

describe('the order of NuGet versions', () => {
  // NuGet reference, "Package versioning": a fourth number, missing ones and words in any case.
  test.each(
    pairs(
      '1.0 = 1.0.0',
      '1.0.0.0 = 1.0.0',
      '1.0.0.1 > 1.0.0',
      '1.01.1 = 1.1.1',
      '1.00.0.1 = 1.0.0.1',
      '1.0.0-Beta = 1.0.0-beta',
      '1.0.1-rc < 1.0.1',
      '1.0.1-rc.10 > 1.0.1-rc.2',
      '1.0.1-zzz < 1.0.1',
      '1.0.0.1-beta < 1.0.0.1',
      '1.0.0.1-beta > 1.0.0',
      '1.0.7+r3456 = 1.0.7',
    ),
  )('%s against %s', (a, b, order) => {
    expect(compareVersions('nuget', a, b)).toBe(order)
    expect(compareVersions('nuget', b, a)).toBe(order === 0 ? 0 : -order)
  })
})

describe('the order of Go versions', () => {
  // Go modules reference, "Versions" and "Pseudo-versions".
  test.each(
    pairs(
      'v1.2.3 = 1.2.3',
      'v2.0.0+incompatible = v2.0.0',
      'v0.0.0-20190101000000-abcdefabcdef < v0.0.0-20200101000000-000000000000',
      'v0.0.0-20200101000000-abcdefabcdef < v0.1.0',
      'v1.2.4-0.20191109021931-daa7c04131f5 > v1.2.3',
      'v1.2.4-0.20191109021931-daa7c04131f5 < v1.2.4',
      'v1.2.3-pre.0.20191109021931-daa7c04131f5 > v1.2.3-pre',
      'v28.0.0+incompatible < v28.1.0+incompatible',
      'go1.22.1 = 1.22.1',
      'go1.22.1 = v1.22.1',
      'go1.22 = 1.22.0',
      'go1.22rc1 < go1.22.0',
      'go1.22rc2 < go1.22rc10',
      'go1.22beta1 < go1.22rc1',
      'go1.9.7 < go1.22.1',
      'go1.22.1-X:boringcrypto = go1.22.1',
    ),
  )('%s against %s', (a, b, order) => {
    expect(compareVersions('golang', a, b)).toBe(order)
    expect(compareVersions('golang', b, a)).toBe(order === 0 ? 0 : -order)
  })

  test('the standard library of a vendor is that of the release', () => {
    expect(compareVersions('stdlib', 'go1.22.9 (Red Hat 1.22.9-1.el9)', '1.22.9')).toBe(0)
  })

  test.each(['(devel)', 'UNKNOWN', '', 'v', 'go'])('does not read %j', (text) => {
    expect(compareVersions('golang', text, 'v1.0.0')).toBeNull()
  })
})

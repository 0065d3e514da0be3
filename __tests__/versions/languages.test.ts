import { describe, expect, test } from '@jest/globals'
import { compareVersions } from '../../src/versions/index.ts'
import { pairs, rising } from './pairs.ts'

describe('the order of Python versions', () => {
  // PEP 440, "Summary of permitted suffixes and relative ordering".
  test.each(
    rising(
      '1.dev0',
      '1.0.dev456',
      '1.0a1',
      '1.0a2.dev456',
      '1.0a12.dev456',
      '1.0a12',
      '1.0b1.dev456',
      '1.0b2',
      '1.0b2.post345.dev456',
      '1.0b2.post345',
      '1.0rc1.dev456',
      '1.0rc1',
      '1.0',
      '1.0+abc.5',
      '1.0+abc.7',
      '1.0+5',
      '1.0.post456.dev34',
      '1.0.post456',
      '1.0.15',
      '1.1.dev1',
      '2!0.1',
    ),
  )('%s against %s', (a, b, order) => {
    expect(compareVersions('pypi', a, b)).toBe(order)
  })

  test.each(
    pairs(
      '1.0 = 1',
      '1.0.0 = 1.0',
      'v1.0 = 1.0',
      '1.0-alpha-1 = 1.0a1',
      '1.0RC1 = 1.0c1',
      '1.0-1 = 1.0.post1',
      '0!1 = 1',
    ),
  )('two spellings of one version: %s and %s', (a, b, order) => {
    expect(compareVersions('pypi', a, b)).toBe(order)
  })

  test.each(['', 'x', '1.0.*', '2004d-final', '1.0 beta'])('does not read %j', (text) => {
    expect(compareVersions('pypi', text, '1.0')).toBeNull()
  })
})

describe('the order of Maven versions', () => {
  // The two lists of Maven's own test (ComparableVersionTest), as of 3.9: 2.0.a is 2-a.
  test.each([
    [
      'qualifiers',
      '1-alpha2snapshot 1-alpha2 1-alpha-123 1-beta-2 1-beta123 1-m2 1-m11 1-rc 1-cr2 1-rc123 1-SNAPSHOT 1 1-sp 1-sp2 1-sp123 1-abc 1-def 1-pom-1 1-1-snapshot 1-1 1-2 1-123',
    ],
    [
      'numbers',
      '2.0 2.0.a 2-1 2.0.2 2.0.123 2.1.0 2.1-a 2.1b 2.1-c 2.1-1 2.1.0.1 2.2 2.123 11.a2 11.a11 11.b2 11.b11 11.m2 11.m11 11 11.a 11b 11c 11m',
    ],
  ])('%s', (_, list) => {
    const all = rising(...list.split(' '))
    const wrong = all.filter(([a, b, order]) => compareVersions('maven', a, b) !== order)
    expect(wrong).toEqual([])
  })

  // POM reference, "Version Order Specification": examples of the end result.
  test.each(
    pairs(
      '1 < 1.1',
      '1-snapshot < 1',
      '1 < 1-sp',
      '1-foo2 < 1-foo10',
      '1.foo = 1-foo',
      '1-foo < 1-1',
      '1-1 < 1.1',
      '1.ga = 1',
      '1-ga = 1',
      '1-0 = 1',
      '1.0 = 1',
      '1-sp > 1-ga',
      '1-sp.1 > 1-ga.1',
      '1-sp-1 < 1-ga-1',
      '1-a1 = 1-alpha-1',
      '1.0-alpha1 = 1.0-ALPHA1',
      '1.7 > 1.K',
      '5.zebra > 5.aardvark',
      '1-1.foo-bar1baz-.1 = 1-1.foo-bar-1-baz-0.1',
      '1.0.0-foo.0.0 = 1-foo',
      '1.0.0-0.0.0 = 1',
      '1.0.RC2 < 1.0-RC3',
      '1.0-RC3 < 1.0.1',
      '4.1.68.Final = 4.1.68',
      '4.1.68.Final < 4.1.77.Final',
      '2.9.10 < 2.9.10.8',
      '31.1-jre < 32.0.0-android',
      '2.0-beta9 < 2.0-rc1',
      '2.0-rc2 < 2.0',
      '1.0-20230101.120000-1 > 1.0-alpha',
    ),
  )('%s against %s', (a, b, order) => {
    expect(compareVersions('maven', a, b)).toBe(order)
    expect(compareVersions('maven', b, a)).toBe(order === 0 ? 0 : -order)
  })

  test.each(['', ' ', '1.0 beta', 'unknown', '...'])('does not read %j', (text) => {
    expect(compareVersions('maven', text, '1.0')).toBeNull()
  })
})

describe('the order of gems', () => {
  // RubyGems' own test (test/rubygems/test_gem_version.rb), test_spaceship and test_semver.
  test.each(
    pairs(
      '1.0 = 1.0.0',
      '1.0 > 1.0.a',
      '1.8.2 > 0.0.0',
      '1.8.2 > 1.8.2.a',
      '1.8.2.b > 1.8.2.a',
      '1.8.2.a10 > 1.8.2.a9',
      '0.beta.1 = 0.0.beta.1',
      '0.0.beta < 0.0.beta.1',
      '0.0.beta < 0.beta.1',
      '5.a < 5.0.0.rc2',
      '5.x > 5.0.0.rc2',
      '1.9.3 > 1.9.2.99',
      '1.9.3 < 1.9.3.1',
      '1.2.b1 = 1.2.b.1',
      '1.0.0-alpha < 1.0.0-alpha.1',
      '1.0.0-alpha.1 < 1.0.0-beta.2',
      '1.0.0-beta.2 < 1.0.0-beta.11',
      '1.0.0-beta.11 < 1.0.0-rc.1',
      '1.0.0-rc1 < 1.0.0',
      '1.0.0-1 < 1',
      '1.13.6-x86_64-linux = 1.13.6',
      '1.13.6-java = 1.13.6',
    ),
  )('%s against %s', (a, b, order) => {
    expect(compareVersions('gem', a, b)).toBe(order)
    expect(compareVersions('gem', b, a)).toBe(order === 0 ? 0 : -order)
  })

  test.each([
    '',
    'junk',
    '1..2',
    '1.2 3.4',
    '2.3422222.222.222222222.22222.ads0as.dasd0.ddd2222.2.qd3e.',
  ])('does not read %j', (text) => {
    expect(compareVersions('gem', text, '1.0')).toBeNull()
  })
})

describe('the order of Composer versions', () => {
  test.each(
    rising(
      '1.0.0-dev',
      '1.0.0-alpha',
      '1.0.0-alpha2',
      '1.0.0-beta',
      '1.0.0-beta.2',
      '1.0.0-RC1-dev',
      '1.0.0-RC1',
      '1.0.0-RC15',
      '1.0.0',
      '1.0.0-pl1',
      '1.0.0-p3',
      '1.0.0.1',
      '1.2.3',
      '1.10.0',
      '1.x-dev',
      '2.0.0',
    ),
  )('%s against %s', (a, b, order) => {
    expect(compareVersions('composer', a, b)).toBe(order)
  })

  // What Composer's parser makes one (composer/semver, tests/VersionParserTest.php).
  test.each(
    pairs(
      '1.0.0 = 1.0.0.0',
      '1.0.0RC1dev = 1.0.0.0-RC1-dev',
      '1.0.0.RC.15-dev = 1.0.0.0-RC15-dev',
      '1.0.0.pl3-dev = 1.0.0.0-patch3-dev',
      '0 = 0.0.0.0',
      '10.4.13beta2 = 10.4.13.0-beta2',
      '10.4.13beta.2 = 10.4.13.0-beta2',
      '10.4.13-b = 10.4.13.0-beta',
      'v1.0.0 = 1.0.0.0',
      'v20100102 = 20100102',
      '2010-01-02 = 2010.01.02',
      '20100102-203040 = 20100102.203040',
      '1.0.0+foo = 1.0.0.0',
      '1.0.0-alpha.3.1+foo = 1.0.0.0-alpha3.1',
      '1.0.0-alpha-2.1-3+foo = 1.0.0.0-alpha2.1-3',
      '1.0.0-stable = 1.0.0',
    ),
  )('two spellings of one version: %s and %s', (a, b, order) => {
    expect(compareVersions('composer', a, b)).toBe(order)
  })

  test.each(['', 'a', '1.0.0-meh', '1.0.0.0.0', 'feature-foo', 'dev-master', '1.0.0+foo bar'])(
    'does not read %j',
    (text) => {
      expect(compareVersions('composer', text, '1.0.0')).toBeNull()
    },
  )
})

describe('the careful order of everything else', () => {
  test.each(
    pairs(
      '3.8.20 < 3.9.22',
      '3.14.0a5 < 3.14.0',
      '3.14.0a5 > 3.13.9',
      '3.14.0a5 < 3.14.0b1',
      '3.14.0b1 < 3.14.0rc1',
      '3.14.0rc2 < 3.14.0rc10',
      '1.1.1 < 1.1.1a',
      '1.1.1a < 1.1.1w',
      '1.0.2z < 1.0.2za',
      '1.0.2za < 1.1.0',
      '3.0.0-alpha1 < 3.0.0',
      '9.3p1 < 9.3p2',
      '1.9.5 < 1.9.5p2',
      '17.0.9+9 > 17.0.9+8',
      '17.0.9+9 < 17.0.10+1',
      '1.8.0_312 < 1.8.0_402',
      '1.8.0_312-b07 < 1.8.0_312-b08',
      '1.8.0_402 < 11.0.1',
      '1.36.1 = 1.36.1',
      'v1.36.1 = 1.36.1',
      '8 = 8.0.0',
      '1.2.3-foo < 1.2.4-bar',
      '1.2.3-foo = 1.2.3-foo',
    ),
  )('%s against %s', (a, b, order) => {
    for (const type of ['generic', 'bitnami', 'unheard-of', '']) {
      expect(compareVersions(type, a, b)).toBe(order)
      expect(compareVersions(type, b, a)).toBe(order === 0 ? 0 : -order)
    }
  })

  test.each([
    ['1.2.3-foo', '1.2.3-bar'],
    ['1.2.3-foo', '1.2.3'],
    ['1.2.3p1', '1.2.3+1'],
    ['1.2.3-pre1', '1.2.3-m1'],
    ['3f2a9c1', '18.1'],
    ['latest', '1.0'],
    ['2023-foo', '2024.1'],
    ['', '1'],
  ])('gives no order to %j and %j', (a, b) => {
    expect(compareVersions('generic', a, b)).toBeNull()
    expect(compareVersions('generic', b, a)).toBeNull()
  })
})

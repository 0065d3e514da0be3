import { describe, expect, test } from '@jest/globals'
import { compareVersions, stripModularity } from '../../src/versions/index.ts'
import { pairs } from './pairs.ts'

describe('the order of RPM versions', () => {
  // The pairs of rpm's own tests (tests/rpmvercmp.at), each once and in the direction that rises.
  test.each(
    pairs(
      '1.0 = 1.0',
      '1.0 < 2.0',
      '2.0.1 = 2.0.1',
      '2.0 < 2.0.1',
      '2.0.1a = 2.0.1a',
      '2.0.1 < 2.0.1a',
      '5.5p1 = 5.5p1',
      '5.5p1 < 5.5p2',
      '5.5p1 < 5.5p10',
      '10xyz < 10.1xyz',
      'xyz10 = xyz10',
      'xyz10 < xyz10.1',
      'xyz.4 = xyz.4',
      'xyz.4 < 8',
      'xyz.4 < 2',
      '5.5p2 < 5.6p1',
      '5.6p1 < 6.5p1',
      '6.0 < 6.0.rc1',
      '10a1 < 10b2',
      '10a2 < 10b2',
      '1.0a < 1.0aa',
      '10.0001 = 10.1',
      '10.0001 < 10.0039',
      '4.999.9 < 5.0',
      '20101121 < 20101122',
      '2.0 = 2_0',
      'a = a',
      'a+ = a_',
      '+a = _a',
      '+_ = _+',
      '+ = _',
      '1.0~rc1 < 1.0',
      '1.0~rc1 < 1.0~rc2',
      '1.0~rc1~git123 = 1.0~rc1~git123',
      '1.0~rc1~git123 < 1.0~rc1',
      '1.0^ = 1.0^',
      '1.0 < 1.0^',
      '1.0 < 1.0^git1',
      '1.0^git1 < 1.0^git2',
      '1.0^git1 < 1.01',
      '1.0^20160101 < 1.0.1',
      '1.0^20160101^git1 < 1.0^20160102',
      '1.0~rc1 < 1.0~rc1^git1',
      '1.0^git1~pre < 1.0^git1',
      '1b.fc17 < 1.fc17',
      '1.fc17 < 1g.fc17',
    ),
  )('%s against %s', (a, b, order) => {
    expect(compareVersions('rpm', a, b)).toBe(order)
    expect(compareVersions('rpm', b, a)).toBe(order === 0 ? 0 : -order)
  })

  test.each(
    pairs(
      '0:1.2-3 = 1.2-3',
      '(none):1.2-3 = 1.2-3',
      ':1.2-3 = 0:1.2-3',
      '1:1.0-1 > 2.0-1',
      '1.2 < 1.2-1',
      '1.2-9 < 1.3',
      '1.2-1.el9 < 1.2-1.el9_4',
      '1.2-1.el9_4.1 < 1.2-1.el9_4.2',
      '1.1.1k-7.el8_6 < 1.1.1k-12.el8_9',
      '3.0.7-24.el9 < 1:3.0.7-1.el9',
      '2.34-28.el9 < 2.34-100.el9',
    ),
  )('epoch, version and release: %s against %s', (a, b, order) => {
    expect(compareVersions('rpm', a, b)).toBe(order)
    expect(compareVersions('rpm', b, a)).toBe(order === 0 ? 0 : -order)
  })

  test.each(['', 'a b', '-1', '1-', '1:2:3', '1.1.α', 'x:1'])('does not read %j', (text) => {
    expect(compareVersions('rpm', text, '1.0')).toBeNull()
  })
})

describe('the tag of a module in a release', () => {
  test.each([
    ['10.24.0-1.module_el8.3.0+717+fa496f1d', '10.24.0-1'],
    ['10.24.0-1.module+el8.3.0+717+fa496f1d', '10.24.0-1'],
    ['1:2.4.37-43.module+el8.5.0+714+5ec56ee8.1', '1:2.4.37-43.1'],
    ['2.5-1.module_el8', '2.5-1'],
    ['2.5-1.module+el8.2.0.z+9632+0ac9cbda', '2.5-1'],
    ['7-3.module_f36+12345+0badcafe', '7-3'],
    ['4.18.0-553.el8_10', '4.18.0-553.el8_10'],
    ['1.0-1.modules', '1.0-1.modules'],
    ['', ''],
  ])('%s is the same package as %s', (version, plain) => {
    expect(stripModularity(version)).toBe(plain)
  })

  test('leaves text alone that is too long to be a version', () => {
    const long = `1.module_el8${'.1'.repeat(500)}`
    expect(stripModularity(long)).toBe(long)
  })
})

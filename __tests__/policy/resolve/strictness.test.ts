import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isSameValue, isStricter, stricterOf } from '../../../src/policy/resolve/strictness.ts'
import { SETTINGS, SETTING_KEYS } from '../../../src/policy/settings.ts'
import type { PolicyValues, SettingKey } from '../../../src/policy/settings.ts'
import { valueOf } from './values.ts'

describe('which of two values is the stricter', () => {
  const TABLE: readonly (readonly [SettingKey, unknown, unknown, unknown])[] = [
    ['vulnerabilities.high.max', 5, 3, 3],
    ['vulnerabilities.high.max', undefined, 3, 3],
    ['vulnerabilities.high.grace_days', 14, 7, 7],
    ['vulnerabilities.high.grace_days', undefined, 7, undefined],
    ['vulnerabilities.high.grace_days', undefined, 0, 0],
    ['vulnerabilities.only_fixable', true, false, false],
    ['vulnerabilities.only_fixable', undefined, true, undefined],
    ['vulnerabilities.high.confidence', 'confirmed', 'any', 'any'],
    ['vulnerabilities.severity_from', 'vendor', 'highest', 'highest'],
    ['vulnerabilities.end_of_life', 'fail', 'warn', 'fail'],
    ['vulnerabilities.package_types', ['deb'], ['npm'], ['deb', 'npm']],
    ['vulnerabilities.package_types', undefined, ['npm'], undefined],
    ['vulnerabilities.ignored_paths', ['a/**', 'b/**'], ['b/**', 'c/**'], ['b/**']],
    ['vulnerabilities.ignored_paths', undefined, ['b/**'], undefined],
    ['vulnerabilities.cvss.at_least', 9, 7.5, 7.5],
    ['secrets.layers', 'added', 'all', 'all'],
    ['compliance.required_licenses', ['MIT', 'ISC'], ['MIT', '0BSD'], ['MIT']],
    ['compliance.required_licenses', undefined, ['MIT'], ['MIT']],
    ['compliance.forbidden_licenses', ['GPL-3.0'], ['AGPL-3.0'], ['AGPL-3.0', 'GPL-3.0']],
    [
      'base.approved',
      ['ghcr.io/acme/*'],
      ['ghcr.io/acme/base', 'docker.io/x'],
      ['ghcr.io/acme/base'],
    ],
    ['image.allowed_ports', [80, 443], [443, 8080], [443]],
    ['image.forbidden_ports', [22], [23], [22, 23]],
    ['coverage.min_packages', 1, 10, 10],
    [
      'image.rules',
      { 'CFG-USER': 'warn' },
      { 'CFG-USER': 'fail', 'FS-SUID': 'warn' },
      { 'CFG-USER': 'fail', 'FS-SUID': 'warn' },
    ],
    [
      'when_not_assessed',
      { default: 'warn' },
      { default: 'fail', cvss: 'warn' },
      { default: 'fail' },
    ],
    ['signing.required', true, false, true],
    ['runtime.allow_root', true, false, false],
  ]

  test.each(TABLE)('%s: of %j and %j it is %j', (key, a, b, stricter) => {
    expect(stricterOf(key, a as never, b as never)).toEqual(stricter)
  })

  test.each([
    ['vulnerabilities.severity_from', 'nvd', 'vendor', false],
    ['vulnerabilities.severity_from', 'vendor', 'nvd', false],
    ['vulnerabilities.severity_from', 'highest', 'nvd', true],
    ['vulnerabilities.deadlines', 'fedramp-2026-b', 'none', true],
    ['vulnerabilities.deadlines', 'bod-26-04', 'fedramp-2026-d', false],
    ['vulnerabilities.grace_since', 'published', 'fix', false],
    ['vulnerabilities.high.max', 3, 5, true],
    ['vulnerabilities.high.max', 5, 5, false],
    ['vulnerabilities.high.max', 3, undefined, true],
    ['vulnerabilities.high.grace_days', 3, undefined, false],
    ['compliance.required_licenses', ['MIT'], ['ISC'], false],
  ] as const)('%s: %j is stricter than %j: %j', (key, a, b, answer) => {
    expect(isStricter(key, a as never, b as never)).toBe(answer)
  })
})

describe('laws of every setting', () => {
  const pair = fc
    .constantFrom(...SETTING_KEYS)
    .chain((key) => fc.tuple(fc.constant(key), valueOf(key), valueOf(key), valueOf(key)))
  type Value = PolicyValues[SettingKey] | undefined
  const join = (key: SettingKey, a: Value, b: Value): Value => stricterOf(key, a, b)

  test('the stricter does not depend on the order', () => {
    fc.assert(
      fc.property(pair, ([key, a, b]) => {
        expect(join(key, a, b)).toEqual(join(key, b, a))
      }),
      { numRuns: 3000 },
    )
  })

  test('to tighten twice is to tighten once', () => {
    fc.assert(
      fc.property(pair, ([key, a, b]) => {
        const once = join(key, a, b)
        expect(join(key, once, b)).toEqual(once)
        expect(join(key, once, a)).toEqual(once)
      }),
      { numRuns: 3000 },
    )
  })

  test('neither of two is stricter than both together, and only one of two is stricter', () => {
    fc.assert(
      fc.property(pair, ([key, a, b]) => {
        const both = join(key, a, b)
        if (SETTINGS[key].kind !== 'word') {
          expect(isStricter(key, a, both)).toBe(false)
          expect(isStricter(key, b, both)).toBe(false)
        }
        expect(isStricter(key, a, b) && isStricter(key, b, a)).toBe(false)
      }),
      { numRuns: 3000 },
    )
  })

  test('stricter than stricter is stricter', () => {
    fc.assert(
      fc.property(pair, ([key, a, b, c]) => {
        if (!isStricter(key, a, b) || !isStricter(key, b, c)) return
        expect(isSameValue(a, c)).toBe(false)
        expect(isStricter(key, a, c)).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })
})

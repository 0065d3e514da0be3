import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { load } from 'js-yaml'
import { escapeGlob, toConfiguration, toImageGlob } from '../../src/scanners/configuration.ts'

describe("a scanner's configuration", () => {
  test('means the same as YAML, in printable ASCII', () => {
    const text = fc.string({ unit: 'grapheme' })
    fc.assert(
      fc.property(
        fc.dictionary(
          text.filter((key) => key !== '__proto__'),
          fc.array(text),
        ),
        (value) => {
          const yaml = toConfiguration(value)
          expect(yaml).toMatch(/^[\x20-\x7e]*$/)
          expect(load(yaml)).toEqual({ ...value })
        },
      ),
    )
  })

  test.each([
    ['a control character', '\u007f\u0085\ufeff'],
    ['a character beyond the first plane', '\u{1f600}'],
  ])('keeps %s', (_what, text) => {
    expect(load(toConfiguration([text]))).toEqual([text])
  })

  test('replaces half of a pair, which no YAML may hold', () => {
    expect(load(toConfiguration(['a\ud83d']))).toEqual(['a\ufffd'])
  })
})

describe('a path to skip', () => {
  test.each([
    ['/app', 'app'],
    ['app/', 'app'],
    ['./app//x', 'app/x'],
    ['//app', 'app'],
    ['**/*.jar', '**/*.jar'],
    ['/', '**'],
    ['.', '**'],
  ])('%s is %s, relative to the root of the image', (pattern, glob) => {
    expect(toImageGlob(pattern)).toBe(glob)
  })

  test('of a file with signs of a pattern matches that file', () => {
    expect(escapeGlob('models/[a]{b}*?\\.bin')).toBe('models/\\[a\\]\\{b\\}\\*\\?\\\\.bin')
  })
})

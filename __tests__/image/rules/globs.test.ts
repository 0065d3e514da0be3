import { expect, test } from '@jest/globals'
import { createMatcher } from '../../../src/image/rules/globs.ts'

test.each([
  ['(a|b)*', 'ax', false],
  ['(a|b)*', '(a|b)x', true],
  ['usr/bin/{su,mount}', 'usr/bin/su', true],
  ['usr/lib/**', 'usr/lib/a/.b', true],
  ['usr/bin/g++', 'usr/bin/g++', true],
  ['usr/bin/*', 'usr/bin/a/b', false],
])('%s fits %s: %s', (glob, text, expected) => {
  expect(createMatcher([glob])(text)).toBe(expected)
})

test('parentheses in a pattern stand for themselves, and keep nobody busy', () => {
  expect(createMatcher(['(a+)+*b'])('a'.repeat(60))).toBe(false)
})

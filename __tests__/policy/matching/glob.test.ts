import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createGlob } from '../../../src/policy/matching/index.ts'

function matches(pattern: string, text: string): boolean {
  const glob = createGlob(pattern)
  if (glob.kind === 'fault') throw new Error(glob.text)
  return glob.value(text)
}

describe('a glob', () => {
  test.each([
    ['acme/api', 'acme/api', true],
    ['acme/*', 'acme/api', true],
    ['acme/*', 'acme/api/v2', false],
    ['acme/**', 'acme/api/v2', true],
    ['acme/**', 'acme', true],
    ['**', 'a/b/c', true],
    ['**/test/**', 'a/test/b', true],
    ['**/test/**', 'test', true],
    ['**/test/**', 'a/tests/b', false],
    ['**/*.json', 'a/b/c.json', true],
    ['app-?', 'app-1', true],
    ['app-?', 'app-12', false],
    ['*', '.hidden', true],
    ['*@example.org', 'security@example.org', true],
    ['v[12]', 'v2', true],
    ['v[12]', 'v3', false],
    ['a{b,c}', 'ab', false],
    ['!a', 'b', false],
    ['a**b', 'axxb', true],
    ['Acme', 'acme', false],
  ])('%s and %s: %s', (pattern, text, answer) => {
    expect(matches(pattern, text)).toBe(answer)
  })

  test.each(['', '  ', 'a'.repeat(501), '*a*b*c*d', Array(70).fill('a').join('/')])(
    '%j is refused',
    (pattern) => {
      expect(createGlob(pattern)).toMatchObject({ kind: 'fault' })
    },
  )

  test('braces, groups and ranges never unfold', () => {
    for (const pattern of [
      '{1..999999}',
      '{a,b}{a,b}{a,b}',
      '!(a|b)',
      '+(a)+(a)b',
      '@(x)',
      '(a+)+',
    ]) {
      expect(matches(pattern, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!')).toBe(false)
    }
  })

  test('whatever the pattern and the text, the answer is a yes or a no', () => {
    const part = fc.string({
      unit: fc.constantFrom('a', 'b', '*', '?', '/', '[', ']', '{', '!', '\\', '('),
    })
    fc.assert(
      fc.property(part, part, (pattern, text) => {
        const glob = createGlob(pattern)
        if (glob.kind === 'ready') expect(typeof glob.value(text)).toBe('boolean')
        else expect(glob.text).not.toBe('')
      }),
    )
  })

  test('a path is matched by itself and by two stars behind each folder above it', () => {
    const paths = fc.array(fc.stringMatching(/^[a-z0-9]{1,9}$/), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(paths, fc.nat(), (parts, cut) => {
        const path = parts.join('/')
        const above = parts.slice(0, cut % parts.length)
        expect(matches(path, path)).toBe(true)
        expect(matches([...above, '**'].join('/'), path)).toBe(true)
        expect(matches(`${path}x`, path)).toBe(false)
      }),
    )
  })
})

import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parsePurl } from '../../src/domain/purl.ts'

describe('a package URL', () => {
  test.each([
    ['pkg:deb/debian/libtest1@1.2.3-1?arch=amd64', 'deb', 'debian', 'libtest1', '1.2.3-1'],
    ['pkg:deb/debian/foo@1%3A2.0-1?arch=amd64&distro=debian-12', 'deb', 'debian', 'foo', '1:2.0-1'],
    ['pkg:npm/%40acme/thing@1.0.0', 'npm', '@acme', 'thing', '1.0.0'],
    ['pkg:npm/@acme/thing@1.0.0', 'npm', '@acme', 'thing', '1.0.0'],
    ['pkg:npm/@acme/thing', 'npm', '@acme', 'thing', null],
    ['pkg:golang/golang.org/x/text@v0.3.0', 'golang', 'golang.org/x', 'text', 'v0.3.0'],
    ['pkg:golang/a.test/b/v2@v2.0.0#sub/path', 'golang', 'a.test/b', 'v2', 'v2.0.0'],
    ['pkg:maven/com.example/app@1?type=jar', 'maven', 'com.example', 'app', '1'],
    ['pkg:generic/python@3.8.20', 'generic', null, 'python', '3.8.20'],
    ['pkg://PYPI//name@1', 'pypi', null, 'name', '1'],
  ])('%s is taken apart', (text, type, namespace, name, version) => {
    expect(parsePurl(text)).toEqual({ type, namespace, name, version })
  })

  test.each(['', 'nonsense', 'pkg:', 'pkg:npm', 'pkg:npm/', 'pkg:1x/y', 'pkg:deb/debian/a@%ff'])(
    '%j is none',
    (text) => {
      expect(parsePurl(text)).toBeNull()
    },
  )

  test('comes back in its parts whatever they hold', () => {
    const part = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !/^\/*$/.test(text))
    fc.assert(
      fc.property(part, part, part, (namespace, name, version) => {
        const text = `pkg:generic/${[namespace, name].map(encodeURIComponent).join('/')}@${encodeURIComponent(version)}`
        expect(parsePurl(text)).toEqual({ type: 'generic', namespace, name, version })
      }),
    )
  })
})

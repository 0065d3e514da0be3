import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isSafeName, isSafeVersion } from '../../src/advice/grammar.ts'
import { HOSTILE } from './kit.ts'

const TYPES = [
  'deb', 'apk', 'rpm', 'alpm', 'npm', 'pypi', 'golang', 'cargo', 'gem', 'composer', 'nuget',
] as const // prettier-ignore

describe('names that may stand in a command', () => {
  test.each([
    ['deb', 'libstdc++6'],
    ['deb', 'g++'],
    ['deb', 'libssl1.1'],
    ['apk', 'so-name_1.2+x'],
    ['apk', 'R'],
    ['rpm', 'java-1.8.0-openjdk'],
    ['rpm', 'libstdc++'],
    ['rpm', '389-ds-base'],
    ['alpm', 'gtk-update-icon-cache'],
    ['npm', 'lodash'],
    ['npm', '@angular/core'],
    ['npm', 'JSONStream'],
    ['pypi', 'zope.interface'],
    ['golang', 'golang.org/x/net'],
    ['golang', 'gopkg.in/yaml.v2'],
    ['golang', 'github.com/docker/docker'],
    ['cargo', 'serde_json'],
    ['gem', 'active-support_x'],
    ['composer', 'symfony/http-kernel'],
    ['nuget', 'System.Text.Json'],
  ])('%s: %s', (type, name) => {
    expect(isSafeName(type, name)).toBe(true)
  })

  test.each(TYPES)('%s: nothing that a shell or an option parser reads as more', (type) => {
    expect(HOSTILE.filter((name) => isSafeName(type, name))).toEqual([])
  })

  test.each([
    ['deb', 'libssl-', 'apt-get would remove it'],
    ['apk', '.build-deps', 'it is virtual'],
    ['apk', 'a@edge', 'a tagged repository'],
    ['npm', '@/core', 'a scope has a name'],
    ['npm', 'a/b', 'npm would fetch it from GitHub'],
    ['npm', 'https://evil.example/x.tgz', 'an address'],
    ['npm', 'a@1', 'a version of its own'],
    ['golang', 'stdlib', 'no module'],
    ['golang', 'example.org/../x', 'a path upwards'],
    ['composer', 'monolog', 'no vendor'],
    ['pypi', 'a[extra]', 'brackets are a pattern'],
    ['pypi', 'git+https://evil.example/x', 'an address'],
    ['constructor', 'a', 'no type'],
    ['__proto__', 'a', 'no type'],
    ['conan', 'a', 'no command is known'],
  ])('%s: not %s, %s', (type, name) => {
    expect(isSafeName(type, name)).toBe(false)
  })
})

describe('versions that may stand in a command', () => {
  test.each([
    ['deb', '1:2.3.4+dfsg-5~deb12u1'],
    ['apk', '3.0.13-r0'],
    ['apk', '1.2.3b_git20230101-r10'],
    ['rpm', '1:1.1.1k-5.el8_5'],
    ['rpm', '2.0~rc1^git1-1.fc40'],
    ['alpm', '1:3.0.1-1'],
    ['npm', '1.2.3-beta.4+5'],
    ['pypi', '2.32.0.post1'],
    ['pypi', '5.0rc1'],
    ['golang', '23.0.3+incompatible'],
    ['golang', '0.0.0-20220314234659-1baeb1ce4c0b'],
    ['cargo', '0.4.1'],
    ['composer', '5.4.46'],
    ['nuget', '8.0.4-preview.1'],
  ])('%s: %s', (type, version) => {
    expect(isSafeVersion(type, version)).toBe(true)
  })

  test.each(TYPES)('%s: nothing that a shell or an option parser reads as more', (type) => {
    expect(HOSTILE.filter((version) => isSafeVersion(type, version))).toEqual([])
  })
})

test('whatever is let through is one word to a shell, and no option', () => {
  const parts = fc.constantFrom(
    ...' \n\t;&|<>$`\'"\\!*?[]{}()#~=%^,:/@.-+_aZ09'.split(''),
    '\u0000',
    'é',
  )
  const texts = fc.oneof(
    fc.array(parts, { maxLength: 8 }).map((all) => all.join('')),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.constantFrom(...TYPES), texts, (type, text) => {
      if (!isSafeName(type, text) && !isSafeVersion(type, text)) return
      expect(text).toMatch(/^[A-Za-z0-9@_+][A-Za-z0-9@_+.:/~^-]*$/)
    }),
    { numRuns: 2000 },
  )
})

test.each(TYPES)('%s: a long text is refused at once, whatever it repeats', (type) => {
  for (const part of ['a', '1', '.', '-', 'a.', '1.', '_a', 'a/', '1-', 'a-']) {
    const long = part.repeat(50_000)
    expect([isSafeName(type, `${long}!`), isSafeVersion(type, `${long}!`)]).toEqual([false, false])
  }
})

import { describe, expect, test } from '@jest/globals'
import { crossesMajor, isInSameLine, versionTypeOf } from '../../src/versions/index.ts'

describe('release lines', () => {
  test.each([
    ['npm', '4.17.4', '4.18.0', true],
    ['npm', '4.17.4', '5.0.0', false],
    ['npm', '0.4.1', '0.4.9', true],
    ['npm', '0.4.1', '0.5.0', false],
    ['cargo', '0.4.1', '1.4.1', false],
    ['composer', 'v5.4.0', '5.4.20', true],
    ['composer', '0.4.1', '0.5.0', false],
    ['nuget', '6.0.1.2', '6.2.0', true],
    ['pypi', '2.0.1', '2.31.0', true],
    ['pypi', '2.0.1', '1!2.0.1', false],
    ['pypi', '0.9', '0.10', true],
    ['maven', '2.13.4.1', '2.14.0', true],
    ['maven', '2.13.4', '3.0.0-rc1', false],
    ['gem', '6.1.4', '7.0.0', false],
    ['golang', 'v1.2.3', 'v1.9.0', true],
    ['golang', 'v1.2.3', 'v2.0.0+incompatible', false],
    ['stdlib', '1.22.1', '1.22.5', true],
    ['stdlib', '1.22.1', '1.23.0', false],
    ['golang', 'go1.22.1', '1.23.0', false],
    ['generic', '3.8.20', '3.8.21', true],
    ['generic', '3.8.20', '3.9.22', false],
    ['unheard-of', '1.2', '1.2.9', true],
    ['deb', '1.0-1', '2:5.0-1', true],
    ['rpm', '1.0-1.el9', '4.0-1.el9', true],
    ['apk', '1.0-r0', '3.0-r0', true],
    ['alpm', '1.0-1', '3.0-1', true],
  ])('%s: %s and %s are of one line: %s', (type, installed, candidate, isOne) => {
    expect(isInSameLine(type, installed, candidate)).toBe(isOne)
    expect(crossesMajor(type, installed, candidate)).toBe(!isOne)
  })

  test.each([
    ['npm', 'latest', '1.0.0'],
    ['npm', '1.0.0', 'latest'],
    ['generic', 'unknown', '1.0'],
    ['golang', '(devel)', 'v1.0.0'],
  ])('%s: of %s and %s nobody can tell', (type, installed, candidate) => {
    expect(isInSameLine(type, installed, candidate)).toBeNull()
    expect(crossesMajor(type, installed, candidate)).toBeNull()
  })

  test("Go's standard library and its toolchain have lines of their own", () => {
    expect(versionTypeOf({ type: 'golang', name: 'stdlib' })).toBe('stdlib')
    expect(versionTypeOf({ type: 'golang', name: 'toolchain' })).toBe('stdlib')
    expect(versionTypeOf({ type: 'golang', name: 'golang.org/x/net' })).toBe('golang')
    expect(versionTypeOf({ type: 'npm', name: 'stdlib' })).toBe('npm')
  })
})

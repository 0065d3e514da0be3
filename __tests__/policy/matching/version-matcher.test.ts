import { describe, expect, test } from '@jest/globals'
import { createVersionMatcher } from '../../../src/policy/matching/index.ts'

describe('a range of versions', () => {
  test.each([
    ['>=1.2 <2', 'npm', '1.5.0', true],
    ['>=1.2 <2', 'npm', '2.0.0', false],
    ['>=1.2, <2', 'pypi', '1.2', true],
    ['>= 1.2 < 2', 'npm', '1.2.0', true],
    ['1.2.3', 'npm', '1.2.3', true],
    ['=1.2.3', 'npm', '1.2.4', false],
    ['==1.0', 'pypi', '1.0.0', true],
    ['!=1.3.0', 'npm', '1.3.0', false],
    ['<1.0 || >=2.0 <2.1', 'npm', '2.0.5', true],
    ['<1.0 || >=2.0 <2.1', 'npm', '1.5.0', false],
    ['<1:1.2.12', 'deb', '1:1.2.11.dfsg-2', true],
    ['<1.2.12', 'deb', '1:1.2.11.dfsg-2', false],
    ['=0:3.44.0-7', 'rpm', '3.44.0-7', true],
    ['<v1.3.0', 'golang', 'v1.2.9', true],
    ['<1.22.2', 'stdlib', 'go1.22.1', true],
    ['<2.0', 'maven', '2.0-rc1', true],
  ])('%s (%s) and %s: %s', (range, type, version, answer) => {
    const matcher = createVersionMatcher(range, type)
    if (matcher.kind === 'fault') throw new Error(matcher.text)
    expect(matcher.value(version)).toEqual({ matches: answer, reason: null })
  })

  test.each(['nightly', '', '2024/01'])(
    '%j, which cannot be ordered, does not match, and says why',
    (version) => {
      const matcher = createVersionMatcher('>=1.2.1 <2', 'generic')
      if (matcher.kind === 'fault') throw new Error(matcher.text)
      const { matches, reason } = matcher.value(version)
      expect(matches).toBe(false)
      expect(reason).toContain('ordered among generic versions')
    },
  )

  test('the reason names both versions', () => {
    const matcher = createVersionMatcher('>=1.2', 'generic')
    if (matcher.kind === 'fault') throw new Error(matcher.text)
    expect(matcher.value('nightly').reason).toMatch(/nightly and 1\.2 .* generic/)
  })

  test.each([
    '',
    '   ',
    '||',
    '1.2.x',
    '*',
    '^1.2',
    '~>1.2',
    '>=',
    '>=1 ||',
    `>=${'1'.repeat(300)}`,
    '1 '.repeat(200),
  ])('%j is refused', (range) => {
    expect(createVersionMatcher(range, 'npm')).toMatchObject({ kind: 'fault' })
  })
})

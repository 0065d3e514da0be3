import { describe, expect, test } from '@jest/globals'
import { parseBuildArguments, parseTargets } from '../../src/config/parse-build.ts'

describe('the stages that were built', () => {
  test('are names or numbers, and - is the last one', () => {
    expect(parseTargets('runtime\n-\n2\n')).toEqual({ ok: true, value: ['runtime', null, '2'] })
  })

  test.each(['a b', '-x', '../a', 'x'.repeat(129)])('are not %j', (text) => {
    expect(parseTargets(text).ok).toBe(false)
  })
})

describe('the arguments of a build', () => {
  test('are a name and a value, which may be empty or hold anything', () => {
    expect(parseBuildArguments('A=1\nB=\nC=x=y z')).toEqual({
      ok: true,
      value: { A: '1', B: '', C: 'x=y z' },
    })
    expect(parseBuildArguments('A=1\nA=2')).toEqual({ ok: true, value: { A: '2' } })
    expect(parseBuildArguments('')).toEqual({ ok: true, value: {} })
  })

  test('of a name such as __proto__ are data like any other', () => {
    const parsed = parseBuildArguments('__proto__=x')
    expect(parsed.ok && Object.hasOwn(parsed.value, '__proto__')).toBe(true)
  })

  test.each(['hunter2', '=hunter2', 'A B=hunter2', `A=${'hunter2'.repeat(1000)}`])(
    'that are none do not repeat their value in the message',
    (text) => {
      const parsed = parseBuildArguments(text)
      expect(parsed.ok).toBe(false)
      expect(JSON.stringify(parsed)).not.toContain('hunter2')
    },
  )
})

import { describe, expect, test } from '@jest/globals'
import { createFaults, quote } from '../../src/config/faults.ts'
import { findNearest } from '../../src/config/nearest.ts'
import { errorOf } from './doors.ts'

const DIGEST = `sha256:${'0'.repeat(64)}`

describe('a quoted value', () => {
  test.each([
    ['plain', '"plain"'],
    ['two\nlines\u001b[31m', '"two lines [31m"'],
    ['right\u202eleft', '"right left"'],
    ['half \ud83d', '"half  "'],
    ['x'.repeat(100), `"${'x'.repeat(80)}…"`],
    ['https://me:pw@host/x', '"https://***@host/x"'],
    ['https://token@host', '"https://***@host"'],
    ['me:p@w@host', '"***@host"'],
    [
      `https://me:pw@host/a@${DIGEST}`.slice(0, 60),
      '"https://***@host/a@sha256:00000000000000000000000000000000"',
    ],
    ['mail@example.com', '"mail@example.com"'],
    [`0.1.0@${DIGEST}`.slice(0, 40), `"${`0.1.0@${DIGEST}`.slice(0, 40)}"`],
    ['alpine:3@sha256:00', '"alpine:3@sha256:00"'],
    ['@', '"@"'],
    ['', '""'],
  ])('%.40j becomes %s', (text, quoted) => {
    expect(quote(text)).toBe(quoted)
  })

  test('of a megabyte is quoted at once', () => {
    expect(quote('//@'.repeat(350_000)).length).toBeLessThan(90)
    expect(quote('@sha256:'.repeat(130_000)).length).toBeLessThan(90)
  })
})

describe('faults', () => {
  test('none at all throw nothing', () => {
    expect(() => {
      createFaults().throwIfAny('hint')
    }).not.toThrow()
  })

  test('are counted', () => {
    const faults = createFaults()
    faults.add({ name: 'a', value: '1', problem: 'is wrong' })
    expect(
      errorOf(() => {
        faults.throwIfAny('see there')
      }).message,
    ).toBe('One fault in what was given:\n- a: "1" is wrong')
    faults.add({ name: 'b', value: null, problem: 'is missing' })
    const error = errorOf(() => {
      faults.throwIfAny('see there')
    })
    expect(error.message).toBe('2 faults in what was given:\n- a: "1" is wrong\n- b: is missing')
    expect(error.hint).toBe('see there')
    expect([faults.has('a'), faults.has('c')]).toEqual([true, false])
  })
})

describe('the nearest name', () => {
  const KNOWN = ['high', 'medium', 'os', 'vulnerabilities', 'fail-on']

  test.each([
    ['hihg', 'high'],
    ['HIGH', 'high'],
    ['fail_on', 'fail-on'],
    ['vul', 'vulnerabilities'],
    ['o', 'os'],
    ['highest', 'high'],
    ['hi', 'high'],
    ['x', null],
    ['', null],
    ['something else', null],
    ['high'.repeat(100), null],
  ])('of %.20j is %s', (text, nearest) => {
    expect(findNearest(text, KNOWN)).toBe(nearest)
  })

  test('of nothing is nothing', () => {
    expect(findNearest('high', [])).toBeNull()
  })
})

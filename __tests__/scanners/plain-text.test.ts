import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { toPlainLine, toToken } from '../../src/scanners/plain-text.ts'

const pieces = fc.constantFrom('a', 'b', '…', '0123456789abcdef', '\u{1f600}', ' ', 'é')
const texts = fc.array(pieces, { maxLength: 40 }).map((all) => all.join(''))

describe('a text by which things are told apart', () => {
  test('is kept as it is where it is short', () => {
    expect(toToken('libssl3', 40)).toBe('libssl3')
    expect(toToken('\u0000li\u202eb\n', 40)).toBe('lib')
  })

  test('ends with a mark of the whole where it is cut', () => {
    // printf 'a%.0s' $(seq 64) | sha256sum | cut -c1-32
    expect(toToken('a'.repeat(64), 40)).toBe('aaaaaaa…ffe054fe7ae0cb6dc65c3af9b61d5209')
  })

  test('is never longer than it may be, and different wherever the whole is', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const [left, right] = [toToken(a, 40), toToken(b, 40)]
        expect(Math.max(left.length, right.length)).toBeLessThanOrEqual(40)
        expect(left === right).toBe(a.trim() === b.trim())
      }),
      { numRuns: 1000 },
    )
  })

  test('cannot be given the mark of another', () => {
    const cut = toToken('x'.repeat(100), 40)
    expect(toToken(cut, 40)).not.toBe(cut)
    expect(toToken(cut, 40)).toHaveLength(40)
  })

  test('holds no half of a character where it is cut', () => {
    const token = toToken(`${'x'.repeat(6)}${'\u{1f600}'.repeat(100)}`, 40)
    expect(token).toMatch(/^x{6}…[0-9a-f]{32}$/)
  })
})

describe('a line to be read', () => {
  test('says by its last sign that it was cut', () => {
    expect(toPlainLine('x'.repeat(20), 9)).toBe('xxxxxxxx…')
  })
})

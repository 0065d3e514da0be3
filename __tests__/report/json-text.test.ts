import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { toJsonText } from '../../src/report/json-text.ts'

const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u

const characters = fc.constantFrom(
  ...['a', '"', '\\', '\n', 'é', '漢', '😀', '\uD83D', '\u007F', '\u009B'],
  ...['\u200B', '\u202E', '\u2028', '\u{1D173}', '\u{E0001}'],
)

test('nothing unseen stands in it as it is, and a reader gets the same text back', () => {
  fc.assert(
    fc.property(fc.array(characters, { maxLength: 20 }), (all) => {
      const value = { [all.join('')]: [all.join('')] }
      const text = toJsonText(value)
      expect(text.replaceAll('\n', '')).not.toMatch(UNSEEN)
      expect(JSON.parse(text)).toEqual(value)
    }),
  )
})

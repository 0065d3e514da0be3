import { describe, expect, test } from '@jest/globals'
import { DARK, LIGHT } from '../../../src/report/html/style/colours.ts'
import type { Colours } from '../../../src/report/html/style/colours.ts'

/** Text and its ground; WCAG 2.2 wants 4.5 to 1 (success criterion 1.4.3). */
const TEXTS = [
  ...['ink', 'soft', 'link', 'strong', 'pass', 'fail', 'nothing', 'broken'].flatMap((text) =>
    ['paper', 'sheet'].map((ground) => [text, ground] as const),
  ),
  ...['pass', 'fail', 'nothing', 'broken'].flatMap((tone) =>
    [tone, 'ink', 'link'].map((text) => [text, `${tone}-bg`] as const),
  ),
  ...['critical', 'high', 'medium', 'low', 'negligible', 'unknown'].map(
    (one) => [`on-${one}`, one] as const,
  ),
]

function luminanceOf(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrastOf(theme: Colours, one: string, other: string): number {
  const [low = 0, high = 0] = [theme[one] ?? '', theme[other] ?? '']
    .map(luminanceOf)
    .sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('the theme %s', (_, theme) => {
  test.each(TEXTS)('has %s readable on %s', (text, ground) => {
    expect(contrastOf(theme, text, ground)).toBeGreaterThanOrEqual(4.5)
  })

  test('has bars that stand out from the sheet, as graphics must (1.4.11)', () => {
    for (const bar of ['part', 'age', 'soft']) {
      expect(contrastOf(theme, bar, 'sheet')).toBeGreaterThanOrEqual(3)
    }
  })
})

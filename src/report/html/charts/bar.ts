import { markup } from '../markup.ts'
import type { Markup } from '../markup.ts'

export type Segment = {
  readonly value: number
  /** A class of the style: a severity, `part`, `rest` … */
  readonly look: string
}

/**
 * Parts of a whole as a bar. It stretches to its cell, and says nothing that does not stand in the row beside it: for
 * those who do not see it, it is not there.
 */
export function toBar(segments: readonly Segment[], whole: number): Markup {
  let from = 0
  const rects = segments.flatMap(({ value, look }) => {
    const width = whole === 0 ? 0 : (100 * value) / whole
    const rect = markup`<rect class="${look}" x="${from.toFixed(2)}" y="0" width="${width.toFixed(2)}" height="10"/>`
    from += width
    return value === 0 ? [] : [rect]
  })
  return markup`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">${rects}</svg>`
}

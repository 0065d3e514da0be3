import { markup } from '../markup.ts'
import type { Content, Markup } from '../markup.ts'
import { formatNumber } from '../../words.ts'
import { toBar } from './bar.ts'
import type { Segment } from './bar.ts'

export type ChartRow = {
  readonly label: Content
  readonly bar: readonly Segment[]
  /** Numbers or words beside the bar, one for each head. */
  readonly cells: readonly (number | string)[]
}

export type Chart = {
  readonly title: string
  /** What is counted, in a sentence without a full stop. */
  readonly about: string
  /** Of the first column, and of those beside the bar; a look of the style marks what its colour is in the bar. */
  readonly head: string
  readonly heads: readonly { readonly text: string; readonly look: string | null }[]
  readonly rows: readonly ChartRow[]
  /** What the longest possible bar stands for; null: the largest of the rows. */
  readonly whole: number | null
  readonly notes?: readonly string[]
}

/** A table whose rows have a bar each: the numbers are the text for those who do not see it. */
export function toChart({ title, about, head, heads, rows, whole, notes = [] }: Chart): Markup {
  const most = whole ?? Math.max(1, ...rows.map(({ bar }) => sumOf(bar)))
  const columns = heads.map(
    ({ text, look }) => markup`<th scope="col" class="n">${toKey(look)}${text}</th>`,
  )
  const lines = rows.map(({ label, bar, cells }) => {
    const numbers = cells.map((cell) => markup`<td class="n">${toCell(cell)}</td>`)
    return markup`<tr><th scope="row">${label}</th><td class="b">${toBar(bar, most)}</td>${numbers}</tr>\n`
  })
  const small = notes.map((note) => markup`<p class="note">${note}</p>`)
  return markup`<figure><figcaption><b>${title}</b> <span>${about}</span></figcaption><table class="chart"><thead><tr><th scope="col">${head}</th><td class="b"></td>${columns}</tr></thead><tbody>
${lines}</tbody></table>${small}</figure>\n`
}

/** A square of the colour that its numbers have in the bar. */
function toKey(look: string | null): Content {
  if (look === null) return null
  return markup`<svg class="key" viewBox="0 0 10 10" aria-hidden="true" focusable="false"><rect class="${look}" width="10" height="10"/></svg>`
}

/** Nothing is a dot: zeros would hide the numbers. */
function toCell(cell: number | string): Content {
  if (cell === 0) return markup`<span class="zero">0</span>`
  return typeof cell === 'number' ? formatNumber(cell) : cell
}

function sumOf(bar: readonly Segment[]): number {
  return bar.reduce((sum, { value }) => sum + value, 0)
}

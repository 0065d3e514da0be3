import { formatNumber } from '../words.ts'

/*
 * A section as pieces that can be left out or shortened by whole rows, so that a comment that is too long gets
 * shorter without a cut through markup.
 */

/** How early it goes when room is short: what is folded first, then what is of use, then why it blocks. */
export type Rank = 'verdict' | 'use' | 'folded'

/** One line of a table or list, or a step of several lines; `count`: how many findings it stands for. */
export type Row = { readonly text: string; readonly count: number }

export type Block = {
  readonly rank: Rank
  /** Stands before the rows; goes with them when none is left. */
  readonly before: string
  readonly rows: readonly Row[]
  readonly after: string
  /** Findings that no row was made for. */
  readonly left: number
}

/** Text that is shown whole or not at all. */
export function toText(rank: Rank, text: string): Block {
  return { rank, before: text, rows: [], after: '', left: 0 }
}

/** Nothing for no rows. */
export function toRows(block: Pick<Block, 'rank' | 'rows'> & Partial<Block>): Block[] {
  return block.rows.length === 0 ? [] : [{ before: '', after: '', left: 0, ...block }]
}

/** A block that starts closed. The title is our own: in a summary no escape of Markdown holds. */
export function toFolded(title: string, block: Block): Block {
  const before = `<details><summary>${title}</summary>\n\n${block.before}`
  const after = `${block.after === '' ? '' : `${block.after}\n\n`}</details>`
  return { ...block, rank: 'folded', before, after }
}

/** How many rows of each rank are shown, from everything that is ever made to the least. */
const LEVELS: readonly Readonly<Record<Rank, number>>[] = [
  { verdict: 10, use: 10, folded: 100 },
  { verdict: 10, use: 10, folded: 50 },
  { verdict: 10, use: 10, folded: 25 },
  { verdict: 10, use: 10, folded: 10 },
  { verdict: 10, use: 10, folded: 0 },
  { verdict: 10, use: 5, folded: 0 },
  { verdict: 5, use: 3, folded: 0 },
  { verdict: 3, use: 0, folded: 0 },
]

/** One past the last level at which blocks are shown: there only the section's line is left. */
export const LEAST_LEVEL = LEVELS.length

/** The blocks at a level of detail, from 0. Says what it leaves out. */
export function renderBlocks(blocks: readonly Block[], level: number): string {
  const most = LEVELS[level] ?? { verdict: 0, use: 0, folded: 0 }
  const texts = blocks.flatMap((block) => {
    return most[block.rank] === 0 ? [] : [renderBlock(block, most[block.rank])]
  })
  const isShort = texts.length < blocks.length
  return [...texts, ...(isShort ? [LEFT_OUT] : [])].join('\n\n')
}

const LEFT_OUT = '<sub>… and more, left out for size: see the summary of the run.</sub>'

function renderBlock({ before, rows, after, left }: Block, most: number): string {
  const shown = rows.slice(0, most)
  const hidden = rows.slice(most).reduce((sum, { count }) => sum + count, left)
  const body = [...(before === '' ? [] : [before]), ...shown.map(({ text }) => text)].join('\n')
  const more = hidden > 0 ? [`… and ${formatNumber(hidden)} more, see the summary of the run.`] : []
  return [body, ...more, ...(after === '' ? [] : [after])].join('\n\n')
}

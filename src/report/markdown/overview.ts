import type { ImageReport } from '../../domain/report.ts'
import { escapeMarkdown } from '../escape.ts'
import { capitalise, describeFound, explainOutcome } from '../verdict-words.ts'
import { OUTCOME_WORDS, countOf, formatNumber } from '../words.ts'
import { OUTCOME_MARKS, SEVERITY_MARKS, toRow, toTableHead } from './cells.ts'

const MOST_ROWS = 500

const SHOWN = ['critical', 'high', 'medium', 'low'] as const

/** A line for each image: its verdict and why, how much blocks, and what is open. */
export function toOverview(images: readonly ImageReport[]): string {
  const heads = SHOWN.map((severity) => `${SEVERITY_MARKS[severity]} ${severity}`)
  const head = toTableHead(['Verdict', 'Image', 'Why', 'Blocks', ...heads, 'Fixable'])
  const rows = images.slice(0, MOST_ROWS).map(toImageRow)
  const left = images.length - rows.length
  const more = left > 0 ? [`\n… and ${countOf(left, 'more image')}.`] : []
  return [head, ...rows, ...more].join('\n')
}

function toImageRow(image: ImageReport): string {
  const { name, reference, verdict } = image
  return toRow([
    `${OUTCOME_MARKS[verdict.outcome]} ${OUTCOME_WORDS[verdict.outcome]}`,
    `${escapeMarkdown(name, 100)}<br><sub>${escapeMarkdown([reference, ...toPlatform(image)].join(', '), 150)}</sub>`,
    capitalise(explainOutcome(image)),
    ...toNumbers(image),
  ])
}

function toPlatform({ image }: ImageReport): string[] {
  return image === null ? [] : [image.platform]
}

/** Where nothing trustworthy was looked at, a zero would read as clean. */
function toNumbers(image: ImageReport): string[] {
  const { counts } = image
  const numbers = [counts.blocking, ...SHOWN.map((severity) => counts[severity]), counts.fixable]
  return describeFound(image) === null ? numbers.map(() => '–') : numbers.map(formatNumber)
}

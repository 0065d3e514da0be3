import { OUTCOMES } from '../../domain/verdict.ts'
import type { Outcome } from '../../domain/verdict.ts'
import { escapeMarkdown } from '../escape.ts'
import { OUTCOME_MARKS, toRow, toTableHead } from '../markdown/cells.ts'
import { countOf, formatNumber } from '../words.ts'
import { VERDICT_WORDS, toImageName } from './headline.ts'
import { LONGEST_WHY } from './limits.ts'
import type { ChangeNumbers, SectionData } from './section.ts'

/** A table of more rows is read by nobody; each section tells its own verdict. */
const MOST_ROWS = 30

/**
 * What stands above the sections, given worst first. Nothing for one image, whose heading says it all. `dropped`:
 * images for which there is no room at all.
 */
export function toHeader(all: readonly SectionData[], dropped: number): string[] {
  if (all.length < 2) return []
  const left = all.length - MOST_ROWS
  return [
    toTitle(all),
    toTable(all.slice(0, MOST_ROWS)),
    ...(left > 0 ? [`… and ${formatNumber(left)} more below.`] : []),
    ...(dropped > 0
      ? [`There is no room for ${countOf(dropped, 'more image')}: see the summary of the run.`]
      : []),
  ]
}

function toTitle(all: readonly SectionData[]): string {
  const counts = new Map<Outcome, number>()
  for (const { outcome } of all) counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  const [worst = 'pass', ...others] = OUTCOMES.filter((outcome) => counts.has(outcome))
  if (worst === 'pass') return `## ${OUTCOME_MARKS.pass} All ${all.length} images pass the gate`
  const told = [worst, ...others.filter((outcome) => outcome !== 'pass')].map((outcome, index) => {
    const count = counts.get(outcome) ?? 0
    const subject = index === 0 ? `${count} of ${countOf(all.length, 'image')}` : String(count)
    return `${subject} ${(count === 1 ? ONE : MANY)[outcome]}`
  })
  return `## ${OUTCOME_MARKS[worst]} ${told.join(', ')}`
}

const ONE: Readonly<Record<Outcome, string>> = {
  'scan-failed': 'could not be scanned',
  'nothing-analysed': 'could not be analysed',
  fail: 'fails the gate',
  pass: 'passes the gate',
}

const MANY: Readonly<Record<Outcome, string>> = {
  ...ONE,
  fail: 'fail the gate',
  pass: 'pass the gate',
}

function toTable(shown: readonly SectionData[]): string {
  const hasWhy = shown.some(({ why }) => why !== '')
  const hasChange = shown.some(({ change }) => change !== null)
  const heads = [
    'Image',
    'Verdict',
    ...(hasWhy ? ['Because of'] : []),
    ...(hasChange ? ['This change'] : []),
  ]
  const rows = shown.map((data) =>
    toRow([
      toImageName(data),
      `${OUTCOME_MARKS[data.outcome]} ${VERDICT_WORDS[data.outcome]}`,
      ...(hasWhy ? [toWhyCell(data)] : []),
      ...(hasChange ? [describeChange(data.change)] : []),
    ]),
  )
  return [toTableHead(heads), ...rows].join('\n')
}

function toWhyCell({ why, blocking }: SectionData): string {
  const text = escapeMarkdown(why, LONGEST_WHY)
  return blocking > 1 ? `${text} and ${formatNumber(blocking - 1)} more` : text
}

function describeChange(change: ChangeNumbers | null): string {
  if (change === null) return ''
  const parts = (['introduced', 'worsened', 'fixed'] as const).flatMap((word) => {
    return change[word] === 0 ? [] : [`${formatNumber(change[word])} ${word}`]
  })
  return parts.length === 0 ? 'no difference' : parts.join(', ')
}

import type { Outcome } from '../../domain/verdict.ts'
import { escapeMarkdown } from '../escape.ts'
import { OUTCOME_MARKS } from '../markdown/cells.ts'
import { countOf } from '../words.ts'
import { LONGEST_NAME, LONGEST_WHY } from './limits.ts'
import type { SectionData } from './section.ts'

/** The verdict on one image in a line, as Markdown: the first thing that anybody reads. */
export function toHeadline(data: SectionData): string {
  return `${OUTCOME_MARKS[data.outcome]} Image ${toImageName(data)} ${describeOutcome(data)}`
}

function describeOutcome({ outcome, blocking }: SectionData): string {
  switch (outcome) {
    case 'pass':
      return 'passes the gate'
    case 'fail':
      if (blocking === 0) return 'fails the gate'
      return `fails the gate: ${countOf(blocking, 'finding')} ${blocking === 1 ? 'blocks' : 'block'} it`
    case 'nothing-analysed':
      return 'could not be analysed'
    case 'scan-failed':
      return 'could not be scanned'
  }
}

/** The platform that goes without saying. */
const USUAL_PLATFORM = 'linux/amd64'

/** The name, and the platform where it is another than most have. */
export function toImageName({ name, platform }: SectionData): string {
  const subject = escapeMarkdown(name, LONGEST_NAME)
  if (platform === null || platform === USUAL_PLATFORM) return subject
  return `${subject} (${escapeMarkdown(platform, LONGEST_NAME)})`
}

/** All that is left of a section for which there is no room. */
export function toLine(data: SectionData): string {
  const why = data.why === '' ? '' : ` ${escapeMarkdown(data.why, LONGEST_WHY)}.`
  return `**${toHeadline(data)}.**${why} There is no room for more: see the summary of its run.`
}

/** How the outcome reads in a table. */
export const VERDICT_WORDS: Readonly<Record<Outcome, string>> = {
  pass: 'passes',
  fail: 'fails',
  'nothing-analysed': 'not analysed',
  'scan-failed': 'not scanned',
}

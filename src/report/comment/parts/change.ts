import type { Comparison } from '../../../domain/comparison.ts'
import type { Finding } from '../../../domain/finding.ts'
import { CHANGE_WORDS, describeChanges } from '../../comparison/rows.ts'
import { escapeMarkdown } from '../../escape.ts'
import { toTableHead } from '../../markdown/cells.ts'
import { countOf, formatNumber } from '../../words.ts'
import { toFolded, toRows, toText } from '../blocks.ts'
import type { Block } from '../blocks.ts'
import { takeRows, toCureCell, toTableRow, toWhatCell, toWhereCell } from '../rows.ts'
import type { Subject } from '../subject.ts'

const MOST_ROWS = 10
const MOST_FIXED = 50
const MOST_NOTES = 3

/** What this change does to the image: what came with it, but for what blocks and stands above, and what it fixes. */
export function toChangeBlocks(subject: Subject): Block[] {
  const { comparison } = subject.image
  if (comparison === null) return []
  return [
    toText('use', `#### This change\n\n${describe(subject, comparison)}`),
    ...toWorse(subject),
    ...toFixed(subject, comparison),
    ...comparison.notes.slice(0, MOST_NOTES).map((note) => {
      return toText('use', `⚠️ ${escapeMarkdown(note, 400)}`)
    }),
  ]
}

function describe({ image, blocking }: Subject, { counts }: Comparison): string {
  const blocked = image.findings.filter((one) => isWorse(one) && blocking.has(one.id)).length
  const sentences = [
    `Compared with the baseline: ${describeChanges(counts)}.`,
    ...(blocked === 0
      ? []
      : [
          `${formatNumber(blocked)} of the findings that came with it ${blocked === 1 ? 'blocks' : 'block'} (above).`,
        ]),
    ...(counts.newlyDisclosed === 0 ? [] : [NOT_ITS_FAULT]),
  ]
  return sentences.join(' ')
}

const NOT_ITS_FAULT = 'What is newly disclosed became known since the baseline was made.'

function isWorse({ change }: Finding): boolean {
  return change === 'introduced' || change === 'worsened'
}

function toWorse(subject: Subject): Block[] {
  const { image, blocking } = subject
  const findings = image.findings.filter((one) => isWorse(one) && !blocking.has(one.id))
  const { taken, left } = takeRows(findings, blocking, MOST_ROWS)
  const rows = taken.map((row) => {
    return toTableRow(row, [toWhatCell(row, subject), toWhereCell(row), toCureCell(row)])
  })
  const before = toTableHead(['Came without blocking', 'In', 'Cure'])
  return toRows({ rank: 'use', before, rows, left })
}

/** A few stand open: that is what people did all this for. */
const MOST_OPEN = 3

function toFixed(subject: Subject, { fixed }: Comparison): Block[] {
  const { taken, left } = takeRows(fixed, NONE, MOST_FIXED)
  const rows = taken.map((row) => {
    // The comparison says it of all of them; the finding is of the baseline's report.
    const finding = { ...row.finding, change: null }
    return toTableRow(row, [toWhatCell({ ...row, finding }, subject), toWhereCell(row)])
  })
  const before = toTableHead([`✅ ${capitalised(CHANGE_WORDS.fixed)}`, 'Was in'])
  const blocks = toRows({ rank: 'use', before, rows, left })
  if (taken.length <= MOST_OPEN && left === 0) return blocks
  return blocks.map((block) => toFolded(`✅ ${countOf(fixed.length, 'fixed', 'fixed')}`, block))
}

const NONE: ReadonlySet<string> = new Set()

function capitalised(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`
}

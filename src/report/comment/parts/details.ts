import { isCounted } from '../../finding-words.ts'
import { escapeMarkdown } from '../../escape.ts'
import { RULE_MARKS, toRow, toTableHead } from '../../markdown/cells.ts'
import { toCoveragePart } from '../../markdown/evidence.ts'
import { describeStandard } from '../../standard-words.ts'
import { countOf, formatNumber } from '../../words.ts'
import { toFolded, toRows, toText } from '../blocks.ts'
import type { Block } from '../blocks.ts'
import { takeRows, toCureCell, toTableRow, toWhatCell, toWhereCell } from '../rows.ts'
import type { Subject } from '../subject.ts'

/** For those who want more: all findings that count, every rule, and what the verdict does not cover. */
export function toDetailBlocks(subject: Subject): Block[] {
  return [
    ...toFindings(subject),
    ...toRules(subject),
    ...toStandards(subject),
    ...toCoverage(subject),
  ]
}

const MOST_ROWS = 100

/** But for those that block, which stand above. */
function toFindings(subject: Subject): Block[] {
  const { image, blocking } = subject
  const findings = image.findings.filter((one) => {
    return isCounted(one, blocking) && !blocking.has(one.id)
  })
  const { taken, left } = takeRows(findings, blocking, MOST_ROWS)
  const rows = taken.map((row) => {
    return toTableRow(row, [toWhatCell(row, subject), toWhereCell(row), toCureCell(row)])
  })
  const title = toTitle(subject, findings.length)
  const before = toTableHead(['Finding', 'In', 'Cure'])
  return toRows({ rank: 'folded', before, rows, left }).map((block) => toFolded(title, block))
}

function toTitle({ image: { verdict }, blocking }: Subject, count: number): string {
  // Where the gate has no say, neither does this title.
  if (verdict.outcome !== 'pass' && verdict.outcome !== 'fail') {
    return `${countOf(count, 'finding')} all the same`
  }
  const noun = blocking.size === 0 ? 'open finding' : 'more open finding'
  return `${countOf(count, noun)}, ${count === 1 ? 'which does' : 'which do'} not block`
}

const MOST_RULES = 60

function toRules({ image }: Subject): Block[] {
  const rows = image.rules.slice(0, MOST_RULES).map(({ state, title, limit, value }) => ({
    text: toRow([
      RULE_MARKS[state],
      escapeMarkdown(title, 200),
      limit === null ? 'only warns' : escapeMarkdown(formatNumber(limit), 80),
      value === null ? '' : escapeMarkdown(formatNumber(value), 80),
    ]),
    count: 1,
  }))
  const before = toTableHead(['', 'Rule', 'Allowed', 'Found'])
  const left = image.rules.length - rows.length
  return toRows({ rank: 'folded', before, rows, left }).map((block) =>
    toFolded('Every rule of the gate', block),
  )
}

const MOST_STANDARDS = 10

function toStandards({ image }: Subject): Block[] {
  const rows = image.standards.slice(0, MOST_STANDARDS).map((standard) => ({
    text: `* ${escapeMarkdown(standard.title, 120)}: ${escapeMarkdown(describeStandard(standard), 200)}`,
    count: 1,
  }))
  return toRows({ rank: 'folded', rows }).map((block) => toFolded('Standards', block))
}

function toCoverage({ image }: Subject): Block[] {
  const [list] = toCoveragePart(image)
  if (list === undefined) return []
  return [toFolded('What this verdict does not cover', toText('folded', list))]
}

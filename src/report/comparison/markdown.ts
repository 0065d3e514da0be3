import type { Baseline, ComparedImage, ReportComparison } from '../../domain/comparison.ts'
import { escapeMarkdown, toMarkdownDigest } from '../escape.ts'
import { SEVERITY_MARKS, toRow, toTableHead } from '../markdown/cells.ts'
import { toFindingCell } from '../markdown/finding-cells.ts'
import { countOf, findingSubject, formatNumber } from '../words.ts'
import {
  CHANGE_WORDS,
  LISTED_CHANGES,
  describeChanges,
  describeVersions,
  imageLabel,
  rowsOf,
} from './rows.ts'
import type { ComparisonRow, ListedChange } from './rows.ts'

/** The comparison for people, as GitHub-flavoured Markdown. */
export function renderComparisonMarkdown(comparison: ReportComparison): string {
  const { images, counts, notes, base, head } = comparison
  const [only, ...others] = images
  const isOne = only !== undefined && others.length === 0
  const subject = isOne ? escapeMarkdown(imageLabel(only), 150) : countOf(images.length, 'image')
  const footer = `Baseline as of ${escapeMarkdown(base.asOf, 40)}, compared as of ${escapeMarkdown(head.asOf, 40)}`
  const parts = [
    `## Plimsoll: comparison, ${subject}`,
    `**${describeChanges(counts)}**`,
    ...toNotePart(notes),
    ...images.flatMap((image) => toImageParts(image, isOne)),
    `<sub>${footer}</sub>`,
  ]
  return `${parts.join('\n\n')}\n`
}

function toImageParts(image: ComparedImage, isOne: boolean): string[] {
  const heading = `### ${escapeMarkdown(imageLabel(image), 150)}: ${describeChanges(image.counts)}`
  return [
    ...(isOne ? [] : [heading]),
    [
      toTableHead(['', 'Image', 'Digest', 'As of']),
      toSideRow('Baseline', image.base),
      toSideRow('Compared', image.head),
    ].join('\n'),
    ...LISTED_CHANGES.flatMap((change) => toSection(image, change)),
    ...toNotePart(image.notes),
  ]
}

function toSideRow(label: string, side: Baseline | null): string {
  if (side === null) return toRow([label, 'not in this report', '', ''])
  const digest = side.digest ?? side.imageId
  return toRow([
    label,
    escapeMarkdown(side.reference, 200),
    digest === null ? '' : toMarkdownDigest(digest),
    escapeMarkdown(side.asOf, 40),
  ])
}

const MARKS: Readonly<Record<ListedChange, string>> = {
  introduced: '❌',
  worsened: '❌',
  'newly-disclosed': '⚠️',
  fixed: '✅',
}

/** A summary of GitHub has a limit, and so have readers; the JSON has all. */
const MOST_ROWS = 200

const HEAD = toTableHead(['Severity', 'Finding', 'In', 'Version', 'Why'])

function toSection(image: ComparedImage, change: ListedChange): string[] {
  const rows = rowsOf(image, change)
  if (rows.length === 0) return []
  const title = `${MARKS[change]} ${formatNumber(rows.length)} ${CHANGE_WORDS[change]}`
  const left = rows.length - MOST_ROWS
  const more = left > 0 ? [`… and ${formatNumber(left)} more in the JSON report.`] : []
  const table = [HEAD, ...rows.slice(0, MOST_ROWS).map(toFindingRow)].join('\n')
  // What got better is folded, so that what got worse fits a screen.
  return change === 'fixed'
    ? [`<details><summary>${title}</summary>`, table, ...more, '</details>']
    : [`#### ${title}`, table, ...more]
}

function toFindingRow(row: ComparisonRow): string {
  const { finding, change } = row
  return toRow([
    `${SEVERITY_MARKS[finding.severity]} ${finding.severity}`,
    toFindingCell(finding),
    escapeMarkdown(findingSubject(finding), 120),
    escapeMarkdown(describeVersions(row), 120),
    escapeMarkdown(change?.reason ?? '', 200),
  ])
}

function toNotePart(notes: readonly string[]): string[] {
  if (notes.length === 0) return []
  const lines = notes.map((note) => `- ${escapeMarkdown(note, 1000)}`)
  return ['#### What could not be told', lines.join('\n')]
}

import type { Baseline, ComparedImage, ReportComparison } from '../../domain/comparison.ts'
import { cleanLine } from '../clean.ts'
import { disarmCommands } from '../escape.ts'
import { labelled } from '../terminal/evidence.ts'
import type { Look } from '../terminal/evidence.ts'
import { toGrid } from '../terminal/grid.ts'
import type { Cell } from '../terminal/grid.ts'
import { SEVERITY_STYLES, createPaint } from '../terminal/paint.ts'
import type { Style } from '../terminal/paint.ts'
import { KIND_NOUNS, countOf, findingName, findingSubject, formatNumber } from '../words.ts'
import {
  CHANGE_WORDS,
  LISTED_CHANGES,
  describeChanges,
  describeVersions,
  imageLabel,
  rowsOf,
} from './rows.ts'
import type { ComparisonRow, ListedChange } from './rows.ts'

const NARROWEST = 40

/** The comparison for a terminal or log of `width` columns; what it comes to is the first and the last line. */
export function renderComparisonTable(
  comparison: ReportComparison,
  { colour, width }: { readonly colour: boolean; readonly width: number },
): string {
  const look: Look = { paint: createPaint(colour), width: Math.max(NARROWEST, width) }
  const summary = toSummary(comparison, look)
  const isOne = comparison.images.length === 1
  const parts = [
    [summary],
    ...comparison.images.flatMap((image) => toImageParts(image, { look, isOne })),
    labelled('not told', comparison.notes, look),
    [summary],
  ]
  const text = parts.filter((part) => part.length > 0).map((part) => part.join('\n'))
  return disarmCommands(`${text.join('\n\n')}\n`)
}

function toSummary({ images, counts }: ReportComparison, { paint }: Look): string {
  const [only, ...others] = images
  const subject =
    only === undefined || others.length > 0
      ? countOf(images.length, 'image')
      : cleanLine(imageLabel(only), 150)
  return `${paint('bold', subject)}: ${describeChanges(counts)}`
}

function toImageParts(
  image: ComparedImage,
  { look, isOne }: { readonly look: Look; readonly isOne: boolean },
): string[][] {
  const name = look.paint('bold', cleanLine(imageLabel(image), 150))
  return [
    ...(isOne ? [] : [[`${name}: ${describeChanges(image.counts)}`]]),
    [
      ...labelled('baseline', describeSide(image.base), look),
      ...labelled('compared', describeSide(image.head), look),
    ],
    ...LISTED_CHANGES.map((change) => toSection(image, change, look)),
    labelled('not told', image.notes, look),
  ]
}

function describeSide(side: Baseline | null): string[] {
  if (side === null) return ['not in this report']
  const digest = side.digest ?? side.imageId
  return [`${side.reference}, as of ${side.asOf}`, ...(digest === null ? [] : [digest])]
}

const MOST_ROWS = 20
const HEADS = ['SEVERITY', 'FINDING', 'IN', 'VERSION', 'WHY']
/** A GHSA id has 19 letters: what people look up is the last to be cut. */
const NARROWEST_CELLS = [10, 19, 8, 8, 12]

const STYLES: Readonly<Record<ListedChange, Style>> = {
  introduced: 'boldRed',
  worsened: 'boldRed',
  'newly-disclosed': 'boldYellow',
  fixed: 'boldGreen',
}

function toSection(image: ComparedImage, change: ListedChange, look: Look): string[] {
  const rows = rowsOf(image, change)
  if (rows.length === 0) return []
  const title = `${CHANGE_WORDS[change].toUpperCase()} (${formatNumber(rows.length)})`
  const shown = rows.slice(0, MOST_ROWS).map(toCells)
  const left = rows.length - shown.length
  return [
    look.paint(STYLES[change], title),
    ...toGrid(HEADS, shown, { ...look, narrowest: NARROWEST_CELLS }),
    ...(left > 0
      ? [look.paint('dim', `… and ${formatNumber(left)} more: --report json=FILE has all`)]
      : []),
  ]
}

function toCells(row: ComparisonRow): Cell[] {
  const { finding, change } = row
  return [
    { text: finding.severity, style: SEVERITY_STYLES[finding.severity] },
    { text: cleanLine(describeFinding(row), 80), style: 'bold' },
    { text: cleanLine(findingSubject(finding), 120), style: null },
    { text: cleanLine(describeVersions(row), 80), style: null },
    { text: cleanLine(change?.reason ?? '', 200), style: 'dim' },
  ]
}

function describeFinding({ finding }: ComparisonRow): string {
  const { main } = findingName(finding)
  if (finding.kind !== 'vulnerability') return `${KIND_NOUNS[finding.kind][0]}: ${main}`
  return finding.kev === null ? main : `${main} (exploited)`
}

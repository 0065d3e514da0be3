import type { ImageReport } from '../../domain/report.ts'
import { blockingIds } from '../blocking.ts'
import { isCounted } from '../finding-words.ts'
import { takeFirst } from '../order.ts'
import {
  countRowFindings,
  describeShown,
  groupBySource,
  rowsInReadingOrder,
} from '../source-groups.ts'
import { countOf } from '../words.ts'
import { toColumns } from './columns.ts'
import { toFindingColumns } from './finding-columns.ts'
import type { Look } from './evidence.ts'
import { wrapText } from './width.ts'

const MOST_ROWS = 25

/** The most urgent findings that count, blocking ones first, and how many more there are. */
export function toFindingLines(image: ImageReport, look: Look): string[] {
  const blocking = blockingIds(image)
  const counted = image.findings.filter((finding) => isCounted(finding, blocking))
  if (counted.length === 0) return []
  const rows = groupBySource(counted, blocking)
  const shown = takeFirst(rowsInReadingOrder(rows, blocking), MOST_ROWS)
  const left = counted.length - countRowFindings(shown)
  return [
    ...toHeading(describeShown(shown, counted.length), look),
    ...toColumns(shown, toFindingColumns(blocking), look),
    ...(left > 0
      ? [look.paint('dim', `… and ${countOf(left, 'more finding')} in the report`)]
      : []),
  ]
}

/** Whoever counts rows shall not take them for findings. */
function toHeading(counts: string, { width, paint }: Look): string[] {
  if (counts === '') return []
  const heading = `${counts}: packages built from one source share a row`
  return wrapText(heading, width).map((line) => paint('dim', line))
}

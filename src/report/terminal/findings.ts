import type { Finding } from '../../domain/finding.ts'
import type { ImageReport } from '../../domain/report.ts'
import { blockingIds } from '../blocking.ts'
import { cleanLine } from '../clean.ts'
import { takeFirst } from '../order.ts'
import { inReadingOrder } from '../reading-order.ts'
import { KIND_NOUNS, describeFix, findingName, findingSubject, formatNumber } from '../words.ts'
import type { Cell } from './grid.ts'
import { toGrid } from './grid.ts'
import type { Paint } from './paint.ts'
import { SEVERITY_STYLES } from './paint.ts'

const MOST_ROWS = 20
const HEADS = ['', 'SEVERITY', 'FINDING', 'IN', 'INSTALLED', 'FIXED IN', 'SEEN BY']
/** A GHSA id has 19 letters: what people look up is the last to be cut. */
const NARROWEST = [1, 10, 19, 8, 6, 8, 5]

/** The most urgent findings, blocking ones first, and how many more there are. */
export function toFindingLines(
  image: ImageReport,
  look: { readonly width: number; readonly paint: Paint },
): string[] {
  if (image.findings.length === 0) return []
  const blocking = blockingIds(image)
  const isBlocking = (finding: Finding): boolean => blocking.has(finding.id)
  const first = takeFirst(inReadingOrder(image.findings.filter(isBlocking), blocking), MOST_ROWS)
  const others = image.findings.filter((finding) => !isBlocking(finding))
  const rest = takeFirst(inReadingOrder(others, blocking), MOST_ROWS - first.length)
  const shown = [...first, ...rest]
  const left = image.findings.length - shown.length
  return [
    ...toGrid(
      HEADS,
      shown.map((finding) => toCells(finding, isBlocking(finding))),
      { ...look, narrowest: NARROWEST },
    ),
    ...(left > 0 ? [look.paint('dim', `… and ${formatNumber(left)} more in the report`)] : []),
  ]
}

function toCells(finding: Finding, isBlocking: boolean): Cell[] {
  return [
    { text: isBlocking ? '✗' : ' ', style: 'boldRed' },
    { text: finding.severity, style: SEVERITY_STYLES[finding.severity] },
    { text: cleanLine(describeFinding(finding), 80), style: isBlocking ? 'bold' : null },
    { text: cleanLine(findingSubject(finding), 120), style: null },
    { text: cleanLine(finding.package?.version ?? '', 60), style: null },
    ...toFixCell(finding),
    { text: finding.seenBy.join(' '), style: 'dim' },
  ]
}

/** A vulnerability by its id, which is what people look up; the rest with their kind. */
function describeFinding(finding: Finding): string {
  const { main } = findingName(finding)
  if (finding.kind === 'vulnerability')
    return `${main}${finding.kev === null ? '' : ' (exploited)'}`
  return `${KIND_NOUNS[finding.kind][0]}: ${main}`
}

function toFixCell(finding: Finding): Cell[] {
  if (finding.kind !== 'vulnerability') return [{ text: '', style: null }]
  const isFixed = finding.fix.state === 'fixed'
  return [{ text: cleanLine(describeFix(finding.fix), 60), style: isFixed ? 'green' : 'dim' }]
}

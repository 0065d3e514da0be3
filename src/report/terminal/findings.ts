import type { Change, Finding } from '../../domain/finding.ts'
import type { ImageReport } from '../../domain/report.ts'
import { blockingIds } from '../blocking.ts'
import { cleanLine } from '../clean.ts'
import { findDoubt, findFixMark, findOrigin, findRiskName, isCounted } from '../finding-words.ts'
import type { RiskName } from '../finding-words.ts'
import { takeFirst } from '../order.ts'
import { inReadingOrder } from '../reading-order.ts'
import { KIND_NOUNS, describeFix, findingName, findingSubject, formatNumber } from '../words.ts'
import type { Column } from './columns.ts'
import { toColumns } from './columns.ts'
import type { Cell } from './grid.ts'
import type { Paint, Style } from './paint.ts'
import { SEVERITY_STYLES } from './paint.ts'

const MOST_ROWS = 25

/** The most urgent findings that count, blocking ones first, and how many more there are. */
export function toFindingLines(
  image: ImageReport,
  look: { readonly width: number; readonly paint: Paint },
): string[] {
  const blocking = blockingIds(image)
  const counted = image.findings.filter((finding) => isCounted(finding, blocking))
  if (counted.length === 0) return []
  const shown = takeFirst(inReadingOrder(counted, blocking), MOST_ROWS)
  const left = counted.length - shown.length
  return [
    ...toColumns(shown, toFindingColumns(blocking), look),
    ...(left > 0 ? [look.paint('dim', `… and ${formatNumber(left)} more in the report`)] : []),
  ]
}

/** A GHSA id has 19 letters: what people look up is the last to be cut. */
function toFindingColumns(blocking: ReadonlySet<string>): Column<Finding>[] {
  const isBlocking = (finding: Finding): boolean => blocking.has(finding.id)
  const always = (head: string, [comfortable, narrowest]: readonly [number, number]) =>
    ({ head, comfortable, narrowest, spare: null }) as const
  const sparely = (spare: number, ...rest: Parameters<typeof always>) =>
    ({ ...always(...rest), spare }) as const
  return [
    {
      ...always('', [1, 1]),
      toCell: (one) => ({ text: isBlocking(one) ? '✗' : ' ', style: 'boldRed' }),
    },
    { ...always('SEVERITY', [10, 8]), toCell: toSeverityCell },
    { ...always('RISK', [9, 9]), toCell: toRiskCell },
    { ...sparely(2, 'CHANGE', [10, 8]), toCell: toChangeCell },
    {
      ...always('FINDING', [19, 19]),
      toCell: (one) => toPlainCell(describeFinding(one), isBlocking(one) ? 'bold' : null),
    },
    { ...always('IN', [14, 6]), toCell: (one) => toPlainCell(findingSubject(one), null) },
    {
      ...sparely(1, 'INSTALLED', [10, 6]),
      toCell: (one) => toPlainCell(one.package?.version ?? '', null),
    },
    { ...always('FIXED IN', [16, 7]), toCell: toFixCell },
    {
      ...sparely(3, 'FROM', [5, 5]),
      toCell: (one) => toPlainCell(findOrigin(one) ?? '', 'dim'),
    },
    { ...sparely(4, 'SEEN BY', [7, 5]), toCell: toSeenCell },
  ]
}

function toPlainCell(text: string, style: Style | null): Cell {
  return { text: cleanLine(text, 120), style }
}

function toSeverityCell({ severity }: Finding): Cell {
  return { text: severity, style: SEVERITY_STYLES[severity] }
}

const RISK_STYLES: Readonly<Record<RiskName, Style>> = {
  malware: 'boldRed',
  exploited: 'boldRed',
  likely: 'boldYellow',
}

function toRiskCell(finding: Finding): Cell {
  const name = findRiskName(finding)
  return name === null ? { text: '', style: null } : { text: name, style: RISK_STYLES[name] }
}

const CHANGE_CELLS: Readonly<Record<Change, Cell>> = {
  introduced: { text: 'introduced', style: 'boldRed' },
  worsened: { text: 'worsened', style: 'boldRed' },
  'newly-disclosed': { text: 'disclosed', style: 'boldYellow' },
  'pre-existing': { text: '', style: null },
}

/** What was there before is not told: it is most of them. */
function toChangeCell({ change }: Finding): Cell {
  return change === null ? { text: '', style: null } : CHANGE_CELLS[change]
}

/** A vulnerability by its id, which is what people look up; the rest with their kind. */
function describeFinding(finding: Finding): string {
  const { main } = findingName(finding)
  return finding.kind === 'vulnerability' ? main : `${KIND_NOUNS[finding.kind][0]}: ${main}`
}

function toFixCell(finding: Finding): Cell {
  if (finding.kind !== 'vulnerability') return { text: '', style: null }
  const { fix } = finding
  const mark = findFixMark(fix)
  const text = mark === null ? describeFix(fix) : `${describeFix(fix)} (${mark})`
  return toPlainCell(text, fix.state === 'fixed' && mark !== 'by hand' ? 'green' : 'dim')
}

function toSeenCell(finding: Finding): Cell {
  const [only, ...others] = finding.seenBy
  const seen = only === undefined || others.length > 0 ? 'both' : only
  const doubt = findDoubt(finding)
  return { text: doubt === null ? seen : `${seen}, ${doubt}`, style: 'dim' }
}

import { SCANNER_IDS } from '../../domain/finding.ts'
import type { Change, Finding } from '../../domain/finding.ts'
import { cleanLine } from '../clean.ts'
import { findDoubt, findFixMark, findOrigin, findRiskName } from '../finding-words.ts'
import type { RiskName } from '../finding-words.ts'
import type { FindingRow } from '../source-groups.ts'
import { KIND_NOUNS, describeFix, findingName } from '../words.ts'
import type { Column } from './columns.ts'
import type { Cell } from './grid.ts'
import type { Style } from './paint.ts'
import { SEVERITY_STYLES } from './paint.ts'
import { toSubjectCell } from './subject-cell.ts'

/** A GHSA id has 19 letters: what people look up is the last to be cut. */
export function toFindingColumns(blocking: ReadonlySet<string>): Column<FindingRow>[] {
  const isBlocking = (finding: Finding): boolean => blocking.has(finding.id)
  const always = (head: string, [comfortable, narrowest]: readonly [number, number]) =>
    ({ head, comfortable, narrowest, spare: null }) as const
  const sparely = (spare: number, ...rest: Parameters<typeof always>) =>
    ({ ...always(...rest), spare }) as const
  return [
    {
      ...always('', [1, 1]),
      toCell: of((one) => ({ text: isBlocking(one) ? '✗' : ' ', style: 'boldRed' })),
    },
    { ...always('SEVERITY', [10, 8]), toCell: of(toSeverityCell) },
    { ...always('RISK', [9, 9]), toCell: of(toRiskCell) },
    { ...sparely(2, 'CHANGE', [10, 8]), toCell: of(toChangeCell) },
    {
      ...always('FINDING', [19, 19]),
      toCell: of((one) => toPlainCell(describeFinding(one), isBlocking(one) ? 'bold' : null)),
    },
    { ...always('IN', [14, 6]), toCell: toSubjectCell },
    {
      ...sparely(1, 'INSTALLED', [10, 6]),
      toCell: of((one) => toPlainCell(one.package?.version ?? '', null)),
    },
    { ...always('FIXED IN', [16, 7]), toCell: of(toFixCell) },
    {
      ...sparely(3, 'FROM', [5, 5]),
      toCell: of((one) => toPlainCell(findOrigin(one) ?? '', 'dim')),
    },
    { ...sparely(4, 'SEEN BY', [7, 5]), toCell: of(toSeenCell) },
  ]
}

/** What all findings of a row have in common. */
function of(toCell: (finding: Finding) => Cell): (row: FindingRow) => Cell {
  return ({ finding }) => toCell(finding)
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
  const isBoth = SCANNER_IDS.every((scanner) => finding.seenBy.includes(scanner))
  const seen = isBoth ? 'both' : finding.seenBy.join(', ')
  const doubt = findDoubt(finding)
  return { text: doubt === null ? seen : `${seen}, ${doubt}`, style: 'dim' }
}

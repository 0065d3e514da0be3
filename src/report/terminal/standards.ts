import type { ImageReport, Report } from '../../domain/report.ts'
import type { ControlResult, ControlState, StandardResult } from '../../domain/standard.ts'
import { cleanLine } from '../clean.ts'
import {
  describeControl,
  describeStandard,
  describeWaiver,
  describeWaivers,
  urgentWaivers,
  warnsOnly,
  wordOf,
} from '../standard-words.ts'
import type { Column } from './columns.ts'
import { toColumns } from './columns.ts'
import { labelled } from './evidence.ts'
import type { Look } from './evidence.ts'
import type { Style } from './paint.ts'
import { wrapText } from './width.ts'

/** One table of controls for each standard that was asked for. */
export function toStandardLines({ standards }: ImageReport, look: Look): string[] {
  return standards.flatMap((standard, index) => [
    ...(index === 0 ? [] : ['']),
    ...toTable(standard, look),
  ])
}

function toTable(standard: StandardResult, look: Look): string[] {
  const heading = `${standard.title} (${standard.id}): ${describeStandard(standard)}`
  return [
    ...wrapText(cleanLine(heading), look.width).map((line) => look.paint('bold', line)),
    ...toColumns(standard.controls, COLUMNS, look),
    ...toFailureLines(standard, look),
  ]
}

/** The whole evidence and the cure of what fails: the table has room for a few words. */
function toFailureLines({ controls }: StandardResult, look: Look): string[] {
  return controls
    .filter(({ state }) => state === 'fail')
    .flatMap((control) => [
      ...toBlock(
        warnsOnly(control) ? '! ' : '✗ ',
        `${control.id}: ${describeControl(control)}`,
        look,
      ),
      ...(control.remedy === null ? [] : toBlock('  → ', control.remedy, look)),
    ])
}

/** Wrapped text behind a sign, further lines below its first letter. */
function toBlock(sign: string, text: string, { width }: Look): string[] {
  const lines = wrapText(cleanLine(text, 1000), Math.max(20, width - sign.length))
  return lines.map((line, index) => `${index === 0 ? sign : ' '.repeat(sign.length)}${line}`)
}

const STYLES: Readonly<Record<ControlState, Style | null>> = {
  pass: 'green',
  fail: 'boldRed',
  waived: 'yellow',
  'not-assessed': 'dim',
  manual: 'dim',
  'not-applicable': 'dim',
  superseded: 'dim',
}

const COLUMNS: readonly Column<ControlResult>[] = [
  {
    ...{ head: 'CONTROL', comfortable: 12, narrowest: 6, spare: null },
    toCell: ({ id }) => ({ text: cleanLine(id, 40), style: null }),
  },
  {
    ...{ head: 'STATE', comfortable: 14, narrowest: 12, spare: null },
    toCell: (control) => ({
      text: `${wordOf(control)}${warnsOnly(control) ? ' (warns)' : ''}`,
      style: STYLES[control.state],
    }),
  },
  {
    ...{ head: 'TITLE', comfortable: 32, narrowest: 14, spare: null },
    toCell: ({ title }) => ({ text: cleanLine(title, 120), style: null }),
  },
  {
    ...{ head: 'EVIDENCE', comfortable: 40, narrowest: 16, spare: 1 },
    toCell: (control) => ({ text: cleanLine(describeControl(control), 400), style: 'dim' }),
  },
]

const MOST_WAIVERS = 10

/** How many waivers there are, and those that somebody has to look at. */
export function toWaiverLines({ waivers }: Report, look: Look): string[] {
  const summary = describeWaivers(waivers)
  if (summary === null) return []
  const urgent = urgentWaivers(waivers).map(describeWaiver)
  const left = urgent.length - MOST_WAIVERS
  const more = left > 0 ? [`… and ${left} more in the report`] : []
  return labelled('waivers', [summary, ...urgent.slice(0, MOST_WAIVERS), ...more], look)
}

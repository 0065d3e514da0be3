import type { ImageReport, Report } from '../domain/report.ts'
import { disarmCommands } from './escape.ts'
import { toAdviceLines } from './terminal/advice.ts'
import { toContextLines } from './terminal/context.ts'
import { toEvidenceLines, toNoticeLines } from './terminal/evidence.ts'
import type { Look } from './terminal/evidence.ts'
import { toFindingLines } from './terminal/findings.ts'
import { toStandardLines, toWaiverLines } from './terminal/standards.ts'
import { createPaint } from './terminal/paint.ts'
import { toImageLine, toReasonLines, toVerdictLine } from './terminal/verdict.ts'
import { wrapText } from './terminal/width.ts'
import { describeFound, runFailures } from './verdict-words.ts'

const NARROWEST = 40

/** The report for a terminal or log of `width` columns; the verdict is its first and its last line. */
export function renderTable(
  report: Report,
  { colour, width }: { readonly colour: boolean; readonly width: number },
): string {
  const look: Look = { paint: createPaint(colour), width: Math.max(NARROWEST, width) }
  const verdict = toVerdictLine(report, look)
  const notices = [...toWaiverLines(report, look), ...toNoticeLines(report, look)]
  const isOne = report.images.length === 1 && runFailures(report).length === 0
  const parts = [
    [verdict],
    ...report.images.flatMap((image) => [
      ...(isOne ? [] : [[toImageLine(image, look)]]),
      ...toImageParts(image, report, look),
    ]),
    notices,
    [verdict],
  ]
  const text = parts.filter((part) => part.length > 0).map((part) => part.join('\n'))
  return disarmCommands(`${text.join('\n\n')}\n`)
}

function toImageParts(image: ImageReport, report: Report, look: Look): string[][] {
  return [
    toReasonLines(image, look),
    wrapText(describeFound(image) ?? '', look.width),
    toFindingLines(image, look),
    toStandardLines(image, look),
    toAdviceLines(image, look),
    toContextLines(image, look),
    toEvidenceLines(image, report, look),
  ]
}

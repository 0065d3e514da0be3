import type { Report } from '../domain/report.ts'
import { toActionsPart } from './executive/actions.ts'
import { toControlPart } from './executive/controls.ts'
import { toGapPart } from './executive/gaps.ts'
import { toOverduePart } from './executive/overdue.ts'
import { EXECUTIVE_STYLE } from './executive/style.ts'
import { toTrendPart } from './executive/trend.ts'
import { toVerdictLine } from './executive/verdict-line.ts'
import { toWaiverPart } from './executive/waivers.ts'
import { createFrame, describeCuts, listCuts, section, take } from './html/frame.ts'
import type { Frame } from './html/frame.ts'
import { markup } from './html/markup.ts'
import type { Markup } from './html/markup.ts'
import { toPage } from './html/page.ts'
import { toFooter, toMasthead, toOverview, toTitle } from './html/parts/head.ts'
import { sortByOutcome } from './html/sort-images.ts'
import { STYLE } from './html/style.ts'
import type { RenderedFile } from './rendered.ts'
import { OUTCOME_WORDS } from './words.ts'

/** The answer on a page or two, for people who decide and do not fix: no script, nothing to click. */
export function renderExecutiveFiles(report: Report): readonly RenderedFile[] {
  const sorted = { ...report, images: sortByOutcome(report.images) }
  const frame = createFrame(sorted)
  const body = toBody(frame)
  const cut = describeCuts(listCuts(frame))
  const text = toPage({
    title: `${toTitle(sorted)}: ${OUTCOME_WORDS[report.verdict.outcome]} – Plimsoll, in short`,
    style: `${STYLE}\n${EXECUTIVE_STYLE}`,
    script: null,
    data: null,
    body: markup`${toMasthead(sorted, 'In short')}${body}${toFooter(sorted, cut === null ? [] : [cut])}`,
  })
  return [{ name: null, text, cut }]
}

/** Of as many images each trend is shown. */
const MOST_TRENDS = 6

function toBody(frame: Frame): Markup {
  const { report, cuts } = frame
  const trends = take(report.images, MOST_TRENDS, { cuts, noun: 'trend' })
  return markup`<main class="executive">
${toOverview(frame, () => null)}
${report.images.length === 1 ? report.images.map(toVerdictLine) : null}
${section(
  frame,
  'Trend',
  trends.map((image) => toTrendPart(image, report)),
)}
${section(frame, 'Overdue', toOverduePart(frame))}
${section(frame, 'What to do first', toActionsPart(frame))}
${section(frame, 'Accepted for a time', toWaiverPart(frame))}
${section(frame, 'Standards', toControlPart(frame))}
${section(frame, 'What this does not cover', toGapPart(frame))}
</main>`
}

import type { ImageReport, Report } from '../domain/report.ts'
import { OUTCOMES } from '../domain/verdict.ts'
import { escapeMarkdown } from './escape.ts'
import { OUTCOME_MARKS, countBytes, toRow, toTableHead } from './markdown/cells.ts'
import { toNoticePart } from './markdown/evidence.ts'
import { toImageSection } from './markdown/image.ts'
import { toWaiverPart } from './markdown/standards.ts'
import type { Rendered } from './rendered.ts'
import { capitalise, describeFound, explainOutcome, runFailures } from './verdict-words.ts'
import { OUTCOME_WORDS, countOf } from './words.ts'

/** GitHub drops a job summary above 1 MiB as a whole; other steps' bytes do not count. */
const DEFAULT_BYTES = 900 * 1024

/** The report for people, as GitHub-flavoured Markdown of at most `maxBytes`, cut by whole rows. */
export function renderMarkdown(
  report: Report,
  { maxBytes = DEFAULT_BYTES }: { readonly maxBytes?: number } = {},
): Rendered {
  const images = sortByOutcome(report.images)
  const failures = runFailures(report).map((text) => `🛑 **${escapeMarkdown(text)}**`)
  const isOverview = images.length > 1 || failures.length > 0
  const top = [toTitle(report), ...failures, ...(isOverview ? [toOverview(images)] : [])]
  const bottom = [...toWaiverPart(report), ...toNoticePart(report), toFooter(report)]
  const room = maxBytes - countBytes([...top, ...bottom].join('\n\n')) - ROOM_FOR_NOTE
  const { sections, hidden, dropped } = toSections(images, report, room)
  const cut = describeCut(hidden, dropped)
  const note = cut === null ? [] : [`⚠️ ${cut}`]
  return { text: `${[...top, ...sections, ...note, ...bottom].join('\n\n')}\n`, cut }
}

const ROOM_FOR_NOTE = 300

function sortByOutcome(images: readonly ImageReport[]): ImageReport[] {
  const rank = (image: ImageReport): number => OUTCOMES.indexOf(image.verdict.outcome)
  return [...images].sort((a, b) => rank(a) - rank(b))
}

function toTitle(report: Report): string {
  const [only, ...others] = report.images
  const { outcome } = report.verdict
  const subject =
    only === undefined || others.length > 0
      ? countOf(report.images.length, 'image')
      : escapeMarkdown(only.name, 120)
  return `## ${OUTCOME_MARKS[outcome]} Plimsoll: ${OUTCOME_WORDS[outcome]}, ${subject}`
}

const MOST_OVERVIEW_ROWS = 500

function toOverview(images: readonly ImageReport[]): string {
  const rows = images
    .slice(0, MOST_OVERVIEW_ROWS)
    .map((image) =>
      toRow([
        `${OUTCOME_MARKS[image.verdict.outcome]} ${OUTCOME_WORDS[image.verdict.outcome]}`,
        `${escapeMarkdown(image.name, 100)}<br><sub>${escapeMarkdown(image.reference, 150)}</sub>`,
        capitalise(explainOutcome(image)),
        capitalise(describeFound(image) ?? ''),
      ]),
    )
  const left = images.length - rows.length
  const more = left > 0 ? [`\n… and ${countOf(left, 'more image')}.`] : []
  return [toTableHead(['Verdict', 'Image', 'Why', 'Findings']), ...rows, ...more].join('\n')
}

type Sections = {
  readonly sections: readonly string[]
  readonly hidden: number
  readonly dropped: number
}

/** Every image gets its share of the room; what one leaves over goes to the next. */
function toSections(images: readonly ImageReport[], report: Report, room: number): Sections {
  const sections: string[] = []
  let left = room
  let hidden = 0
  let dropped = 0
  for (const [index, image] of images.entries()) {
    const heading = images.length > 1 ? `${toHeading(image)}\n\n` : ''
    const share = Math.floor(left / (images.length - index)) - countBytes(heading)
    const section = toImageSection(image, report, share)
    if (section === null) {
      dropped += 1
      continue
    }
    const text = `${heading}${section.text}`
    sections.push(text)
    left -= countBytes(text) + 2
    hidden += section.hidden
  }
  return { sections, hidden, dropped }
}

function toHeading(image: ImageReport): string {
  const { outcome } = image.verdict
  return `## ${OUTCOME_MARKS[outcome]} ${OUTCOME_WORDS[outcome]}: ${escapeMarkdown(image.name, 120)}`
}

function describeCut(hidden: number, dropped: number): string | null {
  const parts = [
    ...(hidden === 0 ? [] : [countOf(hidden, 'finding')]),
    ...(dropped === 0 ? [] : [`the details of ${countOf(dropped, 'image')}`]),
  ]
  if (parts.length === 0) return null
  return `Left out for size: ${parts.join(' and ')}; the JSON report has everything.`
}

function toFooter(report: Report): string {
  const { tool, asOf } = report
  return `<sub>${tool.name} ${escapeMarkdown(tool.version, 40)}, as of ${escapeMarkdown(asOf, 40)}</sub>`
}

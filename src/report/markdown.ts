import type { AlertChoice } from '../domain/alert-choice.ts'
import type { ImageReport, Report } from '../domain/report.ts'
import { OUTCOMES } from '../domain/verdict.ts'
import { escapeMarkdown } from './escape.ts'
import { OUTCOME_MARKS, countBytes, toSmall } from './markdown/cells.ts'
import { toNoticePart } from './markdown/evidence.ts'
import { toImageSection } from './markdown/image.ts'
import { NO_LINKS, toLinkPart } from './markdown/links.ts'
import type { Links } from './markdown/links.ts'
import { toOverview } from './markdown/overview.ts'
import { toWaiverPart } from './markdown/standards.ts'
import type { Rendered } from './rendered.ts'
import { describeNoAlerts } from './sarif/choose-alerts.ts'
import { runFailures } from './verdict-words.ts'
import { OUTCOME_WORDS, countOf } from './words.ts'

/** GitHub drops a job summary above 1 MiB as a whole; other steps' bytes do not count. */
const DEFAULT_BYTES = 900 * 1024

export type MarkdownOptions = {
  readonly maxBytes?: number
  /** True for the summary of a job, where GitHub draws charts. */
  readonly isSummary?: boolean
  readonly links?: Links
  /** Which findings became alerts; left out where nothing was said of alerts. */
  readonly alerts?: AlertChoice
}

/** The report for people, as GitHub-flavoured Markdown of at most `maxBytes`, cut by whole rows. */
export function renderMarkdown(report: Report, options: MarkdownOptions = {}): Rendered {
  const { maxBytes = DEFAULT_BYTES, isSummary = false } = options
  const images = sortByOutcome(report.images)
  const top = toTop(report, images, options)
  const bottom = [
    ...toWaiverPart(report),
    ...toNoticePart(report),
    ...toAlertPart(report, options),
    toFooter(report),
  ]
  const room = maxBytes - countBytes([...top, ...bottom].join('\n\n')) - ROOM_FOR_NOTE
  const { sections, hidden, dropped } = toSections(images, { report, room, isSummary })
  const cut = describeCut(hidden, dropped)
  const note = cut === null ? [] : [`⚠️ ${cut}`]
  return { text: `${[...top, ...sections, ...note, ...bottom].join('\n\n')}\n`, cut }
}

function toTop(
  report: Report,
  images: readonly ImageReport[],
  { links = NO_LINKS }: MarkdownOptions,
): string[] {
  const failures = runFailures(report).map((text) => `🛑 **${escapeMarkdown(text)}**`)
  const isOverview = images.length > 1 || failures.length > 0
  return [
    toTitle(report),
    ...toLinkPart(links),
    ...failures,
    ...(isOverview ? [toOverview(images)] : []),
  ]
}

function toAlertPart(report: Report, { alerts }: MarkdownOptions): string[] {
  return alerts === undefined ? [] : toSmall(describeNoAlerts(report, alerts) ?? '')
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

/** Each chart is a frame of its own in the browser: beyond the first images they would make the page slow. */
const MOST_CHARTED = 3

type Sections = {
  readonly sections: readonly string[]
  readonly hidden: number
  readonly dropped: number
}

type Frame = { readonly report: Report; readonly room: number; readonly isSummary: boolean }

/** Every image gets its share of the room; what one leaves over goes to the next. */
function toSections(images: readonly ImageReport[], { report, room, isSummary }: Frame): Sections {
  const sections: string[] = []
  let left = room
  let hidden = 0
  let dropped = 0
  for (const [index, image] of images.entries()) {
    const heading = images.length > 1 ? `${toHeading(image)}\n\n` : ''
    const share = Math.floor(left / (images.length - index)) - countBytes(heading)
    const hasCharts = isSummary && index < MOST_CHARTED
    const section = toImageSection(image, report, { maxBytes: share, hasCharts })
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

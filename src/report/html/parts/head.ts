import type { ImageReport, Report } from '../../../domain/report.ts'
import { capitalise, describeFound, explainOutcome, runFailures } from '../../verdict-words.ts'
import { OUTCOME_WORDS, countOf, formatNumber } from '../../words.ts'
import { table, take, toMinute } from '../frame.ts'
import type { Frame } from '../frame.ts'
import { markup } from '../markup.ts'
import type { Content, Markup } from '../markup.ts'
import { toOutcomeMark, toOutcomeWord } from './verdict.ts'

/** The load line of a ship, after which the tool is named. */
const LOGO = markup`<svg class="logo" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><circle cx="12" cy="12" r="7"/><path d="M1 12h22"/></svg>`

/** The name of the page: whose report it is. */
export function toTitle({ images }: Report): string {
  const [only] = images
  return only === undefined || images.length > 1 ? countOf(images.length, 'image') : only.name
}

/** Who says it, about what, and as of when. */
export function toMasthead(report: Report, kind: string): Markup {
  return markup`<header class="masthead"><p class="brand">${LOGO}Plimsoll <span>${kind}</span></p>
<h1>${toTitle(report)}</h1><p class="asof">As of <time datetime="${report.asOf}">${toMinute(report.asOf)}</time></p></header>
`
}

const MOST_ROWS = 500

/** Of several images a line each; and why the run is worse than its images, where it is. */
export function toOverview({ report, cuts }: Frame, idOf: (at: number) => string | null): Content {
  const failures = runFailures(report)
  const told = failures.map((text) => markup`<p class="callout bad">${text}</p>\n`)
  if (report.images.length < 2 && failures.length === 0) return null
  const outcome = toRunBanner(report)
  const rows = take(report.images, MOST_ROWS, { cuts, noun: 'image' }).map((image, at) =>
    toRow(image, idOf(at)),
  )
  return markup`${outcome}${told}${rows.length < 2 ? null : table('Images of this run', HEADS, rows)}`
}

const SHOWN = ['critical', 'high', 'medium', 'low'] as const

const HEADS = [
  { head: 'Verdict', kind: 'state' },
  { head: 'Image', kind: 'wide' },
  { head: 'Blocks', kind: 'n' },
  ...SHOWN.map((word) => ({ head: capitalise(word), kind: 'n' }) as const),
  { head: 'Fixable', kind: 'n' },
] as const

function toRunBanner({ images, verdict }: Report): Markup {
  const { outcome } = verdict
  const same = images.filter((image) => image.verdict.outcome === outcome).length
  const words = `${countOf(same, 'image')} of ${formatNumber(images.length)}: ${OUTCOME_WORDS[outcome]}`
  return markup`<div class="banner ${outcome}">${toOutcomeMark(outcome)}<div><p class="word">${capitalise(OUTCOME_WORDS[outcome])}</p>${same === 0 ? null : markup`<p>${words}.</p>`}</div></div>\n`
}

/** Where nothing trustworthy was looked at, a zero would read as clean. */
function toRow(image: ImageReport, id: string | null): readonly Content[] {
  const { name, reference, counts, verdict } = image
  const numbers = [counts.blocking, ...SHOWN.map((word) => counts[word]), counts.fixable]
  const isKnown = describeFound(image) !== null
  const title = id === null ? markup`<b>${name}</b>` : markup`<a href="#${id}"><b>${name}</b></a>`
  return [
    toOutcomeWord(verdict.outcome),
    markup`${title}<small>${reference}</small><small>${capitalise(explainOutcome(image))}</small>`,
    ...numbers.map((number) => (isKnown ? formatNumber(number) : '–')),
  ]
}

/** What made the page, and what was left out of it. */
export function toFooter({ tool, asOf }: Report, notes: readonly string[]): Markup {
  const lines = notes.map((note) => markup`<p>${note}</p>`)
  return markup`<footer>${lines}<p>${tool.name} ${tool.version}, as of ${toMinute(asOf)}. One file: it asks nobody for anything, and sends nothing anywhere.</p></footer>`
}

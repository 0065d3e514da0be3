import type { HistoryPoint } from '../../domain/history.ts'
import type { ImageReport, Report } from '../../domain/report.ts'
import { table } from '../html/frame.ts'
import { markup } from '../html/markup.ts'
import type { Content, Markup } from '../html/markup.ts'
import { toOutcomeWord } from '../html/parts/verdict.ts'
import { describeFound } from '../verdict-words.ts'
import { countOf, formatNumber } from '../words.ts'
import { toLineChart } from './line-chart.ts'

const SHOWN_ROWS = 5

/** How the image came to where it is: a line, and the numbers of the last reports beside it. */
export function toTrendPart(image: ImageReport, report: Report): Markup {
  const title = report.images.length > 1 ? markup`<h3>${image.name}</h3>` : null
  const points = toPoints(image, report.asOf)
  if (points.length < 2) return markup`${title}<p>${describeNone(image, points)}</p>`
  return markup`${title}<p>${describeChange(points)}</p><div class="trend">${toLineChart(points)}${toRows(points)}</div>`
}

/** This report is the last point, where it has an answer. */
function toPoints(image: ImageReport, asOf: string): HistoryPoint[] {
  const { critical, high, medium, low, blocking, fixable } = image.counts
  const now = {
    asOf,
    outcome: image.verdict.outcome,
    critical,
    high,
    medium,
    low,
    blocking,
    fixable,
  }
  const earlier = image.history.filter((point) => Date.parse(point.asOf) < Date.parse(asOf))
  return describeFound(image) === null ? earlier : [...earlier, now]
}

function describeNone(image: ImageReport, points: readonly HistoryPoint[]): string {
  const [only] = points
  if (describeFound(image) === null)
    return 'There is no answer for this image today, so no trend is told.'
  return only === undefined || image.history.length === 0
    ? 'No earlier report of this image is known, so there is no trend yet. Give a baseline, and the next report has one.'
    : 'The earlier reports of this image cannot be placed in time, so no trend is told.'
}

/** `12 critical and high weaknesses, 3 fewer than in the report of 2026-08-01`. */
function describeChange(points: readonly HistoryPoint[]): string {
  const [before, now] = points.slice(-2)
  if (before === undefined || now === undefined) return ''
  const [was, is] = [severeOf(before), severeOf(now)]
  const change =
    is === was
      ? 'as many as'
      : `${formatNumber(Math.abs(is - was))} ${is < was ? 'fewer than' : 'more than'}`
  const told = countOf(is, 'critical or high weakness', 'critical or high weaknesses')
  return `${told}, ${change} in the report of ${before.asOf.slice(0, 10)}. The line shows ${countOf(points.length, 'report')}.`
}

function severeOf({ critical, high }: HistoryPoint): number {
  return critical + high
}

function toRows(points: readonly HistoryPoint[]): Content {
  const rows = points
    .slice(-SHOWN_ROWS)
    .reverse()
    .map(({ asOf, outcome, critical, high, blocking }) => [
      asOf.slice(0, 10),
      toOutcomeWord(outcome),
      formatNumber(critical),
      formatNumber(high),
      formatNumber(blocking),
    ])
  const columns = [
    { head: 'Report of', kind: 'state' },
    { head: 'Verdict', kind: 'state' },
    { head: 'Critical', kind: 'n' },
    { head: 'High', kind: 'n' },
    { head: 'Stopping', kind: 'n' },
  ] as const
  return table('The last reports, the newest first', columns, rows)
}

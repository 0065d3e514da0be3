import type { ImageReport, Report } from '../domain/report.ts'
import type { Verdict } from '../domain/verdict.ts'
import { blockingIds } from './blocking.ts'
import { COLUMNS } from './csv/columns.ts'
import type { Row } from './csv/columns.ts'
import { toField } from './csv/cell.ts'
import { inReadingOrder } from './reading-order.ts'
import type { RenderedFile } from './rendered.ts'

/**
 * A row for each finding of each image, the most urgent first, by RFC 4180 with a byte order mark, by which
 * spreadsheets know that it is UTF-8. An image without a trustworthy answer has a row that says so, and so has every
 * image of a run that has none: without one it would read as clean.
 */
export function renderCsvFiles(report: Report): RenderedFile[] {
  let text = `\uFEFF${COLUMNS.map(({ name }) => name).join(',')}\r\n`
  for (const image of report.images) {
    for (const row of toRows(toUnanswered(image, report))) text += toLine(row)
  }
  return [{ name: null, text, cut: null }]
}

/*
 * Written here and not by csv-stringify: what a spreadsheet takes for a formula has to be stopped before (csv/cell.ts; the
 * library looks at the first character only), and what is left of its work took three times as long.
 */
function toLine(row: Row): string {
  let line = ''
  for (const { value } of COLUMNS) line += `,${toField(value(row))}`
  return `${line.slice(1)}\r\n`
}

/** A report that could not be written leaves no image with an answer to rely on. */
function toUnanswered(image: ImageReport, { verdict }: Report): ImageReport {
  return hasAnswer(verdict) || !hasAnswer(image.verdict)
    ? image
    : { ...image, verdict: { ...image.verdict, outcome: verdict.outcome } }
}

function hasAnswer({ outcome }: Verdict): boolean {
  return outcome === 'pass' || outcome === 'fail'
}

function* toRows(image: ImageReport): Generator<Row> {
  if (!hasAnswer(image.verdict)) yield { image, found: null }
  const blocking = blockingIds(image)
  for (const finding of inReadingOrder(image.findings, blocking)) {
    yield { image, found: { finding, isBlocking: blocking.has(finding.id) } }
  }
}

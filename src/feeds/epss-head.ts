import { parseFeedDate } from './feed-date.ts'
import { notTheList } from './feed-failure.ts'

/*
 * #model_version:v2026.06.15,score_date:2026-08-01T00:00:00+0000
 * cve,epss,percentile
 * CVE-1999-0001,0.01025,0.76541
 */

export type EpssHead = {
  readonly date: Date
  /** Of the model. */
  readonly version: string | null
  /** Where in a row the fields stand. */
  readonly columns: { readonly cve: number; readonly epss: number; readonly percentile: number }
  /** Fields in a row. */
  readonly width: number
}

const MOST_LINES = 20

/** The lines up to the names of the columns → what they say; null: more lines are needed. Throws FeedFailure. */
export function readEpssHead(lines: readonly string[]): EpssHead | null {
  const last = lines.at(-1) ?? ''
  if (/^\s*</.test(last)) throw notTheList('epss', 'it is a web page')
  if (lines.length > MOST_LINES) throw notTheList('epss', 'it does not name its columns')
  if (isComment(last) || last === '') return null
  return { ...readComments(lines), ...readColumns(last) }
}

function readComments(lines: readonly string[]): Pick<EpssHead, 'date' | 'version'> {
  const comments = lines.filter(isComment).join(',')
  const [, date] = /score_date:\s*([^,\s]+)/.exec(comments) ?? []
  const [, version] = /model_version:\s*([\w.+-]{1,60})(?=,|\s|$)/.exec(comments) ?? []
  const parsed = parseFeedDate(date ?? '')
  if (parsed === null) throw notTheList('epss', 'it does not say its date')
  return { date: parsed, version: version ?? null }
}

/** A byte order mark in front of it comes as three characters of Latin 1. */
function isComment(line: string): boolean {
  return /^(?:\xEF\xBB\xBF)?#/.test(line)
}

function readColumns(line: string): Pick<EpssHead, 'columns' | 'width'> {
  const names = line.split(',').map((name) => name.trim().toLowerCase())
  const columns = {
    cve: names.indexOf('cve'),
    epss: names.indexOf('epss'),
    percentile: names.indexOf('percentile'),
  }
  if (Object.values(columns).includes(-1)) {
    throw notTheList('epss', 'it does not name the columns cve, epss and percentile')
  }
  return { columns, width: names.length }
}

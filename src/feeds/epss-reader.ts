import { readEpssHead } from './epss-head.ts'
import type { EpssHead } from './epss-head.ts'
import { CVE_ID } from './feed-content.ts'
import type { FeedFacts } from './feed-content.ts'
import { notTheList } from './feed-failure.ts'

export type Score = { readonly score: number; readonly percentile: number }

export type EpssReader = {
  /** Takes the whole lines of a text and gives back what is behind the last of them. */
  takeLines(text: string): string
  /** Throws FeedFailure when it was not the whole list. */
  finish(): { readonly facts: FeedFacts; readonly scores: ReadonlyMap<string, Score> }
}

type Row = Score & { readonly cve: string }

const LONGEST_LINE = 4096

/** More unusable rows than one in a hundred, and it is no list of scores. */
const UNUSABLE_SHARE = 0.01

/** Reads the lines of one list; of its rows only those of `wanted` are kept. */
export function createEpssReader(wanted: ReadonlySet<string>): EpssReader {
  const headLines: string[] = []
  const scores = new Map<string, Row>()
  let head: EpssHead | null = null
  let rows = 0
  let unusable = 0

  function takeLine(line: string): void {
    if (head === null) {
      headLines.push(line)
      head = readEpssHead(headLines)
    } else if (line !== '') {
      if (takeRow(line, head)) rows += 1
      else unusable += 1
    }
  }

  /** False: it cannot be read. Of the rows that nobody asked for only the outline is looked at, for speed. */
  function takeRow(line: string, head: EpssHead): boolean {
    const comma = line.indexOf(',')
    if (head.columns.cve === 0 && !wanted.has(line.slice(0, comma))) {
      return line.startsWith('CVE-') && line.includes(',', comma + 1)
    }
    const row = readRow(line.split(','), head)
    if (row === null) return false
    if (wanted.has(row.cve) && !scores.has(row.cve)) scores.set(row.cve, row)
    return true
  }

  return {
    takeLines: (text) => {
      let from = 0
      for (let to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
        takeLine(text.slice(from, text[to - 1] === '\r' && to > from ? to - 1 : to))
        from = to + 1
      }
      const rest = text.slice(from)
      if (rest.length > LONGEST_LINE) throw notTheList('epss', 'it has lines without an end')
      return rest
    },
    finish: () => {
      if (head === null) throw notTheList('epss', 'it holds no scores')
      if (rows === 0 || unusable > rows * UNUSABLE_SHARE) {
        throw notTheList('epss', `${unusable} of its ${rows + unusable} rows cannot be read`)
      }
      return { facts: { date: head.date, version: head.version, rows }, scores }
    },
  }
}

function readRow(fields: readonly string[], { columns, width }: EpssHead): Row | null {
  const cve = fields[columns.cve] ?? ''
  const score = toShare(fields[columns.epss])
  const percentile = toShare(fields[columns.percentile])
  if (score === null || percentile === null) return null
  return fields.length === width && CVE_ID.test(cve) ? { cve, score, percentile } : null
}

/** A number from 0 to 1 as the list writes it; null for anything else. */
function toShare(text: string | undefined): number | null {
  if (text === undefined || !/^\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text)) return null
  const share = Number(text)
  return share >= 0 && share <= 1 ? share : null
}

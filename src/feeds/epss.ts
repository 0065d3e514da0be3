import type { Epss } from '../domain/finding.ts'
import { openFeedBytes } from './feed-bytes.ts'
import type { FeedContent } from './feed-content.ts'
import { toDay } from './feed-date.ts'
import { createEpssReader } from './epss-reader.ts'
import { notTheList } from './feed-failure.ts'

/**
 * Reads the list of EPSS scores to its end, line by line, and picks the scores that are asked for: of its
 * 345,000 rows nothing else is kept. Throws FeedFailure.
 */
export async function readEpss(path: string, cves: readonly string[]): Promise<FeedContent<Epss>> {
  const { packed, chunks } = await openFeedBytes('epss', path)
  const reader = createEpssReader(new Set(cves))
  let rest = ''
  for await (const chunk of chunks) rest = reader.takeLines(rest + chunk.toString('latin1'))
  if (rest.startsWith('<')) throw notTheList('epss', 'it is a web page')
  // Nothing but gzip's checksum could tell a last line without its end from half a line.
  if (rest !== '' && !packed) throw notTheList('epss', 'its last line is not complete')
  if (rest !== '') reader.takeLines(`${rest}\n`)
  const { facts, scores } = reader.finish()
  const date = toDay(facts.date)
  // The caller's own ids as keys: those of the rows would keep the text alive that they were cut from.
  const entries = cves.flatMap((cve): [string, Epss][] => {
    const row = scores.get(cve)
    if (row === undefined) return []
    const { score, percentile } = row
    return [[cve, { score, percentile, date, model: facts.version }]]
  })
  return { facts, entries: new Map(entries) }
}

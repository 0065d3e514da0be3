import type { FeedName } from '../domain/feed.ts'
import { readEpss } from './epss.ts'
import type { FeedFacts } from './feed-content.ts'
import { toDay } from './feed-date.ts'
import { notTheList } from './feed-failure.ts'
import { toHead } from './feed-kinds.ts'
import { clockOf, findFault } from './feed-request.ts'
import type { FeedRequest } from './feed-request.ts'
import { fetchFeed } from './fetch-feed.ts'
import type { KeptFeed } from './kept-feed.ts'
import { readKev } from './kev.ts'

const LIMIT_MS = 20_000

/** Fetches what is newest, reads it to its end, and keeps it; or hears that the kept one still is. Throws FeedFailure. */
export async function renewFeed(request: FeedRequest, found: KeptFeed | null): Promise<KeptFeed> {
  const { name, store, origin, log } = request
  const validators = found?.validators ?? null
  const limitMs = request.limitMs ?? LIMIT_MS
  const placed = await store.place(async (path) => {
    const fetched = await fetchFeed({ ...request, url: origin, path, validators, limitMs })
    if (fetched.kind === 'unchanged') return null
    const facts = await readFacts(name, path)
    requireProgress(request, found, facts)
    const { bytes, sha256 } = fetched
    const confirmedAt = clockOf(request)
    return { bytes, sha256, origin, facts, validators: fetched.validators, confirmedAt }
  })
  if (placed !== null) {
    log.info(`${toHead(name)} of ${toDay(placed.facts.date)}, from ${origin}.`)
    return placed
  }
  if (found === null) throw notTheList(name, 'the server says that nothing changed')
  return store.confirm(found, clockOf(request))
}

/** What a list says of itself, read to its end. Throws FeedFailure when it is not whole. */
export async function readFacts(name: FeedName, path: string): Promise<FeedFacts> {
  const content = await (name === 'kev' ? readKev(path, []) : readEpss(path, []))
  return content.facts
}

/** Half a list that is well-formed, or one of last month: nothing else would tell. */
function requireProgress(request: FeedRequest, found: KeptFeed | null, facts: FeedFacts): void {
  const { name } = request
  if (found === null || findFault(request, { ...found, confirmed: false }) !== null) return
  if (facts.rows < found.facts.rows / 2) {
    throw notTheList(name, `it has ${facts.rows} entries, the kept one has ${found.facts.rows}`)
  }
  if (facts.date < found.facts.date) {
    throw notTheList(
      name,
      `it is of ${toDay(facts.date)}, older than the kept one of ${toDay(found.facts.date)}`,
    )
  }
}

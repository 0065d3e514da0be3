import { FEED_NAMES } from '../domain/feed.ts'
import type { FeedName } from '../domain/feed.ts'
import { ageInDays, isFresh } from './feed-age.ts'
import type { FeedFacts } from './feed-content.ts'
import { FeedFailure, toFeedFailure } from './feed-failure.ts'
import { FEEDS } from './feed-kinds.ts'
import { clockOf, findFault, isFilePlace, placeOf } from './feed-request.ts'
import type { FeedOptions } from './feed-request.ts'
import { createFeedStore } from './feed-store.ts'
import { readFacts } from './renew-feed.ts'

/** What is known of one feed on this machine, without asking anybody. */
export type FeedStatus = {
  readonly name: FeedName
  readonly state: 'usable' | 'too-old' | 'missing' | 'off'
  /** ISO time that the list gives itself. */
  readonly date: string | null
  readonly ageDays: number | null
  /** Of the catalogue, or of the EPSS model. */
  readonly version: string | null
  readonly origin: string | null
  readonly path: string | null
  /** ISO time at which its server last confirmed that it is the newest; null for a file of the user's. */
  readonly checkedAt: string | null
  /** Why it is not plainly usable, as a clause. */
  readonly why: string | null
}

export type FeedStatusOptions = Pick<FeedOptions, 'cacheFolder' | 'supply' | 'now' | 'clock'>

/** The lists that a run would find here if nobody answered it. */
export async function readFeedStatus(options: FeedStatusOptions): Promise<FeedStatus[]> {
  return Promise.all(FEED_NAMES.map((name) => readOne(name, options)))
}

const NOTHING = {
  date: null,
  ageDays: null,
  version: null,
  origin: null,
  path: null,
  checkedAt: null,
  why: null,
} as const

async function readOne(name: FeedName, options: FeedStatusOptions): Promise<FeedStatus> {
  const origin = placeOf(name, options.supply)
  const nothing = { ...NOTHING, name, origin }
  if (origin === null) return { ...nothing, state: 'off', why: `by ${FEEDS[name].input}` }
  if (isFilePlace(origin)) {
    const facts = await readFacts(name, origin).catch(toFeedFailure)
    if (facts instanceof FeedFailure) return { ...nothing, state: 'missing', why: facts.why }
    return toStatus({ name, origin, path: origin, facts, confirmedAt: null }, options)
  }
  const kept = await createFeedStore(options.cacheFolder, name).read()
  if (kept?.origin === origin) return toStatus({ ...kept, name }, options)
  const why =
    kept === null ? 'it was never fetched' : 'what is here came from an address that is not set now'
  return { ...nothing, state: 'missing', why }
}

type FoundFeed = {
  readonly name: FeedName
  readonly origin: string
  readonly path: string
  readonly facts: FeedFacts
  readonly confirmedAt: Date | null
}

function toStatus(found: FoundFeed, options: FeedStatusOptions): FeedStatus {
  const { name, origin, path, facts, confirmedAt } = found
  const confirmed = confirmedAt === null || isFresh(confirmedAt, clockOf(options))
  const why = findFault({ ...options, name }, { facts, confirmedAt, confirmed })
  return {
    name,
    state: why === null ? 'usable' : 'too-old',
    date: facts.date.toISOString(),
    ageDays: ageInDays(facts.date, options.now()),
    version: facts.version,
    origin,
    path,
    checkedAt: confirmedAt?.toISOString() ?? null,
    why,
  }
}

import type { FeedAnswer, FeedName, FeedRecord } from '../domain/feed.ts'
import type { OpenFeeds } from '../ports.ts'
import { readEpss } from './epss.ts'
import { ageInDays } from './feed-age.ts'
import type { FeedContent } from './feed-content.ts'
import { FeedFailure, requireRunning, toFeedFailure, toReason } from './feed-failure.ts'
import { isFilePlace, placeOf } from './feed-request.ts'
import type { FeedOptions } from './feed-request.ts'
import { createFeedStore } from './feed-store.ts'
import { readKev } from './kev.ts'
import { provideFeed } from './provide-feed.ts'
import type { ProvidedFeed } from './provide-feed.ts'

type ReadFeed<T> = (path: string, cves: readonly string[]) => Promise<FeedContent<T>>

/** The feeds as a run asks them: opening begins to fetch both, side by side, and makes nobody wait. */
export function createOpenFeeds(options: FeedOptions): OpenFeeds {
  return (signal) => ({
    kev: openFeed('kev', readKev, { ...options, signal }),
    epss: openFeed('epss', readEpss, { ...options, signal }),
  })
}

/** Feeds of which there is none, each for the reason given: for runs that must not depend on the world. */
export function createNoFeeds(reason: string): OpenFeeds {
  return () => ({
    kev: () => Promise.resolve({ state: 'missing', name: 'kev', reason }),
    epss: () => Promise.resolve({ state: 'missing', name: 'epss', reason }),
  })
}

type ReadyFeed = Extract<ProvidedFeed, { state: 'ready' }>

type Opening = FeedOptions & { readonly signal: AbortSignal }

function openFeed<T>(
  name: FeedName,
  read: ReadFeed<T>,
  opening: Opening,
): (cves: readonly string[]) => Promise<FeedAnswer<T>> {
  const { signal } = opening
  const begun = provideFeed(name, opening, signal)
  // A cancel that nobody asks about any more is not an uncaught error.
  begun.catch(() => undefined)
  return async (cves) => {
    const first = await answerFrom(await begun, cves)
    if (!(first instanceof FeedFailure)) return first
    const missing = { state: 'missing', name, reason: toReason(name, first) } as const
    if (isFilePlace(placeOf(name, opening.supply) ?? '')) return missing
    // What is kept was damaged since: without it, it is fetched anew.
    await createFeedStore(opening.cacheFolder, name).forget()
    const second = await answerFrom(await provideFeed(name, opening, signal), cves)
    return second instanceof FeedFailure || second.state === 'missing' ? missing : second
  }

  async function answerFrom(
    provided: ProvidedFeed,
    cves: readonly string[],
  ): Promise<FeedAnswer<T> | FeedFailure> {
    requireRunning(signal)
    if (provided.state === 'missing') return { state: 'missing', name, reason: provided.reason }
    const record = toRecord(name, provided, opening.now())
    if (cves.length === 0) return { state: 'ready', record, entries: new Map() }
    const content = await read(provided.path, cves).catch(toFeedFailure)
    requireRunning(signal)
    if (content instanceof FeedFailure) return content
    return { state: 'ready', record, entries: content.entries }
  }
}

function toRecord(name: FeedName, { origin, facts }: ReadyFeed, now: Date): FeedRecord {
  const { date, version } = facts
  const ageDays = ageInDays(date, now)
  return { name, origin, date: date.toISOString(), version, ageDays }
}

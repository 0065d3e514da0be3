import type { FeedName } from '../domain/feed.ts'
import { isFresh } from './feed-age.ts'
import type { FeedFacts } from './feed-content.ts'
import { toDay } from './feed-date.ts'
import { FeedFailure, requireRunning, toFeedFailure, toReason } from './feed-failure.ts'
import { FEEDS, toHead } from './feed-kinds.ts'
import { clockOf, findFault, isFilePlace, placeOf } from './feed-request.ts'
import type { FeedOptions, FeedRequest } from './feed-request.ts'
import { createFeedStore } from './feed-store.ts'
import type { KeptFeed } from './kept-feed.ts'
import { readFacts, renewFeed } from './renew-feed.ts'

/** Where a list lies, whole and young enough, or why there is none. */
export type ProvidedFeed =
  | {
      readonly state: 'ready'
      readonly path: string
      readonly origin: string
      readonly facts: FeedFacts
    }
  /** `isOff`: nobody wants it. */
  | { readonly state: 'missing'; readonly reason: string; readonly isOff: boolean }

/** Renews a list where it is due, and says what is there then. Throws `cancelled` only. */
export async function provideFeed(
  name: FeedName,
  options: FeedOptions,
  signal: AbortSignal,
): Promise<ProvidedFeed> {
  const origin = placeOf(name, options.supply)
  if (origin === null) {
    const reason = `${toHead(name)} is switched off by ${FEEDS[name].input}.`
    return { state: 'missing', reason, isOff: true }
  }
  const store = createFeedStore(options.cacheFolder, name)
  const request = { ...options, name, store, origin, signal }
  try {
    return await (isFilePlace(origin) ? provideFile(request) : provideKept(request))
  } catch (thrown) {
    requireRunning(signal)
    return { state: 'missing', reason: toReason(name, toFeedFailure(thrown)), isOff: false }
  }
}

async function provideFile(request: FeedRequest): Promise<ProvidedFeed> {
  const { name, origin } = request
  const facts = await readFacts(name, origin)
  requireFed(request, facts)
  return { state: 'ready', path: origin, origin, facts }
}

async function provideKept(request: FeedRequest): Promise<ProvidedFeed> {
  const { store, origin, supply, insist } = request
  const kept = await store.read()
  // What came from another address says nothing about the list that is wanted now.
  const found = kept?.origin === origin ? kept : null
  if (found !== null && insist !== true && isFresh(found.confirmedAt, clockOf(request))) {
    return useConfirmed(request, found)
  }
  if (!supply.updateDatabases) return useUnasked(request, found)
  const renewed = await renewFeed(request, found).catch((thrown: unknown) => {
    requireRunning(request.signal)
    return toFeedFailure(thrown)
  })
  if (renewed instanceof FeedFailure) return useAfterFailure(request, found, renewed)
  return useConfirmed(request, renewed)
}

function toReady({ path, origin, facts }: KeptFeed): ProvidedFeed {
  return { state: 'ready', path, origin, facts }
}

function useConfirmed(request: FeedRequest, found: KeptFeed): ProvidedFeed {
  requireFed(request, found.facts)
  return toReady(found)
}

/** Its server has nothing newer, or it is the user's own: only one that nobody feeds any more is refused. */
function requireFed(request: FeedRequest, facts: FeedFacts): void {
  const fault = findFault(request, { facts, confirmed: true, confirmedAt: null })
  if (fault === null) return
  const { input } = FEEDS[request.name]
  const hint = `Let ${input} name a place that is kept up to date, or allow more days with db-max-age.`
  throw new FeedFailure(fault, hint)
}

function useUnasked(request: FeedRequest, found: KeptFeed | null): ProvidedFeed {
  const hint = 'Fetch it with `plimsoll db update`, or leave update-db at true.'
  const fault =
    found === null
      ? 'it is not on this machine'
      : findFault(request, { ...found, confirmed: false })
  if (found === null || fault !== null) {
    throw new FeedFailure(`${fault ?? ''}, and update-db is false`, hint)
  }
  return toReady(found)
}

/** Nobody answered: the kept list serves for some days. */
function useAfterFailure(
  request: FeedRequest,
  found: KeptFeed | null,
  failure: FeedFailure,
): ProvidedFeed {
  if (found === null) throw failure
  const { why, hint } = failure
  const fault = findFault(request, { ...found, confirmed: false })
  if (fault !== null) {
    throw new FeedFailure(`${fault}, and a newer one could not be fetched: ${why}`, hint)
  }
  const day = toDay(found.facts.date)
  request.log.notice(
    `${toHead(request.name)} could not be renewed: ${why}. The kept one of ${day} is used.`,
  )
  return toReady(found)
}

import { FEED_NAMES } from '../domain/feed.ts'
import type { FeedName } from '../domain/feed.ts'
import type { FeedOptions } from './feed-request.ts'
import { provideFeed } from './provide-feed.ts'
import type { ProvidedFeed } from './provide-feed.ts'

export type FeedUpdate = { readonly name: FeedName; readonly feed: ProvidedFeed }

/** Asks for newer lists, however lately that was done; each for itself. Throws `cancelled` only. */
export async function updateFeeds(
  options: FeedOptions,
  signal: AbortSignal,
): Promise<readonly FeedUpdate[]> {
  const supply = { ...options.supply, updateDatabases: true }
  return Promise.all(
    FEED_NAMES.map(async (name) => ({
      name,
      feed: await provideFeed(name, { ...options, supply, insist: true }, signal),
    })),
  )
}

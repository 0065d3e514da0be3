import type { SupplySettings } from '../config/config.ts'
import type { FeedName } from '../domain/feed.ts'
import type { Fetch, Log } from '../ports.ts'
import { findAgeFault } from './feed-age.ts'
import type { FeedFacts } from './feed-content.ts'
import type { FeedStore } from './feed-store.ts'

export type FeedSettings = Pick<
  SupplySettings,
  'kevUrl' | 'epssUrl' | 'updateDatabases' | 'databaseMaxAgeDays'
>

export type FeedOptions = {
  readonly fetch: Fetch
  readonly log: Pick<Log, 'debug' | 'info' | 'notice'>
  readonly cacheFolder: string
  readonly supply: FeedSettings
  readonly allowHttp: boolean
  /** The clock of the run: ages count to it. */
  readonly now: () => Date
  /** The real clock: by it a server is asked once a day. */
  readonly clock?: () => Date
  /** True: its server is asked however lately it was asked. */
  readonly insist?: boolean
  /** For all tries of one feed together; 20 seconds unless told. */
  readonly limitMs?: number
}

/** One feed of one run. */
export type FeedRequest = FeedOptions & {
  readonly name: FeedName
  /** A web address, or the absolute path of a file. */
  readonly origin: string
  readonly store: FeedStore
  readonly signal: AbortSignal
}

/** A web address or an absolute path; null: switched off. */
export function placeOf(name: FeedName, supply: FeedSettings): string | null {
  return name === 'kev' ? supply.kevUrl : supply.epssUrl
}

export function isFilePlace(place: string): boolean {
  return place.startsWith('/')
}

export function clockOf({ clock }: Pick<FeedOptions, 'clock'>): Date {
  return (clock ?? (() => new Date()))()
}

export type Standing = {
  readonly facts: FeedFacts
  readonly confirmedAt: Date | null
  readonly confirmed: boolean
}

/** Why a list is too old for this run, as a clause; null: it is not. */
export function findFault(
  { name, now, supply }: Pick<FeedRequest, 'name' | 'now' | 'supply'>,
  { confirmed, confirmedAt, facts }: Standing,
): string | null {
  const maxAgeDays = supply.databaseMaxAgeDays
  return findAgeFault({ name, confirmed, confirmedAt, date: facts.date, now: now(), maxAgeDays })
}

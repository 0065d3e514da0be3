/** Lists that are asked beside the scanners' databases: CISA's known exploited vulnerabilities, FIRST's EPSS. */
export const FEED_NAMES = ['epss', 'kev'] as const

export type FeedName = (typeof FEED_NAMES)[number]

/** The list that was used: which one, how old, whence. */
export type FeedRecord = {
  readonly name: FeedName
  readonly origin: string
  /** ISO time that the list gives itself. */
  readonly date: string
  /** The version of the catalogue, or of the EPSS model; null where it names none. */
  readonly version: string | null
  /** Whole days at the time of the run. */
  readonly ageDays: number
}

/** What a feed answered: entries by CVE id, or the reason why it could not be asked (a sentence). */
export type FeedAnswer<T> =
  | {
      readonly state: 'ready'
      readonly record: FeedRecord
      readonly entries: ReadonlyMap<string, T>
    }
  | { readonly state: 'missing'; readonly name: FeedName; readonly reason: string }

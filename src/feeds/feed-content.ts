/** What a list says of itself. */
export type FeedFacts = {
  readonly date: Date
  readonly version: string | null
  /** Entries that can be used. */
  readonly rows: number
}

/** A list that was read to its end and found whole, with the entries that were asked for. */
export type FeedContent<T> = { readonly facts: FeedFacts; readonly entries: ReadonlyMap<string, T> }

/** CVE ids as the CVE programme writes them: four digits or more behind the year. */
export const CVE_ID = /^CVE-\d{4}-\d{4,19}$/

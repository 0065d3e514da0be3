import type { FeedName } from '../domain/feed.ts'

/** What there is to know of a feed before anybody has asked for it. */
export type FeedKind = {
  /** As sentences name it, in the singular. */
  readonly title: string
  /** The input that says where it lies. */
  readonly input: 'kev-url' | 'epss-url'
  readonly ending: string
  /** The most that is taken, packed and unpacked alike. */
  readonly maxBytes: number
  /** The age in days from which it is not trusted although its server has just confirmed it. */
  readonly confirmedLimitDays: number
}

/**
 * The lists of today have 2 MB (KEV) and 10 MB unpacked (EPSS). EPSS appears daily; CISA has let weeks pass
 * without an entry, so only a list that stands still for two months is taken for that of a dead mirror.
 */
export const FEEDS: Readonly<Record<FeedName, FeedKind>> = {
  kev: {
    title: "CISA's list of known exploited vulnerabilities",
    input: 'kev-url',
    ending: 'json',
    maxBytes: 64 * 1024 * 1024,
    confirmedLimitDays: 60,
  },
  epss: {
    title: 'the list of EPSS scores',
    input: 'epss-url',
    ending: 'csv.gz',
    maxBytes: 128 * 1024 * 1024,
    confirmedLimitDays: 14,
  },
}

/** The title at the beginning of a sentence. */
export function toHead(name: FeedName): string {
  const { title } = FEEDS[name]
  return `${title.slice(0, 1).toUpperCase()}${title.slice(1)}`
}

import type { FeedAnswer } from '../domain/feed.ts'
import type { Epss, KnownExploited, ScannerId } from '../domain/finding.ts'
import type { DatabaseName, DatabaseRecord, Provenance } from '../domain/verdict.ts'

export type InstalledScanner = {
  readonly scanner: ScannerId
  readonly version: string
  /** Absolute path of the program. */
  readonly program: string
  readonly provenance: Provenance
  /** True when it lay on this machine already. */
  readonly kept: boolean
}

export type InstallScanner = (scanner: ScannerId, signal: AbortSignal) => Promise<InstalledScanner>

/** A database that is ready: `folder` is what the scanner takes as its cache folder. */
export type ReadyDatabase = { readonly record: DatabaseRecord; readonly folder: string }

/** Fetches or finds a database, judges its age, throws `database-*` when there is no usable one. */
export type ProvideDatabase = (
  request: { readonly database: DatabaseName; readonly grype: string | null },
  signal: AbortSignal,
) => Promise<ReadyDatabase>

export type Feeds = {
  /** Settle with `missing` instead of refusing; only a cancelled run throws. */
  readonly kev: (cves: readonly string[]) => Promise<FeedAnswer<KnownExploited>>
  readonly epss: (cves: readonly string[]) => Promise<FeedAnswer<Epss>>
}

/** Begins to fetch the feeds where the kept ones are old, and gives what looks into them. */
export type OpenFeeds = (signal: AbortSignal) => Feeds

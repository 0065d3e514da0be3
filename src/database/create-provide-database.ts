import { setTimeout as wait } from 'node:timers/promises'
import type { SupplySettings } from '../config/config.ts'
import type { DatabaseName } from '../domain/verdict.ts'
import type { Fetch, Log, ProvideDatabase, RunProgram, SharedCache } from '../ports.ts'
import type { Sleep } from '../registry/patience.ts'
import type { Registry } from '../registry/registry.ts'
import { createGrypeSource } from './grype-source.ts'
import { provideVersion } from './provide-version.ts'
import { createShelf } from './shelf.ts'
import type { DatabaseSource } from './source.ts'
import { readFreeBytes } from './space.ts'
import type { FreeBytes } from './space.ts'
import { createStore } from './store.ts'
import { createTrivySource } from './trivy-source.ts'
import { createWeb } from './web.ts'

export type DatabaseSettings = Pick<
  SupplySettings,
  | 'trivyDatabases'
  | 'trivyJavaDatabases'
  | 'grypeDatabase'
  | 'updateDatabases'
  | 'databaseMaxAgeDays'
>

export type ProvideDatabaseOptions = {
  readonly registry: Pick<Registry, 'readManifest' | 'streamBlob'>
  readonly fetch: Fetch
  readonly runProgram: RunProgram
  readonly log: Log
  /** Absolute; databases live in `databases` below it. */
  readonly cacheFolder: string
  readonly supply: DatabaseSettings
  /** Plain HTTP to other machines as well (`allow-http`). */
  readonly allowHttp: boolean
  /** The clock of the run, by which ages are judged. */
  readonly now: () => Date
  /** The clock on the wall, by which an origin is asked again after an hour. */
  readonly clock?: () => Date
  /** Asks the origins even when they were asked within the last hour (`db update`). */
  readonly insist?: boolean
  readonly freeBytes?: FreeBytes
  readonly sleep?: Sleep
  /** What runs on other machines kept; left out: there is none. */
  readonly shared?: SharedArchives
}

export type SharedArchives = {
  readonly cache: SharedCache
  /**
   * Whether a database is believed that no origin confirmed, when none answers. False for every run that can be caused
   * from outside or reads what such runs kept: nobody vouches for the bytes then.
   */
  readonly trustsUnconfirmed: boolean
}

/**
 * Fetches databases into the cache folder, or finds them there. The folder of `trivy` is a whole cache
 * folder for Trivy: `db`, and a `java-db` that is empty, since Trivy fails on a jar without one. The folder
 * of `trivy-java` holds the real `java-db`, that of `grype` is what GRYPE_DB_CACHE_DIR wants.
 */
export function createProvideDatabase(options: ProvideDatabaseOptions): ProvideDatabase {
  const sleep = options.sleep ?? ((ms, signal) => wait(ms, undefined, { signal }))
  const freeBytes = options.freeBytes ?? readFreeBytes
  const { fetch, log, allowHttp, supply, cacheFolder } = options
  const web = createWeb({ fetch, log, allowHttp, sleep })
  const sourceOf = (name: DatabaseName, grype: string | null): DatabaseSource => {
    const { runProgram, registry, shared } = options
    const { cache = null, trustsUnconfirmed = false } = shared ?? {}
    const kit = { log, freeBytes, shelf: createShelf({ cache, trustsUnconfirmed, name, log }) }
    switch (name) {
      case 'trivy':
        return createTrivySource({ ...kit, name, registry, origins: supply.trivyDatabases })
      case 'trivy-java':
        return createTrivySource({ ...kit, name, registry, origins: supply.trivyJavaDatabases })
      case 'grype':
        return createGrypeSource({ ...kit, web, runProgram, address: supply.grypeDatabase, grype })
    }
  }
  return ({ database, grype }, signal) =>
    provideVersion({
      source: sourceOf(database, grype),
      store: createStore(cacheFolder, database),
      log,
      now: options.now(),
      clock: options.clock ?? (() => new Date()),
      update: supply.updateDatabases,
      insist: options.insist ?? false,
      maxAgeDays: supply.databaseMaxAgeDays,
      signal,
    })
}

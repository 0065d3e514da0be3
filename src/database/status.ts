import type { DatabaseName } from '../domain/verdict.ts'
import { DATABASE_NAMES } from '../domain/verdict.ts'
import { judgeAge } from './age.ts'
import { isFresh, readChecks } from './checks.ts'
import type { Check } from './checks.ts'
import type { DatabaseSettings } from './create-provide-database.ts'
import type { KeptVersion, ReadVersion } from './kept-version.ts'
import { newestOf } from './newest-of.ts'
import { createStore } from './store.ts'

export type DatabaseState = 'usable' | 'ageing' | 'too-old' | 'damaged' | 'missing'

/** What is known of one database on this machine, without asking anybody. */
export type DatabaseStatus = {
  readonly name: DatabaseName
  readonly state: DatabaseState
  readonly schema: string | null
  /** ISO time. */
  readonly built: string | null
  readonly ageDays: number | null
  /** The age in days from which a scan would fail now. */
  readonly limitDays: number | null
  readonly origin: string | null
  readonly digest: string | null
  readonly folder: string
  /** ISO time at which an origin last confirmed that it is the newest. */
  readonly checkedAt: string | null
  /** Why it is not plainly usable, as a clause; null when it is. */
  readonly why: string | null
}

export type StatusOptions = {
  readonly cacheFolder: string
  readonly supply: DatabaseSettings
  readonly databases?: readonly DatabaseName[]
  readonly now: () => Date
  readonly clock?: () => Date
}

/** The databases that a run would find here, judged as it would judge them if nobody answered it. */
export async function readDatabaseStatus(options: StatusOptions): Promise<DatabaseStatus[]> {
  const names = options.databases ?? DATABASE_NAMES
  return Promise.all(names.map((name) => readOne(name, options)))
}

/** True when every database is there and a scan would take it: `db status` ends well then. */
export function areUsable(statuses: readonly DatabaseStatus[]): boolean {
  return statuses.every(({ state }) => state === 'usable' || state === 'ageing')
}

async function readOne(name: DatabaseName, options: StatusOptions): Promise<DatabaseStatus> {
  const store = createStore(options.cacheFolder, name)
  const [versions, checks] = await Promise.all([store.list(), readChecks(store)])
  const usable = versions.flatMap((each) => (each.kind === 'usable' ? [each.version] : []))
  const newest = newestOf(usable, checks, originsOf(name, options.supply))
  if (newest !== null) return statusOf(newest, checks, options)
  return { ...NOTHING, name, folder: store.folder, ...absenceOf(versions, usable.length) }
}

const NOTHING = {
  schema: null,
  built: null,
  ageDays: null,
  limitDays: null,
  origin: null,
  digest: null,
  checkedAt: null,
} as const

function absenceOf(
  versions: readonly ReadVersion[],
  strangers: number,
): Pick<DatabaseStatus, 'state' | 'why'> {
  const broken = versions.find((each) => each.kind === 'broken')
  if (broken !== undefined) return { state: 'damaged', why: broken.why }
  if (strangers === 0) return { state: 'missing', why: 'it was never fetched' }
  return { state: 'missing', why: 'what is here came from an origin that is not set now' }
}

function originsOf(name: DatabaseName, supply: DatabaseSettings): readonly string[] {
  switch (name) {
    case 'trivy':
      return supply.trivyDatabases
    case 'trivy-java':
      return supply.trivyJavaDatabases
    case 'grype':
      return [supply.grypeDatabase]
  }
}

function statusOf(
  version: KeptVersion,
  checks: readonly Check[],
  options: StatusOptions,
): DatabaseStatus {
  const { name, built, digest, origin, schema, folder } = version
  const clock = options.clock ?? (() => new Date())
  const confirmations = checks.filter((check) => check.digest === digest)
  const asked = confirmations.some((check) => isFresh(check, clock()))
  const times = confirmations.map(({ checkedAt }) => checkedAt.toISOString()).sort()
  const maxAgeDays = options.supply.databaseMaxAgeDays
  const age = judgeAge({ built, now: options.now(), asked, maxAgeDays })
  const shared = { name, schema, built: built.toISOString(), origin, digest, folder }
  const { ageDays, limitDays } = age
  return { ...shared, ageDays, limitDays, checkedAt: times.at(-1) ?? null, ...judged() }

  function judged(): Pick<DatabaseStatus, 'state' | 'why'> {
    if (age.state === 'young') return { state: 'usable', why: null }
    if (age.state === 'ageing') return { state: 'ageing', why: `its origin has nothing newer` }
    const why =
      age.state === 'from-the-future'
        ? 'it was built in the future by the clock of this machine'
        : `from ${limitDays} days on it is not trusted`
    return { state: age.usable ? 'ageing' : 'too-old', why }
  }
}

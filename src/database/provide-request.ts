import type { Log } from '../ports.ts'
import { judgeAge } from './age.ts'
import { readChecks } from './checks.ts'
import type { Failed } from './explain.ts'
import type { KeptVersion } from './kept-version.ts'
import { newestOf } from './newest-of.ts'
import type { DatabaseSource } from './source.ts'
import type { Store } from './store.ts'

export type ProvideRequest = {
  readonly source: DatabaseSource
  readonly store: Store
  readonly log: Log
  /** The clock of the run, by which ages are judged. */
  readonly now: Date
  /** The clock on the wall, by which an origin is asked again. */
  readonly clock: () => Date
  /** False: use what is here and ask nobody. */
  readonly update: boolean
  /** True: ask even where it was done within the last hour. */
  readonly insist: boolean
  readonly maxAgeDays: number | null
  /** How long an origin may take to name its newest while a young database is here; 30 s when not told. */
  readonly answerMs?: number
  readonly signal: AbortSignal
}

/** A version, and whether its origin confirmed that there is nothing newer. */
export type Found = {
  readonly version: KeptVersion
  readonly asked: boolean
  readonly failures: readonly Failed[]
}

/** The newest on this machine that an origin of this run gave or named; null: there is none. */
export async function newestKept({ source, store }: ProvideRequest): Promise<KeptVersion | null> {
  const [versions, checks] = await Promise.all([store.list(), readChecks(store)])
  const usable = versions.flatMap((each) => (each.kind === 'usable' ? [each.version] : []))
  return newestOf(usable, checks, source.origins)
}

/** True when a version would be used at its age. */
export function isYoung(request: ProvideRequest, version: KeptVersion, asked: boolean): boolean {
  const { now, maxAgeDays } = request
  return judgeAge({ built: version.built, now, asked, maxAgeDays }).usable
}

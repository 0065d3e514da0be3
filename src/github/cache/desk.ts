import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import type { Log } from '../../ports.ts'
import type { GitHubClient } from '../client.ts'
import type { ContextEnvironment } from '../context.ts'
import type { CacheContext } from './cache-rights.ts'
import type { CacheToolkit } from './cache-toolkit.ts'
import type { Door } from './door.ts'
import type { createInTurn } from './in-turn.ts'
import type { Tally } from './tally.ts'

export type SharedCacheOptions = {
  readonly context: CacheContext
  readonly client: GitHubClient
  /** Of the step; the toolkit itself reads the environment of the process. */
  readonly env: ContextEnvironment
  /** `on`: that there is no cache is told. */
  readonly wish: 'auto' | 'on'
  readonly log: Pick<Log, 'debug' | 'info' | 'notice'>
  readonly signal: AbortSignal
  /** Loads `@actions/cache` when not told. */
  readonly load?: () => Promise<CacheToolkit>
  /** For one entry; 60 s when not told. */
  readonly limitMs?: number
  /** An answer that takes so long and brings nothing is an outage; 15 s when not told. */
  readonly outageMs?: number
}

/** What the calls of one run share. */
export type Desk = {
  readonly options: SharedCacheOptions
  /** Below it lies everything that is packed or unpacked. */
  readonly root: string
  readonly door: Door
  readonly tally: Tally
  readonly inTurn: ReturnType<typeof createInTurn>
  /** Keys that hold an entry, or soon will. */
  readonly known: Set<string>
  readonly pending: Promise<void>[]
}

/** A fresh empty folder, mode 0700; its name can be no name of an entry. */
export async function makeFolder({ root }: Desk, kind: 'restored' | 'filled'): Promise<string> {
  await mkdir(root, { recursive: true, mode: 0o700 })
  return mkdtemp(`${root}/.${kind}-`)
}

/** What cannot be removed lies in the runner's own temporary folder, which the runner empties. */
export async function remove({ options }: Desk, path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 3 }).catch((error: unknown) => {
    options.log.debug(`${path} could not be removed: ${reasonOf(error)}`)
  })
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

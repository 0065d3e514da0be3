import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { NOTHING_TOLD } from '../../domain/message.ts'
import type { Told } from '../../domain/message.ts'
import type { Log, SharedCache } from '../../ports.ts'
import { renderTold } from './parse-told.ts'
import { readToldFile, writeToldFile } from './told-file.ts'

export type SharedTold = {
  /** What the newest entry holds. Never refuses. */
  restore(): Promise<Told>
  /** Begins to keep it, in an entry of its own: what is kept never changes. */
  keep(told: Told): Promise<void>
}

/** The same for all: what an entry holds is told by its key. */
const ENTRY_NAME = 'plimsoll-told'
const FILE_NAME = 'told.json'

/**
 * What runs on other machines told. `scope`: jobs that run at the same moment must not take each other's entries for the
 * newest of their own; values that are the same in every run of a job, and differ between jobs.
 */
export function createSharedTold(options: {
  readonly cache: SharedCache
  readonly scope: readonly string[]
  readonly log: Pick<Log, 'info'>
}): SharedTold {
  const { cache, log } = options
  const prefix = `plimsoll-told-1-${hashOf(JSON.stringify(options.scope))}-`
  return {
    restore: async () => {
      const entry = await cache.restore({ key: prefix, prefixes: [prefix], name: ENTRY_NAME })
      return entry === null ? NOTHING_TOLD : readToldFile(join(entry.folder, FILE_NAME), log)
    },
    keep: (told) =>
      cache.keep({
        // By its content: a run that told nothing new finds that there is an entry already.
        key: `${prefix}${hashOf(renderTold(told))}`,
        name: ENTRY_NAME,
        fill: (folder) => writeToldFile(join(folder, FILE_NAME), told),
      }),
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}

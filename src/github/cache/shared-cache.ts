import { join } from 'node:path'
import type { SharedCache } from '../../ports.ts'
import { cacheRights } from './cache-rights.ts'
import { remove } from './desk.ts'
import type { Desk, SharedCacheOptions } from './desk.ts'
import { createDoor } from './door.ts'
import { createInTurn } from './in-turn.ts'
import { keepEntry } from './keep-entry.ts'
import { requireEntryName } from './key.ts'
import { restoreEntry } from './restore-entry.ts'
import { createTally } from './tally.ts'

export type OpenedCache = SharedCache & {
  /**
   * Removes what was restored; for the end of the run. What was given up may still hold the process alive: end it
   * by `process.exit`.
   */
  release(): Promise<void>
}

/**
 * GitHub's cache of a step. The folder that an entry is packed from and unpacked to is a part of its identity: each name
 * has one below RUNNER_TEMP, the same on all machines of a kind.
 */
export function createSharedCache(options: SharedCacheOptions): OpenedCache {
  const temporary = options.env['RUNNER_TEMP'] ?? ''
  const desk: Desk = {
    options,
    root: join(temporary, 'plimsoll-cache'),
    ...{ door: createDoor(options), tally: createTally(), inTurn: createInTurn() },
    ...{ known: new Set(), pending: [] },
  }
  const { keeps } = cacheRights(options.context)
  return {
    restore: async (entry) => {
      requireEntryName(entry)
      const toolkit = await desk.door.open()
      if (toolkit === null) return null
      return desk.inTurn(entry.name, () => restoreEntry(desk, toolkit, entry))
    },
    keep: async (filling) => {
      requireEntryName(filling)
      if (!keeps || desk.known.has(filling.key)) return
      desk.known.add(filling.key)
      const toolkit = await desk.door.open()
      if (toolkit !== null) await keepEntry(desk, toolkit, filling)
    },
    settle: () => settle(desk),
    release: async () => {
      if (temporary !== '') await remove(desk, desk.root)
    },
  }
}

async function settle({ pending, tally, options }: Desk): Promise<void> {
  while (pending.length > 0) await pending.shift()
  const words = tally.words()
  if (words !== null) options.log.info(words)
}

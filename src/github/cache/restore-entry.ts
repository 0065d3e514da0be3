import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { SharedCache } from '../../ports.ts'
import { toPlainText } from '../plain-text.ts'
import { withinTime } from '../within-time.ts'
import type { CacheToolkit } from './cache-toolkit.ts'
import { makeFolder, reasonOf, remove } from './desk.ts'
import type { Desk } from './desk.ts'
import { isWanted } from './key.ts'
import { measureFolder } from './measure-folder.ts'

type Entry = Parameters<SharedCache['restore']>[0]

/** Never refuses. What was unpacked is moved out of the way at once, for the next entry of that name. */
export async function restoreEntry(
  desk: Desk,
  toolkit: CacheToolkit,
  entry: Entry,
): ReturnType<SharedCache['restore']> {
  const place = join(desk.root, entry.name)
  try {
    const key = await fetchEntry(desk, { toolkit, entry, place })
    if (key === null) return null
    const bytes = await measureFolder(place)
    const folder = join(await makeFolder(desk, 'restored'), entry.name)
    await rename(place, folder)
    desk.tally.restored(bytes)
    desk.known.add(key)
    return { key, folder }
  } catch (error) {
    const reason = toPlainText(reasonOf(error))
    desk.options.log.notice(`What GitHub's cache holds as ${entry.key} is not used: ${reason}.`)
    await remove(desk, place)
    return null
  }
}

type Fetching = {
  readonly toolkit: CacheToolkit
  readonly entry: Entry
  readonly place: string
}

/** The key of what lies in the place then; null when there is nothing to be used. */
async function fetchEntry(desk: Desk, fetching: Fetching): Promise<string | null> {
  if (desk.door.isShut()) return null
  await remove(desk, fetching.place)
  // The last thing before: what another job of the change keeps meanwhile would be found by the toolkit.
  if (!(await desk.door.mayRestore())) return null
  const found = await askToolkit(desk, fetching)
  if (found === null || isWanted(found, fetching.entry)) return found
  await remove(desk, fetching.place)
  return null
}

const LIMIT_MS = 60_000

const OUTAGE_MS = 15_000

/**
 * The toolkit tries an answer that is none five times, for 24 s in all, and then says that there is no entry: so long a
 * silence is taken for an outage.
 */
async function askToolkit(desk: Desk, { toolkit, entry, place }: Fetching): Promise<string | null> {
  const { limitMs = LIMIT_MS, outageMs = OUTAGE_MS, signal } = desk.options
  const { key, prefixes = [] } = entry
  const began = performance.now()
  const work = toolkit.restoreCache([place], key, [...prefixes], { segmentTimeoutInMs: limitMs })
  const outcome = await withinTime(work, { limitMs, signal })
  if (outcome.state === 'failed') throw outcome.error
  if (outcome.state === 'given-up') {
    desk.door.shut(`${key} could not be restored in time`)
    return null
  }
  const found = outcome.value ?? null
  const isOutage = found === null && performance.now() - began >= outageMs
  if (isOutage) desk.door.shut('it gave no answer that can be used')
  return found
}

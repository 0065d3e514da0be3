import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { SharedCache } from '../../ports.ts'
import { toPlainText } from '../plain-text.ts'
import { withinTime } from '../within-time.ts'
import type { CacheToolkit } from './cache-toolkit.ts'
import { makeFolder, reasonOf, remove } from './desk.ts'
import type { Desk } from './desk.ts'
import { measureFolder } from './measure-folder.ts'

type Filling = Parameters<SharedCache['keep']>[0]

/** Never refuses. The caller waits until its files are there; they are packed and sent while it does other things. */
export async function keepEntry(
  desk: Desk,
  toolkit: CacheToolkit,
  filling: Filling,
): Promise<void> {
  try {
    const folder = join(await makeFolder(desk, 'filled'), filling.name)
    await mkdir(folder, { mode: 0o700 })
    await filling.fill(folder)
    const bytes = await measureFolder(folder)
    const send = () => sendEntry(desk, toolkit, { ...filling, folder, bytes })
    // One at a time: packing takes every processor that there is.
    desk.pending.push(desk.inTurn(' all that is kept', send))
  } catch (error) {
    explain(desk, filling.key, reasonOf(error))
  }
}

type Filled = Filling & { readonly folder: string; readonly bytes: number }

function sendEntry(desk: Desk, toolkit: CacheToolkit, filled: Filled): Promise<void> {
  const place = join(desk.root, filled.name)
  return desk.inTurn(filled.name, async () => {
    try {
      if (desk.door.isShut()) return
      await remove(desk, place)
      await rename(filled.folder, place)
      await save(desk, { toolkit, filled, place })
    } catch (error) {
      explain(desk, filled.key, reasonOf(error))
    } finally {
      await remove(desk, place)
    }
  })
}

type Saving = { readonly toolkit: CacheToolkit; readonly filled: Filled; readonly place: string }

const LIMIT_MS = 60_000

async function save(desk: Desk, { toolkit, filled, place }: Saving): Promise<void> {
  const { limitMs = LIMIT_MS, signal } = desk.options
  const { key, bytes } = filled
  const outcome = await withinTime(toolkit.saveCache([place], key), { limitMs, signal })
  if (outcome.state === 'failed') throw outcome.error
  if (outcome.state === 'given-up') desk.door.shut(`${key} could not be kept in time`)
  else if (outcome.value >= 0) desk.tally.kept(bytes)
  else explain(desk, key, 'it is there already, or the lines of the toolkit above say why')
}

/** What is not kept is fetched again by the next run: no reason to speak to people. */
function explain({ options }: Desk, key: string, reason: string): void {
  options.log.debug(`GitHub's cache does not keep ${key}: ${toPlainText(reason)}`)
}

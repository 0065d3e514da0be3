import { join } from 'node:path'
import type { Told } from '../../domain/message.ts'
import type { Log } from '../../ports.ts'
import { mergeTold } from './parse-told.ts'
import type { SharedTold } from './shared-told.ts'
import { readToldFile, toReason, writeToldFile } from './told-file.ts'

/** What runs tell, kept between them. Nothing of it refuses. */
export type ToldStore = {
  recall(): Promise<Told>
  remember(told: Told): Promise<void>
}

export type ToldStoreOptions = {
  /** Of this machine and this user. */
  readonly cacheFolder: string
  /** Null: there is none, or this run may not trust it. */
  readonly shared: SharedTold | null
  readonly log: Pick<Log, 'info'>
  /** The clock on the wall; of the machine when not told. */
  readonly now?: () => Date
}

/**
 * `<cache>/notify/told.json`, and an entry of the shared cache for machines that do not last; of both, per entry, the
 * newer is taken. Several runs may write at once: the last one keeps what it finds there.
 */
export function createToldStore(options: ToldStoreOptions): ToldStore {
  const { cacheFolder, shared, log, now = () => new Date() } = options
  const path = join(cacheFolder, 'notify', 'told.json')
  return {
    recall: async () => {
      const here = await readToldFile(path, log)
      return shared === null ? here : mergeTold(here, await shared.restore(), now())
    },
    remember: async (told) => {
      const all = mergeTold(await readToldFile(path, log), told, now())
      try {
        await writeToldFile(path, all)
      } catch (error) {
        log.info(`What was told could not be kept, and may be told again: ${toReason(error)}`)
      }
      await shared?.keep(all)
    },
  }
}

import { toPlimsollError } from '../../domain/errors.ts'
import { toPlainText } from '../plain-text.ts'
import { findServiceAbsence } from '../runtime-services.ts'
import { cacheRights } from './cache-rights.ts'
import { CACHE_ENVIRONMENT, loadCacheToolkit } from './cache-toolkit.ts'
import type { CacheToolkit } from './cache-toolkit.ts'
import type { SharedCacheOptions } from './desk.ts'
import { findDistrust } from './own-scope.ts'

/** Who comes in: whether there is a cache, whether this run may read it, and whether it still answers. */
export type Door = {
  /** Null: there is none for this run. Says at most once why not. Never refuses. */
  open(): Promise<CacheToolkit | null>
  /**
   * Whether an entry may be restored now; to be asked right before each. On a change GitHub is asked every time, until
   * it once says no, or nothing: then nothing is restored any more, which is said once. Never refuses.
   */
  mayRestore(): Promise<boolean>
  isShut(): boolean
  /** For the rest of the run: who waits for a service that is down would wait for every entry. */
  shut(reason: string): void
}

export function createDoor(options: SharedCacheOptions): Door {
  let isShut = false
  let found: Promise<CacheToolkit | null> | null = null
  let isDistrusted = false
  return {
    open: async () => (isShut ? null : (found ??= findToolkit(options))),
    mayRestore: async () => {
      if (cacheRights(options.context).restores === 'always') return true
      const distrust = isDistrusted ? null : await askForDistrust(options)
      if (distrust !== null && !isDistrusted) {
        isDistrusted = true
        const text = `On this change nothing is taken from GitHub's cache: ${distrust}`
        if (!options.signal.aborted) options.log.notice(text)
      }
      return !isDistrusted
    },
    isShut: () => isShut,
    shut: (reason) => {
      if (isShut) return
      isShut = true
      const { log, signal } = options
      const text = `GitHub's cache is not used any more in this run: ${toPlainText(reason)}.`
      if (!signal.aborted) log.notice(text)
    },
  }
}

async function findToolkit(options: SharedCacheOptions): Promise<CacheToolkit | null> {
  const { env, wish, log, load = loadCacheToolkit } = options
  const absence = findServiceAbsence(env, CACHE_ENVIRONMENT)
  const toolkit = absence === null ? await load().catch(() => null) : null
  if (toolkit?.isFeatureAvailable() === true) return toolkit
  const text = `GitHub's cache is not used: ${absence ?? 'the runner offers none'}.`
  if (wish === 'on') log.notice(`${text} Set the input cache to auto where that is so.`)
  else log.debug(text)
  return null
}

/**
 * Null where GitHub says that the change kept nothing; a clause in every doubt. Why each time: `@actions/cache` lets tar
 * unpack absolute paths, so an entry of the change's own can put files anywhere on the runner, and no hash that is checked
 * afterwards takes them away. What remains: a job of the same change that keeps an entry of ours between this answer and
 * the toolkit's own question, which comes right behind it; or where GitHub lists an entry later than it serves it. The
 * toolkit cannot be told to leave a scope out. Such a job needs a run of its own at that moment, and gains what the code
 * of the change could do in this job only where the job runs none of it.
 */
function askForDistrust({ context, client }: SharedCacheOptions): Promise<string | null> {
  return findDistrust(client, context).catch((error: unknown) => toPlimsollError(error).message)
}

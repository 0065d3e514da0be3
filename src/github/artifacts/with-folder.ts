import { cancelled } from '../cancelled.ts'
import { toPlainText } from '../plain-text.ts'
import type { ArtifactOptions } from './options.ts'

type Options = Pick<ArtifactOptions, 'files' | 'log' | 'signal'>

/**
 * What work in a fresh folder answers; the folder goes afterwards. A disk that is full is no more to
 * the verdict than a service that is down. Throws only when the run is cancelled.
 */
export async function withFolder<T>(
  options: Options,
  prefix: string,
  work: (folder: string) => Promise<T>,
): Promise<T | { readonly state: 'failed'; readonly reason: string }> {
  try {
    const folder = await options.files.makeFolder(prefix)
    return await work(folder).finally(() => remove(options, folder))
  } catch (error) {
    if (options.signal.aborted) throw cancelled(error)
    const reason = error instanceof Error ? error.message : String(error)
    return { state: 'failed', reason: toPlainText(reason).replace(/\.+$/, '') }
  }
}

async function remove({ files, log }: Options, folder: string): Promise<void> {
  await files.remove(folder).catch((error: unknown) => {
    log.debug(`${folder} could not be removed: ${String(error)}`)
  })
}

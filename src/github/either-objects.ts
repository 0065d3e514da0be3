import type { Log } from '../ports.ts'
import { createOnce } from './create-once.ts'
import type { Commit, GitObjects } from './git-objects.ts'
import { ObjectsFailure } from './git-objects.ts'
import { shortCommit } from './plain-text.ts'

/**
 * The checkout's objects where it has them, GitHub's where it has not. An object is named by its content, so it
 * does not matter who brings it. What was read once is kept.
 */
export function createEitherObjects(options: {
  /** Null: there is no checkout. */
  readonly local: (idLength: number) => Promise<GitObjects | null>
  readonly remote: GitObjects
  readonly log: Pick<Log, 'debug'>
}): GitObjects {
  const { log, remote } = options
  const either = async <T>(id: string, ask: (objects: GitObjects) => Promise<T>): Promise<T> => {
    const local = await options.local(id.length)
    if (local === null) return ask(remote)
    try {
      return await ask(local)
    } catch (error) {
      if (!(error instanceof ObjectsFailure)) throw error
      log.debug(`git object ${shortCommit(id)}: ${error.message}; GitHub is asked.`)
      return ask(remote)
    }
  }
  const readCommit = async (id: string): Promise<Commit | null> =>
    (await either(id, (objects) => objects.commit(id))) ?? (await remote.commit(id))
  return {
    commit: createOnce(readCommit),
    tree: createOnce((id: string) => either(id, (objects) => objects.tree(id))),
    blob: (id, maxBytes) => either(id, (objects) => objects.blob(id, maxBytes)),
  }
}

import type { Log } from '../../ports.ts'
import { GitHubFailure } from '../failure.ts'
import type { CommentApi, IssueComment } from './comment-api.ts'

export type Leftovers = {
  /** The one that stays. */
  readonly kept: IssueComment | null
  /** Ids of what this run created. */
  readonly created: readonly number[]
  /** Ours that were there before. */
  readonly extras: readonly IssueComment[]
}

const MOST_EXTRAS = 5

/**
 * Takes away what this run created beside the comment of a faster job, and folds away what earlier ones left. It is only
 * for the eye: what fails is told to the debug log alone.
 */
export async function tidyUp(
  { api, log }: { readonly api: CommentApi; readonly log: Pick<Log, 'debug'> },
  { kept, created, extras }: Leftovers,
): Promise<void> {
  if (kept === null) return
  const own = created.filter((id) => id !== kept.id)
  const old = extras.filter(
    ({ id, nodeId, isMinimised }) => id !== kept.id && nodeId !== '' && !isMinimised,
  )
  for (const id of own) await orDebug(log, () => api.remove(id))
  for (const extra of old.slice(0, MOST_EXTRAS)) await orDebug(log, () => api.minimise(extra))
}

async function orDebug({ debug }: Pick<Log, 'debug'>, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof GitHubFailure)) throw error
    debug(`comment: a second one of ours stays: ${error.message}`)
  }
}

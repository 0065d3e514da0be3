import type { CommentRequest, Log } from '../../ports.ts'
import type { CommentApi } from './comment-api.ts'
import { findComment } from './find-comment.ts'
import type { Found } from './find-comment.ts'
import type { OwnComments } from './own-comments.ts'

export type KeepOptions = {
  readonly api: CommentApi
  readonly own: OwnComments
  readonly request: Pick<CommentRequest, 'compose' | 'mayCreate'>
  readonly log: Pick<Log, 'debug'>
  /** Milliseconds of any clock that runs evenly. */
  readonly clock: () => number
  /** From 0 to below 1. */
  readonly random: () => number
  /** Ends at the latest when the time of this delivery is up. Throws when it is. */
  readonly pause: (ms: number) => Promise<void>
}

/** What one delivery knows and has done. */
export type Session = KeepOptions & {
  /** Ids of what this delivery created. */
  readonly created: number[]
  readonly counts: { writes: number; creations: number; looks: number }
  /** Where what is new is found. */
  found: Found
  /** When what is known was read. */
  readAt: number
  /** The longest that we took from reading to writing. */
  windowMs: number
  /** What stood there at least a wait ago: what we wrote, or what we read since. */
  earlier: string | null
}

/** Throws GitHubFailure. */
export async function openSession(options: KeepOptions): Promise<Session> {
  const readAt = options.clock()
  const found = await findComment(options)
  const counts = { writes: 0, creations: 0, looks: 0 }
  return { ...options, created: [], counts, found, readAt, windowMs: 0, earlier: null }
}

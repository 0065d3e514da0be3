import type { IssueComment } from './comment-api.ts'
import { openSession } from './session.ts'
import type { KeepOptions, Session } from './session.ts'
import { tidyUp } from './tidy-up.ts'
import { watchComment, writeComment } from './write-comment.ts'

/**
 * `absent`: there is none, and none was to be made. `deleted`: somebody took it away, and none was to be made. `torn`:
 * others wrote again and again, so that ours may be missing.
 */
export type KeptComment = {
  readonly state: 'created' | 'updated' | 'unchanged' | 'absent' | 'deleted' | 'torn'
  readonly url: string | null
}

/** The first and five more. */
const MOST_WRITES = 6

/** Looks at what others still write to, our part being there. */
const MOST_LOOKS = 6

/**
 * Brings our part into the comment that all jobs of a workflow share. GitHub has no write on condition, so that each
 * reads, writes, waits and reads again, until what it finds has its part and has not changed for the time of a wait, which
 * is longer than anybody needs from reading to writing: whoever read something older has written by then, and whoever
 * read this carries our part on. That the part is there alone would not do: it may be there because another job wrote
 * again what it had read, a moment before a third one, which had read earlier, writes over both.
 */
export async function keepComment(options: KeepOptions): Promise<KeptComment> {
  const session = await openSession(options)
  const first = session.found
  const kept = await converge(session, first.comment)
  // A run without change writes nothing, not even to tidy up.
  const extras = kept.state === 'unchanged' ? [] : first.extras
  await tidyUp(options, { kept: kept.comment, created: session.created, extras })
  const isDeleted = kept.state === 'absent' && first.comment !== null
  return { state: isDeleted ? 'deleted' : kept.state, url: kept.comment?.url ?? null }
}

type Settled = {
  readonly state: KeptComment['state']
  readonly comment: IssueComment | null
}

async function converge(session: Session, first: IssueComment | null): Promise<Settled> {
  let comment = first
  for (;;) {
    const body = session.request.compose(comment?.body ?? null).trimEnd()
    const seen = comment !== null && isSame(comment.body, body) ? comment : null
    const state = seen === null ? findEnd(session, comment) : findCalm(session, body)
    if (state !== null) return { state, comment }
    comment = await (seen === null
      ? writeComment(session, comment, body)
      : watchComment(session, seen, body))
  }
}

/** Our part is there; null: others wrote meanwhile, and it has to be seen whether it stays. */
function findCalm(
  { counts, created, earlier }: Session,
  body: string,
): KeptComment['state'] | null {
  if (counts.writes === 0) return 'unchanged'
  if (earlier === body) return created.length > 0 ? 'created' : 'updated'
  return counts.looks >= MOST_LOOKS ? 'torn' : null
}

/** Our part is not there; null: it has to be written. */
function findEnd(
  { request, counts }: Session,
  comment: IssueComment | null,
): KeptComment['state'] | null {
  if (comment === null && !request.mayCreate) return 'absent'
  return counts.writes >= MOST_WRITES ? 'torn' : null
}

/** Whoever edits a comment in a browser leaves its line ends behind. */
function isSame(there: string, wanted: string): boolean {
  return there.replaceAll(/\r\n?/g, '\n').trimEnd() === wanted
}

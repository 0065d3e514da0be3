import { GitHubFailure } from '../failure.ts'
import type { IssueComment } from './comment-api.ts'
import { findComment } from './find-comment.ts'
import type { Session } from './session.ts'

/** One, and one more when somebody deleted it or when nobody knows what became of it. */
const MOST_CREATIONS = 2

/** Null: it was deleted meanwhile; so for all that follow. */
export async function watchComment(
  session: Session,
  comment: IssueComment,
  body: string,
): Promise<IssueComment | null> {
  session.counts.looks += 1
  session.earlier = body
  return readAgain(session, comment.id)
}

export async function writeComment(
  session: Session,
  comment: IssueComment | null,
  body: string,
): Promise<IssueComment | null> {
  session.counts.writes += 1
  session.earlier = body
  return comment === null ? create(session, body) : update(session, comment, body)
}

async function update(
  session: Session,
  comment: IssueComment,
  body: string,
): Promise<IssueComment | null> {
  const isThere = await orSilent(session, () => session.api.update(comment.id, body))
  return isThere === false ? lookElsewhere(session, comment.id) : readAgain(session, comment.id)
}

async function readAgain(session: Session, id: number): Promise<IssueComment | null> {
  await waitForOthers(session)
  session.readAt = session.clock()
  return (await session.api.read(id)) ?? look(session, 1)
}

/** GitHub also says that there is nothing to those who may not write. */
async function lookElsewhere(session: Session, id: number): Promise<IssueComment | null> {
  const found = await look(session, 1)
  if (found?.id !== id) return found
  throw new GitHubFailure({
    kind: 'forbidden',
    status: 404,
    reason: 'it can be read and not be changed',
    hint: 'The token does not have the right to this.',
  })
}

/** What stands there afterwards: ours, or that of a job that was faster. */
async function create(session: Session, body: string): Promise<IssueComment | null> {
  const { api, own, counts, created } = session
  if (counts.creations >= MOST_CREATIONS) throw unwritten()
  counts.creations += 1
  const made = await orSilent(session, () => api.create(body))
  if (made !== null) {
    created.push(made.id)
    own.learn(made.login)
  }
  await waitForOthers(session)
  const oldest = await look(session, session.found.page)
  if (made === null || (oldest !== null && oldest.id <= made.id)) return oldest
  // A list may lag behind, and be shorter than it was.
  return (await api.read(made.id)) ?? oldest
}

async function look(session: Session, fromPage: number): Promise<IssueComment | null> {
  session.readAt = session.clock()
  session.found = await findComment(session, fromPage)
  return session.found.comment
}

/** Without an answer nobody knows whether it was done: null, and what is there has to be looked at. */
async function orSilent<T>(session: Session, send: () => Promise<T>): Promise<T | null> {
  try {
    return await send()
  } catch (error) {
    if (!(error instanceof GitHubFailure) || error.kind !== 'unreachable') throw error
    session.log.debug(`comment: no answer to a write, so it is looked for: ${error.message}`)
    return null
  } finally {
    session.windowMs = Math.max(session.windowMs, session.clock() - session.readAt)
  }
}

/** The client itself may hold a write back for a second after another one. */
const SHORTEST_WAIT_MS = 1500

const LONGEST_WAIT_MS = 5000

/** Twice what we needed from reading to writing: others are served by the same GitHub. */
async function waitForOthers({ windowMs, random, pause, counts }: Session): Promise<void> {
  const least = Math.min(LONGEST_WAIT_MS, Math.max(SHORTEST_WAIT_MS, 2 * windowMs))
  await pause(least + random() * 250 * 2 ** counts.writes)
}

function unwritten(): GitHubFailure {
  return new GitHubFailure({
    kind: 'unreachable',
    status: null,
    reason: 'it was written twice, and is not there',
    hint: 'See https://www.githubstatus.com, and whether somebody or something deletes the comments of this workflow.',
  })
}

import * as v from 'valibot'
import type { GitHubClient } from './client.ts'
import type { GitHubContext, PullRequest } from './context.ts'
import { GitHubFailure } from './failure.ts'
import type { Reviewed } from './reviews.ts'

const ID = v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/))

const PULL_REQUEST = v.looseObject({
  user: v.nullish(v.looseObject({ login: v.string() })),
  head: v.looseObject({ sha: ID }),
})

/**
 * Whose approvals count for this run, and of which commit. What the event does not tell, GitHub is asked for. Throws
 * GitHubFailure, also when no pull request can be named.
 */
export async function findReviewed(
  client: GitHubClient,
  { repository, event }: GitHubContext,
  change: PullRequest,
): Promise<Reviewed> {
  const { number, author, head } = change
  if (number === null) throw nameless(event)
  const isQueue = change.baseKind === 'merge-queue'
  if (author !== null && head !== null && !isQueue) return { repository, number, head, author }
  const told = await client.ask(
    'GET /repos/{owner}/{repo}/pulls/{pull_number}',
    { owner: repository.owner, repo: repository.name, pull_number: number },
    PULL_REQUEST,
  )
  // People approve commits of the pull request, never the one that the queue made of them.
  const approved = isQueue || head === null ? told.head.sha : head
  return { repository, number, head: approved, author: told.user?.login ?? null }
}

function nameless(event: string): GitHubFailure {
  return new GitHubFailure({
    kind: 'odd',
    status: null,
    reason: `the event ${event} does not say which pull request it is about`,
    hint: 'Approvals are read in runs of the events pull_request and pull_request_review.',
  })
}

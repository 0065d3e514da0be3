import * as v from 'valibot'
import type { GitHubClient } from './client.ts'
import { toCommitId } from './context.ts'
import type { GitHubContext, PullRequest } from './context.ts'
import { createOnce } from './create-once.ts'

/** The open pull request that a run is about, its newest commit, and the branch that it goes to where that is told. */
export type FoundPull = {
  readonly number: number
  readonly head: string
  readonly baseBranch: string | null
}

const COMMIT = v.pipe(
  v.string(),
  v.check((text) => toCommitId(text) !== null),
  v.toLowerCase(),
)

const PULL = v.looseObject({
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  state: v.string(),
  head: v.looseObject({ sha: COMMIT }),
  base: v.looseObject({ ref: v.pipe(v.string(), v.nonEmpty(), v.maxLength(300)) }),
})

type Pull = v.InferOutput<typeof PULL>

/**
 * Which pull request a run is about, where the event does not say it. GitHub is asked at most once, and what it answers
 * has to have the commit of the event as its head: everything else that such an event brings may be anybody's word. The
 * answer is null when there is no such pull request, or it is closed, or has moved on. Throws GitHubFailure.
 */
export function createFindPull(
  client: Pick<GitHubClient, 'ask'>,
  context: Pick<GitHubContext, 'repository' | 'pullRequest'>,
): () => Promise<FoundPull | null> {
  const findOnce = createOnce((change: PullRequest) => findPull(client, context, change))
  const { pullRequest } = context
  return () => (pullRequest === null ? Promise.resolve(null) : findOnce(pullRequest))
}

async function findPull(
  client: Pick<GitHubClient, 'ask'>,
  { repository }: Pick<GitHubContext, 'repository'>,
  change: PullRequest,
): Promise<FoundPull | null> {
  const place = { owner: repository.owner, repo: repository.name }
  const { number, head, baseBranch } = change
  if (number !== null && head !== null) return { number, head, baseBranch }
  if (number === null) return findByHead(client, place, change)
  const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}'
  const told = await client.ask(route, { ...place, pull_number: number }, PULL)
  return told.state === 'open' ? { number, head: told.head.sha, baseBranch: told.base.ref } : null
}

type Place = { readonly owner: string; readonly repo: string }

async function findByHead(
  client: Pick<GitHubClient, 'ask'>,
  place: Place,
  change: PullRequest,
): Promise<FoundPull | null> {
  if (change.head === null) return null
  const listed = await listPulls(client, place, { ...change, head: change.head })
  const own = listed.filter(({ state, head }) => state === 'open' && head.sha === change.head)
  const [only, ...others] = own
  // One commit can be the head of several; which of them was built nobody can tell.
  if (only === undefined || others.length > 0) return null
  return { number: only.number, head: change.head, baseBranch: only.base.ref }
}

/**
 * The pull requests of a commit do not hold those of forks, whose commits lie in another repository; the list by branch
 * does (learningequality/kolibri#14719).
 */
function listPulls(
  client: Pick<GitHubClient, 'ask'>,
  place: Place,
  { headRepository, headBranch, head }: PullRequest & { readonly head: string },
): Promise<Pull[]> {
  const [owner] = headRepository?.split('/') ?? []
  if (owner === undefined || headBranch === null) {
    const route = 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls'
    return client.ask(route, { ...place, commit_sha: head, per_page: 100 }, v.array(PULL))
  }
  const asked = { ...place, state: 'open', head: `${owner}:${headBranch}`, per_page: 100 }
  return client.ask('GET /repos/{owner}/{repo}/pulls', asked, v.array(PULL))
}

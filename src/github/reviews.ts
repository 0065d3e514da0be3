import * as v from 'valibot'
import type { GitHubClient } from './client.ts'
import type { RepositoryName } from './context.ts'

/** A pull request, and the commit that has to be approved. */
export type Reviewed = {
  readonly repository: RepositoryName
  readonly number: number
  readonly head: string
  /** Null for a person who left GitHub, and who therefore approves nothing. */
  readonly author: string | null
}

const REVIEW = v.looseObject({
  user: v.nullish(v.looseObject({ login: v.string(), type: v.optional(v.string()) })),
  state: v.string(),
  commit_id: v.nullish(v.string()),
})

type Review = v.InferOutput<typeof REVIEW>

const MOST_PAGES = 20

/** States that replace what a person said before; a comment does not, and a pending review is not said yet. */
const DECISIONS = new Set(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED'])

/** Logins of the people who approve exactly this commit, sorted: by the last decision of each, never its author, no bots. */
export async function readApprovers(client: GitHubClient, reviewed: Reviewed): Promise<string[]> {
  const { repository, number } = reviewed
  const reviews = await client.askAll(
    'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
    { owner: repository.owner, repo: repository.name, pull_number: number },
    { item: REVIEW, mostPages: MOST_PAGES },
  )
  return approversOf(reviews, reviewed)
}

/** Reviews come in the order in which they were given. */
function approversOf(reviews: readonly Review[], { head, author }: Reviewed): string[] {
  const last = new Map<string, Review>()
  for (const review of reviews) {
    const login = personOf(review)
    if (login !== null && DECISIONS.has(review.state)) last.set(login, review)
  }
  const approving = [...last].filter(
    ([login, { state, commit_id }]) =>
      state === 'APPROVED' &&
      commit_id?.toLowerCase() === head &&
      login.toLowerCase() !== author?.toLowerCase(),
  )
  return approving.map(([login]) => login).sort()
}

function personOf({ user }: Review): string | null {
  if (user === null || user === undefined) return null
  if ((user.type ?? 'User') !== 'User' || user.login.endsWith('[bot]')) return null
  return user.login
}

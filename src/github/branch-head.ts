import * as v from 'valibot'
import type { GitHubClient } from './client.ts'
import type { GitHubContext } from './context.ts'
import { GitHubFailure } from './failure.ts'

/**
 * The commit, in full, at which a branch is; null where there is no such branch, or not for this token (`contents: read`).
 * Unlike most of the API this never takes a tag of that name for the branch. Throws GitHubFailure.
 */
export async function findBranchHead(
  client: Pick<GitHubClient, 'ask'>,
  { repository }: Pick<GitHubContext, 'repository'>,
  branch: string,
): Promise<string | null> {
  const place = { owner: repository.owner, repo: repository.name, branch }
  const schema = v.looseObject({
    // Who asks for a branch that was renamed is led to the new one.
    name: v.literal(branch),
    commit: v.looseObject({ sha: COMMIT }),
  })
  try {
    const found = await client.ask('GET /repos/{owner}/{repo}/branches/{branch}', place, schema)
    return found.commit.sha
  } catch (error) {
    if (error instanceof GitHubFailure && error.kind === 'missing') return null
    throw error
  }
}

/** A full id of Git, SHA-1 or SHA-256. */
const COMMIT = v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/))

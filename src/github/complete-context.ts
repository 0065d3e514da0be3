import type { GitHubContext } from './context.ts'
import { GitHubFailure } from './failure.ts'
import type { FoundPull } from './find-pull.ts'

/**
 * The context of a run after a fork's, or after a comment, with what its event does not tell and GitHub does: which pull
 * request it is about, and to which branch that goes. What was built stays the event's word. As it is where GitHub does
 * not answer: whatever needs it asks again, and tells.
 */
export async function completeContext(
  context: GitHubContext,
  findPull: () => Promise<FoundPull | null>,
): Promise<GitHubContext> {
  const { pullRequest } = context
  if (pullRequest === null || pullRequest.baseKind === 'merge-queue') return context
  if (pullRequest.number !== null && pullRequest.baseBranch !== null) return context
  const found = await findPull().catch(toNothing)
  if (found === null) return context
  const { number, baseBranch } = found
  return { ...context, pullRequest: { ...pullRequest, number, baseBranch } }
}

function toNothing(error: unknown): null {
  if (error instanceof GitHubFailure) return null
  throw error
}

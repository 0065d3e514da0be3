import type { CodeHostChange, CodeHostRun } from '../domain/code-host.ts'
import type { GitHubContext } from './context.ts'

/** What people and reports are told of a run. */
export function toCodeHostRun(context: GitHubContext): CodeHostRun {
  const { owner, name } = context.repository
  const repositoryUrl = `${context.serverUrl}/${owner}/${name}`
  return {
    repository: `${owner}/${name}`,
    repositoryUrl,
    runUrl: toRunUrl(repositoryUrl, context),
    event: context.event,
    commit: findCommit(context),
    workflow: context.workflow,
    isPublic: context.isPrivate === null ? null : !context.isPrivate,
    change: findChange(context),
  }
}

function toRunUrl(
  repositoryUrl: string,
  { runId, runAttempt }: Pick<GitHubContext, 'runId' | 'runAttempt'>,
): string | null {
  if (runId === null) return null
  const run = `${repositoryUrl}/actions/runs/${runId}`
  return runAttempt > 1 ? `${run}/attempts/${runAttempt}` : run
}

/**
 * A workflow that follows another runs on the default branch, whatever that one built; and so does a comment, which
 * does not say what the head of its pull request is.
 */
function findCommit({ pullRequest, followed, sha }: GitHubContext): string | null {
  if (pullRequest !== null) return pullRequest.head
  return followed?.commit ?? sha
}

function findChange({ pullRequest }: GitHubContext): CodeHostChange | null {
  if (pullRequest === null) return null
  const { number, baseBranch, isFork } = pullRequest
  return { number, baseBranch, isFork }
}

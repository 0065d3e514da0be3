import { DEPENDABOT } from './context.ts'
import type { GitHubContext } from './context.ts'

/** Events whose token can only read when the change comes from a fork. */
const OF_CHANGES = new Set([
  ...['pull_request', 'pull_request_review', 'pull_request_review_comment'],
])

/** And those for Dependabot (GitHub's documentation, "Dependabot on GitHub Actions"). */
const OF_DEPENDABOT = new Set([
  ...['create', 'deployment', 'deployment_status', 'push'],
  ...['pull_request', 'pull_request_review', 'pull_request_review_comment'],
])

/**
 * Why GITHUB_TOKEN can most likely only read, so that nothing is written unless somebody insists: a private repository
 * may give forks a token that writes, and the workflow may grant Dependabot more. Null: nothing speaks against it.
 */
export function findReadOnlyReason(
  context: Pick<GitHubContext, 'event' | 'actor' | 'pullRequest'>,
): 'fork' | 'dependabot' | null {
  const { event, actor, pullRequest } = context
  if (actor === DEPENDABOT && OF_DEPENDABOT.has(event)) return 'dependabot'
  return pullRequest?.isFork === true && OF_CHANGES.has(event) ? 'fork' : null
}

import type { GitHubContext, PullRequest } from '../../src/github/context.ts'

/* Contexts for tests that need no GitHub. */

export const BASE = 'a'.repeat(40)
export const HEAD = 'b'.repeat(40)
/** GITHUB_SHA. */
export const SHA = 'c'.repeat(40)

export function pullRequest(change: Partial<PullRequest>): PullRequest {
  return {
    ...{ number: 7, author: 'mona', base: BASE, baseKind: 'base-branch', head: HEAD, merge: SHA },
    ...{ headRepository: 'octo-org/octo-app', isFork: false, state: 'open' },
    ...{ baseBranch: 'main', headBranch: 'change' },
    ...change,
  }
}

/** A push to main, and what is different. */
export function contextOf(change: Partial<GitHubContext>): GitHubContext {
  return {
    ...{ event: 'push', repository: { owner: 'octo-org', name: 'octo-app' } },
    ...{ sha: SHA, ref: 'refs/heads/main', apiUrl: 'https://api.github.com' },
    ...{ serverUrl: 'https://github.com', graphqlUrl: 'https://api.github.com/graphql' },
    ...{ actor: 'mona', isDependabot: false, runId: 1001, runAttempt: 1, job: 'scan' },
    ...{ workflow: '.github/workflows/ci.yml', followed: null },
    ...{ defaultBranch: 'main', isPrivate: false, pullRequest: null },
    ...change,
  }
}

/*
 * The events that begin runs, as GitHub tells a step of them: name, file, and what stands in the environment. Pull request 7
 * of mona brings `head` on `base`; `merge` is GitHub's merge of both.
 */

export type EventFacts = {
  /** `owner/name` of the repository. */
  readonly fullName: string
  readonly base: string
  readonly head: string
  readonly merge: string
  /** Of the pull request. */
  readonly branch: string
  readonly baseBranch: string
  /** `owner/name` of where the change comes from. */
  readonly source: string
  readonly author: string
  /** Whether everybody may read the repository; not, when not told. */
  readonly isPublic?: boolean
}

export type RunEvent = {
  readonly name: string
  readonly payload: Readonly<Record<string, unknown>>
  readonly ref: string
  readonly sha: string
  /** Branch and commit as the API tells them of the run; a pull request's own. */
  readonly headBranch: string
  readonly headSha: string
}

export const PULL_NUMBER = 7

export const EVENTS = {
  push: (facts) => onMain('push', facts),
  tag: (facts) => ({
    ...onMain('push', facts),
    ...{ ref: 'refs/tags/v1.0.0', headBranch: 'v1.0.0' },
  }),
  schedule: (facts) => onMain('schedule', facts, { schedule: '17 4 * * *' }),
  workflow_dispatch: (facts) => onMain('workflow_dispatch', facts, { inputs: null }),
  release: (facts) => ({
    ...onMain('release', facts, { action: 'published', release: { tag_name: 'v1.0.0' } }),
    ...{ ref: 'refs/tags/v1.0.0', headBranch: 'v1.0.0' },
  }),
  pull_request: (facts) => onPull('pull_request', facts),
  pull_request_review: (facts) =>
    onPull('pull_request_review', facts, { review: { state: 'approved' } }),
  // Since December 2025 both are those of the default branch.
  pull_request_target: (facts) => ({
    ...onPull('pull_request_target', facts),
    ...{ ref: 'refs/heads/main', sha: facts.base },
  }),
  issue_comment: (facts) => onMain('issue_comment', facts, commentOf(facts)),
  merge_group: (facts) => ({
    ...onMain('merge_group', facts, { action: 'checks_requested', merge_group: groupOf(facts) }),
    ...{ ref: queueOf(facts), sha: facts.merge, headSha: facts.merge },
    headBranch: queueOf(facts).replace('refs/heads/', ''),
  }),
  workflow_run_of_pull: (facts) => after('pull_request', facts),
  workflow_run_of_push: (facts) => after('push', facts),
} as const satisfies Readonly<Record<string, (facts: EventFacts) => RunEvent>>

export type EventKind = keyof typeof EVENTS

function repositoryOf({
  fullName,
  isPublic = false,
}: EventFacts): Readonly<Record<string, unknown>> {
  return { repository: { full_name: fullName, default_branch: 'main', private: !isPublic } }
}

function onMain(
  name: string,
  facts: EventFacts,
  more: Readonly<Record<string, unknown>> = {},
): RunEvent {
  const { base } = facts
  const payload = { ...repositoryOf(facts), ...more }
  return { name, payload, ref: 'refs/heads/main', sha: base, headBranch: 'main', headSha: base }
}

function onPull(
  name: string,
  facts: EventFacts,
  more: Readonly<Record<string, unknown>> = {},
): RunEvent {
  const { fullName, base, head, merge, branch, baseBranch, source, author } = facts
  const pull_request = {
    ...{ number: PULL_NUMBER, state: 'open', user: { login: author }, merge_commit_sha: merge },
    head: { ref: branch, sha: head, repo: { full_name: source } },
    base: { ref: baseBranch, sha: base, repo: { full_name: fullName } },
  }
  const payload = { ...repositoryOf(facts), number: PULL_NUMBER, pull_request, ...more }
  const ref = `refs/pull/${PULL_NUMBER}/merge`
  return { name, payload, ref, sha: merge, headBranch: branch, headSha: head }
}

function commentOf({ author }: EventFacts): Readonly<Record<string, unknown>> {
  const issue = { number: PULL_NUMBER, state: 'open', user: { login: author }, pull_request: {} }
  return { action: 'created', issue, comment: { body: '/scan' } }
}

function queueOf({ head }: EventFacts): string {
  return `refs/heads/gh-readonly-queue/main/pr-${PULL_NUMBER}-${head}`
}

function groupOf(facts: EventFacts): Readonly<Record<string, unknown>> {
  const { base, merge } = facts
  const refs = { head_ref: queueOf(facts), base_ref: 'refs/heads/main' }
  return { head_sha: merge, base_sha: base, ...refs }
}

/** A second workflow runs on the default branch, whatever the first one built. */
function after(event: 'push' | 'pull_request', facts: EventFacts): RunEvent {
  const { fullName, base, head, branch, source } = facts
  const isFork = source !== fullName
  const repo = { id: 1, name: 'octo-app', url: `https://api.github.com/repos/${fullName}` }
  const listed = {
    ...{ number: PULL_NUMBER, head: { ref: branch, sha: head, repo } },
    base: { ref: 'main', sha: base, repo },
  }
  const workflow_run = {
    ...{ event, head_branch: branch, head_sha: head, conclusion: 'success' },
    head_repository: { full_name: source },
    // Those of forks are left out.
    pull_requests: isFork ? [] : [listed],
  }
  return onMain('workflow_run', facts, { action: 'completed', workflow_run })
}

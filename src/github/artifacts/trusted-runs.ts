import type { ArtifactContext } from './options.ts'

/** Events that only people cause who may write to the repository, and that build what is on the branch. */
const TRUSTED_EVENTS = new Set(['push', 'schedule', 'workflow_dispatch'])

export function isTrustedEvent(event: string): boolean {
  return TRUSTED_EVENTS.has(event)
}

/** A branch, without `refs/heads/`; null for tags, pull requests and the merge queue's own branches. */
export function findBranch(ref: string): string | null {
  const [, branch] = /^refs\/heads\/(.+)$/.exec(ref) ?? []
  return branch?.startsWith('gh-readonly-queue/') === true ? null : (branch ?? null)
}

/** The branch whose report this run writes; null where a change could be speaking. */
export function findOwnBranch({ event, ref, pullRequest }: ArtifactContext): string | null {
  return isTrustedEvent(event) && pullRequest === null ? findBranch(ref) : null
}

/** The branch with whose report this run is compared: where its change goes to, else where it is. */
export function findBaseBranch(context: ArtifactContext): string | null {
  const { pullRequest } = context
  return pullRequest === null ? findOwnBranch(context) : pullRequest.baseBranch
}

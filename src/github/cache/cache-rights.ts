import type { GitHubContext } from '../context.ts'

/** What of a run decides what it may do; of a change only that there is one. */
export type CacheContext = Pick<GitHubContext, 'event' | 'ref' | 'repository'> & {
  readonly pullRequest: object | null
}

/** What a run may do with GitHub's cache. */
export type CacheRights = {
  /** `when-own-scope-is-empty`: after GitHub said that the run's own ref holds no entry of ours. */
  readonly restores: 'always' | 'when-own-scope-is-empty'
  readonly keeps: boolean
}

/** Events that only people cause who may write to the repository, on a ref that they wrote. */
const OWN_EVENTS = new Set(['push', 'schedule', 'workflow_dispatch', 'release'])

/** Runs of a change: they write to a scope of the change, which others of the same change read first. */
const CHANGE_EVENT = /^(?:pull_request(?!_target$)|merge_group)/

const CHANGE_REF = /^refs\/(?:pull|heads\/gh-readonly-queue)\//

/**
 * Where an entry is written to and read from depends on the ref of the run (GitHub's documentation, "Restrictions for
 * accessing a cache"). pull_request_target, workflow_run and issue_comment run in the scope of the default branch, and
 * anybody can cause them: what they keep would be believed by all. An event that is not known keeps nothing.
 */
export function cacheRights({
  event,
  ref,
  pullRequest,
}: Omit<CacheContext, 'repository'>): CacheRights {
  const isOfChange = CHANGE_EVENT.test(event) || CHANGE_REF.test(ref)
  return {
    restores: isOfChange ? 'when-own-scope-is-empty' : 'always',
    keeps: !isOfChange && pullRequest === null && OWN_EVENTS.has(event),
  }
}

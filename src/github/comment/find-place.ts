import type { DeliveryWish } from '../../ports.ts'
import type { GitHubContext } from '../context.ts'
import { findReadOnlyReason } from '../read-only-token.ts'

/** Where the comment goes, or in a few words why nowhere. */
export type Place =
  | { readonly kind: 'pull-request'; readonly number: number }
  /** The run is about no pull request: nothing to tell anybody who did not insist. */
  | { readonly kind: 'none'; readonly why: string }
  /** There is one, and the token of such a run cannot write; `who`: whose fault it is. */
  | { readonly kind: 'read-only'; readonly number: number; readonly who: 'fork' | 'dependabot' }

export type PlaceRequest = {
  readonly context: Pick<GitHubContext, 'event' | 'actor' | 'pullRequest'>
  readonly wish: DeliveryWish
  /** For events that do not say by themselves which pull request they are about. */
  readonly findNumber: () => Promise<number | null>
}

/** Events that carry the one pull request they are about, in GitHub's own words. */
const TELLING = [
  ...['pull_request', 'pull_request_review', 'pull_request_review_comment'],
  ...['pull_request_target', 'issue_comment'],
]

export async function findPlace(request: PlaceRequest): Promise<Place> {
  const { event, pullRequest } = request.context
  if (pullRequest === null) return none(`the event ${event} is about no pull request`)
  if (pullRequest.baseKind === 'merge-queue') {
    return none('the merge queue builds what may be several pull requests')
  }
  const number = TELLING.includes(event) ? pullRequest.number : await request.findNumber()
  if (number === null) return none(`the event ${event} leads to no open pull request`)
  const who = request.wish === 'auto' ? findReadOnlyReason(request.context) : null
  return who === null ? { kind: 'pull-request', number } : { kind: 'read-only', number, who }
}

function none(why: string): Place {
  return { kind: 'none', why }
}

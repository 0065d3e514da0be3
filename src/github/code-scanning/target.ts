import type { GitHubContext, PullRequest } from '../context.ts'
import { shortCommit, toPlainText } from '../plain-text.ts'

/** The ref and the commit that findings are filed under. */
export type Target = { readonly ref: string; readonly commit: string }

export type FoundTarget =
  | ({ readonly kind: 'known' } & Target)
  /** What may be a tag as well: to be filed under the branch of this name where it is at this commit. */
  | { readonly kind: 'unsure'; readonly branch: string; readonly commit: string }
  /** A pull request that the event does not name. */
  | { readonly kind: 'ask' }
  | { readonly kind: 'queue' }
  /** Why there is none, a clause. */
  | { readonly kind: 'none'; readonly why: string }

export type TargetRequest = {
  readonly context: Pick<GitHubContext, 'event' | 'ref' | 'sha' | 'pullRequest' | 'followed'> &
    Pick<GitHubContext, 'repository'>
  /** The commit that is checked out; null where nothing is. */
  readonly checkedOut: string | null
}

/**
 * What code scanning is to be told that was scanned. A change is never filed under a branch of the repository: its
 * findings would stand among those of the branch, and close what it does not have.
 */
export function findTarget({ context, checkedOut }: TargetRequest): FoundTarget {
  const { event, ref, pullRequest, followed } = context
  if (isQueue(context)) return { kind: 'queue' }
  if (pullRequest !== null) return ofChange(context, pullRequest, checkedOut)
  if (event === 'workflow_run' && followed !== null) return ofFollowed(context, followed)
  return ofRef(ref, context.sha)
}

/** The queue's branch is gone before the findings are processed. A push to it is told as a push, too. */
function isQueue({ event, ref, pullRequest, followed }: TargetRequest['context']): boolean {
  return (
    event === 'merge_group' ||
    pullRequest?.baseKind === 'merge-queue' ||
    followed?.event === 'merge_group' ||
    ref.startsWith('refs/heads/gh-readonly-queue/') ||
    followed?.branch?.startsWith('gh-readonly-queue/') === true
  )
}

/** Events whose ref is the merge of the change with its base, when they are told so. */
const OF_MERGES = new Set([
  ...['pull_request', 'pull_request_review', 'pull_request_review_comment'],
])

function ofChange(
  { event, ref, sha }: TargetRequest['context'],
  { number, head }: PullRequest,
  checkedOut: string | null,
): FoundTarget {
  if (number === null || head === null) return { kind: 'ask' }
  const isMerge = OF_MERGES.has(event) && ref === `refs/pull/${number}/merge`
  if (isMerge && sha !== null && sha !== head && checkedOut !== head) {
    return { kind: 'known', ref, commit: sha }
  }
  return { kind: 'known', ...ofHead(number, head) }
}

/** GitHub takes the newest commit of a pull request under this ref, and its merge commit under `…/merge` only. */
export function ofHead(number: number, head: string): Target {
  return { ref: `refs/pull/${number}/head`, commit: head }
}

/**
 * A workflow after a push: GITHUB_REF is the default branch, whichever branch was pushed. Of a run of a tag the event
 * tells the tag's name as its branch, and nowhere that it is one; only a release is of a tag for certain.
 */
function ofFollowed(
  { repository }: TargetRequest['context'],
  followed: NonNullable<GitHubContext['followed']>,
): FoundTarget {
  const { branch, commit, event } = followed
  const own = `${repository.owner}/${repository.name}`.toLowerCase()
  if (followed.repository?.toLowerCase() !== own) return none('the run before it is of a fork')
  if (branch === null || commit === null) return none('the event does not say what was built')
  return event === 'release'
    ? { kind: 'known', ref: `refs/tags/${branch}`, commit }
    : { kind: 'unsure', branch, commit }
}

function ofRef(ref: string, sha: string | null): FoundTarget {
  if (sha === null) return none('GITHUB_SHA holds no commit')
  if (ref === '') return none('GITHUB_REF is empty')
  if (!/^refs\/(?:heads|tags)\/[^\p{C}\p{Z}]+$/u.test(ref)) {
    return none(`GITHUB_REF is "${toPlainText(ref)}", which is no full ref of a branch or tag`)
  }
  return { kind: 'known', ref, commit: sha }
}

function none(why: string): FoundTarget {
  return { kind: 'none', why }
}

/** `refs/heads/main at 1a2b3c4`. */
export function describeTarget({ ref, commit }: Target): string {
  return `${toPlainText(ref)} at ${shortCommit(commit)}`
}

import { findBranchHead } from '../branch-head.ts'
import type { GitHubClient } from '../client.ts'
import type { GitHubContext } from '../context.ts'
import type { FoundPull } from '../find-pull.ts'
import { shortCommit, toPlainText } from '../plain-text.ts'
import { findTarget, ofHead } from './target.ts'
import type { FoundTarget } from './target.ts'

export type ResolveOptions = {
  readonly client: Pick<GitHubClient, 'ask'>
  readonly context: GitHubContext
  /** The commit that is checked out; null where nothing is. */
  readonly findHead: () => Promise<string | null>
  /** Asks GitHub where the event does not tell. Throws GitHubFailure. */
  readonly findPull: () => Promise<FoundPull | null>
}

/** The target of a run, with GitHub's help where the event does not tell. Throws GitHubFailure. */
export async function resolveTarget(
  options: ResolveOptions,
): Promise<Exclude<FoundTarget, { readonly kind: 'ask' | 'unsure' }>> {
  const { context, findHead, findPull } = options
  const isOfPull = context.pullRequest !== null
  const checkedOut = isOfPull ? await findHead() : null
  const found = findTarget({ context, checkedOut })
  if (found.kind === 'unsure') return confirmBranch(options, found)
  if (found.kind !== 'ask') return found
  const pull = await findPull()
  if (pull === null) return { kind: 'none', why: noPull(context) }
  // A comment says nothing of what was built: only the checkout can.
  if (context.pullRequest?.head == null && checkedOut !== pull.head) {
    return { kind: 'none', why: notBuilt(context, pull) }
  }
  return { kind: 'known', ...ofHead(pull.number, pull.head) }
}

type Unsure = Extract<FoundTarget, { readonly kind: 'unsure' }>

/** One question: where the branch went on meanwhile, its next run tells more than this one would. */
async function confirmBranch(
  { client, context }: ResolveOptions,
  { branch, commit }: Unsure,
): Promise<Extract<FoundTarget, { readonly kind: 'known' | 'none' }>> {
  const head = await findBranchHead(client, context, branch)
  if (head === commit) return { kind: 'known', ref: `refs/heads/${branch}`, commit }
  const name = toPlainText(branch)
  const why =
    head === null
      ? `the run before it was of ${name}, which is no branch, or none that the token may read (contents: read)`
      : `the run before it was of ${name} at ${shortCommit(commit)}, and the branch of that name is at ${shortCommit(head)}: it went on, or the run was of a tag`
  return { kind: 'none', why }
}

function noPull({ event }: GitHubContext): string {
  return `the event ${event} leads to no open pull request with the commit that it names as its newest`
}

function notBuilt({ event }: GitHubContext, { number }: FoundPull): string {
  return `the event ${event} does not say what was built, and the newest commit of pull request ${number} is not what is checked out`
}

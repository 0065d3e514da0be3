import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ApprovalAnswer, PolicyFiles } from '../ports.ts'
import { answerApprovals, orUnknown } from './approvals.ts'
import { answerApprovalsOf } from './approvals-of.ts'
import { findReviewed } from './change.ts'
import type { GitHubClient } from './client.ts'
import type { GitHubContext, PullRequest } from './context.ts'
import type { GitObjects } from './git-objects.ts'
import { shortCommit, toPlainText } from './plain-text.ts'
import { orUnreadable, readAtCommit } from './read-at-commit.ts'
import type { CommitPlace } from './read-at-commit.ts'
import { toRepositoryPath } from './repository-path.ts'
import { unreadable } from './unreadable.ts'

export type PullRequestFilesOptions = {
  readonly context: GitHubContext
  readonly pullRequest: PullRequest
  readonly workspace: string
  readonly objects: GitObjects
  readonly client: GitHubClient
}

/** Trusted text from the base commit, proposed text from the change; both proved by the commit that is named. */
export function createPullRequestFiles(
  options: PullRequestFilesOptions,
): Omit<PolicyFiles, 'readElsewhere'> {
  const { context, pullRequest, workspace, objects, client } = options
  const base = { commit: pullRequest.base, words: baseWords(pullRequest) }
  return {
    trust: { origin: 'base', ...base },
    read: async (path, maxBytes) => {
      const names = toRepositoryPath(path, workspace)
      const text = await readAtCommit(objects, base, { path: names, maxBytes })
      if (text !== null) return { path, text, origin: 'base', commit: base.commit }
      await requireNoOtherCheckout(names, workspace)
      return null
    },
    readProposed: async (path, maxBytes) => {
      const names = toRepositoryPath(path, workspace)
      const place = await findProposed(options)
      const text = await readAtCommit(objects, place, { path: names, maxBytes })
      return text === null ? null : { path, text, origin: 'workspace', commit: place.commit }
    },
    approvals: (teams) => answerReviewed(options, teams),
    approvalsOf: (path, teams) => {
      const change = { path: toRepositoryPath(path, workspace), commit: base.commit, objects }
      return answerApprovalsOf(client, { ...change, repository: context.repository }, teams)
    },
  }
}

function answerReviewed(
  { client, context, pullRequest }: PullRequestFilesOptions,
  teams: readonly string[],
): Promise<ApprovalAnswer> {
  return orUnknown(async () =>
    answerApprovals(client, await findReviewed(client, context, pullRequest), teams),
  )
}

function baseWords({ base, baseKind, number }: PullRequest): string {
  const commit = shortCommit(base)
  const change = number === null ? 'the pull request' : `pull request ${number}`
  switch (baseKind) {
    case 'base-branch':
      return `the base commit ${commit} of ${change}`
    case 'merge-queue':
      return `the commit ${commit} on which the merge queue put ${change}`
    case 'default-branch':
      return `the commit ${commit} of the default branch, to which ${change} is compared`
  }
}

/**
 * The merge of head and base says what the change would do: a branch that lags behind differs from its base in lines
 * that it does not change. It is believed only when the head, which people approve, is one of its parents.
 */
async function findProposed(options: PullRequestFilesOptions): Promise<CommitPlace> {
  const { pullRequest, objects } = options
  const head = pullRequest.head ?? (await findHead(options))
  const ofHead = { commit: head, words: `the head commit ${shortCommit(head)} of the pull request` }
  if (pullRequest.merge === null || pullRequest.merge === head) return ofHead
  const commit = pullRequest.merge
  const words = `the merge commit ${shortCommit(commit)} of the pull request`
  // GitHub makes it anew with every push and forgets the old one.
  const merged = await orUnreadable({ words }, () => objects.commit(commit))
  return merged?.parents.includes(head) === true ? { commit, words } : ofHead
}

function findHead({ client, context, pullRequest }: PullRequestFilesOptions): Promise<string> {
  return orUnreadable({ words: 'the head of the pull request' }, async () => {
    const { head } = await findReviewed(client, context, pullRequest)
    return head
  })
}

/**
 * A repository that is checked out below the workspace (`path` of actions/checkout) has shorter paths in its commits:
 * its policy must not be taken for missing.
 */
async function requireNoOtherCheckout(names: readonly string[], workspace: string): Promise<void> {
  for (let depth = 1; depth < names.length; depth += 1) {
    const folder = names.slice(0, depth).join('/')
    const inner = await lstat(join(workspace, folder, '.git')).catch(() => null)
    if (inner === null) continue
    throw unreadable({
      message: `${toPlainText(names.join('/'))} is not in the base commit, and ${toPlainText(folder)} is a checkout of its own.`,
      hint: 'On pull requests paths start at the root of the repository: leave out the folder, or check out without path.',
    })
  }
}

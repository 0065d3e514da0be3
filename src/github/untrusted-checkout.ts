import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PlimsollError } from '../domain/errors.ts'
import type { Notice } from '../domain/report.ts'
import { findCheckout } from './checkout.ts'
import type { CheckoutOptions } from './checkout.ts'
import type { GitHubContext, PullRequest } from './context.ts'
import { ObjectsFailure } from './git-objects.ts'
import { findHead } from './head-of.ts'
import { shortCommit, toPlainText } from './plain-text.ts'

/** Events that run with the rights of the repository and may yet be about somebody else's change. */
const PRIVILEGED = new Set([
  ...['pull_request_target', 'workflow_run', 'issue_comment', 'check_run', 'check_suite'],
])

/**
 * Whether code of a change lies in the workspace of a run that has the rights of the repository. Throws `untrusted-build`
 * for `pull_request_target`, where GitHub hands out a token that may write to anybody's change; for the others, and for
 * checkouts in folders of the workspace, answers what people should know. Null: nothing of the kind.
 */
export async function findUntrustedCheckout(
  options: CheckoutOptions,
  context: GitHubContext,
): Promise<Notice | null> {
  const { event, pullRequest } = context
  if (pullRequest === null || !PRIVILEGED.has(event)) return null
  const found = await findOfChange(options, context, pullRequest)
  if (found !== null && event === 'pull_request_target') throw refused(found, pullRequest)
  if (found !== null) return pullRequest.isFork === false ? null : warned(found, event)
  const inner = event === 'pull_request_target' ? await findInFolders(options, pullRequest) : null
  return inner === null ? null : warned(inner.commit, event, inner.folder)
}

/** The commit that is checked out, when it is of the change. */
async function findOfChange(
  options: CheckoutOptions,
  context: GitHubContext,
  change: PullRequest,
): Promise<string | null> {
  const head = await findHead(options.workspace)
  if (head === null) return null
  // A comment does not tell the commits of its pull request; only the default branch is known not to be one.
  if (change.head === null) return head === context.sha ? null : head
  // The head of the default branch is nobody's change, even when a pull request ends there as well.
  if (head === context.sha && context.event !== 'pull_request_target') return null
  return (await isOfChange(options, head, change)) ? head : null
}

async function isOfChange(
  options: CheckoutOptions,
  commit: string,
  { head, merge, base }: PullRequest,
): Promise<boolean> {
  if (commit === base || head === null) return false
  if (commit === head || commit === merge) return true
  try {
    const objects = await findCheckout(options, commit.length)
    return (await objects?.commit(commit))?.parents.includes(head) ?? false
  } catch (error) {
    if (error instanceof ObjectsFailure) return false
    throw error
  }
}

const MOST_FOLDERS = 200

/** `path` of actions/checkout. */
async function findInFolders(
  options: CheckoutOptions,
  change: PullRequest,
): Promise<{ readonly folder: string; readonly commit: string } | null> {
  const entries = await readdir(options.workspace, { withFileTypes: true }).catch(() => [])
  const folders = entries.filter((entry) => entry.isDirectory()).slice(0, MOST_FOLDERS)
  for (const { name } of folders) {
    const workspace = join(options.workspace, name)
    const commit = await findHead(workspace)
    if (commit !== null && (await isOfChange({ ...options, workspace }, commit, change))) {
      return { folder: name, commit }
    }
  }
  return null
}

const WAYS_OUT =
  'Use the event pull_request, whose token can only read for forks; or build there, and scan in a workflow of the event workflow_run, where the image comes as an artifact or from a registry.'

function refused(commit: string, { number }: PullRequest): PlimsollError {
  return new PlimsollError({
    code: 'untrusted-build',
    message: `The workspace holds commit ${shortCommit(commit)} of pull request ${number ?? '?'}, and the event pull_request_target runs with the rights of the repository itself: whoever opens a pull request decides what its build does with the secrets and the token.`,
    hint: WAYS_OUT,
  })
}

function warned(commit: string, event: string, folder?: string): Notice {
  const where = folder === undefined ? 'The workspace' : `The folder ${toPlainText(folder)}`
  return {
    code: 'untrusted-checkout',
    text: `${where} holds commit ${shortCommit(commit)} of a change, and the event ${toPlainText(event)} runs with the rights of the repository: build none of it in this job. ${WAYS_OUT}`,
  }
}

import type { DeliveryWish } from '../../ports.ts'
import type { GitHubContext } from '../context.ts'
import { findReadOnlyReason } from '../read-only-token.ts'
import type { Problem } from './problem.ts'

export type SkipRequest = {
  readonly context: GitHubContext
  readonly wish: DeliveryWish
  readonly hasToken: boolean
}

/** Why nothing is uploaded here, known before anything is asked; null: nothing speaks against it. */
export function findSkip({ context, wish, hasToken }: SkipRequest): Problem | null {
  if (!hasToken) return withoutToken(wish)
  const reason = wish === 'always' ? null : findReadOnlyReason(context)
  if (reason === 'fork') return OF_FORK
  return reason === 'dependabot' ? OF_DEPENDABOT : null
}

const ELSEWHERE = { state: 'skipped', isForAll: true } as const

/** The two ways that are open to forks; which of them works for public ones GitHub's own pages do not agree on. */
const OF_FORK: Problem = {
  ...ELSEWHERE,
  code: 'alerts-fork',
  why: 'the pull request comes from a fork, and the token of such a run can only read',
  advice:
    'The findings stand in the summary of the job. For alerts, give the output sarif to github/codeql-action/upload-sarif in this job, or scan in a workflow of the event workflow_run; where forks get a token that writes, set upload-sarif: true.',
}

const OF_DEPENDABOT: Problem = {
  ...ELSEWHERE,
  code: 'alerts-dependabot',
  why: 'Dependabot began this run, and the token of such a run can only read',
  advice:
    'The findings stand in the summary of the job. For alerts, give the job permissions: { contents: read, security-events: write } and set upload-sarif: true; or scan in a workflow of the event workflow_run.',
}

/** The push that follows delivers the same findings. */
export const OF_QUEUE: Problem = {
  ...ELSEWHERE,
  code: 'alerts-merge-queue',
  why: 'the branch of a merge queue is gone before GitHub has processed an upload',
  advice: 'The run of the push after the merge uploads them.',
}

function withoutToken(wish: DeliveryWish): Problem {
  return {
    code: 'alerts-no-token',
    state: wish === 'always' ? 'failed' : 'skipped',
    why: 'there is no token to upload them with',
    advice: 'Leave the input token at its default, or set upload-sarif: false.',
    isForAll: true,
  }
}

export function withoutTarget(why: string): Problem {
  return {
    ...ELSEWHERE,
    code: 'alerts-no-ref',
    why,
    advice:
      'Code scanning files findings under a branch, a tag or a pull request: scan in a run of push, pull_request, schedule or workflow_dispatch, or set upload-sarif: false.',
  }
}

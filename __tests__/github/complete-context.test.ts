import { describe, expect, test } from '@jest/globals'
import { completeContext } from '../../src/github/complete-context.ts'
import { GitHubFailure } from '../../src/github/failure.ts'
import type { FoundPull } from '../../src/github/find-pull.ts'
import { HEAD, contextOf, pullRequest } from './contexts.ts'

const FOUND: FoundPull = { number: 7, head: HEAD, baseBranch: 'release' }

function never(): Promise<FoundPull | null> {
  return Promise.reject(new Error('GitHub was asked'))
}

/** A workflow that follows one of a fork. */
const FOLLOWING = contextOf({
  event: 'workflow_run',
  pullRequest: pullRequest({ number: null, baseBranch: null, baseKind: 'default-branch' }),
})

describe('what the event does not tell of a pull request', () => {
  test('is what GitHub says', async () => {
    const { pullRequest: change } = await completeContext(FOLLOWING, () => Promise.resolve(FOUND))
    expect(change).toEqual({ ...FOLLOWING.pullRequest, number: 7, baseBranch: 'release' })
  })

  test('does not become what was built: a comment says nothing of that', async () => {
    const change = pullRequest({ head: null, baseBranch: null, baseKind: 'default-branch' })
    const context = contextOf({ event: 'issue_comment', pullRequest: change })
    const completed = await completeContext(context, () => Promise.resolve(FOUND))
    expect(completed.pullRequest).toMatchObject({ head: null, baseBranch: 'release' })
  })

  test.each<[string, () => Promise<FoundPull | null>]>([
    ['there is none', () => Promise.resolve(null)],
    [
      'GitHub does not answer',
      () =>
        Promise.reject(
          new GitHubFailure({ kind: 'unreachable', status: null, reason: 'down', hint: 'Wait.' }),
        ),
    ],
  ])('stays untold where %s', async (_, findPull) => {
    expect(await completeContext(FOLLOWING, findPull)).toBe(FOLLOWING)
  })
})

test.each([
  ['is about none', contextOf({})],
  ['is told all of it', contextOf({ event: 'pull_request', pullRequest: pullRequest({}) })],
  [
    'is of a merge queue, which may build several',
    contextOf({
      event: 'merge_group',
      pullRequest: pullRequest({ number: null, baseKind: 'merge-queue' }),
    }),
  ],
])('nobody is asked where the run %s', async (_, context) => {
  expect(await completeContext(context, never)).toBe(context)
})

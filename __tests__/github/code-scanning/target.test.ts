import { describe, expect, test } from '@jest/globals'
import { findTarget } from '../../../src/github/code-scanning/target.ts'
import type { GitHubContext } from '../../../src/github/context.ts'
import { contextOf, HEAD, pullRequest, SHA } from '../contexts.ts'

const MERGE = { ref: 'refs/pull/7/merge', commit: SHA }

const OF_HEAD = { ref: 'refs/pull/7/head', commit: HEAD }

const OF_BRANCH = { ref: 'refs/heads/main', commit: SHA }

const AFTER = 'd'.repeat(40)

function followed(change: Partial<NonNullable<GitHubContext['followed']>>) {
  const repository = 'Octo-Org/octo-app'
  return { event: 'push', branch: 'release/2', repository, commit: AFTER, ...change }
}

type Row = readonly [what: string, context: Partial<GitHubContext>, target: object]

const none = { kind: 'none' }

const change = { pullRequest: pullRequest({}), ref: 'refs/pull/7/merge' }

const unnamed = { pullRequest: pullRequest({ number: null }) }

const ROWS: readonly Row[] = [
  ...['push', 'schedule', 'workflow_dispatch', 'repository_dispatch', 'deployment'].map(
    (event): Row => [event, { event }, OF_BRANCH],
  ),
  ['push of a tag', { ref: 'refs/tags/v1.2' }, { ref: 'refs/tags/v1.2', commit: SHA }],
  ['release', { event: 'release', ref: 'refs/tags/v1' }, { ref: 'refs/tags/v1', commit: SHA }],
  [
    'a tag that is dispatched',
    { event: 'workflow_dispatch', ref: 'refs/tags/a/b' },
    { kind: 'known' },
  ],
  ['a comment on an issue', { event: 'issue_comment' }, OF_BRANCH],
  ...['pull_request', 'pull_request_review', 'pull_request_review_comment'].map((event): Row => [
    event,
    { event, ...change },
    MERGE,
  ]),
  ['pull_request, built from its head', { event: 'pull_request', ...change, sha: HEAD }, OF_HEAD],
  ['pull_request, without a merge', { event: 'pull_request', ...change, sha: null }, OF_HEAD],
  [
    'pull_request, merged: GITHUB_REF is the branch that it went to',
    { event: 'pull_request', ...change, ref: 'refs/heads/main' },
    OF_HEAD,
  ],
  [
    'pull_request, on the merge of another one',
    { event: 'pull_request', ...change, ref: 'refs/pull/8/merge' },
    OF_HEAD,
  ],
  [
    'pull_request_target, never the default branch',
    { event: 'pull_request_target', ...change, ref: 'refs/heads/main' },
    OF_HEAD,
  ],
  [
    'pull_request_target, also with the ref of a merge',
    { event: 'pull_request_target', ...change },
    OF_HEAD,
  ],
  ['an event of this family to come', { event: 'pull_request_x', ...change }, OF_HEAD],
  ['workflow_run of a pull request', { event: 'workflow_run', ...change }, OF_HEAD],
  ['workflow_run of a fork', { event: 'workflow_run', ...unnamed }, { kind: 'ask' }],
  [
    'workflow_run of a push',
    { event: 'workflow_run', followed: followed({}) },
    { kind: 'unsure', branch: 'release/2', commit: AFTER },
  ],
  [
    'workflow_run of what was started by hand, on a branch or a tag',
    { event: 'workflow_run', followed: followed({ event: 'workflow_dispatch', branch: 'v1' }) },
    { kind: 'unsure', branch: 'v1', commit: AFTER },
  ],
  [
    'workflow_run of a release',
    { event: 'workflow_run', followed: followed({ event: 'release', branch: 'v1' }) },
    { ref: 'refs/tags/v1', commit: AFTER },
  ],
  [
    "workflow_run of a fork's push",
    { event: 'workflow_run', followed: followed({ repository: 'mallory/octo-app' }) },
    none,
  ],
  [
    'workflow_run without a repository',
    { event: 'workflow_run', followed: followed({ repository: null }) },
    none,
  ],
  [
    'workflow_run without a branch',
    { event: 'workflow_run', followed: followed({ branch: null }) },
    none,
  ],
  [
    'workflow_run without a commit',
    { event: 'workflow_run', followed: followed({ commit: null }) },
    none,
  ],
  [
    'a comment on a pull request',
    { event: 'issue_comment', ...change, pullRequest: pullRequest({ head: null }) },
    { kind: 'ask' },
  ],
  ['checks of a pull request', { event: 'check_suite', ...change }, OF_HEAD],
  ['checks of a fork', { event: 'check_run', ...unnamed }, { kind: 'ask' }],
  ['merge_group', { event: 'merge_group' }, { kind: 'queue' }],
  [
    'a change in the queue',
    { event: 'merge_group', pullRequest: pullRequest({ baseKind: 'merge-queue' }) },
    { kind: 'queue' },
  ],
  ['a push of the queue', { ref: 'refs/heads/gh-readonly-queue/main/pr-7-x' }, { kind: 'queue' }],
  [
    'what follows the queue',
    { event: 'workflow_run', followed: followed({ branch: 'gh-readonly-queue/main/pr-7-x' }) },
    { kind: 'queue' },
  ],
  [
    'what follows merge_group',
    { event: 'workflow_run', followed: followed({ event: 'merge_group' }) },
    { kind: 'queue' },
  ],
  ...[
    'main',
    '',
    'refs/',
    'refs/heads/',
    'refs/notes/x',
    'heads/main',
    'refs/heads/a b',
    'refs/heads/a\nb',
  ].map((ref): Row => [`the ref ${JSON.stringify(ref)}`, { ref }, none]),
  ['no commit', { sha: null }, none],
]

describe('what findings are filed under', () => {
  test.each(ROWS)('%s', (_what, context, target) => {
    const found = findTarget({ context: contextOf(context), checkedOut: null })
    expect(found).toMatchObject('ref' in target ? { kind: 'known', ...target } : target)
  })

  test('a pull request whose head was checked out is filed under its head', () => {
    const context = contextOf({ event: 'pull_request', ...change })
    expect(findTarget({ context, checkedOut: HEAD })).toEqual({ kind: 'known', ...OF_HEAD })
    expect(findTarget({ context, checkedOut: SHA })).toEqual({ kind: 'known', ...MERGE })
    // Somebody else's repository, as a build of several has it.
    expect(findTarget({ context, checkedOut: AFTER })).toEqual({ kind: 'known', ...MERGE })
  })

  test('nothing of a change is ever filed under a branch', () => {
    for (const [, context] of ROWS.filter(([, { pullRequest: of }]) => of != null)) {
      for (const checkedOut of [null, HEAD, SHA, AFTER]) {
        const found = findTarget({ context: contextOf(context), checkedOut })
        expect(found).not.toMatchObject({ ref: expect.stringMatching(/^refs\/heads\//) })
      }
    }
  })
})

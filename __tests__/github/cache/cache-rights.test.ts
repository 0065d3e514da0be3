import { describe, expect, test } from '@jest/globals'
import { cacheRights } from '../../../src/github/cache/cache-rights.ts'

const CHANGE = { number: 7 }

const MAIN = 'refs/heads/main'

const PULL = 'refs/pull/7/merge'

const QUEUE = 'refs/heads/gh-readonly-queue/main/pr-7-0123456789012345678901234567890123456789'

/** Event, ref, whether it carries a change, when it may restore, whether it may keep. */
const TABLE = [
  ['push', MAIN, false, 'always', true],
  ['push', 'refs/heads/feature', false, 'always', true],
  ['push', 'refs/tags/v1', false, 'always', true],
  ['push', QUEUE, false, 'when-own-scope-is-empty', false],
  ['schedule', MAIN, false, 'always', true],
  ['workflow_dispatch', MAIN, false, 'always', true],
  ['workflow_dispatch', PULL, false, 'when-own-scope-is-empty', false],
  ['release', 'refs/tags/v1', false, 'always', true],
  ['pull_request', PULL, true, 'when-own-scope-is-empty', false],
  ['pull_request', MAIN, true, 'when-own-scope-is-empty', false],
  ['pull_request_review', PULL, true, 'when-own-scope-is-empty', false],
  ['pull_request_review_comment', PULL, true, 'when-own-scope-is-empty', false],
  ['pull_request_of_tomorrow', PULL, true, 'when-own-scope-is-empty', false],
  ['merge_group', QUEUE, true, 'when-own-scope-is-empty', false],
  ['pull_request_target', MAIN, true, 'always', false],
  ['pull_request_target', PULL, true, 'when-own-scope-is-empty', false],
  ['workflow_run', MAIN, true, 'always', false],
  ['workflow_run', MAIN, false, 'always', false],
  ['issue_comment', MAIN, true, 'always', false],
  ['issue_comment', MAIN, false, 'always', false],
  ['issues', MAIN, false, 'always', false],
  ['check_run', MAIN, true, 'always', false],
  ['repository_dispatch', MAIN, false, 'always', false],
  ['deployment', MAIN, false, 'always', false],
  ['an_event_of_tomorrow', MAIN, false, 'always', false],
  ['', '', false, 'always', false],
] as const

describe('what a run may do with the cache', () => {
  test.each(TABLE)('%s on %s (of a change: %s)', (event, ref, isOfChange, restores, keeps) => {
    const pullRequest = isOfChange ? CHANGE : null
    expect(cacheRights({ event, ref, pullRequest })).toEqual({ restores, keeps })
  })

  test('a push that carries a change keeps nothing', () => {
    expect(cacheRights({ event: 'push', ref: MAIN, pullRequest: CHANGE }).keeps).toBe(false)
  })
})

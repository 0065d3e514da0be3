import { describe, expect, test } from '@jest/globals'
import { toCodeHostRun } from '../../src/github/code-host-run.ts'
import type { GitHubContext } from '../../src/github/context.ts'
import { findReadOnlyReason } from '../../src/github/read-only-token.ts'
import { contextOf, HEAD, pullRequest, SHA } from './contexts.ts'

describe('what people are told of a run', () => {
  test('of a push', () => {
    expect(toCodeHostRun(contextOf({ event: 'push' }))).toEqual({
      repository: 'octo-org/octo-app',
      repositoryUrl: 'https://github.com/octo-org/octo-app',
      runUrl: 'https://github.com/octo-org/octo-app/actions/runs/1001',
      ...{ event: 'push', commit: SHA, workflow: '.github/workflows/ci.yml', change: null },
      isPublic: true,
    })
  })

  test('whether everybody can read the repository, which some events do not tell', () => {
    const isPublic = (isPrivate: boolean | null): boolean | null =>
      toCodeHostRun(contextOf({ isPrivate })).isPublic
    expect([isPublic(false), isPublic(true), isPublic(null)]).toEqual([true, false, null])
  })

  test('of a pull request: its newest commit, not the merge', () => {
    const context = contextOf({ event: 'pull_request', pullRequest: pullRequest({}) })
    expect(toCodeHostRun(context)).toMatchObject({
      commit: HEAD,
      change: { number: 7, baseBranch: 'main', isFork: false },
    })
  })

  test('of a second attempt', () => {
    const { runUrl } = toCodeHostRun(contextOf({ runAttempt: 2 }))
    expect(runUrl).toBe('https://github.com/octo-org/octo-app/actions/runs/1001/attempts/2')
  })

  test('without a number', () => {
    expect(toCodeHostRun(contextOf({ runId: null })).runUrl).toBeNull()
  })

  test.each([
    ['a comment, whose commit nobody tells', pullRequest({ head: null }), null, 7],
    ['a fork that is not named', pullRequest({ number: null }), HEAD, null],
  ])('of %s', (_what, change, commit, number) => {
    const run = toCodeHostRun(contextOf({ event: 'workflow_run', pullRequest: change }))
    expect(run.commit).toBe(commit)
    expect(run.change?.number).toBe(number)
  })

  test('that follows a push: what was pushed, not the default branch', () => {
    const followed = { event: 'push', branch: 'release', repository: null, commit: HEAD }
    expect(toCodeHostRun(contextOf({ event: 'workflow_run', followed })).commit).toBe(HEAD)
  })
})

describe('a token that can only read', () => {
  const fork = pullRequest({ isFork: true, headRepository: 'mallory/octo-app' })
  const rows: readonly (readonly [string, Partial<GitHubContext>, string | null])[] = [
    ['a fork', { event: 'pull_request', pullRequest: fork }, 'fork'],
    ['a review of a fork', { event: 'pull_request_review', pullRequest: fork }, 'fork'],
    ['the base of a fork', { event: 'pull_request_target', pullRequest: fork }, null],
    ['after a fork', { event: 'workflow_run', pullRequest: fork }, null],
    ['a branch', { event: 'pull_request', pullRequest: pullRequest({}) }, null],
    ['who knows', { event: 'pull_request', pullRequest: pullRequest({ isFork: null }) }, null],
    ['Dependabot', { event: 'pull_request', actor: 'dependabot[bot]' }, 'dependabot'],
    ['a push of Dependabot', { event: 'push', actor: 'dependabot[bot]' }, 'dependabot'],
    ['after Dependabot', { event: 'workflow_run', actor: 'dependabot[bot]' }, null],
    [
      "a person's push to Dependabot's pull request",
      { event: 'pull_request', isDependabot: true, pullRequest: pullRequest({}) },
      null,
    ],
  ]

  test.each(rows)('%s: %s', (_what, change, reason) => {
    expect(findReadOnlyReason(contextOf(change))).toBe(reason)
  })
})

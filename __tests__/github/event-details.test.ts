import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readEventDetails } from '../../src/github/event-details.ts'

const REPOSITORY = { owner: 'octo-org', name: 'octo-app' }

const HEAD = 'b'.repeat(40)

function detailsOf(event: string, payload: unknown) {
  return readEventDetails(payload, { event, repository: REPOSITORY })
}

function pullOf(more: object): unknown {
  return { pull_request: { state: 'open', base: { ref: 'main' }, ...more } }
}

const OWN = { full_name: 'Octo-Org/Octo-App' }

const FORK = { full_name: 'mallory/octo-app' }

describe('what an event tells of its change', () => {
  test.each([
    ['of the repository itself', { head: { ref: 'change', repo: OWN } }, false, OWN.full_name],
    ['of a fork', { head: { ref: 'change', repo: FORK } }, true, FORK.full_name],
    ['of a fork that is gone', { head: { ref: 'change', repo: null } }, true, null],
    ['of which nothing is told', { head: { ref: 'change' } }, null, null],
    ['of a name that is none', { head: { ref: 'change', repo: { full_name: 7 } } }, null, null],
  ])('%s', (_what, more, isFork, headRepository) => {
    for (const event of ['pull_request', 'pull_request_target', 'pull_request_review']) {
      expect(detailsOf(event, pullOf(more)).change).toEqual({
        ...{ headRepository, isFork, baseBranch: 'main', headBranch: 'change', state: 'open' },
      })
    }
  })

  test('a workflow that follows one of a fork', () => {
    const payload = {
      workflow_run: {
        ...{ event: 'pull_request', head_sha: HEAD.toUpperCase(), head_branch: 'change' },
        ...{ head_repository: FORK, pull_requests: [] },
      },
    }
    const { change, followed } = detailsOf('workflow_run', payload)
    expect(change).toMatchObject({ isFork: true, headBranch: 'change', baseBranch: null })
    expect(followed).toEqual({
      ...{ event: 'pull_request', branch: 'change', repository: 'mallory/octo-app', commit: HEAD },
    })
  })

  test('a workflow that follows one of a branch', () => {
    const listed = { number: 7, base: { ref: 'release/2' } }
    const payload = {
      workflow_run: { event: 'pull_request', head_repository: OWN, pull_requests: [listed] },
    }
    expect(detailsOf('workflow_run', payload).change).toMatchObject({
      ...{ isFork: false, baseBranch: 'release/2' },
    })
  })

  test('a merge queue names the branch that it merges into', () => {
    const payload = { merge_group: { base_ref: 'refs/heads/main' } }
    expect(detailsOf('merge_group', payload).change.baseBranch).toBe('main')
  })

  test('a comment names the state of its pull request', () => {
    const payload = { issue: { state: 'closed', pull_request: {} } }
    expect(detailsOf('issue_comment', payload).change.state).toBe('closed')
  })

  test('checks name the branch that was checked', () => {
    const suite = { head_branch: 'change', pull_requests: [{ base: { ref: 'main' } }] }
    const told = { headBranch: 'change', baseBranch: 'main', isFork: null }
    expect(detailsOf('check_suite', { check_suite: suite }).change).toMatchObject(told)
    const run = { check_suite: suite }
    expect(detailsOf('check_run', { check_run: run }).change).toMatchObject(told)
  })

  test.each([
    [{ repository: { default_branch: 'trunk', private: true } }, 'trunk', true],
    [{ repository: { default_branch: '', private: 'yes' } }, null, null],
    [{}, null, null],
    [null, null, null],
  ])('a push: %j', (payload, defaultBranch, isPrivate) => {
    expect(detailsOf('push', payload)).toMatchObject({ defaultBranch, isPrivate, followed: null })
  })
})

describe('what an event tells oddly is not known', () => {
  test.each([
    'a b',
    'a\nb',
    'a..b',
    'a:b',
    'a~1',
    'a\u202eb',
    'x'.repeat(301),
    '',
    'refs/heads/',
    7,
    null,
    ['main'],
  ])('a branch %p', (ref) => {
    const payload = pullOf({ base: { ref }, head: { ref, repo: OWN } })
    const { baseBranch, headBranch } = detailsOf('pull_request', payload).change
    expect([baseBranch, headBranch]).toEqual([null, null])
  })

  test('names that look like markup are names', () => {
    const ref = '<img/src=x>`$(id)`;@mona#1'
    expect(detailsOf('pull_request', pullOf({ head: { ref } })).change.headBranch).toBe(ref)
  })

  test('any JSON is read without a fault', () => {
    const events = ['pull_request', 'workflow_run', 'check_run', 'merge_group', 'push']
    fc.assert(
      fc.property(fc.constantFrom(...events), fc.jsonValue(), (event, payload) => {
        expect(detailsOf(event, payload).change).toHaveProperty('isFork')
        const key = event === 'push' ? 'repository' : event
        expect(detailsOf(event, { [key]: payload }).change).toHaveProperty('isFork')
      }),
    )
  })
})

import { describe, expect, test } from '@jest/globals'
import { PIPELINE_SYSTEMS } from '../../src/domain/pipeline.ts'
import { readPipeline } from '../../src/runner/pipeline.ts'

const COMMIT = '0123456789abcdef0123456789abcdef01234567'

/** The variables of each system as its own documentation names and fills them. */
const RUNS = {
  github: {
    GITHUB_ACTIONS: 'true',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_RUN_ID: '42',
    GITHUB_RUN_ATTEMPT: '2',
    GITHUB_WORKFLOW: 'Images',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_HEAD_REF: 'feature',
    GITHUB_REF: 'refs/pull/7/merge',
    GITHUB_SHA: COMMIT,
    GITHUB_ACTOR: 'octocat',
  },
  gitlab: {
    GITLAB_CI: 'true',
    CI_JOB_URL: 'https://gitlab.example.com/acme/shop/-/jobs/42',
    CI_JOB_ID: '42',
    CI_JOB_NAME: 'scan',
    CI_PIPELINE_SOURCE: 'merge_request_event',
    CI_PROJECT_PATH: 'acme/shop',
    CI_PROJECT_URL: 'https://gitlab.example.com/acme/shop',
    CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: 'feature',
    CI_MERGE_REQUEST_IID: '7',
    CI_COMMIT_SHA: COMMIT,
    GITLAB_USER_LOGIN: 'octocat',
  },
  azure: {
    TF_BUILD: 'True',
    SYSTEM_COLLECTIONURI: 'https://dev.azure.com/acme/',
    SYSTEM_TEAMPROJECT: 'Big Shop',
    BUILD_BUILDID: '42',
    BUILD_DEFINITIONNAME: 'images',
    BUILD_REASON: 'PullRequest',
    BUILD_REPOSITORY_NAME: 'shop',
    BUILD_REPOSITORY_URI: 'https://user@dev.azure.com/acme/Big%20Shop/_git/shop',
    BUILD_SOURCEBRANCH: 'refs/pull/7/merge',
    SYSTEM_PULLREQUEST_SOURCEBRANCH: 'refs/heads/feature',
    SYSTEM_PULLREQUEST_PULLREQUESTID: '7',
    BUILD_SOURCEVERSION: COMMIT,
    BUILD_REQUESTEDFOR: 'Octo Cat',
  },
  circleci: {
    CIRCLECI: 'true',
    CIRCLE_BUILD_URL: 'https://circleci.com/gh/acme/shop/42',
    CIRCLE_BUILD_NUM: '42',
    CIRCLE_JOB: 'scan',
    CIRCLE_PROJECT_USERNAME: 'acme',
    CIRCLE_PROJECT_REPONAME: 'shop',
    CIRCLE_REPOSITORY_URL: 'git@github.com:acme/shop.git',
    CIRCLE_BRANCH: 'feature',
    CIRCLE_PULL_REQUEST: 'https://github.com/acme/shop/pull/7',
    CIRCLE_SHA1: COMMIT,
    CIRCLE_USERNAME: 'octocat',
  },
  bitbucket: {
    BITBUCKET_BUILD_NUMBER: '42',
    BITBUCKET_REPO_FULL_NAME: 'acme/shop',
    BITBUCKET_GIT_HTTP_ORIGIN: 'https://bitbucket.org/acme/shop',
    BITBUCKET_BRANCH: 'feature',
    BITBUCKET_PR_ID: '7',
    BITBUCKET_COMMIT: COMMIT,
  },
  jenkins: {
    JENKINS_URL: 'https://ci.example.com/',
    BUILD_URL: 'https://ci.example.com/job/shop/42/',
    BUILD_NUMBER: '42',
    JOB_NAME: 'shop',
    GIT_URL: 'https://git.example.com/acme/shop.git',
    GIT_BRANCH: 'origin/feature',
    GIT_COMMIT: COMMIT,
    CHANGE_ID: '7',
  },
} as const

const RUN_PAGES = {
  github: 'https://github.com/acme/shop/actions/runs/42',
  gitlab: 'https://gitlab.example.com/acme/shop/-/jobs/42',
  azure: 'https://dev.azure.com/acme/Big%20Shop/_build/results?buildId=42',
  circleci: 'https://circleci.com/gh/acme/shop/42',
  bitbucket: 'https://bitbucket.org/acme/shop/pipelines/results/42',
  jenkins: 'https://ci.example.com/job/shop/42/',
} as const

describe('what a CI system tells of a run', () => {
  test.each(PIPELINE_SYSTEMS)('is read from the variables of %s', (system) => {
    expect(readPipeline(RUNS[system])).toMatchObject({
      system,
      runUrl: RUN_PAGES[system],
      runId: '42',
      branch: 'feature',
      change: '7',
      commit: COMMIT,
    })
  })

  test('is nothing outside of every system', () => {
    expect(readPipeline({ PATH: '/bin', CI: 'true' })).toBeNull()
  })

  test.each(PIPELINE_SYSTEMS)(
    'is null, part by part, where %s leaves its variables out',
    (system) => {
      const [mark] = Object.entries(RUNS[system])
      const { system: told, ...facts } = readPipeline(Object.fromEntries([mark ?? ['', '']])) ?? {}
      expect(told).toBe(system)
      const { runId, ...others } = facts as Record<string, unknown>
      expect([null, '42']).toContain(runId)
      expect(Object.values(others).every((value) => value === null)).toBe(true)
    },
  )
})

describe('hostile variables', () => {
  test.each([
    ['a login', 'https://user:secret@ci.example.com/1', 'https://ci.example.com/1'],
    ['a script', 'javascript:alert(1)', null],
    ['no address', 'git@example.com:a/b', null],
    ['a very long one', `https://example.com/${'a'.repeat(3000)}`, null],
  ])('%s in the address of a run', (_, url, expected) => {
    expect(readPipeline({ ...RUNS.gitlab, CI_JOB_URL: url })?.runUrl).toBe(expected)
  })

  test('control and bidirectional characters are no part of a name, and a name ends', () => {
    const branch = `a\u0000b\u202ec\n${'x'.repeat(1000)}`
    const told = readPipeline({ ...RUNS.circleci, CIRCLE_BRANCH: branch })?.branch ?? ''
    expect(told).toMatch(/^a b c x+$/)
    expect(told).toHaveLength(300)
  })
})

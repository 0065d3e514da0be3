import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { GitHubContext } from '../../../src/github/context.ts'
import { createGitHubClient } from '../../../src/github/client.ts'
import { startFakeGitHub } from '../../ground/github/fake-github.ts'
import { LOG, REPOSITORY, TOKEN, openScene } from '../../ground/github/scene.ts'
import type { Scene } from '../../ground/github/scene.ts'
import { pullRequest } from '../contexts.ts'
import { PERMISSIONS, publish, renew, requestsOf, uploadOf } from './publish-ground.ts'

let scene: Scene

beforeAll(async () => {
  scene = await openScene()
})

afterAll(async () => {
  await scene.close()
})

beforeEach(() => {
  renew(scene)
})

const POST = 'POST /code-scanning/sarifs 202'
const POLL = 'GET /code-scanning/sarifs/ID 200'
const LINKS = 'GET /code-scanning/alerts 200'

function times(count: number, text: string): string[] {
  return Array.from({ length: count }, () => text)
}

describe('requests of a run', () => {
  test('one image: the upload, the polls and one question for the links', async () => {
    await publish(scene)
    expect(requestsOf(scene)).toEqual([POST, POLL, POLL, LINKS])
  })

  test('three images: one upload each, then the polls of all', async () => {
    const uploads = ['acme/api', 'acme/web', 'acme/db'].map((name) => uploadOf(name))
    await publish(scene, { uploads })
    expect(requestsOf(scene)).toEqual([POST, POST, POST, ...times(6, POLL), LINKS])
  })

  test('no image: none', async () => {
    expect(await publish(scene, { uploads: [] })).toEqual({
      ...{ deliveries: [], notices: [], listUrl: null, alerts: [] },
    })
    expect(scene.github.requests).toEqual([])
  })

  test('5,000 findings: one more, since GitHub leaves some out from there on', async () => {
    const many = Array.from({ length: 5001 }, (_, index) => ({
      ...{ rule: 'CVE-2099-0001', path: `acme/api/deb/p${index}`, print: `p${index}` },
    }))
    const { notices } = await publish(scene, { uploads: [uploadOf('acme/api', many)] })
    expect(requestsOf(scene)).toEqual([
      ...[POST, POLL, POLL, 'GET /code-scanning/analyses 200', LINKS],
    ])
    expect(notices).toEqual([
      { code: 'alerts-truncated', text: expect.stringMatching(/^Not every finding of acme\/api/) },
    ])
  })
})

describe('an upload', () => {
  test('becomes alerts with links, filed under the merge', async () => {
    const { deliveries, notices, listUrl, alerts } = await publish(scene)
    expect(notices).toEqual([])
    const merge = scene.merge.slice(0, 7)
    expect(deliveries).toEqual([
      {
        ...{ to: 'code scanning', state: 'delivered' },
        detail: `acme/api: 2 findings for refs/pull/7/merge at ${merge}`,
      },
    ])
    expect(listUrl).toBe(
      `https://github.com/${REPOSITORY}/security/code-scanning?query=is%3Aopen%20tool%3Aplimsoll%20pr%3A7`,
    )
    const page = `https://github.com/${REPOSITORY}/security/code-scanning`
    expect(alerts).toEqual(
      expect.arrayContaining([
        {
          ruleId: 'CVE-2099-0001',
          path: 'acme/api/deb/libssl3',
          url: expect.stringContaining(page),
        },
        {
          ruleId: 'CVE-2099-0002',
          path: 'acme/api/deb/zlib1g',
          url: expect.stringContaining(page),
        },
      ]),
    )
    expect(scene.github.alerts(REPOSITORY, 'refs/pull/7/merge')).toHaveLength(2)
    expect(scene.github.alerts(REPOSITORY, 'refs/heads/main')).toEqual([])
  })

  test('of a checkout of the head is filed under the head', async () => {
    await publish(scene, { findHead: () => Promise.resolve(scene.head) })
    expect(scene.github.uploads(REPOSITORY)).toMatchObject([
      { ref: 'refs/pull/7/head', commit: scene.head },
    ])
  })

  test('of a fork, from the workflow that follows it, is filed under the pull request', async () => {
    scene.github.changePull(REPOSITORY, 7, { headRepository: 'mallory/octo-app' })
    const told = { number: null, isFork: true, headRepository: 'mallory/octo-app' }
    const context = { ...scene.context(told), event: 'workflow_run', ref: 'refs/heads/main' }
    const { deliveries } = await publish(scene, { context })
    expect(deliveries).toMatchObject([{ state: 'delivered' }])
    expect(requestsOf(scene)).toEqual(['GET /pulls 200', POST, POLL, POLL, LINKS])
    expect(scene.github.uploads(REPOSITORY)[0]?.ref).toBe('refs/pull/7/head')
  })

  test('tells when the scan began, where that is known', async () => {
    const { deliveries } = await publish(scene, { startedAt: new Date('2026-01-02T03:04:05Z') })
    expect(deliveries).toMatchObject([{ state: 'delivered' }])
  })

  test('never asks an enterprise server to validate, and stays below its address', async () => {
    const github = await startFakeGitHub({ variant: 'ghes-3.17' })
    github.addRepository(REPOSITORY, scene.repository.folder)
    const { head, base } = scene
    github.addPull(REPOSITORY, { number: 7, author: 'mona', head, base })
    github.addToken(TOKEN, { permissions: PERMISSIONS, repositories: [REPOSITORY] })
    const client = createGitHubClient({
      ...{ apiUrl: github.apiUrl, token: TOKEN, fetch: globalThis.fetch, log: LOG, secondMs: 1 },
      signal: new AbortController().signal,
    })
    const context = { ...scene.context(), serverUrl: github.serverUrl, apiUrl: github.apiUrl }
    const { deliveries, listUrl, alerts } = await publish(scene, { client, context })
    expect(deliveries).toMatchObject([{ state: 'delivered' }])
    expect(listUrl).toContain(`${github.serverUrl}/${REPOSITORY}/security`)
    // Of a server without TLS nobody is led anywhere.
    expect(alerts).toEqual([])
    await github.close()
  })
})

describe('where a token can only read', () => {
  const fork = { isFork: true, headRepository: 'mallory/octo-app' } as const
  const rows: readonly (readonly [string, () => GitHubContext, string])[] = [
    ['a fork', () => scene.context(fork), 'alerts-fork'],
    [
      'Dependabot',
      () => ({ ...scene.context(), actor: 'dependabot[bot]', isDependabot: true }),
      'alerts-dependabot',
    ],
  ]

  test.each(rows)('%s: nothing is asked, and one notice says why', async (_what, context, code) => {
    const uploads = [uploadOf('acme/api'), uploadOf('acme/web')]
    const { deliveries, notices, listUrl } = await publish(scene, { context: context(), uploads })
    expect(scene.github.requests).toEqual([])
    expect(deliveries.map(({ state }) => state)).toEqual(['skipped', 'skipped'])
    expect(notices).toEqual([
      {
        code,
        text: expect.stringMatching(/^No alerts for acme\/api and acme\/web: .*workflow_run/),
      },
    ])
    expect(listUrl).toBeNull()
  })

  test.each(rows)('%s: upload-sarif: true tries all the same', async (_what, context) => {
    const { deliveries } = await publish(scene, { context: context(), wish: 'always' })
    expect(deliveries).toMatchObject([{ state: 'delivered' }])
  })

  test.each(['auto', 'always'] as const)('a merge queue is never tried (%s)', async (wish) => {
    const context = { ...scene.context({ baseKind: 'merge-queue' }), event: 'merge_group' }
    const { deliveries, notices } = await publish(scene, { context, wish })
    expect(scene.github.requests).toEqual([])
    expect(deliveries).toMatchObject([{ state: 'skipped' }])
    expect(notices).toMatchObject([{ code: 'alerts-merge-queue' }])
  })

  test('without a token nothing is asked', async () => {
    const client = scene.client({ token: null })
    const { deliveries, notices } = await publish(scene, { client, wish: 'always' })
    expect(scene.github.requests).toEqual([])
    expect(deliveries).toMatchObject([{ state: 'failed' }])
    expect(notices).toMatchObject([{ code: 'alerts-no-token' }])
  })

  test('a ref that is none is not sent', async () => {
    const context = { ...scene.context(null), event: 'push', ref: 'main' }
    const { notices } = await publish(scene, { context })
    expect(scene.github.requests).toEqual([])
    expect(notices[0]?.text).toContain('GITHUB_REF is "main"')
  })

  test.each([
    ['has moved on', { head: 'e'.repeat(40) }, 'leads to no open pull request'],
    ['was closed meanwhile', { isClosed: true }, 'leads to no open pull request'],
  ])('a pull request that %s gets no alerts', async (_what, change, words) => {
    scene.github.changePull(REPOSITORY, 7, change)
    const context = { ...scene.context({ number: null }), event: 'workflow_run' }
    const { notices } = await publish(scene, { context })
    expect(notices).toMatchObject([{ code: 'alerts-no-ref', text: expect.stringContaining(words) }])
  })

  test('a comment gets alerts for what is checked out only', async () => {
    const context = {
      ...scene.context({ head: null }),
      event: 'issue_comment',
      ref: 'refs/heads/main',
    }
    const { notices } = await publish(scene, { context })
    expect(notices[0]?.text).toContain('does not say what was built')
    const findHead = () => Promise.resolve(scene.head)
    expect(await publish(scene, { context, findHead })).toMatchObject({
      deliveries: [{ state: 'delivered' }],
    })
  })

  test('a lookup that fails is told', async () => {
    scene.github.fail('/pulls', {
      status: 403,
      body: { message: 'Resource not accessible by integration' },
      headers: { 'x-accepted-github-permissions': 'pull_requests=read' },
    })
    const context = { ...scene.context({ number: null }), event: 'workflow_run' }
    expect(await publish(scene, { context })).toMatchObject({
      deliveries: [{ state: 'skipped' }],
      notices: [{ code: 'alerts-permission' }],
    })
  })
})

describe('a log that is too large', () => {
  const many = Array.from({ length: 400 }, (_, index) => ({
    ...{ rule: `CVE-2099-${1000 + index}`, path: `acme/api/deb/p${index}`, print: `${index}` },
  }))

  test('is halved until it fits, and what is left out is counted', async () => {
    const uploads = [uploadOf('acme/api', many)]
    const { deliveries, notices } = await publish(scene, { uploads, maxBytes: 3000 })
    const [sent] = scene.github.uploads(REPOSITORY)
    const { runs } = JSON.parse(sent?.sarif ?? '') as { runs: { results: unknown[] }[] }
    const kept = runs[0]?.results.length ?? 0
    expect([50, 100, 200]).toContain(kept)
    expect(deliveries[0]?.detail).toContain(`${kept} findings`)
    expect(notices).toMatchObject([{ code: 'alerts-cut' }])
    expect(notices[0]?.text).toContain(`${400 - kept} did not`)
  })

  test('is not sent when nothing of it fits; the other images are', async () => {
    const uploads = [uploadOf('acme/api', many), uploadOf('acme/web', [])]
    const { deliveries, notices } = await publish(scene, { uploads, maxBytes: 450 })
    expect(deliveries.map(({ state }) => state).sort()).toEqual(['delivered', 'failed'])
    expect(notices).toMatchObject([
      { code: 'alerts-too-large', text: expect.stringContaining('alerts: blocking') },
    ])
    expect(scene.github.writes).toHaveLength(1)
  })
})

test('a change of a person who is not the author is nothing special', async () => {
  const context = scene.context(pullRequest({ ...scene.context().pullRequest, author: null }))
  expect(await publish(scene, { context })).toMatchObject({ notices: [] })
})

import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { NAME, openGround } from './asking.ts'
import type { Ground } from './asking.ts'

/* Caches, artifacts and runs as the API shows them. */

let ground: Ground

beforeEach(async () => {
  ground = await openGround()
})

afterEach(async () => {
  await ground.close()
})

const DAY = '2026-01-01T00:00:00Z'

test('caches are found by the beginning of their key and by their ref', async () => {
  const { github, ask } = ground
  const ref = 'refs/heads/main'
  const entry = { version: 'v', size: 10, createdAt: DAY }
  github.addCache(NAME, { ...entry, key: 'plimsoll-db-1', ref })
  github.addCache(NAME, { ...entry, key: 'plimsoll-db-2', ref: 'refs/pull/7/merge' })
  github.addCache(NAME, { ...entry, key: 'node', ref })
  const keys = async (query: string): Promise<string[]> => {
    const { body } = await ask('GET', `/actions/caches?${query}`)
    const list = body as { total_count: number; actions_caches: { key: string }[] }
    expect(list.total_count).toBe(list.actions_caches.length)
    return list.actions_caches.map(({ key }) => key)
  }
  expect(await keys('key=plimsoll-')).toEqual(['plimsoll-db-2', 'plimsoll-db-1'])
  expect(await keys(`key=plimsoll-&ref=${encodeURIComponent('refs/pull/7/merge')}`)).toEqual([
    'plimsoll-db-2',
  ])
  expect(await keys('ref=main')).toEqual(['node', 'plimsoll-db-1'])
  expect(await keys('key=db')).toEqual([])
})

function addRun(id: number, headRepository: string | null, headBranch = 'main'): void {
  const run = { id, headRepository, headBranch, headSha: ground.base, repository: NAME }
  ground.github.addRun(NAME, { ...run, event: 'push', conclusion: 'success' })
}

function addArtifact(id: number, runId: number, expired = false): void {
  const zip = Buffer.from(`zip ${id}`)
  const artifact = { id, runId, name: 'report', size: zip.length, zip, createdAt: DAY, expired }
  ground.github.addArtifact(NAME, artifact)
}

test('artifacts of a name come the newest first, with the run that made them', async () => {
  addRun(1, NAME)
  addRun(2, 'mallory/octo-app')
  addArtifact(11, 1)
  addArtifact(12, 2)
  const { body } = await ground.ask('GET', '/actions/artifacts?name=report')
  expect(body).toMatchObject({
    total_count: 2,
    artifacts: [
      { id: 12, workflow_run: { id: 2 } },
      { id: 11, workflow_run: { id: 1 } },
    ],
  })
  type Origin = { workflow_run: { repository_id: number; head_repository_id: number } }
  const [forked, own] = (body as { artifacts: Origin[] }).artifacts.map((one) => one.workflow_run)
  expect(own?.head_repository_id).toBe(own?.repository_id)
  expect(forked?.head_repository_id).not.toBe(forked?.repository_id)
  expect((await ground.ask('GET', '/actions/artifacts?name=other')).body).toMatchObject({
    ...{ total_count: 0, artifacts: [] },
  })
})

test('the download of an artifact leads to another host', async () => {
  addRun(1, NAME)
  addArtifact(11, 1)
  addArtifact(12, 1, true)
  const answer = await ground.ask('GET', '/actions/artifacts/11/zip')
  expect(answer.status).toBe(302)
  const location = answer.headers.get('location') ?? ''
  expect(new URL(location).origin).not.toBe(new URL(ground.github.apiUrl).origin)
  expect(await (await fetch(location)).text()).toBe('zip 11')
  expect((await fetch(location.split('?')[0] ?? '')).status).toBe(404)
  expect((await ground.ask('GET', '/actions/artifacts/12/zip')).status).toBe(410)
  expect((await ground.ask('GET', '/actions/artifacts/13')).status).toBe(404)
})

test('a token that is sent to the store of blobs is a complaint', async () => {
  const opened = await openGround()
  const headers = { authorization: 'token all' }
  await fetch(`${opened.github.state.addresses.blobs}/o/r/1.zip?sig=x`, { headers })
  await expect(opened.close()).rejects.toThrow('token')
})

test('a run says which event, branch and repository it came from', async () => {
  addRun(1, NAME)
  addRun(2, 'mallory/octo-app', 'evil')
  addRun(3, null)
  expect((await ground.ask('GET', '/actions/runs/1')).body).toMatchObject({
    ...{ id: 1, event: 'push', head_branch: 'main', head_sha: ground.base },
    ...{ status: 'completed', conclusion: 'success', path: '.github/workflows/scan.yml' },
    ...{ repository: { full_name: NAME }, head_repository: { full_name: NAME } },
  })
  expect((await ground.ask('GET', '/actions/runs/2')).body).toMatchObject({
    head_repository: { full_name: 'mallory/octo-app', fork: true },
  })
  expect((await ground.ask('GET', '/actions/runs/4')).status).toBe(404)
})

test('a pull request of a fork says so, and a commit knows its pull requests', async () => {
  const { github, ask, head, base } = ground
  const fork = { headRepository: 'mallory/octo-app', headBranch: 'evil' }
  github.addPull(NAME, { number: 8, author: 'mallory', head, base, ...fork })
  github.addPull(NAME, { number: 9, author: 'mallory', head: base, base, headRepository: null })
  expect((await ask('GET', '/pulls/8')).body).toMatchObject({
    head: { ref: 'evil', repo: { full_name: 'mallory/octo-app', fork: true } },
    base: { ref: 'main', repo: { full_name: NAME } },
  })
  expect((await ask('GET', '/pulls/9')).body).toMatchObject({ head: { repo: null } })
  // Of a fork the repository has no commits.
  expect((await ask('GET', `/commits/${head}/pulls`)).body).toMatchObject([{ number: 7 }])
})

test('what runs made is forgotten, and repositories are not', async () => {
  const { github, ask } = ground
  addRun(1, NAME)
  addArtifact(11, 1)
  github.addComment(NAME, 7, { login: 'mona', body: 'x' })
  github.reset()
  expect(github.comments(NAME, 7)).toEqual([])
  expect((await ask('GET', '/actions/runs/1')).status).toBe(404)
  expect((await ask('GET', '')).status).toBe(200)
  expect(github.requests).toHaveLength(2)
})

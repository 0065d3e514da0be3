import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { resolveTarget } from '../../../src/github/code-scanning/resolve-target.ts'
import type { FollowedRun } from '../../../src/github/event-details.ts'
import { openScene, REPOSITORY } from '../../ground/github/scene.ts'
import type { Scene } from '../../ground/github/scene.ts'

let scene: Scene

beforeAll(async () => {
  scene = await openScene()
})

afterAll(async () => {
  await scene.close()
})

beforeEach(() => {
  scene.renew()
})

const NOBODY = () => Promise.resolve(null)

/** The target of a workflow after a push of these. */
function after(followed: Partial<FollowedRun>, client = scene.client()) {
  const told = { event: 'push', branch: 'change', commit: scene.head, repository: REPOSITORY }
  const place = { event: 'workflow_run', ref: 'refs/heads/main', sha: scene.base }
  const context = { ...scene.context(null), ...place, followed: { ...told, ...followed } }
  return resolveTarget({ context, client, findHead: NOBODY, findPull: NOBODY })
}

test('a workflow after a push is filed under the branch when GitHub has it at that commit', async () => {
  expect(await after({})).toEqual({
    ...{ kind: 'known', ref: 'refs/heads/change', commit: scene.head },
  })
  expect(scene.github.requests).toEqual([`GET /repos/${REPOSITORY}/branches/change 200`])
})

test('a branch with a slash is asked for by its whole name', async () => {
  scene.repository.git('branch', 'release/2', scene.head)
  const found = await after({ branch: 'release/2' })
  expect(found).toMatchObject({ ref: 'refs/heads/release/2' })
})

test('a tag that no branch is called like is filed under nothing', async () => {
  scene.repository.git('tag', '--force', 'v1', scene.head)
  expect(await after({ branch: 'v1' })).toEqual({
    ...{ kind: 'none', why: expect.stringContaining('which is no branch') },
  })
})

test('a tag that is called like a branch is not filed under the branch', async () => {
  scene.repository.git('tag', 'main', scene.head)
  try {
    const found = await after({ branch: 'main' })
    expect(found).toEqual({ kind: 'none', why: expect.stringContaining('or the run was of a tag') })
  } finally {
    scene.repository.git('tag', '-d', 'main')
  }
})

test('that nobody can be asked is for the caller to explain', async () => {
  scene.github.fail('/branches/', { status: 503, body: { message: 'Later' } }, 9)
  await expect(after({})).rejects.toThrow()
})

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { createFindPull } from '../../src/github/find-pull.ts'
import type { PullRequest } from '../../src/github/context.ts'
import { REPOSITORY, openScene } from '../ground/github/scene.ts'
import type { Scene } from '../ground/github/scene.ts'

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

function findPull(change: Partial<PullRequest> | null) {
  return createFindPull(scene.client(), scene.context(change))
}

const UNNAMED = { number: null, author: null } as const

const FORK = { ...UNNAMED, isFork: true, headRepository: 'mallory/octo-app' } as const

describe('which pull request a run is about', () => {
  test('what the event tells is not asked', async () => {
    expect(await findPull({})()).toEqual({ number: 7, head: scene.head, baseBranch: 'main' })
    expect(await findPull(null)()).toBeNull()
    expect(scene.github.requests).toEqual([])
  })

  test('a branch is asked for by its name, once', async () => {
    const find = findPull(UNNAMED)
    expect(await find()).toEqual({ number: 7, head: scene.head, baseBranch: 'main' })
    expect(await find()).toEqual({ number: 7, head: scene.head, baseBranch: 'main' })
    expect(scene.github.requests).toEqual([`GET /repos/${REPOSITORY}/pulls 200`])
  })

  test('a fork, whose commits no pull request of this repository lists', async () => {
    scene.github.changePull(REPOSITORY, 7, { headRepository: FORK.headRepository })
    expect(await findPull(FORK)()).toEqual({ number: 7, head: scene.head, baseBranch: 'main' })
  })

  test('without a branch, by the commit', async () => {
    expect(await findPull({ ...UNNAMED, headBranch: null })()).toMatchObject({ number: 7 })
    expect(scene.github.requests[0]).toContain(`/commits/${scene.head}/pulls`)
  })

  test('a comment, by the number', async () => {
    expect(await findPull({ head: null })()).toEqual({
      number: 7,
      head: scene.head,
      baseBranch: 'main',
    })
    scene.github.changePull(REPOSITORY, 7, { isClosed: true })
    expect(await findPull({ head: null })()).toBeNull()
  })

  test.each([
    ['is closed', { isClosed: true }],
    ['was merged', { mergedAt: '2026-01-01T00:00:00Z' }],
    ['has moved on', { head: 'e'.repeat(40) }],
    ['is of another fork', { headRepository: 'eve/octo-app' }],
  ])('one that %s is not believed', async (_what, pull) => {
    scene.github.changePull(REPOSITORY, 7, { headRepository: FORK.headRepository, ...pull })
    expect(await findPull(FORK)()).toBeNull()
  })

  test('one of two cannot be told', async () => {
    const { head, base } = scene
    scene.github.addPull(REPOSITORY, { number: 8, author: 'mona', head, base, baseBranch: 'v1' })
    expect(await findPull(UNNAMED)()).toBeNull()
  })

  test('a refusal is not kept', async () => {
    const find = findPull(UNNAMED)
    scene.github.fail('/pulls', { status: 403, body: { message: 'no' } })
    await expect(find()).rejects.toMatchObject({ kind: 'forbidden' })
    expect(await find()).toMatchObject({ number: 7 })
  })
})

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createRepository } from '../ground/github/git-ground.ts'
import type { GroundRepository } from '../ground/github/git-ground.ts'
import { openScene } from '../ground/github/scene.ts'
import type { Scene } from '../ground/github/scene.ts'

const OTHER = 'octo-org/policies'

let scene: Scene
let other: GroundRepository
let first: string
let second: string

beforeAll(async () => {
  scene = await openScene()
  other = createRepository()
  first = other.commit({ 'gates/strict.yml': 'first: true\n' })
  other.git('tag', '-a', 'v1', '-m', 'One')
  second = other.commit({ 'gates/strict.yml': 'second: true\n', 'link.yml': { link: 'gates' } })
  other.git('branch', 'team/next')
  scene.github.addRepository(OTHER, other.folder)
})

afterAll(async () => {
  other.remove()
  await scene.close()
})

function read(ref: string, path = 'gates/strict.yml', repository = OTHER) {
  const context = null
  const place = { repository, ref, path }
  return scene.files({ context }).readElsewhere(place, 10_000)
}

test.each([
  ['a branch', 'main', 'second: true\n'],
  ['a branch with a slash', 'team/next', 'second: true\n'],
  ['a branch by its full name', 'refs/heads/main', 'second: true\n'],
  ['a tag', 'v1', 'first: true\n'],
])('a file is read at %s, and the commit is told', async (_what, ref, text) => {
  expect(await read(ref)).toEqual({
    path: `${OTHER}/gates/strict.yml`,
    text,
    origin: 'repository',
    commit: text.startsWith('first') ? first : second,
  })
})

test('a full commit is not asked what it means', async () => {
  scene.renew()
  expect(await read(first)).toMatchObject({ text: 'first: true\n', commit: first })
  expect(
    scene.github.requests.some((line) => line.includes('/commits/') && !line.includes('/git/')),
  ).toBe(false)
})

test.each([
  ['a ref that is not there', 'gone', 'gates/strict.yml', OTHER],
  ['a commit that is not there', 'a'.repeat(40), 'gates/strict.yml', OTHER],
  ['a file that is not there', 'main', 'gates/gone.yml', OTHER],
  ['a link', 'main', 'link.yml', OTHER],
  ['a folder', 'main', 'gates', OTHER],
  ['a path that leaves', 'main', '../x', OTHER],
  ['no path', 'main', '/', OTHER],
  ['a repository that is not there', 'main', 'gates/strict.yml', 'octo-org/gone'],
  ['what is no repository', 'main', 'gates/strict.yml', 'nonsense'],
  ['a repository named like a path', 'main', 'gates/strict.yml', 'octo-org/..'],
])('%s is refused', async (_what, ref, path, repository) => {
  const error = await read(ref, path, repository).catch((thrown: unknown) => thrown)
  expect(error).toBeExplained('policy-unreadable')
})

test('a repository that the token does not see is told with the token that would', async () => {
  scene.github.addRepository('octo-org/secret', other.folder, { isPrivate: true })
  const error = await read('main', 'gates/strict.yml', 'octo-org/secret').catch(
    (thrown: unknown) => thrown,
  )
  expect(error).toHaveProperty('hint', expect.stringContaining('input token'))
})

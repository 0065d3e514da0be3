import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { openGround } from './asking.ts'
import type { Ground } from './asking.ts'

/* Branches and comparisons, out of a real repository. */

let ground: Ground

beforeEach(async () => {
  ground = await openGround()
})

afterEach(async () => {
  await ground.close()
})

test('a branch tells its commit, and a tag of its name is not taken for it', async () => {
  const { ask, base, head, repository } = ground
  repository.git('tag', 'main', head)
  try {
    expect((await ask('GET', '/branches/main')).body).toMatchObject({
      ...{ name: 'main', commit: { sha: base } },
    })
    expect((await ask('GET', '/branches/v1')).status).toBe(404)
  } finally {
    repository.git('tag', '-d', 'main')
  }
})

test('two commits are compared as Git does it', async () => {
  const { ask, base, head, merge, repository } = ground
  const statusOf = async (basehead: string): Promise<unknown> =>
    ((await ask('GET', `/compare/${basehead}?per_page=1`)).body as { status: unknown }).status
  expect(await statusOf(`${base}...${base}`)).toBe('identical')
  expect(await statusOf(`${base}...${merge}`)).toBe('ahead')
  expect(await statusOf(`${merge}...${head}`)).toBe('behind')
  repository.switchTo('aside', base)
  const aside = repository.commit({ 'c.txt': '1\n' })
  repository.switchTo('main')
  expect(await statusOf(`${aside}...${head}`)).toBe('diverged')
  expect((await ask('GET', `/compare/${base}...${'e'.repeat(40)}`)).status).toBe(404)
  const { body } = await ask('GET', `/compare/${base}...${merge}?per_page=1`)
  expect(body).toMatchObject({ total_commits: 2, commits: [{ sha: head }] })
})

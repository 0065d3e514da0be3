import { expect, test } from '@jest/globals'
import { startFakeGitHub } from '../ground/github/fake-github.ts'

/** The fake is only worth something when it refuses what GitHub would. */
test.each([
  ['a path that GitHub does not have', '/repos/o/r/nonsense'],
  ['a parameter that GitHub does not have', '/repos/o/r/commits?sort=up'],
  ['a parameter of another type', '/repos/o/r/commits?per_page=many'],
])('%s is a complaint', async (_what, path) => {
  const github = await startFakeGitHub()
  const answer = await fetch(`${github.apiUrl}${path}`)
  expect(answer.status).toBe(500)
  expect(github.complaints).toHaveLength(1)
  await expect(github.close()).rejects.toThrow()
})

test('an answer that GitHub does not describe is a complaint', async () => {
  const github = await startFakeGitHub()
  github.addRepository('o/r', '/nonexistent')
  const review = { login: 'mona', state: 'APPROVED', commit: 7 as unknown as string } as const
  github.addPull('o/r', { number: 1, author: 'a', head: 'b', base: 'c', reviews: [review] })
  const answer = await fetch(`${github.apiUrl}/repos/o/r/pulls/1/reviews`)
  expect(answer.status).toBe(500)
  expect(github.complaints[0]).toContain('commit_id')
  await expect(github.close()).rejects.toThrow()
})

test('a page of a list says where the next one is', async () => {
  const github = await startFakeGitHub()
  github.addRepository('o/r', '/nonexistent')
  const review = { login: 'mona', state: 'APPROVED', commit: 'b' } as const
  const reviews = Array.from({ length: 40 }, () => review)
  github.addPull('o/r', { number: 1, author: 'a', head: 'b', base: 'c', reviews })
  const address = `${github.apiUrl}/repos/o/r/pulls/1/reviews`
  const first = await fetch(address)
  expect(await first.json()).toHaveLength(30)
  expect(first.headers.get('link')).toContain('page=2')
  const second = await fetch(`${address}?page=2`)
  expect(await second.json()).toHaveLength(10)
  expect(second.headers.get('link')).not.toContain('next')
  await github.close()
})

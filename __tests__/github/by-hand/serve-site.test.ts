import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { serveSite } from '../../ground/github/by-hand/page/serve-site.ts'
import type { ServedSite } from '../../ground/github/by-hand/page/serve-site.ts'
import { seenScene } from './samples.ts'

let site: ServedSite
let text = 'before'

beforeAll(async () => {
  site = await serveSite(() => [seenScene(text)], 0)
})

afterAll(() => site.close())

test('serves its pages on this machine alone, with a policy that allows nothing from elsewhere', async () => {
  expect(site.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
  const response = await fetch(`${site.url}sample.html`)
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    'text/html; charset=utf-8',
  ])
  const policy = response.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toMatch(/unsafe|https?:|\*/)
})

test('shows scenes as they are now', async () => {
  text = 'after'
  expect(await (await fetch(site.url)).text()).toContain('after')
})

test.each(['package.json', '..%2f..%2fpackage.json', 'assets/..%2fsite.ts', 'other.html'])(
  'has no %s',
  async (path) => {
    expect((await fetch(`${site.url}${path}`)).status).toBe(404)
  },
)

test('says that a port is taken', async () => {
  const port = Number(new URL(site.url).port)
  await expect(serveSite(() => [], port)).rejects.toThrow('EADDRINUSE')
})

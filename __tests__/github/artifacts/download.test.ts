import { describe, expect, test } from '@jest/globals'
import { downloadArtifact } from '../../../src/github/artifacts/download.ts'
import type { ArtifactOptions } from '../../../src/github/artifacts/index.ts'
import type { Fetch } from '../../../src/ports.ts'

const WANTED = { id: 5, digest: null, maxBytes: 10 }

type Asked = { readonly url: string; readonly authorization: string | null }

/** Options of a download whose first answer leads to this address, and whose second is this one. */
function optionsOf(
  location: string,
  second: () => Response,
  options: Partial<ArtifactOptions> = {},
): { readonly options: ArtifactOptions; readonly asked: Asked[] } {
  const asked: Asked[] = []
  const fetch: Fetch = (url, init) => {
    const authorization = new Headers(init?.headers).get('authorization')
    asked.push({ url: String(url), authorization })
    const first = new Response(null, { status: 302, headers: { location } })
    return Promise.resolve(asked.length === 1 ? first : second())
  }
  const whole = {
    context: { repository: { owner: 'octo-org', name: 'octo-app' } },
    client: { apiUrl: 'https://api.github.com' },
    ...{ token: 'ghs_secret', fetch, signal: new AbortController().signal },
  }
  return { options: { ...(whole as unknown as ArtifactOptions), ...options }, asked }
}

const STORE = 'https://store.example.com/x.zip?sig=1'

test('the token goes to the API, and not to where it leads', async () => {
  const { options, asked } = optionsOf(STORE, () => new Response('zip'))
  expect((await downloadArtifact(options, WANTED)).toString()).toBe('zip')
  expect(asked).toEqual([
    {
      url: 'https://api.github.com/repos/octo-org/octo-app/actions/artifacts/5/zip',
      authorization: 'Bearer ghs_secret',
    },
    { url: STORE, authorization: null },
  ])
})

describe('an address that is not asked', () => {
  test.each(['http://store.example.com/x', 'file:///etc/passwd', 'data:,x', 'https://', '::'])(
    '%s',
    async (location) => {
      const { options, asked } = optionsOf(location, () => new Response('zip'))
      await expect(downloadArtifact(options, WANTED)).rejects.toThrow(/names no address/)
      expect(asked).toHaveLength(1)
    },
  )
})

describe('an answer that is not taken', () => {
  test.each([
    ['too long', () => new Response('x'.repeat(11)), 'larger than 10 bytes'],
    ['an error', () => new Response('', { status: 404 }), 'answers 404'],
  ])('%s', async (_what, answer, words) => {
    const { options } = optionsOf(STORE, answer)
    await expect(downloadArtifact(options, WANTED)).rejects.toThrow(words)
  })

  test('other bytes than were uploaded', async () => {
    const { options } = optionsOf(STORE, () => new Response('zip'))
    const digest = `sha256:${'0'.repeat(64)}`
    await expect(downloadArtifact(options, { ...WANTED, digest })).rejects.toThrow(/not what was/)
  })

  test('one that never comes', async () => {
    const fetch: Fetch = (_url, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => {
          reject(new Error('aborted'))
        })
      })
    const { options } = optionsOf(STORE, () => new Response(''), { fetch, limitMs: 20 })
    await expect(downloadArtifact(options, WANTED)).rejects.toThrow('it took too long')
  })
})

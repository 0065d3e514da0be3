import { buffer } from 'node:stream/consumers'
import { afterEach, describe, expect, test } from '@jest/globals'
import type { Fetch } from '../../src/ports.ts'
import type { Credentials } from '../../src/registry/credentials.ts'
import { buildImage, descriptorOf, sha256 } from '../ground/images.ts'
import { createTestClient, failureOf, NEVER } from '../ground/registry-client.ts'
import { startRegistry } from '../ground/registry.ts'
import type { Auth, FakeRegistry, Fault } from '../ground/registry.ts'

const IMAGE = buildImage({ layers: [[{ path: 'a', content: 'a'.repeat(5000) }]] })

const LAYER = descriptorOf(IMAGE.layers[0] ?? IMAGE.config)

const ANN: Credentials = {
  kind: 'password',
  username: 'ann',
  password: 'x',
  from: 'y',
  given: true,
}

let running: FakeRegistry | null = null

async function start(auth: Auth = { kind: 'none' }): Promise<FakeRegistry> {
  running = await startRegistry({ auth })
  running.putImage('team/app', '1', IMAGE)
  return running
}

afterEach(async () => {
  expect(running?.violations ?? []).toEqual([])
  await running?.close()
  running = null
})

function readLayer(fake: FakeRegistry, credentials: Credentials | null = null): Promise<string> {
  const { registry } = createTestClient({ credentials })
  const repository = { registry: fake.host, repository: 'team/app' }
  const request = { repository, descriptor: LAYER, what: 'layer', signal: NEVER }
  return buffer(registry.streamBlob(request)).then(sha256)
}

describe('a redirect to the storage', () => {
  test.each<Auth>([
    { kind: 'none' },
    { kind: 'basic', users: { ann: 'x' } },
    { kind: 'bearer', users: { ann: 'x' } },
  ])('is followed without credentials: %j', async (auth) => {
    const fake = await start(auth)
    fake.fail(LAYER.digest, { kind: 'redirect' })
    expect(await readLayer(fake, auth.kind === 'none' ? null : ANN)).toBe(LAYER.digest)
    const storage = fake.requests.filter(({ server }) => server === 'storage')
    expect(storage.map(({ authorization }) => authorization)).toEqual([null])
  })

  test('that breaks is resumed from the registry, with a fresh address and the same range', async () => {
    const fake = await start()
    fake.fail('/blobs/', { kind: 'redirect' }, 2)
    fake.fail('/store/', { kind: 'reset', afterBytes: 40 })
    expect(await readLayer(fake)).toBe(LAYER.digest)
    expect(fake.requests.map(({ server, range }) => [server, range])).toEqual([
      ['registry', null],
      ['storage', null],
      ['registry', 'bytes=40-'],
      ['storage', 'bytes=40-'],
    ])
  })

  test('that is refused there is tried again, not taken for a refused login', async () => {
    const fake = await start()
    const location = `${fake.storageUrl}/store/${LAYER.digest}?signature=expired`
    fake.fail('/blobs/', { kind: 'redirect', location })
    expect(await readLayer(fake)).toBe(LAYER.digest)
  })

  test('that is refused there for good names the storage', async () => {
    const fake = await start()
    const location = `${fake.storageUrl}/store/${LAYER.digest}?signature=expired-secret`
    fake.fail('/blobs/', { kind: 'redirect', location }, 99)
    const failure = await failureOf(readLayer(fake))
    expect(failure).toBeExplained('registry-unreachable')
    expect(failure.message).toContain(new URL(fake.storageUrl).host)
    expect(failure.message).not.toContain('secret')
  })
})

test.each<[string, Fault]>([
  ['in a circle', { kind: 'redirect', location: `/v2/team/app/blobs/${LAYER.digest}` }],
  ['to nowhere', { kind: 'answer', status: 302 }],
  ['to no address', { kind: 'redirect', location: 'http://[' }],
  ['to a file', { kind: 'redirect', location: 'file:///etc/passwd' }],
  ['to a data address', { kind: 'redirect', location: 'data:,x' }],
])('a redirect %s is nonsense', async (_, fault) => {
  const fake = await start()
  fake.fail(LAYER.digest, fault, 99)
  expect(await failureOf(readLayer(fake))).toBeExplained('registry-protocol')
  expect(fake.requests.length).toBeLessThanOrEqual(6)
})

test('a redirect to plain HTTP on another machine is refused', async () => {
  const fake = await start()
  fake.fail(LAYER.digest, { kind: 'redirect', location: 'http://192.0.2.1/x' })
  const failure = await failureOf(readLayer(fake))
  expect(failure).toBeExplained('plain-http-refused')
  expect(failure.message).toContain('192.0.2.1')
})

describe('by a wire that is made up', () => {
  type Asked = { readonly url: string; readonly authorization: string | null }

  function wire(answers: Readonly<Record<string, () => Response>>): {
    fetch: Fetch
    asked: Asked[]
  } {
    const asked: Asked[] = []
    const fetch: Fetch = (url, init) => {
      const headers = new Headers(init?.headers)
      asked.push({ url: String(url), authorization: headers.get('authorization') })
      const answer = answers[String(url).split('?')[0] ?? '']
      return answer === undefined
        ? Promise.reject(new Error('nobody there'))
        : Promise.resolve(answer())
    }
    return { fetch, asked }
  }

  const to = (location: string) => () => new Response(null, { status: 307, headers: { location } })

  const manifest = () => new Response(IMAGE.manifest.bytes)

  async function read(fetch: Fetch, allowHttp = false): Promise<unknown> {
    const { registry } = createTestClient({ fetch, allowHttp, credentials: ANN })
    const repository = { registry: 'registry.test', repository: 'a' }
    return registry.readManifest({ repository, reference: '1', signal: NEVER })
  }

  const MANIFEST = 'https://registry.test/v2/a/manifests/1'

  test.each([false, true])(
    'HTTPS is never left for plain HTTP (allow-http: %p)',
    async (allowHttp) => {
      const { fetch, asked } = wire({
        'https://registry.test/v2/': () => new Response('{}'),
        [MANIFEST]: to('http://registry.test/x'),
        'http://registry.test/x': manifest,
      })
      expect(await failureOf(read(fetch, allowHttp))).toBeExplained('plain-http-refused')
      expect(asked.every(({ url }) => url.startsWith('https:'))).toBe(true)
    },
  )

  test('not even for plain HTTP on this machine', async () => {
    const { fetch } = wire({ [MANIFEST]: to('http://127.0.0.1/x'), 'http://127.0.0.1/x': manifest })
    expect(await failureOf(read(fetch))).toBeExplained('plain-http-refused')
  })

  test('a token service in plain HTTP does not see the password of a registry in HTTPS', async () => {
    const challenge = { 'www-authenticate': 'Bearer realm="http://127.0.0.1/token"' }
    const { fetch, asked } = wire({
      [MANIFEST]: () => new Response(null, { status: 401, headers: challenge }),
      'http://127.0.0.1/token': () => new Response('{"token":"t"}'),
    })
    expect(await failureOf(read(fetch))).toBeExplained('plain-http-refused')
    expect(asked).toHaveLength(1)
  })

  test('the login goes on to the same origin, and is not taken up again behind a strange one', async () => {
    const basic = { 'www-authenticate': 'Basic realm="x"' }
    let isFirst = true
    const { fetch, asked } = wire({
      [MANIFEST]: () => {
        if (!isFirst) return to('https://registry.test/moved')()
        isFirst = false
        return new Response(null, { status: 401, headers: basic })
      },
      'https://registry.test/moved': to('https://registry.test:444/a'),
      'https://registry.test:444/a': to('https://registry.test/back'),
      'https://registry.test/back': manifest,
    })
    await read(fetch)
    expect(asked.map(({ authorization }) => authorization !== null)).toEqual([
      false,
      true,
      true,
      false,
      false,
    ])
  })

  test('five redirects are followed, six are not', async () => {
    const chain = (length: number): Record<string, () => Response> =>
      Object.fromEntries([
        ...Array.from({ length }, (_, at) => [
          at === 0 ? MANIFEST : `https://cdn.test/${at}`,
          to(`https://cdn.test/${at + 1}`),
        ]),
        [`https://cdn.test/${length}`, manifest],
      ]) as Record<string, () => Response>
    await expect(read(wire(chain(5)).fetch)).resolves.toMatchObject({
      digest: IMAGE.manifest.digest,
    })
    expect(await failureOf(read(wire(chain(6)).fetch))).toBeExplained('registry-protocol')
  })

  test('a token service that redirects a login with an identity token is nonsense', async () => {
    const challenge = { 'www-authenticate': 'Bearer realm="https://auth.test/token"' }
    const { fetch, asked } = wire({
      [MANIFEST]: () => new Response(null, { status: 401, headers: challenge }),
      'https://auth.test/token': to('https://evil.test/token'),
    })
    const credentials: Credentials = { kind: 'identity-token', token: 't', from: 'x', given: true }
    const { registry } = createTestClient({ fetch, credentials })
    const repository = { registry: 'registry.test', repository: 'a' }
    const work = registry.readManifest({ repository, reference: '1', signal: NEVER })
    expect(await failureOf(work)).toBeExplained('registry-protocol')
    expect(asked.map(({ url }) => url)).not.toContain('https://evil.test/token')
  })
})

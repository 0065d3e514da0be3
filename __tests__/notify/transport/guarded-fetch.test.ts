import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createGuardedLookup } from '../../../src/notify/transport/guarded-lookup.ts'
import type { Resolve } from '../../../src/notify/transport/guarded-lookup.ts'
import { createPost } from '../../../src/notify/transport/create-post.ts'
import type { PostAnswer } from '../../../src/notify/transport/post-types.ts'
import { createFetch } from '../../../src/runner/http.ts'
import { startService } from '../../ground/services/service.ts'
import type { Service } from '../../ground/services/service.ts'

/*
 * The guard with real connections: `registry.test` is in the certificate of the service, and leads where the test says.
 */

let service: Service
let folder = ''
const closing: (() => Promise<unknown>)[] = []

beforeEach(async () => {
  service = await startService(() => ({ status: 200, body: 'ok' }))
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-guard-'))
  writeFileSync(join(folder, 'ca.pem'), service.certificate.cert)
})

afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()))
  await service.close()
  rmSync(folder, { recursive: true })
})

type Posting = {
  readonly url: string
  readonly resolve?: Resolve
  readonly allowsPrivate?: boolean
  readonly env?: Readonly<Record<string, string>>
}

function post({ url, resolve, allowsPrivate = false, env = {} }: Posting): Promise<PostAnswer> {
  const all = { SSL_CERT_FILE: join(folder, 'ca.pem'), ...env }
  const open = createFetch(all)
  const guarded = createFetch(all, { lookup: createGuardedLookup(resolve) })
  const send = createPost({
    fetchFor: (isPrivateAllowed) => (isPrivateAllowed ? open : guarded),
    log: { debug: () => undefined },
    signal: new AbortController().signal,
    random: () => 0,
    now: () => new Date(),
    wait: () => Promise.resolve(),
  })
  return send({ label: 'ops', url, headers: {}, body: '{}', allowsPrivate })
}

function leadsTo(...answers: readonly string[]): {
  resolve: Resolve
  readonly asked: () => number
} {
  let asked = 0
  const resolve: Resolve = (_, __, done) => {
    const address = answers[Math.min(asked, answers.length - 1)] ?? ''
    asked += 1
    done(null, [{ address, family: 4 }])
  }
  return { resolve, asked: () => asked }
}

const portOf = ({ origin }: Service): string => new URL(origin).port

const REFUSED = {
  kind: 'failed',
  tries: 1,
  reason: expect.stringMatching(/private network .* allow_private: true/),
}

describe('a host with a private address', () => {
  test('is refused by the address that it is found under', async () => {
    const { resolve } = leadsTo('127.0.0.1')
    const url = `https://registry.test:${portOf(service)}/`
    expect(await post({ url, resolve })).toEqual(REFUSED)
    expect(service.received).toEqual([])
  })

  test.each([
    'https://127.0.0.1',
    'https://localhost',
    'https://127.1',
    'https://[::1]',
    'https://[::ffff:7f00:1]',
  ])('is refused as %s', async (origin) => {
    expect(await post({ url: `${origin}:${portOf(service)}/` })).toEqual(REFUSED)
    expect(service.received).toEqual([])
  })

  test('is reached where the channel allows it', async () => {
    expect(await post({ url: `${service.origin}/`, allowsPrivate: true })).toMatchObject({
      status: 200,
    })
  })

  test('is looked up once for a connection, so that a second answer changes nothing', async () => {
    const { resolve, asked } = leadsTo('192.0.2.77', '127.0.0.1')
    const url = `https://registry.test:${portOf(service)}/`
    expect(await post({ url, resolve })).toEqual(REFUSED)
    expect(asked()).toBe(1)
    expect(service.received).toEqual([])
  })

  test('is refused after a redirect on the same host that has changed its address', async () => {
    const { resolve } = leadsTo('127.0.0.1')
    const url = `https://registry.test:${portOf(service)}/a`
    service.faults.push({
      kind: 'reply',
      reply: { status: 308, headers: { location: '/b', connection: 'close' } },
    })
    expect(await post({ url, resolve })).toEqual(REFUSED)
  })
})

describe('redirects on the same host', () => {
  const on = (location: string) =>
    ({ kind: 'reply', reply: { status: 308, headers: { location } } }) as const

  test('are followed twice with the same body', async () => {
    service.faults.push(on('/b'), on(`${service.origin}/c`))
    expect(await post({ url: `${service.origin}/a`, allowsPrivate: true })).toMatchObject({
      status: 200,
    })
    expect(service.received.map(({ path, body }) => [path, body])).toEqual([
      ['/a', '{}'],
      ['/b', '{}'],
      ['/c', '{}'],
    ])
  })

  test('are not followed for ever', async () => {
    service.faults.push(on('/b'), on('/c'), on('/d'))
    const answer = await post({ url: `${service.origin}/a`, allowsPrivate: true })
    expect(answer).toMatchObject({
      kind: 'failed',
      tries: 1,
      reason: 'it leads on again and again',
    })
  })

  test.each(['//evil.example/', 'https://u:p@127.0.0.1/', 'http://[', 'javascript:alert(1)'])(
    'are not followed to %s',
    async (location) => {
      service.faults.push(on(location))
      const answer = await post({ url: `${service.origin}/a`, allowsPrivate: true })
      expect(answer).toMatchObject({ kind: 'failed', tries: 1 })
      expect(service.received).toHaveLength(1)
    },
  )
})

test.each([
  ['http://127.0.0.1:1/', /does not begin with https/],
  ['not an address', /not an address of the web/],
  ['https://user:word@example.com/', /holds a user name or a password/],
  [`https://example.com/${'x'.repeat(5000)}`, /not an address of the web/],
  ['https://127.0.0.1:1/', /the connection (was refused|failed)/],
])('%.40s is told in words, without the address', async (url, says) => {
  const answer = await post({ url, allowsPrivate: true })
  expect(answer).toMatchObject({ kind: 'failed', reason: expect.stringMatching(says) })
  expect(JSON.stringify(answer)).not.toMatch(/127\.0|example\.com|word@/)
})

describe('with a proxy', () => {
  async function startProxy(): Promise<{ port: number; seen: string[] }> {
    const seen: string[] = []
    const proxy = createServer()
    proxy.on('connect', (request: IncomingMessage, client: Duplex) => {
      seen.push(request.url ?? '')
      const onward = connect(Number(portOf(service)), '127.0.0.1', () => {
        client.write('HTTP/1.1 200 Connection established\r\n\r\n')
        onward.pipe(client).pipe(onward)
      })
      onward.on('error', () => client.destroy())
      client.on('error', () => onward.destroy())
      closing.push(async () => Promise.resolve(client.destroy()))
    })
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
    closing.push(() => new Promise((resolve) => proxy.close(resolve)))
    return { port: (proxy.address() as AddressInfo).port, seen }
  }

  test('the proxy may be of the own network, and looks names up', async () => {
    const { port, seen } = await startProxy()
    const env = { HTTPS_PROXY: `http://127.0.0.1:${port}` }
    const { resolve, asked } = leadsTo('127.0.0.1')
    expect(await post({ url: 'https://registry.test/', resolve, env })).toMatchObject({
      status: 200,
    })
    expect([seen, asked()]).toEqual([['registry.test:443'], 0])
  })

  test.each(['https://10.0.0.7/', 'https://[fd00::1]/', 'https://metadata.google.internal/'])(
    'what is written as private is refused: %s',
    async (url) => {
      const { port, seen } = await startProxy()
      const env = { HTTPS_PROXY: `http://127.0.0.1:${port}` }
      expect(await post({ url, env })).toEqual(REFUSED)
      expect(seen).toEqual([])
    },
  )

  test('what NO_PROXY takes out is looked at as without a proxy', async () => {
    const { port, seen } = await startProxy()
    const env = { HTTPS_PROXY: `http://127.0.0.1:${port}`, NO_PROXY: 'registry.test' }
    const { resolve } = leadsTo('127.0.0.1')
    const url = `https://registry.test:${portOf(service)}/`
    expect(await post({ url, resolve, env })).toEqual(REFUSED)
    expect(seen).toEqual([])
  })
})

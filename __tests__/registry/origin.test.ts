import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import type { Fetch } from '../../src/ports.ts'
import { createFetch } from '../../src/runner/http.ts'
import { createCertificate } from '../ground/certificates.ts'
import { buildImage } from '../ground/images.ts'
import { createTestClient, failureOf, NEVER } from '../ground/registry-client.ts'
import type { TestClientOptions } from '../ground/registry-client.ts'
import { startRegistry } from '../ground/registry.ts'

const IMAGE = buildImage({ layers: [[]] })

const closing: (() => unknown)[] = []

afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()))
})

async function startTls() {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-origin-'))
  const { key, cert } = createCertificate()
  const authority = join(folder, 'ca.pem')
  writeFileSync(authority, cert)
  const fake = await startRegistry({ tls: { key, cert } })
  fake.putImage('team/app', '1', IMAGE)
  closing.push(() => {
    rmSync(folder, { recursive: true })
    return fake.close()
  })
  return { fake, trusting: createFetch({ SSL_CERT_FILE: authority }) }
}

function read(registry: string, options: TestClientOptions): Promise<unknown> {
  const repository = { registry, repository: 'team/app' }
  const client = createTestClient(options).registry
  return client.readManifest({ repository, reference: '1', signal: NEVER })
}

/** A wire on which each origin answers in its own way; everything that was asked. */
function wire(origins: Readonly<Record<string, () => Response | Error>>) {
  const asked: string[] = []
  const fetch: Fetch = (url) => {
    asked.push(String(url))
    const answer = origins[new URL(url).origin]?.() ?? coded('ECONNREFUSED')
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
  }
  return { fetch, asked }
}

function coded(code: string): Error {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) })
}

const manifest = (): Response => new Response(IMAGE.manifest.bytes)

const REMOTE = 'https://registry.test'

describe('a registry on this machine', () => {
  test('in HTTPS is spoken to in HTTPS', async () => {
    const { fake, trusting } = await startTls()
    await expect(read(fake.host, { fetch: trusting })).resolves.toMatchObject({
      digest: IMAGE.manifest.digest,
    })
  })

  test('with a certificate that is not trusted is not spoken to in plain HTTP', async () => {
    const { fake } = await startTls()
    const failure = await failureOf(read(fake.host, {}))
    expect(failure).toBeExplained('registry-unreachable')
    expect(failure.message).toContain('certificate')
    expect(fake.requests).toEqual([])
  })

  test('in plain HTTP is asked once in HTTPS, then never again', async () => {
    const secure = coded('ERR_SSL_WRONG_VERSION_NUMBER')
    const { fetch, asked } = wire({
      'https://127.0.0.1:5000': () => secure,
      'http://127.0.0.1:5000': manifest,
    })
    const { registry } = createTestClient({ fetch })
    const repository = { registry: '127.0.0.1:5000', repository: 'team/app' }
    for (let round = 0; round < 3; round += 1) {
      await registry.readManifest({ repository, reference: '1', signal: NEVER })
    }
    expect(asked.filter((url) => url.startsWith('https:'))).toHaveLength(1)
    expect(asked.filter((url) => url.startsWith('http:'))).toHaveLength(3)
  })

  test('that says nothing to a greeting in TLS is asked in plain HTTP after a while', async () => {
    const sockets = new Set<Socket>()
    const server = createServer((socket) => {
      sockets.add(socket)
      socket.on('data', (bytes) => {
        if (bytes[0] === 'G'.charCodeAt(0)) {
          const head = `HTTP/1.1 200 OK\r\nContent-Length: ${IMAGE.manifest.bytes.length}\r\n\r\n`
          socket.end(Buffer.concat([Buffer.from(head), IMAGE.manifest.bytes]))
        }
      })
      socket.on('error', () => undefined)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    closing.push(() => {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(resolve))
    })
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
    await expect(read(host, { idleMs: 200 })).resolves.toMatchObject({
      digest: IMAGE.manifest.digest,
    })
  })
})

describe('a registry on another machine', () => {
  test('is not asked in plain HTTP', async () => {
    const { fetch, asked } = wire({ 'http://registry.test': manifest })
    expect(await failureOf(read('registry.test', { fetch }))).toBeExplained('registry-unreachable')
    expect(asked.every((url) => url.startsWith('https:'))).toBe(true)
  })

  test.each(['ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_PACKET_LENGTH_TOO_LONG'])(
    'that speaks plain HTTP (%s) is refused with the input that allows it',
    async (code) => {
      const { fetch, asked } = wire({ [REMOTE]: () => coded(code) })
      const failure = await failureOf(read('registry.test', { fetch }))
      expect(failure).toBeExplained('plain-http-refused')
      expect((failure as Error & { hint: string }).hint).toContain('allow-http')
      expect(asked).toHaveLength(1)
    },
  )

  test('that speaks plain HTTP is asked so with allow-http', async () => {
    const { fetch } = wire({
      [REMOTE]: () => coded('ERR_SSL_WRONG_VERSION_NUMBER'),
      'http://registry.test': manifest,
    })
    await expect(read('registry.test', { fetch, allowHttp: true })).resolves.toMatchObject({
      digest: IMAGE.manifest.digest,
    })
  })

  test('that speaks HTTPS is asked so, allow-http or not', async () => {
    const { fetch, asked } = wire({ [REMOTE]: manifest })
    await read('registry.test', { fetch, allowHttp: true })
    expect(asked.every((url) => url.startsWith('https:'))).toBe(true)
  })

  test.each<[string, string, Record<string, () => Response | Error>]>([
    ['https', 'registry.test', { [REMOTE]: manifest }],
    ['http', 'registry.test', { 'http://registry.test': manifest }],
    ['loopback', '127.0.0.1:5000', { 'http://127.0.0.1:5000': manifest }],
    ['https', 'localhost:5000', { 'https://localhost:5000': manifest }],
  ])('tells how it is spoken to: %s for %s', async (transport, registry, answers) => {
    const { fetch, asked } = wire(answers)
    const { registry: client } = createTestClient({ fetch, allowHttp: true })
    const repository = { registry, repository: 'team/app' }
    await client.readManifest({ repository, reference: '1', signal: NEVER })
    const before = asked.length
    await expect(client.findTransport(repository, NEVER)).resolves.toBe(transport)
    expect(asked).toHaveLength(before)
  })

  test.each(['CERT_HAS_EXPIRED', 'SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'])(
    'whose certificate is not trusted (%s) is refused, allow-http or not',
    async (code) => {
      const { fetch, asked } = wire({
        [REMOTE]: () => coded(code),
        'http://registry.test': manifest,
      })
      for (const allowHttp of [false, true]) {
        const failure = await failureOf(read('registry.test', { fetch, allowHttp }))
        expect(failure).toBeExplained('registry-unreachable')
        expect(failure.message).toContain(code)
      }
      expect(asked.every((url) => url.startsWith('https:'))).toBe(true)
    },
  )

  test('Docker Hub is asked where it lives, below library/', async () => {
    const { fetch, asked } = wire({ 'https://registry-1.docker.io': manifest })
    const repository = { registry: 'docker.io', repository: 'debian' }
    const { registry } = createTestClient({ fetch })
    await registry.readManifest({ repository, reference: '13', signal: NEVER })
    expect(asked).toEqual(['https://registry-1.docker.io/v2/library/debian/manifests/13'])
  })
})

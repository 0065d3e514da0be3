import { afterEach, describe, expect, test } from '@jest/globals'
import { buildImage, buildIndex, jsonBlob } from '../ground/images.ts'
import { createTestClient, failureOf, NEVER } from '../ground/registry-client.ts'
import { startRegistry } from '../ground/registry.ts'
import type { FakeRegistry, RegistryOptions } from '../ground/registry.ts'

const IMAGE = buildImage({ layers: [[{ path: 'etc/motd', content: 'ahoy' }]] })

let running: FakeRegistry | null = null

async function start(options: RegistryOptions = {}): Promise<FakeRegistry> {
  running = await startRegistry(options)
  running.putImage('team/app', '1', IMAGE)
  return running
}

afterEach(async () => {
  expect(running?.violations ?? []).toEqual([])
  await running?.close()
  running = null
})

function ask(registry: FakeRegistry, reference = '1', repository = 'team/app') {
  const request = { repository: { registry: registry.host, repository }, reference, signal: NEVER }
  return { ...createTestClient(), request }
}

describe('a manifest', () => {
  test('is found by its tag, with bytes, media type and digest', async () => {
    const { registry, request } = ask(await start())
    await expect(registry.readManifest(request)).resolves.toEqual({
      bytes: IMAGE.manifest.bytes,
      mediaType: IMAGE.manifest.mediaType,
      digest: IMAGE.manifest.digest,
    })
  })

  test('is found by its digest', async () => {
    const { registry, request } = ask(await start(), IMAGE.manifest.digest)
    await expect(registry.readManifest(request)).resolves.toMatchObject({
      digest: IMAGE.manifest.digest,
    })
  })

  test.each([
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
    'application/vnd.docker.distribution.manifest.v2+json',
    'application/vnd.docker.distribution.manifest.v1+prettyjws',
  ])('of type %s is accepted too', async (mediaType) => {
    const fake = await start()
    fake.putArtifact('team/app', 'other', { manifest: jsonBlob(mediaType, {}), blobs: [] })
    const { registry, request } = ask(fake, 'other')
    await expect(registry.readManifest(request)).resolves.toMatchObject({ mediaType })
  })

  test.each([null, 'application/json', 'text/plain; charset=utf-8'])(
    'whose type the server calls %j is handed on without a type',
    async (type) => {
      const fake = await start()
      const headers: Record<string, string> = type === null ? {} : { 'Content-Type': type }
      fake.fail('/manifests/', { kind: 'answer', status: 200, headers, body: '{}' })
      const { registry, request } = ask(fake)
      await expect(registry.readManifest(request)).resolves.toMatchObject({ mediaType: null })
    },
  )

  test('is asked for at a registry without a login with no credentials at all', async () => {
    const fake = await start()
    const { registry, request, lookUps } = ask(fake)
    await registry.readManifest(request)
    expect(lookUps).toEqual([])
    expect(fake.requests.map(({ authorization }) => authorization)).toEqual([null])
  })
})

describe('a manifest that is not what was asked for', () => {
  test('by digest, with one wrong byte, is a mismatch', async () => {
    const fake = await start()
    fake.fail('/manifests/', { kind: 'wrong-byte' })
    const { registry, request } = ask(fake, IMAGE.manifest.digest)
    expect(await failureOf(registry.readManifest(request))).toBeExplained('digest-mismatch')
  })

  test('by tag, with one wrong byte, contradicts the digest in its header', async () => {
    const fake = await start()
    fake.fail('/manifests/', { kind: 'wrong-byte' })
    const { registry, request } = ask(fake)
    expect(await failureOf(registry.readManifest(request))).toBeExplained('digest-mismatch')
  })

  test('whose header names another digest is a mismatch', async () => {
    const fake = await start()
    fake.fail('/manifests/', { kind: 'wrong-digest-header' })
    const { registry, request } = ask(fake)
    const failure = await failureOf(registry.readManifest(request))
    expect(failure).toBeExplained('digest-mismatch')
    expect(failure.message).toContain(`${fake.host}/team/app:1`)
    expect(failure.message).toContain(IMAGE.manifest.digest)
  })

  test('larger than 4 MiB is refused, and not read to its end', async () => {
    const fake = await start()
    const body = Buffer.alloc(64 * 1024 * 1024, ' ')
    fake.fail('/manifests/', { kind: 'answer', status: 200, body })
    const { registry, request } = ask(fake)
    expect(await failureOf(registry.readManifest(request))).toBeExplained('registry-protocol')
  })

  test('that is a web page is the page of a proxy or a login', async () => {
    const fake = await start()
    const headers = { 'Content-Type': 'text/html; charset=utf-8' }
    fake.fail('/manifests/', { kind: 'answer', status: 200, headers, body: '<html>' })
    const { registry, request } = ask(fake)
    expect(await failureOf(registry.readManifest(request))).toBeExplained('registry-protocol')
  })
})

describe('a manifest that is not there', () => {
  test.each([
    ['the tag', '2', 'team/app'],
    ['the repository', '1', 'team/other'],
    ['the digest', `sha256:${'0'.repeat(64)}`, 'team/app'],
  ])('because of %s is an image that is not found', async (_, reference, repository) => {
    const fake = await start()
    const { registry, request } = ask(fake, reference, repository)
    const failure = await failureOf(registry.readManifest(request))
    expect(failure).toBeExplained('image-not-found')
    expect(failure.message).toContain(`${fake.host}/${repository}`)
    expect(failure.message).toContain(reference)
    expect(fake.requests).toHaveLength(1)
  })

  test.each(['', '../1', 'a/b', '1?x', '1#x', '-1', 'a'.repeat(129), 'sha256:abc', 'md5:1'])(
    'because %j is neither tag nor digest is not even asked for',
    async (reference) => {
      const fake = await start()
      const { registry, request } = ask(fake, reference)
      expect(await failureOf(registry.readManifest(request))).toBeExplained(
        'image-reference-invalid',
      )
      expect(fake.requests).toEqual([])
    },
  )
})

describe('trouble that passes', () => {
  test.each([500, 502, 503, 504, 408, 520])('status %i is tried again', async (status) => {
    const fake = await start()
    fake.fail('/manifests/', { kind: 'status', status }, 3)
    const { registry, request, waits } = ask(fake)
    await expect(registry.readManifest(request)).resolves.toMatchObject({
      bytes: IMAGE.manifest.bytes,
    })
    expect(waits).toHaveLength(3)
    expect(waits[0]).toBeLessThan(waits[2] ?? 0)
  })

  test.each([
    ['a reset', { kind: 'reset', afterBytes: 10 }],
    ['a truncation', { kind: 'truncate', afterBytes: 10 }],
  ] as const)('%s is tried again', async (_, fault) => {
    const fake = await start()
    fake.fail('/manifests/', fault, 2)
    const { registry, request } = ask(fake)
    await expect(registry.readManifest(request)).resolves.toMatchObject({
      bytes: IMAGE.manifest.bytes,
    })
  })

  test.each([undefined, 20])('silence (after %p bytes) is tried again', async (afterBytes) => {
    const fake = await start()
    fake.fail('/manifests/', { kind: 'hang', ...(afterBytes === undefined ? {} : { afterBytes }) })
    const { request } = ask(fake)
    const { registry } = createTestClient({ idleMs: 100 })
    await expect(registry.readManifest(request)).resolves.toMatchObject({
      bytes: IMAGE.manifest.bytes,
    })
  })

  test.each([
    [429, '7', 7000],
    [503, '60', 60_000],
    [503, 'Wed, 01 Jan 2098 00:00:30 GMT', 30_000],
    [429, 'Wed, 01 Jan 1998 00:00:00 GMT', 0],
  ])('status %i is obeyed when it says to retry after %s', async (status, retryAfter, expected) => {
    const fake = await start()
    fake.fail('/manifests/', { kind: 'status', status, retryAfter })
    const { request } = ask(fake)
    const now = (): Date => new Date('2098-01-01T00:00:00Z')
    const { registry, waits } = createTestClient({ now })
    await registry.readManifest(request)
    expect(waits).toEqual([expected])
  })
})

describe('trouble that stays', () => {
  test.each([
    [503, 'registry-unreachable'],
    [429, 'registry-rate-limited'],
  ] as const)('status %i again and again is told after five tries', async (status, code) => {
    const fake = await start()
    fake.fail('/manifests/', { kind: 'status', status }, 99)
    const { registry, request } = ask(fake)
    const failure = await failureOf(registry.readManifest(request))
    expect(failure).toBeExplained(code)
    expect(failure.message).toContain('5 tries')
    expect(fake.requests).toHaveLength(5)
  })

  test.each([
    [429, 'registry-rate-limited'],
    [503, 'registry-unreachable'],
  ] as const)('status %i with a wait of hours is told at once', async (status, code) => {
    const fake = await start()
    fake.fail('/manifests/', { kind: 'status', status, retryAfter: '21600' })
    const { registry, request, waits } = ask(fake)
    expect(await failureOf(registry.readManifest(request))).toBeExplained(code)
    expect(waits).toEqual([])
  })

  test('too many requests, told by a 403, is no refused login', async () => {
    const fake = await start()
    const body = '{"errors":[{"code":"TOOMANYREQUESTS","message":"slow down"}]}'
    fake.fail('/manifests/', { kind: 'status', status: 403, body }, 99)
    const { registry, request } = ask(fake)
    expect(await failureOf(registry.readManifest(request))).toBeExplained('registry-rate-limited')
  })

  test.each([204, 400, 405, 418, 501])('status %i is no answer of a registry', async (status) => {
    const fake = await start()
    fake.fail('/manifests/', { kind: 'status', status }, 99)
    const { registry, request } = ask(fake)
    expect(await failureOf(registry.readManifest(request))).toBeExplained('registry-protocol')
    expect(fake.requests).toHaveLength(1)
  })

  test('nobody there is told after three tries', async () => {
    const fake = await start()
    const { registry, request, waits } = ask(fake)
    await fake.close()
    const failure = await failureOf(registry.readManifest(request))
    expect(failure).toBeExplained('registry-unreachable')
    expect(failure.message).toContain(fake.host)
    expect(waits).toHaveLength(2)
  })

  test('a host that does not exist is told at once', async () => {
    const unknown = Object.assign(new TypeError('fetch failed'), {
      cause: Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' }),
    })
    const { registry, waits } = createTestClient({ fetch: () => Promise.reject(unknown) })
    const repository = { registry: 'registry.invalid', repository: 'a' }
    const request = { repository, reference: '1', signal: NEVER }
    expect(await failureOf(registry.readManifest(request))).toBeExplained('registry-unreachable')
    expect(waits).toEqual([])
  })

  test('the words of the server are bounded and cannot move the cursor', async () => {
    const fake = await start()
    const message = `bad\u001b[2J\r\n::error::x${'y'.repeat(5000)}`
    const body = JSON.stringify({ errors: [{ code: 'X', message }] })
    fake.fail('/manifests/', { kind: 'status', status: 400, body })
    const { registry, request } = ask(fake)
    const failure = await failureOf(registry.readManifest(request))
    expect(failure.message).toContain('bad')
    expect(failure.message.length).toBeLessThan(500)
    // eslint-disable-next-line no-control-regex -- that is what must not be there
    expect(failure.message).not.toMatch(/[\u0000-\u001f]/)
  })
})

describe('a cancel', () => {
  test('ends a request that hangs', async () => {
    const fake = await start()
    fake.fail('/manifests/', { kind: 'hang' }, 99)
    const { registry, request } = ask(fake)
    const stop = new AbortController()
    const work = failureOf(registry.readManifest({ ...request, signal: stop.signal }))
    setTimeout(() => {
      stop.abort()
    }, 50)
    expect(await work).toBeExplained('cancelled')
  })

  test('ends a wait', async () => {
    const fake = await start()
    fake.fail('/manifests/', { kind: 'status', status: 503 }, 99)
    const stop = new AbortController()
    const sleep = (_: number, signal: AbortSignal): Promise<void> => {
      stop.abort()
      return Promise.reject(signal.reason as Error)
    }
    const { registry } = createTestClient({ sleep })
    const { request } = ask(fake)
    const work = registry.readManifest({ ...request, signal: stop.signal })
    expect(await failureOf(work)).toBeExplained('cancelled')
  })

  test('before the first request lets nothing out', async () => {
    const fake = await start()
    const { registry, request } = ask(fake)
    const work = registry.readManifest({ ...request, signal: AbortSignal.abort() })
    expect(await failureOf(work)).toBeExplained('cancelled')
    expect(fake.requests).toEqual([])
  })
})

test('an index is a manifest like another', async () => {
  const fake = await start()
  const index = fake.putIndex('team/app', 'many', [IMAGE], buildIndex([IMAGE]))
  const { registry, request } = ask(fake, 'many')
  await expect(registry.readManifest(request)).resolves.toMatchObject({ digest: index.digest })
})

test('the bytes are asked for as they are: the digest is about no others', async () => {
  const packings: (string | null)[] = []
  const { registry } = createTestClient({
    fetch: (_, init) => {
      packings.push(new Headers(init?.headers).get('accept-encoding'))
      return Promise.resolve(new Response(IMAGE.manifest.bytes))
    },
  })
  const repository = { registry: 'registry.test', repository: 'a' }
  await registry.readManifest({ repository, reference: '1', signal: NEVER })
  expect(packings).toEqual(['identity'])
})

import { randomBytes } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { afterEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Registry } from '../../src/registry/registry.ts'
import { descriptorOf, jsonBlob, sha256 } from '../ground/images.ts'
import type { Blob } from '../ground/images.ts'
import { createTestClient, failureOf, NEVER } from '../ground/registry-client.ts'
import { startRegistry } from '../ground/registry.ts'
import type { FakeRegistry, Fault } from '../ground/registry.ts'

function blobOf(bytes: Buffer): Blob {
  return { bytes, digest: sha256(bytes), mediaType: 'application/octet-stream' }
}

const BLOB = blobOf(randomBytes(300_000))

const MANIFEST = jsonBlob('application/vnd.oci.image.manifest.v1+json', {})

let running: FakeRegistry | null = null

async function start(blob = BLOB): Promise<FakeRegistry> {
  running = await startRegistry()
  running.putArtifact('team/app', null, { manifest: MANIFEST, blobs: [blob] })
  return running
}

afterEach(async () => {
  expect(running?.violations ?? []).toEqual([])
  await running?.close()
  running = null
})

type Wanted = {
  readonly descriptor?: { digest: string; size: number }
  readonly signal?: AbortSignal
}

function requestOf(fake: FakeRegistry, wanted: Wanted = {}) {
  const repository = { registry: fake.host, repository: 'team/app' }
  return { repository, descriptor: descriptorOf(BLOB), what: 'layer', signal: NEVER, ...wanted }
}

/** The digest of what came, by the tests' own reckoning. */
async function read(registry: Registry, fake: FakeRegistry, wanted: Wanted = {}): Promise<string> {
  return sha256(await buffer(registry.streamBlob(requestOf(fake, wanted))))
}

function ranges(fake: FakeRegistry): (string | null)[] {
  return fake.requests.filter(({ path }) => path.includes('/blobs/')).map(({ range }) => range)
}

describe('a blob', () => {
  test('comes as it is, in one request', async () => {
    const fake = await start()
    expect(await read(createTestClient().registry, fake)).toBe(BLOB.digest)
    expect(ranges(fake)).toEqual([null])
  })

  test('of no bytes is a blob', async () => {
    const empty = blobOf(Buffer.alloc(0))
    const fake = await start(empty)
    const descriptor = descriptorOf(empty)
    expect(await read(createTestClient().registry, fake, { descriptor })).toBe(empty.digest)
  })

  test('is not asked for before somebody reads', async () => {
    const fake = await start()
    const stream = createTestClient().registry.streamBlob(requestOf(fake))
    await new Promise((resolve) => setTimeout(resolve, 20))
    stream.destroy()
    expect(fake.requests).toEqual([])
  })

  test('that is small comes in memory; one that says to be large is not asked for', async () => {
    const fake = await start()
    const { registry } = createTestClient()
    expect(sha256(await registry.readBlob(requestOf(fake), 300_000))).toBe(BLOB.digest)
    const failure = await failureOf(registry.readBlob(requestOf(fake), 299_999))
    expect(failure).toBeExplained('registry-protocol')
    expect(ranges(fake)).toHaveLength(1)
  })

  test('with a digest that cannot be checked is refused', async () => {
    const fake = await start()
    const { registry } = createTestClient()
    const descriptor = { digest: 'md5:d41d8cd98f00b204e9800998ecf8427e', size: 0 }
    expect(() => registry.streamBlob(requestOf(fake, { descriptor }))).toThrow(
      expect.objectContaining({ code: 'image-reference-invalid' }),
    )
  })
})

describe('trouble on the way ends with the right bytes', () => {
  test.each<[string, Fault, (string | null)[]]>([
    ['a reset', { kind: 'reset', afterBytes: 100_000 }, [null, 'bytes=100000-']],
    ['a reset before the first byte', { kind: 'reset', afterBytes: 0 }, [null, null]],
    ['a truncation', { kind: 'truncate', afterBytes: 100_000 }, [null, 'bytes=100000-']],
    ['an end too early', { kind: 'short', bytes: 100_000 }, [null, 'bytes=100000-']],
    ['an early end with nothing', { kind: 'short', bytes: 0 }, [null, null]],
    ['a server error', { kind: 'status', status: 503 }, [null, null]],
    ['too many requests', { kind: 'status', status: 429, retryAfter: '1' }, [null, null]],
  ])('%s', async (_, fault, expected) => {
    const fake = await start()
    fake.fail(BLOB.digest, fault)
    expect(await read(createTestClient().registry, fake)).toBe(BLOB.digest)
    expect(ranges(fake)).toEqual(expected)
  })

  test.each([undefined, 100_000])('silence (after %p bytes)', async (afterBytes) => {
    const fake = await start()
    const fault: Fault = { kind: 'hang', ...(afterBytes === undefined ? {} : { afterBytes }) }
    fake.fail(BLOB.digest, fault)
    const { registry } = createTestClient({ idleMs: 150 })
    expect(await read(registry, fake)).toBe(BLOB.digest)
    expect(ranges(fake)).toEqual([null, afterBytes === undefined ? null : 'bytes=100000-'])
  })

  test('a server that sends the whole where a part was asked for', async () => {
    const fake = await start()
    fake.fail(BLOB.digest, { kind: 'reset', afterBytes: 100_000 })
    fake.fail(BLOB.digest, { kind: 'ignore-range' })
    expect(await read(createTestClient().registry, fake)).toBe(BLOB.digest)
  })

  test('a server that sends a part from further up', async () => {
    const fake = await start()
    fake.fail(BLOB.digest, { kind: 'reset', afterBytes: 100_000 })
    fake.fail(BLOB.digest, { kind: 'shifted-range', by: -70_000 })
    expect(await read(createTestClient().registry, fake)).toBe(BLOB.digest)
  })

  test('a server that sends a part from further down is asked for the whole', async () => {
    const fake = await start()
    fake.fail(BLOB.digest, { kind: 'reset', afterBytes: 100_000 })
    fake.fail(BLOB.digest, { kind: 'shifted-range', by: 5 })
    expect(await read(createTestClient().registry, fake)).toBe(BLOB.digest)
    expect(ranges(fake)).toEqual([null, 'bytes=100000-', null])
  })

  test('a server that knows no parts and says so with a 416', async () => {
    const fake = await start()
    fake.fail(BLOB.digest, { kind: 'reset', afterBytes: 100_000 })
    fake.fail(BLOB.digest, { kind: 'answer', status: 416 })
    expect(await read(createTestClient().registry, fake)).toBe(BLOB.digest)
    expect(ranges(fake)).toEqual([null, 'bytes=100000-', null])
  })

  test('more mishaps than tries, when each try got further', async () => {
    const blob = blobOf(randomBytes(12 * 1024 * 1024))
    const fake = await start(blob)
    fake.fail(blob.digest, { kind: 'reset', afterBytes: 1_200_000 }, 8)
    const { registry, waits } = createTestClient()
    expect(await read(registry, fake, { descriptor: descriptorOf(blob) })).toBe(blob.digest)
    expect(waits).toHaveLength(8)
  })

  test('any list of up to four mishaps, wherever they strike', async () => {
    const fake = await start()
    const at = fc.integer({ min: 0, max: BLOB.bytes.length })
    const mishap = fc.oneof(
      at.map((afterBytes): Fault => ({ kind: 'reset', afterBytes })),
      at.map((afterBytes): Fault => ({ kind: 'truncate', afterBytes })),
      fc.constantFrom<Fault>(
        { kind: 'status', status: 500 },
        { kind: 'ignore-range' },
        { kind: 'shifted-range', by: -1 },
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(mishap, { maxLength: 4 }), async (mishaps) => {
        for (const fault of mishaps) fake.fail(BLOB.digest, fault)
        expect(await read(createTestClient().registry, fake)).toBe(BLOB.digest)
        fake.mend()
      }),
      { numRuns: 20 },
    )
  }, 30_000)
})

describe('a lie', () => {
  test('about the digest is told when the last byte is there', async () => {
    const fake = await start()
    fake.fail(BLOB.digest, { kind: 'wrong-byte' }, 99)
    const failure = await failureOf(read(createTestClient().registry, fake))
    expect(failure).toBeExplained('digest-mismatch')
    expect(failure.message).toContain(BLOB.digest)
    expect(failure.message).toContain(`${fake.host}/team/app`)
    expect(ranges(fake)).toHaveLength(1)
  })

  test('about the digest of the rest, after a resume, is told as well', async () => {
    const fake = await start()
    fake.fail(BLOB.digest, { kind: 'reset', afterBytes: 10_000 })
    fake.fail(BLOB.digest, { kind: 'wrong-byte' })
    const failure = await failureOf(read(createTestClient().registry, fake))
    expect(failure).toBeExplained('digest-mismatch')
  })

  test.each([1, 10_000_000])('of %i bytes too many ends at once', async (extraBytes) => {
    const fake = await start()
    fake.fail(BLOB.digest, { kind: 'longer', extraBytes }, 99)
    const stream = createTestClient().registry.streamBlob(requestOf(fake))
    let seen = 0
    stream.on('data', (chunk: Buffer) => (seen += chunk.length))
    const failure = await failureOf(new Promise((_, reject) => stream.on('error', reject)))
    expect(failure).toBeExplained('size-mismatch')
    expect(seen).toBeLessThanOrEqual(BLOB.bytes.length)
    expect(ranges(fake)).toHaveLength(1)
  })

  test.each([299_999, 300_001])('in a length of %i is told before a byte is read', async (size) => {
    const fake = await start()
    const descriptor = { digest: BLOB.digest, size }
    const failure = await failureOf(read(createTestClient().registry, fake, { descriptor }))
    expect(failure).toBeExplained('size-mismatch')
    expect(failure.message).toContain(String(size))
    expect(ranges(fake)).toHaveLength(1)
  })

  test('about how much there is, without a length, is told after a few tries', async () => {
    const fake = await start()
    fake.fail(BLOB.digest, { kind: 'short', bytes: 1000 })
    fake.fail(BLOB.digest, { kind: 'short', bytes: 0 }, 99)
    const failure = await failureOf(read(createTestClient().registry, fake))
    expect(failure).toBeExplained('size-mismatch')
    expect(ranges(fake)).toHaveLength(3)
  })

  test('about the total in an answer with a part is told at once', async () => {
    const fake = await start()
    fake.fail(BLOB.digest, { kind: 'reset', afterBytes: 100_000 })
    const headers = { 'Content-Range': 'bytes 100000-100009/100010' }
    fake.fail(BLOB.digest, { kind: 'answer', status: 206, headers, body: '0123456789' })
    const failure = await failureOf(read(createTestClient().registry, fake))
    expect(failure).toBeExplained('size-mismatch')
  })
})

describe('trouble that stays', () => {
  test('is told after five tries', async () => {
    const fake = await start()
    fake.fail(BLOB.digest, { kind: 'reset', afterBytes: 10 }, 99)
    const { registry, waits } = createTestClient()
    const failure = await failureOf(read(registry, fake))
    expect(failure).toBeExplained('registry-unreachable')
    expect(waits).toHaveLength(4)
  })

  test('a registry that breaks every connection is given up, however far each try gets', async () => {
    const blob = blobOf(Buffer.alloc(64 * 1024 * 1024))
    const fake = await start(blob)
    fake.fail(blob.digest, { kind: 'truncate', afterBytes: 1_100_000 }, 999)
    const { registry } = createTestClient()
    const failure = await failureOf(read(registry, fake, { descriptor: descriptorOf(blob) }))
    expect(failure).toBeExplained('registry-unreachable')
    expect(ranges(fake)).toHaveLength(50)
  })

  test('a server that sends a few bytes now and then is as good as silent', async () => {
    const drip = (): Promise<Response> => {
      let timer: NodeJS.Timeout | undefined
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => {
          timer = setInterval(() => {
            controller.enqueue(new Uint8Array(1))
          }, 20)
        },
        cancel: () => {
          clearInterval(timer)
        },
      })
      return Promise.resolve(new Response(body))
    }
    const { registry, waits } = createTestClient({ fetch: drip, idleMs: 100 })
    const repository = { registry: 'registry.test', repository: 'a' }
    const descriptor = { digest: BLOB.digest, size: 300_000 }
    const request = { repository, descriptor, what: 'layer', signal: NEVER }
    expect(await failureOf(buffer(registry.streamBlob(request)))).toBeExplained(
      'registry-unreachable',
    )
    expect(waits).toHaveLength(4)
  })

  test('a blob that is not there is a fault of the registry', async () => {
    const fake = await start()
    const descriptor = { digest: `sha256:${'0'.repeat(64)}`, size: 5 }
    const failure = await failureOf(read(createTestClient().registry, fake, { descriptor }))
    expect(failure).toBeExplained('registry-protocol')
    expect(failure.message).toContain(descriptor.digest)
  })

  test('bytes that are packed anew on the way cannot be checked', async () => {
    const fake = await start()
    const headers = { 'Content-Encoding': 'gzip' }
    fake.fail(BLOB.digest, { kind: 'answer', status: 200, headers, body: 'x' })
    const failure = await failureOf(read(createTestClient().registry, fake))
    expect(failure).toBeExplained('registry-protocol')
  })
})

describe('somebody who stops reading', () => {
  test('ends the request at once, also one that hangs', async () => {
    const fake = await start()
    fake.fail(BLOB.digest, { kind: 'hang', afterBytes: 10 })
    const { registry } = createTestClient({ idleMs: 600_000 })
    const stream = registry.streamBlob(requestOf(fake))
    // By then the stream waits for more.
    stream.once('data', () => setTimeout(() => stream.destroy(), 50))
    await new Promise((resolve) => stream.once('close', resolve))
    expect(stream.destroyed).toBe(true)
  })

  test('by a cancel hears that it was cancelled', async () => {
    const fake = await start()
    fake.fail(BLOB.digest, { kind: 'hang', afterBytes: 10 })
    const stop = new AbortController()
    const stream = createTestClient().registry.streamBlob(requestOf(fake, { signal: stop.signal }))
    stream.once('data', () => {
      stop.abort()
    })
    expect(await failureOf(new Promise((_, reject) => stream.on('error', reject)))).toBeExplained(
      'cancelled',
    )
  })
})

import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { PlimsollError } from '../domain/errors.ts'
import { streamBlob } from './blob.ts'
import type { Descriptor } from './blob.ts'
import { createClient } from './client.ts'
import type { Client, RegistryOptions } from './client.ts'
import { nonsense } from './failure.ts'
import { MANIFEST_TYPES, readManifest } from './manifest.ts'
import type { RawManifest } from './manifest.ts'
import { persist } from './patience.ts'
import { checkDigest, checkReference, nameOf } from './reference.ts'
import { canonicalRegistry, fullName, isLoopback } from './repository.ts'
import type { Repository } from './repository.ts'

export type { Descriptor, RawManifest, RegistryOptions, Repository }

export type ManifestRequest = {
  readonly repository: Repository
  /** A tag, or a digest `sha256:…`. */
  readonly reference: string
  readonly signal: AbortSignal
}

export type BlobStreamRequest = {
  readonly repository: Repository
  readonly descriptor: Descriptor
  /** What it is to the reader of a message: `layer`, `config`, `database`. */
  readonly what: string
  readonly signal: AbortSignal
}

/** `loopback`: in plain HTTP that never leaves this machine. */
export type RegistryTransport = 'https' | 'http' | 'loopback'

/** A client of every registry. */
export type Registry = {
  /**
   * A manifest or index. Throws `image-not-found`, `login-refused`, `credentials-unusable`,
   * `registry-unreachable`, `registry-rate-limited`, `registry-protocol`, `digest-mismatch`,
   * `plain-http-refused`, `image-reference-invalid`, `cancelled`.
   */
  readManifest(request: ManifestRequest): Promise<RawManifest>
  /** How the registry is spoken to; known without a question once a manifest came from it. */
  findTransport(repository: Repository, signal: AbortSignal): Promise<RegistryTransport>
  /** The bytes of a blob. Fails as above and with `size-mismatch`; ends well only when all is proved. */
  streamBlob(request: BlobStreamRequest): Readable
  /** A small blob in memory: one that says to be larger than `maxBytes` is not asked for. */
  readBlob(request: BlobStreamRequest, maxBytes: number): Promise<Buffer>
}

/** Speaks the OCI distribution specification 1.1, the pull category of it, over `fetch`. */
export function createRegistry(options: RegistryOptions): Registry {
  const client = createClient(options)
  return {
    readManifest: (request) => fetchManifest(client, request),
    findTransport: (repository, signal) => findTransport(client, repository, signal),
    streamBlob: (request) => openBlob(client, request),
    readBlob: async (request, maxBytes) => {
      checkSize(request, maxBytes)
      return buffer(openBlob(client, request))
    },
  }
}

const MANIFEST_ANSWERS = new Set([200])

async function fetchManifest(client: Client, request: ManifestRequest): Promise<RawManifest> {
  const { repository, reference, signal } = request
  checkReference(repository, reference)
  const registry = canonicalRegistry(repository.registry)
  const subject = { registry, what: `the manifest of ${nameOf(repository, reference)}` }
  return persist(client.createPatience(signal), async () => {
    const reply = await client.ask({
      repository,
      path: `manifests/${reference}`,
      headers: { accept: MANIFEST_TYPES.join(', ') },
      accepted: MANIFEST_ANSWERS,
      subject,
      missing: () => noImage(repository, reference),
      signal,
    })
    return readManifest(reply, reference, subject)
  })
}

/** No redirect leads from HTTPS to plain HTTP, so that the address of the registry tells. */
async function findTransport(
  client: Client,
  repository: Repository,
  signal: AbortSignal,
): Promise<RegistryTransport> {
  const registry = canonicalRegistry(repository.registry)
  const { protocol, hostname } = await client.findOrigin({ registry, what: 'an answer' }, signal)
  if (protocol === 'https:') return 'https'
  return isLoopback(hostname) ? 'loopback' : 'http'
}

/** The whole, the part that was asked for, or nothing of it. */
const BLOB_ANSWERS = new Set([200, 206, 416])

function openBlob(client: Client, request: BlobStreamRequest): Readable {
  const { repository, descriptor, what } = request
  checkDigest(repository, descriptor.digest)
  const registry = canonicalRegistry(repository.registry)
  const subject = { registry, what: `the ${what} ${descriptor.digest} of ${fullName(repository)}` }
  const hangUp = new AbortController()
  const signal = AbortSignal.any([request.signal, hangUp.signal])
  const ask = (range: string | null) =>
    client.ask({
      repository,
      path: `blobs/${descriptor.digest}`,
      headers: range === null ? {} : { range },
      accepted: BLOB_ANSWERS,
      subject,
      missing: () => nonsense(subject, 'a manifest of it names it, but it is not there'),
      signal,
    })
  return streamBlob({ descriptor, subject, ask, patience: client.createPatience(signal) }, () => {
    hangUp.abort()
  })
}

function noImage(repository: Repository, reference: string): PlimsollError {
  return new PlimsollError({
    code: 'image-not-found',
    message: `There is no image ${nameOf(repository, reference)}.`,
    hint: 'Check registry, repository and tag. Some registries answer the same when a login is needed and none, or the wrong one, was given.',
  })
}

function checkSize({ repository, descriptor, what }: BlobStreamRequest, maxBytes: number): void {
  if (descriptor.size <= maxBytes) return
  throw new PlimsollError({
    code: 'registry-protocol',
    message: `The ${what} of ${fullName(repository)} has ${descriptor.size} bytes; ${maxBytes} is the most that makes sense.`,
    hint: 'Check that the reference names what it should.',
  })
}

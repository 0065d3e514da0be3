import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { buildIndex, sha256 } from './images.ts'
import type { Blob, BuiltImage } from './images.ts'
import { createDoor } from './registry-door.ts'
import type { Auth } from './registry-door.ts'
import { answerWithFault } from './registry-faults.ts'
import type { Answer, Fault } from './registry-faults.ts'

/*
 * A registry on 127.0.0.1 that speaks the OCI distribution specification 1.1 (pull) to the letter, asks for
 * a login when told to, breaks when told to, and writes down what it was asked. What a client must never do
 * (a password for a stranger, a token where none was asked for, a question outside of the specification)
 * stands in `violations`: a test that ends with `expect(registry.violations).toEqual([])` holds the client
 * to it. Nothing here uses product code.
 *
 *   const registry = await startRegistry({ auth: { kind: 'bearer', users: { ann: 'secret' } } })
 *   registry.putImage('team/app', '1', buildImage({ layers: [[]] }))
 *   registry.fail(layer.digest, { kind: 'reset', afterBytes: 100 })          // once
 *   registry.fail('/manifests/', { kind: 'status', status: 503 }, 2)         // twice
 *   … fetch `${registry.host}/team/app:1` …
 *   await registry.close()
 */

export type { Auth } from './registry-door.ts'
export type { Fault } from './registry-faults.ts'

export type RecordedRequest = {
  /** `storage`: the second origin, to which blobs can be redirected. */
  readonly server: 'registry' | 'storage'
  readonly method: string
  /** Path without the query. */
  readonly path: string
  readonly query: string
  readonly authorization: string | null
  readonly range: string | null
  readonly accept: string | null
  readonly userAgent: string | null
  readonly status: number
}

export type Artifact = {
  readonly manifest: Blob
  readonly blobs: readonly Blob[]
}

export type FakeRegistry = {
  /** `127.0.0.1:PORT`, as it stands in an image reference. */
  readonly host: string
  /** `http://127.0.0.1:PORT`, or https when TLS was asked for. */
  readonly url: string
  /** The second origin: `http://127.0.0.1:OTHER`. It hands out blobs to whoever holds a signed address. */
  readonly storageUrl: string
  /** In the order of arrival. */
  readonly requests: readonly RecordedRequest[]
  readonly violations: readonly string[]
  putImage(repository: string, tag: string | null, image: BuiltImage): void
  /** An index over the images (or the given one), with everything that it names. */
  putIndex(
    repository: string,
    tag: string | null,
    images: readonly BuiltImage[],
    index?: Blob,
  ): Blob
  /** Anything else: a database, a chart, a manifest whose blobs are missing. */
  putArtifact(repository: string, tag: string | null, artifact: Artifact): void
  /** Breaks the next `times` answers (1 unless told) whose path holds the text or matches. */
  fail(match: string | RegExp, fault: Fault, times?: number): void
  /** Takes back the faults that have not struck yet. */
  mend(): void
  /** How often a path that holds the text was asked for. */
  count(match: string): number
  close(): Promise<void>
}

export type RegistryOptions = {
  readonly auth?: Auth
  readonly tls?: { readonly key: string; readonly cert: string }
}

type Repository = { readonly tags: Map<string, string>; readonly blobs: Map<string, Blob> }

type Pending = { readonly match: string | RegExp; readonly fault: Fault; left: number }

type State = {
  readonly repositories: Map<string, Repository>
  readonly pending: Pending[]
  readonly requests: RecordedRequest[]
  readonly violations: string[]
}

export async function startRegistry(options: RegistryOptions = {}): Promise<FakeRegistry> {
  const state: State = { repositories: new Map(), pending: [], requests: [], violations: [] }
  const door = createDoor(options.auth ?? { kind: 'none' }, state.violations)
  const urls = { registry: '', storage: '' }
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', urls.registry)
    state.requests.push(recordOf('registry', request, response))
    const form = new URLSearchParams((await buffer(request)).toString())
    const stopped = door({ request, url, form, base: urls.registry })
    const answer = stopped ?? answerOf(state, request, url)
    // A fault meant for a blob must not be spent on the challenge that comes before it.
    const isChallenge = stopped !== null && url.pathname !== '/token'
    const fault = isChallenge ? null : takeFault(state, url.pathname)
    answerWithFault({ request, response, answer, fault, storageUrl: urls.storage })
  }
  const onRequest = (request: IncomingMessage, response: ServerResponse): void => {
    serve(request, response).catch((error: unknown) => {
      state.violations.push(`the fake registry itself failed: ${String(error)}`)
      response.destroy()
    })
  }
  const server = options.tls ? createTlsServer(options.tls, onRequest) : createServer(onRequest)
  const storage = createServer((request, response) => {
    state.requests.push(recordOf('storage', request, response))
    serveStorage(state, request, response)
  })
  const port = await listen(server)
  urls.registry = `${options.tls ? 'https' : 'http'}://127.0.0.1:${port}`
  urls.storage = `http://127.0.0.1:${await listen(storage)}`
  return {
    host: `127.0.0.1:${port}`,
    url: urls.registry,
    storageUrl: urls.storage,
    requests: state.requests,
    violations: state.violations,
    ...createStore(state),
    fail: (match, fault, times = 1) => void state.pending.push({ match, fault, left: times }),
    mend: () => void state.pending.splice(0),
    count: (match) => state.requests.filter((request) => request.path.includes(match)).length,
    close: async () => {
      await Promise.all([stop(server), stop(storage)])
    },
  }
}

function createStore(state: State): Pick<FakeRegistry, 'putImage' | 'putIndex' | 'putArtifact'> {
  const put = (name: string, tag: string | null, blobs: readonly Blob[]): void => {
    const repository = state.repositories.get(name) ?? { tags: new Map(), blobs: new Map() }
    state.repositories.set(name, repository)
    for (const blob of blobs) repository.blobs.set(blob.digest, blob)
    const first = blobs[0]
    if (tag !== null && first !== undefined) repository.tags.set(tag, first.digest)
  }
  return {
    putImage: (name, tag, image) => {
      put(name, tag, [image.manifest, image.config, ...image.layers])
    },
    putIndex: (name, tag, images, index = buildIndex(images)) => {
      const parts = images.flatMap((image) => [image.manifest, image.config, ...image.layers])
      put(name, tag, [index, ...parts])
      return index
    },
    putArtifact: (name, tag, artifact) => {
      put(name, tag, [artifact.manifest, ...artifact.blobs])
    },
  }
}

/** The end-points of the specification's pull category: end-1, end-2 and end-3. */
function answerOf(state: State, request: IncomingMessage, url: URL): Answer {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    state.violations.push(`${request.method ?? ''} ${url.pathname}: a scanner only reads`)
    return problem(405, 'UNSUPPORTED', 'this registry is read only')
  }
  if (url.pathname === '/v2/') return json(200, {})
  const [, name, kind, reference] = PULL.exec(url.pathname) ?? []
  if (name === undefined || kind === undefined || reference === undefined) {
    state.violations.push(`${url.pathname}: no end-point of the specification`)
    return problem(404, 'UNSUPPORTED', 'no such end-point')
  }
  const repository = state.repositories.get(name)
  if (repository === undefined) return problem(404, 'NAME_UNKNOWN', 'repository name not known')
  if (kind === 'blobs') return blobAnswer(repository, reference)
  return manifestAnswer({ repository, reference, request, state })
}

const NAME = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*'
const PULL = new RegExp(`^/v2/(${NAME}(?:/${NAME})*)/(manifests|blobs)/([\\w.:-]+)$`)

function blobAnswer(repository: Repository, digest: string): Answer {
  const blob = repository.blobs.get(digest)
  if (blob === undefined) return problem(404, 'BLOB_UNKNOWN', 'blob unknown to registry')
  return {
    status: 200,
    headers: { 'Content-Type': 'application/octet-stream', 'Docker-Content-Digest': digest },
    body: blob.bytes,
    ranges: true,
  }
}

function manifestAnswer(request: {
  repository: Repository
  reference: string
  request: IncomingMessage
  state: State
}): Answer {
  const { repository, reference, state } = request
  const digest = reference.includes(':') ? reference : repository.tags.get(reference)
  const blob = digest === undefined ? undefined : repository.blobs.get(digest)
  if (blob === undefined) return problem(404, 'MANIFEST_UNKNOWN', 'manifest unknown')
  const accepted = (request.request.headers.accept ?? '').split(',').map((type) => type.trim())
  if (!accepted.includes(blob.mediaType)) {
    state.violations.push(`${reference} is a ${blob.mediaType}, which the client did not accept`)
    return problem(404, 'MANIFEST_UNKNOWN', 'manifest of a type that was not accepted')
  }
  return {
    status: 200,
    headers: { 'Content-Type': blob.mediaType, 'Docker-Content-Digest': sha256(blob.bytes) },
    body: blob.bytes,
    ranges: false,
  }
}

/** `/store/DIGEST?signature=…`, as the buckets behind real registries: whoever holds the address may read. */
function serveStorage(state: State, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', 'http://storage')
  if (request.headers.authorization !== undefined) {
    state.violations.push(`${url.pathname}: credentials were sent to the storage behind a redirect`)
  }
  const digest = url.pathname.slice('/store/'.length)
  const blobs = [...state.repositories.values()].map((repository) => repository.blobs.get(digest))
  const blob = blobs.find((candidate) => candidate !== undefined)
  const signed = url.searchParams.get('signature') === 'valid'
  const answer: Answer =
    blob === undefined || !signed
      ? { status: 403, headers: {}, body: Buffer.from('<Error/>'), ranges: false }
      : { status: 200, headers: {}, body: blob.bytes, ranges: true }
  const fault = takeFault(state, url.pathname)
  answerWithFault({ request, response, answer, fault, storageUrl: '' })
}

function takeFault(state: State, path: string): Fault | null {
  const found = state.pending.find(
    ({ match, left }) =>
      left > 0 && (typeof match === 'string' ? path.includes(match) : match.test(path)),
  )
  if (found === undefined) return null
  found.left -= 1
  return found.fault
}

function problem(status: number, code: string, message: string): Answer {
  return json(status, { errors: [{ code, message, detail: null }] })
}

function json(status: number, value: unknown): Answer {
  const headers = { 'Content-Type': 'application/json' }
  return { status, headers, body: Buffer.from(JSON.stringify(value)), ranges: false }
}

function recordOf(
  server: RecordedRequest['server'],
  request: IncomingMessage,
  response: ServerResponse,
): RecordedRequest {
  const url = new URL(request.url ?? '/', 'http://registry')
  return {
    server,
    method: request.method ?? '',
    path: url.pathname,
    query: url.search,
    authorization: request.headers.authorization ?? null,
    range: request.headers.range ?? null,
    accept: request.headers.accept ?? null,
    userAgent: request.headers['user-agent'] ?? null,
    get status() {
      return response.statusCode
    },
  }
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Certificate } from './certificates.ts'
import { writeDockerArchive } from './images.ts'
import type { BuiltImage } from './images.ts'
import { answerWithFault } from './registry-faults.ts'
import type { Answer, Fault } from './registry-faults.ts'

/*
 * An engine as far as this project asks one: four paths of the Docker Engine API, on a socket or on loopback, in the
 * manners of Docker, of Docker with the containerd image store, and of Podman (as its 4.3 was seen to answer). It
 * notes every request that an engine should not be bothered with.
 */

export type Manners = 'docker' | 'containerd' | 'podman'

export type EngineFault =
  | Fault
  /** The connection ends before a word of an answer. */
  | { readonly kind: 'close' }
  /** What comes is not HTTP. */
  | { readonly kind: 'garbage' }
  /** The image is described under an id that it does not have. */
  | { readonly kind: 'wrong-id' }

export type EnginePath = 'ping' | 'inspect' | 'save'

export type FakeEngine = {
  /** For DOCKER_HOST. */
  readonly address: string
  /** The socket; empty on loopback. */
  readonly socket: string
  readonly requests: string[]
  readonly violations: string[]
  /** `tags` in full. */
  put(image: BuiltImage, tags: readonly string[], extra?: Readonly<Record<string, unknown>>): void
  remove(image: BuiltImage): void
  /** The next so many answers on this path go wrong. */
  fail(path: EnginePath, fault: EngineFault, times?: number): void
  archiveOf(image: BuiltImage): Buffer
  close(): Promise<void>
}

export type EngineListen = {
  readonly manners?: Manners
  readonly on?: 'socket' | 'loopback'
  /** A socket of this path. */
  readonly path?: string
  /** TLS, for clients with the same certificate only. */
  readonly certificate?: Certificate
}

type Held = {
  readonly image: BuiltImage
  readonly tags: readonly string[]
  readonly extra: Readonly<Record<string, unknown>>
}

type State = {
  readonly manners: Manners
  readonly held: Held[]
  readonly faults: Map<EnginePath, EngineFault[]>
  readonly requests: string[]
  readonly violations: string[]
}

export async function startEngine(listen: EngineListen = {}): Promise<FakeEngine> {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-engine-'))
  const state: State = {
    manners: listen.manners ?? 'docker',
    held: [],
    faults: new Map(),
    requests: [],
    violations: [],
  }
  const server = createListener(listen.certificate, (request, response) => {
    answer(state, request, response)
  })
  const socket = listen.on === 'loopback' ? '' : (listen.path ?? join(folder, 'engine.sock'))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    if (socket === '') server.listen(0, '127.0.0.1', resolve)
    else server.listen(socket, resolve)
  })
  const port = socket === '' ? (server.address() as AddressInfo).port : 0
  return {
    address: socket === '' ? `tcp://127.0.0.1:${port}` : `unix://${socket}`,
    socket,
    requests: state.requests,
    violations: state.violations,
    put: (image, tags, extra = {}) => void state.held.push({ image, tags, extra }),
    remove: (image) => {
      const at = state.held.findIndex((one) => one.image === image)
      state.held.splice(at, 1)
    },
    fail: (path, fault, times = 1) => {
      const queue = state.faults.get(path) ?? []
      state.faults.set(path, [...queue, ...Array.from({ length: times }, () => fault)])
    },
    archiveOf: (image) => archiveOf(image, []),
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      rmSync(folder, { recursive: true })
    },
  }
}

function createListener(certificate: Certificate | undefined, listener: RequestListener): Server {
  if (certificate === undefined) return createServer(listener)
  const { key, cert } = certificate
  return createSecureServer({ key, cert, ca: cert, requestCert: true }, listener)
}

function answer(state: State, request: IncomingMessage, response: ServerResponse): void {
  const url = request.url ?? ''
  state.requests.push(url)
  const { path, name } = parsePath(url)
  if (request.method !== 'GET' || path === null || (request.headers.host ?? '') === '') {
    state.violations.push(`${request.method ?? ''} ${url}`)
  }
  const fault = path === null ? null : (state.faults.get(path)?.shift() ?? null)
  if (fault?.kind === 'close') {
    request.socket.destroy()
    return
  }
  if (fault?.kind === 'garbage') {
    request.socket.end('SSH-2.0-OpenSSH_9.2\r\n')
    return
  }
  const isWrong = fault?.kind === 'wrong-id'
  answerWithFault({
    request,
    response,
    answer: withManners(state, toAnswer(state, { path, name, isWrong })),
    fault: fault?.kind === 'wrong-id' ? null : fault,
    storageUrl: '',
  })
}

type Asked = { readonly path: EnginePath | null; readonly name: string; readonly isWrong: boolean }

/** No version in front, nothing encoded that need not be. */
function parsePath(url: string): Omit<Asked, 'isWrong'> {
  if (url === '/_ping') return { path: 'ping', name: '' }
  const [, name = '', what] = /^\/images\/([a-z0-9._:@/[\]-]+)\/(json|get)$/i.exec(url) ?? []
  if (what === undefined) return { path: null, name: '' }
  return { path: what === 'json' ? 'inspect' : 'save', name }
}

function toAnswer(state: State, { path, name, isWrong }: Asked): Answer {
  if (path === null) return json(404, { message: 'page not found' })
  if (path === 'ping') return text('OK')
  const held = findHeld(state, name)
  if (held === undefined) {
    return json(404, { cause: 'image not known', message: `No such image: ${name}`, response: 404 })
  }
  if (path === 'inspect') return json(200, describe(state.manners, held, isWrong))
  const tags = isId(name) ? [] : held.tags
  return { ...text(''), body: archiveOf(held.image, tags) }
}

/** An id, whole or begun, or a name; to Podman also the end of a name. */
function findHeld({ held, manners }: State, name: string): Held | undefined {
  const hex = name.replace(/^sha256:/, '')
  return held.find((one) => {
    const names = [...one.tags, ...repoDigests(manners, one)]
    const isNamed = names.some(
      (tag) => tag === name || (manners === 'podman' && tag.endsWith(`/${name}`)),
    )
    return (
      isNamed || (/^[0-9a-f]{7,64}$/.test(hex) && idOf(manners, one).startsWith(`sha256:${hex}`))
    )
  })
}

function describe(manners: Manners, held: Held, isWrong: boolean): Record<string, unknown> {
  const { image, tags, extra } = held
  const id = isWrong ? `sha256:${'0'.repeat(64)}` : idOf(manners, held)
  const { manifest } = image
  return {
    Id: id,
    RepoTags: tags,
    RepoDigests: repoDigests(manners, held),
    Os: image.platform.os,
    Architecture: image.platform.architecture,
    ...(image.platform.variant === undefined ? {} : { Variant: image.platform.variant }),
    Size: image.layers.reduce((sum, layer) => sum + layer.tar.length, 0),
    ...(manners === 'containerd'
      ? {
          Descriptor: {
            mediaType: manifest.mediaType,
            digest: manifest.digest,
            size: manifest.bytes.length,
          },
        }
      : {}),
    ...extra,
  }
}

function idOf(manners: Manners, { image }: Held): string {
  return manners === 'containerd' ? image.manifest.digest : image.config.digest
}

/** Docker's own store knows digests only of what was pulled or pushed. */
function repoDigests(manners: Manners, { image, tags, extra }: Held): string[] {
  const given = extra['RepoDigests']
  if (Array.isArray(given)) return given as string[]
  if (manners === 'docker') return []
  return tags.map((tag) => `${tag.replace(/:[^/]*$/, '')}@${image.manifest.digest}`)
}

function isId(name: string): boolean {
  return /^(?:sha256:)?[0-9a-f]{12,64}$/.test(name)
}

function withManners({ manners }: State, answer: Answer): Answer {
  const named: Record<string, string> =
    manners === 'podman' ? { 'Libpod-Api-Version': '4.3.1' } : { Server: 'Docker/28.0.0 (linux)' }
  return { ...answer, headers: { ...answer.headers, 'Api-Version': '1.41', ...named } }
}

function json(status: number, value: unknown): Answer {
  const headers = { 'Content-Type': 'application/json' }
  return { status, headers, body: Buffer.from(JSON.stringify(value)), ranges: false }
}

function text(body: string): Answer {
  return { status: 200, headers: {}, body: Buffer.from(body), ranges: false }
}

function archiveOf(image: BuiltImage, tags: readonly string[]): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-engine-archive-'))
  try {
    const path = join(folder, 'image.tar')
    writeDockerArchive(path, [{ image, tags }])
    return readFileSync(path)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

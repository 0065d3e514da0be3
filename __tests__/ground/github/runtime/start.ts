import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createArtifactService } from './artifact-service.ts'
import { createBlobs } from './blobs.ts'
import type { BlobAnswer, Blobs } from './blobs.ts'
import { createCacheService } from './cache-service.ts'
import { readBody, spoil, takeFault } from './faults.ts'
import type { Plan, RuntimeFault } from './faults.ts'
import { toKnownStep, toRuntimeToken } from './step.ts'
import type { FakeStep, KnownStep, RuntimeStore } from './step.ts'
import { TwirpRefusal } from './twirp.ts'
import type { Message, TwirpAnswer } from './twirp.ts'

/*
 * The services that GitHub offers to the steps of a run, on 127.0.0.1: the cache, the artifacts, and the storage
 * behind both. They know whom they speak to by the token, as the real ones do.
 *
 *   const services = await startRuntimeServices({ store: { caches: [], artifacts: [] } })
 *   Object.assign(process.env, services.env({ runId: 1, ref: 'refs/heads/main' }))
 *   services.fail('CreateCacheEntry', 'reset')
 *   await services.close()
 */

export type RuntimeServices = {
  readonly store: RuntimeStore
  /** With a slash at the end, as GitHub writes it. */
  readonly url: string
  /** `POST CacheService/CreateCacheEntry 200`, `PUT /fakeaccount/caches/… 201`, in the order of arrival. */
  readonly requests: readonly string[]
  /** Of bodies of requests and of answers. */
  readonly bytes: { readonly received: number; readonly sent: number }
  /** The environment of a step; GITHUB_SERVER_URL stays as it is: the toolkit takes other hosts for enterprise servers. */
  env(step: FakeStep): Record<string, string>
  /** Lets the next `times` requests fail whose method and address contain the text. */
  fail(part: string, fault: RuntimeFault, times?: number): void
  /** Forgets caches, artifacts, planned faults and counts. */
  reset(): void
  /** From then on connections are refused. */
  close(): Promise<void>
}

type Desk = {
  readonly store: RuntimeStore
  readonly blobs: Blobs
  readonly steps: Map<string, KnownStep>
  readonly plans: Plan[]
  readonly requests: string[]
  readonly bytes: { received: number; sent: number }
  readonly services: Record<string, ReturnType<typeof createCacheService>>
}

export async function startRuntimeServices(options: {
  readonly store?: RuntimeStore
}): Promise<RuntimeServices> {
  const store = options.store ?? { caches: [], artifacts: [] }
  const blobs = createBlobs()
  const desk: Desk = {
    ...{ store, blobs, steps: new Map(), plans: [], requests: [] },
    ...{ bytes: { received: 0, sent: 0 }, services: {} },
  }
  const server = createServer((request, response) => void serve(desk, request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  openServices(desk, origin)
  return {
    ...{ store, url: `${origin}/`, requests: desk.requests, bytes: desk.bytes },
    env: (step) => register(desk, step, `${origin}/`),
    fail: (part, fault, times = 1) => void desk.plans.push({ part, fault, left: times }),
    reset: () => {
      forget(desk)
      openServices(desk, origin)
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function openServices({ services, store, blobs }: Desk, origin: string): void {
  const addressOf = (path: string): string => `${origin}${path}`
  services['CacheService'] = createCacheService(store, { blobs, addressOf })
  services['ArtifactService'] = createArtifactService(store, { blobs, addressOf })
}

function register({ steps }: Desk, step: FakeStep, url: string): Record<string, string> {
  const known = toKnownStep(step)
  const token = toRuntimeToken(known)
  steps.set(token, known)
  return {
    ACTIONS_RESULTS_URL: url,
    ACTIONS_CACHE_SERVICE_V2: 'true',
    ACTIONS_RUNTIME_TOKEN: token,
    ACTIONS_RUNTIME_URL: url,
  }
}

function forget({ store, plans, requests, bytes }: Desk): void {
  for (const list of [store.caches, store.artifacts, plans, requests]) list.length = 0
  Object.assign(bytes, { received: 0, sent: 0 })
}

const TWIRP = '/twirp/github.actions.results.api.v1.'

async function serve(
  desk: Desk,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = '', url = '' } = request
  const address = new URL(url, 'http://127.0.0.1')
  const name = `${method} ${address.pathname.replace(TWIRP, '')}`
  const fault = takeFault(desk.plans, `${name}${address.search}`)
  const body = await readBody(request, fault).catch(() => null)
  desk.bytes.received += body?.length ?? 0
  if (body === null || (await spoil(fault, request, response))) {
    desk.requests.push(`${name} ${typeof fault === 'string' ? fault : 'spoilt'}`)
    return
  }
  const answer = address.pathname.startsWith('/twirp/')
    ? toBlobAnswer(answerTwirp(desk, { request, path: address.pathname, body }))
    : desk.blobs.answer({ method, url: address, headers: request.headers, body })
  desk.requests.push(`${name} ${answer.status}`)
  send(desk, { answer, response, isCut: fault === 'reset-in-download', method })
}

function answerTwirp(
  { services, steps }: Desk,
  asked: { readonly request: IncomingMessage; readonly path: string; readonly body: Buffer },
): TwirpAnswer {
  try {
    const { authorization = '' } = asked.request.headers
    const step = steps.get(authorization.replace(/^bearer /i, ''))
    if (step === undefined) throw new TwirpRefusal('unauthenticated', 'the token is not known')
    const [service = '', method = ''] = asked.path.replace(TWIRP, '').split('/')
    const call = services[service]?.[method]
    if (asked.request.method !== 'POST' || call === undefined) {
      throw new TwirpRefusal('bad_route', `no ${asked.path}`)
    }
    return { status: 200, body: call(step, readMessage(asked.body)) }
  } catch (error) {
    if (error instanceof TwirpRefusal) return error.toAnswer()
    return new TwirpRefusal('internal', `the fake failed: ${String(error)}`).toAnswer()
  }
}

function readMessage(body: Buffer): Message {
  try {
    return JSON.parse(body.toString()) as Message
  } catch {
    throw new TwirpRefusal('malformed', 'the request is no JSON')
  }
}

function toBlobAnswer({ status, body }: TwirpAnswer): BlobAnswer {
  const headers = { 'content-type': 'application/json' }
  return { status, headers, body: Buffer.from(JSON.stringify(body)) }
}

function send(
  desk: Desk,
  sent: {
    readonly answer: BlobAnswer
    readonly response: ServerResponse
    readonly isCut: boolean
    readonly method: string
  },
): void {
  const { answer, response, isCut, method } = sent
  const length = String(answer.body.length)
  response.writeHead(answer.status, { ...answer.headers, 'content-length': length })
  if (method === 'HEAD') {
    response.end()
    return
  }
  if (!isCut) {
    desk.bytes.sent += answer.body.length
    response.end(answer.body)
    return
  }
  response.write(answer.body.subarray(0, answer.body.length / 2), () => {
    response.socket?.resetAndDestroy()
  })
}

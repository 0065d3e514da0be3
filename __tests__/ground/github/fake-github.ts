import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createBlobStore } from './blobs.ts'
import { createContract } from './contract.ts'
import type { Contract } from './contract.ts'
import { readDescription } from './description.ts'
import type { Fault } from './faults.ts'
import { createRate } from './rate.ts'
import type { SecondaryLimit } from './rate.ts'
import { HANDLERS, serve } from './serve.ts'
import type { Desk } from './serve.ts'
import { createSetters, forget } from './setters.ts'
import type { Setters } from './setters.ts'
import type { FakeState } from './state.ts'

/*
 * GitHub on 127.0.0.1: it remembers, and answers only what GitHub's own description allows. Requests and answers are
 * both checked against it; what breaks it is a complaint, and `close` throws when there is one.
 *
 *   const github = await startFakeGitHub()
 *   github.addRepository('octo-org/octo-app', repository.folder)
 *   github.addPull('octo-org/octo-app', { number: 7, author: 'mona', head, base })
 *   github.review('octo-org/octo-app', 7, { login: 'hubot', state: 'APPROVED', commit: head })
 *   github.addToken('ghs_of_the_job', { permissions: { pull_requests: 'write' } })
 *   github.fail('/reviews', 'reset')
 *   github.before('PATCH ', () => github.editComment('octo-org/octo-app', 12, 'Another job was here'))
 *   await github.close()
 */

export type { Fault } from './faults.ts'

export type FakeOptions = {
  /** `api.github.com` when not told; an enterprise server answers below /api/v3. */
  readonly variant?: 'api.github.com' | 'ghes-3.17' | 'ghes-3.18' | 'ghes-3.19'
  /** False: SARIF logs are taken that GitHub takes and this project would not write. */
  readonly isStrict?: boolean
  /** What a second of waiting lasts; 1000 when not told. */
  readonly secondMs?: number
}

export type FakeGitHub = Setters & {
  /** Without a slash at the end. */
  readonly apiUrl: string
  /** Where people look: https://github.com, or the enterprise server itself. */
  readonly serverUrl: string
  readonly graphqlUrl: string
  /** `GET /repos/… 200`, in the order of arrival; in place of the status the fault, where one was planned. */
  readonly requests: readonly string[]
  /** Those of them that were to change something. */
  readonly writes: readonly string[]
  /** The authorization header of each request. */
  readonly authorizations: readonly (string | undefined)[]
  readonly complaints: readonly string[]
  /** Requests that came although they were told to wait. */
  readonly pressed: readonly string[]
  /** What it remembers; the services of the runner share it. */
  readonly state: FakeState
  /** Lets the next `times` requests fail that contain the text: `POST /repos/`, `/comments`, or '' for all. */
  fail(part: string, fault: Fault, times?: number): void
  /** Lets something happen before the next `times` requests that contain the text are looked at. */
  before(part: string, work: () => unknown, times?: number): void
  /** After `left` more requests none is answered until `resetsIn` seconds from now have passed. */
  limitRate(limit: { readonly left: number; readonly resetsIn: number }): void
  /** The next request that contains the text meets the secondary limit, and all that follow until it is over. */
  limitSecondary(limit: {
    readonly part?: string
    readonly status?: 403 | 429
    /** Seconds; null: GitHub does not say, and means one. */
    readonly retryAfter: number | null
  }): void
  /** Forgets what runs made, what was planned and what was asked; repositories, teams and tokens stay. */
  reset(): void
  close(): Promise<void>
}

/** They hold no state but their compiled schemas, which take longer than a test. */
const CONTRACTS = new Map<string, Contract>()

function contractOf(variant: string): Contract {
  const contract =
    CONTRACTS.get(variant) ?? createContract(readDescription(Object.keys(HANDLERS), variant))
  CONTRACTS.set(variant, contract)
  return contract
}

export async function startFakeGitHub(options: FakeOptions = {}): Promise<FakeGitHub> {
  const { variant = 'api.github.com', isStrict = true, secondMs = 1000 } = options
  const server = createServer((request, response) => void serve(desk, request, response))
  const blobs = createBlobStore(
    () => desk.state,
    (complaint) => desk.complaints.push(complaint),
  )
  const [port, blobPort] = await Promise.all([listen(server), listen(blobs)])
  const desk = createDesk(variant, { port, blobPort, isStrict })
  const { state, requests } = desk
  const { api, web } = state.addresses
  return {
    ...{ apiUrl: api, serverUrl: web, graphqlUrl: `${api.replace(/\/v3$/, '')}/graphql` },
    ...{ state, requests, authorizations: desk.authorizations, complaints: desk.complaints },
    get writes() {
      return requests.filter((one) => !one.startsWith('GET '))
    },
    pressed: desk.rate.pressed,
    ...createSetters(state),
    ...createTroubles(desk, secondMs),
    reset: () => {
      forget(state)
      const { plans, befores, authorizations, rate } = desk
      for (const list of [plans, befores, requests, authorizations]) list.length = 0
      for (const list of [rate.secondary, rate.pressed]) list.length = 0
      Object.assign(rate, { ...createRate(), secondary: rate.secondary, pressed: rate.pressed })
    },
    close: async () => {
      await Promise.all([server, blobs].map(stop))
      if (desk.complaints.length > 0) throw new Error(desk.complaints.join('\n'))
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

function createDesk(
  variant: string,
  { port, blobPort, isStrict }: { port: number; blobPort: number; isStrict: boolean },
): Desk {
  const own = `http://127.0.0.1:${port}`
  const isEnterprise = variant !== 'api.github.com'
  let ids = 1000
  let seconds = 0
  const state: FakeState = {
    ...{ contract: contractOf(variant), variant },
    addresses: {
      api: isEnterprise ? `${own}/api/v3` : own,
      web: isEnterprise ? own : 'https://github.com',
      blobs: `http://127.0.0.1:${blobPort}`,
    },
    ...{ repositories: new Map(), teams: new Map(), tokens: new Map() },
    nextId: () => (ids += 1),
    tick: () => {
      seconds += 1
      return new Date(Date.UTC(2026, 0, 1) + seconds * 1000).toISOString().replace('.000Z', 'Z')
    },
  }
  const lists = { plans: [], befores: [], requests: [], authorizations: [], complaints: [] }
  return { state, rate: createRate(), isStrict, ...lists }
}

function createTroubles({ plans, befores, rate }: Desk, secondMs: number) {
  const troubles: Pick<FakeGitHub, 'fail' | 'before' | 'limitRate' | 'limitSecondary'> = {
    fail: (part, fault, times = 1) => void plans.push({ part, fault, left: times }),
    before: (part, work, times = 1) => void befores.push({ part, work, left: times }),
    limitRate: ({ left, resetsIn }) => {
      rate.isStrict = true
      rate.used = rate.limit - left
      rate.resetsAt = Date.now() + resetsIn * secondMs
    },
    limitSecondary: ({ part = '', status = 403, retryAfter }) => {
      const lastsMs = (retryAfter ?? 1) * secondMs
      const limit: SecondaryLimit = { part, status, retryAfter, lastsMs, until: null }
      rate.secondary.push(limit)
    },
  }
  return troubles
}

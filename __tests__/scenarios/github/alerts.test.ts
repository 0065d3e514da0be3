import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { FakeGitHub, Fault } from '../../ground/github/fake-github.ts'
import { REPOSITORY, openRunScene } from '../../ground/github/run-scene.ts'
import type { RunRequest, RunScene } from '../../ground/github/run-scene.ts'
import { LIMIT_MS, expectVerdict, statesOf } from './expectations.ts'

/* Alerts of code scanning from the committed bundle: what is uploaded, and every way in which that goes wrong. */

let scene: RunScene

beforeAll(async () => {
  scene = await openRunScene()
}, LIMIT_MS)

beforeEach(() => {
  scene.renew()
  scene.github.changeRepository(REPOSITORY, { codeScanning: 'on', isPrivate: false })
})

afterAll(async () => {
  await scene.close()
})

const PACKAGES = { libworst: '1.0-1', libwarn: '1.0-1', liblow: '1.0-1' }

/** One that blocks, one that only warns, and one below what anybody has to act on. */
function shipThree(): void {
  scene.ship(PACKAGES, [
    { id: 'CVE-2099-0001', package: 'libworst' },
    { id: 'CVE-2099-0002', package: 'libwarn', severity: 'medium' },
    { id: 'CVE-2099-0003', package: 'liblow', severity: 'low' },
  ])
}

function shipOne(): void {
  scene.ship({ libworst: '1.0-1' }, [{ id: 'CVE-2099-0001', package: 'libworst' }])
}

type Log = {
  readonly runs: readonly {
    readonly automationDetails: { readonly id: string }
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } }
    readonly results: readonly { readonly ruleId: string }[]
  }[]
}

function uploaded(): { readonly category: string; readonly ids: readonly string[] }[] {
  return scene.github.uploads(REPOSITORY).map(({ sarif }) => {
    const [run] = (JSON.parse(sarif) as Log).runs
    const ids = run?.results.map(({ ruleId }) => ruleId.split('/').at(-1) ?? '') ?? []
    return { category: run?.automationDetails.id ?? '', ids: ids.toSorted() }
  })
}

describe.each([
  ['actionable', ['CVE-2099-0001', 'CVE-2099-0002']],
  ['all', ['CVE-2099-0001', 'CVE-2099-0002', 'CVE-2099-0003']],
  ['blocking', ['CVE-2099-0001']],
] as const)('alerts: %s', (alerts, ids) => {
  test(
    'uploads these and no others, and the summary counts what is left out',
    async () => {
      shipThree()
      const ran = await scene.run({ on: 'push', inputs: { alerts } })
      expectVerdict(ran, 'fail')
      const [upload] = uploaded()
      const vulnerabilities = upload?.ids.filter((id) => id.startsWith('CVE-')) ?? []
      expect(vulnerabilities).toEqual(ids)
      expect(upload?.category).toMatch(/^plimsoll\/.*acme\/api.*\/$/)
      const open = scene.github.alerts(REPOSITORY).filter(({ state }) => state === 'open')
      expect(open).toHaveLength(upload?.ids.length ?? 0)
      const leftOut = /(\d+) [^.\n]*(?:left out|no alert|not among the alerts)/i.exec(ran.summary)
      if (alerts === 'all') expect(leftOut).toBeNull()
      else expect(Number(leftOut?.[1])).toBeGreaterThan(0)
    },
    LIMIT_MS,
  )
})

test(
  'stay as they were when a scanner dies, and are closed only by a scan that worked',
  async () => {
    shipOne()
    const inputs = { category: 'nightly' }
    expectVerdict(await scene.run({ on: 'push', inputs }), 'fail')
    expect(uploaded().map(({ category }) => category)).toEqual(['nightly/'])
    scene.harbour.stub('grype', { exitCode: 1 })
    const dead = await scene.run({ on: 'push', inputs })
    expectVerdict(dead, 'scan-failed')
    expect(dead.writes).toEqual([])
    expect(dead.report.deliveries[0]?.detail).toContain('its alerts stay as they were')
    expect(dead.outputs['alerts-url']).toBe('')
    const states = (): string[] => scene.github.alerts(REPOSITORY).map(({ state }) => state)
    expect(new Set(states())).toEqual(new Set(['open']))
    scene.ship({ libworst: '9.9-1' })
    expectVerdict(await scene.run({ on: 'push', inputs }), 'pass')
    expect(uploaded()).toHaveLength(2)
    const flaw = scene.github.alerts(REPOSITORY).find(({ ruleId }) => ruleId.includes('CVE-2099'))
    expect(flaw?.state).toBe('fixed')
  },
  LIMIT_MS,
)

const UPLOAD = `POST /repos/${REPOSITORY}/code-scanning/sarifs`

type Row = {
  readonly title: string
  readonly plan: (github: FakeGitHub) => void
  readonly request?: Partial<RunRequest>
  readonly state: 'delivered' | 'failed' | 'skipped'
  /** Null: nobody has to do anything. */
  readonly notice: readonly [string, string] | null
  /** How often the upload was tried. */
  readonly tries: number
}

function failing(fault: Fault): Row['plan'] {
  return (github) => {
    github.fail(UPLOAD, fault)
  }
}

const ROWS: readonly Row[] = [
  {
    title: 'GitHub cannot process the upload',
    plan: (github) => {
      github.planUploads(REPOSITORY, {
        errors: ['rejecting delivery as the repository has too many logical alerts'],
      })
    },
    ...{ state: 'failed', tries: 1 },
    notice: ['alerts-not-processed', "Only GitHub's support can remove some"],
  },
  {
    title: 'nobody paid for code scanning',
    plan: (github) => {
      github.changeRepository(REPOSITORY, { codeScanning: 'no-advanced-security' })
    },
    ...{ state: 'skipped', tries: 1, notice: ['alerts-not-enabled', 'upload-sarif: false'] },
  },
  {
    title: 'the token lacks the right',
    plan: (github) => {
      github.changeRepository(REPOSITORY, { isPrivate: true })
    },
    request: { token: 'contents' },
    ...{ state: 'skipped', tries: 1 },
    notice: ['alerts-permission', 'permissions: { security-events: write }'],
  },
  {
    title: 'GitHub takes no more requests for an hour',
    plan: (github) => {
      github.limitRate({ left: 1, resetsIn: 3600 })
    },
    ...{ state: 'failed', tries: 1, notice: ['alerts-limited', 'Run again later'] },
  },
  {
    title: 'GitHub asks to wait for a second',
    plan: (github) => {
      github.limitSecondary({ part: UPLOAD, retryAfter: 1 })
    },
    ...{ state: 'delivered', tries: 2, notice: null },
  },
  {
    title: 'a proxy finds it too large',
    plan: failing({ status: 413, body: { message: 'Payload too large' } }),
    ...{ state: 'failed', tries: 1, notice: ['alerts-too-large', 'alerts: blocking'] },
  },
  {
    ...{ title: 'the network is reset in the middle of it', plan: failing('interrupt') },
    ...{ state: 'delivered', tries: 2, notice: null },
  },
  {
    ...{ title: 'a login page answers it', plan: failing('page') },
    ...{ state: 'failed', tries: 1, notice: ['alerts-odd', 'web page'] },
  },
]

describe('no verdict changes, and one notice says what to do, when', () => {
  test.each(ROWS)(
    '$title',
    async ({ plan, request = {}, state, notice, tries }) => {
      shipOne()
      plan(scene.github)
      const ran = await scene.run({ on: 'push', ...request })
      expectVerdict(ran, 'fail')
      expect(statesOf(ran)[0]).toBe(`code scanning: ${state}`)
      const told = Object.entries(ran.notices).filter(([code]) => code.startsWith('alerts-'))
      expect(told.map(([code]) => code)).toEqual(notice === null ? [] : [notice[0]])
      if (notice !== null) expect(told[0]?.[1]).toContain(notice[1])
      expect(ran.requests.filter((one) => one.startsWith('POST code-scanning'))).toHaveLength(tries)
      expect(ran.summary).toContain('CVE-2099-0001')
      // What is processed in part only is listed there as well.
      const isTaken = ran.requests.includes('POST code-scanning/sarifs 202')
      expect(ran.outputs['alerts-url'] !== '').toBe(isTaken)
    },
    LIMIT_MS,
  )
})

/** A port at which nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

describe('an API that is down for the whole run', () => {
  test(
    'costs some seconds, and neither verdict, summary nor artifact',
    async () => {
      shipOne()
      const address = `http://127.0.0.1:${await closedPort()}`
      const ran = await scene.run({
        // The base commit lies in the checkout: without it there would be no policy to judge by.
        ...{ on: 'pull_request', depth: 2, timeoutMs: 60_000 },
        github: { GITHUB_API_URL: address, GITHUB_GRAPHQL_URL: `${address}/graphql` },
      })
      expectVerdict(ran, 'fail')
      expect(ran.requests).toEqual([])
      expect(statesOf(ran)).toEqual(['code scanning: failed', 'comment on pull request 7: failed'])
      expect(ran.notices['alerts-unreachable']).toContain('run again')
      expect(ran.notices['comment-failed']).toContain('could not be asked')
      expect(ran.summary).toContain('CVE-2099-0001')
      expect(ran.outputs['artifact-url']).toContain('/artifacts/')
    },
    LIMIT_MS,
  )

  test(
    'is no verdict where the policy would have to be asked for',
    async () => {
      shipOne()
      const address = `http://127.0.0.1:${await closedPort()}`
      const ran = await scene.run({
        ...{ on: 'pull_request', timeoutMs: 60_000 },
        github: { GITHUB_API_URL: address, GITHUB_GRAPHQL_URL: `${address}/graphql` },
      })
      expect(ran.outputs['outcome']).toBe('scan-failed')
      expect(ran.exitCode).not.toBe(0)
      expect(ran.timedOut).toBe(false)
      expect(ran.log).toContain('policy-unreadable')
      expect(ran.log).toContain('could not be asked')
    },
    LIMIT_MS,
  )
})

describe('an enterprise server', () => {
  let server: RunScene

  beforeAll(async () => {
    server = await openRunScene({ variant: 'ghes-3.19' })
  }, LIMIT_MS)

  afterAll(async () => {
    await server.close()
  })

  test(
    'is told all below its own address, and offers neither artifacts nor cache',
    async () => {
      server.ship({ libworst: '1.0-1' }, [{ id: 'CVE-2099-0001', package: 'libworst' }])
      const ran = await server.run({ on: 'pull_request', inputs: { 'upload-report': 'true' } })
      expectVerdict(ran, 'fail')
      expect(server.github.apiUrl).toMatch(/\/api\/v3$/)
      expect(server.github.requests.length).toBeGreaterThan(0)
      for (const one of server.github.requests) expect(one).toMatch(/^[A-Z]+ \/api\/v3\/repos\//)
      expect(server.github.uploads(REPOSITORY)).toHaveLength(1)
      expect(server.github.comments(REPOSITORY, 7)).toHaveLength(1)
      expect(ran.services).toEqual([])
      expect(ran.outputs['artifact-url']).toBe('')
      expect(ran.outputs['alerts-url']).toContain(`${server.github.serverUrl}/${REPOSITORY}/`)
    },
    LIMIT_MS,
  )
})

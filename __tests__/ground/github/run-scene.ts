import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { originInputs } from '../harbour.ts'
import { writeLayout } from '../images.ts'
import type { BuiltImage } from '../images.ts'
import { runStep } from '../runner.ts'
import type { StepRequest, StepResult } from '../runner.ts'
import { packagesImage, sayOf } from '../stub-findings.ts'
import type { Packages, Saying, StubFlaw } from '../stub-findings.ts'
import { openStubHarbour } from '../stub-harbour.ts'
import type { StubHarbour } from '../stub-harbour.ts'
import { startFakeGitHub } from './fake-github.ts'
import type { FakeGitHub, FakeOptions } from './fake-github.ts'
import { createRepository } from './git-ground.ts'
import type { GroundRepository } from './git-ground.ts'
import { EVENTS, PULL_NUMBER } from './run-events.ts'
import type { EventFacts, EventKind, RunEvent } from './run-events.ts'
import { startRuntimeServices } from './runtime/start.ts'
import type { RuntimeServices } from './runtime/start.ts'

/*
 * Runs of a workflow on a GitHub of our own, with the committed bundle as their step and stub scanners:
 *
 *   const scene = await openRunScene()
 *   scene.ship({ libold: '1.0-1' }, [{ id: 'CVE-2099-0001', package: 'libold' }])
 *   const ran = await scene.run({ on: 'pull_request' })
 *   expect(ran.requests).toEqual([…])
 *   await scene.close() // throws what GitHub has to complain of
 */

export const REPOSITORY = 'octo-org/octo-app'

export const FORK = 'mallory/octo-app'

/** As the README asks for them; as forks and Dependabot have it; and without what one of the features needs. */
const RIGHTS = {
  full: { contents: 'read', actions: 'read', pull_requests: 'write', security_events: 'write' },
  reading: { contents: 'read', actions: 'read', pull_requests: 'read', security_events: 'read' },
  contents: { contents: 'read' },
} as const

export type Token = keyof typeof RIGHTS

export type RunRequest = {
  readonly on: EventKind
  readonly inputs?: Readonly<Record<string, string>>
  /** `full` when not told. */
  readonly token?: Token
  readonly source?: 'fork' | 'own'
  readonly actor?: string
  readonly job?: string
  /** What is checked out, as actions/checkout does it; the commit of the event when not told. */
  readonly checkout?: 'event' | 'head' | 'none'
  /** 1, as actions/checkout has it, when not told; with 2 the base of a pull request's merge is there. */
  readonly depth?: number
  /** Machines of other names have kept nothing. */
  readonly machine?: string
  /** False: the runner offers neither cache nor artifacts. */
  readonly hasServices?: boolean
  /** Changes what the event and the runner tell. */
  readonly facts?: Partial<EventFacts>
  readonly env?: Readonly<Record<string, string>>
  readonly github?: Readonly<Record<string, string>>
  readonly timeoutMs?: number
}

export type Ran = StepResult & {
  readonly runId: number
  /** `GET comments 200`: of GitHub, without the repository, and with its ids told as ID. */
  readonly requests: readonly string[]
  readonly writes: readonly string[]
  /** Of cache and artifacts. */
  readonly services: readonly string[]
  readonly report: RanReport
  /** By their code, of what was delivered to GitHub. */
  readonly notices: Readonly<Record<string, string>>
}

export type RanReport = {
  readonly verdict: { readonly outcome: string }
  readonly notices: readonly { readonly code: string; readonly text: string }[]
  readonly deliveries: readonly {
    readonly to: string
    readonly state: string
    readonly detail: string
  }[]
  readonly images: readonly {
    readonly judged?: { readonly scope: string; readonly wanted: string; readonly why: string }
  }[]
}

export type Shipped = {
  /** One of the packages that are told when not told. */
  readonly image?: BuiltImage
  readonly path?: string
}

export type RunScene = {
  readonly harbour: StubHarbour
  readonly github: FakeGitHub
  readonly services: RuntimeServices
  readonly repository: GroundRepository
  readonly facts: EventFacts
  /** Of all images that were shipped, the newest last. */
  readonly references: readonly string[]
  /** The image of all runs from now on, and what both scanners say of it. */
  ship(packages: Packages, flaws?: readonly StubFlaw[], more?: Shipped): BuiltImage
  run(request: RunRequest): Promise<Ran>
  /** The home of a machine, in which its runs have kept what they keep. */
  homeOf(machine: string): string
  /** As it was opened, but for what machines have kept. */
  renew(): void
  close(): Promise<void>
}

export async function openRunScene(
  options: FakeOptions & { readonly isPrivate?: boolean } = {},
): Promise<RunScene> {
  const [harbour, github] = await Promise.all([openStubHarbour(), startFakeGitHub(options)])
  const repository = createRepository()
  const facts = commitAll(repository)
  const { isPrivate = false } = options
  github.addRepository(REPOSITORY, repository.folder, { isPrivate })
  for (const [name, permissions] of Object.entries(RIGHTS)) {
    github.addToken(tokenOf(name), { permissions, repositories: [REPOSITORY] })
  }
  const store = github.state.repositories.get(REPOSITORY)
  if (store === undefined) throw new Error('the fake lost its repository')
  const services = await startRuntimeServices({ store })
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-runs-'))
  const ground: Ground = { harbour, github, services, repository, folder, references: [] }
  const ran: Ran[] = []
  const renew = (): void => {
    github.reset()
    services.reset()
    addPull(github, facts)
    github.planUploads(REPOSITORY, { pending: 0 })
  }
  renew()
  return {
    ...{ harbour, github, services, repository, facts, renew, references: ground.references },
    homeOf: (machine) => homeOf(folder, machine),
    ship: (packages, flaws = [], { image = packagesImage(packages), ...more } = {}) => {
      ship(ground, { image, packages, flaws, ...more })
      return image
    },
    run: async (request) => {
      const result = await run(ground, facts, request)
      ran.push(result)
      return result
    },
    close: async () => {
      for (const one of ran) one.cleanUp()
      repository.remove()
      rmSync(folder, { recursive: true, force: true })
      await harbour.close()
      await services.close()
      await github.close()
    },
  }
}

type Ground = Pick<RunScene, 'harbour' | 'github' | 'services' | 'repository'> & {
  readonly folder: string
  readonly references: string[]
}

function tokenOf(name: string): string {
  return `ghs_${name}`
}

function commitAll(repository: GroundRepository): EventFacts {
  const base = repository.commit({ Dockerfile: 'FROM debian:12\n', 'app.js': '1\n' }, 'The program')
  repository.git('tag', 'v1.0.0')
  repository.switchTo('change', base)
  const head = repository.commit({ 'app.js': '2\n' }, 'A change')
  repository.switchTo('merged', base)
  const merge = repository.merge('change')
  repository.switchTo('main')
  return {
    ...{ fullName: REPOSITORY, base, head, merge },
    ...{ branch: 'change', baseBranch: 'main', source: REPOSITORY, author: 'mona' },
  }
}

function addPull(github: FakeGitHub, { head, base, branch, author, source }: EventFacts): void {
  const place = { headBranch: branch, headRepository: source }
  github.addPull(REPOSITORY, { number: PULL_NUMBER, author, head, base, ...place })
}

function ship({ harbour, folder, references }: Ground, saying: Saying): void {
  const layout = join(folder, `image-${references.length + 1}`)
  writeLayout(layout, [{ image: saying.image }])
  references.push(`oci-dir:${layout}`)
  sayOf(harbour, saying)
}

async function run(ground: Ground, known: EventFacts, request: RunRequest): Promise<Ran> {
  const { github, services } = ground
  const source = request.source === 'fork' ? { source: FORK, author: 'mallory' } : {}
  const facts = { ...known, ...source, ...request.facts }
  const event: RunEvent = EVENTS[request.on](facts)
  const runId = github.state.nextId()
  github.changePull(REPOSITORY, PULL_NUMBER, {
    ...{ author: facts.author, headRepository: facts.source, headBranch: facts.branch },
  })
  const { headBranch, headSha } = event
  const isOfPull = event.name.startsWith('pull_request')
  const headRepository = isOfPull ? facts.source : REPOSITORY
  const told = { id: runId, event: event.name, headBranch, headSha, headRepository }
  github.addRun(REPOSITORY, { ...told, repository: REPOSITORY, conclusion: 'success' })
  const [before, servicesBefore] = [github.requests.length, services.requests.length]
  const step = await runStep(toStep(ground, { event, facts, runId, request }))
  const requests = github.requests.slice(before).map(shorten)
  const report = readReport(step)
  return {
    ...{ ...step, runId, requests, report },
    writes: requests.filter((one) => !one.startsWith('GET ')),
    services: services.requests.slice(servicesBefore).map(shorten),
    notices: Object.fromEntries(report.notices.map(({ code, text }) => [code, text])),
  }
}

function shorten(request: string): string {
  return request
    .replace(`/repos/${REPOSITORY}/`, '')
    .replace(/^([A-Z]+) \/api\/v3/, '$1 ')
    .replace(/\/fakeaccount\/(\w+)\/[0-9a-f]+/, 'blob of $1')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{40}|(?<=\/)\d{4,}/g, 'ID')
}

/** A run that ended before there was one has said nothing, and nobody here has the key of an encrypted one. */
function readReport({ outputs }: StepResult): RanReport {
  const path = outputs['report'] ?? ''
  const nothing = { verdict: { outcome: '' }, notices: [], deliveries: [], images: [] }
  return path === '' || path.endsWith('.age')
    ? nothing
    : (JSON.parse(readFileSync(path, 'utf8')) as RanReport)
}

function homeOf(folder: string, machine: string): string {
  return join(folder, `machine-${machine}`)
}

type Starting = {
  readonly event: RunEvent
  readonly facts: EventFacts
  readonly runId: number
  readonly request: RunRequest
}

function toStep(ground: Ground, { event, facts, runId, request }: Starting): StepRequest {
  const { harbour, services, repository, folder, github } = ground
  const { machine = 'one', checkout = 'event', job = 'scan', token = 'full' } = request
  const { depth = 1 } = request
  const commit = checkout === 'head' ? facts.head : event.sha
  const home = homeOf(folder, machine)
  mkdirSync(home, { recursive: true })
  // The runner empties it between two jobs. Where it lies is a part of what the cache knows an entry by.
  const temporary = join(folder, `temporary-${job}`)
  rmSync(temporary, { recursive: true, force: true })
  const mayWriteCache = !/^(?:workflow_run|issue_comment|pull_request_target)$/.test(event.name)
  const offered = services.env({
    ...{ runId, ref: event.ref, job, mayWriteCache },
    readable: event.ref === 'refs/heads/main' ? [] : ['refs/heads/main'],
  })
  return {
    inputs: {
      ...{ image: ground.references.at(-1) ?? '', name: 'acme/api' },
      ...{ 'scanner-source': 'path', ...originInputs(harbour.databases), ...request.inputs },
    },
    path: [harbour.programs],
    home,
    temporary,
    env: {
      PLIMSOLL_CACHE: join(home, 'cache'),
      ...(request.hasServices === false ? {} : offered),
      ...request.env,
    },
    ...(checkout === 'none' ? {} : { workspace: repository.checkOut(commit, depth) }),
    token: tokenOf(token),
    event: { name: event.name, payload: event.payload },
    github: {
      ...variablesOf(event, facts, request),
      ...{ GITHUB_API_URL: github.apiUrl, GITHUB_GRAPHQL_URL: github.graphqlUrl },
      ...{ GITHUB_SERVER_URL: github.serverUrl, GITHUB_RUN_ID: String(runId), GITHUB_JOB: job },
      ...request.github,
    },
    ...(request.timeoutMs === undefined ? {} : { timeoutMs: request.timeoutMs }),
  }
}

function variablesOf(
  { ref, sha, name }: RunEvent,
  { author, branch, baseBranch }: EventFacts,
  { actor = author }: RunRequest,
): Readonly<Record<string, string>> {
  const names = { GITHUB_HEAD_REF: branch, GITHUB_BASE_REF: baseBranch }
  return {
    ...{ GITHUB_ACTOR: actor, GITHUB_REPOSITORY: REPOSITORY, GITHUB_REF: ref, GITHUB_SHA: sha },
    GITHUB_REF_NAME: ref.replace(/^refs\/(?:heads|tags|pull)\//, ''),
    GITHUB_REF_TYPE: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_WORKFLOW_REF: `${REPOSITORY}/.github/workflows/scan.yml@${ref}`,
    ...(name.startsWith('pull_request') ? names : {}),
  }
}

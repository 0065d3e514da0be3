import { load } from 'js-yaml'
import { runAct } from './act.ts'
import type { ActRequest, ActRun } from './act.ts'
import type { ActScene } from './act-scene.ts'
import { startFakeGitHub } from './github/fake-github.ts'
import type { FakeGitHub, FakeOptions } from './github/fake-github.ts'
import { createRepository } from './github/git-ground.ts'
import type { GroundRepository, Tree } from './github/git-ground.ts'
import { startRuntimeServices } from './github/runtime/start.ts'
import type { RuntimeServices } from './github/runtime/start.ts'
import { standInsFor } from './stand-ins.ts'
import type { Workflow } from './workflow-files.ts'

/*
 * Runs of one repository after each other under act, on a GitHub of our own that remembers what they leave there:
 *
 *   const story = await openActStory(scene, { files: { Dockerfile: 'FROM scratch\n' }, workflows: { 'gate.yml': text } })
 *   await story.run('push', 'gate.yml')
 *   await story.run('pull_request', 'gate.yml', { change: { 'src/app.js': '1\n' } })
 *   story.github.comments(REPOSITORY, PULL_NUMBER)
 *   await story.close()
 *
 * act does not narrow the token by `permissions`, so that is done here: it may what the workflow asks for.
 */

export const REPOSITORY = 'octo-org/octo-app'

export const PULL_NUMBER = 7

const FORK = 'mona/octo-app'

export type ActEvent = 'push' | 'schedule' | 'pull_request' | 'workflow_run'

export type StoryRun = Pick<ActRequest, 'env' | 'actor' | 'job'> & {
  /** Of the pull request. */
  readonly change?: Tree
  /** It comes from a fork: the token of its runs only reads. */
  readonly isFork?: boolean
}

export type ActStory = {
  readonly github: FakeGitHub
  readonly services: RuntimeServices
  /** Requests that were to change something, of the last run. */
  writes(): readonly string[]
  /** `workflow_run` follows the last run of the pull request. */
  run(event: ActEvent, workflow: string, request?: StoryRun): Promise<ActRun>
  /** Throws when GitHub has something to complain of. */
  close(): Promise<void>
}

export type StoryOptions = {
  readonly files: Tree
  /** Name of the file → its text. */
  readonly workflows: Readonly<Record<string, string>>
  readonly variant?: FakeOptions['variant']
}

type Stage = StoryOptions & {
  readonly scene: ActScene
  readonly github: FakeGitHub
  readonly services: RuntimeServices
  readonly repository: GroundRepository
  readonly base: string
}

/** What a run is about, as GitHub tells it. */
type Facts = {
  readonly id: number
  readonly event: ActEvent
  readonly ref: string
  /** What is checked out. */
  readonly commit: string
  readonly head: string
  readonly isFork: boolean
}

export async function openActStory(scene: ActScene, options: StoryOptions): Promise<ActStory> {
  const { variant, files, workflows } = options
  const github = await startFakeGitHub(variant === undefined ? {} : { variant })
  const repository = createRepository()
  github.addRepository(REPOSITORY, repository.folder)
  const store = github.state.repositories.get(REPOSITORY)
  if (store === undefined) throw new Error('the fake lost its repository')
  const services = await startRuntimeServices({ store })
  const base = repository.commit({ ...files, ...toPaths(workflows) })
  const stage = { ...options, scene, github, services, repository, base }
  let last: Facts | null = null
  let before = 0
  return {
    ...{ github, services },
    writes: () => github.requests.slice(before).filter((one) => !one.startsWith('GET ')),
    run: async (event, workflow, request = {}) => {
      before = github.requests.length
      const facts = openRun(stage, event, request)
      if (event === 'pull_request') last = facts
      return runAct(toActRequest(stage, { facts, workflow, request, last }))
    },
    close: async () => {
      repository.remove()
      await services.close()
      await github.close()
    },
  }
}

function toPaths(workflows: StoryOptions['workflows']): Tree {
  return Object.fromEntries(
    Object.entries(workflows).map(([name, text]) => [`.github/workflows/${name}`, text]),
  )
}

/** The pull request has a commit on its branch, and the merge that GitHub makes of it; everything else runs on main. */
function openRun(
  { github, repository, base }: Stage,
  event: ActEvent,
  { change = {}, isFork = false }: StoryRun,
): Facts {
  const id = github.state.nextId()
  const main = { id, event, ref: 'refs/heads/main', commit: base, head: base, isFork: false }
  const facts =
    event === 'pull_request' ? { ...main, ...commitPull(repository, base, change), isFork } : main
  const headRepository = isFork ? FORK : REPOSITORY
  if (event === 'pull_request') {
    const pull = { number: PULL_NUMBER, author: 'mona', head: facts.head, base }
    github.addPull(REPOSITORY, { ...pull, headRepository })
  }
  github.addRun(REPOSITORY, {
    ...{ id, event, headSha: facts.head, repository: REPOSITORY, headRepository, conclusion: null },
    headBranch: event === 'pull_request' ? 'change' : 'main',
  })
  return facts
}

function commitPull(
  repository: GroundRepository,
  base: string,
  change: Tree,
): Pick<Facts, 'ref' | 'commit' | 'head'> {
  repository.switchTo('change', base)
  const head = repository.commit(change)
  repository.switchTo('merged', base)
  const commit = repository.merge('change')
  repository.switchTo('main')
  return { ref: `refs/pull/${PULL_NUMBER}/merge`, commit, head }
}

type Step = {
  readonly facts: Facts
  readonly workflow: string
  readonly request: StoryRun
  readonly last: Facts | null
}

function toActRequest(stage: Stage, { facts, workflow, request, last }: Step): ActRequest {
  const { scene, repository, workflows, files } = stage
  const text = workflows[workflow]
  if (text === undefined) throw new Error(`no workflow ${workflow}`)
  const workspace = repository.checkOut(facts.commit, 2)
  const texts = [...Object.values(workflows), ...Object.values(files).map(String)].join('\n')
  return {
    workspace,
    workflow: `${workspace}/.github/workflows/${workflow}`,
    event: { name: facts.event, payload: payloadOf(stage, facts, last) },
    actions: standInsFor(texts, scene.action),
    path: [scene.programs],
    secrets: { GITHUB_TOKEN: addToken(stage, facts, text) },
    env: { ...environmentOf(stage, facts, workflow), ...request.env },
    ...(request.actor === undefined ? {} : { actor: request.actor }),
    ...(request.job === undefined ? {} : { job: request.job }),
  }
}

function addToken({ github }: Stage, { id, isFork }: Facts, text: string): string {
  const token = `ghs_of_run_${id}`
  const asked = permissionsOf(load(text) as Workflow)
  const permissions = Object.fromEntries(
    Object.entries(asked).map(([name, level]) => [name, isFork ? 'read' : level]),
  )
  github.addToken(token, { permissions, repositories: [REPOSITORY] })
  return token
}

/** Of all jobs together, by the names of the API: `pull_requests`. */
function permissionsOf({ permissions, jobs }: Workflow): Record<string, 'read' | 'write'> {
  const lists = [permissions, ...Object.values(jobs).map((job) => job.permissions)]
  const entries = lists.flatMap((list) => Object.entries(list ?? {}))
  return Object.fromEntries(
    entries.map(([name, level]) => [
      name.replaceAll('-', '_'),
      level === 'write' ? 'write' : 'read',
    ]),
  )
}

function environmentOf(
  { github, services }: Stage,
  { id, ref }: Facts,
  workflow: string,
): Record<string, string> {
  return {
    ...{ GITHUB_API_URL: github.apiUrl, GITHUB_GRAPHQL_URL: github.graphqlUrl },
    ...{ GITHUB_SERVER_URL: github.serverUrl, GITHUB_RUN_ID: String(id), GITHUB_REF: ref },
    GITHUB_WORKFLOW_REF: `${REPOSITORY}/.github/workflows/${workflow}@${ref}`,
    ...services.env({ runId: id, ref, readable: ['refs/heads/main'] }),
  }
}

function payloadOf({ base }: Stage, { event, head, isFork }: Facts, last: Facts | null): unknown {
  const repo = { full_name: REPOSITORY }
  const repository = { ...repo, default_branch: 'main', private: true }
  if (event === 'workflow_run') {
    return { repository, action: 'completed', workflow_run: toFollowed(last, base) }
  }
  if (event !== 'pull_request') return { repository }
  const pull_request = {
    ...{ number: PULL_NUMBER, state: 'open', user: { login: 'mona' } },
    head: { ref: 'change', sha: head, repo: isFork ? { full_name: FORK } : repo },
    base: { ref: 'main', sha: base, repo },
  }
  return { repository, number: PULL_NUMBER, action: 'synchronize', pull_request }
}

/** Of a fork GitHub lists no pull requests. */
function toFollowed(run: Facts | null, base: string): unknown {
  if (run === null) throw new Error('no run of a pull request yet')
  const { id, head, isFork, event } = run
  const listed = {
    number: PULL_NUMBER,
    base: { ref: 'main', sha: base },
    head: { ref: 'change', sha: head },
  }
  return {
    ...{ id, event, head_sha: head, head_branch: 'change', conclusion: 'success' },
    head_repository: { full_name: isFork ? FORK : REPOSITORY },
    pull_requests: isFork ? [] : [listed],
  }
}

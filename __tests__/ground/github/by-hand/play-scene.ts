import { startRuntimeServices } from '../runtime/start.ts'
import type { RuntimeServices } from '../runtime/start.ts'
import { createRepository } from '../git-ground.ts'
import type { GroundRepository } from '../git-ground.ts'
import type { FakeRepository } from '../state.ts'
import { runJob } from './run-job.ts'
import type { Run } from './run-job.ts'
import { REGISTRY } from './images.ts'
import { PULL_NUMBER } from './scene.ts'
import type { Round, Scene } from './scene.ts'
import { seeAlerts, seeComments } from './see.ts'
import type { SeenRound, SeenScene } from './seen.ts'
import type { Stage } from './stage.ts'

/** What the scene of one repository has besides the stage. */
export type Play = {
  readonly stage: Stage
  readonly scene: Scene
  readonly fullName: string
  readonly token: string
  readonly repository: GroundRepository
  readonly services: RuntimeServices
}

export type PlayedScene = {
  /** As it is now: comments and alerts may have changed since. */
  see(): SeenScene
  close(): Promise<void>
}

/** Runs all jobs of a scene, one round after another. */
export async function playScene(stage: Stage, scene: Scene): Promise<PlayedScene> {
  const repository = createRepository()
  const { fullName, token, store } = registerRepository(stage, scene, repository)
  const services = await startRuntimeServices({ store })
  const play = { stage, scene, fullName, token, repository, services }
  const base = repository.commit(withHost(stage, scene.files), 'The program')
  const rounds: SeenRound[] = []
  for (const round of scene.rounds) rounds.push(await playRound(play, round, base))
  return {
    see: () => see(play, rounds),
    close: async () => {
      repository.remove()
      await services.close()
    },
  }
}

function see({ stage, scene, fullName, token }: Play, rounds: readonly SeenRound[]): SeenScene {
  const { id, title, about } = scene
  const pull = { number: PULL_NUMBER, comments: seeComments(stage.github, fullName) }
  const alerts = seeAlerts(stage.github, fullName)
  return { id, title, about, repository: fullName, token, pull, alerts, rounds }
}

function registerRepository(
  { github }: Stage,
  { id }: Scene,
  { folder }: GroundRepository,
): { readonly fullName: string; readonly token: string; readonly store: FakeRepository } {
  const fullName = `octo-org/${id}`
  const token = `ghs_of_${id}`
  github.addRepository(fullName, folder)
  github.addToken(token, { permissions: PERMISSIONS, repositories: [fullName] })
  const store = github.state.repositories.get(fullName)
  if (store === undefined) throw new Error('the fake lost its repository')
  return { fullName, token, store }
}

/** As the README asks for them. */
const PERMISSIONS = {
  contents: 'read',
  actions: 'read',
  pull_requests: 'write',
  security_events: 'write',
} as const

async function playRound(play: Play, round: Round, base: string): Promise<SeenRound> {
  const { stage, services } = play
  const run = openRun(play, round, base)
  const [before, servicesBefore] = [stage.github.requests.length, services.requests.length]
  const jobs = await Promise.all(round.jobs.map((job) => runJob(play, run, job)))
  const isPassed = jobs.every(({ exitCode }) => exitCode === 0)
  addRun(play, run, isPassed ? 'success' : 'failure')
  return {
    ...{ title: round.title, event: round.event, jobs },
    requests: stage.github.requests.slice(before),
    serviceRequests: services.requests.slice(servicesBefore),
  }
}

/** A commit of its own for each run: on main, or on the branch of the pull request, with GitHub's merge of both. */
function openRun(play: Play, { title, event }: Round, base: string): Run {
  const { stage, scene, repository, fullName } = play
  const id = stage.github.state.nextId()
  if (event === 'push') {
    const { ref, commit } = { ref: 'refs/heads/main', commit: base }
    const run = { ...{ id, event, ref, commit, base, head: base }, payload: payloadOf(fullName) }
    addRun(play, run, null)
    return run
  }
  repository.switchTo('change', base)
  const head = repository.commit(withHost(stage, scene.change), title)
  repository.switchTo('merged', base)
  const commit = repository.merge('change')
  const pull = { number: PULL_NUMBER, author: 'mona', head, base }
  stage.github.addPull(fullName, pull)
  const ref = `refs/pull/${PULL_NUMBER}/merge`
  const payload = pullPayloadOf(fullName, head, base)
  const run = { id, event, ref, commit, base, head, payload }
  addRun(play, run, null)
  return run
}

function withHost({ databases }: Stage, tree: Scene['files']): Scene['files'] {
  const put = (text: string): string => text.replaceAll(REGISTRY, databases.registry.host)
  return Object.fromEntries(Object.entries(tree).map(([path, text]) => [path, put(text)]))
}

function addRun(
  { stage, fullName }: Play,
  { id, event, head }: Run,
  conclusion: 'success' | 'failure' | null,
): void {
  stage.github.addRun(fullName, {
    ...{ id, event, headSha: head, conclusion },
    headBranch: event === 'push' ? 'main' : 'change',
    ...{ headRepository: fullName, repository: fullName },
  })
}

function payloadOf(fullName: string): Readonly<Record<string, unknown>> {
  return { repository: { full_name: fullName, default_branch: 'main', private: true } }
}

function pullPayloadOf(fullName: string, head: string, base: string): unknown {
  const repo = { full_name: fullName }
  const pull_request = {
    ...{ number: PULL_NUMBER, state: 'open', user: { login: 'mona' } },
    head: { ref: 'change', sha: head, repo },
    base: { ref: 'main', sha: base, repo },
  }
  return { ...payloadOf(fullName), number: PULL_NUMBER, action: 'synchronize', pull_request }
}

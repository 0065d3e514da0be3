import { originInputs } from '../../harbour.ts'
import { runStep } from '../../runner.ts'
import type { StepRequest } from '../../runner.ts'
import type { Play } from './play-scene.ts'
import type { Job } from './scene.ts'
import type { SeenJob } from './seen.ts'
import type { Stage } from './stage.ts'

export type Run = {
  readonly id: number
  readonly event: 'push' | 'pull_request'
  readonly ref: string
  /** What is built. */
  readonly commit: string
  readonly base: string
  /** Newest commit of the branch. */
  readonly head: string
  readonly payload: unknown
}

/** Runs a job on a machine of its own, on which nothing was kept from others, and takes what it says. */
export async function runJob(play: Play, run: Run, job: Job): Promise<SeenJob> {
  const { registry } = play.stage.databases
  if (job.isRegistryDown === true) registry.fail('/v2/acme/', { kind: 'status', status: 503 }, 100)
  const step = await runStep(toStep(play, run, job))
  registry.mend()
  const { exitCode, summary, annotations, outputs, complaints } = step
  // Colours are for terminals.
  // eslint-disable-next-line no-control-regex
  const log = `${step.log}\n${step.stderr}`.replaceAll(/\u001b\[[\d;]*m/g, '').trim()
  step.cleanUp()
  return { name: job.name, exitCode, summary, annotations, outputs, complaints, log }
}

function toStep(play: Play, run: Run, job: Job): StepRequest {
  const { stage, repository, services } = play
  const { id: runId, ref } = run
  return {
    inputs: {
      ...{ ...pushImage(stage, run, job), 'scanner-source': 'path' },
      ...originInputs(stage.databases),
      ...job.inputs,
    },
    ...(stage.action === null ? {} : { action: stage.action }),
    path: [stage.programs],
    env: {
      PLIMSOLL_CACHE: stage.makeFolder(),
      ...services.env({ runId, ref, job: idOf(job), readable: ['refs/heads/main'] }),
    },
    workspace: repository.checkOut(run.commit, 1),
    token: play.token,
    event: { name: run.event, payload: run.payload },
    github: {
      ...variablesOf(play.fullName, run),
      ...{ GITHUB_API_URL: stage.github.apiUrl, GITHUB_GRAPHQL_URL: stage.github.graphqlUrl },
      GITHUB_SERVER_URL: stage.github.serverUrl,
    },
  }
}

/** To the registry of the stage, with the commit as its tag, as many workflows do it. */
function pushImage({ databases }: Stage, { head }: Run, { image, inputs }: Job) {
  const [repository, tag] = [inputs['name'] ?? 'acme/app', head.slice(0, 12)]
  databases.registry.putImage(repository, tag, image)
  return { image: `registry:${databases.registry.host}/${repository}:${tag}` }
}

/** GitHub's own are UUIDs, and stand in a list of words. */
function idOf({ name }: Job): string {
  return name.replaceAll(/\W+/g, '-')
}

function variablesOf(fullName: string, run: Run): Readonly<Record<string, string>> {
  const [owner = ''] = fullName.split('/')
  return {
    ...{ GITHUB_ACTOR: 'mona', GITHUB_REPOSITORY: fullName, GITHUB_REPOSITORY_OWNER: owner },
    ...{ GITHUB_REF: run.ref, GITHUB_SHA: run.commit, GITHUB_RUN_ID: String(run.id) },
    GITHUB_REF_NAME: run.ref.replace(/^refs\/(?:heads|pull)\//, ''),
    GITHUB_WORKFLOW_REF: `${fullName}/.github/workflows/scan.yml@${run.ref}`,
    ...(run.event === 'push' ? {} : { GITHUB_HEAD_REF: 'change', GITHUB_BASE_REF: 'main' }),
  }
}

import type { Pipeline, PipelineSystem } from '../domain/pipeline.ts'

export type PipelineEnvironment = Readonly<Record<string, string | undefined>>

/**
 * What the CI system tells of this run in its variables, each as its documentation names them; null outside of those
 * that are known. For links and names alone: nothing is decided by it.
 */
export function readPipeline(env: PipelineEnvironment): Pipeline | null {
  const reader = READERS.find(({ isHere }) => isHere(env))
  return reader === undefined ? null : toPipeline(reader.system, reader.read(env))
}

type Facts = Partial<Readonly<Record<Exclude<keyof Pipeline, 'system'>, string | null | undefined>>>

type Reader = {
  readonly system: PipelineSystem
  readonly isHere: (env: PipelineEnvironment) => boolean
  readonly read: (env: PipelineEnvironment) => Facts
}

const READERS: readonly Reader[] = [
  { system: 'github', isHere: (env) => env['GITHUB_ACTIONS'] === 'true', read: readGitHub },
  { system: 'gitlab', isHere: (env) => env['GITLAB_CI'] === 'true', read: readGitLab },
  { system: 'azure', isHere: (env) => env['TF_BUILD']?.toLowerCase() === 'true', read: readAzure },
  { system: 'circleci', isHere: (env) => env['CIRCLECI'] === 'true', read: readCircle },
  { system: 'bitbucket', isHere: (env) => has(env, 'BITBUCKET_BUILD_NUMBER'), read: readBitbucket },
  { system: 'jenkins', isHere: (env) => has(env, 'JENKINS_URL'), read: readJenkins },
]

function has(env: PipelineEnvironment, name: string): boolean {
  return (env[name] ?? '') !== ''
}

function readGitHub(env: PipelineEnvironment): Facts {
  const repositoryUrl = join([env['GITHUB_SERVER_URL'], env['GITHUB_REPOSITORY']], '/')
  return {
    runUrl: join([repositoryUrl, 'actions/runs', env['GITHUB_RUN_ID']], '/'),
    runId: env['GITHUB_RUN_ID'],
    attempt: env['GITHUB_RUN_ATTEMPT'],
    workflow: env['GITHUB_WORKFLOW'],
    event: env['GITHUB_EVENT_NAME'],
    repository: env['GITHUB_REPOSITORY'],
    repositoryUrl,
    branch: firstOf(env['GITHUB_HEAD_REF'], branchOf(env['GITHUB_REF'])),
    commit: env['GITHUB_SHA'],
    change: changeOf(env['GITHUB_REF']),
    actor: env['GITHUB_ACTOR'],
  }
}

function readGitLab(env: PipelineEnvironment): Facts {
  return {
    runUrl: firstOf(env['CI_JOB_URL'], env['CI_PIPELINE_URL']),
    runId: firstOf(env['CI_JOB_ID'], env['CI_PIPELINE_ID']),
    workflow: env['CI_JOB_NAME'],
    event: env['CI_PIPELINE_SOURCE'],
    repository: env['CI_PROJECT_PATH'],
    repositoryUrl: env['CI_PROJECT_URL'],
    branch: firstOf(env['CI_MERGE_REQUEST_SOURCE_BRANCH_NAME'], env['CI_COMMIT_BRANCH']),
    commit: env['CI_COMMIT_SHA'],
    change: env['CI_MERGE_REQUEST_IID'],
    actor: env['GITLAB_USER_LOGIN'],
  }
}

function readAzure(env: PipelineEnvironment): Facts {
  const collection = firstOf(env['SYSTEM_COLLECTIONURI'], env['SYSTEM_TEAMFOUNDATIONCOLLECTIONURI'])
  const project = encodeURIComponent(env['SYSTEM_TEAMPROJECT'] ?? '')
  const page = join([collection, project, '_build/results'], '/')
  return {
    runUrl: join([page, env['BUILD_BUILDID']], '?buildId='),
    runId: env['BUILD_BUILDID'],
    attempt: env['SYSTEM_JOBATTEMPT'],
    workflow: env['BUILD_DEFINITIONNAME'],
    event: env['BUILD_REASON'],
    repository: env['BUILD_REPOSITORY_NAME'],
    repositoryUrl: env['BUILD_REPOSITORY_URI'],
    branch: firstOf(
      branchOf(env['SYSTEM_PULLREQUEST_SOURCEBRANCH']),
      branchOf(env['BUILD_SOURCEBRANCH']),
    ),
    commit: env['BUILD_SOURCEVERSION'],
    change: firstOf(
      env['SYSTEM_PULLREQUEST_PULLREQUESTNUMBER'],
      env['SYSTEM_PULLREQUEST_PULLREQUESTID'],
    ),
    actor: env['BUILD_REQUESTEDFOR'],
  }
}

function readCircle(env: PipelineEnvironment): Facts {
  return {
    runUrl: env['CIRCLE_BUILD_URL'],
    runId: env['CIRCLE_BUILD_NUM'],
    workflow: env['CIRCLE_JOB'],
    repository: join([env['CIRCLE_PROJECT_USERNAME'], env['CIRCLE_PROJECT_REPONAME']], '/'),
    repositoryUrl: env['CIRCLE_REPOSITORY_URL'],
    branch: env['CIRCLE_BRANCH'],
    commit: env['CIRCLE_SHA1'],
    change: firstOf(
      env['CIRCLE_PR_NUMBER'],
      /\/(\d+)$/.exec(env['CIRCLE_PULL_REQUEST'] ?? '')?.[1],
    ),
    actor: env['CIRCLE_USERNAME'],
  }
}

function readBitbucket(env: PipelineEnvironment): Facts {
  const repositoryUrl = env['BITBUCKET_GIT_HTTP_ORIGIN']
  const number = env['BITBUCKET_BUILD_NUMBER']
  return {
    runUrl: join([repositoryUrl, 'pipelines/results', number], '/'),
    runId: number,
    repository: env['BITBUCKET_REPO_FULL_NAME'],
    repositoryUrl,
    branch: env['BITBUCKET_BRANCH'],
    commit: env['BITBUCKET_COMMIT'],
    change: env['BITBUCKET_PR_ID'],
    // Bitbucket tells no name of a person, only an id.
    actor: env['BITBUCKET_STEP_TRIGGERER_UUID'],
  }
}

function readJenkins(env: PipelineEnvironment): Facts {
  return {
    runUrl: env['BUILD_URL'],
    runId: env['BUILD_NUMBER'],
    workflow: env['JOB_NAME'],
    repositoryUrl: env['GIT_URL'],
    branch: firstOf(
      env['CHANGE_BRANCH'],
      env['BRANCH_NAME'],
      env['GIT_BRANCH']?.replace(/^origin\//, ''),
    ),
    commit: env['GIT_COMMIT'],
    change: env['CHANGE_ID'],
    actor: env['CHANGE_AUTHOR'],
  }
}

function toPipeline(system: PipelineSystem, facts: Facts): Pipeline {
  return {
    system,
    runUrl: toAddress(facts.runUrl),
    runId: toName(facts.runId),
    attempt: toName(facts.attempt),
    workflow: toName(facts.workflow),
    event: toName(facts.event),
    repository: toName(facts.repository),
    repositoryUrl: toAddress(facts.repositoryUrl)?.replace(/\.git$/, '') ?? null,
    branch: toName(facts.branch),
    commit: toName(facts.commit),
    change: toName(facts.change),
    actor: toName(facts.actor),
  }
}

function firstOf(...texts: readonly (string | null | undefined)[]): string | null {
  return texts.find((text) => text !== undefined && text !== null && text !== '') ?? null
}

/** Null when one of them is missing: half an address leads nowhere. */
function join(parts: readonly (string | null | undefined)[], separator: string): string | null {
  const there = parts.flatMap((part) => part ?? []).filter((part) => part !== '')
  if (there.length < parts.length) return null
  return there.map((part) => part.replace(/\/+$/, '')).join(separator)
}

const BRANCH = 'refs/heads/'

function branchOf(ref: string | undefined): string | null {
  return ref?.startsWith(BRANCH) === true ? ref.slice(BRANCH.length) : null
}

function changeOf(ref: string | undefined): string | null {
  return /^refs\/pull\/(\d+)\//.exec(ref ?? '')?.[1] ?? null
}

const LONGEST_NAME = 300
const LONGEST_ADDRESS = 2000

function toName(text: string | null | undefined): string | null {
  const plain = text?.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim() ?? ''
  return plain === '' ? null : plain.slice(0, LONGEST_NAME)
}

/** A web address without a login in it; what else a variable may hold (`git@host:…`) is no link. */
function toAddress(text: string | null | undefined): string | null {
  if (text === null || text === undefined || text.length > LONGEST_ADDRESS) return null
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || !/^https?:$/.test(url.protocol)) return null
  url.username = ''
  url.password = ''
  return url.href
}

import { createOnce } from './create-once.ts'
import { readEventDetails } from './event-details.ts'
import type { ChangeDetails, EventDetails } from './event-details.ts'
import { readPullRequest } from './event-pull-request.ts'
import { MOST_EVENT_BYTES, parseEvent } from './event-payload.ts'
import { toGraphQLUrl } from './graphql-url.ts'
import { toPlainText } from './plain-text.ts'
import { toWorkflowKey } from './workflow-key.ts'
import { unreadable } from './unreadable.ts'

export type RepositoryName = { readonly owner: string; readonly name: string }

/**
 * Which commit judges a change: the head of the branch that the pull request goes to; the commit on which the
 * merge queue built; or, where the event tells neither, the head of the default branch.
 */
export type BaseKind = 'base-branch' | 'merge-queue' | 'default-branch'

/** By what a change is judged. */
export type JudgedChange = {
  /** Null where the event does not tell it: a workflow that ran for a fork. */
  readonly number: number | null
  /** Login of who opened it; null where the event does not tell. */
  readonly author: string | null
  /** The commit, in full, whose policy judges. */
  readonly base: string
  readonly baseKind: BaseKind
  /** The newest commit of the change, in full; of a merge queue the commit that it made. */
  readonly head: string | null
  /** What GitHub says the merge of both is; to be trusted only when `head` is one of its parents. */
  readonly merge: string | null
}

/** The change that an event is about, by whatever event it is told. */
export type PullRequest = JudgedChange & ChangeDetails

/** What GitHub tells a step about its run. */
export type GitHubContext = {
  readonly event: string
  readonly repository: RepositoryName
  /** GITHUB_SHA in full; null when the environment holds none. */
  readonly sha: string | null
  readonly ref: string
  /** Without a slash at the end. */
  readonly apiUrl: string
  /** On the host of the API. */
  readonly graphqlUrl: string
  readonly serverUrl: string
  readonly actor: string
  /** Null where the environment does not tell. */
  readonly runId: number | null
  /** From 1. */
  readonly runAttempt: number
  /** The key of the job in its workflow; '' where the environment does not tell. */
  readonly job: string
  /** What tells the workflow from others of the repository: its file, else its name. Foreign. */
  readonly workflow: string
  /** Dependabot began the run, or opened the pull request that it is about. */
  readonly isDependabot: boolean
  /** The run that this one follows (`workflow_run`). */
  readonly followed: EventDetails['followed']
  readonly defaultBranch: string | null
  /** Null where the event does not tell. */
  readonly isPrivate: boolean | null
  /** Null for events that carry no pull request. */
  readonly pullRequest: PullRequest | null
}

export type ContextEnvironment = Readonly<Record<string, string | undefined>>

/** Reads a file of at most so many bytes as text; throws when it is missing or larger. */
export type ReadEvent = (path: string, maxBytes: number) => Promise<string>

/**
 * The run of GitHub Actions that the environment tells of; null outside of one. Throws `policy-unreadable` when the
 * event carries a pull request and does not say which commit is to judge it: the workspace would be the
 * change's own word.
 */
export async function readGitHubContext(
  env: ContextEnvironment,
  readEvent: ReadEvent,
): Promise<GitHubContext | null> {
  const valueOf = (name: string): string => env[name] ?? ''
  // Event names are lower case; in other letters one must not be taken for an event that carries nothing.
  const event = valueOf('GITHUB_EVENT_NAME').toLowerCase()
  if (event === '' && env['GITHUB_ACTIONS'] !== 'true') return null
  if (event === '') throw missing('GITHUB_EVENT_NAME', 'it is empty')
  const sha = toCommitId(env['GITHUB_SHA'])
  const ref = valueOf('GITHUB_REF')
  const path = valueOf('GITHUB_EVENT_PATH')
  const repository = parseRepository(valueOf('GITHUB_REPOSITORY'))
  const readOnce = createOnce((file: string) => readEvent(file, MOST_EVENT_BYTES))
  const judged = await readPullRequest({ event, path, sha, ref }, readOnce)
  const { change, ...details } = await findDetails(event, repository, () => readOnce(path))
  const actor = valueOf('GITHUB_ACTOR')
  return {
    ...{ event, repository, sha, ref, actor },
    ...readAddresses(env),
    ...readRun(env, repository),
    ...details,
    isDependabot: [actor, judged?.author].includes(DEPENDABOT),
    pullRequest: judged === null ? null : { ...judged, ...change },
  }
}

export const DEPENDABOT = 'dependabot[bot]'

/** Nothing is judged by these: without a file they are merely not known. */
async function findDetails(
  event: string,
  repository: RepositoryName,
  read: () => Promise<string>,
): Promise<EventDetails> {
  const payload = await read()
    .then(parseEvent)
    .catch(() => null)
  return readEventDetails(payload, { event, repository })
}

type Addresses = Pick<GitHubContext, 'apiUrl' | 'graphqlUrl' | 'serverUrl'>

function readAddresses(env: ContextEnvironment): Addresses {
  const apiUrl = parseAddress(env, 'GITHUB_API_URL') ?? 'https://api.github.com'
  return {
    apiUrl,
    graphqlUrl: toGraphQLUrl(apiUrl, env['GITHUB_GRAPHQL_URL'] ?? ''),
    serverUrl: parseAddress(env, 'GITHUB_SERVER_URL') ?? 'https://github.com',
  }
}

type RunFacts = Pick<GitHubContext, 'runId' | 'runAttempt' | 'job' | 'workflow'>

function readRun(env: ContextEnvironment, repository: RepositoryName): RunFacts {
  return {
    runId: toCount(env['GITHUB_RUN_ID']),
    runAttempt: toCount(env['GITHUB_RUN_ATTEMPT']) ?? 1,
    job: (env['GITHUB_JOB'] ?? '').slice(0, 200),
    workflow: toWorkflowKey(env, repository),
  }
}

/** A number from 1; null for anything else. */
function toCount(text = ''): number | null {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null
}

/** A full object id of Git, SHA-1 or SHA-256, in lower case; null for anything else. */
export function toCommitId(value: string | undefined): string | null {
  const id = value?.toLowerCase() ?? ''
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(id) ? id : null
}

/** `owner/name` of what may be an owner and a name on GitHub; null for anything else. */
export function findRepository(text: string): RepositoryName | null {
  const [, owner, name] = /^([A-Za-z0-9][\w.-]{0,99})\/([\w.-]{1,100})$/.exec(text) ?? []
  if (owner === undefined || name === undefined || /^\.{1,2}$/.test(name)) return null
  return { owner, name }
}

function parseRepository(text: string): RepositoryName {
  const repository = findRepository(text)
  if (repository === null) throw missing('GITHUB_REPOSITORY', `"${text}" is no OWNER/NAME`)
  return repository
}

function parseAddress(env: ContextEnvironment, name: string): string | null {
  const text = env[name] ?? ''
  if (text === '') return null
  const url = URL.canParse(text) ? new URL(text) : null
  const isPlain = url !== null && /^https?:$/.test(url.protocol) && url.username === ''
  // Not the value: an address may hold a password.
  if (!isPlain) throw missing(name, 'it is no http or https address')
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`
}

function missing(name: string, what: string): Error {
  return unreadable({
    message: `This is a run of GitHub Actions, and ${name} cannot be used: ${toPlainText(what)}.`,
    hint: 'The runner sets it; do not change it in the workflow. Outside of GitHub Actions, unset GITHUB_ACTIONS and GITHUB_EVENT_NAME.',
  })
}

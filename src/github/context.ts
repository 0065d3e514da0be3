import { readPullRequest } from './event-pull-request.ts'
import { toPlainText } from './plain-text.ts'
import { unreadable } from './unreadable.ts'

export type RepositoryName = { readonly owner: string; readonly name: string }

/**
 * Which commit judges a change: the head of the branch that the pull request goes to; the commit on which the
 * merge queue built; or, where the event tells neither, the head of the default branch.
 */
export type BaseKind = 'base-branch' | 'merge-queue' | 'default-branch'

/** The change that an event is about, by whatever event it is told. */
export type PullRequest = {
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

/** What GitHub tells a step about its run. */
export type GitHubContext = {
  readonly event: string
  readonly repository: RepositoryName
  /** GITHUB_SHA in full; null when the environment holds none. */
  readonly sha: string | null
  readonly ref: string
  /** Without a slash at the end. */
  readonly apiUrl: string
  readonly serverUrl: string
  readonly actor: string
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
  return {
    event,
    repository: parseRepository(valueOf('GITHUB_REPOSITORY')),
    sha,
    ref,
    apiUrl: parseAddress(env, 'GITHUB_API_URL') ?? 'https://api.github.com',
    serverUrl: parseAddress(env, 'GITHUB_SERVER_URL') ?? 'https://github.com',
    actor: valueOf('GITHUB_ACTOR'),
    pullRequest: await readPullRequest({ event, path, sha, ref }, readEvent),
  }
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

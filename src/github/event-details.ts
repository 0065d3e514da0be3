import type { RepositoryName } from './context.ts'

/** What the event tells of a change besides how it is judged; null where it does not tell. Every name is foreign. */
export type ChangeDetails = {
  /** `owner/name` of where the change comes from; null also for one that was deleted. */
  readonly headRepository: string | null
  /** True: it comes from another repository. */
  readonly isFork: boolean | null
  /** Branches without `refs/heads/`. */
  readonly baseBranch: string | null
  readonly headBranch: string | null
  readonly state: 'open' | 'closed' | null
}

/** The run after which a workflow runs. */
export type FollowedRun = {
  readonly event: string
  readonly branch: string | null
  readonly repository: string | null
  readonly commit: string | null
}

export type EventDetails = {
  readonly change: ChangeDetails
  /** Null for every event but `workflow_run`. */
  readonly followed: FollowedRun | null
  readonly defaultBranch: string | null
  readonly isPrivate: boolean | null
}

type Run = { readonly event: string; readonly repository: RepositoryName }

/** Reads what it can: nothing is judged by these, so nothing is required. */
export function readEventDetails(payload: unknown, run: Run): EventDetails {
  const isPrivate = at(payload, 'repository', 'private')
  return {
    change: readChange(payload, run),
    followed: run.event === 'workflow_run' ? readFollowed(at(payload, 'workflow_run')) : null,
    defaultBranch: branchAt(payload, 'repository', 'default_branch'),
    isPrivate: typeof isPrivate === 'boolean' ? isPrivate : null,
  }
}

function readChange(payload: unknown, { event, repository }: Run): ChangeDetails {
  switch (event) {
    case 'workflow_run':
      return readOfRun(at(payload, 'workflow_run'), repository)
    case 'check_run':
      return readOfRun(at(payload, 'check_run', 'check_suite') ?? null, repository)
    case 'check_suite':
      return readOfRun(at(payload, 'check_suite'), repository)
    case 'merge_group':
      return { ...NOTHING, baseBranch: branchAt(payload, 'merge_group', 'base_ref') }
    case 'issue_comment':
      return { ...NOTHING, state: stateAt(payload, 'issue', 'state') }
    default:
      return readNamed(at(payload, 'pull_request'), repository)
  }
}

const NOTHING: ChangeDetails = {
  ...{ headRepository: null, isFork: null, baseBranch: null },
  ...{ headBranch: null, state: null },
}

function readNamed(told: unknown, repository: RepositoryName): ChangeDetails {
  const headRepository = repositoryAt(told, 'head', 'repo', 'full_name')
  // A fork that was deleted: this repository is still there.
  const isGone = at(told, 'head', 'repo') === null
  return {
    headRepository,
    isFork: isGone ? true : isOther(headRepository, repository),
    baseBranch: branchAt(told, 'base', 'ref'),
    headBranch: branchAt(told, 'head', 'ref'),
    state: stateAt(told, 'state'),
  }
}

/** Pull requests are listed for branches of this repository only, and without the names of repositories. */
function readOfRun(told: unknown, repository: RepositoryName): ChangeDetails {
  const headRepository = repositoryAt(told, 'head_repository', 'full_name')
  const listed = at(told, 'pull_requests')
  const only: unknown = Array.isArray(listed) && listed.length === 1 ? listed[0] : null
  return {
    headRepository,
    isFork: isOther(headRepository, repository),
    baseBranch: branchAt(only, 'base', 'ref'),
    headBranch: branchAt(told, 'head_branch'),
    state: null,
  }
}

function readFollowed(told: unknown): FollowedRun {
  const commit = textAt(told, 'head_sha')?.toLowerCase() ?? ''
  return {
    event: textAt(told, 'event')?.toLowerCase() ?? '',
    branch: branchAt(told, 'head_branch'),
    repository: repositoryAt(told, 'head_repository', 'full_name'),
    commit: /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit) ? commit : null,
  }
}

/** Names on GitHub are the same in all letters. */
function isOther(fullName: string | null, { owner, name }: RepositoryName): boolean | null {
  return fullName === null ? null : fullName.toLowerCase() !== `${owner}/${name}`.toLowerCase()
}

function at(value: unknown, ...keys: readonly string[]): unknown {
  let found = value
  for (const key of keys) {
    if (typeof found !== 'object' || found === null) return undefined
    found = Object.hasOwn(found, key) ? (found as Record<string, unknown>)[key] : undefined
  }
  return found
}

function textAt(value: unknown, ...keys: readonly string[]): string | null {
  const found = at(value, ...keys)
  return typeof found === 'string' && found !== '' && found.length <= 300 ? found : null
}

function repositoryAt(value: unknown, ...keys: readonly string[]): string | null {
  const found = textAt(value, ...keys)
  return found !== null && /^[A-Za-z0-9][\w.-]*\/[\w.-]+$/.test(found) ? found : null
}

/** What Git allows in the name of a branch (git-check-ref-format), which is nearly everything but white space. */
function branchAt(value: unknown, ...keys: readonly string[]): string | null {
  const found = textAt(value, ...keys)?.replace(/^refs\/heads\//, '') ?? ''
  return /^[^\p{C}\p{Z}~^:?*[\\]+$/u.test(found) && !found.includes('..') ? found : null
}

function stateAt(value: unknown, ...keys: readonly string[]): ChangeDetails['state'] {
  const found = at(value, ...keys)
  return found === 'open' || found === 'closed' ? found : null
}

import type { Fetch, Files, Log } from '../../ports.ts'
import type { GitHubClient } from '../client.ts'
import type { ContextEnvironment, GitHubContext } from '../context.ts'
import type { ArtifactToolkit } from './artifact-toolkit.ts'

/** What of a run decides whose word its reports are, and where they are found. */
export type ArtifactContext = Pick<
  GitHubContext,
  'event' | 'ref' | 'repository' | 'serverUrl' | 'runId' | 'runAttempt' | 'job' | 'workflow'
> & {
  readonly pullRequest: Pick<NonNullable<GitHubContext['pullRequest']>, 'baseBranch'> | null
}

export type ArtifactOptions = {
  readonly context: ArtifactContext
  readonly client: GitHubClient
  /** The one that the client carries: artifacts are downloaded past it, in two steps. Null: none. */
  readonly token: string | null
  /** With the proxies and authorities of the environment. */
  readonly fetch: Fetch
  /** Of the step; the toolkit itself reads the environment of the process. */
  readonly env: ContextEnvironment
  readonly log: Pick<Log, 'debug'>
  readonly files: Pick<Files, 'makeFolder' | 'remove' | 'writeText'>
  readonly signal: AbortSignal
  /** Loads `@actions/artifact` when not told. */
  readonly load?: () => Promise<ArtifactToolkit>
  /** For one upload or download; 90 s when not told. */
  readonly limitMs?: number
}

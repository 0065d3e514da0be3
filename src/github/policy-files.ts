import type { Files, Log, PolicyFiles, RunProgram } from '../ports.ts'
import { findCheckout } from './checkout.ts'
import type { GitHubClient } from './client.ts'
import type { GitHubContext } from './context.ts'
import { createEitherObjects } from './either-objects.ts'
import { createReadElsewhere } from './elsewhere.ts'
import { createPullRequestFiles } from './pull-request-files.ts'
import { createRemoteObjects } from './remote-objects.ts'
import { createWorkspaceFiles } from './workspace-files.ts'

export type PolicyFilesOptions = {
  /** Null: not a run of GitHub Actions. */
  readonly context: GitHubContext | null
  /** Absolute: what paths are relative to, and on GitHub where the repository is checked out. */
  readonly workspace: string
  readonly client: GitHubClient
  readonly runProgram: RunProgram
  readonly files: Pick<Files, 'makeFolder' | 'remove'>
  readonly env: Readonly<Record<string, string | undefined>>
  readonly log: Pick<Log, 'debug'>
}

/**
 * Where policy, waivers and VEX are read from: on pull requests the commit that the change goes to, never the
 * checkout, which is the change's own; otherwise the files as they are. Nothing is read, and no network used,
 * before something is asked for.
 */
export function createPolicyFiles(options: PolicyFilesOptions): PolicyFiles {
  const { context, client, log } = options
  const readElsewhere = createReadElsewhere(client)
  if (context?.pullRequest == null) {
    const findLocal = (idLength: number) => findCheckout(options, idLength)
    return { ...createWorkspaceFiles({ ...options, findLocal }), readElsewhere }
  }
  const objects = createEitherObjects({
    local: (idLength) => findCheckout(options, idLength),
    remote: createRemoteObjects(client, context.repository),
    log,
  })
  const { pullRequest } = context
  return {
    ...createPullRequestFiles({ ...options, context, pullRequest, objects }),
    readElsewhere,
  }
}

import type { ApprovalAnswer, Files, Log, PolicyFiles, RunProgram } from '../ports.ts'
import { unknown } from './approvals.ts'
import { findCheckout } from './checkout.ts'
import type { GitHubClient } from './client.ts'
import type { GitHubContext } from './context.ts'
import { createOnce } from './create-once.ts'
import { createEitherObjects } from './either-objects.ts'
import { createReadElsewhere } from './elsewhere.ts'
import { toPlainText } from './plain-text.ts'
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
  const files = createOwnFiles(options)
  const { readElsewhere, approvalsElsewhere } = createElsewhere(options.client)
  return {
    ...files,
    readElsewhere,
    approvalsOf: (path, teams) => approvalsElsewhere(path) ?? files.approvalsOf(path, teams),
  }
}

function createOwnFiles(options: PolicyFilesOptions): Omit<PolicyFiles, 'readElsewhere'> {
  const { context, client, log } = options
  // One for the run, so that a checkout that was given up stays so.
  const findLocal = createOnce((idLength: number) => findCheckout(options, idLength))
  if (context?.pullRequest == null) return createWorkspaceFiles({ ...options, findLocal })
  const remote = createRemoteObjects(client, context.repository)
  const objects = createEitherObjects({ local: findLocal, remote, log })
  const { pullRequest } = context
  return createPullRequestFiles({ ...options, context, pullRequest, objects })
}

type Elsewhere = Pick<PolicyFiles, 'readElsewhere'> & {
  /** Null for a file of this repository. */
  readonly approvalsElsewhere: (path: string) => Promise<ApprovalAnswer> | null
}

/** Who approved a file of another repository is not asked: this one may have a file of the same path. */
function createElsewhere(client: GitHubClient): Elsewhere {
  const read = createReadElsewhere(client)
  const paths = new Set<string>()
  return {
    readElsewhere: async (place, maxBytes) => {
      const text = await read(place, maxBytes)
      paths.add(text.path)
      return text
    },
    approvalsElsewhere: (path) =>
      paths.has(path) ? Promise.resolve(unknown(ofElsewhere(path))) : null,
  }
}

function ofElsewhere(path: string): string {
  return `${toPlainText(path)} is a file of another repository, whose pull requests are not asked about. Keep waivers that need approval in this repository`
}

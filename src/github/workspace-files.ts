import type { ApprovalAnswer, PolicyFiles } from '../ports.ts'
import { unknown } from './approvals.ts'
import { answerApprovalsOf } from './approvals-of.ts'
import type { GitHubClient } from './client.ts'
import type { GitHubContext } from './context.ts'
import { decodeText } from './decode-text.ts'
import { findEntry } from './find-file.ts'
import type { GitObjects } from './git-objects.ts'
import { isObject } from './hash-object.ts'
import { createRemoteObjects } from './remote-objects.ts'
import { toRepositoryPath } from './repository-path.ts'
import { readWorkspaceFile } from './workspace-file.ts'

export type WorkspaceFilesOptions = {
  readonly context: GitHubContext | null
  readonly workspace: string
  readonly client: GitHubClient
  /** Null: no checkout. */
  readonly findLocal: (idLength: number) => Promise<GitObjects | null>
}

/** Where no pull request judges itself: the files as they are, with the commit where they are those of it. */
export function createWorkspaceFiles(
  options: WorkspaceFilesOptions,
): Omit<PolicyFiles, 'readElsewhere'> {
  const { context, workspace } = options
  const words = context === null ? 'the files of this machine' : 'the checkout'
  return {
    trust: { origin: 'workspace', commit: null, words },
    read: async (path, maxBytes) => {
      const bytes = await readWorkspaceFile(path, { workspace, maxBytes })
      if (bytes === null) return null
      const commit = await findCommit(options, path, bytes)
      return { path, text: decodeText(bytes, path), origin: 'workspace', commit }
    },
    readProposed: () => Promise.resolve(null),
    approvals: () => Promise.resolve(unknown(nobodyToAsk(context))),
    approvalsOf: (path, teams) => answerOf(options, path, teams),
  }
}

/** The commit of the run, when it holds this very file; null in every doubt. The network is not asked. */
async function findCommit(
  { context, workspace, findLocal }: WorkspaceFilesOptions,
  path: string,
  bytes: Uint8Array,
): Promise<string | null> {
  const sha = context?.sha ?? null
  if (sha === null) return null
  try {
    const names = toRepositoryPath(path, workspace)
    const local = await findLocal(sha.length)
    const id = local === null ? null : await findId(local, sha, names)
    return id !== null && isObject(id, 'blob', bytes) ? sha : null
  } catch {
    // Whatever is wrong with the checkout, the file itself was read: it is only not known to be the commit's.
    return null
  }
}

async function findId(
  local: GitObjects,
  sha: string,
  path: readonly string[],
): Promise<string | null> {
  const commit = await local.commit(sha)
  if (commit === null) return null
  const entry = await findEntry(local, { tree: commit.tree, path, place: sha })
  return entry?.id ?? null
}

async function answerOf(
  options: WorkspaceFilesOptions,
  path: string,
  teams: readonly string[],
): Promise<ApprovalAnswer> {
  const { context, workspace, client } = options
  if (context === null) return unknown(nobodyToAsk(context))
  const bytes = await readWorkspaceFile(path, { workspace, maxBytes: MOST_BYTES })
  const commit = bytes === null ? null : await findCommit(options, path, bytes)
  if (commit === null)
    return unknown('the file is not known to be the one of the commit of this run')
  const { repository } = context
  const objects = createRemoteObjects(client, repository)
  const change = { repository, path: toRepositoryPath(path, workspace), commit, objects }
  return answerApprovalsOf(client, change, teams)
}

const MOST_BYTES = 32 * 1024 * 1024

function nobodyToAsk(context: GitHubContext | null): string {
  return context === null
    ? 'this is not a run of GitHub Actions, so there is no pull request to ask about'
    : `the event ${context.event} carries no pull request`
}

import * as v from 'valibot'
import { findBranchHead } from '../branch-head.ts'
import { createOnce } from '../create-once.ts'
import { GitHubFailure } from '../failure.ts'
import type { ArtifactOptions } from './options.ts'

const REPOSITORY = v.looseObject({ id: v.number() })

const RUN = v.looseObject({
  id: v.number(),
  event: v.string(),
  head_branch: v.nullish(v.string()),
  head_sha: v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/)),
  path: v.nullish(v.string(), ''),
  repository: REPOSITORY,
  head_repository: v.nullish(REPOSITORY),
})

export type KnownRun = v.InferOutput<typeof RUN>

const COMPARISON = v.looseObject({
  status: v.picklist(['diverged', 'ahead', 'behind', 'identical']),
})

/** What GitHub says of earlier runs; each question is asked once in a run of ours. They throw GitHubFailure. */
export type KnownRuns = {
  /** Null for one that somebody deleted. */
  find(id: number): Promise<KnownRun | null>
  /** Whether a commit is the newest one of a branch, or one that led to it. */
  isOnBranch(commit: string, branch: string): Promise<boolean>
}

export function createKnownRuns({ client, context }: ArtifactOptions): KnownRuns {
  const place = { owner: context.repository.owner, repo: context.repository.name }
  const find = createOnce((id: number) => {
    const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}'
    return client.ask(route, { ...place, run_id: id }, RUN).catch(toNothing)
  })
  const findHead = createOnce((branch: string) => findBranchHead(client, context, branch))
  const compare = createOnce((basehead: string) => {
    const route = 'GET /repos/{owner}/{repo}/compare/{basehead}'
    return client.ask(route, { ...place, basehead, per_page: 1 }, COMPARISON).catch(toNothing)
  })
  return {
    find: async (id) => {
      const run = await find(id)
      return run?.id === id ? run : null
    },
    isOnBranch: async (commit, branch) => {
      const head = await findHead(branch)
      if (head === null) throw noBranch(branch)
      if (head === commit) return true
      // From the head to the commit, both by their ids, since a name could be that of a tag: a commit that led to the
      // head brings neither commits nor files, and the answer is short.
      const status = (await compare(`${head}...${commit}`))?.status
      return status === 'behind' || status === 'identical'
    },
  }
}

/** A run that somebody deleted vouches for nothing, nor does a commit that has nothing in common with the branch. */
function toNothing(error: unknown): null {
  if (error instanceof GitHubFailure && error.kind === 'missing') return null
  throw error
}

function noBranch(branch: string): GitHubFailure {
  return new GitHubFailure({
    ...{ kind: 'missing', status: 404, hint: '' },
    reason: `there is no branch ${branch}, or the token may not read it`,
  })
}

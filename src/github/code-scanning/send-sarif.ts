import * as v from 'valibot'
import type { GitHubClient } from '../client.ts'
import type { RepositoryName } from '../context.ts'
import { TOOL_NAME } from './alert-links.ts'
import type { Target } from './target.ts'

export type SendRequest = {
  readonly client: Pick<GitHubClient, 'ask'>
  readonly repository: RepositoryName
  readonly target: Target
  /** base64 of gzip. */
  readonly sarif: string
  /** When the scan began; null: not told. */
  readonly startedAt: Date | null
}

const ACCEPTED = v.looseObject({ id: v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/)) })

/** Lines on which less gets through are not worth waiting for. */
const SLOWEST_BYTES_PER_S = 250_000

/**
 * Uploads a log; the id under which GitHub processes it. It is safe to send it again when the answer was lost, since the
 * category replaces what came before. `validate` is never sent: enterprise servers refuse it. Throws GitHubFailure.
 */
export async function sendSarif(request: SendRequest): Promise<string> {
  const { client, repository, target, sarif, startedAt } = request
  const asked = {
    ...{ owner: repository.owner, repo: repository.name },
    ...{ commit_sha: target.commit, ref: target.ref, sarif, tool_name: TOOL_NAME },
    ...(startedAt === null ? {} : { started_at: startedAt.toISOString() }),
  }
  const limitMs = 15_000 + (1000 * sarif.length) / SLOWEST_BYTES_PER_S
  const route = 'POST /repos/{owner}/{repo}/code-scanning/sarifs'
  const { id } = await client.ask(route, asked, ACCEPTED, { limitMs: Math.round(limitMs) })
  return id
}

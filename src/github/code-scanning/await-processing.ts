import { setTimeout as sleep } from 'node:timers/promises'
import * as v from 'valibot'
import type { Log } from '../../ports.ts'
import { cancelled } from '../cancelled.ts'
import type { GitHubClient } from '../client.ts'
import type { RepositoryName } from '../context.ts'
import { GitHubFailure } from '../failure.ts'

export type Processed =
  | { readonly state: 'complete' }
  | { readonly state: 'failed'; readonly errors: readonly string[] }
  /** GitHub had not finished, or would not say. */
  | { readonly state: 'pending' }

export type AwaitOptions = {
  readonly client: Pick<GitHubClient, 'ask'>
  readonly repository: RepositoryName
  readonly log: Pick<Log, 'debug'>
  readonly signal: AbortSignal
  readonly secondMs: number
}

/** For all uploads of a run together. */
const LONGEST_S = 120

const LONGEST_PAUSE_S = 16

const STATUS = v.looseObject({
  processing_status: v.nullish(v.string()),
  errors: v.nullish(v.array(v.string())),
})

/**
 * Waits until GitHub has processed these uploads, by their ids: after 1, 2, 4, 8, 16, 16 … seconds, two minutes at most.
 * What cannot be asked is no failure: the upload was taken.
 */
export async function awaitProcessing(
  ids: readonly string[],
  options: AwaitOptions,
): Promise<ReadonlyMap<string, Processed>> {
  const { secondMs, signal } = options
  const ended = new Map<string, Processed>()
  const start = performance.now()
  for (let pauseS = 1; ended.size < ids.length; pauseS = Math.min(2 * pauseS, LONGEST_PAUSE_S)) {
    const leftMs = LONGEST_S * secondMs - (performance.now() - start)
    if (leftMs <= 0) break
    await pause(Math.min(pauseS * secondMs, leftMs), signal)
    for (const id of ids.filter((one) => !ended.has(one))) {
      const answer = await poll(id, options)
      if (answer !== null) ended.set(id, answer)
    }
  }
  return new Map(ids.map((id) => [id, ended.get(id) ?? { state: 'pending' }]))
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(ms, undefined, { signal })
  } catch (error) {
    throw cancelled(error)
  }
}

/** Null: ask again later. */
async function poll(id: string, options: AwaitOptions): Promise<Processed | null> {
  const { client, repository, log } = options
  const asked = { owner: repository.owner, repo: repository.name, sarif_id: id }
  const route = 'GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}'
  try {
    const { processing_status, errors } = await client.ask(route, asked, STATUS, { retries: false })
    if (processing_status === 'complete') return { state: 'complete' }
    return processing_status === 'failed' ? { state: 'failed', errors: errors ?? [] } : null
  } catch (error) {
    if (!(error instanceof GitHubFailure)) throw error
    log.debug(`code scanning: ${error.message}`)
    return isFinal(error) ? { state: 'pending' } : null
  }
}

/** Right after the upload GitHub may not know it yet (404); a token that may not ask will not be allowed to later. */
function isFinal({ kind }: GitHubFailure): boolean {
  return kind === 'forbidden' || kind === 'unauthorised' || kind === 'limited'
}

import * as v from 'valibot'
import type { GitHubClient } from '../client.ts'
import type { GitHubContext } from '../context.ts'
import { GitHubFailure } from '../failure.ts'
import { toPlainText } from '../plain-text.ts'

/** What all keys of ours begin with. */
export const KEY_PREFIX = 'plimsoll-'

const LIST = v.looseObject({ total_count: v.number(), actions_caches: v.array(v.unknown()) })

/**
 * Null when the run's own ref holds no entry of ours, else why nothing may be restored, with what to do. The scope of a
 * change is searched before all others, holds what any run of the change kept there, and `@actions/cache` unpacks
 * absolute paths: an entry there would put the change's own files anywhere.
 */
export async function findDistrust(
  client: GitHubClient,
  { repository, ref }: Pick<GitHubContext, 'repository' | 'ref'>,
): Promise<string | null> {
  const place = { owner: repository.owner, repo: repository.name }
  try {
    const route = 'GET /repos/{owner}/{repo}/actions/caches'
    const list = await client.ask(route, { ...place, key: KEY_PREFIX, ref, per_page: 1 }, LIST)
    const isEmpty = list.total_count === 0 && list.actions_caches.length === 0
    return isEmpty ? null : occupied(toPlainText(ref))
  } catch (error) {
    if (error instanceof GitHubFailure) return unasked(error)
    throw error
  }
}

function occupied(ref: string): string {
  return `the cache of ${ref} holds entries of ours, and only the change itself can have kept them. Delete them: gh cache delete --all --ref ${ref}`
}

const YAML =
  'Add to the job: permissions: { actions: read } (what is not listed there is not granted).'

function unasked(failure: GitHubFailure): string {
  const isRight = failure.kind === 'forbidden' || failure.kind === 'missing'
  const reason = `whether the change itself kept entries there could not be asked: ${failure.message}.`
  return `${reason} ${isRight ? YAML : failure.hint}`
}

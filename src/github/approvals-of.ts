import * as v from 'valibot'
import type { ApprovalAnswer } from '../ports.ts'
import { answerApprovals, orUnknown, unknown } from './approvals.ts'
import type { GitHubClient } from './client.ts'
import type { RepositoryName } from './context.ts'
import { findEntry } from './find-file.ts'
import type { GitObjects } from './git-objects.ts'
import { shortCommit } from './plain-text.ts'
import type { Reviewed } from './reviews.ts'

const COMMITS = v.array(v.looseObject({ sha: v.string() }))

const MERGED = v.looseObject({
  number: v.number(),
  user: v.nullish(v.looseObject({ login: v.string() })),
  merged_at: v.nullish(v.string()),
  head: v.looseObject({ sha: v.string() }),
  base: v.looseObject({ repo: v.nullish(v.looseObject({ full_name: v.string() })) }),
})

type Merged = v.InferOutput<typeof MERGED>

export type Change = {
  readonly repository: RepositoryName
  /** Names from the root of the repository down. */
  readonly path: readonly string[]
  /** In whose history the last change of the file is looked for. */
  readonly commit: string
  /** Of the same repository. */
  readonly objects: GitObjects
}

/**
 * Who of the teams approved the pull request by which a file last changed. Squashed, rebased or merged, GitHub knows
 * which pull request a commit came from; a commit that came from none was approved by nobody. What was approved
 * is the file as it stood at the head of that pull request: a commit on the way to it may have held another text,
 * which a later merge can bring back without anybody seeing it.
 */
export function answerApprovalsOf(
  client: GitHubClient,
  change: Change,
  teams: readonly string[],
): Promise<ApprovalAnswer> {
  return orUnknown(async () => {
    const last = await findLastCommit(client, change)
    if (last === null) return { state: 'known', commit: change.commit, approvals: [] }
    const reviewed = await findMerged(client, change.repository, last)
    if (reviewed === null) return { state: 'known', commit: last, approvals: [] }
    if (!(await isApprovedText(change, reviewed))) return unknown(otherText(change, reviewed))
    return answerApprovals(client, reviewed, teams)
  })
}

async function findLastCommit(client: GitHubClient, change: Change): Promise<string | null> {
  const { repository, path, commit } = change
  const place = { owner: repository.owner, repo: repository.name }
  const [last] = await client.ask(
    'GET /repos/{owner}/{repo}/commits',
    { ...place, sha: commit, path: path.join('/'), per_page: 1 },
    COMMITS,
  )
  return last?.sha ?? null
}

async function isApprovedText(change: Change, { head }: Reviewed): Promise<boolean> {
  const inForce = await findVersion(change, change.commit)
  return inForce !== null && inForce === (await findVersion(change, head))
}

/** Kind and content of what stands at the path; null when nothing does, or nobody has the commit. */
async function findVersion({ objects, path }: Change, commit: string): Promise<string | null> {
  const found = await objects.commit(commit)
  if (found === null) return null
  const request = { tree: found.tree, path, place: `the commit ${shortCommit(commit)}` }
  const entry = await findEntry(objects, request)
  return entry === null ? null : `${entry.mode} ${entry.id}`
}

function otherText({ commit }: Change, { head, number }: Reviewed): string {
  return `the file at ${shortCommit(commit)} is not what the head ${shortCommit(head)} of pull request ${number} held, from which its last change came. Change it in a pull request of its own, and let that be approved`
}

/** The last one that was merged here: on its way a commit may have passed through several branches. */
async function findMerged(
  client: GitHubClient,
  repository: RepositoryName,
  commit: string,
): Promise<Reviewed | null> {
  const place = { owner: repository.owner, repo: repository.name }
  const pulls = await client.askAll(
    'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls',
    { ...place, commit_sha: commit },
    { item: MERGED, mostPages: 3 },
  )
  const full = `${repository.owner}/${repository.name}`.toLowerCase()
  const merged = pulls.filter(
    (pull) => mergeTime(pull) !== '' && pull.base.repo?.full_name.toLowerCase() === full,
  )
  const [last] = merged.sort((a, b) => (mergeTime(a) < mergeTime(b) ? 1 : -1))
  if (last === undefined) return null
  const { number, head, user } = last
  return { repository, number, head: head.sha, author: user?.login ?? null }
}

/** ISO, so that later is greater; empty when it was not merged. */
function mergeTime({ merged_at }: Merged): string {
  return merged_at ?? ''
}

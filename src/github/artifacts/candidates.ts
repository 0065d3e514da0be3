import * as v from 'valibot'
import type { KnownRun, KnownRuns } from './known-runs.ts'
import type { ArtifactOptions } from './options.ts'
import { isTrustedEvent } from './trusted-runs.ts'

const ID = v.pipe(v.number(), v.safeInteger(), v.minValue(1))

const ARTIFACT = v.looseObject({
  id: ID,
  name: v.string(),
  expired: v.boolean(),
  digest: v.nullish(v.string()),
  workflow_run: v.nullish(
    v.looseObject({
      id: v.optional(ID),
      repository_id: v.optional(v.number()),
      head_repository_id: v.nullish(v.number()),
      head_branch: v.nullish(v.string()),
    }),
  ),
})

const LIST = v.looseObject({ total_count: v.number(), artifacts: v.array(ARTIFACT) })

type Likely = { readonly artifact: number; readonly digest: string | null; readonly run: number }

export type Candidate = Likely & {
  /** Of the run, in full. */
  readonly commit: string
  /** The file of the run's workflow, where it is another one than ours; else null. Foreign. */
  readonly workflow: string | null
}

export type CandidateRequest = { readonly name: string; readonly branch: string }

/** Each costs a request or two; a list full of others is somebody's prank. */
const MOST_ASKED = 10

const PAGE_SIZE = 100

/**
 * The artifact of this name that the newest run of our workflow on the branch kept, by an event that no change can cause;
 * of another workflow only where ours has none. An artifact says of itself which branch its run was on, and a fork may
 * have one of the same name: the repository and the event of the run are GitHub's word. Its branch is not, since a run of
 * a tag tells the tag's name there: its commit must be on the branch. Null: none; `isCut` when there were more than
 * could be looked at. Throws GitHubFailure.
 */
export async function findCandidate(
  options: ArtifactOptions,
  runs: KnownRuns,
  request: CandidateRequest,
): Promise<{ readonly found: Candidate | null; readonly isCut: boolean }> {
  const { likely, isCut } = await listLikely(options, request)
  const isWhole = ({ commit }: Candidate) => runs.isOnBranch(commit, request.branch)
  const ofOthers: Candidate[] = []
  for (const one of likely.slice(0, MOST_ASKED)) {
    const run = await runs.find(one.run)
    if (run === null || !isTrusted(run, request.branch)) continue
    const workflow = findOtherWorkflow(run, options.context)
    const candidate = { ...one, commit: run.head_sha, workflow }
    if (workflow !== null) ofOthers.push(candidate)
    else if (await isWhole(candidate)) return { found: candidate, isCut: false }
  }
  for (const candidate of ofOthers) {
    if (await isWhole(candidate)) return { found: candidate, isCut: false }
  }
  return { found: null, isCut: isCut || likely.length > MOST_ASKED }
}

async function listLikely(
  { client, context }: ArtifactOptions,
  { name, branch }: CandidateRequest,
): Promise<{ readonly likely: readonly Likely[]; readonly isCut: boolean }> {
  const place = { owner: context.repository.owner, repo: context.repository.name }
  const route = 'GET /repos/{owner}/{repo}/actions/artifacts'
  const list = await client.ask(route, { ...place, name, per_page: PAGE_SIZE }, LIST)
  const likely = list.artifacts
    .filter((one) => one.name === name)
    .flatMap((one) => toLikely(one, branch, context.runId))
  return { likely: toNewestRuns(likely), isCut: list.total_count > list.artifacts.length }
}

/** A run is not compared with itself. */
function toLikely(
  { id, digest, expired, workflow_run: run }: v.InferOutput<typeof ARTIFACT>,
  branch: string,
  ownRun: number | null,
): Likely[] {
  if (expired || run?.id === undefined || run.id === ownRun) return []
  const isOfRepository =
    run.repository_id !== undefined && run.head_repository_id === run.repository_id
  if (!isOfRepository || run.head_branch !== branch) return []
  return [{ artifact: id, digest: digest ?? null, run: run.id }]
}

/**
 * The newest run first, and of each its newest artifact: an old run that somebody starts again makes new artifacts of an
 * old commit, and stays the run that it was.
 */
function toNewestRuns(likely: readonly Likely[]): Likely[] {
  const sorted = likely.toSorted((a, b) => b.run - a.run || b.artifact - a.artifact)
  return sorted.filter(({ run }, index) => sorted[index - 1]?.run !== run)
}

function isTrusted(run: KnownRun, branch: string): boolean {
  const isOfRepository = run.head_repository?.id === run.repository.id
  return isOfRepository && run.head_branch === branch && isTrustedEvent(run.event)
}

/** Null for our own, and where nobody told us which that is. A run may tell `owner/name/` before it and `@ref` behind. */
function findOtherWorkflow(
  { path }: KnownRun,
  { workflow, repository }: ArtifactOptions['context'],
): string | null {
  const [file = ''] = path.split('@', 1)
  const own = `${repository.owner}/${repository.name}/`
  const isLong = file.toLowerCase().startsWith(own.toLowerCase())
  const told = isLong ? file.slice(own.length) : file
  return told === workflow || !/\.ya?ml$/i.test(workflow) ? null : told
}

import * as v from 'valibot'
import type { JudgedChange } from './context.ts'
import { toCommitId } from './context.ts'
import { parseEvent } from './event-payload.ts'
import { toPlainText } from './plain-text.ts'
import { unreadable } from './unreadable.ts'

type Run = {
  readonly event: string
  readonly path: string
  readonly sha: string | null
  readonly ref: string
}

type Told = { readonly run: Run; readonly payload: unknown }

const COMMIT = v.pipe(
  v.string(),
  v.regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i),
  v.transform((id) => id.toLowerCase()),
)

const NUMBER = v.pipe(v.number(), v.integer(), v.minValue(1))

const LOGIN = v.pipe(v.string(), v.nonEmpty(), v.maxLength(100))

/** `pull_request` of every event that is about one. A person who left GitHub is null. */
const PULL_REQUEST_EVENT = v.looseObject({
  pull_request: v.looseObject({
    number: NUMBER,
    user: v.nullish(v.looseObject({ login: LOGIN })),
    base: v.looseObject({ sha: COMMIT }),
    head: v.looseObject({ sha: COMMIT }),
    merge_commit_sha: v.nullish(v.unknown()),
  }),
})

const MERGE_GROUP_EVENT = v.looseObject({
  merge_group: v.looseObject({ base_sha: COMMIT, head_sha: COMMIT, head_ref: v.string() }),
})

const LISTED = v.looseObject({
  number: NUMBER,
  base: v.looseObject({ sha: COMMIT }),
  head: v.looseObject({ sha: COMMIT }),
})

/** `workflow_run`, `check_run` and `check_suite`: the pull requests are left out for forks. */
const FOLLOW_UP = v.looseObject({
  event: v.optional(v.string()),
  head_sha: COMMIT,
  pull_requests: v.nullish(v.array(LISTED)),
})

const COMMENT_EVENT = v.looseObject({
  issue: v.looseObject({
    number: NUMBER,
    user: v.nullish(v.looseObject({ login: LOGIN })),
    pull_request: v.nullish(v.unknown()),
  }),
})

/** How each event tells of its pull request; any other event carries none. */
const READERS: Readonly<Record<string, (told: Told) => JudgedChange | null>> = {
  pull_request: readNamed,
  pull_request_target: readNamed,
  pull_request_review: readNamed,
  pull_request_review_comment: readNamed,
  merge_group: readMergeGroup,
  workflow_run: readWorkflowRun,
  check_run: (told) => readChecks(told, 'check_run'),
  check_suite: (told) => readChecks(told, 'check_suite'),
  issue_comment: readComment,
}

/** The pull request of an event, null when it carries none. Throws `policy-unreadable` when it cannot be told. */
export async function readPullRequest(
  run: Run,
  readFile: (path: string) => Promise<string>,
): Promise<JudgedChange | null> {
  const reader = Object.hasOwn(READERS, run.event) ? READERS[run.event] : undefined
  // An event of this family that is not known yet must not be taken for a push.
  const read = reader ?? (/^(?:pull_request|merge_group)/.test(run.event) ? readNamed : null)
  const change = read === null ? null : read({ run, payload: await readPayload(run, readFile) })
  // A ref like that is the change's own word, whatever event it came by.
  if (change === null && PULL_REF.test(run.ref)) throw nameless(run)
  return change
}

const PULL_REF = /^(?:refs\/)?(?:remotes\/)?pull\//i

async function readPayload(
  run: Run,
  readFile: (path: string) => Promise<string>,
): Promise<unknown> {
  if (run.path === '') throw faulty(run.event, 'GITHUB_EVENT_PATH names no file')
  try {
    return parseEvent(await readFile(run.path))
  } catch (cause) {
    throw faulty(run.event, cause instanceof Error ? cause.message : String(cause), cause)
  }
}

function readNamed({ run, payload }: Told): JudgedChange {
  const { pull_request: told } = parse(PULL_REQUEST_EVENT, payload, run.event)
  const isMergeRef = run.ref === `refs/pull/${told.number}/merge`
  const told_merge = typeof told.merge_commit_sha === 'string' ? told.merge_commit_sha : undefined
  return {
    number: told.number,
    author: told.user?.login ?? null,
    base: told.base.sha,
    baseKind: 'base-branch',
    head: told.head.sha,
    merge: isMergeRef ? run.sha : toCommitId(told_merge),
  }
}

/** The queue names its branch after the pull request: `gh-readonly-queue/main/pr-7-<commit>`. */
function readMergeGroup({ run, payload }: Told): JudgedChange {
  const { merge_group: told } = parse(MERGE_GROUP_EVENT, payload, run.event)
  const [, digits] = /\/pr-(\d{1,15})-[0-9a-f]{40,64}$/.exec(told.head_ref) ?? []
  return {
    number: digits === undefined ? null : Number(digits),
    author: null,
    base: told.base_sha,
    baseKind: 'merge-queue',
    head: told.head_sha,
    merge: null,
  }
}

/**
 * A workflow that ran for a push is judged as that push is, whatever pull requests its branch has. One that ran for
 * another event (a comment, a check, the end of a third workflow) may have built anybody's change.
 */
function readWorkflowRun(told: Told): JudgedChange | null {
  const followed = parseFollowUp(told, 'workflow_run')
  const event = followed.event?.toLowerCase() ?? ''
  if (OWN_EVENTS.has(event)) return null
  const isOfChange = /^(?:pull_request|merge_group)/.test(event)
  return toChange(told.run, isOfChange ? followed : { ...followed, pull_requests: [] })
}

/** Events that nobody can cause who may not write to the repository. */
const OWN_EVENTS = new Set(['push', 'schedule', 'workflow_dispatch', 'release'])

/** Checks of a fork list no pull request; those of the default branch's own head carry no change. */
function readChecks(told: Told, key: 'check_run' | 'check_suite'): JudgedChange | null {
  const followed = parseFollowUp(told, key)
  const isListed = (followed.pull_requests ?? []).length > 0
  return !isListed && followed.head_sha === told.run.sha ? null : toChange(told.run, followed)
}

type FollowUp = v.InferOutput<typeof FOLLOW_UP>

function parseFollowUp({ run, payload }: Told, key: string): FollowUp {
  const told = parse(v.looseObject({ [key]: v.optional(FOLLOW_UP) }), payload, run.event)[key]
  if (told === undefined) throw faulty(run.event, `it has no ${key}`)
  return told
}

function toChange(run: Run, { head_sha, pull_requests }: FollowUp): JudgedChange {
  const [only, ...others] = pull_requests ?? []
  if (only === undefined || others.length > 0 || only.head.sha !== head_sha) {
    return ofDefaultBranch(run, { number: null, author: null, head: head_sha })
  }
  return {
    number: only.number,
    author: null,
    base: only.base.sha,
    baseKind: 'base-branch',
    head: head_sha,
    merge: null,
  }
}

/** A comment says on which pull request it is, not what its commits are; what was checked out is anybody's guess. */
function readComment({ run, payload }: Told): JudgedChange | null {
  const { issue } = parse(COMMENT_EVENT, payload, run.event)
  if (issue.pull_request === null || issue.pull_request === undefined) return null
  return ofDefaultBranch(run, {
    number: issue.number,
    author: issue.user?.login ?? null,
    head: null,
  })
}

/** For these events GITHUB_SHA is the head of the default branch (GitHub's table of events). */
function ofDefaultBranch(
  run: Run,
  known: Pick<JudgedChange, 'number' | 'author' | 'head'>,
): JudgedChange {
  if (run.sha === null) throw faulty(run.event, 'GITHUB_SHA holds no commit')
  return { ...known, base: run.sha, baseKind: 'default-branch', merge: null }
}

function parse<S extends v.GenericSchema>(
  schema: S,
  payload: unknown,
  event: string,
): v.InferOutput<S> {
  const result = v.safeParse(schema, payload)
  if (result.success) return result.output
  const [issue] = result.issues
  const place = v.getDotPath(issue)
  throw faulty(event, place === null ? 'it is no object' : `${place} is missing or odd`)
}

function faulty(event: string, reason: string, cause?: unknown): Error {
  return unreadable({
    message: `The event ${toPlainText(event)} carries a pull request, and its file does not say which commit is to judge it: ${toPlainText(reason)}.`,
    hint: 'Leave GITHUB_EVENT_PATH and its file as the runner made them. The policy of the checkout is not used in their place: it is the word of the pull request itself.',
    cause,
  })
}

function nameless({ event, ref }: Run): Error {
  return unreadable({
    message: `The ref ${toPlainText(ref)} is of a pull request, and the event ${toPlainText(event)} does not say which commit is to judge it.`,
    hint: 'Scan pull requests in runs of the event pull_request, and start workflows by hand on a branch.',
  })
}

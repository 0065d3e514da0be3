import type { Notice } from '../../domain/report.ts'
import type { DeliveryWish, PostedComment } from '../../ports.ts'
import type { GitHubFailure } from '../failure.ts'
import { permissionHint } from '../permissions.ts'
import type { Place } from './find-place.ts'
import type { KeptComment } from './keep-comment.ts'

/** What became of the comment, for the report. */
export function answerKept(kept: KeptComment, number: number): PostedComment {
  const { state, url } = kept
  if (state === 'torn') return { ...answerTorn(number), url }
  const isThere = state !== 'absent' && state !== 'deleted'
  const delivery = { to: toTarget(number), detail: DETAILS[state] }
  return {
    deliveries: [{ ...delivery, state: isThere ? 'delivered' : 'skipped' }],
    notices: [],
    url,
  }
}

const DETAILS: Readonly<Record<Exclude<KeptComment['state'], 'torn'>, string>> = {
  created: 'written',
  updated: 'brought up to date',
  unchanged: 'there already, and nothing changed',
  absent: 'nothing that would need a comment',
  deleted: 'somebody deleted it meanwhile, and nothing needs a new one',
}

function answerTorn(number: number): PostedComment {
  return failed(number, 'other jobs wrote again and again', {
    code: 'comment-contended',
    text: `Other jobs wrote to the comment on pull request ${number} again and again, so the part of this one may be missing there. The job summary has it; start this job again when the others have ended.`,
  })
}

type Nowhere = Exclude<Place, { readonly kind: 'pull-request' }>

/** Nobody is asked anything. */
export function answerNowhere(place: Nowhere, wish: DeliveryWish): PostedComment {
  if (place.kind === 'none') {
    const text = `No comment was written: ${place.why}. Run this job for the event pull_request, or set comment to auto.`
    const notices = wish === 'always' ? [{ code: 'comment-without-pull-request', text }] : []
    return skipped('pull request comment', place.why, notices)
  }
  const { number, who } = place
  const notice = { code: 'comment-read-only', text: READ_ONLY[who].text(number) }
  return skipped(toTarget(number), READ_ONLY[who].why, [notice])
}

const READ_ONLY = {
  fork: {
    why: 'the token of a run for a fork can only read',
    text: (number: number) =>
      `Pull request ${number} comes from a fork, whose runs get a token that can only read: the job summary carries what the comment would say. To have comments there, write them in a second workflow of the event workflow_run; where the repository gives such runs a token that may write, set comment to always.`,
  },
  dependabot: {
    why: "the token of Dependabot's runs can only read",
    text: (number: number) =>
      `Pull request ${number} was built for Dependabot, whose runs get a token that can only read unless the workflow says otherwise: the job summary carries what the comment would say. To have comments there, add to the job permissions: { contents: read, pull-requests: write }, and set comment to always.`,
  },
} as const

export function answerWithoutToken(): PostedComment {
  return skipped('pull request comment', 'there is no token', [
    {
      code: 'comment-without-token',
      text: 'No comment was written: there is no token. Leave the input token at its default, or give it one that may write to pull requests.',
    },
  ])
}

export function answerFailure(failure: GitHubFailure, number: number | null): PostedComment {
  const { code, what, hint } = explain(failure)
  const place = number === null ? 'the pull request' : `pull request ${number}`
  return failed(number, what ?? failure.message, {
    code,
    text: `The comment on ${place} could not be written: ${what ?? failure.message}. ${hint}`,
  })
}

type Explained = { readonly code: string; readonly what: string | null; readonly hint: string }

type Known = Omit<Explained, 'code'> & {
  readonly statuses: readonly number[]
  readonly pattern: RegExp
}

const SUMMARY = 'The job summary has what it would say.'

/** GitHub's sentences for what no permission changes. */
const KNOWN: readonly Known[] = [
  {
    statuses: [403],
    pattern: /\block(?:ed)?\b/i,
    what: 'its conversation is locked',
    hint: `Unlock it, or set comment to never. ${SUMMARY}`,
  },
  {
    statuses: [403],
    pattern: /\barchived\b/i,
    what: 'the repository is archived, and can only be read',
    hint: `Unarchive it, or set comment to never. ${SUMMARY}`,
  },
  {
    statuses: [422],
    pattern: /too long|maximum is \d+/i,
    what: 'GitHub finds it too long',
    hint: `Several images share one comment: give fewer to one workflow, or report this. ${SUMMARY}`,
  },
  {
    statuses: [422, 403],
    pattern: /spam|abuse/i,
    what: 'GitHub takes it for spam',
    hint: `Look at who owns the token, and at how many comments it writes. ${SUMMARY}`,
  },
  {
    statuses: [410],
    pattern: /(?:)/,
    what: 'GitHub says that it is gone for good',
    hint: `It was deleted, or the repository allows no comments; set comment to never. ${SUMMARY}`,
  },
]

function explain(failure: GitHubFailure): Explained {
  const { kind, status, hint } = failure
  const said = toAllWords(failure)
  const known = KNOWN.find(
    ({ statuses, pattern }) => statuses.includes(status ?? 0) && pattern.test(said),
  )
  if (known !== undefined && kind !== 'limited') return { ...known, code: 'comment-refused' }
  const isRight = kind === 'forbidden' && !hint.includes('sign-on')
  // Either of two permissions would do, and GitHub names first the one that allows more.
  if (isRight) return { code: 'comment-not-permitted', what: null, hint: PERMISSION }
  if (kind === 'missing') {
    return {
      code: 'comment-not-permitted',
      what: null,
      hint: `Either it does not exist, or the token may not see it. ${PERMISSION}`,
    }
  }
  return { code: 'comment-failed', what: null, hint }
}

/** The reason of a 422 stands in a list beside GitHub's sentence, which Octokit adds to its message. */
function toAllWords({ message, words, cause }: GitHubFailure): string {
  return [words, cause instanceof Error ? cause.message : '', message].join(' ').slice(0, 10_000)
}

const PERMISSION = permissionHint('pull_requests=write') ?? ''

function failed(number: number | null, detail: string, notice: Notice): PostedComment {
  const to = number === null ? 'pull request comment' : toTarget(number)
  return { deliveries: [{ to, state: 'failed', detail }], notices: [notice], url: null }
}

function skipped(to: string, detail: string, notices: readonly Notice[]): PostedComment {
  return { deliveries: [{ to, state: 'skipped', detail }], notices, url: null }
}

function toTarget(number: number): string {
  return `comment on pull request ${number}`
}

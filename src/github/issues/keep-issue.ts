import type { Message, SentMessage } from '../../domain/message.ts'
import type { IssueChannel } from '../../domain/notify.ts'
import type { CodeHost, Log } from '../../ports.ts'
import { cancelled } from '../cancelled.ts'
import type { GitHubClient } from '../client.ts'
import { isSameLogin, readLogin } from '../comment/own-comments.ts'
import type { GitHubContext } from '../context.ts'
import { GitHubFailure } from '../failure.ts'
import { findReadOnlyReason } from '../read-only-token.ts'
import { withinTime } from '../within-time.ts'
import { createWrite } from './create-issue.ts'
import { findIssue } from './find-issue.ts'
import { createIssueApi } from './issue-api.ts'
import type { Issue, IssueApi } from './issue-api.ts'
import { toDraft } from './issue-body.ts'
import type { Draft } from './issue-body.ts'
import { findState } from './issue-marker.ts'
import { explainFailure } from './issue-words.ts'
import { tryIssues } from './try-issues.ts'

export type IssueOptions = {
  readonly client: Pick<GitHubClient, 'ask' | 'askGraphQL' | 'hasToken'>
  readonly context: Pick<
    GitHubContext,
    'event' | 'actor' | 'pullRequest' | 'repository' | 'serverUrl'
  >
  readonly log: Pick<Log, 'debug'>
  readonly signal: AbortSignal
  /** For one message; 60 s when not told. */
  readonly limitMs?: number
}

const LIMIT_MS = 60_000

/** Keeps one issue for each rule and image. Refuses only when the run is cancelled. */
export function createKeepIssue(options: IssueOptions): CodeHost['keepIssue'] {
  const { client, context, signal, limitMs = LIMIT_MS } = options
  const api = createIssueApi(client, context.repository)
  let login: Promise<string> | null = null
  return async (channel, message, isPublic) => {
    const why = findHindrance(options)
    if (why !== null) return { state: 'skipped', detail: why }
    login ??= readLogin(api, options.log, 'issue')
    const draft = toDraft(message, isPublic)
    const work = keepOrTry({ api, channel, message, draft }, login)
    const outcome = await withinTime(work, { limitMs, signal })
    if (outcome.state === 'done') return outcome.value
    if (signal.aborted) throw cancelled(signal.reason)
    if (outcome.state === 'given-up') return { state: 'failed', detail: toLate(limitMs) }
    if (!(outcome.error instanceof GitHubFailure)) throw outcome.error
    return { state: 'failed', detail: explainFailure(outcome.error) }
  }
}

function toLate(limitMs: number): string {
  return `GitHub did not answer within ${Math.ceil(limitMs / 1000)} s, or asked to wait for longer`
}

async function keepOrTry(work: Omit<Work, 'login'>, asked: Promise<string>): Promise<SentMessage> {
  const login = await asked
  if (work.message.kind === 'test') return tryIssues(work.api, work.channel, login)
  return keep({ ...work, login })
}

const HINDRANCES = {
  fork: 'the token of a run for a fork can only read',
  dependabot: "the token of Dependabot's runs can only read",
} as const

function findHindrance({ client, context }: IssueOptions): string | null {
  if (!client.hasToken) return 'there is no token'
  const reason = findReadOnlyReason(context)
  return reason === null ? null : HINDRANCES[reason]
}

type Work = {
  readonly api: IssueApi
  readonly channel: IssueChannel
  readonly message: Message
  readonly draft: Draft
  readonly login: string
}

async function keep(work: Work): Promise<SentMessage> {
  const { api, message, login } = work
  const { issue, extras } = await findIssue(api, { login, key: message.subjectKey })
  await closeExtras(api, extras, issue)
  if (message.kind === 'resolved') return resolve(work, issue)
  if (issue === null) return createWrite(api, work.channel, work.draft)
  return issue.isOpen ? refresh(work, issue) : reopen(work, issue)
}

const MOST_EXTRAS = 5

/** Two runs that began at once opened one each. */
async function closeExtras(
  api: IssueApi,
  extras: readonly Issue[],
  kept: Issue | null,
): Promise<void> {
  for (const { number } of extras.slice(0, MOST_EXTRAS)) {
    await api.comment(number, `The same as issue ${kept?.number ?? number}, which is kept.`)
    await api.update(number, { state: 'closed', state_reason: 'not_planned' })
  }
}

async function resolve({ api, draft }: Work, issue: Issue | null): Promise<SentMessage> {
  if (issue === null) return { state: 'skipped', detail: 'there is no issue to close' }
  const isSaid = findState(issue.body) === draft.state
  if (!issue.isOpen && isSaid) return delivered(issue, 'is closed already')
  if (!isSaid) await api.update(issue.number, { body: draft.body })
  if (!issue.isOpen) return delivered(issue, 'was closed already')
  await api.comment(issue.number, draft.comment)
  await api.update(issue.number, { state: 'closed', state_reason: 'completed' })
  return delivered(issue, 'closed')
}

async function refresh({ api, draft }: Work, issue: Issue): Promise<SentMessage> {
  const change = toChange(draft, issue)
  if (change === null) return delivered(issue, 'says so already')
  await api.update(issue.number, change)
  return delivered(issue, 'brought up to date')
}

/** Nothing is written where nothing but the day and the address of the run would change. */
function toChange(
  { title, body, state }: Draft,
  issue: Issue,
): Pick<Draft, 'title' | 'body'> | null {
  return findState(issue.body) === state ? null : { title, body }
}

/**
 * What we closed is opened again. What somebody else closed as done is so when there is something new to say; what they
 * closed as not planned stays closed: they have read it, and decided.
 */
async function reopen({ api, draft, login }: Work, listed: Issue): Promise<SentMessage> {
  // Lists leave out who closed it.
  const issue = await api.read(listed.number)
  const isOurs = isSameLogin(issue.closedBy, login)
  const change = toChange(draft, issue)
  if (!isOurs && issue.closedAs !== 'completed') return leftAlone(issue, 'as not planned')
  if (!isOurs && change === null) return leftAlone(issue, 'and nothing is new')
  await api.update(issue.number, { ...change, state: 'open', state_reason: 'reopened' })
  await api.comment(issue.number, draft.comment)
  return delivered(issue, 'opened again')
}

function leftAlone({ number }: Issue, why: string): SentMessage {
  const detail = `issue ${number} was closed by somebody ${why}, and stays closed`
  return { state: 'skipped', detail }
}

function delivered({ number }: Issue, what: string): SentMessage {
  return { state: 'delivered', detail: `issue ${number} ${what}` }
}

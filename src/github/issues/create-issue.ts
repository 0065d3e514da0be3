import type { SentMessage } from '../../domain/message.ts'
import type { IssueChannel } from '../../domain/notify.ts'
import { GitHubFailure } from '../failure.ts'
import type { Issue, IssueApi } from './issue-api.ts'
import type { Draft } from './issue-body.ts'

/** GitHub's own limit for assignees of one issue. */
const MOST_ASSIGNEES = 10

const MOST_LABELS = 100

/**
 * Opens an issue. Labels that do not exist are made by GitHub; one assignee who cannot be assigned makes it refuse the whole
 * issue (422 for the field `assignees`), so that it is asked then who can be.
 */
export async function createWrite(
  api: IssueApi,
  { labels, assignees }: Pick<IssueChannel, 'labels' | 'assignees'>,
  { title, body }: Draft,
): Promise<SentMessage> {
  const wanted = assignees.slice(0, MOST_ASSIGNEES)
  const issue = { title, body, labels: labels.slice(0, MOST_LABELS), assignees: wanted }
  try {
    return opened(await api.create(issue))
  } catch (error) {
    if (wanted.length === 0 || !isAboutAssignees(error)) throw error
  }
  const able = await findAble(api, wanted)
  const made = await api.create({ ...issue, assignees: able })
  return opened(made, wanted.length - able.length)
}

async function findAble(api: IssueApi, logins: readonly string[]): Promise<string[]> {
  const able: string[] = []
  for (const login of logins) if (await api.canAssign(login)) able.push(login)
  return able
}

function isAboutAssignees(error: unknown): boolean {
  if (!(error instanceof GitHubFailure) || error.status !== 422) return false
  const { cause } = error
  return /\bassignees?\b/.test(cause instanceof Error ? cause.message : error.message)
}

function opened({ number }: Issue, dropped = 0): SentMessage {
  const detail = `issue ${number} opened`
  if (dropped === 0) return { state: 'delivered', detail }
  const who = dropped === 1 ? 'one assignee' : `${dropped} assignees`
  return { state: 'delivered', detail: `${detail}; ${who} cannot be assigned here` }
}

import * as v from 'valibot'
import type { GitHubClient } from '../client.ts'
import type { RepositoryName } from '../context.ts'
import { GitHubFailure } from '../failure.ts'

/** An issue of the repository, as far as it is looked at. All text is foreign. */
export type Issue = {
  readonly number: number
  readonly title: string
  /** '' for none. */
  readonly body: string
  readonly isOpen: boolean
  /** Why it was closed: `completed`, `not_planned`, `duplicate`; null where GitHub does not say. */
  readonly closedAs: string | null
  /** Who opened it; null: the account is gone. */
  readonly login: string | null
  /** Who closed it; null: nobody, or GitHub does not say. */
  readonly closedBy: string | null
  /** GitHub's issues are pull requests as well. */
  readonly isPull: boolean
}

export type NewIssue = {
  readonly title: string
  readonly body: string
  readonly labels: readonly string[]
  readonly assignees: readonly string[]
}

export type IssueChange = {
  readonly title?: string
  readonly body?: string
  readonly state?: 'open' | 'closed'
  readonly state_reason?: 'completed' | 'not_planned' | 'reopened'
}

export const PAGE_SIZE = 100

/** The questions about the issues of one repository. All throw GitHubFailure, and PlimsollError when cancelled. */
export type IssueApi = {
  /** Open and closed ones of one author, the newest first; pages from 1, of at most 100. */
  readPage(creator: string, page: number): Promise<Issue[]>
  read(number: number): Promise<Issue>
  /** Asked once only: a second try could open a second issue. */
  create(issue: NewIssue): Promise<Issue>
  update(number: number, change: IssueChange): Promise<void>
  /** Asked once only, for the same reason. */
  comment(number: number, body: string): Promise<void>
  /** Whether somebody of this name can be assigned. */
  canAssign(login: string): Promise<boolean>
  readRepository(): Promise<{ readonly hasIssues: boolean; readonly isArchived: boolean }>
  /** Whose token this is. */
  readOwnLogin(): Promise<string>
}

export type IssueClient = Pick<GitHubClient, 'ask' | 'askGraphQL'>

const ACCOUNT = v.nullish(v.looseObject({ login: v.string() }))

const ISSUE = v.pipe(
  v.looseObject({
    number: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    title: v.string(),
    body: v.nullish(v.string()),
    state: v.string(),
    state_reason: v.nullish(v.string()),
    user: ACCOUNT,
    closed_by: ACCOUNT,
    pull_request: v.optional(v.unknown()),
  }),
  v.transform((told): Issue => ({
    number: told.number,
    title: told.title,
    body: told.body ?? '',
    isOpen: told.state === 'open',
    closedAs: told.state_reason ?? null,
    login: told.user?.login ?? null,
    closedBy: told.closed_by?.login ?? null,
    isPull: told.pull_request !== undefined && told.pull_request !== null,
  })),
)

/** `permissions` says nothing of what GITHUB_TOKEN may do with issues, so it is not looked at. */
const REPOSITORY = v.looseObject({
  has_issues: v.optional(v.boolean(), true),
  archived: v.optional(v.boolean(), false),
})

const REPO = '/repos/{owner}/{repo}'

const ONE = `${REPO}/issues/{issue_number}` as const

const ONCE = { retries: false }

export function createIssueApi(client: IssueClient, repository: RepositoryName): IssueApi {
  const place = { owner: repository.owner, repo: repository.name }
  return {
    readPage: (creator, page) => {
      const filter = { creator, state: 'all', sort: 'created', direction: 'desc' }
      const asked = { ...place, ...filter, per_page: PAGE_SIZE, page }
      return client.ask(`GET ${REPO}/issues`, asked, v.array(ISSUE))
    },
    read: (number) => client.ask(`GET ${ONE}`, { ...place, issue_number: number }, ISSUE),
    create: (issue) => client.ask(`POST ${REPO}/issues`, { ...place, ...issue }, ISSUE, ONCE),
    update: async (number, change) => {
      await client.ask(`PATCH ${ONE}`, { ...place, issue_number: number, ...change }, ISSUE)
    },
    comment: async (number, body) => {
      const asked = { ...place, issue_number: number, body }
      await client.ask(`POST ${ONE}/comments`, asked, v.unknown(), ONCE)
    },
    canAssign: (assignee) =>
      existing(client.ask(`GET ${REPO}/assignees/{assignee}`, { ...place, assignee }, v.unknown())),
    readRepository: async () => {
      const { has_issues, archived } = await client.ask(`GET ${REPO}`, place, REPOSITORY)
      return { hasIssues: has_issues, isArchived: archived }
    },
    // The REST API refuses `GET /user` to GITHUB_TOKEN; GraphQL answers.
    readOwnLogin: async () => {
      const { viewer } = await client.askGraphQL('query { viewer { login } }', {}, VIEWER)
      return viewer.login
    },
  }
}

const VIEWER = v.looseObject({ viewer: v.looseObject({ login: v.pipe(v.string(), v.nonEmpty()) }) })

async function existing(asked: Promise<unknown>): Promise<boolean> {
  try {
    await asked
    return true
  } catch (error) {
    if (error instanceof GitHubFailure && error.status === 404) return false
    throw error
  }
}

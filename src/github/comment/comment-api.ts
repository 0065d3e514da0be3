import * as v from 'valibot'
import type { GitHubClient } from '../client.ts'
import type { RepositoryName } from '../context.ts'
import { GitHubFailure } from '../failure.ts'

/** A comment of a pull request, as far as it is looked at. All text is foreign. */
export type IssueComment = {
  /** Greater for what was written later. */
  readonly id: number
  /** How GraphQL calls it. */
  readonly nodeId: string
  /** '' for none. */
  readonly body: string
  /** Null: the account is gone. Apps end in `[bot]`, which no login of a person can. */
  readonly login: string | null
  readonly url: string
  /** Folded away already. */
  readonly isMinimised: boolean
}

export const PAGE_SIZE = 100

/** The questions about the comments of one pull request. All throw GitHubFailure, and PlimsollError when cancelled. */
export type CommentApi = {
  /** From 1, the oldest first; at most 100. */
  readPage(page: number): Promise<IssueComment[]>
  /** Null: it is gone. */
  read(id: number): Promise<IssueComment | null>
  /** Asked once only: a second try could write a second comment. */
  create(body: string): Promise<IssueComment>
  /** False: it is gone. Asked once only: what others wrote meanwhile would be lost. */
  update(id: number, body: string): Promise<boolean>
  remove(id: number): Promise<void>
  minimise(comment: IssueComment): Promise<void>
  /** Whose token this is. */
  readOwnLogin(): Promise<string>
}

export type CommentClient = Pick<GitHubClient, 'ask' | 'askGraphQL'>

const COMMENT = v.pipe(
  v.looseObject({
    id: v.pipe(v.number(), v.safeInteger()),
    node_id: v.nullish(v.string()),
    body: v.nullish(v.string()),
    user: v.nullish(v.looseObject({ login: v.string() })),
    html_url: v.nullish(v.string()),
    minimized: v.nullish(v.unknown()),
  }),
  v.transform(({ id, node_id, body, user, html_url, minimized }): IssueComment => ({
    id,
    nodeId: node_id ?? '',
    body: body ?? '',
    login: user?.login ?? null,
    url: html_url ?? '',
    isMinimised: minimized !== null && minimized !== undefined,
  })),
)

const ONE = '/repos/{owner}/{repo}/issues/comments/{comment_id}'

const LIST = '/repos/{owner}/{repo}/issues/{issue_number}/comments'

const ONCE = { retries: false }

export function createCommentApi(
  client: CommentClient,
  repository: RepositoryName,
  number: number,
): CommentApi {
  const place = { owner: repository.owner, repo: repository.name }
  const list = { ...place, issue_number: number }
  return {
    readPage: (page) =>
      client.ask(`GET ${LIST}`, { ...list, per_page: PAGE_SIZE, page }, v.array(COMMENT)),
    read: (id) => orNull(client.ask(`GET ${ONE}`, { ...place, comment_id: id }, COMMENT)),
    create: (body) => client.ask(`POST ${LIST}`, { ...list, body }, COMMENT, ONCE),
    update: async (id, body) => {
      const asked = { ...place, comment_id: id, body }
      return (await orNull(client.ask(`PATCH ${ONE}`, asked, COMMENT, ONCE))) !== null
    },
    remove: async (id) => {
      await orNull(client.ask(`DELETE ${ONE}`, { ...place, comment_id: id }, v.unknown()))
    },
    minimise: async ({ nodeId }) => {
      await client.askGraphQL(MINIMISE, { id: nodeId }, v.unknown())
    },
    // The REST API refuses `GET /user` to GITHUB_TOKEN; GraphQL answers.
    readOwnLogin: async () => {
      const { viewer } = await client.askGraphQL('query { viewer { login } }', {}, VIEWER)
      return viewer.login
    },
  }
}

const MINIMISE =
  'mutation($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) { clientMutationId } }'

const VIEWER = v.looseObject({ viewer: v.looseObject({ login: v.pipe(v.string(), v.nonEmpty()) }) })

async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof GitHubFailure && error.status === 404) return null
    throw error
  }
}

import {
  ACTIONS_BOT,
  loginOf,
  ok,
  page,
  refusal,
  userOf,
  withRepository,
  withWritable,
} from './answers.ts'
import type { FakeAnswer, FakeComment, FakeQuestion, FakeRepository, Handlers } from './state.ts'

const READ = 'issues=read; pull_requests=read'

const WRITE = 'issues=write; pull_requests=write'

/** Comments of pull requests. Whoever may write may change and delete those of others, too. */
export const COMMENTS: Handlers = {
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': {
    needs: READ,
    answer: withRepository((question, repository) => {
      const number = Number(question.values['issue_number'])
      const since = question.query.get('since') ?? ''
      return (
        refuseIssue(repository, number) ??
        page(
          commentsOf(repository, number)
            .filter(({ updatedAt }) => updatedAt >= since)
            .map((one) => toBody(question, repository, one)),
          question,
        )
      )
    }),
  },
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': {
    needs: WRITE,
    answer: withWritable((question, repository) => {
      const number = Number(question.values['issue_number'])
      return refuseIssue(repository, number, 'write') ?? create(question, repository, number)
    }),
  },
  'GET /repos/{owner}/{repo}/issues/comments/{comment_id}': {
    needs: READ,
    answer: withRepository(
      withComment((question, repository, comment) => ok(toBody(question, repository, comment))),
    ),
  },
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': {
    needs: WRITE,
    answer: withWritable(
      withComment((question, repository, comment) => {
        const { body } = question.body as { readonly body: string }
        const refused = refuseBody(body)
        if (refused !== null) return refused
        const changed = { ...comment, body, updatedAt: question.state.tick() }
        repository.comments.set(comment.id, changed)
        return ok(toBody(question, repository, changed))
      }),
    ),
  },
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}': {
    needs: WRITE,
    answer: withWritable(
      withComment((_question, repository, comment) => {
        repository.comments.delete(comment.id)
        return { status: 204, body: null }
      }),
    ),
  },
}

/** The oldest first. */
export function commentsOf({ comments }: FakeRepository, number: number): FakeComment[] {
  return [...comments.values()].filter(({ issue }) => issue === number)
}

/** By which GraphQL knows a comment. */
export function nodeIdOf({ id }: Pick<FakeComment, 'id'>): string {
  return `IC_kwDO${id.toString(36).padStart(8, '0')}`
}

type Found = (
  question: FakeQuestion,
  repository: FakeRepository,
  comment: FakeComment,
) => FakeAnswer

function withComment(answer: Found) {
  return (question: FakeQuestion, repository: FakeRepository): FakeAnswer => {
    const comment = repository.comments.get(Number(question.values['comment_id']))
    return comment === undefined ? refusal(404, 'Not Found') : answer(question, repository, comment)
  }
}

function refuseIssue(
  { pulls, issues }: FakeRepository,
  number: number,
  use: 'read' | 'write' = 'read',
): FakeAnswer | null {
  if (issues.has(number)) return null
  const pull = pulls.get(number)
  if (pull === undefined) return refusal(404, 'Not Found')
  if (pull.isDeleted === true) return refusal(410, 'This issue was deleted')
  if (use === 'write' && pull.isLocked === true) {
    return refusal(403, 'Unable to create comment because issue is locked.')
  }
  return null
}

function create(question: FakeQuestion, repository: FakeRepository, issue: number): FakeAnswer {
  const { state, token } = question
  const { body } = question.body as { readonly body: string }
  const refused = refuseBody(body)
  if (refused !== null) return refused
  if (token === null) return refusal(401, 'Requires authentication')
  const at = state.tick()
  const comment: FakeComment = {
    ...{ id: state.nextId(), issue, body, createdAt: at, updatedAt: at, minimized: null },
    ...{ login: loginOf(token), type: token.kind === 'user' ? 'User' : 'Bot' },
  }
  repository.comments.set(comment.id, comment)
  const answered = toBody(question, repository, comment) as { readonly url: string }
  return { status: 201, body: answered, headers: { location: answered.url } }
}

const MOST_CHARACTERS = 65_536

/** GitHub counts characters, of which some are two units of a string. */
function refuseBody(body: string): FakeAnswer | null {
  if (body.trim() === '') return invalid('missing_field', "body can't be blank")
  if (Array.from(body).length <= MOST_CHARACTERS) return null
  return invalid('unprocessable', `body is too long (maximum is ${MOST_CHARACTERS} characters)`)
}

function invalid(code: string, message: string): FakeAnswer {
  const error = { resource: 'IssueComment', code, field: 'body', message }
  return {
    status: 422,
    body: {
      message: 'Validation Failed',
      errors: [error],
      documentation_url: 'https://docs.github.com/rest/issues/comments',
      status: '422',
    },
  }
}

function toBody(
  question: FakeQuestion,
  { fullName }: FakeRepository,
  comment: FakeComment,
): Record<string, unknown> {
  const { state } = question
  const { id, issue, login, type, body, createdAt, updatedAt, minimized } = comment
  const repository = `${state.addresses.api}/repos/${fullName}`
  return state.contract.example('issue-comment', {
    ...{ id, node_id: nodeIdOf(comment), body },
    url: `${repository}/issues/comments/${id}`,
    issue_url: `${repository}/issues/${issue}`,
    html_url: `${state.addresses.web}/${fullName}/pull/${issue}#issuecomment-${id}`,
    ...{ user: userOf(question, login, type), created_at: createdAt, updated_at: updatedAt },
    author_association: type === 'Bot' ? 'NONE' : 'CONTRIBUTOR',
    performed_via_github_app: type === 'Bot' ? appOf(question, login) : null,
    minimized: minimized === null ? null : { reason: minimized.toLowerCase() },
  })
}

function appOf({ state }: FakeQuestion, login: string): unknown {
  const slug = login.replace(/\[bot\]$/, '')
  const id = login === ACTIONS_BOT ? { id: 15_368 } : {}
  return state.contract.example('nullable-integration', { slug, name: slug, ...id })
}

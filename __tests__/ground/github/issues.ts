import { loginOf, ok, page, refusal, userOf, withRepository, withWritable } from './answers.ts'
import type { FakeAnswer, FakeIssue, FakeQuestion, FakeRepository, Handlers } from './state.ts'

/*
 * Issues. GitHub makes labels that do not exist, and refuses an issue with an assignee who cannot be one: both as reported
 * in its own and in other projects' threads (upptime 125, manual-approval 71).
 */
export const ISSUES: Handlers = {
  'GET /repos/{owner}/{repo}/issues': {
    needs: 'issues=read',
    answer: withRepository((question, repository) => {
      const { query } = question
      const state = query.get('state') ?? 'open'
      const creator = query.get('creator')?.toLowerCase()
      const labels = query.get('labels')?.split(',') ?? []
      const found = [...repository.issues.values()].filter(
        (issue) =>
          (state === 'all' || issue.state === state) &&
          (creator === undefined || issue.login?.toLowerCase() === creator) &&
          labels.every((label) => issue.labels.includes(label)),
      )
      const isAscending = query.get('direction') === 'asc'
      const ordered = found.sort((a, b) =>
        isAscending ? a.number - b.number : b.number - a.number,
      )
      return page(
        ordered.map((issue) => toBody(question, repository, { ...issue, closedBy: null })),
        question,
      )
    }),
  },
  'GET /repos/{owner}/{repo}/issues/{issue_number}': {
    needs: 'issues=read',
    answer: withRepository(
      withIssue((question, repository, issue) => ok(toBody(question, repository, issue))),
    ),
  },
  'POST /repos/{owner}/{repo}/issues': {
    needs: 'issues=write',
    answer: withWritable((question, repository) => create(question, repository)),
  },
  'PATCH /repos/{owner}/{repo}/issues/{issue_number}': {
    needs: 'issues=write',
    answer: withWritable(withIssue(change)),
  },
  'GET /repos/{owner}/{repo}/assignees/{assignee}': {
    // Every app that sees the repository may ask.
    needs: 'issues=read',
    answer: withRepository(({ values }, { assignable }) =>
      assignable.includes(values['assignee'] ?? '')
        ? { status: 204, body: null }
        : refusal(404, 'Not Found'),
    ),
  },
}

const DISABLED = 'Issues has been disabled in this repository.'

type Found = (question: FakeQuestion, repository: FakeRepository, issue: FakeIssue) => FakeAnswer

function withIssue(answer: Found) {
  return (question: FakeQuestion, repository: FakeRepository): FakeAnswer => {
    if (!repository.hasIssues) return refusal(410, DISABLED)
    const issue = repository.issues.get(Number(question.values['issue_number']))
    return issue === undefined ? refusal(404, 'Not Found') : answer(question, repository, issue)
  }
}

type Written = {
  readonly title?: string
  readonly body?: string
  readonly labels?: readonly string[]
  readonly assignees?: readonly string[]
  readonly state?: 'open' | 'closed'
  readonly state_reason?: string | null
}

function create(question: FakeQuestion, repository: FakeRepository): FakeAnswer {
  const { state, token } = question
  if (!repository.hasIssues) return refusal(410, DISABLED)
  const written = question.body as Written
  const refused = refuseFields(repository, written)
  if (refused !== null) return refused
  const { title = '', body = '', labels = [], assignees = [] } = written
  const at = state.tick()
  const issue: FakeIssue = {
    ...{ number: state.nextId(), title, body, labels: [...labels], assignees: [...assignees] },
    ...{ state: 'open', stateReason: null, closedBy: null },
    ...{
      login: token === null ? null : loginOf(token),
      type: token?.kind === 'user' ? 'User' : 'Bot',
    },
    ...{ createdAt: at, updatedAt: at },
  }
  repository.issues.set(issue.number, issue)
  const answered = toBody(question, repository, issue)
  return { status: 201, body: answered, headers: { location: String(answered['url']) } }
}

function change(question: FakeQuestion, repository: FakeRepository, issue: FakeIssue): FakeAnswer {
  const { state, token } = question
  const written = question.body as Written
  const refused = refuseFields(repository, { title: issue.title, ...written })
  if (refused !== null) return refused
  const { state: wanted = issue.state, state_reason, title, body, labels, assignees } = written
  const isTurned = wanted !== issue.state
  const reason = wanted === 'closed' ? (state_reason ?? 'completed') : 'reopened'
  const changed: FakeIssue = {
    ...issue,
    ...{ title: title ?? issue.title, body: body ?? issue.body, state: wanted },
    ...{ labels: [...(labels ?? issue.labels)], assignees: [...(assignees ?? issue.assignees)] },
    stateReason: isTurned ? reason : issue.stateReason,
    closedBy: closerOf(issue, wanted, token === null ? null : loginOf(token)),
    updatedAt: state.tick(),
  }
  repository.issues.set(issue.number, changed)
  return ok(toBody(question, repository, changed))
}

function closerOf(issue: FakeIssue, wanted: string, login: string | null): string | null {
  if (wanted === 'open') return null
  return issue.state === 'closed' ? issue.closedBy : login
}

const MOST_TITLE = 256

const MOST_BODY = 65_536

/** GitHub counts characters, of which some are two units of a string. */
function refuseFields(
  { assignable }: FakeRepository,
  { title = '', body = '', assignees = [] }: Written,
): FakeAnswer | null {
  if (title.trim() === '') return invalid({ code: 'missing_field', field: 'title' })
  for (const [field, text, most] of [
    ['title', title, MOST_TITLE],
    ['body', body, MOST_BODY],
  ] as const) {
    if (Array.from(text).length <= most) continue
    const message = `${field} is too long (maximum is ${most} characters)`
    return invalid({ code: 'custom', field, message })
  }
  const unable = assignees.find((login) => !assignable.includes(login))
  if (unable === undefined) return null
  return invalid({ value: unable, code: 'invalid', field: 'assignees' })
}

function invalid(error: Readonly<Record<string, string>>): FakeAnswer {
  return {
    status: 422,
    body: {
      message: 'Validation Failed',
      errors: [{ resource: 'Issue', ...error }],
      documentation_url: 'https://docs.github.com/rest/issues/issues#create-an-issue',
      status: '422',
    },
  }
}

function toBody(
  question: FakeQuestion,
  { fullName }: FakeRepository,
  issue: FakeIssue,
): Record<string, unknown> {
  const { state } = question
  const { number, title, body, login, type, labels, assignees, closedBy } = issue
  const url = `${state.addresses.api}/repos/${fullName}/issues/${number}`
  return state.contract.example('issue', {
    ...{ id: 10_000 + number, node_id: `I_kwDO${number}`, number, title, body, url },
    html_url: `${state.addresses.web}/${fullName}/issues/${number}`,
    ...{ state: issue.state, state_reason: issue.stateReason, locked: false },
    ...{ user: userOf(question, login, type), closed_by: userOf(question, closedBy) },
    labels: labels.map((name) => ({ name, color: 'ededed', default: false })),
    ...{ assignee: null, assignees: assignees.map((one) => userOf(question, one)) },
    ...{ created_at: issue.createdAt, updated_at: issue.updatedAt },
    closed_at: issue.state === 'closed' ? issue.updatedAt : null,
  })
}

import type { FakeAnswer, FakeQuestion, FakeRepository, FakeToken } from './state.ts'

/* The shapes in which GitHub answers: values, refusals and pages of a list. */

export function refusal(
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): FakeAnswer {
  const documentation_url = 'https://docs.github.com/rest'
  return { status, body: { message, documentation_url, status: String(status) }, headers }
}

export function ok(body: unknown): FakeAnswer {
  return { status: 200, body }
}

/** One page of a list, with the header by which clients find the others. */
export function page(list: readonly unknown[], question: FakeQuestion): FakeAnswer {
  const { items, headers } = pageOf(list, question)
  return { status: 200, body: items, headers }
}

/** The same within an object that says how many there are: `{ total_count, artifacts }`. */
export function countedPage(
  name: string,
  list: readonly unknown[],
  question: FakeQuestion,
): FakeAnswer {
  const { items, headers } = pageOf(list, question)
  return { status: 200, body: { total_count: list.length, [name]: items }, headers }
}

function pageOf(list: readonly unknown[], question: FakeQuestion) {
  const { query } = question
  // GitHub takes more than 100 for 100 and says nothing.
  const size = Math.min(100, Math.max(1, Number(query.get('per_page') ?? 30)))
  const number = Math.max(1, Number(query.get('page') ?? 1))
  const last = Math.max(1, Math.ceil(list.length / size))
  const links = [
    ...(number > 1 ? [`<${addressOf(question, number - 1)}>; rel="prev"`] : []),
    ...(number < last ? [`<${addressOf(question, number + 1)}>; rel="next"`] : []),
    ...(number < last ? [`<${addressOf(question, last)}>; rel="last"`] : []),
    ...(number > 1 ? [`<${addressOf(question, 1)}>; rel="first"`] : []),
  ]
  const headers: Readonly<Record<string, string>> =
    links.length === 0 ? {} : { link: links.join(', ') }
  return { items: list.slice((number - 1) * size, number * size), headers }
}

function addressOf({ state, path }: FakeQuestion, number: number): string {
  const address = new URL(`${state.addresses.api}${path}`)
  address.searchParams.set('page', String(number))
  return address.href
}

/** The repository of a question, as far as its token sees it. */
export function findRepositoryOf({ state, token, values }: FakeQuestion): FakeRepository | null {
  const fullName = `${values['owner'] ?? ''}/${values['repo'] ?? ''}`.toLowerCase()
  const found = state.repositories.get(fullName)
  if (found?.isPrivate !== true) return found ?? null
  const isSeen = token?.repositories.some((name) => name.toLowerCase() === fullName) === true
  return isSeen ? found : null
}

export type InRepository = (question: FakeQuestion, repository: FakeRepository) => FakeAnswer

/** GitHub does not tell what is hidden from what does not exist. */
export function withRepository(answer: InRepository): (question: FakeQuestion) => FakeAnswer {
  return (question) => {
    const repository = findRepositoryOf(question)
    return repository === null ? refusal(404, 'Not Found') : answer(question, repository)
  }
}

/** The same for what writes, which some repositories do not allow to anybody. */
export function withWritable(answer: InRepository): (question: FakeQuestion) => FakeAnswer {
  return withRepository((question, repository) => {
    if (repository.isArchived) return refusal(403, 'Repository was archived so is read-only.')
    if (repository.isDisabled) return refusal(403, 'Repository access blocked')
    return answer(question, repository)
  })
}

export const ACTIONS_BOT = 'github-actions[bot]'

/** Who speaks with a token. */
export function loginOf({ kind, login }: FakeToken): string {
  return login ?? (kind === 'user' ? 'mona' : ACTIONS_BOT)
}

/** An account, null for one that is gone. */
export function userOf({ state }: FakeQuestion, login: string | null, type = 'User'): unknown {
  if (login === null) return null
  // GitHub's own bot has had this number since it exists.
  const id = login === ACTIONS_BOT ? { id: 41_898_282 } : {}
  return state.contract.example('simple-user', { login, type, ...id })
}

import type { Contract } from './contract.ts'

export type FakeReview = {
  readonly login: string
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING'
  readonly commit: string
  /** `User` when not told; null: the account is gone. */
  readonly type?: 'User' | 'Bot' | null
}

export type FakePull = {
  readonly number: number
  /** Null: the account is gone. */
  readonly author: string | null
  readonly head: string
  readonly base: string
  readonly mergedAt: string | null
  /** Commits by which GitHub finds the pull request: its own, and those that merging made of them. */
  readonly commits: readonly string[]
  readonly reviews: FakeReview[]
}

export type FakeRepository = {
  readonly fullName: string
  readonly isPrivate: boolean
  /** A real repository of Git. */
  readonly folder: string
  readonly pulls: Map<number, FakePull>
}

export type FakeTeam = { readonly members: Readonly<Record<string, 'active' | 'pending'>> }

/** What a token may. `installation`: GITHUB_TOKEN or an app; `user`: a classic token of a person. */
export type FakeToken = {
  readonly kind: 'installation' | 'user'
  /** By GitHub's names: contents, pull_requests, members. */
  readonly permissions: Readonly<Record<string, 'read' | 'write'>>
  /** Private repositories that it sees. */
  readonly repositories: readonly string[]
}

export type FakeState = {
  readonly contract: Contract
  readonly repositories: Map<string, FakeRepository>
  readonly teams: Map<string, FakeTeam>
  readonly tokens: Map<string, FakeToken>
}

/** How GitHub answers: a value, or a refusal with a status. */
export type FakeAnswer = {
  readonly status: number
  readonly body: unknown
  readonly type?: string
  readonly headers?: Readonly<Record<string, string>>
}

export type FakeQuestion = {
  readonly state: FakeState
  readonly token: FakeToken | null
  readonly values: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly accept: string
  readonly body: unknown
}

export type Handler = {
  /** What a token needs, `contents=read`; null: nothing. */
  readonly needs: `${string}=${'read' | 'write'}` | null
  readonly answer: (question: FakeQuestion) => FakeAnswer
}

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
export function page(list: readonly unknown[], { query }: FakeQuestion): FakeAnswer {
  const size = Math.min(100, Number(query.get('per_page') ?? 30))
  const number = Number(query.get('page') ?? 1)
  const link = `<https://api.github.com/?page=${number + 1}>; rel="next"`
  return {
    status: 200,
    body: list.slice((number - 1) * size, number * size),
    headers: list.length > number * size ? { link } : {},
  }
}

/** The repository of a question, as far as its token sees it. */
export function findRepositoryOf({ state, token, values }: FakeQuestion): FakeRepository | null {
  const fullName = `${values['owner'] ?? ''}/${values['repo'] ?? ''}`.toLowerCase()
  const found = state.repositories.get(fullName)
  if (found?.isPrivate !== true) return found ?? null
  return token?.repositories.includes(fullName) === true ? found : null
}

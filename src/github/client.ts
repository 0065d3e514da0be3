import type { Octokit } from '@octokit/rest'
import * as v from 'valibot'
import type { Fetch, Log } from '../ports.ts'
import { cancelled } from './cancelled.ts'
import { explainFailure } from './explain-failure.ts'
import { GitHubFailure } from './failure.ts'
import { parseGraphQLAnswer } from './graphql-answer.ts'
import { toGraphQLUrl } from './graphql-url.ts'
import { createGuardedFetch } from './guarded-fetch.ts'
import { loadOctokit } from './load-octokit.ts'
import { createPatience } from './patience.ts'
import type { Patience } from './patience.ts'

export type ClientOptions = {
  /** Of the API, without a slash at the end: https://api.github.com, https://HOST/api/v3. */
  readonly apiUrl: string
  /** Of GraphQL, on the same host; made of `apiUrl` when not told. */
  readonly graphqlUrl?: string
  /** Null: public repositories only, and few requests. */
  readonly token: string | null
  /** With the proxies and authorities of the environment. */
  readonly fetch: Fetch
  readonly log: Pick<Log, 'debug' | 'notice'>
  readonly signal: AbortSignal
  /** For one request; 15 s when not told. */
  readonly limitMs?: number
  /** For one answer; 32 MiB when not told. */
  readonly maxBytes?: number
  /** What a second of waiting between tries lasts; 1000 when not told. */
  readonly secondMs?: number
  /** How long one question with all its tries may go unanswered; 25 s when not told. */
  readonly patienceMs?: number
}

/** How one question is asked. */
export type Manner = {
  /**
   * False: sent once only, as befits what must not happen twice: a request whose answer was lost may have been heard.
   * Limits that GitHub sets are waited out in any case, since what meets one was not heard.
   */
  readonly retries?: boolean
  /** For one try; that of the client when not told. */
  readonly limitMs?: number
}

/** Of a route. `mediaType: { format: 'sha' }` asks for another form of the answer. */
export type Parameters = Readonly<
  Record<string, string | number | boolean | readonly string[] | { readonly format: string }>
>

/** A route as GitHub's documentation writes it: `GET /repos/{owner}/{repo}/pulls/{pull_number}`. */
export type Route = `${'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'} /${string}`

/** Asks GitHub's API. Every answer is checked before it is believed. Throws GitHubFailure; PlimsollError when cancelled. */
export type GitHubClient = {
  readonly apiUrl: string
  readonly hasToken: boolean
  ask<S extends v.GenericSchema>(
    route: Route,
    parameters: Parameters,
    schema: S,
    manner?: Manner,
  ): Promise<v.InferOutput<S>>
  /** GraphQL's `data`; its errors, which come with status 200, are failures as well. */
  askGraphQL<S extends v.GenericSchema>(
    query: string,
    variables: Readonly<Record<string, unknown>>,
    schema: S,
  ): Promise<v.InferOutput<S>>
  /** A list in pages of 100; throws where it is longer than `mostPages`. */
  askAll<S extends v.GenericSchema>(
    route: Route,
    parameters: Parameters,
    list: { readonly item: S; readonly mostPages: number },
  ): Promise<v.InferOutput<S>[]>
}

const PAGE_SIZE = 100

export function createGitHubClient(options: ClientOptions): GitHubClient {
  const { apiUrl, graphqlUrl = toGraphQLUrl(apiUrl) } = options
  const request = createRequest(options)
  // eslint-disable-next-line max-params -- three that every question has, and the manner that few need
  const ask: GitHubClient['ask'] = async (route, parameters, schema, manner = {}) =>
    check(schema, await request(route, parameters, manner), { apiUrl, route })
  const askGraphQL: GitHubClient['askGraphQL'] = async (query, variables, schema) => {
    const route = `POST ${graphqlUrl}`
    const answer = await request(route, { query, variables }, {})
    const question = { apiUrl: graphqlUrl, route: 'POST /graphql' }
    return check(schema, parseGraphQLAnswer(answer, question), question)
  }
  const askAll: GitHubClient['askAll'] = async (route, parameters, { item, mostPages }) => {
    const all: v.InferOutput<typeof item>[] = []
    for (let page = 1; page <= mostPages; page += 1) {
      const asked = { ...parameters, per_page: PAGE_SIZE, page }
      const items = await ask(route, asked, v.array(item))
      all.push(...items)
      if (items.length < PAGE_SIZE) return all
    }
    throw tooLong(route, mostPages)
  }
  return { apiUrl, hasToken: options.token !== null, ask, askAll, askGraphQL }
}

type Request = (
  route: string,
  parameters: Readonly<Record<string, unknown>>,
  manner: Manner,
) => Promise<unknown>

/** For questions soon after one that nobody answered. */
const SHORT_LIMIT_MS = 5000

function createRequest(options: ClientOptions): Request {
  const { apiUrl, signal, limitMs = 15_000, patienceMs = 25_000 } = options
  const patience = createPatience(patienceMs)
  let ready: Promise<Octokit> | null = null
  return async (route, parameters, manner) => {
    requireRunning(signal)
    const isShort = patience.isShort()
    const limit = manner.limitMs ?? (isShort ? Math.min(limitMs, SHORT_LIMIT_MS) : limitMs)
    const fetch = createFetchOf(options, limit, patience)
    const retries = manner.retries === false || isShort ? { retries: 0 } : {}
    try {
      const octokit = await (ready ??= openOctokit(options))
      const answer = await octokit.request(route, { ...parameters, request: { fetch, ...retries } })
      return answer.data as unknown
    } catch (thrown) {
      requireRunning(signal, thrown)
      const failure = explainFailure(thrown, { apiUrl, route })
      if (failure.kind === 'unreachable') patience.fail()
      throw failure
    }
  }
}

function requireRunning(signal: AbortSignal, cause: unknown = signal.reason): void {
  if (signal.aborted) throw cancelled(cause)
}

function createFetchOf(options: ClientOptions, limitMs: number, patience: Patience): Fetch {
  const { apiUrl, fetch, signal, maxBytes = 32 * 1024 * 1024 } = options
  const { origin } = new URL(apiUrl)
  return patience.wrap(createGuardedFetch({ fetch, origin, limitMs, maxBytes, signal }))
}

function openOctokit(options: ClientOptions): Promise<Octokit> {
  const { apiUrl, token, fetch, log, secondMs = 1000 } = options
  return loadOctokit({ apiUrl, token, fetch, log, secondMs })
}

function check<S extends v.GenericSchema>(
  schema: S,
  data: unknown,
  { apiUrl, route }: { readonly apiUrl: string; readonly route: string },
): v.InferOutput<S> {
  const result = v.safeParse(schema, data)
  if (result.success) return result.output
  const place = v.getDotPath(result.issues[0]) ?? 'the whole answer'
  throw new GitHubFailure({
    kind: 'odd',
    status: 200,
    reason: `${apiUrl} answers "${route}" with something else than the API promises (${place})`,
    hint: 'Check GITHUB_API_URL, and whether a proxy or a login page answers in its place.',
  })
}

function tooLong(route: Route, mostPages: number): GitHubFailure {
  return new GitHubFailure({
    kind: 'odd',
    status: null,
    reason: `the list of "${route}" has more than ${mostPages * PAGE_SIZE} entries`,
    hint: 'No more are read. Open a new pull request with the same change.',
  })
}

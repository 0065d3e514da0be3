import type { Octokit } from '@octokit/rest'
import * as v from 'valibot'
import { PlimsollError } from '../domain/errors.ts'
import type { Fetch, Log } from '../ports.ts'
import { explainFailure } from './explain-failure.ts'
import { GitHubFailure } from './failure.ts'
import { createGuardedFetch } from './guarded-fetch.ts'
import { loadOctokit } from './load-octokit.ts'

export type ClientOptions = {
  /** Of the API, without a slash at the end: https://api.github.com, https://HOST/api/v3. */
  readonly apiUrl: string
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
}

/** Of a route. `mediaType: { format: 'sha' }` asks for another form of the answer. */
export type Parameters = Readonly<
  Record<string, string | number | boolean | { readonly format: string }>
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
  const { apiUrl, signal } = options
  let ready: Promise<Octokit> | null = null
  const request = async (route: Route, parameters: Parameters): Promise<unknown> => {
    signal.throwIfAborted()
    const octokit = await (ready ??= openOctokit(options))
    const answer = await octokit.request(route, parameters)
    return answer.data
  }
  const ask: GitHubClient['ask'] = async (route, parameters, schema) => {
    const data = await request(route, parameters).catch((thrown: unknown) => {
      throw signal.aborted ? cancelled(thrown) : explainFailure(thrown, { apiUrl, route })
    })
    return check(schema, data, { apiUrl, route })
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
  return { apiUrl, hasToken: options.token !== null, ask, askAll }
}

function openOctokit(options: ClientOptions): Promise<Octokit> {
  const { apiUrl, token, log, signal, limitMs = 15_000, maxBytes = 32 * 1024 * 1024 } = options
  const { origin } = new URL(apiUrl)
  const fetch = createGuardedFetch({ fetch: options.fetch, origin, limitMs, maxBytes, signal })
  return loadOctokit({ apiUrl, token, fetch, log, secondMs: options.secondMs ?? 1000 })
}

function check<S extends v.GenericSchema>(
  schema: S,
  data: unknown,
  { apiUrl, route }: { readonly apiUrl: string; readonly route: Route },
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

function cancelled(cause: unknown): PlimsollError {
  return new PlimsollError({
    code: 'cancelled',
    message: 'The run was cancelled while GitHub was asked.',
    hint: 'Start it again when it should go on.',
    cause,
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

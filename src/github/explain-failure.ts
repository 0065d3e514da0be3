import * as v from 'valibot'
import { GitHubFailure } from './failure.ts'
import type { FailureKind } from './failure.ts'
import { permissionHint } from './permissions.ts'
import { Refused } from './refused.ts'

type Question = { readonly apiUrl: string; readonly route: string }

/** What Octokit throws for an answer, and without `response` for none. */
const REQUEST_ERROR = v.looseObject({
  status: v.number(),
  message: v.string(),
  response: v.looseObject({
    headers: v.record(v.string(), v.unknown()),
    data: v.unknown(),
  }),
})

type Answer = {
  readonly status: number
  /** GitHub's own sentence; '' when it sent none. */
  readonly words: string
  readonly header: (name: string) => string | null
}

/** Anything that a request threw, as a failure with a clause that says why and a sentence that says what to do. */
export function explainFailure(thrown: unknown, question: Question): GitHubFailure {
  if (thrown instanceof GitHubFailure) return thrown
  const answer = v.safeParse(REQUEST_ERROR, thrown)
  if (!answer.success) return explainSilence(thrown, question)
  const { status, response } = answer.output
  return explainAnswer(thrown, question, {
    status,
    words: wordsOf(response.data),
    header: (name) => {
      const value = response.headers[name]
      return typeof value === 'string' ? value : null
    },
  })
}

/** A page of a proxy is no sentence. */
function wordsOf(data: unknown): string {
  const result = v.safeParse(v.looseObject({ message: v.string() }), data)
  return result.success ? result.output.message : ''
}

function explainAnswer(cause: unknown, question: Question, answer: Answer): GitHubFailure {
  const kind = kindOf(answer)
  const words = answer.words === '' ? '' : ` (${answer.words})`
  return new GitHubFailure({
    kind,
    status: answer.status,
    reason: `${question.apiUrl}${versionOf(answer)} answers ${answer.status} to "${question.route}"${words}`,
    hint: hintOf(kind, answer),
    words: answer.words,
    cause,
  })
}

/** Servers of enterprises differ in what they know, so that their version belongs to each complaint. */
function versionOf({ header }: Answer): string {
  const version = header('x-github-enterprise-version') ?? ''
  return /^[\w.@-]{1,40}$/.test(version) ? ` (GitHub Enterprise Server ${version})` : ''
}

const KINDS: Readonly<Record<number, FailureKind>> = {
  401: 'unauthorised',
  403: 'forbidden',
  404: 'missing',
  410: 'missing',
  429: 'limited',
  451: 'forbidden',
}

function kindOf(answer: Answer): FailureKind {
  const { status } = answer
  if (status === 403 && isLimit(answer)) return 'limited'
  return KINDS[status] ?? (status >= 500 ? 'unreachable' : 'odd')
}

/** GitHub says 403 for both, the right that is missing and the limit that is reached. */
function isLimit({ words, header }: Answer): boolean {
  if (header('x-ratelimit-remaining') === '0' || header('retry-after') !== null) return true
  return /rate limit/i.test(words)
}

function hintOf(kind: FailureKind, { header }: Answer): string {
  const permissions = permissionHint(header('x-accepted-github-permissions'))
  switch (kind) {
    case 'unauthorised':
      return 'The token is missing, has expired, or belongs to another server: check the input token.'
    case 'forbidden':
      return permissions ?? ssoHint(header) ?? 'The token does not have the right to this.'
    case 'missing':
      return `Either it does not exist, or the token may not see it. ${permissions ?? ''}`.trim()
    case 'limited':
      return 'Run again later, or give a token with a limit of its own.'
    case 'unreachable':
      return 'GitHub has trouble: see https://www.githubstatus.com, and run again.'
    case 'odd':
      return 'Check GITHUB_API_URL, and report this when it is right.'
  }
}

/** An organisation with single sign-on refuses tokens that were not allowed for it. */
function ssoHint(header: Answer['header']): string | null {
  if (header('x-github-sso') === null) return null
  return 'The organisation wants the token authorised for its single sign-on.'
}

function explainSilence(thrown: unknown, { apiUrl, route }: Question): GitHubFailure {
  const isRefused = thrown instanceof Refused
  const why = isRefused ? thrown.message : messageOf(thrown)
  return new GitHubFailure({
    kind: isRefused ? 'odd' : 'unreachable',
    status: null,
    reason: isRefused
      ? `the answer of ${apiUrl} to "${route}" is refused: ${why}`
      : `${apiUrl} could not be asked (${why})`,
    hint: 'Check the network of this machine, GITHUB_API_URL, and HTTPS_PROXY or NODE_EXTRA_CA_CERTS where they are needed.',
    cause: thrown,
  })
}

/** The innermost code or message of a chain of causes: `fetch` and Octokit wrap what the socket said. */
function messageOf(thrown: unknown): string {
  let found = 'no reason was given'
  let at = thrown
  for (let depth = 0; depth < 5 && at instanceof Error; depth += 1) {
    const { code } = at as { code?: unknown }
    if (typeof code === 'string' && code !== '') found = code
    else if (at.message !== '') found = at.message
    at = at.cause
  }
  return found
}

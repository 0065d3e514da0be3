import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createContract } from './contract.ts'
import type { Contract, Matched } from './contract.ts'
import { readDescription } from './description.ts'
import { GIT_DATA } from './git-data.ts'
import { PULLS } from './pulls.ts'
import { refusal } from './state.ts'
import type {
  FakeAnswer,
  FakePull,
  FakeQuestion,
  FakeReview,
  FakeState,
  FakeTeam,
  FakeToken,
  Handler,
} from './state.ts'
import { TEAMS } from './teams.ts'

/*
 * GitHub on 127.0.0.1: it remembers, and answers only what GitHub's own description allows. Requests and answers are
 * both checked against it; what breaks it is a complaint, and `close` throws when there is one.
 *
 *   const github = await startFakeGitHub()
 *   github.addRepository('octo-org/octo-app', repository.folder)
 *   github.addPull('octo-org/octo-app', { number: 7, author: 'mona', head, base })
 *   github.review('octo-org/octo-app', 7, { login: 'hubot', state: 'APPROVED', commit: head })
 *   github.fail('/reviews', 'reset')
 *   await github.close()
 */

export type Fault = 'reset' | 'page' | 'silent' | FakeAnswer

export type FakeGitHub = {
  readonly apiUrl: string
  /** `GET /repos/… 200`, in the order of arrival. */
  readonly requests: readonly string[]
  /** The authorization header of each request. */
  readonly authorizations: readonly (string | undefined)[]
  readonly complaints: readonly string[]
  addRepository(fullName: string, folder: string, options?: { readonly isPrivate: boolean }): void
  addPull(
    fullName: string,
    pull: Pick<FakePull, 'number' | 'author' | 'head' | 'base'> & Partial<FakePull>,
  ): void
  review(fullName: string, number: number, review: FakeReview): void
  addTeam(name: string, members: FakeTeam['members']): void
  addToken(token: string, rights: Partial<FakeToken>): void
  /** Lets the next `times` requests whose path contains the text fail. */
  fail(part: string, fault: Fault, times?: number): void
  /** Forgets pull requests, planned faults and what was asked; repositories, teams and tokens stay. */
  reset(): void
  close(): Promise<void>
}

const HANDLERS: Readonly<Record<string, Handler>> = { ...GIT_DATA, ...PULLS, ...TEAMS }

type Plan = { readonly part: string; readonly fault: Fault; left: number }

type Desk = {
  readonly state: FakeState
  readonly plans: Plan[]
  readonly requests: string[]
  readonly authorizations: (string | undefined)[]
  readonly complaints: string[]
}

/** Holds no state but its compiled schemas, which take longer than a test. */
let kept: Contract | null = null

export async function startFakeGitHub(): Promise<FakeGitHub> {
  const contract = (kept ??= createContract(readDescription(Object.keys(HANDLERS))))
  const desk: Desk = {
    state: { contract, repositories: new Map(), teams: new Map(), tokens: new Map() },
    plans: [],
    requests: [],
    authorizations: [],
    complaints: [],
  }
  const server = createServer((request, response) => void serve(desk, request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    apiUrl: `http://127.0.0.1:${port}`,
    ...desk,
    ...setters(desk.state),
    fail: (part, fault, times = 1) => void desk.plans.push({ part, fault, left: times }),
    reset: () => {
      for (const { pulls } of desk.state.repositories.values()) pulls.clear()
      for (const list of [desk.plans, desk.requests, desk.authorizations]) list.length = 0
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      if (desk.complaints.length > 0) throw new Error(desk.complaints.join('\n'))
    },
  }
}

function setters({ repositories, teams, tokens }: FakeState) {
  const repositoryOf = (fullName: string) => {
    const found = repositories.get(fullName.toLowerCase())
    if (found === undefined) throw new Error(`no repository ${fullName}`)
    return found
  }
  return {
    addRepository: (fullName: string, folder: string, { isPrivate } = { isPrivate: false }) => {
      const repository = { fullName, folder, isPrivate, pulls: new Map<number, FakePull>() }
      repositories.set(fullName.toLowerCase(), repository)
    },
    addPull: (fullName: string, pull: Parameters<FakeGitHub['addPull']>[1]) => {
      const whole = { mergedAt: null, commits: [pull.head], reviews: [], ...pull }
      repositoryOf(fullName).pulls.set(pull.number, whole)
    },
    review: (fullName: string, number: number, review: FakeReview) => {
      repositoryOf(fullName).pulls.get(number)?.reviews.push(review)
    },
    addTeam: (name: string, members: FakeTeam['members']) => {
      teams.set(name.toLowerCase(), { members })
    },
    addToken: (token: string, rights: Partial<FakeToken>) => {
      tokens.set(token, { kind: 'installation', permissions: {}, repositories: [], ...rights })
    },
  }
}

async function serve(
  desk: Desk,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = '', url = '' } = request
  const address = new URL(url, 'http://127.0.0.1')
  const body = await readBody(request)
  desk.authorizations.push(request.headers.authorization)
  const plan = desk.plans.find(({ part, left }) => left > 0 && address.href.includes(part))
  if (plan !== undefined) {
    plan.left -= 1
    desk.requests.push(`${method} ${address.pathname} ${spoil(plan.fault, response)}`)
    return
  }
  const matched = desk.state.contract.find(method, address.pathname)
  const answer =
    matched === null
      ? complain(desk, `the fake knows no ${method} ${address.pathname}`)
      : answerSafely(desk, matched, { request, query: address.searchParams, body })
  desk.requests.push(`${method} ${address.pathname} ${answer.status}`)
  send(response, answer)
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString()
  return text === '' ? undefined : (JSON.parse(text) as unknown)
}

function complain({ complaints }: Desk, complaint: string): FakeAnswer {
  complaints.push(complaint)
  return refusal(500, complaint)
}

type Asked = {
  readonly request: IncomingMessage
  readonly query: URLSearchParams
  readonly body: unknown
}

/** A fault of the fake is told as one; the client would wait for an answer that never comes. */
function answerSafely(desk: Desk, matched: Matched, asked: Asked): FakeAnswer {
  try {
    return answerChecked(desk, matched, asked)
  } catch (error) {
    return complain(desk, `${matched.route}: the fake failed: ${String(error)}`)
  }
}

function answerChecked(desk: Desk, matched: Matched, asked: Asked): FakeAnswer {
  const { contract } = desk.state
  const faults = contract.checkRequest(matched, asked.query, asked.body)
  if (faults.length > 0) return complain(desk, `${matched.route}: ${faults.join('; ')}`)
  const answer = answerAs(desk, matched, asked)
  const { type = 'application/json' } = answer
  const own = contract.checkAnswer(matched, { ...answer, type })
  return own.length > 0 ? complain(desk, `${matched.route}: ${own.join('; ')}`) : answer
}

function answerAs({ state }: Desk, matched: Matched, asked: Asked): FakeAnswer {
  const { authorization, accept = '' } = asked.request.headers
  const [, name] = /^(?:token|bearer) (\S+)$/i.exec(authorization ?? '') ?? []
  const token = name === undefined ? null : (state.tokens.get(name) ?? undefined)
  if (token === undefined) return refusal(401, 'Bad credentials')
  const handler = HANDLERS[matched.route]
  if (handler === undefined) return refusal(500, 'no handler')
  const question = { state, token, values: matched.values, accept, ...asked }
  return refuseRights(question, handler) ?? handler.answer(question)
}

/** Strangers read what is public; an app is told what it lacks, a classic token that there is nothing. */
function refuseRights({ token }: FakeQuestion, { needs }: Handler): FakeAnswer | null {
  if (needs === null) return null
  const [permission = '', level] = needs.split('=')
  if (token === null)
    return permission === 'members' ? refusal(401, 'Requires authentication') : null
  const granted = token.permissions[permission]
  if (granted === 'write' || (granted === 'read' && level === 'read')) return null
  if (token.kind === 'user') return refusal(404, 'Not Found')
  return refusal(403, 'Resource not accessible by integration', {
    'x-accepted-github-permissions': needs,
  })
}

function send(response: ServerResponse, answer: FakeAnswer): void {
  const { status, body, type = 'application/json', headers = {} } = answer
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'x-github-request-id': 'FAKE:1',
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '999',
    ...headers,
  })
  response.end(type === 'application/json' ? JSON.stringify(body) : String(body))
}

const PAGE = '<!doctype html>\n<html><title>Log in to the network</title></html>\n'

function spoil(fault: Fault, response: ServerResponse): string {
  switch (fault) {
    case 'reset':
      response.socket?.resetAndDestroy()
      return 'reset'
    case 'page':
      response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE)
      return 'page'
    case 'silent':
      return 'silent'
    default:
      send(response, fault)
      return String(fault.status)
  }
}

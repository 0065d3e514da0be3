import type { IncomingMessage, ServerResponse } from 'node:http'
import { ACTIONS } from './actions.ts'
import { NO_JSON, readBody, toAsked } from './asked.ts'
import type { Asked } from './asked.ts'
import { refusal } from './answers.ts'
import { CODE_SCANNING } from './code-scanning.ts'
import { COMMENTS } from './comments.ts'
import type { Matched } from './contract.ts'
import { answerOf, reset, takeFault } from './faults.ts'
import type { Fault, Plan } from './faults.ts'
import { GIT_DATA } from './git-data.ts'
import { answerGraphql } from './graphql.ts'
import { HISTORY } from './history.ts'
import { ISSUES } from './issues.ts'
import { PULLS } from './pulls.ts'
import { refuseRate } from './rate.ts'
import type { Rate } from './rate.ts'
import { REPOSITORIES } from './repositories.ts'
import { refuseRights } from './rights.ts'
import { finish } from './send.ts'
import { findUploadFaults } from './sarif-check.ts'
import type { FakeAnswer, FakeQuestion, FakeState, FakeToken, Handlers } from './state.ts'
import { TEAMS } from './teams.ts'

/* One request and its answer, both held against GitHub's description. */

export const HANDLERS: Handlers = {
  ...{ ...GIT_DATA, ...PULLS, ...TEAMS, ...REPOSITORIES },
  ...{ ...CODE_SCANNING, ...COMMENTS, ...ISSUES, ...ACTIONS, ...HISTORY },
}

/** What another job does between two requests of the one that is tested. */
export type Before = { readonly part: string; readonly work: () => unknown; left: number }

export type Desk = {
  readonly state: FakeState
  readonly plans: Plan[]
  readonly befores: Before[]
  readonly rate: Rate
  readonly requests: string[]
  readonly authorizations: (string | undefined)[]
  readonly complaints: string[]
  /** Uploads are held against our own rules for SARIF, too. */
  readonly isStrict: boolean
}

export async function serve(
  desk: Desk,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = '', url = '' } = request
  const { pathname, search } = new URL(url, 'http://127.0.0.1')
  const fault = takeFault(desk.plans, `${method} ${pathname}${search}`)
  const log = (end: string | number): void =>
    void desk.requests.push(`${method} ${pathname} ${end}`)
  desk.authorizations.push(request.headers.authorization)
  if (fault === 'interrupt') {
    log(fault)
    reset(request)
    return
  }
  const text = await readBody(request)
  const answer = await answerWith(desk, fault, request, text)
  log(typeof fault === 'string' ? fault : (answer?.status ?? 'reset'))
  finish(desk, { fault, answer, request, response })
}

/** Null: there is no answer. */
async function answerWith(
  desk: Desk,
  fault: Fault | null,
  request: IncomingMessage,
  text: string | null,
): Promise<FakeAnswer | null> {
  if (fault === 'reset' || fault === 'silent') return null
  const own = fault === null ? null : answerOf(fault)
  if (own !== null) return own
  if (text === null) return refusal(413, 'Payload too large')
  try {
    return await answerRequest(desk, toAsked(desk.state, request, text))
  } catch (error) {
    // A client would wait for an answer that never comes.
    return complain(desk, `${request.method} ${request.url}: the fake failed: ${String(error)}`)
  }
}

function complain({ complaints }: Desk, complaint: string, answer?: FakeAnswer): FakeAnswer {
  complaints.push(complaint)
  return answer ?? refusal(500, complaint)
}

async function answerRequest(desk: Desk, asked: Asked): Promise<FakeAnswer> {
  const { state, rate } = desk
  const text = `${asked.method} ${asked.path ?? ''}`
  const token = tokenOf(state, asked.authorization)
  if (token === undefined) return refusal(401, 'Bad credentials')
  const limited = refuseRate(rate, text, token)
  if (limited !== null) return limited
  if (asked.body === NO_JSON) return complain(desk, `${text}: no JSON`, refusal(400, NO_JSON_WORDS))
  await runBefore(desk, text)
  if (asked.path === null) return complain(desk, `${text}: not below the address of the API`)
  const question = {
    ...{ state, token, values: {}, query: asked.query, accept: asked.accept, body: asked.body },
    path: `${asked.path}?${asked.query.toString()}`,
  }
  if (asked.path === '/graphql' && asked.method === 'POST') {
    const { answer, complaints } = answerGraphql(question)
    desk.complaints.push(...complaints)
    return answer
  }
  const matched = state.contract.find(asked.method, asked.path)
  if (matched === null) return complain(desk, `the fake knows no ${text}`)
  return answerMatched(desk, matched, { ...question, values: matched.values })
}

const NO_JSON_WORDS = 'Problems parsing JSON'

async function runBefore({ befores }: Desk, text: string): Promise<void> {
  const before = befores.find(({ part, left }) => left > 0 && text.includes(part))
  if (before === undefined) return
  before.left -= 1
  await before.work()
}

/** Undefined: nobody knows it; null: there is none. */
function tokenOf(state: FakeState, header: string | undefined): FakeToken | null | undefined {
  if (header === undefined) return null
  const [, name = ''] = /^(?:token|bearer) (\S+)$/i.exec(header) ?? []
  return state.tokens.get(name)
}

function answerMatched(desk: Desk, matched: Matched, question: FakeQuestion): FakeAnswer {
  const { contract } = desk.state
  const { route } = matched
  const parameters = contract.checkParameters(matched, question.query)
  if (parameters.length > 0) return complain(desk, `${route}: ${parameters.join('; ')}`)
  const answer = answerKnown(desk, matched, question)
  const { type = 'application/json' } = answer
  const own = contract.checkAnswer(matched, { ...answer, type })
  return own.length > 0 ? complain(desk, `${route}: ${own.join('; ')}`) : answer
}

function answerKnown(desk: Desk, matched: Matched, question: FakeQuestion): FakeAnswer {
  const handler = HANDLERS[matched.route]
  if (handler === undefined) return refusal(500, 'no handler')
  const refused = refuseRights(question, handler)
  if (refused !== null) return refused
  const { complaints, words } = desk.state.contract.checkBody(matched, question.body)
  if (words !== null) {
    return complain(desk, `${matched.route}: ${complaints.join('; ')}`, refusal(422, words))
  }
  const answer = handler.answer(question)
  if (matched.route.endsWith('/code-scanning/sarifs') && answer.status === 202) {
    desk.complaints.push(...findUploadFaults(question.body, desk.isStrict))
  }
  return handler.needs === null ? answer : withNeeds(answer, handler.needs)
}

/** GitHub says with each answer what a token needs for it. */
function withNeeds(answer: FakeAnswer, needs: string): FakeAnswer {
  const { headers = {} } = answer
  return { ...answer, headers: { 'x-accepted-github-permissions': needs, ...headers } }
}

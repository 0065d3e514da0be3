import type { IncomingMessage, ServerResponse } from 'node:http'
import { cut, reset } from './faults.ts'
import type { Fault } from './faults.ts'
import { rateHeaders, resourceOf } from './rate.ts'
import type { Rate } from './rate.ts'
import type { FakeAnswer, FakeState } from './state.ts'

type Sender = { readonly state: FakeState; readonly rate: Rate }

/** Sends an answer, or what the fault leaves of it. */
export function finish(
  desk: Sender,
  exchange: {
    readonly fault: Fault | null
    readonly answer: FakeAnswer | null
    readonly request: IncomingMessage
    readonly response: ServerResponse
  },
): void {
  const { fault, answer, request, response } = exchange
  if (fault === 'silent') return
  if (answer === null || fault === 'lost') {
    reset(request)
    return
  }
  const { status, body, type = 'application/json', headers = {} } = answer
  const text = type === 'application/json' ? JSON.stringify(body) : String(body)
  const isEmpty = status === 204 || status === 302
  response.statusCode = status
  const all = { ...ownHeaders(desk, request), 'content-type': `${type}; charset=utf-8`, ...headers }
  for (const [name, value] of Object.entries(all)) response.setHeader(name, value)
  if (fault === 'cut') cut(response, text)
  else response.end(isEmpty ? '' : text)
}

/** An enterprise server counts nothing, unless somebody turned that on. */
function ownHeaders({ state, rate }: Sender, { method = '', url = '' }: IncomingMessage) {
  const [, version] = /^ghes-(\d+\.\d+)$/.exec(state.variant) ?? []
  const resource = resourceOf(`${method} ${url.split('?')[0] ?? ''}`)
  return {
    'x-github-request-id': 'FAKE:1',
    'x-github-media-type': 'github.v3; format=json',
    ...(version === undefined ? {} : { 'x-github-enterprise-version': `${version}.0` }),
    ...(version === undefined || rate.isStrict ? rateHeaders(rate, resource) : {}),
  }
}

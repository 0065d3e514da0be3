import * as v from 'valibot'
import type { PlimsollError } from '../domain/errors.ts'
import { nonsense } from './failure.ts'
import type { Credentials } from './credentials.ts'
import type { Subject } from './failure.ts'
import { parseJson } from './parse-json.ts'
import { readProblem } from './problem.ts'
import type { Problem } from './problem.ts'
import { explainAnswer } from './refusal.ts'
import type { Ask, Question, Reply } from './reply.ts'
import type { Secrets } from './secrets.ts'

export type Login = Extract<Credentials, { kind: 'password' | 'identity-token' }>

export type TokenRequest = {
  /** Follows redirects, sends nothing to strangers. */
  readonly ask: Ask
  readonly realm: URL
  readonly service: string | null
  readonly scope: string
  /** Null: a token for anybody. */
  readonly login: Login | null
  readonly subject: Subject
  readonly signal: AbortSignal
  readonly secrets: Secrets
  readonly now: Date
}

export type TokenAnswer =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'refused'; readonly problem: Problem }

/** `access_token` is the OAuth2 name for the same. Other fields are not needed: a stale token shows by a 401. */
const TokenBody = v.object({
  token: v.nullish(v.string()),
  access_token: v.nullish(v.string()),
})

const MOST_BYTES = 1_048_576

/**
 * A bearer token from the authorization service that a registry names: the token specification of the
 * distribution project, in its GET form and, for identity tokens, its OAuth2 form.
 */
export async function readToken(request: TokenRequest): Promise<TokenAnswer> {
  const reply = await request.ask(questionOf(request))
  if (reply.status === 200) return { kind: 'token', token: await readTokenBody(reply, request) }
  const problem = await readProblem(reply, request.secrets)
  // Some services answer 400 to credentials that they cannot even take apart.
  if ([400, 401, 403].includes(reply.status)) return { kind: 'refused', problem }
  const missing = (): PlimsollError =>
    nonsense(request.subject, `${request.realm.host} hands out no tokens`)
  const { subject, now } = request
  throw explainAnswer({ reply, problem, subject, now, missing })
}

function questionOf(request: TokenRequest): Question {
  const { login, realm, service, scope, subject, signal } = request
  const wanted = { ...(service === null ? {} : { service }), scope }
  if (login?.kind === 'identity-token') {
    const form = { ...wanted, grant_type: 'refresh_token', client_id: 'plimsoll' }
    return {
      method: 'POST',
      url: realm,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ ...form, refresh_token: login.token }).toString(),
      subject,
      signal,
    }
  }
  const url = new URL(realm)
  for (const [name, value] of Object.entries(wanted)) url.searchParams.set(name, value)
  return { url, headers: login === null ? {} : { authorization: toBasic(login) }, subject, signal }
}

/** RFC 7617, in UTF-8. */
export function toBasic(login: Extract<Login, { kind: 'password' }>): string {
  return `Basic ${Buffer.from(`${login.username}:${login.password}`).toString('base64')}`
}

async function readTokenBody(reply: Reply, { subject, realm }: TokenRequest): Promise<string> {
  const parsed = v.safeParse(TokenBody, parseJson(String(await reply.readUpTo(MOST_BYTES))))
  const token = parsed.success ? (parsed.output.token ?? parsed.output.access_token ?? '') : ''
  // Anything else could not stand in a header (RFC 6750 section 2.1 allows less still).
  if (!/^[\x21-\x7e]+$/.test(token)) throw nonsense(subject, `${realm.host} sent no usable token`)
  return token
}

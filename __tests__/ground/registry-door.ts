import type { IncomingMessage } from 'node:http'
import type { Answer } from './registry-faults.ts'

/** How the registry asks for a login. */
export type Auth =
  | { readonly kind: 'none' }
  | { readonly kind: 'basic'; readonly users: Users }
  /** The token flow of the distribution project: a challenge, a token from `/token`, a bearer. */
  | {
      readonly kind: 'bearer'
      readonly users?: Users
      /** Identity tokens that the OAuth2 form of the token end-point takes. */
      readonly identityTokens?: readonly string[]
      /** True unless told: whoever gives no credentials gets a token as well. */
      readonly anonymous?: boolean
      /** How often a token opens the door before it is stale; always, unless told. */
      readonly usesPerToken?: number
      /** Replaces the address of the token end-point in the challenge. */
      readonly realm?: string
      /** Replaces the whole WWW-Authenticate header. */
      readonly challenge?: string
    }

type Users = Readonly<Record<string, string>>

type Bearer = Extract<Auth, { kind: 'bearer' }>

type Visit = {
  readonly request: IncomingMessage
  readonly url: URL
  /** The body of a POST; empty otherwise. */
  readonly form: URLSearchParams
  /** The address of the registry. */
  readonly base: string
}

/** Null: come in. Otherwise the answer that the visitor gets at the door (or from the token end-point). */
export type Door = (visit: Visit) => Answer | null

export function createDoor(auth: Auth, violations: string[]): Door {
  switch (auth.kind) {
    case 'none':
      return openDoor(violations)
    case 'basic':
      return basicDoor(auth.users, violations)
    case 'bearer':
      return bearerDoor(auth, violations)
  }
}

function openDoor(violations: string[]): Door {
  return ({ request, url }) => {
    if (request.headers.authorization !== undefined) {
      violations.push(`${url.pathname}: credentials for a registry that did not ask for any`)
    }
    return null
  }
}

function basicDoor(users: Users, violations: string[]): Door {
  return ({ request, url }) => {
    const header = request.headers.authorization
    if (header !== undefined && !header.startsWith('Basic ')) {
      violations.push(`${url.pathname}: not Basic, although that was asked for`)
    }
    return isKnown(header, users)
      ? null
      : unauthorized('Basic realm="Registry, the \\"fake\\" one"')
  }
}

type Token = { readonly scope: string; left: number }

function bearerDoor(auth: Bearer, violations: string[]): Door {
  const tokens = new Map<string, Token>()
  return (visit) => {
    const { request, url, base } = visit
    if (url.pathname === '/token') return issueToken({ auth, tokens, visit, violations })
    const header = request.headers.authorization
    if (header?.startsWith('Basic ') === true) {
      violations.push(`${url.pathname}: a password for an end-point that asks for a token`)
    }
    const scope = scopeOf(url.pathname)
    const token = tokens.get(header?.replace(/^Bearer /, '') ?? '')
    if (token !== undefined && token.left > 0 && (scope === '' || token.scope === scope)) {
      token.left -= 1
      return null
    }
    const realm = auth.realm ?? `${base}/token`
    const asked = scope === '' ? '' : `,scope="${scope}"`
    return unauthorized(
      auth.challenge ?? `Bearer realm="${realm}",service="fake, registry"${asked}`,
    )
  }
}

function scopeOf(path: string): string {
  const [, name] = /^\/v2\/(.+)\/(?:manifests|blobs)\//.exec(path) ?? []
  return name === undefined ? '' : `repository:${name}:pull`
}

type Issue = {
  readonly auth: Bearer
  readonly tokens: Map<string, Token>
  readonly visit: Visit
  readonly violations: string[]
}

/** GET as in the token specification of the distribution project; POST as in its OAuth2 form. */
function issueToken({ auth, tokens, visit, violations }: Issue): Answer {
  const { request, url } = visit
  if (request.method === 'POST') return issueForIdentity({ auth, tokens, visit, violations })
  if (url.searchParams.get('service') !== 'fake, registry') {
    violations.push(`/token: the service is ${url.searchParams.get('service') ?? 'missing'}`)
  }
  const header = request.headers.authorization
  const welcome =
    header === undefined ? auth.anonymous !== false : isKnown(header, auth.users ?? {})
  if (!welcome) return refusal(401, 'incorrect username or password')
  return tokenAnswer({ auth, tokens, scope: url.searchParams.get('scope') ?? '', field: 'token' })
}

function issueForIdentity({ auth, tokens, visit, violations }: Issue): Answer {
  const { form } = visit
  if (visit.request.headers['content-type'] !== 'application/x-www-form-urlencoded') {
    violations.push('/token: the form has the wrong content type')
  }
  for (const field of ['service', 'client_id', 'scope', 'refresh_token']) {
    if (!form.has(field)) violations.push(`/token: ${field} is missing`)
  }
  const known = auth.identityTokens?.includes(form.get('refresh_token') ?? '') === true
  if (form.get('grant_type') !== 'refresh_token' || !known)
    return refusal(401, 'bad identity token')
  return tokenAnswer({ auth, tokens, scope: form.get('scope') ?? '', field: 'access_token' })
}

function tokenAnswer(grant: {
  auth: Bearer
  tokens: Map<string, Token>
  scope: string
  field: 'token' | 'access_token'
}): Answer {
  const token = `token-${grant.tokens.size + 1}-for-${grant.scope}`
  const left = grant.auth.usesPerToken ?? Number.POSITIVE_INFINITY
  grant.tokens.set(token, { scope: grant.scope, left })
  return answer(200, {}, { [grant.field]: token, expires_in: 300 })
}

function isKnown(header: string | undefined, users: Users): boolean {
  const pair = Buffer.from(header?.replace(/^Basic /, '') ?? '', 'base64').toString()
  const colon = pair.indexOf(':')
  const user = pair.slice(0, Math.max(0, colon))
  return colon !== -1 && Object.hasOwn(users, user) && users[user] === pair.slice(colon + 1)
}

function unauthorized(challenge: string): Answer {
  const body = { errors: [{ code: 'UNAUTHORIZED', message: 'authentication required' }] }
  return answer(401, { 'WWW-Authenticate': challenge }, body)
}

function refusal(status: number, details: string): Answer {
  return answer(status, {}, { details })
}

function answer(status: number, headers: Record<string, string>, body: unknown): Answer {
  const type = { 'Content-Type': 'application/json' }
  return {
    status,
    headers: { ...type, ...headers },
    body: Buffer.from(JSON.stringify(body)),
    ranges: false,
  }
}

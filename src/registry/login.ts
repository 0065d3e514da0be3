import type { Log } from '../ports.ts'
import { parseChallenges } from './challenge.ts'
import type { Challenge } from './challenge.ts'
import type { CredentialsFor } from './credentials.ts'
import { nonsense, plainHttp } from './failure.ts'
import type { Subject } from './failure.ts'
import type { Problem } from './problem.ts'
import { isSafeStep } from './redirect.ts'
import type { Ask } from './reply.ts'
import { fullName, pathOf } from './repository.ts'
import type { Repository } from './repository.ts'
import type { Secrets } from './secrets.ts'
import { newSession, refused, unknownSchemes } from './session.ts'
import type { Session } from './session.ts'
import { readToken, toBasic } from './token.ts'
import type { Login } from './token.ts'

/** A 401 or 403 of the registry itself, and the header that it refused. */
export type Refusal = {
  readonly repository: Repository
  readonly subject: Subject
  readonly registryUrl: URL
  readonly status: number
  readonly challenge: string | null
  readonly problem: Problem
  readonly header: string | null
  readonly signal: AbortSignal
}

/** Who we are at each repository. Asked for nothing, we are nobody. */
export type Logins = {
  /** The Authorization header to send; null: none. */
  headerFor(repository: Repository): string | null
  /** A request with this header was let in. */
  confirm(repository: Repository, header: string | null): void
  /** Finds another header. Throws `login-refused`, `credentials-unusable` … when there is none. */
  renew(refusal: Refusal): Promise<void>
}

export type LoginOptions = {
  readonly ask: Ask
  readonly credentialsFor: CredentialsFor
  readonly allowHttp: boolean
  readonly log: Pick<Log, 'warn'>
  readonly secrets: Secrets
  readonly now: () => Date
}

export function createLogins(options: LoginOptions): Logins {
  const sessions = new Map<string, Session>()
  const sessionOf = (repository: Repository): Session => {
    const name = fullName(repository)
    const session = sessions.get(name) ?? newSession()
    sessions.set(name, session)
    return session
  }
  return {
    headerFor: (repository) => sessionOf(repository).header,
    confirm: (repository, header) => {
      const session = sessionOf(repository)
      if (session.header === header) session.proved = true
    },
    renew: async (refusal) => {
      const session = sessionOf(refusal.repository)
      // Requests side by side are refused side by side: one renews, the others wait and take its header.
      // Their own failure (a cancel, too) is theirs: the next one tries for itself.
      while (session.running !== null) await session.running.catch(() => undefined)
      if (session.header !== refusal.header) return
      session.running = changeHeader(session, refusal, options).finally(() => {
        session.running = null
      })
      await session.running
    },
  }
}

async function changeHeader(
  session: Session,
  refusal: Refusal,
  options: LoginOptions,
): Promise<void> {
  const offered = parseChallenges(refusal.challenge ?? '')
  if (offered.length > 0) session.challenges = offered
  const isUnwelcome = refusal.status === 403 || !session.proved
  if (refusal.header !== null && isUnwelcome) giveUpLogin(session, refusal, options)
  const header = await findHeader(session, refusal, options)
  options.secrets.add(header.replace(/^\w+ /, ''))
  session.header = header
  session.proved = false
}

/**
 * A stale login in Docker's config must not close an open door: ghcr.io denies to it what anybody may
 * have. A login that was given for this run is used or the run fails.
 */
function giveUpLogin(session: Session, refusal: Refusal, { log }: Pick<LoginOptions, 'log'>): void {
  const { login } = session
  const canBeNobody = login !== null && !login.given && bearerOf(session.challenges) !== undefined
  if (!canBeNobody || session.anonymous) throw refused(session, refusal)
  log.warn(
    `${refusal.subject.registry} refuses the login from ${login.from}; going on without a login.`,
  )
  session.anonymous = true
}

async function findHeader(
  session: Session,
  refusal: Refusal,
  options: LoginOptions,
): Promise<string> {
  session.login = session.anonymous ? null : await findLogin(session, refusal, options)
  const bearer = bearerOf(session.challenges)
  if (bearer !== undefined) return findBearer({ session, refusal, options, bearer })
  const { challenges } = session
  // A bare 401 or 403 says not how to log in; Basic is what every server of HTTP knows.
  const isBasic = challenges.length === 0 || challenges.some(({ scheme }) => scheme === 'basic')
  if (!isBasic) throw unknownSchemes(session, refusal)
  if (session.login?.kind !== 'password') throw refused(session, refusal)
  return toBasic(session.login)
}

function bearerOf(challenges: readonly Challenge[]): Challenge | undefined {
  return challenges.find(({ scheme, parameters }) => scheme === 'bearer' && parameters.has('realm'))
}

async function findLogin(
  session: Session,
  { repository, signal }: Refusal,
  { credentialsFor, secrets }: LoginOptions,
): Promise<Login | null> {
  const found = await credentialsFor(repository, signal)
  if (found?.kind === 'unusable') {
    session.unusable = found.error
    return null
  }
  if (found !== null) secrets.add(found.kind === 'password' ? found.password : found.token)
  return found
}

type BearerRequest = {
  readonly session: Session
  readonly refusal: Refusal
  readonly options: LoginOptions
  readonly bearer: Challenge
}

async function findBearer({ session, refusal, options, bearer }: BearerRequest): Promise<string> {
  const { ask, secrets, now } = options
  const answer = await readToken({
    ask,
    realm: realmOf(bearer, refusal, options.allowHttp),
    service: bearer.parameters.get('service') ?? null,
    scope: bearer.parameters.get('scope') ?? `repository:${pathOf(refusal.repository)}:pull`,
    login: session.login,
    subject: refusal.subject,
    signal: refusal.signal,
    secrets,
    now: now(),
  })
  if (answer.kind === 'token') return `Bearer ${answer.token}`
  giveUpLogin(session, { ...refusal, problem: answer.problem }, options)
  session.login = null
  return findBearer({ session, refusal, options, bearer })
}

function realmOf(bearer: Challenge, { registryUrl, subject }: Refusal, allowHttp: boolean): URL {
  const realm = bearer.parameters.get('realm') ?? ''
  if (!/^https?:\/\//i.test(realm) || !URL.canParse(realm)) {
    throw nonsense(subject, 'it asks for a login without a usable address')
  }
  const url = new URL(realm)
  if (!isSafeStep(registryUrl, url, allowHttp)) {
    throw plainHttp(`${subject.registry} asks for a login over plain HTTP at ${url.host}.`)
  }
  return url
}

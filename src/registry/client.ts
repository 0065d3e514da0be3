import { setTimeout as wait } from 'node:timers/promises'
import type { PlimsollError } from '../domain/errors.ts'
import type { Fetch, Log } from '../ports.ts'
import type { CredentialsFor } from './credentials.ts'
import { createEntrance } from './entrance.ts'
import type { AskRepository } from './entrance.ts'
import type { Subject } from './failure.ts'
import { createLogins } from './login.ts'
import { createFindOrigin } from './origin.ts'
import type { FindOrigin } from './origin.ts'
import { createPatience } from './patience.ts'
import type { Patience, Sleep } from './patience.ts'
import { readProblem } from './problem.ts'
import { createFollow } from './redirect.ts'
import { explainAnswer, explainStorage } from './refusal.ts'
import { createAsk } from './reply.ts'
import type { Reply } from './reply.ts'
import { pathOf } from './repository.ts'
import type { Repository } from './repository.ts'
import { createSecrets } from './secrets.ts'
import type { Secrets } from './secrets.ts'

export type RegistryOptions = {
  readonly fetch: Fetch
  readonly log: Pick<Log, 'debug' | 'warn'>
  readonly credentialsFor: CredentialsFor
  /** Plain HTTP to other machines as well. */
  readonly allowHttp: boolean
  readonly sleep?: Sleep
  readonly now?: () => Date
  /** A server that sends nothing (or next to nothing) for so long has failed; 30 s when not told. */
  readonly idleMs?: number
}

/** A request below a repository, and what becomes of its answer. */
export type RepositoryRequest = {
  readonly repository: Repository
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly accepted: ReadonlySet<number>
  readonly subject: Subject
  /** What a 404 means. */
  readonly missing: () => PlimsollError
  readonly signal: AbortSignal
}

/** Logins and origins are found once and kept. */
export type Client = {
  /** Asks once: an answer with an accepted status, or an explained failure. */
  ask(request: RepositoryRequest): Promise<Reply>
  /** The address behind a registry, found once. */
  readonly findOrigin: FindOrigin
  createPatience(signal: AbortSignal): Patience
}

const IDLE_MS = 30_000

const PROBE_MS = 5_000

export function createClient(options: RegistryOptions): Client {
  const { fetch, log, credentialsFor, allowHttp, idleMs = IDLE_MS } = options
  const now = options.now ?? (() => new Date())
  const sleep = options.sleep ?? ((ms, signal) => wait(ms, undefined, { signal }))
  const secrets = createSecrets()
  const ask = createFollow(createAsk({ fetch, idleMs }), { allowHttp })
  const logins = createLogins({ ask, credentialsFor, allowHttp, log, secrets, now })
  const probe = createAsk({ fetch, idleMs: Math.min(PROBE_MS, idleMs) })
  const askRepository = createEntrance({ ask, logins, secrets, now })
  const findOrigin = createFindOrigin({ probe, allowHttp })
  return {
    ask: (request) => askOnce({ request, askRepository, findOrigin, secrets, now }),
    findOrigin,
    createPatience: (signal) => createPatience({ log, sleep, signal }),
  }
}

type Asking = {
  readonly request: RepositoryRequest
  readonly askRepository: AskRepository
  readonly findOrigin: FindOrigin
  readonly secrets: Secrets
  readonly now: () => Date
}

async function askOnce({ request, ...client }: Asking): Promise<Reply> {
  const { repository, path, headers, subject, signal, missing } = request
  const origin = await client.findOrigin(subject, signal)
  const url = new URL(`v2/${pathOf(repository)}/${path}`, origin)
  const reply = await client.askRepository(repository, { url, headers, subject, signal })
  if (request.accepted.has(reply.status)) return reply
  const problem = await readProblem(reply, client.secrets)
  const isElsewhere = reply.url.origin !== origin.origin
  if (isElsewhere && reply.status < 500 && reply.status !== 429) {
    throw explainStorage({ reply, subject })
  }
  throw explainAnswer({ reply, problem, subject, now: client.now(), missing })
}

import { toPlimsollError } from '../domain/errors.ts'
import type { PlimsollError } from '../domain/errors.ts'
import type { Log } from '../ports.ts'
import { persist } from '../registry/patience.ts'
import type { Patience } from '../registry/patience.ts'
import { findNamedAddress, standardSockets } from './engine-address.ts'
import type { EngineAddress, Environment } from './engine-address.ts'
import { isNobodyThere, noEngine, noSocket, toRefusal } from './engine-failure.ts'
import { createEngineLine, readProblem } from './engine-line.ts'
import type { EngineLine } from './engine-line.ts'
import { readCertificates } from './engine-tls.ts'

export type EngineSearch = {
  readonly env: Environment
  readonly homeFolder: string
  readonly allowHttp: boolean
  readonly idleMs: number
  readonly socketExists: (path: string) => Promise<boolean>
  readonly log: Pick<Log, 'debug'>
  readonly createPatience: () => Patience
  readonly signal: AbortSignal
}

export type FoundEngine = {
  readonly kind: 'found'
  readonly line: EngineLine
  /** It resolves names by rules of its own. */
  readonly isPodman: boolean
}

/** Nobody listens anywhere; `error` says so to who must have an engine. */
export type NoEngine = { readonly kind: 'absent'; readonly error: PlimsollError }

/** A running engine answers at once; one that systemd starts on the first question within seconds. */
const PING_MS = 10_000

/**
 * The engine that the environment names, else the first on the usual sockets that answers. Throws when the named one
 * does not answer, and when there are engines that may not be asked or give no sound answer.
 */
export async function findEngine(search: EngineSearch): Promise<FoundEngine | NoEngine> {
  const named = findNamedAddress(search.env, search.allowHttp)
  return named === null ? findStandard(search) : ping(named, search)
}

async function findStandard(search: EngineSearch): Promise<FoundEngine | NoEngine> {
  const sockets = standardSockets(search.env, search.homeFolder)
  const failures: PlimsollError[] = []
  for (const socket of sockets) {
    if (!(await search.socketExists(socket.path))) continue
    try {
      return await ping(socket, search)
    } catch (thrown) {
      if (search.signal.aborted) throw thrown
      const error = toPlimsollError(thrown)
      search.log.debug(error.message)
      failures.push(error)
    }
  }
  const serious = failures.find((error) => !isNobodyThere(error))
  if (serious !== undefined) throw serious
  return { kind: 'absent', error: failures[0] ?? noSocket(sockets.map(({ path }) => path)) }
}

/** `GET /_ping` answers `OK` without a login and whatever the version (Docker Engine API, "Ping"). */
async function ping(address: EngineAddress, search: EngineSearch): Promise<FoundEngine> {
  const isSecure = address.kind === 'tcp' && address.isSecure
  const certificates = isSecure ? await readCertificates(search.env, search.homeFolder) : null
  const line = createEngineLine(address, certificates)
  const answerMs = Math.min(PING_MS, search.idleMs)
  return persist(search.createPatience(), async () => {
    const question = { path: '/_ping', signal: search.signal, answerMs, idleMs: answerMs }
    const answer = await line.ask(question)
    if (answer.status !== 200) {
      const problem = { status: answer.status, said: await readProblem(answer) }
      throw toRefusal(line.label, 'say that it is there', problem)
    }
    const body = await answer.readUpTo(64)
    if (String(body).trim() !== 'OK') throw noEngine(line.label, 'its /_ping does not say OK')
    return { kind: 'found', line, isPodman: answer.header('libpod-api-version') !== null }
  })
}

import { PlimsollError } from '../../domain/errors.ts'
import { FinalFailure } from './final-failure.ts'
import { PRIVATE_HOST } from './private-host.ts'

export type Fault = {
  /** A clause, without the address. */
  readonly reason: string
  /** Whether another try may help. */
  readonly isPassing: boolean
}

/** A fault of a connection. */
export type ConnectionFault = Fault & {
  /** True: there was no connection yet, and nothing can have arrived. */
  readonly isUnsent: boolean
}

/** What a connection threw before it answered. */
export function explainFault(thrown: unknown): ConnectionFault {
  if (thrown instanceof FinalFailure) return toFinal(thrown.message)
  const known = findInChain(thrown, (one) => one instanceof PlimsollError)
  if (known instanceof PlimsollError) {
    return toFinal(`${known.message} ${known.hint}`)
  }
  const code = findCode(thrown)
  if (CERTIFICATE.test(code)) {
    const reason = `its certificate is not trusted (${code}); name a company's own authority in NODE_EXTRA_CA_CERTS`
    return toFinal(reason)
  }
  const reason = REASONS[code] ?? `the connection failed${code === '' ? '' : ` (${code})`}`
  return { reason, isPassing: !FINAL.has(code), isUnsent: UNSENT.has(code) }
}

function toFinal(reason: string): ConnectionFault {
  return { reason, isPassing: false, isUnsent: false }
}

const CERTIFICATE = /CERT|UNABLE_TO_(?:GET|VERIFY|DECODE)|ALTNAME|SELF_SIGNED/

const FINAL = new Set([
  ...['EPLIMSOLLPRIVATE', 'UND_ERR_ABORTED', 'EPROTO', 'UND_ERR_INVALID_ARG'],
  ...['ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_PACKET_LENGTH_TOO_LONG'],
])

/** Of the name server, and of the connection while it was made. */
const UNSENT = new Set([
  ...['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH'],
  'UND_ERR_CONNECT_TIMEOUT',
])

const NO_TLS = 'it does not speak TLS as we do'

const REASONS: Readonly<Record<string, string>> = {
  EPLIMSOLLPRIVATE: PRIVATE_HOST,
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name server does not answer',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection broke before an answer came',
  EPIPE: 'the connection broke before an answer came',
  UND_ERR_SOCKET: 'the connection broke before an answer came',
  UND_ERR_ABORTED: 'the proxy refused the connection',
  UND_ERR_CONNECT_TIMEOUT: 'nobody answered in time',
  UND_ERR_HEADERS_TIMEOUT: 'nobody answered in time',
  ETIMEDOUT: 'nobody answered in time',
  ABORT_ERR: 'nobody answered in time',
  EHOSTUNREACH: 'there is no route to the host',
  ENETUNREACH: 'there is no route to the network',
  EPROTO: NO_TLS,
  ERR_SSL_WRONG_VERSION_NUMBER: NO_TLS,
  ERR_SSL_PACKET_LENGTH_TOO_LONG: NO_TLS,
}

/** `fetch` wraps what the socket said, once or twice; what no socket said has no code. */
function findCode(thrown: unknown): string {
  const isTimeout = (one: object): boolean => (one as { name?: unknown }).name === 'TimeoutError'
  if (findInChain(thrown, isTimeout) !== null) return 'ABORT_ERR'
  let found = ''
  findInChain(thrown, ({ code }: { code?: unknown }) => {
    if (typeof code === 'string' && /^[A-Z0-9_]{3,60}$/.test(code)) found = code
    return false
  })
  return found
}

function findInChain(thrown: unknown, isIt: (one: object) => boolean): object | null {
  let at = thrown
  for (let depth = 0; depth < 6 && typeof at === 'object' && at !== null; depth += 1) {
    if (isIt(at)) return at
    at = (at as { cause?: unknown }).cause
  }
  return null
}

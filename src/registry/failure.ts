import { PlimsollError } from '../domain/errors.ts'
import type { Explanation } from '../domain/errors.ts'

/** What a request is about, for the sentences of its failures. */
export type Subject = {
  /** As users write it. */
  readonly registry: string
  /** `the manifest of ghcr.io/team/app:1.2`. */
  readonly what: string
}

/** A failure that may pass: worth another try before it is told. */
export class PassingFailure extends PlimsollError {
  /** How often in a row it is tolerated. */
  readonly tries: number
  /** What the server asked for; null: the caller decides. */
  readonly retryAfterMs: number | null
  readonly explanation: Explanation

  constructor(
    explanation: Explanation,
    patience: { tries?: number; retryAfterMs?: number | null } = {},
  ) {
    super(explanation)
    this.name = 'PassingFailure'
    this.tries = patience.tries ?? 5
    this.retryAfterMs = patience.retryAfterMs ?? null
    this.explanation = explanation
  }
}

/** Nothing came from the server for the time that was set: kept apart from the user's own cancel. */
export class Silence extends Error {
  readonly code = 'ETIMEDOUT'

  constructor(milliseconds: number) {
    super(`nothing came for ${milliseconds / 1000} seconds`)
    this.name = 'Silence'
  }
}

/** What `fetch` or reading a body threw, explained. `host`: the one that was asked, behind redirects. */
export function explainNetwork(thrown: unknown, subject: Subject, host: string): PlimsollError {
  if (thrown instanceof PlimsollError) return thrown
  const code = networkCode(thrown)
  if (NO_TLS.has(code)) return plainHttp(`${host} answers in plain HTTP, not HTTPS.`, thrown)
  if (isCertificateCode(code)) {
    return new PlimsollError({
      code: 'registry-unreachable',
      message: `The certificate of ${host} is not trusted (${code}).`,
      hint: 'When a company authority signed it, name its PEM file in NODE_EXTRA_CA_CERTS or SSL_CERT_FILE.',
      cause: thrown,
    })
  }
  const explanation: Explanation = {
    code: 'registry-unreachable',
    message: `The connection to ${host} failed while fetching ${subject.what}: ${REASONS[code] ?? code}.`,
    hint: 'Check the name of the registry, the network of this machine, and HTTPS_PROXY where a proxy is needed.',
    cause: thrown,
  }
  if (code === 'ENOTFOUND') return new PlimsollError(explanation)
  return new PassingFailure(explanation, { tries: code === 'ECONNREFUSED' ? 3 : 5 })
}

/** What OpenSSL says of an answer that is no TLS, by its version. */
const NO_TLS = new Set(['ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_PACKET_LENGTH_TOO_LONG'])

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name server does not answer',
  ECONNREFUSED: 'it was refused',
  ECONNRESET: 'it was reset',
  EPIPE: 'it was reset',
  UND_ERR_SOCKET: 'it broke',
  UND_ERR_CONNECT_TIMEOUT: 'nobody answered in time',
  UND_ERR_HEADERS_TIMEOUT: 'nobody answered in time',
  UND_ERR_BODY_TIMEOUT: 'the rest did not come in time',
  ETIMEDOUT: 'nothing came in time',
  EHOSTUNREACH: 'there is no route to the host',
  ENETUNREACH: 'there is no route to the network',
}

/** True for answers of TLS that trying again, or plain HTTP, must not paper over. */
export function isCertificateTrouble(error: unknown): boolean {
  return isCertificateCode(networkCode(error))
}

/** Names of OpenSSL's verification results as Node passes them on (Node.js documentation, "Errors"). */
function isCertificateCode(code: string): boolean {
  return /CERT|UNABLE_TO_(?:GET|VERIFY|DECODE)|ALTNAME|SELF_SIGNED/.test(code)
}

/** The innermost code of a chain of causes: `fetch` wraps what the socket said, once or twice. */
function networkCode(error: unknown): string {
  let found = 'no reason was given'
  let at: unknown = error
  for (let depth = 0; depth < 5 && typeof at === 'object' && at !== null; depth += 1) {
    const { code, cause } = at as { code?: unknown; cause?: unknown }
    if (typeof code === 'string' && /^[A-Z0-9_]{3,60}$/.test(code)) found = code
    at = cause
  }
  return found
}

export function plainHttp(message: string, cause?: unknown): PlimsollError {
  return new PlimsollError({
    code: 'plain-http-refused',
    message,
    hint: 'Plain HTTP lets others read passwords and change images. When that network is trusted, set allow-http.',
    cause,
  })
}

/** An answer that the distribution specification does not know. */
export function nonsense(subject: Subject, what: string): PlimsollError {
  return new PlimsollError({
    code: 'registry-protocol',
    message: `${subject.registry} does not answer as a registry should for ${subject.what}: ${what}.`,
    hint: 'Check that the name is that of a registry, and that no proxy or login page answers in its place.',
  })
}

/** The user or the time limit stopped the run. */
export function cancelled(signal: AbortSignal): PlimsollError {
  if (signal.reason instanceof PlimsollError) return signal.reason
  return new PlimsollError({
    code: 'cancelled',
    message: 'Fetching was stopped before it was done.',
    hint: 'Nothing was kept; start it again.',
    cause: signal.reason,
  })
}

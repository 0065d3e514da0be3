import type { FeedName } from '../domain/feed.ts'
import { FeedFailure, PassingFailure } from './feed-failure.ts'
import { FEEDS } from './feed-kinds.ts'
import { toPlainText } from './plain-text.ts'

const NETWORK_HINT =
  'Check the network of this machine, and HTTPS_PROXY where a proxy is needed; where there is no network, let'

/** What `fetch` or reading a body threw. `host`: the one that was asked, behind redirects. */
export function toNetworkFailure(name: FeedName, thrown: unknown, host: string): FeedFailure {
  if (thrown instanceof FeedFailure) return thrown
  const { input } = FEEDS[name]
  const code = networkCode(thrown)
  if (/CERT|UNABLE_TO_(?:GET|VERIFY|DECODE)|ALTNAME|SELF_SIGNED/.test(code)) {
    return new FeedFailure(
      `the certificate of ${host} is not trusted (${code})`,
      'When a company authority signed it, name its PEM file in NODE_EXTRA_CA_CERTS or SSL_CERT_FILE.',
      thrown,
    )
  }
  const reason = REASONS[code] ?? (code === '' ? messageOf(thrown) : code)
  const why = `the connection to ${host} failed (${reason})`
  const hint = `${NETWORK_HINT} ${input} name a file, or none.`
  if (FINAL.has(code)) return new FeedFailure(why, hint, thrown)
  return new PassingFailure({ why, hint, cause: thrown }, { tries: TRIES[code] ?? 5 })
}

/**
 * Waiting would not help: there is no such host, the proxy (undici: "aborted") lets nobody through, or it
 * was not the network at all (no code), such as a port that `fetch` refuses.
 */
const FINAL = new Set(['ENOTFOUND', 'UND_ERR_ABORTED', 'ERR_SSL_WRONG_VERSION_NUMBER', ''])

/** A machine without network says these two at once, and a scan there must not wait for long. */
const TRIES: Readonly<Record<string, number>> = { EAI_AGAIN: 2, ECONNREFUSED: 3 }

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name server does not answer',
  ECONNREFUSED: 'it was refused',
  ECONNRESET: 'it was reset',
  EPIPE: 'it was reset',
  UND_ERR_SOCKET: 'it broke',
  UND_ERR_ABORTED: 'the proxy refused it',
  UND_ERR_CONNECT_TIMEOUT: 'nobody answered in time',
  UND_ERR_HEADERS_TIMEOUT: 'nobody answered in time',
  UND_ERR_BODY_TIMEOUT: 'the rest did not come in time',
  ETIMEDOUT: 'nobody answered in time',
  EHOSTUNREACH: 'there is no route to the host',
  ENETUNREACH: 'there is no route to the network',
  ERR_SSL_WRONG_VERSION_NUMBER: 'it answers without TLS',
}

/** The innermost code of a chain of causes, '' for none: `fetch` wraps what the socket said, once or twice. */
function networkCode(thrown: unknown): string {
  let found = ''
  let at = thrown
  for (let depth = 0; depth < 5 && typeof at === 'object' && at !== null; depth += 1) {
    const { code, cause } = at as { code?: unknown; cause?: unknown }
    if (typeof code === 'string' && /^[A-Z0-9_]{3,60}$/.test(code)) found = code
    at = cause
  }
  return found
}

/** The innermost message: that of `fetch` itself is only that it failed. */
function messageOf(thrown: unknown): string {
  let found = 'no reason was given'
  let at = thrown
  for (let depth = 0; depth < 5 && typeof at === 'object' && at !== null; depth += 1) {
    const { message, cause } = at as { message?: unknown; cause?: unknown }
    if (typeof message === 'string' && message !== '') found = message
    at = cause
  }
  return toPlainText(found)
}

/** An answer that is neither the list nor "unchanged". */
export function toStatusFailure(name: FeedName, response: Response, host: string): FeedFailure {
  const { status } = response
  const { input } = FEEDS[name]
  const why = `${host} answers ${status}`
  if (status < 500 && ![408, 425, 429].includes(status)) {
    return new FeedFailure(why, `Check the address in ${input}.`)
  }
  const hint = `Try again later, or let ${input} name a mirror.`
  const seconds = /^\d{1,6}$/.exec(response.headers.get('retry-after') ?? '')?.[0]
  const retryAfterMs = seconds === undefined ? null : Number(seconds) * 1000
  return new PassingFailure({ why, hint }, { retryAfterMs })
}

import type { Fetch } from '../ports.ts'
import { readBody } from './read-body.ts'
import { Refused } from './refused.ts'

export type GuardOptions = {
  readonly fetch: Fetch
  /** Of the API; nothing else is ever asked. */
  readonly origin: string
  /** For one request with its answer. GitHub itself gives up after about 10 s. */
  readonly limitMs: number
  readonly maxBytes: number
  readonly signal: AbortSignal
}

const REDIRECTS = new Set([301, 302, 307, 308])

const MOST_REDIRECTS = 3

/**
 * `fetch` for a client that carries a token: asks its own host only, follows a renamed repository there, ends in
 * time, and reads answers of a bounded size. Throws Refused for what another try would not change.
 */
export function createGuardedFetch(options: GuardOptions): Fetch {
  return async (input, init) => {
    let url = new URL(input)
    const signals = [AbortSignal.timeout(options.limitMs), options.signal]
    if (init?.signal) signals.push(init.signal)
    const request: RequestInit = { ...init, redirect: 'manual', signal: AbortSignal.any(signals) }
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      requireOwnHost(url, options)
      const response = await options.fetch(url, request)
      const location = REDIRECTS.has(response.status) ? response.headers.get('location') : null
      if (location === null) return toBounded(response, options)
      await response.body?.cancel().catch(() => undefined)
      url = follow(url, location, request)
    }
    throw new Refused(`it leads on more than ${MOST_REDIRECTS} times`)
  }
}

function requireOwnHost(url: URL, { origin }: GuardOptions): void {
  if (url.origin !== origin) throw new Refused(`it leads to ${url.origin}, another host`)
}

/** A request that changes something is not repeated elsewhere. */
function follow(from: URL, location: string, { method = 'GET' }: RequestInit): URL {
  if (method !== 'GET') throw new Refused('it leads on, which is followed for reading only')
  if (!URL.canParse(location, from.href)) throw new Refused('it leads to no address')
  return new URL(location, from.href)
}

async function toBounded(response: Response, options: GuardOptions): Promise<Response> {
  const { status, statusText, headers } = response
  const bytes = await readBody(response, { what: 'its answer', ...options })
  if (response.ok && /^text\/html\b/i.test(headers.get('content-type') ?? '')) {
    throw new Refused('it answers with a web page, as a login page or a proxy does')
  }
  // Answers of these statuses have no body, and the constructor insists.
  const hasNoBody = [204, 205, 304].includes(status)
  return new Response(hasNoBody ? null : bytes, {
    status,
    statusText,
    headers: withoutEncoding(headers),
  })
}

/** `fetch` has unpacked the body already. */
function withoutEncoding(headers: Headers): Headers {
  const copy = new Headers(headers)
  copy.delete('content-encoding')
  copy.delete('content-length')
  return copy
}

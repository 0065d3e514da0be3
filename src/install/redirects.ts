import type { Fetch } from '../ports.ts'
import { isLoopback, toPublicAddress } from './release-address.ts'

const MAX_REDIRECTS = 10

export type Answer =
  | { readonly kind: 'answered'; readonly response: Response }
  | { readonly kind: 'refused'; readonly why: string }

type Request = {
  readonly fetch: Fetch
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly signal: AbortSignal
}

/**
 * Fetches an address and follows redirects, to https only; from this machine itself also to itself.
 * Credentials in the address are sent to its own origin and nowhere else.
 */
export async function followRedirects(request: Request): Promise<Answer> {
  const { fetch, signal } = request
  let url = request.url
  for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
    const headers = { ...request.headers, ...toAuthorization(request.url, url) }
    const response = await fetch(withoutCredentials(url), { headers, redirect: 'manual', signal })
    const location = response.headers.get('location')
    if (response.status < 300 || response.status > 399 || location === null) {
      return { kind: 'answered', response }
    }
    await response.body?.cancel()
    const next = URL.canParse(location, url.href) ? new URL(location, url.href) : null
    if (next === null)
      return { kind: 'refused', why: `${toPublicAddress(url)} redirects to no address` }
    if (!isAllowed(next, url)) {
      return {
        kind: 'refused',
        why: `${toPublicAddress(url)} redirects to ${toPublicAddress(next)}, without TLS`,
      }
    }
    url = next
  }
  return { kind: 'refused', why: `more than ${MAX_REDIRECTS} redirects` }
}

function isAllowed(next: URL, from: URL): boolean {
  if (next.protocol === 'https:') return true
  return next.protocol === 'http:' && isLoopback(next) && isLoopback(from)
}

function toAuthorization(start: URL, url: URL): Record<string, string> {
  if (start.username === '' || url.origin !== start.origin) return {}
  const pair = `${decodeURIComponent(start.username)}:${decodeURIComponent(start.password)}`
  return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` }
}

/** `fetch` refuses addresses that hold credentials. */
function withoutCredentials(url: URL): URL {
  const bare = new URL(url.href)
  bare.username = ''
  bare.password = ''
  return bare
}

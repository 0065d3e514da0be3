import type { Fetch } from '../../ports.ts'
import { FinalFailure } from './final-failure.ts'
import type { PostRequest } from './post-types.ts'
import { readAnswer } from './read-answer.ts'
import { requireUrl } from './require-url.ts'

export type OneAnswer = {
  readonly status: number
  readonly body: string
  readonly retryAfter: string | null
}

export type SendOptions = {
  readonly fetch: Fetch
  readonly signal: AbortSignal
  readonly limitMs: number
}

const MOST_REDIRECTS = 2

/**
 * One try. It is led on only to where the same message may go: the same host by https, and by the statuses that keep
 * method and body (RFC 9110, 307 and 308). Throws FinalFailure, and what `fetch` throws.
 */
export async function sendOnce(request: PostRequest, options: SendOptions): Promise<OneAnswer> {
  const { fetch, signal, limitMs } = options
  const { headers, body } = request
  const init: RequestInit = {
    ...{ method: 'POST', headers, body, redirect: 'manual' },
    signal: AbortSignal.any([AbortSignal.timeout(limitMs), signal]),
  }
  let url = requireUrl(request.url, request.allowsPrivate)
  for (let hop = 0; ; hop += 1) {
    const response = await fetch(url, init)
    const { status } = response
    if (status < 300 || status > 399) {
      const retryAfter = response.headers.get('retry-after')
      return { status, retryAfter, body: await readAnswer(response) }
    }
    await response.body?.cancel().catch(() => undefined)
    if (hop === MOST_REDIRECTS) throw new FinalFailure('it leads on again and again')
    url = follow(url, status, response.headers.get('location'))
  }
}

function follow(from: URL, status: number, location: string | null): URL {
  if ((status !== 307 && status !== 308) || location === null) {
    throw new FinalFailure(`it answers ${status}, which leads elsewhere and is not followed`)
  }
  const to = URL.canParse(location, from.href) ? new URL(location, from.href) : null
  if (to?.origin !== from.origin || to.username !== '' || to.password !== '') {
    throw new FinalFailure('it leads to another host, which is not followed')
  }
  return to
}

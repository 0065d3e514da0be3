import type { FeedName } from '../domain/feed.ts'
import type { Fetch } from '../ports.ts'
import { FeedFailure } from './feed-failure.ts'
import { FEEDS } from './feed-kinds.ts'
import { toNetworkFailure } from './network-failure.ts'
import { toPlainText } from './plain-text.ts'

export type FeedQuestion = {
  readonly name: FeedName
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly fetch: Fetch
  readonly allowHttp: boolean
  readonly signal: AbortSignal
}

/** `host`: the one that answered, behind redirects. The body has to be read or cancelled. */
export type FeedReply = { readonly response: Response; readonly host: string }

const REDIRECTS = new Set([301, 302, 303, 307, 308])

const MOST_REDIRECTS = 5

/** Asks once and goes where the server points to, never from HTTPS to plain HTTP. Throws FeedFailure. */
export async function askServer(question: FeedQuestion): Promise<FeedReply> {
  let { url } = question
  requireSafe(question, url)
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const host = toPlainText(url.host)
    const response = await askOnce(question, url)
    if (!REDIRECTS.has(response.status)) return { response, host }
    await response.body?.cancel().catch(() => undefined)
    url = targetOf(question, url, response)
  }
  throw refuseRedirect(question, `it leads on more than ${MOST_REDIRECTS} times`)
}

async function askOnce(question: FeedQuestion, url: URL): Promise<Response> {
  const { name, fetch, headers, signal } = question
  try {
    return await fetch(url, { headers, redirect: 'manual', signal })
  } catch (thrown) {
    throw toNetworkFailure(name, thrown, toPlainText(url.host))
  }
}

function targetOf(question: FeedQuestion, from: URL, response: Response): URL {
  const location = response.headers.get('location') ?? ''
  if (location === '' || !URL.canParse(location, from.href)) {
    throw refuseRedirect(question, 'it leads to no address')
  }
  const to = new URL(location, from.href)
  const isStep = to.protocol === 'https:' || (to.protocol === 'http:' && from.protocol === 'http:')
  if (!isStep) throw refuseRedirect(question, `it leads to ${to.protocol} on ${to.host}`)
  requireSafe(question, to)
  return to
}

/** These lists are not signed: who stands between us and the server must not be able to shorten them. */
function requireSafe({ name, allowHttp }: FeedQuestion, url: URL): void {
  if (url.protocol === 'https:' || allowHttp || isLoopback(url.hostname)) return
  throw new FeedFailure(
    `${toPlainText(url.host)} would be asked over plain HTTP`,
    `Let ${FEEDS[name].input} name an https address, or set allow-http when that network is trusted.`,
  )
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host)
}

function refuseRedirect({ name, url }: FeedQuestion, what: string): FeedFailure {
  return new FeedFailure(
    `the answer of ${toPlainText(url.host)} is refused: ${toPlainText(what)}`,
    `Check the address in ${FEEDS[name].input}, and whether a login page answers in its place.`,
  )
}

import { nonsense, plainHttp } from './failure.ts'
import { isLoopback } from './repository.ts'
import type { Ask, Question, Reply } from './reply.ts'

const REDIRECTS = new Set([301, 302, 303, 307, 308])

const MOST_REDIRECTS = 5

/**
 * Asks, and goes where the server points to. Only the origin that was asked first sees the login: blobs lie
 * behind signed addresses of strangers. Never from HTTPS to plain HTTP. A POST is not sent on.
 */
export function createFollow(ask: Ask, options: { readonly allowHttp: boolean }): Ask {
  return async (question) => {
    let next = question
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      const reply = await ask(next)
      if (!REDIRECTS.has(reply.status)) return reply
      await reply.discard()
      next = toNextQuestion(next, targetOf(reply, next, options.allowHttp))
    }
    throw nonsense(question.subject, `it redirects more than ${MOST_REDIRECTS} times`)
  }
}

/** True when an address may be asked although it is plain HTTP, or is none. `from` led to it. */
export function isSafeStep(from: URL, to: URL, allowHttp: boolean): boolean {
  if (to.protocol === 'https:') return true
  return (
    from.protocol === 'http:' && to.protocol === 'http:' && (allowHttp || isLoopback(to.hostname))
  )
}

function targetOf(reply: Reply, question: Question, allowHttp: boolean): URL {
  const { subject, url } = question
  const location = reply.header('location') ?? ''
  if (question.method === 'POST') throw nonsense(subject, 'it redirects a login')
  if (location === '' || !URL.canParse(location, url.href)) {
    throw nonsense(subject, 'it redirects without a usable address')
  }
  const target = new URL(location, url)
  if (target.protocol !== 'http:' && target.protocol !== 'https:') {
    throw nonsense(subject, `it redirects to an address of ${target.protocol}`)
  }
  if (!isSafeStep(url, target, allowHttp)) {
    throw plainHttp(`${url.host} redirects ${subject.what} to plain HTTP on ${target.host}.`)
  }
  return target
}

function toNextQuestion(question: Question, url: URL): Question {
  if (url.origin === question.url.origin) return { ...question, url }
  const headers = Object.entries(question.headers).filter(
    ([name]) => name.toLowerCase() !== 'authorization',
  )
  return { ...question, url, headers: Object.fromEntries(headers) }
}

import { nonsense } from './failure.ts'
import type { Logins } from './login.ts'
import { readProblem } from './problem.ts'
import { rateLimited } from './refusal.ts'
import type { Ask, Question, Reply } from './reply.ts'
import type { Repository } from './repository.ts'
import type { Secrets } from './secrets.ts'

/** Asks a registry for a part of a repository, logging in when it wants that. */
export type AskRepository = (repository: Repository, question: Question) => Promise<Reply>

/** As nobody, with a login, with a fresh one when it was stale, as nobody again: more cannot help. */
const MOST_ROUNDS = 5

export function createEntrance(options: {
  readonly ask: Ask
  readonly logins: Logins
  readonly secrets: Secrets
  readonly now: () => Date
}): AskRepository {
  const { ask, logins, secrets } = options
  return async (repository, question) => {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const header = logins.headerFor(repository)
      const reply = await ask(header === null ? question : withHeader(question, header))
      if (!isRefusal(reply, question)) {
        if (reply.status < 400) logins.confirm(repository, header)
        return reply
      }
      const { subject, signal } = question
      const problem = await readProblem(reply, secrets)
      // GitHub and others limit with a 403 as well.
      if (problem.codes.includes('TOOMANYREQUESTS')) {
        throw rateLimited({ reply, problem, subject, now: options.now() })
      }
      await logins.renew({
        repository,
        subject,
        registryUrl: question.url,
        status: reply.status,
        challenge: reply.header('www-authenticate'),
        problem,
        header,
        signal,
      })
    }
    throw nonsense(question.subject, 'it takes a login and refuses it again')
  }
}

function withHeader(question: Question, authorization: string): Question {
  return { ...question, headers: { ...question.headers, authorization } }
}

/** The storage behind a redirect refuses for reasons of its own, which no login changes. */
function isRefusal(reply: Reply, question: Question): boolean {
  return (reply.status === 401 || reply.status === 403) && reply.url.origin === question.url.origin
}

import { findRepositoryOf, refusal } from './answers.ts'
import type { FakeAnswer, FakeQuestion, Handler } from './state.ts'

/*
 * Who may ask what. Strangers read what is public; an app is told what it lacks, a classic token that there is
 * nothing.
 */
export function refuseRights(
  question: FakeQuestion,
  { needs, isGuarded = false }: Handler,
): FakeAnswer | null {
  if (needs === null || isGranted(question, needs)) return null
  if (!isGuarded && needs.endsWith('=read') && findRepositoryOf(question)?.isPrivate === false) {
    return null
  }
  const { token } = question
  if (token === null) return refuseStranger(needs)
  if (token.kind === 'user') return refusal(404, 'Not Found')
  return lackOf(needs)
}

/** What an app is told; the header names what would do. */
export function lackOf(needs: string): FakeAnswer {
  return refusal(403, 'Resource not accessible by integration', {
    'x-accepted-github-permissions': needs,
  })
}

function refuseStranger(needs: string): FakeAnswer {
  const isHidden = /^(?:contents|pull_requests|actions|metadata|issues)=read/.test(needs)
  return isHidden ? refusal(404, 'Not Found') : refusal(401, 'Requires authentication')
}

/** One of several is enough. */
export function isGranted({ token }: Pick<FakeQuestion, 'token'>, needs: string): boolean {
  return needs.split('; ').some((one) => {
    const [permission = '', level] = one.split('=')
    const granted = token?.permissions[permission]
    return granted === 'write' || (granted === 'read' && level === 'read')
  })
}

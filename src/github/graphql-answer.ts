import * as v from 'valibot'
import { GitHubFailure } from './failure.ts'
import type { FailureKind } from './failure.ts'

const ANSWER = v.looseObject({
  data: v.optional(v.unknown()),
  errors: v.optional(
    v.array(v.looseObject({ type: v.optional(v.string()), message: v.optional(v.string()) })),
  ),
})

const KINDS: Readonly<Record<string, FailureKind>> = {
  FORBIDDEN: 'forbidden',
  INSUFFICIENT_SCOPES: 'forbidden',
  NOT_FOUND: 'missing',
  RATE_LIMITED: 'limited',
}

/** The `data` of an answer. Throws GitHubFailure where it brings errors, which GraphQL sends with status 200. */
export function parseGraphQLAnswer(answer: unknown, question: Question): unknown {
  const result = v.safeParse(ANSWER, answer)
  if (!result.success) throw refused({ message: 'it is no answer of GraphQL' }, question)
  const { data, errors: [error] = [] } = result.output
  if (error !== undefined) throw refused(error, question)
  return data
}

type Question = { readonly apiUrl: string; readonly route: string }

type Complaint = { readonly type?: string | undefined; readonly message?: string | undefined }

function refused(
  { type = '', message = '' }: Complaint,
  { apiUrl, route }: Question,
): GitHubFailure {
  return new GitHubFailure({
    kind: (Object.hasOwn(KINDS, type) ? KINDS[type] : undefined) ?? 'odd',
    status: 200,
    reason: `${apiUrl} refuses "${route}" (${message === '' ? type : message})`,
    hint: 'Check the permissions of the job, and the input token.',
    words: message,
  })
}

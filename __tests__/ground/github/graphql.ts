import { loginOf, refusal } from './answers.ts'
import { nodeIdOf } from './comments.ts'
import { readGraphql } from './graphql-reading.ts'
import type { GraphqlField, GraphqlValue } from './graphql-reading.ts'
import { isGranted } from './rights.ts'
import type { FakeAnswer, FakeComment, FakeQuestion, FakeRepository } from './state.ts'

/*
 * GraphQL, which no description of GitHub's covers: `viewer` and `minimizeComment`, with the fields that they have and no
 * others. What goes wrong is told with status 200 and `errors`; what is no GraphQL of GitHub's is a complaint, too.
 */

export type GraphqlAnswer = { readonly answer: FakeAnswer; readonly complaints: readonly string[] }

type Failure = {
  readonly type?: string
  readonly path: readonly string[]
  readonly message: string
  readonly extensions?: Readonly<Record<string, unknown>>
}

/** What a field gives: a value of an object type, or why not. */
type Given = { readonly value: Readonly<Record<string, unknown>> } | { readonly failure: Failure }

export function answerGraphql(question: FakeQuestion): GraphqlAnswer {
  if (question.token === null) {
    const answer = refusal(401, 'This endpoint requires you to be authenticated.')
    return { answer, complaints: [] }
  }
  try {
    return { answer: execute(question), complaints: [] }
  } catch (error) {
    const { message } = error as Error
    const answer = { status: 200, body: { errors: [{ message, locations: LOCATIONS }] } }
    return { answer, complaints: [`graphql: ${message}`] }
  }
}

const LOCATIONS = [{ line: 1, column: 1 }]

function execute(question: FakeQuestion): FakeAnswer {
  const { query, variables } = readBody(question.body)
  const { kind, fields } = readGraphql(query, variables)
  const data: Record<string, unknown> = {}
  const errors: Failure[] = []
  for (const field of fields) {
    const given = kind === 'query' ? answerQuery(question, field) : answerMutation(question, field)
    const isGiven = 'value' in given
    data[field.alias] = isGiven ? select(given.value, field) : null
    if (!isGiven) errors.push(given.failure)
  }
  const told = errors.map((error) => ({ ...error, locations: LOCATIONS }))
  return { status: 200, body: { data, ...(told.length === 0 ? {} : { errors: told }) } }
}

function readBody(body: unknown): { query: string; variables: Readonly<Record<string, unknown>> } {
  const { query, variables = {}, ...rest } = (body ?? {}) as Record<string, unknown>
  const strange = Object.keys(rest).filter((key) => key !== 'operationName')
  if (typeof query !== 'string' || typeof variables !== 'object' || strange.length > 0) {
    throw new Error('A query attribute must be specified and must be a string.')
  }
  return { query, variables: variables as Readonly<Record<string, unknown>> }
}

/** The fields that were asked for; each must exist, and an object must say which of its fields. */
function select(value: Readonly<Record<string, unknown>>, { name, fields }: GraphqlField): unknown {
  if (fields.length === 0) throw new Error(`Field must have selections (field '${name}')`)
  return Object.fromEntries(
    fields.map((field) => {
      const found = value[field.name]
      if (found === undefined) throw new Error(`Field '${field.name}' doesn't exist on '${name}'`)
      const isObject = typeof found === 'object' && found !== null
      if (!isObject && field.fields.length > 0) {
        throw new Error(`Selections can't be made on scalars (field '${field.name}')`)
      }
      return [field.alias, isObject ? select(found as typeof value, field) : found]
    }),
  )
}

function answerQuery({ token }: FakeQuestion, { name, args }: GraphqlField): Given {
  if (name !== 'viewer' || Object.keys(args).length > 0 || token === null) {
    throw new Error(`Field '${name}' doesn't exist on type 'Query'`)
  }
  return { value: { __typename: 'User', login: loginOf(token), id: 'MDM6Qm90NDE4OTgyODI=' } }
}

const CLASSIFIERS = [
  'SPAM',
  'ABUSE',
  'OFF_TOPIC',
  'OUTDATED',
  'DUPLICATE',
  'RESOLVED',
  'LOW_QUALITY',
]

function answerMutation(question: FakeQuestion, { name, args }: GraphqlField): Given {
  if (name !== 'minimizeComment')
    throw new Error(`Field '${name}' doesn't exist on type 'Mutation'`)
  const { subjectId, classifier, clientMutationId = null, ...rest } = inputOf(args)
  const reason = CLASSIFIERS.find((one) => one === classifier)
  if (typeof subjectId !== 'string' || reason === undefined || Object.keys(rest).length > 0) {
    throw new Error("Argument 'input' on Field 'minimizeComment' has an invalid value")
  }
  const found = findComment(question, subjectId)
  if (found === null) {
    const message = `Could not resolve to a node with the global id of '${subjectId}'.`
    return { failure: { type: 'NOT_FOUND', path: ['minimizeComment'], message } }
  }
  if (!isGranted(question, 'issues=write; pull_requests=write')) return forbidden(name)
  const { repository, comment } = found
  repository.comments.set(comment.id, { ...comment, minimized: reason })
  const minimizedReason = reason.toLowerCase().replaceAll('_', '-')
  const minimizedComment = { __typename: 'IssueComment', id: subjectId, isMinimized: true }
  return { value: { clientMutationId, minimizedComment: { ...minimizedComment, minimizedReason } } }
}

function inputOf(args: GraphqlField['args']): Readonly<Record<string, GraphqlValue>> {
  const { input, ...rest } = args
  if (typeof input === 'object' && input !== null && Object.keys(rest).length === 0) return input
  throw new Error("Field 'minimizeComment' is missing required arguments: input")
}

function forbidden(name: string): Given {
  const message = 'Resource not accessible by integration'
  const extensions = { saml_failure: false }
  return { failure: { type: 'FORBIDDEN', path: [name], message, extensions } }
}

function findComment(
  { state, token }: FakeQuestion,
  id: string,
): { readonly repository: FakeRepository; readonly comment: FakeComment } | null {
  for (const repository of state.repositories.values()) {
    const isSeen = token?.repositories.some(
      (name) => name.toLowerCase() === repository.fullName.toLowerCase(),
    )
    if (repository.isPrivate && isSeen !== true) continue
    for (const comment of repository.comments.values()) {
      if (nodeIdOf(comment) === id) return { repository, comment }
    }
  }
  return null
}

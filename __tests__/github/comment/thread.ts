import * as v from 'valibot'
import { GitHubFailure } from '../../../src/github/failure.ts'
import type { FailureKind } from '../../../src/github/failure.ts'
import type { CommentOptions } from '../../../src/github/comment/create-comment.ts'

/*
 * The comments of one pull request behind the questions that the delivery asks, in memory: for the order of things, and
 * for trouble at a chosen moment. What GitHub really takes and answers, the fake GitHub tells (delivery.test.ts).
 */

export type Written = { id: number; body: string; login: string | null; minimised: boolean }

export type Thread = {
  readonly client: CommentOptions['client']
  readonly comments: Written[]
  /** `GET page 1`, `POST`, `PATCH 12`, `GET 12`, `DELETE 12`, `viewer`, `minimise 12`. */
  readonly asked: string[]
  /** Whose token it is, and what GraphQL calls it. */
  login: string
  viewer: string | null
  /** Happens before a question is answered. */
  before: (asked: string) => Promise<void> | void
  /** Happens when it was carried out and is not yet answered. */
  after: (asked: string) => Promise<void> | void
  add(body: string, login?: string | null): number
}

export function trouble(kind: FailureKind, status: number | null, words = 'words'): GitHubFailure {
  return new GitHubFailure({ kind, status, reason: `it answers (${words})`, hint: 'The hint.' })
}

export function createThread(): Thread {
  const comments: Written[] = []
  let last = 100
  const add: Thread['add'] = (body, login = 'github-actions[bot]') => {
    last += 1
    comments.push({ id: last, body, login, minimised: false })
    return last
  }
  const thread: Thread = {
    ...{ comments, asked: [], login: 'github-actions[bot]', viewer: 'github-actions[bot]' },
    ...{ before: () => undefined, after: () => undefined, add },
    client: {
      hasToken: true,
      ask: (route, parameters, schema) =>
        serve(thread, nameOf(route, parameters), () => {
          const data = answer(thread, route, parameters)
          return v.parse(schema, data)
        }),
      askGraphQL: (query, variables, schema) => {
        const isViewer = query.includes('viewer')
        const name = isViewer ? 'viewer' : `minimise ${String(variables['id'])}`
        return serve(thread, name, () => {
          if (!isViewer) hide(comments, String(variables['id']))
          else if (thread.viewer === null) throw trouble('forbidden', 200)
          return v.parse(schema, isViewer ? { viewer: { login: thread.viewer } } : {})
        })
      },
    },
  }
  return thread
}

async function serve<T>(thread: Thread, name: string, work: () => T): Promise<T> {
  thread.asked.push(name)
  await thread.before(name)
  const result = work()
  await thread.after(name)
  return result
}

type Parameters = Readonly<Record<string, string | number | boolean | object>>

function nameOf(route: string, parameters: Parameters): string {
  const [method = ''] = route.split(' ')
  const page = textOf(parameters['page'])
  const id = textOf(parameters['comment_id'])
  if (page !== '') return `${method} page ${page}`
  return id === '' ? method : `${method} ${id}`
}

function textOf(value: Parameters[string] | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function answer(thread: Thread, route: string, parameters: Parameters): unknown {
  const { comments } = thread
  const body = textOf(parameters['body'])
  if (route.startsWith('GET') && parameters['page'] !== undefined) {
    const start = (Number(parameters['page']) - 1) * 100
    return comments.slice(start, start + 100).map(toAnswer)
  }
  if (route.startsWith('POST')) {
    const id = thread.add(body, thread.login)
    return toAnswer(comments.find((one) => one.id === id))
  }
  const index = comments.findIndex(({ id }) => id === parameters['comment_id'])
  const comment = comments[index]
  if (comment === undefined) throw trouble('missing', 404, 'Not Found')
  if (route.startsWith('DELETE')) comments.splice(index, 1)
  if (route.startsWith('PATCH')) comment.body = body
  return toAnswer(comment)
}

function toAnswer(comment: Written | undefined): unknown {
  if (comment === undefined) throw new Error('nothing was written')
  const { id, body, login, minimised } = comment
  return {
    ...{ id, node_id: `N${id}`, body, user: login === null ? null : { login } },
    html_url: `https://github.com/octo-org/octo-app/pull/7#issuecomment-${id}`,
    minimized: minimised ? { reason: 'outdated' } : null,
  }
}

function hide(comments: readonly Written[], nodeId: string): void {
  const found = comments.find(({ id }) => `N${id}` === nodeId)
  if (found === undefined) throw trouble('odd', 200, 'Could not resolve to a node')
  found.minimised = true
}

import { createComment } from '../../../src/github/comment/create-comment.ts'
import type { CommentOptions } from '../../../src/github/comment/create-comment.ts'
import type { PullRequest } from '../../../src/github/context.ts'
import type { CommentRequest, PostedComment } from '../../../src/ports.ts'

export const MARKER = '<!-- plimsoll:comment 0123456789abcdef -->'

export const PULL_REQUEST: PullRequest = {
  ...{ number: 7, author: 'mona', base: 'a'.repeat(40), baseKind: 'base-branch' },
  ...{ head: 'b'.repeat(40), merge: null, headRepository: 'octo-org/octo-app', isFork: false },
  ...{ baseBranch: 'main', headBranch: 'change', state: 'open' },
}

/** Sections by their names, each on a line of its own; what is not ours is dropped, as the real composer does. */
export function composeSection(name: string, text: string): CommentRequest['compose'] {
  return (existing) => {
    const kept = [...(existing ?? '').matchAll(/^\[(\w+)\] (.*?)\r?$/gm)]
    const sections = new Map(kept.map(([, key = '', value = '']) => [key, value]))
    sections.set(name, text)
    const lines = [...sections].sort(([a], [b]) => (a < b ? -1 : 1))
    return [MARKER, ...lines.map(([key, value]) => `[${key}] ${value}`)].join('\n')
  }
}

export function bodyOf(sections: Readonly<Record<string, string>>): string {
  return [MARKER, ...Object.entries(sections).map(([key, text]) => `[${key}] ${text}`)].join('\n')
}

export type JobOptions = {
  readonly client: CommentOptions['client']
  readonly options?: Partial<CommentOptions>
  readonly context?: Partial<CommentOptions['context']>
  readonly request?: Partial<CommentRequest>
}

/** Delivers section `a` with the text `new`, if nothing else is said, and never really waits. */
export function deliver({ client, options, context, request }: JobOptions): Promise<PostedComment> {
  const comment = createComment({
    client,
    context: {
      ...{ event: 'pull_request', actor: 'mona', pullRequest: PULL_REQUEST },
      ...{ repository: { owner: 'octo-org', name: 'octo-app' } },
      ...{ serverUrl: 'https://github.com', ...context },
    },
    ...{ findNumber: () => Promise.resolve(null), log: { debug: () => undefined } },
    ...{ clock: () => 0, random: () => 0.5, sleep: () => Promise.resolve() },
    ...{ signal: new AbortController().signal, ...options },
  })
  return comment({
    ...{ marker: MARKER, mayCreate: true, wish: 'auto', compose: composeSection('a', 'new') },
    ...request,
  })
}

import { afterAll } from '@jest/globals'
import { startFakeGitHub } from '../../ground/github/fake-github.ts'
import type { FakeGitHub, FakeOptions } from '../../ground/github/fake-github.ts'
import { createRepository } from '../../ground/github/git-ground.ts'
import type { GroundRepository } from '../../ground/github/git-ground.ts'
import { packSarif } from '../../ground/github/sarif-samples.ts'
import type { FakeSwitches, FakeToken } from '../../ground/github/state.ts'

/** The fake GitHub asked without any client: what it answers, as it stands on the wire. */

export const NAME = 'octo-org/octo-app'

export type Answered = {
  readonly status: number
  readonly headers: Headers
  readonly body: unknown
}

export type Ground = {
  readonly github: FakeGitHub
  readonly repository: GroundRepository
  /** The newest of main, of the branch `change`, and the merge of both. */
  readonly base: string
  readonly head: string
  readonly merge: string
  /** A path of the repository, `/code-scanning/alerts`, or one of the API, `//graphql`. */
  readonly ask: (
    method: string,
    path: string,
    body?: unknown,
    token?: string | null,
  ) => Promise<Answered>
  /** Uploads a log; what was answered. */
  readonly upload: (log: unknown, to?: UploadTo) => Promise<Answered>
  /** Uploads, and asks until it is processed. */
  readonly publish: (log: unknown, to?: UploadTo) => Promise<Processed>
  readonly close: () => Promise<void>
}

export type UploadTo = Readonly<Record<string, unknown>> & { readonly ref?: string }

export type Processed = { readonly processing_status: string; readonly errors?: string[] }

export const ALL: FakeToken['permissions'] = {
  ...{ contents: 'read', security_events: 'write', pull_requests: 'write', actions: 'read' },
}

type Commits = Pick<Ground, 'repository' | 'base' | 'head' | 'merge'>

/** Of one file of tests: making repositories takes long, and hardly any test changes it. */
let kept: Commits | null = null

afterAll(() => {
  kept?.repository.remove()
})

function makeCommits(): Commits {
  const repository = createRepository()
  const base = repository.commit({ 'a.txt': '1\n' })
  repository.switchTo('change', base)
  const head = repository.commit({ 'b.txt': '1\n' })
  repository.switchTo('merged', base)
  const merge = repository.merge('change')
  repository.switchTo('main')
  return { repository, base, head, merge }
}

export async function openGround(
  options: FakeOptions = {},
  switches: Partial<FakeSwitches> = {},
): Promise<Ground> {
  const github = await startFakeGitHub(options)
  const commits = (kept ??= makeCommits())
  const { repository, base, head } = commits
  github.addRepository(NAME, repository.folder, { isPrivate: true, ...switches })
  github.addPull(NAME, { number: 7, author: 'mona', head, base })
  github.addToken('all', { permissions: ALL, repositories: [NAME] })
  const ask: Ground['ask'] = async (method, path, body, token = 'all') => {
    const { apiUrl, graphqlUrl } = github
    const own = path.startsWith('//')
      ? `${apiUrl}${path.slice(1)}`
      : `${apiUrl}/repos/${NAME}${path}`
    const answer = await fetch(path === '//graphql' ? graphqlUrl : own, {
      ...{ method, redirect: 'manual' },
      headers: token === null ? {} : { authorization: `token ${token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    const isJson = text !== '' && (answer.headers.get('content-type') ?? '').includes('json')
    const told = isJson ? (JSON.parse(text) as unknown) : text
    return { status: answer.status, headers: answer.headers, body: told }
  }
  const upload: Ground['upload'] = (log, to = {}) =>
    ask('POST', '/code-scanning/sarifs', {
      ...{ ref: 'refs/heads/main', commit_sha: base, sarif: packSarif(log), ...to },
    })
  const publish: Ground['publish'] = async (log, to) => {
    const { body, status } = await upload(log, to)
    if (status !== 202) throw new Error(JSON.stringify(body))
    const path = `/code-scanning/sarifs/${(body as { readonly id: string }).id}`
    for (let polls = 0; polls < 10; polls += 1) {
      const polled = (await ask('GET', path)).body as Processed
      if (polled.processing_status !== 'pending') return polled
    }
    throw new Error('processing never ends')
  }
  return {
    ...{ github, ...commits, ask, upload, publish },
    close: () => github.close(),
  }
}

export function messageOf({ body }: Answered): string {
  return (body as { readonly message: string }).message
}

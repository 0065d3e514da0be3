import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createGitHubClient } from '../../../src/github/client.ts'
import type { ClientOptions, GitHubClient } from '../../../src/github/client.ts'
import type { GitHubContext, PullRequest } from '../../../src/github/context.ts'
import { createPolicyFiles } from '../../../src/github/policy-files.ts'
import type { PolicyFiles, RunProgram } from '../../../src/ports.ts'
import { createFiles } from '../../../src/runner/files.ts'
import { createRunProgram } from '../../../src/runner/program.ts'
import { startFakeGitHub } from './fake-github.ts'
import type { FakeGitHub } from './fake-github.ts'
import { createRepository } from './git-ground.ts'
import type { GroundRepository } from './git-ground.ts'

/*
 * A repository with a policy on main and a pull request 7 of mona that changes it, on a GitHub of our own:
 *
 *   const scene = await openScene()
 *   await scene.files().read('.plimsoll.yml', 1000)
 *   await scene.close()
 */

export const REPOSITORY = 'octo-org/octo-app'

export const TOKEN = 'ghs_of_the_job'

export const BASE_TEXT = 'security_gates: { vulnerabilities: { critical: 0 } }\n'

export const HEAD_TEXT = 'security_gates: { vulnerabilities: { critical: 99 } }\n'

export type Scene = {
  readonly github: FakeGitHub
  readonly repository: GroundRepository
  readonly base: string
  readonly head: string
  /** Merge of both, as GitHub makes it. */
  readonly merge: string
  /** An empty folder: nothing is checked out. */
  readonly nowhere: string
  client(options?: Partial<ClientOptions>): GitHubClient
  context(change?: Partial<PullRequest> | null): GitHubContext
  /** As it was opened, but for commits that tests added: making repositories takes long. */
  renew(): void
  /** For a run of the pull request; what is not told is as GitHub has it. */
  files(options?: {
    readonly context?: GitHubContext | null
    readonly workspace?: string
    readonly client?: GitHubClient
    readonly env?: Readonly<Record<string, string>>
    readonly runProgram?: RunProgram
  }): PolicyFiles
  close(): Promise<void>
}

export const LOG = { debug: () => undefined, notice: () => undefined }

export async function openScene(objectFormat: 'sha1' | 'sha256' = 'sha1'): Promise<Scene> {
  const github = await startFakeGitHub()
  const repository = createRepository(objectFormat)
  const nowhere = mkdtempSync(join(tmpdir(), 'plimsoll-nowhere-'))
  const base = repository.commit({ '.plimsoll.yml': BASE_TEXT, 'src/app.js': '1\n' })
  repository.switchTo('change', base)
  const head = repository.commit({ '.plimsoll.yml': HEAD_TEXT, 'new.yml': 'new: true\n' })
  repository.switchTo('main')
  repository.switchTo('merged', base)
  const merge = repository.merge('change')
  repository.switchTo('main')
  github.addRepository(REPOSITORY, repository.folder, { isPrivate: true })
  const renew = (): void => {
    github.reset()
    github.addPull(REPOSITORY, { number: 7, author: 'mona', head, base })
  }
  renew()
  const permissions = { contents: 'read', pull_requests: 'read' } as const
  github.addToken(TOKEN, { permissions, repositories: [REPOSITORY] })
  const client: Scene['client'] = (options = {}) =>
    createGitHubClient({
      ...{ apiUrl: github.apiUrl, token: TOKEN, fetch: globalThis.fetch, log: LOG },
      ...{ signal: new AbortController().signal, secondMs: 1, ...options },
    })
  const pullRequest: PullRequest = {
    ...{ number: 7, author: 'mona', base, baseKind: 'base-branch', head, merge },
    ...{ headRepository: REPOSITORY, isFork: false, state: 'open' },
    ...{ baseBranch: 'main', headBranch: 'change' },
  }
  const context: Scene['context'] = (change = {}) => ({
    ...{ event: 'pull_request', repository: { owner: 'octo-org', name: 'octo-app' } },
    ...{ sha: merge, ref: 'refs/pull/7/merge', apiUrl: github.apiUrl },
    ...{ serverUrl: 'https://github.com', graphqlUrl: `${github.apiUrl}/graphql` },
    ...{ actor: 'mona', isDependabot: false, runId: 1001, runAttempt: 1, job: 'scan' },
    ...{ workflow: '.github/workflows/ci.yml', followed: null },
    ...{ defaultBranch: 'main', isPrivate: true },
    pullRequest: change === null ? null : { ...pullRequest, ...change },
  })
  const files: Scene['files'] = (options = {}) =>
    createPolicyFiles({
      ...{ context: context(), workspace: nowhere, client: client() },
      runProgram: createRunProgram(),
      files: createFiles(join(nowhere, 'work')),
      env: { PATH: process.env['PATH'] ?? '' },
      log: LOG,
      ...options,
    })
  return {
    ...{ github, repository, base, head, merge, nowhere },
    ...{ client, context, renew, files },
    close: async () => {
      repository.remove()
      rmSync(nowhere, { recursive: true, force: true })
      await github.close()
    },
  }
}

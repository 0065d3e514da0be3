import { createGitHubClient } from '../../../../src/github/client.ts'
import type { ClientOptions, GitHubClient } from '../../../../src/github/client.ts'
import { startFakeGitHub } from '../fake-github.ts'
import type { FakeGitHub } from '../fake-github.ts'
import { createRepository } from '../git-ground.ts'
import type { GroundRepository } from '../git-ground.ts'
import { captureOutput } from './captured-output.ts'
import type { CapturedOutput } from './captured-output.ts'
import { openRunnerMachine } from './runner-machine.ts'
import type { RunnerMachine } from './runner-machine.ts'
import { startRuntimeServices } from './start.ts'
import type { RuntimeServices } from './start.ts'

/*
 * A repository on a GitHub of our own, with the services that its runs are offered, and a machine on which steps run:
 *
 *   const scene = await openRuntimeScene()
 *   const env = scene.machine.enter(scene.services.env({ runId: 1, ref: 'refs/heads/main' }))
 *   await scene.close()
 */

export const PLACE = { owner: 'octo-org', name: 'octo-app' } as const

export const FULL_NAME = 'octo-org/octo-app'

export const MAIN = 'refs/heads/main'

export const PULL = 'refs/pull/7/merge'

/** May read commits, runs, caches and artifacts. */
export const READING = 'ghs_that_reads_actions'

/** May not. */
export const BLIND = 'ghs_without_actions'

type Said = { readonly level: 'debug' | 'info' | 'notice'; readonly text: string }

export type RuntimeScene = {
  readonly github: FakeGitHub
  /** Of Git, with one commit on main. */
  readonly repository: GroundRepository
  /** That commit. */
  readonly commit: string
  readonly services: RuntimeServices
  readonly machine: RunnerMachine
  readonly output: CapturedOutput
  readonly said: readonly Said[]
  readonly log: Readonly<Record<Said['level'], (text: string) => void>>
  client(options?: Partial<ClientOptions>): GitHubClient
  /** What people were told. */
  notices(): string[]
  /** As it was opened, but for commits that tests added. */
  renew(): void
  close(): Promise<void>
}

export async function openRuntimeScene(): Promise<RuntimeScene> {
  const github = await startFakeGitHub()
  const machine = openRunnerMachine()
  const repository = createRepository()
  const commit = repository.commit({ Dockerfile: 'FROM debian:12\n' })
  github.addRepository(FULL_NAME, repository.folder, { isPrivate: true })
  const repositories = [FULL_NAME]
  github.addToken(READING, { permissions: { actions: 'read', contents: 'read' }, repositories })
  github.addToken(BLIND, { permissions: { contents: 'read' }, repositories })
  const store = github.state.repositories.get(FULL_NAME)
  if (store === undefined) throw new Error('the fake lost its repository')
  const services = await startRuntimeServices({ store })
  const output = captureOutput()
  const said: Said[] = []
  const say = (level: Said['level']) => (text: string) => void said.push({ level, text })
  const log = { debug: say('debug'), info: say('info'), notice: say('notice') }
  const client: RuntimeScene['client'] = (options = {}) =>
    createGitHubClient({
      ...{ apiUrl: github.apiUrl, token: READING, fetch: globalThis.fetch, log },
      ...{ signal: new AbortController().signal, secondMs: 1, ...options },
    })
  return {
    ...{ github, repository, commit, services, machine, output, said, log, client },
    notices: () => said.filter(({ level }) => level === 'notice').map(({ text }) => text),
    renew: () => {
      github.reset()
      services.reset()
      machine.empty()
      output.clear()
      said.length = 0
    },
    close: async () => {
      output.end()
      machine.close()
      repository.remove()
      await services.close()
      await github.close()
    },
  }
}

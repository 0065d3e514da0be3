import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { originInputs } from '../harbour.ts'
import { runStep } from '../runner.ts'
import type { StepResult } from '../runner.ts'
import { openStubHarbour } from '../stub-harbour.ts'
import type { StubHarbour } from '../stub-harbour.ts'
import { startFakeGitHub } from './fake-github.ts'
import type { FakeGitHub } from './fake-github.ts'
import { createRepository } from './git-ground.ts'
import type { GroundRepository, Tree } from './git-ground.ts'

/*
 * The action as a step of a run of a pull request: stub scanners, a GitHub of our own, and a repository of Git that is
 * checked out as actions/checkout does it.
 */

export const REPOSITORY = 'octo-org/octo-app'
export const TEAM = '@octo-org/security'

/** What GITHUB_TOKEN has by `permissions: { contents: read, pull-requests: read }`, and what an app's token has. */
export const TOKENS = {
  job: 'ghs_of_the_job',
  app: 'ghs_of_an_app',
  none: 'ghs_without_rights',
} as const

export type PullRequestScene = {
  readonly harbour: StubHarbour
  readonly github: FakeGitHub
  readonly repository: GroundRepository
  /** Commits base, change, and the merge of both; pull request 7 of mona. */
  open(base: Tree, change: Tree): Opened
  close(): Promise<void>
}

export type Opened = {
  readonly base: string
  readonly head: string
  readonly merge: string
  step(request?: PullRequestStep): Promise<StepResult>
  /** What the runner tells a `run:` step of the pull request, where nothing is checked out. */
  environment(): Record<string, string>
}

export type PullRequestStep = {
  readonly event?: 'pull_request' | 'pull_request_review' | 'push'
  /** Of the checkout; null: nothing is checked out. 1, as actions/checkout has it, when not told. */
  readonly depth?: number | null
  readonly token?: keyof typeof TOKENS
  readonly inputs?: Readonly<Record<string, string>>
  readonly base?: string
  readonly apiUrl?: string
}

export async function openPullRequestScene(): Promise<PullRequestScene> {
  const [harbour, github] = await Promise.all([openStubHarbour(), startFakeGitHub()])
  const repository = createRepository()
  github.addRepository(REPOSITORY, repository.folder, { isPrivate: true })
  github.addTeam(TEAM.slice(1), { ada: 'active' })
  addTokens(github)
  const steps: StepResult[] = []
  let opened = 0
  return {
    ...{ harbour, github, repository },
    open: (baseTree, change) => {
      opened += 1
      const commits = commitChange(repository, { opened, base: baseTree, change })
      github.reset()
      github.addPull(REPOSITORY, { number: 7, author: 'mona', ...commits })
      const step: Opened['step'] = async (request = {}) => {
        const result = await runStep(toStep({ harbour, github, repository }, commits, request))
        steps.push(result)
        return result
      }
      const environment = (): Record<string, string> =>
        environmentOf({ harbour, github, repository }, commits)
      return { ...commits, step, environment }
    },
    close: async () => {
      for (const step of steps) step.cleanUp()
      repository.remove()
      await harbour.close()
      await github.close()
    },
  }
}

function addTokens(github: FakeGitHub): void {
  const repositories = [REPOSITORY]
  const permissions = { contents: 'read', pull_requests: 'read' } as const
  github.addToken(TOKENS.job, { permissions, repositories })
  github.addToken(TOKENS.app, { permissions: { ...permissions, members: 'read' }, repositories })
  github.addToken(TOKENS.none, { permissions: {}, repositories })
}

type Commits = Pick<Opened, 'base' | 'head' | 'merge'>

function commitChange(
  repository: GroundRepository,
  { opened, base, change }: { opened: number; base: Tree; change: Tree },
): Commits {
  const name = (branch: string): string => `${branch}-${opened}`
  if (opened > 1) repository.switchTo('main')
  const start = repository.commit({ '.plimsoll.yml': null, '.plimsoll-waivers.yml': null, ...base })
  repository.switchTo(name('change'), start)
  const head = repository.commit(change)
  repository.switchTo(name('merged'), start)
  const merge = repository.merge(name('change'))
  return { base: start, head, merge }
}

type Ground = Pick<PullRequestScene, 'harbour' | 'github' | 'repository'>

function toStep(
  { harbour, github, repository }: Ground,
  { base, head, merge }: Commits,
  request: PullRequestStep,
): Parameters<typeof runStep>[0] {
  const { event = 'pull_request', depth = 1, token = 'job', inputs, apiUrl } = request
  const isPush = event === 'push'
  const commit = isPush ? head : merge
  return {
    inputs: {
      ...{ image: harbour.reference, name: 'acme/api', 'scanner-source': 'path' },
      ...originInputs(harbour.databases),
      ...inputs,
    },
    path: [harbour.programs],
    env: { PLIMSOLL_CACHE: join(harbour.folder, 'cache') },
    ...(depth === null ? {} : { workspace: repository.checkOut(commit, depth) }),
    token: TOKENS[token],
    event: {
      name: event,
      payload: isPush ? REPOSITORY_FACTS : payloadOf(request.base ?? base, head),
    },
    github: {
      GITHUB_API_URL: apiUrl ?? github.apiUrl,
      GITHUB_REPOSITORY: REPOSITORY,
      GITHUB_SHA: commit,
      GITHUB_REF: isPush ? 'refs/heads/change' : 'refs/pull/7/merge',
    },
  }
}

function environmentOf(
  { harbour, github }: Ground,
  { base, head, merge }: Commits,
): Record<string, string> {
  const path = join(harbour.folder, 'event.json')
  writeFileSync(path, JSON.stringify(payloadOf(base, head)))
  return {
    ...{ GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: path },
    ...{ GITHUB_API_URL: github.apiUrl, GITHUB_REPOSITORY: REPOSITORY, GITHUB_SHA: merge },
    ...{ GITHUB_REF: 'refs/pull/7/merge', GITHUB_TOKEN: TOKENS.job },
    GITHUB_WORKSPACE: harbour.folder,
  }
}

const REPOSITORY_FACTS = { repository: { private: true } }

function payloadOf(base: string, head: string): unknown {
  const pull_request = {
    number: 7,
    user: { login: 'mona' },
    base: { sha: base },
    head: { sha: head },
  }
  return { ...REPOSITORY_FACTS, number: 7, pull_request }
}

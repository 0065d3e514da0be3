import { setTimeout as wait } from 'node:timers/promises'
import type { CodeHost, Fetch, Files, Log, RunProgram } from '../ports.ts'
import { createArtifacts } from './artifacts/index.ts'
import type { GitHubClient } from './client.ts'
import { toCodeHostRun } from './code-host-run.ts'
import { completeContext } from './complete-context.ts'
import { createPublishAlerts } from './code-scanning/publish-alerts.ts'
import { createComment } from './comment/create-comment.ts'
import type { ContextEnvironment, GitHubContext } from './context.ts'
import { createOnce } from './create-once.ts'
import { createFindPull } from './find-pull.ts'
import { findHead } from './head-of.ts'
import { createKeepIssue } from './issues/keep-issue.ts'
import { findUntrustedCheckout } from './untrusted-checkout.ts'

export type CodeHostOptions = {
  readonly context: GitHubContext
  readonly client: GitHubClient
  /** The one that the client carries; null: none. */
  readonly token: string | null
  readonly fetch: Fetch
  /** Absolute: where the repository is checked out. */
  readonly workspace: string
  readonly env: ContextEnvironment
  readonly files: Pick<Files, 'makeFolder' | 'remove' | 'writeText'>
  readonly runProgram: RunProgram
  readonly log: Pick<Log, 'debug' | 'info' | 'notice'>
  readonly signal: AbortSignal
}

/**
 * GitHub as the host of the code that this run belongs to. Throws `untrusted-build` where a change's code lies in the
 * checkout of a run whose token may write.
 */
export async function openCodeHost(options: CodeHostOptions): Promise<CodeHost> {
  const { client, workspace, signal, log } = options
  const warned = await findUntrustedCheckout(options, options.context)
  const findPull = createFindPull(client, options.context)
  const context = await completeContext(options.context, findPull)
  const findHeadOnce = createOnce(findHead)
  return {
    run: toCodeHostRun(context),
    notices: warned === null ? [] : [warned],
    publishAlerts: createPublishAlerts({
      ...{ client, context, log, signal, findPull },
      findHead: () => findHeadOnce(workspace),
    }),
    comment: createComment({
      ...{ client, context, log, signal },
      findNumber: async () => (await findPull())?.number ?? null,
      clock: () => performance.now(),
      random: Math.random,
      sleep: (ms, ending) => wait(ms, undefined, { signal: ending }).catch(() => undefined),
    }),
    ...createArtifacts({ ...options, context }),
    keepIssue: createKeepIssue({ client, context, log, signal }),
  }
}

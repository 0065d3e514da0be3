import { resolve } from 'node:path'
import type { OpenedCache } from '../github/cache/index.ts'
import type { CodeHost, PolicyFiles, SharedCache } from '../ports.ts'
import { createFiles } from '../runner/files.ts'
import type { Assembly, Tools } from './door.ts'

export type OnGitHub = {
  readonly openPolicyFiles: () => Promise<PolicyFiles>
  /** Null outside of GitHub Actions. */
  readonly openCodeHost: () => Promise<CodeHost | null>
  /** Null where there is none, and where none is wanted. */
  readonly sharedCache: SharedCache | null
  /** Whether what runs like this one kept in the shared cache can come from a change that nobody has looked at. */
  readonly isTrusted: boolean
}

/**
 * What GitHub is asked for and told, all by one client. Nothing is asked before it is wanted. Throws `policy-unreadable`
 * when the run is about a change and its event does not say which commit is to judge it.
 */
export async function assembleGitHub(assembly: Assembly, tools: Tools): Promise<OnGitHub> {
  const { config, door } = assembly
  const { env, log, signal } = door
  const files = createFiles(config.workFolder)
  const github = await import('../github/index.ts')
  const context = await github.readGitHubContext(env, (path, most) => files.readText(path, most))
  const { apiUrl, graphqlUrl } = context ?? PUBLIC
  const { token } = config
  const { fetch, runProgram } = tools
  const client = github.createGitHubClient({ apiUrl, graphqlUrl, token, fetch, log, signal })
  const workspace = resolve(env['GITHUB_WORKSPACE'] ?? process.cwd())
  const given = { client, workspace, runProgram, files, env, log }
  const host = { ...given, token, fetch, signal }
  const rights = context === null ? null : github.cacheRights(context)
  const wish = config.cache
  let opened: Promise<CodeHost | null> | null = null
  return {
    openPolicyFiles: () => Promise.resolve(github.createPolicyFiles({ ...given, context })),
    openCodeHost: () =>
      (opened ??=
        context === null ? Promise.resolve(null) : github.openCodeHost({ ...host, context })),
    sharedCache:
      context === null || wish === 'off' || door.kind !== 'step'
        ? null
        : withoutTraces(github.createSharedCache({ context, client, env, wish, log, signal })),
    isTrusted: rights?.keeps ?? false,
  }
}

const PUBLIC = {
  apiUrl: 'https://api.github.com',
  graphqlUrl: 'https://api.github.com/graphql',
} as const

/** The end of a run is the end of what it restored. */
function withoutTraces(cache: OpenedCache): SharedCache {
  return {
    ...cache,
    settle: async () => {
      await cache.settle()
      await cache.release()
    },
  }
}

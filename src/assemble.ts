import { arch, homedir, platform } from 'node:os'
import { join, resolve } from 'node:path'
import type { Config } from './config/config.ts'
import { createProvideDatabase } from './database/create-provide-database.ts'
import type { FeedOptions } from './feeds/feed-request.ts'
import { createOpenFeeds } from './feeds/open-feeds.ts'
import { PINS, createInstallScanner, waitForReal } from './install/install-scanner.ts'
import { readGoModule } from './install/read-go-module.ts'
import type {
  Deliver,
  Fetch,
  InstallScanner,
  Log,
  PolicyFiles,
  Ports,
  ProvideDatabase,
  RunProgram,
} from './ports.ts'
import type { CredentialsFor } from './registry/credentials.ts'
import { createRegistry } from './registry/registry.ts'
import { createFiles } from './runner/files.ts'
import { createFetch } from './runner/http.ts'
import { readMachine } from './runner/machine.ts'
import { createRunProgram } from './runner/program.ts'
import { createCredentialsFor } from './source/credentials.ts'
import { createOpenImage } from './source/open.ts'

export type Environment = Readonly<Record<string, string | undefined>>

export type Door = {
  readonly kind: 'terminal' | 'step'
  readonly env: Environment
  readonly log: Log
  readonly deliver: Deliver
  readonly signal: AbortSignal
}

export type Assembly = {
  readonly config: Config
  readonly door: Door
}

/** The ports of a run, with the real world behind them; the same for both doors. */
export function assemblePorts(assembly: Assembly): Ports {
  const { config, door } = assembly
  const tools = createTools(door.env)
  const files = createFiles(config.workFolder)
  return {
    now: () => config.asOf ?? new Date(),
    clock: () => new Date(),
    log: door.log,
    openImage: createOpenImage({
      ...tools,
      log: door.log,
      env: door.env,
      settings: config.registry,
      workFolder: config.workFolder,
      files,
    }),
    installScanner: assembleInstall(assembly, tools),
    provideDatabase: assembleDatabases(assembly, { tools, insist: false }),
    openFeeds: createOpenFeeds(toFeedOptions(assembly, tools)),
    openPolicyFiles: () => assemblePolicyFiles(assembly, tools),
    runProgram: tools.runProgram,
    files,
    machine: readMachine(config.workFolder),
    deliver: door.deliver,
    signal: door.signal,
  }
}

/**
 * Where policy, waivers and VEX are read: below the folder that was started in, in a step below the checkout; on
 * a pull request at the commit that it goes to.
 */
export async function assemblePolicyFiles(
  { config, door }: Assembly,
  { fetch, runProgram }: Tools,
): Promise<PolicyFiles> {
  const { env, log, signal } = door
  const files = createFiles(config.workFolder)
  const { createPolicyFiles, createGitHubClient, readGitHubContext } =
    await import('./github/index.ts')
  const context = await readGitHubContext(env, (path, maxBytes) => files.readText(path, maxBytes))
  const apiUrl = context?.apiUrl ?? 'https://api.github.com'
  return createPolicyFiles({
    context,
    workspace: resolve(env['GITHUB_WORKSPACE'] ?? process.cwd()),
    client: createGitHubClient({ apiUrl, token: config.token, fetch, log, signal }),
    ...{ runProgram, files, env, log },
  })
}

type Tools = { readonly fetch: Fetch; readonly runProgram: RunProgram }

export function createTools(env: Environment): Tools {
  return { fetch: createFetch(env), runProgram: createRunProgram() }
}

export function assembleInstall({ config, door }: Assembly, tools: Tools): InstallScanner {
  return createInstallScanner({
    ...tools,
    log: door.log,
    cacheFolder: scannerFolder(door),
    supply: config.supply,
    env: door.env,
    platform: platform(),
    architecture: arch(),
    door: door.kind,
    goModules: readGoModule,
    pins: PINS,
    now: () => new Date(),
    wait: waitForReal,
  })
}

export function assembleDatabases(
  { config, door }: Assembly,
  { tools, insist }: { readonly tools: Tools; readonly insist: boolean },
): ProvideDatabase {
  const { allowHttp } = config.registry
  return createProvideDatabase({
    ...tools,
    log: door.log,
    registry: createRegistry({
      fetch: tools.fetch,
      log: door.log,
      credentialsFor: createMirrorLogins(door.env, tools),
      allowHttp,
    }),
    cacheFolder: cacheFolder(door.env),
    supply: config.supply,
    allowHttp,
    insist,
    now: () => config.asOf ?? new Date(),
  })
}

export function toFeedOptions({ config, door }: Assembly, { fetch }: Tools): FeedOptions {
  return {
    fetch,
    log: door.log,
    cacheFolder: cacheFolder(door.env),
    supply: config.supply,
    allowHttp: config.registry.allowHttp,
    now: () => config.asOf ?? new Date(),
  }
}

/** Where the databases lie for everybody; a stale login turns an open door into a refusal there. */
const PUBLIC_REGISTRIES = ['mirror.gcr.io', 'ghcr.io']

/** For a mirror of one's own, Docker's logins; the login of the scanned image goes to its registry only. */
function createMirrorLogins(env: Environment, { runProgram }: Tools): CredentialsFor {
  const settings = { credentials: null, allowHttp: false }
  const logins = createCredentialsFor({ settings, env, runProgram })
  return (repository, signal) =>
    PUBLIC_REGISTRIES.includes(repository.registry)
      ? Promise.resolve(null)
      : logins(repository, signal)
}

/** In a step the runner's tool cache, which outlives a job on a machine of one's own. */
function scannerFolder(door: Door): string {
  const toolCache = door.env['RUNNER_TOOL_CACHE']
  if (door.kind === 'step' && toolCache !== undefined && toolCache !== '') return toolCache
  return join(cacheFolder(door.env), 'scanners')
}

/** PLIMSOLL_CACHE, else the place of the system for what may be fetched again. */
export function cacheFolder(env: Environment): string {
  const own = env['PLIMSOLL_CACHE']
  if (own !== undefined && own !== '') return resolve(own)
  const xdg = env['XDG_CACHE_HOME']
  if (xdg?.startsWith('/') === true) return join(xdg, 'plimsoll')
  const home = homedir()
  return join(home, platform() === 'darwin' ? 'Library/Caches' : '.cache', 'plimsoll')
}

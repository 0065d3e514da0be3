import { arch, platform } from 'node:os'
import { createProvideDatabase } from '../database/create-provide-database.ts'
import type { SharedArchives } from '../database/create-provide-database.ts'
import { createEncrypt } from '../encryption/create-encrypt.ts'
import type { FeedOptions } from '../feeds/feed-request.ts'
import { createOpenFeeds } from '../feeds/open-feeds.ts'
import { PINS, createInstallScanner, waitForReal } from '../install/install-scanner.ts'
import { readGoModule } from '../install/read-go-module.ts'
import { createKeptScans } from '../kept/kept-scans.ts'
import { createStoppableKeptScans } from '../kept/stoppable-kept-scans.ts'
import type { StoppableKeptScans } from '../kept/stoppable-kept-scans.ts'
import type { InstallScanner, Ports, ProvideDatabase, SharedCache } from '../ports.ts'
import type { CredentialsFor } from '../registry/credentials.ts'
import { createRegistry } from '../registry/registry.ts'
import { createAppendAudit } from '../runner/audit-log.ts'
import { createDiscreetLog } from '../runner/discreet-log.ts'
import type { DiscreetLog } from '../runner/discreet-log.ts'
import { createFiles } from '../runner/files.ts'
import { readMachine } from '../runner/machine.ts'
import { readPipeline } from '../runner/pipeline.ts'
import { createCredentialsFor } from '../source/credentials.ts'
import { createOpenImage } from '../source/open.ts'
import { cacheFolder, createTools, scannerFolder } from './door.ts'
import type { Assembly, Door, Environment, Tools } from './door.ts'
import { assembleGitHub } from './github.ts'
import type { OnGitHub } from './github.ts'
import { assembleMessenger } from './messages.ts'

/** The ports of a run, with the real world behind them; the same for both doors. Throws as `assembleGitHub` does. */
export async function assemblePorts(given: Assembly): Promise<Ports> {
  const assembly = withDiscretion(given)
  const { config, door } = assembly
  const tools = createTools(door.env)
  const files = createFiles(config.workFolder)
  const github = await assembleGitHub(assembly, tools)
  const { sharedCache: cache, isTrusted } = github
  const kept = assembleKeptScans(assembly, github)
  const shared = cache === null ? null : { cache, trustsUnconfirmed: isTrusted }
  return {
    now: () => config.asOf ?? new Date(),
    clock: () => new Date(),
    log: door.log,
    beDiscreet: (discretion) => {
      door.log.beDiscreet(discretion)
      if (discretion.openness === 'sealed') kept?.stop()
    },
    openImage: createOpenImage({
      ...{ ...tools, log: door.log, env: door.env, files },
      settings: config.registry,
      workFolder: config.workFolder,
      ...(kept === null ? {} : { keptScans: kept }),
    }),
    installScanner: assembleInstall(assembly, { tools, cache }),
    provideDatabase: assembleDatabases(assembly, { tools, insist: false, shared }),
    openFeeds: createOpenFeeds(toFeedOptions(assembly, tools)),
    openPolicyFiles: github.openPolicyFiles,
    openCodeHost: github.openCodeHost,
    ...(cache === null ? {} : { sharedCache: cache }),
    ...(kept === null ? {} : { keptScans: kept }),
    runProgram: tools.runProgram,
    files,
    machine: readMachine(config.workFolder),
    deliver: door.deliver,
    createEncrypt,
    pipeline: readPipeline(door.env),
    appendAudit: createAppendAudit(),
    openMessenger: assembleMessenger(assembly, tools, github),
    signal: door.signal,
  }
}

type DiscreetAssembly = Assembly & { readonly door: Door & { readonly log: DiscreetLog } }

/** What the inputs forbid to say is not said from the start; what the policy forbids, the run tells later. */
function withDiscretion({ config, door }: Assembly): DiscreetAssembly {
  const log = createDiscreetLog(door.log)
  if (config.deliver.encryption?.isOnly === true) log.beDiscreet({ openness: 'sealed', names: [] })
  return { config, door: { ...door, log } }
}

/** Known images are scanned anew where nothing is to be kept. */
function assembleKeptScans(
  { config, door }: Assembly,
  { sharedCache, isTrusted }: OnGitHub,
): StoppableKeptScans | null {
  if (config.cache === 'off' || config.deliver.encryption?.isOnly === true) return null
  const { scan, supply } = config
  const kept = createKeptScans({
    cacheFolder: cacheFolder(door.env),
    sharedCache,
    mayRestore: isTrusted,
    settings: { scan, versions: supply.versions },
    log: door.log,
    now: () => new Date(),
  })
  return createStoppableKeptScans(kept)
}

type InstallTools = { readonly tools: Tools; readonly cache: SharedCache | null }

export function assembleInstall(
  { config, door }: Assembly,
  { tools, cache }: InstallTools,
): InstallScanner {
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
    ...(cache === null ? {} : { sharedCache: cache }),
    now: () => new Date(),
    wait: waitForReal,
  })
}

type DatabaseTools = {
  readonly tools: Tools
  readonly insist: boolean
  readonly shared: SharedArchives | null
}

export function assembleDatabases(
  { config, door }: Assembly,
  { tools, insist, shared }: DatabaseTools,
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
    ...(shared === null ? {} : { shared }),
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

import { createTools } from '../assemble/door.ts'
import type { Assembly } from '../assemble/door.ts'
import { assembleDatabases, assembleInstall, toFeedOptions } from '../assemble/ports.ts'
import type { Config } from '../config/config.ts'
import { updateDatabases } from '../database/update.ts'
import type { DatabaseName } from '../domain/verdict.ts'
import { updateFeeds } from '../feeds/update-feeds.ts'
import type { InstalledScanner } from '../ports.ts'
import { describeFailure } from '../stages/describe-failure.ts'
import { createTerminalDeliver } from './terminal.ts'
import type { Terminal } from './terminal.ts'

/**
 * `install`: scanners, databases and feeds, and nothing else. Standard output gets a line for each scanner: its
 * name, its version and its path. With `update-db` false no database and no feed is fetched.
 */
export async function installCommand(config: Config, terminal: Terminal): Promise<number> {
  const assembly = toAssembly(config, terminal)
  const tools = createTools(terminal.env)
  const install = assembleInstall(assembly, { tools, cache: null })
  const installed = await Promise.all(
    config.scan.scanners.map((scanner) => install(scanner, terminal.signal)),
  )
  for (const one of installed)
    await terminal.print(`${one.scanner} ${one.version} ${one.program}\n`)
  if (!config.supply.updateDatabases) return 0
  return fetchData(assembly, installed)
}

/** `db update`: newer databases and feeds; Grype is installed when it is missing, since it imports its own. */
export async function databaseUpdateCommand(config: Config, terminal: Terminal): Promise<number> {
  const assembly = toAssembly(config, terminal)
  const install = assembleInstall(assembly, { tools: createTools(terminal.env), cache: null })
  const installed = config.scan.scanners.includes('grype')
    ? [await install('grype', terminal.signal)]
    : []
  return fetchData(assembly, installed)
}

/** Databases and feeds side by side; only a database that failed makes the command fail, as it makes a scan. */
async function fetchData(
  assembly: Assembly,
  installed: readonly InstalledScanner[],
): Promise<number> {
  const [exitCode] = await Promise.all([fetchDatabases(assembly, installed), fetchFeeds(assembly)])
  return exitCode
}

async function fetchFeeds(assembly: Assembly): Promise<void> {
  const { log, env, signal } = assembly.door
  const updates = await updateFeeds(toFeedOptions(assembly, createTools(env)), signal)
  for (const { name, feed } of updates) {
    if (feed.state === 'ready') log.info(`${name}: of ${feed.facts.date.toISOString()}`)
    else if (!feed.isOff) log.warn(`${feed.reason} A scan goes on without it.`)
  }
}

function toAssembly(config: Config, terminal: Terminal): Assembly {
  const { env, log, signal } = terminal
  const deliver = createTerminalDeliver(terminal)
  return { config, door: { kind: 'terminal', env, log, deliver, signal } }
}

/** Each for itself: what can be had is kept; a failure of one ends with 2. */
async function fetchDatabases(
  assembly: Assembly,
  installed: readonly InstalledScanner[],
): Promise<number> {
  const { config, door } = assembly
  const tools = createTools(door.env)
  const supply = { ...config.supply, updateDatabases: true }
  const results = await updateDatabases(
    {
      provide: assembleDatabases(
        { ...assembly, config: { ...config, supply } },
        { tools, insist: true, shared: null },
      ),
      databases: wantedDatabases(config),
      grype: installed.find((one) => one.scanner === 'grype')?.program ?? null,
    },
    door.signal,
  )
  for (const result of results) {
    if (result.kind === 'failed') door.log.error(describeFailure(result.error))
    else door.log.info(`${result.name}: built ${result.database.record.built}`)
  }
  return results.some((result) => result.kind === 'failed') ? 2 : 0
}

export function wantedDatabases(config: Config): DatabaseName[] {
  return config.scan.scanners.flatMap((scanner) =>
    scanner === 'trivy' ? (['trivy', 'trivy-java'] as const) : (['grype'] as const),
  )
}

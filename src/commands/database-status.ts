import { cacheFolder } from '../assemble.ts'
import type { Config } from '../config/config.ts'
import { areUsable, readDatabaseStatus } from '../database/status.ts'
import { renderDatabaseStatus } from '../report/database-status.ts'
import { wantedDatabases } from './install.ts'
import type { Terminal } from './terminal.ts'

/** `db status`: what lies on this machine, without asking anybody; 2 when one is missing or too old. */
export async function databaseStatusCommand(config: Config, terminal: Terminal): Promise<number> {
  const statuses = await readDatabaseStatus({
    cacheFolder: cacheFolder(terminal.env),
    supply: config.supply,
    databases: wantedDatabases(config),
    now: () => config.asOf ?? new Date(),
  })
  await terminal.print(renderDatabaseStatus(statuses))
  return areUsable(statuses) ? 0 : 2
}

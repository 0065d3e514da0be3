import { cacheFolder } from '../assemble/door.ts'
import type { Config } from '../config/config.ts'
import { areUsable, readDatabaseStatus } from '../database/status.ts'
import { readFeedStatus } from '../feeds/feed-status.ts'
import { renderDatabaseStatus } from '../report/database-status.ts'
import { renderFeedStatus } from '../report/feed-status.ts'
import { wantedDatabases } from './install.ts'
import type { Terminal } from './terminal.ts'

/**
 * `db status`: what lies on this machine, without asking anybody; 2 when a database is missing or too old. A
 * feed that is missing is told, and no fault: a scan goes on without it.
 */
export async function databaseStatusCommand(config: Config, terminal: Terminal): Promise<number> {
  const options = {
    cacheFolder: cacheFolder(terminal.env),
    supply: config.supply,
    now: () => config.asOf ?? new Date(),
  }
  const [statuses, feeds] = await Promise.all([
    readDatabaseStatus({ ...options, databases: wantedDatabases(config) }),
    readFeedStatus(options),
  ])
  await terminal.print(`${renderDatabaseStatus(statuses)}\n${renderFeedStatus(feeds)}`)
  return areUsable(statuses) ? 0 : 2
}

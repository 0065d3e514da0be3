import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Advisory } from '../../__tests__/ground/advisories.ts'
import { startDatabaseServer } from '../../__tests__/ground/database-server.ts'
import { writeGrypeDatabase } from '../../__tests__/ground/grype-database.ts'
import { flagsOf, originInputs } from '../../__tests__/ground/harbour.ts'
import { writeTrivyDatabase } from '../../__tests__/ground/trivy-database.ts'
import { CLI } from './ground.ts'
import type { Ground } from './ground.ts'
import { runProcess } from './processes.ts'

export type Databases = {
  /** Settings that name where the product's came from: it takes no database of another origin. */
  readonly origins: Readonly<Record<string, string>>
  /** The same for the bare scanners: their own cache folders. */
  readonly trivy: string
  readonly grype: string
}

export type DatabasePlan = {
  readonly advisories: readonly Advisory[]
  readonly grype: string
  /** PLIMSOLL_CACHE, in which the scanners lie already. */
  readonly cache: string
}

/** The same databases in the product's cache and in the scanners' own. */
export async function prepareDatabases(ground: Ground, plan: DatabasePlan): Promise<Databases> {
  const builtAt = anHourAgo()
  const { advisories, cache } = plan
  const origins = await fetchDatabases(ground, {
    advisories,
    cache,
    path: null,
    flags: [],
    builtAt,
  })
  const [trivy, grype] = [join(ground.folder, 'bare-trivy'), join(ground.folder, 'bare-grype')]
  writeTrivyDatabase(trivy, plan.advisories, { builtAt })
  const raw = join(ground.folder, 'vulnerability.db')
  writeGrypeDatabase(raw, plan.advisories, { builtAt })
  mkdirSync(grype, { recursive: true })
  await runProcess({
    file: plan.grype,
    args: ['db', 'import', raw],
    cwd: ground.folder,
    env: { ...ground.env, GRYPE_DB_CACHE_DIR: grype, GRYPE_CHECK_FOR_APP_UPDATE: 'false' },
  })
  return { origins, trivy, grype }
}

export type FetchPlan = {
  readonly advisories: readonly Advisory[]
  /** PLIMSOLL_CACHE. */
  readonly cache: string
  /** Folder in which the scanners are looked for; null: they lie in the cache. */
  readonly path: string | null
  readonly flags: readonly string[]
  readonly builtAt: Date
}

/**
 * Lets the product fetch databases from loopback, as it does from the world. Returns the settings that
 * name where they came from: the product takes no database of another origin.
 */
export async function fetchDatabases(
  ground: Ground,
  plan: FetchPlan,
): Promise<Databases['origins']> {
  const { advisories, builtAt } = plan
  const server = await startDatabaseServer({ advisories, builtAt })
  const origins = originInputs(server)
  const path = plan.path === null ? {} : { PATH: `${plan.path}:/usr/bin:/bin` }
  try {
    await runProcess({
      file: ground.node,
      args: [CLI, 'db', 'update', ...plan.flags, ...flagsOf(origins)],
      cwd: ground.folder,
      env: { ...ground.env, ...path, PLIMSOLL_CACHE: plan.cache },
    })
    return origins
  } finally {
    await server.close()
  }
}

/** Young enough for any rule about ages; in whole seconds, as Grype writes it. */
export function anHourAgo(): Date {
  return new Date(Math.floor(Date.now() / 1000) * 1000 - 3_600_000)
}

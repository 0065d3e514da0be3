import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MADE_UP_ADVISORIES } from './advisories.ts'
import { runBundle } from './bundle.ts'
import type { BundleResult, BundleRun } from './bundle.ts'
import { startDatabaseServer } from './database-server.ts'
import type { DatabaseServer } from './database-server.ts'
import { ensureScanners } from './scanners.ts'

/*
 * Everything that a scan with the real scanners needs, on this machine alone: databases served from loopback,
 * a cache of its own that shares nothing but the scanner programs, a folder to work in.
 */

export type Harbour = {
  readonly folder: string
  readonly databases: DatabaseServer
  /** Runs the committed bundle with these arguments and the databases of this harbour. */
  scan(args: readonly string[], run?: Partial<BundleRun>): Promise<BundleResult>
  run(args: readonly string[], run?: Partial<BundleRun>): Promise<BundleResult>
  readJson(name: string): unknown
  close(): Promise<void>
}

export async function openHarbour(): Promise<Harbour> {
  const scanners = await ensureScanners()
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-harbour-'))
  const cache = mkdtempSync(join(tmpdir(), 'plimsoll-cache-'))
  const programs = join(scanners.cacheFolder, 'scanners')
  if (existsSync(programs)) symlinkSync(programs, join(cache, 'scanners'))
  const databases = await startDatabaseServer({
    advisories: MADE_UP_ADVISORIES,
    builtAt: new Date(Math.floor(Date.now() / 1000) * 1000 - 3_600_000),
  })
  const run: Harbour['run'] = (args, overrides = {}) =>
    runBundle({
      args,
      cwd: folder,
      ...overrides,
      env: { PLIMSOLL_CACHE: cache, TMPDIR: folder, ...overrides.env },
    })
  return {
    folder,
    databases,
    run,
    scan: (args, overrides) => run(['scan', ...args, ...databaseFlags(databases)], overrides),
    readJson: (name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown,
    close: async () => {
      await databases.close()
      rmSync(folder, { recursive: true, force: true })
      rmSync(cache, { recursive: true, force: true })
    },
  }
}

export function databaseFlags(databases: DatabaseServer): string[] {
  return [
    `--trivy-db-repository=${databases.trivyRepository}`,
    `--trivy-java-db-repository=${databases.javaRepository}`,
    `--grype-db-url=${databases.grypeUrl}`,
  ]
}

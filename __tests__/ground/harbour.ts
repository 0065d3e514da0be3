import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MADE_UP_ADVISORIES } from './advisories.ts'
import type { Advisory } from './advisories.ts'
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

export type HarbourContent = { readonly advisories: readonly Advisory[]; readonly builtAt: Date }

/** Databases of an hour ago with the made-up advisories, unless told. Newer ones are not asked for on the same day. */
export async function openHarbour({
  advisories = MADE_UP_ADVISORIES,
  builtAt = hoursAgo(1),
}: Partial<HarbourContent> = {}): Promise<Harbour> {
  const scanners = await ensureScanners()
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-harbour-'))
  const cache = mkdtempSync(join(tmpdir(), 'plimsoll-cache-'))
  const programs = join(scanners.cacheFolder, 'scanners')
  if (existsSync(programs)) symlinkSync(programs, join(cache, 'scanners'))
  const databases = await startDatabaseServer({ advisories, builtAt })
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
    scan: (args, overrides) =>
      run(['scan', ...args, ...flagsOf(originInputs(databases), args)], overrides),
    readJson: (name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown,
    close: async () => {
      await databases.close()
      rmSync(folder, { recursive: true, force: true })
      rmSync(cache, { recursive: true, force: true })
    },
  }
}

/** In whole seconds, as Grype writes it. */
export function hoursAgo(hours: number): Date {
  return new Date((Math.floor(Date.now() / 1000) - hours * 3600) * 1000)
}

/** Where databases come from, and that no feed is asked: a test must never ask those of the world. */
export function originInputs(databases: DatabaseServer): Readonly<Record<string, string>> {
  return {
    'trivy-db-repository': databases.trivyRepository,
    'trivy-java-db-repository': databases.javaRepository,
    'grype-db-url': databases.grypeUrl,
    'kev-url': 'none',
    'epss-url': 'none',
  }
}

/** Inputs of the action as flags, but those that `args` have already. */
export function flagsOf(
  inputs: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): string[] {
  return Object.entries(inputs)
    .filter(([name]) => !args.some((arg) => arg.startsWith(`--${name}=`)))
    .map(([name, value]) => `--${name}=${value}`)
}

import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir, platform } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

/*
 * The real scanners, installed by the product's own `install` command into the user's cache: downloaded
 * where releases can be reached, else built from source, once. A suite that cannot get them fails.
 */

export type RealScanners = {
  /** Absolute paths of the programs. */
  readonly trivy: string
  readonly grype: string
  /** What `PLIMSOLL_CACHE` must be for a run that finds them again. */
  readonly cacheFolder: string
}

const ROOT = resolve(import.meta.dirname, '../..')
const run = promisify(execFile)

/** A build from source of both takes about eight minutes on two cores. */
export const INSTALL_LIMIT_MS = 40 * 60_000

let installed: Promise<RealScanners> | null = null

export function ensureScanners(): Promise<RealScanners> {
  return (installed ??= install())
}

async function install(): Promise<RealScanners> {
  const cacheFolder = process.env['PLIMSOLL_CACHE'] ?? defaultCacheFolder()
  const { stdout } = await run(
    process.execPath,
    [join(ROOT, 'dist/cli.js'), 'install', '--update-db=false'],
    { env: { ...process.env, PLIMSOLL_CACHE: cacheFolder }, timeout: INSTALL_LIMIT_MS },
  )
  return { trivy: programOf(stdout, 'trivy'), grype: programOf(stdout, 'grype'), cacheFolder }
}

/** `install` prints a line for each scanner: its name, its version and its path. */
function programOf(stdout: string, scanner: string): string {
  const path = new RegExp(`^${scanner} \\S+ (.+)$`, 'm').exec(stdout)?.[1]
  if (path === undefined || !existsSync(path)) throw new Error(`no ${scanner} in: ${stdout}`)
  return path
}

function defaultCacheFolder(): string {
  const home = homedir()
  const base =
    process.env['XDG_CACHE_HOME'] ??
    (platform() === 'darwin' ? join(home, 'Library/Caches') : join(home, '.cache'))
  return join(base, 'plimsoll')
}

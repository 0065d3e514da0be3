import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
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
  return alone(cacheFolder, () => installInto(cacheFolder))
}

async function installInto(cacheFolder: string): Promise<RealScanners> {
  const { stdout } = await run(
    process.execPath,
    [join(ROOT, 'dist/cli.js'), 'install', '--update-db=false'],
    { env: { ...process.env, PLIMSOLL_CACHE: cacheFolder }, timeout: INSTALL_LIMIT_MS },
  )
  return { trivy: programOf(stdout, 'trivy'), grype: programOf(stdout, 'grype'), cacheFolder }
}

/** Suites run side by side, and two builds at once would take twice as long. */
async function alone<T>(cacheFolder: string, work: () => Promise<T>): Promise<T> {
  const lock = join(cacheFolder, 'tests.lock')
  mkdirSync(cacheFolder, { recursive: true })
  const end = Date.now() + INSTALL_LIMIT_MS
  while (!take(lock)) {
    if (Date.now() > end) throw new Error(`another run of the tests holds ${lock}`)
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

/** A folder is made once; one that is older than any install was left by a run that was killed. */
function take(lock: string): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch {
    const facts = statSync(lock, { throwIfNoEntry: false })
    if (facts !== undefined && Date.now() - facts.mtimeMs > INSTALL_LIMIT_MS) {
      rmSync(lock, { recursive: true, force: true })
    }
    return false
  }
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

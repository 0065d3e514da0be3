import { homedir, platform } from 'node:os'
import { join, resolve } from 'node:path'
import type { Config } from '../config/config.ts'
import type { Deliver, Fetch, Log, RunProgram } from '../ports.ts'
import { createFetch } from '../runner/http.ts'
import { createRunProgram } from '../runner/program.ts'

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

export type Tools = { readonly fetch: Fetch; readonly runProgram: RunProgram }

export function createTools(env: Environment): Tools {
  return { fetch: createFetch(env), runProgram: createRunProgram() }
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

/**
 * PLIMSOLL_SCANNERS, for an image that brings them along while its cache is a volume. In a step the runner's tool cache, which
 * outlives a job on a machine of one's own.
 */
export function scannerFolder(door: Door): string {
  const own = door.env['PLIMSOLL_SCANNERS']
  if (door.kind === 'terminal' && own !== undefined && own !== '') return resolve(own)
  const toolCache = door.env['RUNNER_TOOL_CACHE']
  if (door.kind === 'step' && toolCache !== undefined && toolCache !== '') return toolCache
  return join(cacheFolder(door.env), 'scanners')
}

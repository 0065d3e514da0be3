import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

/*
 * The committed bundle as a child process, as a person or a pipeline starts it: a clean environment, its own
 * HOME and cache, every output captured.
 */

export type BundleRun = {
  readonly args: readonly string[]
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
  readonly timeoutMs?: number
  /** Called with standard error as it comes, so that a test can act in the middle of a run. */
  readonly onStderr?: (text: string, kill: (signal: NodeJS.Signals) => void) => void
}

export type BundleResult = {
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

export const CLI = resolve(import.meta.dirname, '../../dist/cli.js')

/** Two minutes end any scenario, so that none hangs a build. */
const LIMIT_MS = 120_000

export function runBundle(run: BundleRun): Promise<BundleResult> {
  return new Promise((settle, reject) => {
    const child = spawn(process.execPath, [CLI, ...run.args], {
      cwd: run.cwd,
      env: { PATH: '/usr/bin:/bin', HOME: run.cwd, LANG: 'C.UTF-8', ...run.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let stdout = ''
    let stderr = ''
    const limit = setTimeout(() => child.kill('SIGKILL'), run.timeoutMs ?? LIMIT_MS)
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString()
    })
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString()
      run.onStderr?.(stderr, (signal) => child.kill(signal))
    })
    child.on('error', reject)
    child.on('close', (exitCode, signal) => {
      clearTimeout(limit)
      settle({ exitCode, signal, stdout, stderr })
    })
  })
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Ground } from './ground.ts'
import { runProcess } from './processes.ts'
import type { ProcessPlan, ProcessResult } from './processes.ts'

export type Watched = ProcessResult & {
  /** Addresses of all modules that were loaded. */
  readonly urls: readonly string[]
  /** The largest resident set of the process itself. */
  readonly peakBytes: number
}

/** Runs a program of Node and tells what it loaded and how much memory it took. */
export async function runWatched(ground: Ground, plan: ProcessPlan): Promise<Watched> {
  const file = join(ground.folder, 'watched.json')
  const result = await runProcess({
    ...plan,
    args: ['--import', join(import.meta.dirname, 'watch.js'), ...plan.args],
    env: { ...plan.env, BENCH_WATCH: file },
  })
  const seen = JSON.parse(readFileSync(file, 'utf8')) as Pick<Watched, 'urls' | 'peakBytes'>
  return { ...result, ...seen }
}

import { mkdtempSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Ground } from './ground.ts'

/** What clock.js tells of a step. */
export type StepTimes = {
  /** From the start of its process to its end. */
  readonly milliseconds: number
  /** Of its own process, without the programs that it started. */
  readonly processor: number
  /** `POST /repos/…`, and how long its answer took. */
  readonly answers: readonly { readonly request: string; readonly milliseconds: number }[]
}

export type StepClock = {
  /** To be added to the environment of the step. */
  readonly env: Readonly<Record<string, string>>
  /** Of the step that ended last. */
  read(): StepTimes
}

export function createStepClock(ground: Ground): StepClock {
  const file = join(mkdtempSync(join(ground.folder, 'clock-')), 'times.json')
  const program = join(import.meta.dirname, 'clock.js')
  return {
    env: { NODE_OPTIONS: `--import=${program}`, BENCH_CLOCK: file },
    read: () => JSON.parse(readFileSync(file, 'utf8')) as StepTimes,
  }
}

const LONGEST_PAUSE_MS = 16_000

const POLL = /^GET \S*\/code-scanning\/sarifs\//

/** Requests that are made when the scan is over, so that waiting for their answers delays the end. */
const OF_DELIVERY = /\/(?:code-scanning|issues)\//

/**
 * Milliseconds in which a step waited for GitHub after its scan: for answers, and before each poll of one upload, which
 * comes after 1, 2, 4, 8, 16, 16 … seconds.
 */
export function sumWaits(answers: StepTimes['answers']): number {
  const polls = answers.filter(({ request }) => POLL.test(request))
  const pauses = polls.map((_, at) => Math.min(1000 * 2 ** at, LONGEST_PAUSE_MS))
  const delivery = answers.filter(({ request }) => OF_DELIVERY.test(request))
  return [...pauses, ...delivery.map(({ milliseconds }) => milliseconds)].reduce(
    (sum, one) => sum + one,
    0,
  )
}

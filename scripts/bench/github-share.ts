import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { openRunScene, REPOSITORY } from '../../__tests__/ground/github/run-scene.ts'
import type { RunScene } from '../../__tests__/ground/github/run-scene.ts'
import { PULL_NUMBER } from '../../__tests__/ground/github/run-events.ts'
import { comparePairs, largerOf, toPairs, toSpread } from './arithmetic.ts'
import { formatMilliseconds, formatSpread } from './figure.ts'
import type { Figure, Row } from './figure.ts'
import { requireBundle } from './ground.ts'
import type { Ground } from './ground.ts'
import { measureInTurn, runTogether } from './processes.ts'
import { createStepClock, sumWaits } from './step-clock.ts'
import { bareStubs } from './stub-share.ts'
import { prepareStubs } from './stubs.ts'
import type { Stubs } from './stubs.ts'

const SHARE = 0.05
const LEAST_MILLISECONDS = 300

/** How long each stub scans. */
const SECONDS = 3

/** In the report of each scanner. */
const FINDINGS = [100, 1700]

/** Our time besides the scanners in a step on a pull request that delivers everything, with warm caches. */
export async function measureGitHubShare(ground: Ground): Promise<Figure> {
  requireBundle()
  const rows: Row[] = []
  for (const findings of FINDINGS) rows.push(...(await measureWith(ground, findings)))
  return {
    title: 'Our share of a step on a pull request with alerts, comment and artifact',
    rows,
    commands: [],
    notes: [
      `Both stubs sleep ${SECONDS} s side by side and copy a report. GitHub and its services are ours, on loopback. Ours is the time of the process of the step, from its start to its end.`,
      "Waiting for GitHub after the scan is taken off: the pause before the poll, and the answers to upload and comment, which our GitHub first checks against its own's description and schema. Every run compares with the report of the base branch, uploads its alerts, keeps both reports as an artifact and writes the summary.",
      'A new image was never seen on this machine nor in the cache; a known one was scanned here before with the same scanners and databases, so that no scanner runs. Databases lie on the machine. Where the comment is written anew, the step waits 1.5 to 2 s and looks whether another job wrote meanwhile.',
      `To reach: the larger of ${SHARE * 100} % and ${LEAST_MILLISECONDS} ms.`,
    ],
  }
}

async function measureWith(ground: Ground, findings: number): Promise<Row[]> {
  const scene = await openRunScene()
  try {
    const image = scene.ship({ libbench0: '1.0.0-1' })
    const stubs = await prepareStubs(ground, image, { findings, seconds: SECONDS })
    const step = createStep(ground, scene, stubs)
    await step.prepare()
    const bare = bareStubs(ground, stubs.programs, 'image.tar')
    const times = await measureInTurn(
      {
        ...{ fresh: step.fresh, bare: () => runTogether(bare) },
        ...{ known: step.known, written: step.written },
      },
      ground.rounds.some,
    )
    return toRows(`${findings} findings of each scanner`, times, step.processor)
  } finally {
    await scene.close()
  }
}

/** Milliseconds of runs of the step. */
type Step = {
  /** Scans the image on the base branch, which keeps its report, and makes the comment. */
  readonly prepare: () => Promise<void>
  /** Of an image that was never seen. */
  readonly fresh: () => Promise<number>
  /** Of one that this machine has scanned. */
  readonly known: () => Promise<number>
  /** Of such a one, when there is no comment. */
  readonly written: () => Promise<number>
  /** Those of processors that runs of a known image took. */
  readonly processor: number[]
}

function createStep(ground: Ground, scene: RunScene, stubs: Stubs): Step {
  const clock = createStepClock(ground)
  const cache = stubs.env['PLIMSOLL_CACHE'] ?? ''
  const env = { PATH: stubs.env['PATH'] ?? '', PLIMSOLL_CACHE: cache, ...clock.env }
  const inputs = { ...stubs.settings, comment: 'always', 'upload-report': 'true' }
  const processor: number[] = []
  const run = async (
    on: 'push' | 'pull_request',
    delivered: readonly string[],
  ): Promise<number> => {
    const { report, writes } = await scene.run({ on, inputs, env })
    requireDelivered({ deliveries: report.deliveries, writes }, delivered)
    const times = clock.read()
    processor.push(times.processor)
    return times.milliseconds - sumWaits(times.answers)
  }
  const forget = (): void => {
    rmSync(join(cache, 'scans'), { recursive: true, force: true })
  }
  return {
    processor,
    prepare: async () => {
      await run('push', [ALERTS])
      // What other machines would restore.
      scene.services.store.caches.length = 0
      await run('pull_request', [ALERTS, COMMENT])
    },
    fresh: () => {
      forget()
      return run('pull_request', [ALERTS])
    },
    known: () => run('pull_request', [ALERTS]),
    written: () => {
      for (const { id } of scene.github.comments(REPOSITORY, PULL_NUMBER)) {
        scene.github.deleteComment(REPOSITORY, id)
      }
      return run('pull_request', [ALERTS, COMMENT])
    },
  }
}

const ALERTS = 'POST code-scanning/sarifs 202'
const COMMENT = `POST issues/${PULL_NUMBER}/comments 201`

type Done = {
  readonly deliveries: readonly { readonly to: string; readonly state: string }[]
  readonly writes: readonly string[]
}

/** What was not delivered took no time, and would be counted as speed. */
function requireDelivered({ deliveries, writes }: Done, wanted: readonly string[]): void {
  const isFailed = deliveries.some(({ state }) => state === 'failed')
  if (!isFailed && writes.join() === wanted.join()) return
  throw new Error(`delivered otherwise: ${JSON.stringify({ deliveries, writes })}`)
}

type Times = Readonly<Record<'fresh' | 'bare' | 'known' | 'written', readonly number[]>>

function toRows(title: string, times: Times, processor: readonly number[]): Row[] {
  const { ours, theirs, difference } = comparePairs(toPairs(times.fresh, times.bare))
  const target = largerOf(SHARE, theirs.median, LEAST_MILLISECONDS)
  const known = toWhole(`${title}, known image`, times.known)
  return [
    {
      what: `${title}, new image`,
      ours: formatSpread(ours, formatMilliseconds),
      comparedWith: 'both stubs bare',
      theirs: formatSpread(theirs, formatMilliseconds),
      result: `${formatSpread(difference, formatMilliseconds)} more`,
      target: formatMilliseconds(target),
      reached: difference.median <= target,
    },
    {
      ...known,
      target: formatMilliseconds(LEAST_MILLISECONDS),
      reached: toSpread(times.known).median <= LEAST_MILLISECONDS,
    },
    toWhole(`${title}, known image, comment written`, times.written),
    toWhole(`${title}: processor time`, processor),
  ]
}

function toWhole(what: string, milliseconds: readonly number[]): Row {
  const spread = toSpread(milliseconds)
  return {
    ...{ what, ours: formatSpread(spread, formatMilliseconds), comparedWith: '', theirs: '' },
    ...{ result: formatMilliseconds(spread.median), target: '', reached: null },
  }
}

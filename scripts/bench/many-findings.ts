import { join } from 'node:path'
import { toSpread } from './arithmetic.ts'
import type { Spread } from './arithmetic.ts'
import type { Figure, Row } from './figure.ts'
import { formatMegabytes, formatMilliseconds, formatRatio, formatSpread } from './figure.ts'
import type { Ground } from './ground.ts'
import type { ManyFindings } from './many-findings-child.ts'
import type { Length } from './observations.ts'
import { runWatched } from './watched.ts'

const [FEW, MANY] = [10_000, 100_000]
const MOST_MILLISECONDS = 2000
const MOST_BYTES = 512e6
const MOST_TIMES = 12

const CHILD = join(import.meta.dirname, 'many-findings-child.ts')

/** Ten and a hundred thousand findings through merge, gate and the renderers of most runs, each in its own process. */
export async function measureManyFindings(ground: Ground): Promise<Figure> {
  const short = { few: await run(ground, FEW, 'short'), many: await run(ground, MANY, 'short') }
  const real = { few: await run(ground, FEW, 'real'), many: await run(ground, MANY, 'real') }
  return {
    title: 'A hundred thousand findings through merge, gate and what most runs write',
    rows: [...toRows('short advisories', short, true), ...toRows('long advisories', real, false)],
    commands: [
      { name: 'ours', line: 'node scripts/bench/many-findings-child.ts 100000 short|real' },
    ],
    notes: [
      'JSON, SARIF, Markdown and the table of the terminal; the other formats are another figure.',
      `Seen by both scanners: 3 of 5. A finding of the report is ${perFinding(short.many)} bytes of JSON with short advisories and ${perFinding(real.many)} with long ones, which are as long as those of Trivy and Grype in published reports.`,
      `Median milliseconds by step, short: ${describeSteps(short.many)}; long: ${describeSteps(real.many)}.`,
    ],
  }
}

type Run = ManyFindings & { readonly peakBytes: number }

type Runs = readonly Run[]

async function run(ground: Ground, count: number, length: Length): Promise<Runs> {
  const results: Run[] = []
  for (let round = 0; round < ground.rounds.few; round += 1) {
    const { stdout, peakBytes } = await runWatched(ground, {
      file: ground.node,
      args: [CHILD, String(count), length],
      cwd: ground.folder,
      env: ground.env,
    })
    results.push({ ...(JSON.parse(stdout) as ManyFindings), peakBytes })
  }
  return results
}

function toRows(
  what: string,
  { few, many }: { readonly few: Runs; readonly many: Runs },
  hasTarget: boolean,
): Row[] {
  const time = spreadOf(many, (one) => one.milliseconds)
  const bytes = spreadOf(many, (one) => one.peakBytes)
  const before = spreadOf(few, (one) => one.milliseconds)
  const times = time.median / before.median
  const none = { comparedWith: '', theirs: '' }
  const judged = (target: string, reached: boolean): Pick<Row, 'target' | 'reached'> =>
    hasTarget ? { target, reached } : { target: '', reached: null }
  return [
    {
      ...{ what: `${what}: time`, ours: formatSpread(time, formatMilliseconds), ...none },
      result: formatMilliseconds(time.median),
      ...judged(formatMilliseconds(MOST_MILLISECONDS), time.median <= MOST_MILLISECONDS),
    },
    {
      ...{ what: `${what}: memory`, ours: formatSpread(bytes, formatMegabytes), ...none },
      result: formatMegabytes(bytes.median),
      ...judged(formatMegabytes(MOST_BYTES), bytes.median <= MOST_BYTES),
    },
    {
      ...{ what: `${what}: ten times as many`, ours: formatMilliseconds(time.median) },
      ...{ comparedWith: 'a tenth of them', theirs: formatMilliseconds(before.median) },
      result: formatRatio(times),
      ...judged(`${MOST_TIMES} times`, times <= MOST_TIMES),
    },
  ]
}

function spreadOf(runs: Runs, pick: (one: Run) => number): Spread {
  return toSpread(runs.map(pick))
}

function perFinding(runs: Runs): number {
  return Math.round(spreadOf(runs, (one) => one.jsonBytes / one.findings).median)
}

function describeSteps(runs: Runs): string {
  const steps = Object.keys(runs[0]?.steps ?? {})
  return steps
    .map((step) => `${step} ${Math.round(spreadOf(runs, (one) => one.steps[step] ?? 0).median)}`)
    .join(', ')
}

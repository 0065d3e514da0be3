import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { comparePairs } from './arithmetic.ts'
import type { Figure } from './figure.ts'
import { formatMilliseconds, formatSpread } from './figure.ts'
import type { Ground } from './ground.ts'
import type { WaiverTimes } from './waivers-child.ts'

const [FINDINGS, WAIVERS] = [100_000, 300]
const MOST_MILLISECONDS = 1000

const CHILD = join(import.meta.dirname, 'waivers-child.ts')

/** Three hundred waivers against a hundred thousand findings, beside two loops inside one another. */
export function measureWaivers(ground: Ground): Promise<Figure> {
  const runs = Array.from({ length: ground.rounds.few }, () => run(ground))
  const pairs = runs.map((one) => ({ ours: one.milliseconds, theirs: one.naive }))
  const { ours, theirs } = comparePairs(pairs)
  const [first] = runs
  return Promise.resolve({
    title: 'A policy of 300 waivers against 100,000 findings',
    rows: [
      {
        what: 'read, apply and sum up the waivers',
        ours: formatSpread(ours, formatMilliseconds),
        comparedWith: 'every finding with every waiver',
        theirs: formatSpread(theirs, formatMilliseconds),
        result: formatMilliseconds(ours.median),
        target: formatMilliseconds(MOST_MILLISECONDS),
        reached: ours.median <= MOST_MILLISECONDS,
      },
    ],
    commands: [
      { name: 'ours', line: `node scripts/bench/waivers-child.ts ${FINDINGS} ${WAIVERS}` },
    ],
    notes: [
      `Of ten waivers six name an id and a package, two an id, one a package, one nothing that is there. ${first?.waived ?? 0} of ${first?.findings ?? 0} findings are waived, the same by both.`,
      `Milliseconds of the first run: ${describeSteps(first)}.`,
    ],
  })
}

function run(ground: Ground): WaiverTimes {
  const args = [CHILD, String(FINDINGS), String(WAIVERS)]
  const stdout = execFileSync(ground.node, args, { env: ground.env, encoding: 'utf8' })
  return JSON.parse(stdout) as WaiverTimes
}

function describeSteps(one: WaiverTimes | undefined): string {
  return Object.entries(one?.steps ?? {})
    .map(([step, milliseconds]) => `${step} ${Math.round(milliseconds)}`)
    .join(', ')
}

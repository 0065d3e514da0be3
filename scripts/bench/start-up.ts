import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { comparePairs, toPairs } from './arithmetic.ts'
import type { Figure, Row } from './figure.ts'
import { formatMilliseconds, formatSpread, notMeasured } from './figure.ts'
import { CLI, ENTRY, findSystemNode, nameCommand, requireBundle } from './ground.ts'
import type { Ground } from './ground.ts'
import { measureInTurn, runProcess } from './processes.ts'
import type { ProcessPlan } from './processes.ts'

const MOST_MILLISECONDS = { version: 50, step: 60 }

/** How long the least run of each door takes above an empty script. */
export async function measureStartUp(ground: Ground): Promise<Figure> {
  requireBundle()
  const own = await measureOn(ground, { path: ground.node, title: nodeTitle(process.version) })
  const system = findSystemNode()
  const rows =
    system === null
      ? [notMeasured("the system's Node", 'there is none of another version on this machine')]
      : await measureOn(ground, { path: system.path, title: nodeTitle(system.version) })
  const plans = toPlans(ground, ground.node)
  return {
    title: 'Start-up above an empty Node script',
    rows: [...own, ...rows],
    commands: [
      nameCommand('command line', plans.version, {}),
      nameCommand('step', { ...plans.step, variables: ['INPUT_FAIL-ON=nonsense'] }, {}),
      nameCommand('empty script', plans.empty, { [ground.folder]: '$T' }),
    ],
    notes: [
      'Peers, recorded on the same machine: 49 ms and 80 ms for steps that scan with one scanner.',
      'The step stops at once because of a fault in its inputs; everything that reads them has been loaded.',
    ],
  }
}

function nodeTitle(version: string): string {
  return `Node ${/^v(\d+)/.exec(version)?.[1] ?? version}`
}

type Runtime = { readonly path: string; readonly title: string }

async function measureOn(ground: Ground, runtime: Runtime): Promise<Row[]> {
  const plans = toPlans(ground, runtime.path)
  const timeOf = (plan: ProcessPlan) => async (): Promise<number> =>
    (await runProcess(plan)).milliseconds
  const times = await measureInTurn(
    { empty: timeOf(plans.empty), version: timeOf(plans.version), step: timeOf(plans.step) },
    ground.rounds.many,
  )
  const toRow = (what: string, door: 'version' | 'step'): Row => {
    const { ours, theirs, difference } = comparePairs(toPairs(times[door], times.empty))
    const most = MOST_MILLISECONDS[door]
    return {
      what: `${runtime.title}: ${what}`,
      ours: formatSpread(ours, formatMilliseconds),
      comparedWith: 'an empty script',
      theirs: formatSpread(theirs, formatMilliseconds),
      result: `${formatSpread(difference, formatMilliseconds)} more`,
      target: formatMilliseconds(most),
      reached: difference.median <= most,
    }
  }
  return [toRow('`cli.js --version`', 'version'), toRow('step that stops at once', 'step')]
}

function toPlans(ground: Ground, node: string): Record<'empty' | 'version' | 'step', ProcessPlan> {
  const empty = join(ground.folder, 'empty.mjs')
  writeFileSync(empty, '')
  const base = { file: node, cwd: ground.folder, env: ground.env }
  return {
    empty: { ...base, args: [empty] },
    version: { ...base, args: [CLI, '--version'] },
    step: stoppedStep(ground, node),
  }
}

/** A step that ends before it does anything: one of its inputs is none that we know. */
export function stoppedStep(ground: Ground, node: string): ProcessPlan {
  const env = { ...ground.env, INPUT_IMAGE: 'oci-dir:image', 'INPUT_FAIL-ON': 'nonsense' }
  return { file: node, args: [ENTRY], cwd: ground.folder, env, exitCodes: [3] }
}

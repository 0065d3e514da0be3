import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { comparePairs, toPairs } from './arithmetic.ts'
import { formatMilliseconds, formatSpread } from './figure.ts'
import type { Figure, Row } from './figure.ts'
import { CLI, ENTRY, nameCommand, requireBundle } from './ground.ts'
import type { Ground } from './ground.ts'
import { measureInTurn, runProcess, runTogether } from './processes.ts'
import type { ProcessPlan } from './processes.ts'
import { writeSmallImage } from './scan-images.ts'
import { prepareStubs } from './stubs.ts'

const FINDINGS = 1700
const MOST_MILLISECONDS = 100

/** The same with scanners that take no time: shell scripts that copy a report of each. */
export async function measureStubShare(ground: Ground): Promise<Figure> {
  requireBundle()
  const { archive, image } = writeSmallImage(ground)
  const { env, settings, programs } = await prepareStubs(ground, image, { findings: FINDINGS })
  const plans = {
    terminal: terminalPlan(ground, { archive, settings, env }),
    step: stepPlan(ground, { archive, settings, env }),
  }
  const bare = bareStubs(ground, programs, archive)
  const timeOf = (plan: ProcessPlan) => async (): Promise<number> =>
    (await runProcess(plan)).milliseconds
  const times = await measureInTurn(
    { terminal: timeOf(plans.terminal), step: timeOf(plans.step), bare: () => runTogether(bare) },
    ground.rounds.many,
  )
  const names = { [archive]: '$IMAGE', [ground.folder]: '$T' }
  return {
    title: `Our share with stub scanners that copy reports of ${FINDINGS} findings each`,
    rows: [
      toRow('command line, JSON', times.terminal, times.bare),
      toRow('step, JSON and SARIF and summary', times.step, times.bare),
    ],
    commands: [
      nameCommand('ours', plans.terminal, names),
      ...bare.map((plan) => nameCommand('bare', plan, names)),
    ],
    notes: [
      'Peers with one scanner, recorded on the same machine: 110 ms and 126 to 138 ms.',
      'Ours reads, merges and judges both reports; they are found in PATH, known from an earlier run.',
    ],
  }
}

type ScanPlan = {
  readonly archive: string
  readonly settings: Readonly<Record<string, string>>
  readonly env: Readonly<Record<string, string>>
}

function terminalPlan(ground: Ground, { archive, settings, env }: ScanPlan): ProcessPlan {
  const flags = Object.entries(settings).map(([name, value]) => `--${name}=${value}`)
  const report = `--report=json=${join(ground.folder, 'stub-report.json')}`
  return {
    file: ground.node,
    args: [CLI, 'scan', `docker-archive:${archive}`, ...flags, report],
    ...{ cwd: ground.folder, env, exitCodes: [1] },
  }
}

function stepPlan(ground: Ground, { archive, settings, env }: ScanPlan): ProcessPlan {
  const inputs = Object.entries(settings).map(([name, value]) => [toInputName(name), value])
  const place = (name: string): string => join(ground.folder, name)
  // The runner makes these files before a step begins.
  for (const name of ['outputs', 'summary.md']) writeFileSync(place(name), '')
  return {
    file: ground.node,
    args: [ENTRY],
    cwd: ground.folder,
    env: {
      ...env,
      ...(Object.fromEntries(inputs) as Record<string, string>),
      INPUT_IMAGE: `docker-archive:${archive}`,
      INPUT_REPORTS: `json=${place('step.json')}\nsarif=${place('step.sarif')}`,
      GITHUB_STEP_SUMMARY: place('summary.md'),
      GITHUB_OUTPUT: place('outputs'),
      RUNNER_TEMP: ground.folder,
      RUNNER_TOOL_CACHE: place('tools'),
    },
    exitCodes: [1],
  }
}

/** As the runner hands an input to a step (actions/runner, ExecutionContext). */
function toInputName(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`
}

/** Both stubs of a folder, as a scan starts them. */
export function bareStubs(ground: Ground, folder: string, archive: string): ProcessPlan[] {
  const base = { cwd: ground.folder, env: ground.env }
  const place = (name: string): string => join(ground.folder, name)
  return [
    {
      ...{ ...base, file: join(folder, 'trivy') },
      args: ['image', '--input', archive, '--format', 'json', '--output', place('stub-t.json')],
    },
    {
      ...{ ...base, file: join(folder, 'grype') },
      args: [`docker-archive:${archive}`, '--output', `json=${place('stub-g.json')}`],
    },
  ]
}

function toRow(what: string, ours: readonly number[], bare: readonly number[]): Row {
  const { ours: own, theirs, difference } = comparePairs(toPairs(ours, bare))
  return {
    what,
    ours: formatSpread(own, formatMilliseconds),
    comparedWith: 'both stubs bare',
    theirs: formatSpread(theirs, formatMilliseconds),
    result: `${formatSpread(difference, formatMilliseconds)} more`,
    target: formatMilliseconds(MOST_MILLISECONDS),
    reached: difference.median <= MOST_MILLISECONDS,
  }
}

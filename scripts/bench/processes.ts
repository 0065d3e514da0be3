import { spawn } from 'node:child_process'
import { performance } from 'node:perf_hooks'

export type ProcessPlan = {
  readonly file: string
  readonly args: readonly string[]
  readonly cwd: string
  /** The whole environment. */
  readonly env: Readonly<Record<string, string>>
  /** Exit codes that are no failure; 0 alone unless told. */
  readonly exitCodes?: readonly number[]
}

export type ProcessResult = { readonly milliseconds: number; readonly stdout: string }

/** Nothing that is measured may take longer: a hanging program must not hang the benchmark. */
const LIMIT_MS = 300_000

/** Runs a program to its end; throws, with the end of what it said, when it fails. */
export function runProcess(plan: ProcessPlan): Promise<ProcessResult> {
  return new Promise((resolve, reject) => {
    const begin = performance.now()
    const child = spawn(plan.file, plan.args, {
      cwd: plan.cwd,
      env: plan.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: LIMIT_MS,
      killSignal: 'SIGKILL',
    })
    const said: Record<'stdout' | 'stderr', Buffer[]> = { stdout: [], stderr: [] }
    child.stdout.on('data', (chunk: Buffer) => said.stdout.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => said.stderr.push(chunk))
    child.on('error', reject)
    child.on('close', (code, signal) => {
      const milliseconds = performance.now() - begin
      const stdout = Buffer.concat(said.stdout).toString()
      if (code !== null && (plan.exitCodes ?? [0]).includes(code)) {
        resolve({ milliseconds, stdout })
        return
      }
      const tail = Buffer.concat(said.stderr).toString().slice(-2000)
      const command = [plan.file, ...plan.args].join(' ')
      reject(new Error(`${command} ended with ${signal ?? code ?? 'nothing'}:\n${tail}`))
    })
  })
}

/** Runs them all, started at the same time; how long it took until the last had ended. */
export async function runTogether(plans: readonly ProcessPlan[]): Promise<number> {
  const begin = performance.now()
  await Promise.all(plans.map(runProcess))
  return performance.now() - begin
}

/**
 * Measures every subject once per round, in turning order, so that a busy minute and a warm cache serve all
 * alike. A first round warms up and is not counted.
 */
export async function measureInTurn<Name extends string>(
  subjects: Readonly<Record<Name, () => Promise<number>>>,
  rounds: number,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(subjects) as Name[]
  const measured = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Name,
    number[]
  >
  for (let round = 0; round <= rounds; round += 1) {
    const order = round % 2 === 0 ? names : names.toReversed()
    for (const name of order) {
      const value = await subjects[name]()
      if (round > 0) measured[name].push(value)
    }
  }
  return measured
}

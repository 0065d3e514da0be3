import { assemblePorts } from '../assemble/ports.ts'
import type { Config } from '../config/config.ts'
import type { Ports } from '../ports.ts'
import { run } from '../run.ts'
import type { RunResult } from '../run.ts'
import { describeFailure } from '../stages/describe-failure.ts'
import { createTerminalDeliver, printResult } from './terminal.ts'
import type { Terminal } from './terminal.ts'

/** `scan`: the whole run; returns the exit code of its verdict. */
export async function scanCommand(config: Config, terminal: Terminal): Promise<number> {
  const result = await runInTerminal(config, terminal)
  return result.exitCode
}

/** A run whose table is printed; `adapt` lets the demo put its samples in place of the world's. */
export async function runInTerminal(
  config: Config,
  terminal: Terminal,
  adapt: (ports: Ports) => Ports = (ports) => ports,
): Promise<RunResult> {
  const { env, log, signal } = terminal
  const deliver = createTerminalDeliver(terminal)
  const door = { kind: 'terminal', env, log, deliver, signal } as const
  const result = await run(config, adapt(await assemblePorts({ config, door })))
  await printResult(result, config, terminal)
  if (result.failure !== null) log.error(describeFailure(result.failure))
  return result
}

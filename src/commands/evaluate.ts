import { assemblePorts } from '../assemble/ports.ts'
import type { SwitchName } from '../config/commands.ts'
import type { Config } from '../config/config.ts'
import { describeFailure } from '../stages/describe-failure.ts'
import { evaluate } from '../stages/evaluate.ts'
import { refuseToOverwrite } from './refuse-to-overwrite.ts'
import { createTerminalDeliver, printResult } from './terminal.ts'
import type { Terminal } from './terminal.ts'
import { withStandardInput } from './with-standard-input.ts'

export type EvaluateCommand = {
  readonly config: Config
  readonly files: readonly string[]
  readonly names: readonly string[]
  readonly switches: readonly SwitchName[]
}

/** `evaluate`: reports made elsewhere, merged and judged; returns the exit code of the verdict, as `scan` does. */
export async function evaluateCommand(
  { config, files: paths, names, switches }: EvaluateCommand,
  terminal: Terminal,
): Promise<number> {
  refuseToOverwrite(config, paths, 'The report')
  const { env, log, signal } = terminal
  const deliver = createTerminalDeliver(terminal)
  const door = { kind: 'terminal', env, log, deliver, signal } as const
  const ports = await assemblePorts({ config, door })
  const files = withStandardInput(ports.files)
  const isSeveral = switches.includes('several')
  const result = await evaluate({ paths, names, isSeveral, config }, { ...ports, files })
  await printResult(result, config, terminal)
  if (result.failure !== null) log.error(describeFailure(result.failure))
  return result.exitCode
}

import type { Config } from '../config/config.ts'
import type { PlimsollError } from '../domain/errors.ts'
import type { Report } from '../domain/report.ts'
import { toExitCode } from '../policy/exit.ts'
import type { Ports } from '../ports.ts'
import { deliver } from './deliver.ts'
import { toRunReport } from './run-report.ts'
import type { RunReportRequest } from './run-report.ts'

export type RunResult = {
  readonly report: Report
  readonly exitCode: 0 | 1 | 2 | 4
  /** A report file that could not be written. */
  readonly failure: PlimsollError | null
}

/** The end of every run: one report on all images, delivered, and the exit code of its verdict. */
export async function concludeRun(
  { results, notices = [] }: Pick<RunReportRequest, 'results' | 'notices'>,
  config: Config,
  ports: Ports,
): Promise<RunResult> {
  // A signal that came while a hundred thousand findings were merged is heard before there is a verdict.
  await new Promise((heard) => setTimeout(heard, 0))
  ports.signal.throwIfAborted()
  const judged = toRunReport({ results, notices, config, asOf: ports.now().toISOString() })
  const { report, failure } = await deliver({ report: judged, config, ports })
  const leniency = toLeniency(config, failure)
  return { report, failure, exitCode: toExitCode(report.verdict.outcome, leniency) }
}

/** A report that was asked for and is not there is never forgiven. */
function toLeniency(config: Config, failure: PlimsollError | null): Config {
  return failure === null ? config : { ...config, onScanFailed: 'fail' }
}

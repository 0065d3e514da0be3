import type { Config } from '../config/config.ts'
import { toPlimsollError } from '../domain/errors.ts'
import type { Deliver, Log } from '../ports.ts'
import { renderTable } from '../report/index.ts'
import type { RunResult } from '../run.ts'
import { discardReportFile, writeReportFile } from '../runner/files.ts'
import type { Environment } from '../assemble/door.ts'

/** What a command of the terminal has at hand. */
export type Terminal = {
  readonly env: Environment
  readonly log: Log
  readonly signal: AbortSignal
  /** For what was asked for: a table, a report, a status. Logs go to standard error. */
  readonly print: (content: string | Uint8Array) => Promise<void>
  readonly colour: boolean
  /** Columns of standard output. */
  readonly width: number
}

/** Reports of the command line: files, or standard output for `-`; no summary, no outputs. */
export function createTerminalDeliver(terminal: Terminal): Deliver {
  return {
    report: (path, content) =>
      path === '-' ? terminal.print(content) : writeReportFile(path, content),
    discard: discardReportFile,
    output: () => undefined,
  }
}

/** True when a report goes to standard output, which then carries nothing else. */
export function takesStandardOutput(config: Config): boolean {
  return config.deliver.reports.some((report) => report.path === '-')
}

/** The table of a run, as far as it may be shown; nothing where a report goes to standard output. */
export async function printResult(
  { shown }: RunResult,
  config: Config,
  terminal: Terminal,
): Promise<void> {
  if (takesStandardOutput(config)) return
  const { report, line } = shown
  await printTable(report === null ? `${line}\n` : renderTable(report, terminal), terminal)
}

/** Prints what a reader may stop to read (`| head`): the verdict of a run does not hang on it. */
export async function printTable(text: string, { print, log }: Terminal): Promise<void> {
  await print(text).catch((thrown: unknown) => {
    log.warn(`The table is not whole. ${toPlimsollError(thrown).message}`)
  })
}

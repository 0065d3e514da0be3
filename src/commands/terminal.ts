import type { Config } from '../config/config.ts'
import type { Deliver, Log } from '../ports.ts'
import { writeReportFile } from '../runner/files.ts'
import type { Environment } from '../assemble.ts'

/** What a command of the terminal has at hand. */
export type Terminal = {
  readonly env: Environment
  readonly log: Log
  readonly signal: AbortSignal
  /** For what was asked for: a table, a report, a status. Logs go to standard error. */
  readonly print: (text: string) => void
  readonly colour: boolean
  /** Columns of standard output. */
  readonly width: number
}

/** Reports of the command line: files, or standard output for `-`; no summary, no outputs. */
export function createTerminalDeliver(terminal: Terminal): Deliver {
  return {
    report: (path, text) => {
      if (path !== '-') return writeReportFile(path, text)
      terminal.print(text)
      return Promise.resolve()
    },
    summary: () => Promise.resolve(),
    output: () => undefined,
  }
}

/** True when a report goes to standard output, which then carries nothing else. */
export function takesStandardOutput(config: Config): boolean {
  return config.deliver.reports.some((report) => report.path === '-')
}

import type { Config } from '../config/config.ts'
import type { ReportComparison } from '../domain/comparison.ts'
import { compareReports } from '../merge/compare/compare-reports.ts'
import { COMPARISON_RENDERERS, renderComparisonTable } from '../report/comparison.ts'
import { createFiles } from '../runner/files.ts'
import { readOwnReport } from '../stages/own-report.ts'
import { refuseToOverwrite } from './refuse-to-overwrite.ts'
import { createTerminalDeliver, printTable, takesStandardOutput } from './terminal.ts'
import type { Terminal } from './terminal.ts'
import { withStandardInput } from './with-standard-input.ts'

export type CompareRequest = { readonly config: Config; readonly files: readonly string[] }

/** `compare`: what became of each finding from the first report to the second. 0 whenever it could compare. */
export async function compareCommand(
  { config, files: paths }: CompareRequest,
  terminal: Terminal,
): Promise<number> {
  const [before, after] = paths
  refuseToOverwrite(config, paths, 'The comparison')
  if (before === undefined || after === undefined) throw new Error('compare takes two reports')
  const files = withStandardInput(createFiles(config.workFolder))
  const base = await readOwnReport(before, files)
  const head = after === before ? base : await readOwnReport(after, files)
  const comparison = compareReports(base, head)
  await deliver(comparison, config, terminal)
  if (!takesStandardOutput(config)) {
    await printTable(renderComparisonTable(comparison, terminal), terminal)
  }
  return 0
}

async function deliver(
  comparison: ReportComparison,
  config: Config,
  terminal: Terminal,
): Promise<void> {
  const door = createTerminalDeliver(terminal)
  for (const { format, path } of config.deliver.reports) {
    if (format !== 'json' && format !== 'markdown') {
      throw new Error(`a comparison has no ${format}`)
    }
    await door.report(path, COMPARISON_RENDERERS[format](comparison))
  }
}

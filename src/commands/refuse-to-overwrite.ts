import type { Config } from '../config/config.ts'
import { PlimsollError } from '../domain/errors.ts'

/**
 * A bare `--report json` is written where `scan` writes its report, which may be one of those that are read.
 * Throws `config-invalid`.
 */
export function refuseToOverwrite(
  { deliver: { reports } }: Config,
  paths: readonly string[],
  what: 'The comparison' | 'The report',
): void {
  const clash = reports.find(({ path }) => path !== '-' && paths.includes(path))
  if (clash === undefined) return
  throw new PlimsollError({
    code: 'config-invalid',
    message: `${what} would be written over ${clash.path}, which is one of the reports that are read.`,
    hint: `Give it another path: --report ${clash.format}=FILE.`,
  })
}

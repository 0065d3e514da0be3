import type { Outcome } from '../domain/verdict.ts'

export type Leniency = {
  readonly mode: 'enforce' | 'report'
  readonly onNothingAnalysed: 'fail' | 'warn'
  readonly onScanFailed: 'fail' | 'warn'
}

/** The exit codes of design.md 5.1. The outcome itself is reported as it is, whatever the leniency. */
export function toExitCode(outcome: Outcome, leniency: Leniency): 0 | 1 | 2 | 4 {
  switch (outcome) {
    case 'pass':
      return 0
    case 'fail':
      return leniency.mode === 'report' ? 0 : 1
    case 'nothing-analysed':
      return leniency.onNothingAnalysed === 'warn' ? 0 : 4
    case 'scan-failed':
      return leniency.onScanFailed === 'warn' ? 0 : 2
  }
}

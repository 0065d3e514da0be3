import type { ScannerReport } from '../domain/observation.ts'
import type { Notice } from '../domain/report.ts'

/** A scanner's report that was made elsewhere. */
export type GivenReport = {
  /** The short name of its file. */
  readonly label: string
  readonly report: ScannerReport
  /** What is odd in it. */
  readonly notices: readonly Notice[]
}

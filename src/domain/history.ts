import type { Outcome } from './verdict.ts'

/** What an earlier report of the same image said, in numbers: of open findings. */
export type HistoryPoint = {
  /** ISO time of that report. */
  readonly asOf: string
  readonly outcome: Outcome
  readonly critical: number
  readonly high: number
  readonly medium: number
  readonly low: number
  readonly blocking: number
  readonly fixable: number
}

/** The most points that a report carries; the oldest are dropped. */
export const MOST_HISTORY_POINTS = 90
